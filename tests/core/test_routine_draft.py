# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine while it is edited: every change can be taken back, and no change leads beyond a cap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.draft_history import DraftHistory
from psoas_trainer.core.outside.limits import ROWS
from psoas_trainer.core.outside.refusal import Refusal
from psoas_trainer.core.routine import RoutineItem
from psoas_trainer.core.routine_draft import (
    Problem,
    RoutineDraft,
    apart,
    dose_of,
    draft_of,
    excess,
    first_side_of,
    is_full,
    one_line,
    problems,
    routine_of,
    row_range,
    with_first_side,
    with_number,
    with_variant,
)
from psoas_trainer.core.side import Side

EXERCISES = CATALOGUE.exercises
MARCH, LUNGE, BRIDGE = EXERCISES["psoas_march"], EXERCISES["low_lunge"], EXERCISES["glute_bridge"]
DRAFT = RoutineDraft("Mine", rows=(RoutineItem("psoas_march"), RoutineItem("low_lunge"), RoutineItem("glute_bridge")))


def test_rows_are_added_moved_and_removed():
    assert [row.exercise_id for row in DRAFT.moved(0, 2).rows] == ["low_lunge", "glute_bridge", "psoas_march"]
    assert DRAFT.moved(0, 2).moved(2, 0) == DRAFT
    assert len(DRAFT.with_row(RoutineItem("dead_bug")).without(0).rows) == 3
    assert not is_full(DRAFT)
    assert is_full(DRAFT._replace(rows=(RoutineItem("dead_bug"),) * ROWS))


def test_what_is_edited_is_the_routine_again():
    assert draft_of(routine_of(DRAFT, "own_1")) == DRAFT


def test_typing_is_taken_back_as_one_and_done_again():
    history = DraftHistory(DRAFT)
    for name in ("M", "My", "My e"):
        history.put(history.now._replace(name=name), "name")
    history.put(history.now.without(0))
    assert history.unsaved
    assert history.undo()
    assert history.now.name == "My e"
    assert history.undo()
    assert history.now == DRAFT
    assert not history.undo()
    assert not history.unsaved
    assert history.redo()
    assert history.redo()
    assert len(history.now.rows) == 2
    assert not history.can_redo


def test_a_new_change_after_taking_back_ends_what_could_be_done_again():
    history = DraftHistory(DRAFT)
    history.put(DRAFT.without(0))
    history.undo()
    history.put(DRAFT.without(1))
    assert not history.can_redo
    history.keep()
    assert not history.unsaved


@given(st.lists(st.sampled_from(["name", "drop", "move", "undo", "redo"]), max_size=40))
def test_as_many_steps_back_as_were_done_lead_to_the_beginning(acts):
    history = DraftHistory(DRAFT)
    for number, act in enumerate(acts):
        rows = history.now.rows
        if act == "name":
            history.put(history.now._replace(name=str(number)), "name")
        elif act == "drop" and rows:
            history.put(history.now.without(0))
        elif act == "move" and len(rows) > 1:
            history.put(history.now.moved(0, len(rows) - 1))
        elif act == "undo":
            history.undo()
        elif act == "redo":
            history.redo()
    while history.undo():
        pass
    assert history.now == DRAFT


@pytest.mark.parametrize("exercise", [MARCH, LUNGE, BRIDGE])
@pytest.mark.parametrize("number", [-5, 0, 1, 7, 31, 999])
def test_a_dose_stays_within_what_the_exercise_allows(exercise, number):
    allowed = row_range(exercise)
    row = with_number(RoutineItem(exercise.id), exercise, "amount", number)
    assert allowed.least <= dose_of(row, exercise).amount <= allowed.most
    row = with_number(row, exercise, "sets", number)
    assert 1 <= dose_of(row, exercise).sets <= allowed.sets_most
    if allowed.sided:
        row = with_number(apart(row, exercise, on=True), exercise, "left", number)
        left = dose_of(row, exercise).on(Side.LEFT)
        assert left == 0 or allowed.least <= left <= allowed.most


def test_a_stretch_is_never_held_above_30_s():
    assert row_range(LUNGE).most == 30


def test_one_side_may_be_left_out_but_never_both():
    row = apart(RoutineItem("low_lunge"), LUNGE, on=True)
    row = with_number(row, LUNGE, "left", 0)
    assert dose_of(row, LUNGE).on(Side.LEFT) == 0
    row = with_number(row, LUNGE, "right", 0)
    assert dose_of(row, LUNGE).on(Side.RIGHT) > 0
    assert not dose_of(apart(row, LUNGE, on=False), LUNGE).uneven


def test_one_hip_is_stretched_for_120_s_and_no_more():
    most = RoutineItem("low_lunge", Dose(DoseKind.HOLD, 30, 4))
    assert excess(RoutineDraft(rows=(most,)), EXERCISES) is None
    broken = excess(RoutineDraft(rows=(most, RoutineItem("low_lunge", Dose(DoseKind.HOLD, 15)))), EXERCISES)
    assert (broken.refusal, broken.most) == (Refusal.STRETCH_TOO_LONG, 120)
    assert excess(RoutineDraft(rows=(most,), rounds=2), EXERCISES) is not None
    assert excess(RoutineDraft(rows=(RoutineItem("gone"),)), EXERCISES) is None


def test_the_roller_is_used_for_90_s_and_no_more():
    row = RoutineItem("foam_roller_release", Dose(DoseKind.TIME, 60))
    assert excess(RoutineDraft(rows=(row,)), EXERCISES) is None
    assert excess(RoutineDraft(rows=(row, row)), EXERCISES).refusal is Refusal.ROLLER_TOO_LONG


def test_another_version_brings_its_own_dose():
    row = RoutineItem("low_lunge", Dose(DoseKind.HOLD, 30, 4))
    assert with_variant(row, "cushion").dose is None
    assert with_variant(row, "cushion").variant_id == "cushion"


def test_the_first_side_of_all_rows_that_have_sides():
    assert first_side_of(DRAFT, EXERCISES) is None
    left = with_first_side(DRAFT, Side.LEFT, EXERCISES)
    assert first_side_of(left, EXERCISES) is Side.LEFT
    assert left.rows[2].first_side is None, "a bridge has no sides"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", (Problem.NO_NAME,)),
        ("  ", (Problem.NO_NAME,)),
        ("\u202e\u2066", (Problem.NO_NAME,)),
        ("🧘🧘", (Problem.NAME_SIGNS,)),
        ("Evening", (Problem.NAME_TAKEN,)),
        ("תרגול ערב", ()),
        ("🧘 1", ()),
    ],
)
def test_what_is_wrong_with_a_name(name, expected):
    assert problems(DRAFT._replace(name=name), ("Evening",)) == expected


def test_a_routine_without_rows_is_not_kept():
    assert problems(RoutineDraft("Mine", note="!"), ()) == (Problem.NOTE_SIGNS, Problem.NO_ROWS)


def test_a_text_becomes_one_line_that_can_be_kept():
    assert one_line(" a\n\u202eb\t c\ud800 ") == "a b c"
