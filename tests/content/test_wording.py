# SPDX-License-Identifier: GPL-3.0-or-later
"""What the English words may and may not say."""

import re

import pytest

from psoas_trainer.core.side import SideRule

FORBIDDEN = (
    "prescription prescribed adherence treatment therapy patient patients treat treats cure cures heal heals diagnose"
)
AMERICAN = "color center centimeter centimeters gray favorite practicing"
_SIDE = re.compile(r"\b(left|right)\b(?! (leg|hip|knee|foot|elbow|side)\b)(?!\.$)", re.IGNORECASE)
_LONGEST_SHORT = 14


def _all_texts(content):
    words = content.words
    for name, one in words.exercises.items():
        single = (one.name, one.short, one.left, one.right, one.side_means, one.set_up, one.breathing)
        changes = (one.to_left, one.to_right, one.note)
        lists = (*one.steps, *one.cues, *one.errors, *one.cautions, *one.phases.values())
        variants = (text for variant in one.variants.values() for text in (variant.name, variant.instruction))
        yield from ((name, text) for text in (*single, *changes, *lists, *variants))
    for name, routine in words.routines.items():
        yield from ((name, text) for text in (routine.name, routine.summary, routine.note))
    for name, asked in words.screenings.items():
        texts = (asked.title, asked.why, asked.reminder, asked.held_back, asked.allowed, *asked.questions.values())
        yield from ((name, text) for text in texts)
    for kind, terms in words.terms.items():
        yield from ((kind, text) for text in terms.values())


@pytest.fixture(scope="module")
def all_texts(content):
    return [(name, text) for name, text in _all_texts(content) if text]


def test_forbidden_words(all_texts):
    forbidden = re.compile(rf"\b({'|'.join((FORBIDDEN + ' ' + AMERICAN).split())})\b", re.IGNORECASE)
    assert [(name, text) for name, text in all_texts if forbidden.search(text)] == []


def test_left_and_right_are_only_sides(all_texts):
    assert [(name, text) for name, text in all_texts if _SIDE.search(text)] == []


def test_the_check_for_sides_sees_another_meaning():
    assert _SIDE.search("At a right angle.")
    assert _SIDE.search("9:40 left to go")
    assert not _SIDE.search("Bring your right foot forward, left knee down.")


def test_spelling_of_the_page(all_texts):
    assert [(name, text) for name, text in all_texts if "  " in text or "!" in text or "[S]" in text] == []


def test_sentences_end(content):
    for name, one in content.words.exercises.items():
        sentences = [one.side_means, one.set_up, one.breathing, *one.steps, *one.cues, *one.errors, *one.cautions]
        sentences += [text for text in (one.to_left, one.to_right, one.note) if text]
        sentences += [variant.instruction for variant in one.variants.values()]
        assert [(name, text) for text in sentences if not text.endswith(".")] == []


def test_short_names_are_short(content):
    for one in content.words.exercises.values():
        assert len(one.short) <= _LONGEST_SHORT


def test_sides_are_named(content):
    for exercise in content.catalogue.exercises.values():
        one = content.words.exercises[exercise.id]
        if exercise.side_rule is SideRule.TOGETHER:
            assert (one.left, one.right) == ("Both sides", "Both sides")
        else:
            part = one.left.removeprefix("Left ")
            assert (one.left, one.right) == (f"Left {part}", f"Right {part}")


def test_the_lunge_tells_hip_and_foot_together(content):
    lunge = content.words.exercises["low_lunge"]
    assert "LEFT hip" in lunge.side_means
    assert "right foot is in front" in lunge.side_means
    assert (lunge.to_left, lunge.to_right) == (
        "Bring your right foot forward, left knee down.",
        "Bring your left foot forward, right knee down.",
    )
    assert "does not replace strengthening" in lunge.note


def test_what_must_be_said(content):
    exercises, routines = content.words.exercises, content.words.routines
    assert any("about 45 degrees" in step for step in exercises["supine_leg_raise"].steps)
    assert "evidence for the psoas itself is thin" in exercises["foam_roller_release"].note
    assert "does not replace strengthening" in routines["hip_flexor_ease"].note
    roller = content.words.screenings["roller"]
    assert "2 hours after a meal" in roller.reminder
    assert "forearms and toes" in roller.reminder
    assert "professional" in roller.held_back
