# SPDX-License-Identifier: GPL-3.0-or-later
"""The page to seek help: every point that must be there is there, in plain words, and no illness is named.

The table is written by hand from training.md 5c, not from the file.
"""

import re

import pytest

from psoas_trainer.core.seek_help import read_seek_help
from psoas_trainer.core.toml_table import read_toml

POINTS = {
    "emergency": (
        "chest pain",
        "faint",
        "hardly breathe",
        "lost control bladder bowel new",
        "numb between the legs saddle",
        "both legs weak new",
        "both legs hurt new",
        "sudden severe pain belly",
        "sudden severe pain back",
        "pulsing lump belly",
        "pulsing lump groin",
        "cannot stand leg fall accident",
    ),
    "same_day": (
        "hip hot red swollen",
        "fever unwell hip groin back hurts",
        "pain worse and worse",
        "pain never stops night rest",
        "cancer bone hurts",
        "losing weight do not know why",
        "sweat night",
        "lump groin",
        "lump testicle",
        "vomit",
        "bowels stopped",
        "blood urine",
        "calf swollen sore",
        "pain groin builds up run jump land",
        "steroids long time pain new",
        "osteoporosis pain new",
    ),
    "soon": ("clicks hurts", "more than 6 weeks", "groin hurts sit twist", "front thigh numb"),
    "pregnancy": (
        "bleed",
        "lose fluid",
        "contractions",
        "baby moves less",
        "dizzy",
        "headache",
        "chest pain emergency number",
        "calf swollen",
    ),
}
# What the person notices is said; what a doctor may find is not.
NAMES = "abscess|cauda|equina|aneurysm|thrombosis|clot|hernia|appendicitis|infection|fracture|red flag|emboli"
_LONGEST_SENTENCE = 18


@pytest.fixture(scope="module")
def page(texts):
    return read_seek_help(read_toml("lang/en/seek_help.toml", texts["lang/en/seek_help.toml"]))


@pytest.fixture(scope="module")
def all_texts(page):
    groups = [text for group in page.groups for text in (group.heading, *group.lines)]
    return [page.title, page.introduction, page.closing, *groups]


@pytest.mark.parametrize(("group", "point"), [(group, point) for group in POINTS for point in POINTS[group]])
def test_every_point_stands_in_one_line_of_its_group(page, group, point):
    [found] = [each for each in page.groups if each.id == group]
    assert [line for line in found.lines if all(re.search(rf"(?i)\b{word}", line) for word in point.split())]


def test_every_line_belongs_to_a_point(page):
    for group in page.groups:
        for line in group.lines:
            points = [point.split() for point in POINTS[group.id]]
            assert any(all(re.search(rf"(?i)\b{word}", line) for word in point) for point in points), line


def test_the_emergency_stands_first_and_says_whom_to_call(page):
    assert [group.id for group in page.groups] == ["emergency", "same_day", "soon", "pregnancy"]
    assert "Call the emergency number now" in page.groups[0].heading
    assert "today" in page.groups[1].heading
    assert "soon" in page.groups[2].heading
    assert "stop" in page.groups[3].heading
    assert "call" in page.groups[3].heading


def test_the_emergency_number_is_that_of_any_country(all_texts):
    assert [text for text in all_texts if re.search(r"\d{3}", text)] == []


def test_no_illness_is_named(all_texts):
    assert [text for text in all_texts if re.search(rf"(?i)\b({NAMES})", text)] == []


def test_sentences_are_short_and_end(page, all_texts):
    lines = [page.introduction, page.closing, *(line for group in page.groups for line in group.lines)]
    assert [line for line in lines if not line.endswith(".") or "!" in line] == []
    sentences = [sentence for text in all_texts for sentence in re.split(r"(?<=[.:])\s", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > _LONGEST_SENTENCE] == []


def test_the_advice_after_a_stop_sends_to_the_same_place(texts, page):
    emergency = " ".join(page.groups[0].lines)
    advice = texts["lang/en/about.toml"].partition("stop_advice")[2]
    for word in (
        "chest pain",
        "pulsing lump",
        "bladder",
        "bowel",
        "belly",
        "back",
        "both legs|the legs",
        "saddle|numb",
    ):
        assert re.search(word, emergency)
        assert re.search(word, advice)


def test_every_language_reads_without_a_mistake(texts, page):
    for path in (path for path in texts if path.endswith("/seek_help.toml")):
        assert read_seek_help(read_toml(path, texts[path]), page).groups
