# SPDX-License-Identifier: GPL-3.0-or-later
"""An own exercise from what was said in the form, and back."""

import pytest

from outside.shipped import Shipped
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.exercise_draft import (
    ExerciseDraft,
    StockWords,
    draft_of_exercise,
    exercise_of_draft,
    lines_of,
)
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.own_training import exercise_document, read_own_exercise
from psoas_trainer.core.side import SideRule

STOCK = StockWords("Left side", "Right side", "Your own sides.", "Both.", "Breathe.", "To the left.", "To the right.")
DRAFT = ExerciseDraft(
    "Slow bridge",
    "Lie down.\n\n Lift slowly. ",
    "Squeeze.",
    "Rushing.",
    position="supine",
    equipment=("mat",),
    phases=(("go", "Go", 2.0), ("hold", "Hold", 0.0), ("return", "Return", 3.0)),
)


@pytest.fixture(scope="module")
def shipped():
    return Shipped()


def kept(draft, shipped, base=None):
    each = exercise_of_draft(draft, "own_1", STOCK, base)
    return read_own_exercise(exercise_document(each, "en"), None, shipped.known)


def test_a_draft_becomes_an_exercise_that_can_be_kept(shipped):
    each = kept(DRAFT, shipped)
    assert each.words.steps == ("Lie down.", "Lift slowly.")
    assert [phase.id for phase in each.exercise.phases] == ["go", "return"], "a phase of no time is none"
    assert each.exercise.first_side is None


def test_an_exercise_with_a_side_rule_has_words_for_the_change(shipped):
    each = kept(DRAFT._replace(side_rule=SideRule.EACH_SIDE), shipped)
    assert each.words.to_left == "To the left."
    assert each.exercise.first_side is not None


@pytest.mark.parametrize("exercise_id", ["low_lunge", "glute_bridge", "psoas_march", "cat_cow", "side_plank"])
def test_an_exercise_that_is_only_opened_stays_as_it_is(shipped, exercise_id):
    each = next(one for one in shipped.as_pack().exercises if one.exercise.id == f"my_{exercise_id}")
    base = read_own_exercise(exercise_document(each, "en"), None, shipped.known)
    again = kept(draft_of_exercise(base), shipped, base)
    assert again.exercise.variants == base.exercise.variants
    assert again.words._replace(set_up="") == base.words._replace(set_up="")
    assert again.figure == base.figure


def test_a_stretch_of_more_than_30_s_is_refused(shipped):
    stretch = DRAFT._replace(
        category=Category.STRETCH, kind=DoseKind.HOLD, least=10, most=31, usual=20, phases=(("hold", "Hold", None),)
    )
    with pytest.raises(OutsideError) as error:
        kept(stretch, shipped)
    assert error.value.refusal is Refusal.STRETCH_TOO_LONG
    assert kept(stretch._replace(most=30), shipped).exercise.dose.sets_maximum <= 4


def test_lines_are_plain_and_never_empty():
    assert lines_of("a\n\n\u202eb\r\nc") == ("a", "b", "c")
