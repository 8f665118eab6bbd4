# SPDX-License-Identifier: GPL-3.0-or-later
"""Words are complete in English, fall back to it text by text elsewhere, and mistakes in them are named."""

import pytest
import texts as made

from psoas_trainer.core.catalogue_files import read_catalogue
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.side import Side
from psoas_trainer.core.words import VariantWords

RAISE = "lang/en/exercises/raise.toml"
STRETCH = "lang/en/exercises/stretch.toml"


def test_english_arrives():
    content = read_content(made.TEXTS)
    assert content.errors == ()
    words = content.words.exercises["raise"]
    assert (words.name, words.short, words.steps) == ("Café raise", "Raise", ("Raise.", "Lower."))
    assert words.phases == {"raise": "Raise", "lower": "Lower", "hold": "Hold"}
    assert words.variants["bare"] == VariantWords("Bare", "No band.")
    assert (words.cautions, words.note, words.to_left) == (("Ask first.",), "", "")
    stretch = content.words.exercises["stretch"]
    assert (stretch.side(Side.LEFT), stretch.change_to(Side.RIGHT)) == ("Left hip", "Right knee down.")
    assert content.words.routines["day"].summary == "All of it."
    assert content.words.screenings["belly"].questions == {"wound": "A wound?", "blood": "Blood thinners?"}
    assert content.words.term("equipment", "band") == "Loop band"


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "said"),
    [
        (RAISE, 'short = "Raise"\n', "", None, "'short' is missing"),
        (RAISE, '"Lie down."', '""', "set_up", "'set_up' must be one line of text"),
        (RAISE, '"Lie down."', '" Lie down."', "set_up", "without blanks at its ends"),
        (RAISE, '"Lie down."', '"Lie\\ndown."', "set_up", "one line of text"),
        (RAISE, '"Lie down."', "5", "set_up", "'set_up' must be text"),
        (RAISE, '["Raise.", "Lower."]', '["a", "b", "c", "d", "e", "f"]', "steps", "'steps' must hold 1 to 5 texts"),
        (RAISE, '["Raise.", "Lower."]', "[]", "steps", "'steps' must hold 1 to 5 texts, not 0"),
        (RAISE, '["Raise.", "Lower."]', '[\n  "a",\n\n  "",\n]', '  "",', "'steps' must be one line of text"),
        (RAISE, 'hold = "Hold"\n', "", "[phases]", "'hold' is missing"),
        (RAISE, 'hold = "Hold"\n', 'hold = "Hold"\njump = "Jump"\n', "jump", "unknown key 'jump'"),
        (RAISE, "[variants.bare]", "[variants.bear]", "bear", "unknown key 'bear'"),
        (RAISE, 'instruction = "No band."\n', "", "[variants.bare]", "'instruction' is missing"),
        (RAISE, 'breathing = "Out."', 'breathing = "Out."\nto_left = "a"', "to_left", "unknown key 'to_left'"),
        (STRETCH, 'to_left = "Left knee down."\n', "", None, "'to_left' is missing"),
        (STRETCH, "[phases]", "[phases", "[phases", "not readable as TOML"),
    ],
)
def test_a_mistake_in_english_leaves_the_exercise_out(path, old, new, line, said):
    texts = made.replaced(path, old, new)
    content = read_content(texts)
    name = path.split("/")[-1].removesuffix(".toml")
    assert name not in content.catalogue.exercises
    error = next(error for error in content.errors if error.file == path)
    assert said in error.message
    assert error.line == (1 if line is None else made.line_with(texts, path, line))


@pytest.mark.parametrize(
    ("path", "old", "line", "said"),
    [
        ("lang/en/routines.toml", 'name = "Day"\n', 1, "'name' is missing"),
        ("lang/en/screenings.toml", 'wound = "A wound?"\n', 8, "'wound' is missing"),
        ("lang/en/terms.toml", 'psoas = "Psoas"\n', 22, "'psoas' is missing"),
        ("lang/en/terms.toml", 'day_limit = "Enough."\n', 27, "'day_limit' is missing"),
    ],
)
def test_other_words_that_are_missing_are_named(path, old, line, said):
    content = read_content(made.replaced(path, old, ""))
    error = next(error for error in content.errors if error.file == path)
    assert (error.line, error.message) == (line, said)
    assert set(content.catalogue.routines) <= set(content.words.routines)
    assert set(content.catalogue.screenings) <= set(content.words.screenings)


def test_a_missing_file_is_named():
    texts = {path: text for path, text in made.TEXTS.items() if path != RAISE}
    assert (RAISE, "the file is missing") in [(error.file, error.message) for error in read_content(texts).errors]


def test_words_without_an_exercise_are_named():
    content = read_content({**made.TEXTS, "lang/en/exercises/ghost.toml": made.RAISE_WORDS})
    assert [error.file for error in content.errors] == ["lang/en/exercises/ghost.toml"]


def test_another_language_falls_back_text_by_text():
    texts = {
        **made.TEXTS,
        "lang/de/exercises/raise.toml": 'name = "Beinheben"\n[phases]\nraise = "Heben"\n[variants.bare]\n'
        'name = "Ohne"\ninstruction = "Kein Band."\n',
        "lang/de/routines.toml": '[day]\nname = "Tag"\n',
        "lang/de/screenings.toml": '[belly.questions]\nwound = "Eine Wunde?"\n',
        "lang/de/terms.toml": '[muscle]\npsoas = "Lendenmuskel"\n',
    }
    content = read_content(texts, ("de", "en"))
    assert content.errors == ()
    words = content.words
    assert words.language == "de"
    raising = words.exercises["raise"]
    assert (raising.name, raising.short, raising.steps) == ("Beinheben", "Raise", ("Raise.", "Lower."))
    assert raising.phases == {"raise": "Heben", "lower": "Lower", "hold": "Hold"}
    assert raising.variants == {"bare": VariantWords("Ohne", "Kein Band."), "longer": VariantWords("Longer", "Hold.")}
    assert words.exercises["rest"].name == "Rest"
    assert (words.routines["day"].name, words.routines["day"].summary) == ("Tag", "All of it.")
    assert words.screenings["belly"].questions == {"wound": "Eine Wunde?", "blood": "Blood thinners?"}
    assert (words.term("muscle", "psoas"), words.term("muscle", "hip_front")) == ("Lendenmuskel", "Front of the hip")


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("exercises/raise.toml", 'name = "Beinheben"\nshort = ""\n', 2),
        ("exercises/raise.toml", 'name = "Beinheben"\nphase = "x"\n', 2),
        ("exercises/raise.toml", "name = ", 1),
        ("routines.toml", "[day]\nname = 3\n", 2),
        ("terms.toml", '[muscle]\nsoas = "x"\n', 2),
        ("terms.toml", '[muscles]\npsoas = "x"\n', 1),
    ],
)
def test_a_mistake_in_another_language_is_named_and_english_there(file, text, line):
    content = read_content({**made.TEXTS, f"lang/de/{file}": text}, ("de",))
    assert [(error.file, error.line) for error in content.errors] == [(f"lang/de/{file}", line)]
    english = read_content(made.TEXTS)
    assert content.catalogue == english.catalogue
    assert content.words.exercises == english.words.exercises
    assert content.words.routines == english.words.routines
    assert content.words.terms == english.words.terms


def test_a_language_that_is_not_there_is_english():
    assert read_content(made.TEXTS, ("xx",)).words.language == "en"


def test_the_catalogue_does_not_depend_on_the_language():
    catalogue, _ = read_catalogue(made.TEXTS)
    assert read_content(made.TEXTS).catalogue == catalogue
