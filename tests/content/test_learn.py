# SPDX-License-Identifier: GPL-3.0-or-later
"""The lessons that ship: every fact and limit of training.md section 3, each mistake with its answer, no promise."""

import json
import re
from pathlib import Path

import pytest

from psoas_trainer.core.anatomy_file import read_anatomy
from psoas_trainer.core.learn_file import read_learn
from psoas_trainer.core.toml_table import read_toml

ASSETS = Path(__file__).parents[2] / "assets"
VIEWS = ("front", "side")
PAGES = {"today", "exercises", "history", "learn", "settings"}
SECTIONS = {"look", "player", "sound", "keyboard", "data", "about"}

# Written by hand from training.md section 3 and 5: words that must stand together in one point of that lesson.
FACTS = (
    ("what_it_does", "two psoas one on each side lower spine behind the organs pelvis thigh bone"),
    ("what_it_does", "bends the hip knee up"),
    ("what_it_does", "one straight leg works on both sides"),
    ("what_it_does", "40 to 60 percent 45 degrees above 60 percent 60 degrees"),
    ("what_it_does", "T12 to L5 discs transverse processes L1 to L5 lesser trochanter"),
    ("why_tight", "may posture low back hip tip the pelvis forward"),
    ("why_tight", "sitting"),
    ("why_tight", "weak glutes"),
    ("why_tight", "posture"),
    ("why_tight", "running cycling"),
    ("why_tight", "arthritis scoliosis"),
    ("why_tight", "come from the low back or the pelvis"),
    ("training", "6 weeks three times a week elastic band 17 percent"),
    ("training", "none of it is a promise"),
    ("training", "running jumping kicking"),
    ("warm_up", "5 to 10 minutes"),
    ("warm_up", "muscles and joints"),
    ("not_known", "many people find eases the front of the hip evidence for the psoas itself is thin"),
    ("not_known", "deep behind the belly wall organs no study hamstrings quadriceps"),
    ("not_known", "moves bends"),
    ("not_known", "behind the organs of the belly"),
    ("seek_help", "chest pain fainting breathlessness pulsing lump weakness numbness bladder or bowel"),
    ("seek_help", "dizzy chest breathless sick balance cramp minute"),
    ("seek_help", "effort stretch feeling are not pain"),
    ("seek_help", "fitness professional healthcare provider"),
    ("seek_help", "it does not diagnose or treat pregnant surgery professional"),
)
# M1 to M9 of training.md section 2: the mistake, and what the program does about it.
MISTAKES = (
    ("overstretching", "30 seconds"),
    ("only_stretching", "7 days"),
    ("poor_form", "form held"),
    ("no_glutes", "glute exercise"),
    ("no_core", "core exercise"),
    ("no_warm_up", "begins with a warm-up"),
    ("no_warm_up", "“i am already warm” on today leaves it out"),
    ("through_pain", "stop at once"),
    ("now_and_then", "2 to 4 sessions"),
    ("long_sitting", "desk break"),
    ("long_sitting", "reminds you to get up every 45 to 60 minutes"),
)
# What the article says and nobody may repeat as a fact.
NOT_TRUE = r"hip extension|supports? the (internal )?organs|releases? the (tension|psoas)|will (ease|get|feel|be|bring)"
PROMISE = r"guarantee|always helps|proven|cannot hurt|safe for everybody"


@pytest.fixture(scope="module")
def learn(texts):
    order = (ASSETS / "learn" / "lessons.toml").read_text("utf-8")
    return read_learn(
        read_toml("learn/lessons.toml", order), read_toml("lang/en/learn.toml", texts["lang/en/learn.toml"])
    )


@pytest.fixture(scope="module")
def anatomies():
    files = {view: f"learn/anatomy_{view}.json" for view in VIEWS}
    return {view: read_anatomy(file, json.loads((ASSETS / file).read_text("utf-8"))) for view, file in files.items()}


def said(lesson):
    points = [f"{point.title} {point.brief} {point.text} {point.answer}" for point in lesson.points]
    return [lesson.introduction, lesson.closing, *points]


def every_text(learn):
    lessons = [text for lesson in learn.lessons for text in (lesson.title, *said(lesson))]
    parts = [text for part in learn.parts.values() for text in part]
    return [*lessons, *parts, *(muscle.text for muscle in learn.muscles.values()), learn.heading]


def points(learn):
    return [point for lesson in learn.lessons for point in lesson.points]


@pytest.mark.parametrize(("lesson", "fact"), FACTS)
def test_every_fact_stands_in_one_text_of_its_lesson(learn, lesson, fact):
    words = fact.split()
    assert [text for text in said(learn.lesson(lesson)) if all(re.search(rf"(?i)\b{word}", text) for word in words)]


@pytest.mark.parametrize(("mistake", "answer"), MISTAKES)
def test_every_mistake_has_what_the_program_does(learn, mistake, answer):
    [found] = [point for point in points(learn) if point.id == mistake]
    assert answer in found.answer.lower()
    assert found.link is not None


