# SPDX-License-Identifier: GPL-3.0-or-later
"""The words: no medical claim anywhere, one intended-purpose sentence, a safety note short enough to be read."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from source_tree import Source, dotted, made_tree

ROOT = Path(__file__).resolve().parent.parent
TEXTS = {".py", ".toml", ".json", ".ts", ".sql"}
ENGLISH = ROOT / "assets" / "lang" / "en"

# Nowhere, not even as a name in the code: the product has plans and people.
NEVER = re.compile(
    r"(?i)prescri|adheren|therap|rehabilit|diagnos|clinically|\bpatients?\b|\btreat(s|ed|ing|ments?)?\b"
    r"|\bcur(e|es|ed|ing)\b|\bheal(s|ed|ing)?\b|\breliev|\breliefs?\b|\brehab\b|\bproven\b|\bsymptoms?\b"
    r"|prevent\w* (an |your )?injur|monitor\w* (your|the|a|an) (body|condition|health|illness|injury|pain|progress)"
)
# Besides, not in what people read: "dose" is our word for the numbers of an exercise, inside only.
NOT_SHOWN = re.compile(NEVER.pattern + r"|\bdos(e|es|age)\b|\bdetect|\bcalculates?\b|\bmonitor(s|ed)?\b")

# Reviewed: each sentence says what the program does not do.
ALLOWED = (
    "It does not diagnose, treat or monitor any illness or injury",
    "It does not diagnose or treat.",
)


def complaints(name: str, text: str, forbidden: re.Pattern[str]) -> list[str]:
    for sentence in ALLOWED:
        text = text.replace(sentence, "")
    return [f"{name}: {found.group()}" for found in forbidden.finditer(text)]


def shown_texts(source: Source) -> Iterator[str]:
    """Every text of a source file that is handed to the translator, so shown to people."""
    for call in source.calls():
        place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(dotted(call.func).rpartition(".")[2])
        if place is not None:  # what follows the text is a hint for the translator
            yield from (arg.value for arg in call.args[place : place + 1] if isinstance(arg, ast.Constant))


def test_no_medical_word_in_the_source(sources_below):
    sources = sources_below("src/psoas_trainer") + sources_below("packaging")
    assert [line for source in sources for line in complaints(source.path, source.text, NEVER)] == []


def test_no_medical_word_in_what_the_window_says(sources_below):
    sources = sources_below("src/psoas_trainer")
    shown = [(source.path, text) for source in sources for text in shown_texts(source)]
    assert [line for path, text in shown for line in complaints(path, text, NOT_SHOWN)] == []


def test_no_medical_word_in_the_language_files():
    files = sorted(ENGLISH.rglob("*.toml"))
    assert files
    texts = [(file.name, line.partition("#")[0]) for file in files for line in file.read_text("utf-8").splitlines()]
    # A key in front of "=" is for the program, not for people.
    shown = [(name, line.partition("=")[2] or line) for name, line in texts]
    assert [found for name, text in shown for found in complaints(name, text, NOT_SHOWN)] == []


def test_no_medical_word_in_the_documents():
    files = [*ROOT.glob("*.md"), *filter(Path.is_file, (ROOT / "docs").iterdir()), ROOT / "pyproject.toml"]
    assert len(files) > 10
    assert [found for file in files for found in complaints(file.name, file.read_text("utf-8"), NEVER)] == []


def sentences(source: Source) -> Iterator[str]:
    """Every text of a source file that has words in it, but for what explains the code."""
    explained = (ast.Module, ast.ClassDef, ast.FunctionDef)
    notes = {ast.get_docstring(node, clean=False) for node in ast.walk(source.tree) if isinstance(node, explained)}
    for node in ast.walk(source.tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and " " in text and text not in notes:
            yield text


def test_no_medical_word_on_the_command_line(sources_below):
    sources = [source for source in sources_below("src/psoas_trainer") if source.path.startswith("command_line")]
    shown = [(source.path, text) for source in sources for text in sentences(source)]
    assert any(text.startswith("There is no routine called") for _, text in shown)
    assert [line for path, text in shown for line in complaints(path, text, NOT_SHOWN)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Your treatment plan", "It heals.", "This cures", "patient", "prescribed", "Therapy", "rehab", "Rehabilitation",
        "relieves pain", "pain relief", "a diagnosis", "Clinically proven", "prevents injury", "Prevent an injury",
        "monitors your pain", "monitor the condition", "adherence", "your symptoms", "heal", "therapeutic",
    ],
)  # fmt: skip
def test_the_check_sees_a_forbidden_word(text):
    assert complaints("x", text, NEVER)
    [bad] = made_tree({"ui/a.py": f"self.tr({text!r})"})
    assert [line for shown in shown_texts(bad) for line in complaints("x", shown, NOT_SHOWN)]


@pytest.mark.parametrize(
    "text", ["Ask a health professional.", "Exercise guidance. It does not diagnose or treat.", "secure"]
)
def test_the_check_lets_good_words_pass(text):
    assert complaints("x", text, NOT_SHOWN) == []


@pytest.fixture(scope="module")
def about() -> dict[str, object]:
    return tomllib.loads((ENGLISH / "about.toml").read_text("utf-8"))


def test_the_intended_purpose_stands_identical_in_the_readme(about):
    purpose = (
        "Psoas Trainer shows, times and records general stretching and strengthening exercises for adults. "
        "It does not diagnose, treat or monitor any illness or injury and does not choose exercises for a condition."
    )
    assert about["intended_purpose"] == purpose
    assert f"\n{purpose}\n" in (ROOT / "README.md").read_text("utf-8")


def test_the_intended_purpose_stands_in_one_file_of_the_program():
    """Each page that shows or prints it reads it there."""
    known = "general stretching and strengthening exercises for adults"
    files = [each for folder in ("src", "assets") for each in (ROOT / folder).rglob("*") if each.suffix in TEXTS]
    assert [each.name for each in files if known in each.read_text("utf-8")] == ["about.toml"]


@pytest.mark.parametrize("text", ["The app monitors", "The dose", "detects", "calculates"])
def test_some_words_are_for_the_inside_only(text):
    assert complaints("x", text, NEVER) == []
    assert complaints("x", text, NOT_SHOWN)


def test_the_article_is_named_as_its_authors_ask(about):
    line = "published by the American Sports and Fitness Association (ASFA); not endorsed by ASFA."
    assert str(about["article"]).endswith(line)
    assert str(about["article"]) in (ROOT / "README.md").read_text("utf-8")


def test_the_safety_note_is_short_and_complete(about):
    note = str(about["safety"])
    assert len(note.split()) <= 80
    assert about["safety_version"] == 1
    needed = "diagnose pregnant surgery professional effort stretch pain dizziness chest breathlessness"
    assert [word for word in needed.split() if word not in note] == []


def test_the_advice_after_a_stop_names_whom_to_ask(about):
    advice = str(about["stop_advice"])
    assert "fitness professional or healthcare provider" in advice
    assert "emergency" in advice
