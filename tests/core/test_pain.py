# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows a stop for pain: the whole table of training.md 5b, written out by hand."""

import pytest
from make import BRIDGE, EXERCISES, LUNGE, MARCH, RAISE, REST, SWING

from psoas_trainer.core.exercise import Category
from psoas_trainer.core.pain import (
    LOCKED_HOURS,
    NextStep,
    PainAdvice,
    PainAnswer,
    PainKind,
    PainLevel,
    PainPlace,
    pain_advice,
    pain_level,
    relatives,
)
from psoas_trainer.core.side import Side

STRENGTHS = (None, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
# By kind: the row for no number, then for 0 to 10. U unknown, N none, G green, A amber, R red.
ROWS = {
    None: "UNGGGAARRRRR",
    PainKind.ACHE: "UNGGGAARRRRR",
    PainKind.MUSCLE: "NNNNNNNRRRRR",
    PainKind.SHARP: "RRRRRRRRRRRR",
    PainKind.NUMB: "RRRRRRRRRRRR",
    PainKind.PULSING: "RRRRRRRRRRRR",
}
BELLY = "RRRRRRRRRRRR"
LEVELS = {
    "U": PainLevel.UNKNOWN,
    "N": PainLevel.NONE,
    "G": PainLevel.GREEN,
    "A": PainLevel.AMBER,
    "R": PainLevel.RED,
}
# By row, and whether there is an easier version: what is offered in its order, and what of it is suggested.
OFFERED = {
    ("U", True): ("skip finish", "skip"),
    ("U", False): ("skip finish", "skip"),
    ("N", True): ("resume skip finish", "resume"),
    ("N", False): ("resume skip finish", "resume"),
    ("G", True): ("easier skip finish", "easier"),
    ("G", False): ("skip finish", "skip"),
    ("A", True): ("skip finish", "skip"),
    ("A", False): ("skip finish", "skip"),
    ("R", True): ("finish", "finish"),
    ("R", False): ("finish", "finish"),
}
# The same in the easier version: going on is offered up to 1, and there is no second easier one.
EASED_OFFERED = {
    "U": ("skip finish", "skip"),
    "N": ("resume skip finish", "resume"),
    "G": ("skip finish", "skip"),
    "A": ("skip finish", "skip"),
    "R": ("finish", "finish"),
}
CALM = ("resume skip finish", "resume")


def row_of(kind, place):
    return BELLY if place is PainPlace.BELLY else ROWS[kind]


def advice(level, offered):
    steps, suggested = offered
    return PainAdvice(LEVELS[level], tuple(NextStep(each) for each in steps.split()), NextStep(suggested))


@pytest.mark.parametrize("place", [None, *PainPlace])
@pytest.mark.parametrize("kind", [None, *PainKind])
def test_every_answer_has_its_row(kind, place):
    for strength, letter in zip(STRENGTHS, row_of(kind, place), strict=True):
        for side in (None, *Side):
            assert pain_level(PainAnswer(strength, place, side, kind)) is LEVELS[letter], (strength, side)


@pytest.mark.some_of(3)
@pytest.mark.parametrize("easier", [True, False])
@pytest.mark.parametrize("place", [None, *PainPlace])
@pytest.mark.parametrize("kind", [None, *PainKind])
def test_what_is_offered_in_the_exercise_itself(kind, place, easier):
    for strength, letter in zip(STRENGTHS, row_of(kind, place), strict=True):
        given = pain_advice(PainAnswer(strength, place, None, kind), easier=easier, eased=False)
        assert given == advice(letter, OFFERED[letter, easier]), strength


@pytest.mark.some_of(3)
@pytest.mark.parametrize("easier", [True, False])
@pytest.mark.parametrize("place", [None, *PainPlace])
@pytest.mark.parametrize("kind", [None, *PainKind])
def test_what_is_offered_in_the_easier_version(kind, place, easier):
    for strength, letter in zip(STRENGTHS, row_of(kind, place), strict=True):
        given = pain_advice(PainAnswer(strength, place, None, kind), easier=easier, eased=True)
        offered = CALM if (letter, strength) == ("G", 1) else EASED_OFFERED[letter]
        assert given == advice(letter, offered), strength


def test_nothing_answered_is_unknown_and_never_none():
    assert pain_level(PainAnswer()) is PainLevel.UNKNOWN
    assert NextStep.RESUME not in pain_advice(PainAnswer(), easier=True, eased=False).offered


def test_the_suggested_step_is_always_one_of_those_offered():
    for strength in STRENGTHS:
        for kind in (None, *PainKind):
            for place in (None, *PainPlace):
                for easier, eased in ((True, False), (False, False), (True, True), (False, True)):
                    given = pain_advice(PainAnswer(strength, place, None, kind), easier=easier, eased=eased)
                    assert given.suggested in given.offered
                    assert NextStep.FINISH in given.offered, "one can always end the session"
                    assert len(set(given.offered)) == len(given.offered)


def test_after_the_red_row_an_exercise_is_locked_for_a_day():
    assert LOCKED_HOURS == 24


def test_relatives_share_the_position_or_the_category():
    stretch = LUNGE._replace(category=Category.STRETCH)
    cool = REST._replace(category=Category.RELEASE, position="prone")
    exercises = EXERCISES | {"lunge": stretch, "rest": cool, "march": MARCH._replace(category=Category.WARM_UP)}
    assert relatives("raise", exercises) == {RAISE.id, SWING.id, BRIDGE.id}, "strengthening, or on the back"
    assert relatives("march", exercises) == {MARCH.id, SWING.id}, "a warm-up, or standing"
    assert relatives("lunge", exercises) == {LUNGE.id}
    assert relatives("rest", exercises) == {REST.id}