def test_why_and_benefits_are_said_with_may(learn):
    assert "may" in learn.lesson("why_tight").introduction
    assert sum(" may " in text for text in said(learn.lesson("training"))) >= 3


def test_nothing_is_promised_and_nothing_untrue_repeated(learn):
    assert [text for text in every_text(learn) if re.search(rf"(?i){NOT_TRUE}|{PROMISE}", text)] == []
    assert [text for text in every_text(learn) if "!" in text] == []


def test_left_and_right_are_the_persons_sides(learn):
    lessons = [text for lesson in learn.lessons for text in said(lesson)]
    assert [text for text in lessons if re.search(r"(?i)\b(left|right)\b", text)] == []


def test_sentences_end_and_titles_do_not(learn):
    for lesson in learn.lessons:
        assert not lesson.title.endswith(".")
        assert [text for text in (lesson.introduction, lesson.closing) if text and not text.endswith(".")] == []
        for point in lesson.points:
            assert not point.title.endswith(".")
            assert point.text.endswith(".")
            assert not point.answer or point.answer.endswith(".")


def test_where_pain_comes_from_elsewhere_one_gets_to_the_page_to_seek_help(learn):
    [referred] = [point for point in learn.lesson("why_tight").points if point.urgent]
    assert referred.link.target == "help:seek_help"
    assert learn.lesson("seek_help").points[0].link.target == "help:seek_help"


def test_every_link_leads_somewhere(learn, content):
    known = {
        "exercise": set(content.catalogue.exercises),
        "routine": set(content.catalogue.routines),
        "lesson": {lesson.id for lesson in learn.lessons},
        "page": PAGES,
        "settings": SECTIONS,
        "help": {"seek_help"},
    }
    for point in points(learn):
        assert point.link is None or point.link.id in known[point.link.kind], point.link
        assert not point.figure or point.figure in content.catalogue.exercises


def test_the_emergency_reads_as_after_a_stop(learn, texts):
    text = learn.lesson("seek_help").points[0].text
    advice = texts["lang/en/about.toml"].partition("stop_advice")[2]
    for words in text.removeprefix("For ").removesuffix(".").replace(", or ", ", ").split(", "):
        assert words in advice


def test_the_sources_are_those_that_a_lesson_names(learn):
    cited = {source for lesson in learn.lessons for source in lesson.sources}
    assert cited == set(learn.sources)
    assert [point.id for point in learn.lesson("sources").points] == list(learn.sources)


def test_every_icon_can_be_drawn(learn, texts):
    icons = read_toml("icons", (ASSETS / "icons" / "phosphor.toml").read_text("utf-8")).ids()
    wanted = {lesson.icon for lesson in learn.lessons} | {point.icon for point in points(learn) if point.icon}
    assert wanted <= set(icons)


def test_every_muscle_of_an_exercise_has_its_sentence(learn, content):
    used = {each for one in content.catalogue.exercises.values() for each in (*one.muscles, *one.helpers)}
    assert used <= set(learn.muscles)


def test_every_part_has_words_and_every_named_part_a_picture(learn, anatomies):
    drawn = {part.name for one in anatomies.values() for part in one.parts if not part.backdrop}
    assert drawn == set(learn.parts)
    for muscle in learn.muscles.values():
        assert any(all(one.named(name) for name in muscle.parts) for one in anatomies.values()), muscle.id
    for lesson in learn.lessons:
        assert any(all(one.named(name) for name in lesson.parts) for one in anatomies.values()), lesson.id


def test_in_the_front_view_the_right_of_the_person_is_on_the_left_of_the_picture(anatomies, learn):
    for part in anatomies["front"].parts:
        if part.side is not None:
            middle = sum(spot.x for spot in part.shapes[0].curve) / len(part.shapes[0].curve)
            assert (middle < 0.5) is (part.side.value == "right"), part.id
            assert learn.parts[part.name].right.startswith("Right ")
            assert learn.parts[part.name].left.startswith("Left ")


def test_all_that_the_brief_names_is_drawn(anatomies):
    front, side = ({part.id for part in anatomies[view].parts} for view in VIEWS)
    assert {f"{name}_{end}" for name in ("psoas", "iliacus", "femur") for end in ("right", "left")} <= front
    assert {"spine", "pelvis"} <= front & side
    assert {"rectus_femoris", "gluteus_maximus", "gluteus_medius", "abdominals", "diaphragm", "psoas"} <= side


def test_every_language_reads_without_a_mistake(learn, texts):
    order = read_toml("learn/lessons.toml", (ASSETS / "learn" / "lessons.toml").read_text("utf-8"))
    for path in (path for path in texts if path.endswith("/learn.toml")):
        assert read_learn(order, read_toml(path, texts[path]), learn).lessons
