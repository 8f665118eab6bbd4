# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on a handout: just what is played, on each side, with nothing of today in it."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from shipped import CATALOGUE

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.handout import LONGEST_NAME, MOST_WEEKS, Handout, Wishes, handout_of, handout_plan
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold

SEATED = "seated_leg_lift"
NOBODY, USUAL = Person(), Wishes()


def made(routine: Routine, person: Person = NOBODY, screenings=None, wishes: Wishes = USUAL) -> Handout:
    plan = handout_plan(routine, CATALOGUE, person, screenings or {})
    return handout_of(plan, CATALOGUE.exercises, routine.timing(Timing()), wishes, routine.rounds)


def routine_of(*items: RoutineItem, **more) -> Routine:
    return Routine("own_1", None, items, **more)


def all_no(screening_id: str) -> dict[str, ScreeningRecord]:
    screening = CATALOGUE.screenings[screening_id]
    answers = tuple((each, False) for each in screening.questions)
    return {screening_id: ScreeningRecord(screening_id, screening.version, answers, Moment(0, 0, "2026-01-01"))}


def test_each_side_has_its_own_amount_and_the_rest_stands_between_sets():
    dose = Dose(DoseKind.REPS, 12, 2, 12, 10)
    [row] = made(routine_of(RoutineItem(SEATED, dose), set_rest=45)).rows
    assert row.sides == ((Side.LEFT, 12), (Side.RIGHT, 10))
    assert (row.dose.sets, row.rest, row.first) == (2, 45, Side.RIGHT)


def test_one_set_has_no_rest_and_moves_of_both_sides_have_no_side():
    [bridge] = made(routine_of(RoutineItem("glute_bridge"))).rows
    assert (bridge.sides, bridge.first, bridge.rest) == ((), None, 0)


def test_the_tempo_is_that_of_the_exercise_as_it_is_played():
    """A clinic's plan may have another speed: it comes with the exercises that are handed over."""
    march = CATALOGUE.exercises["psoas_march"]
    slow = march._replace(phases=tuple(each._replace(seconds=9.0) for each in march.phases))
    routine = routine_of(RoutineItem("psoas_march"), RoutineItem("low_lunge"))
    plan = handout_plan(routine, CATALOGUE, NOBODY, {})
    handout = handout_of(plan, {**CATALOGUE.exercises, "psoas_march": slow}, Timing(), USUAL)
    assert handout.rows[0].tempo == (("reach", 9.0), ("hold", 9.0), ("return", 9.0))
    assert handout.rows[1].tempo == (), "a hold has no tempo"


def test_a_side_that_is_left_out_is_still_named():
    [row] = made(routine_of(RoutineItem(SEATED, Dose(DoseKind.REPS, 8, 1, 8, 0)))).rows
    assert row.sides == ((Side.LEFT, 8), (Side.RIGHT, 0))
    assert row.first is Side.LEFT


def test_the_doses_and_the_first_side_of_the_person_count():
    own = ItemDose(SEATED, None, Dose(DoseKind.REPS, 11, 1))
    person = Person(Profile(first_side=Side.LEFT), {SEATED: own})
    [row] = made(routine_of(RoutineItem(SEATED)), person).rows
    assert row.dose.amount == 11
    assert row.first is Side.LEFT


def test_what_the_answers_hold_back_is_not_printed():
    routine = CATALOGUE.routines["balance_a"]
    last = made(routine).rows[-1]
    assert (last.exercise_id, last.instead_of) == ("legs_up_rest", "foam_roller_release")
    assert last.reason is Reason.SCREENING_MISSING
    screening = CATALOGUE.exercises["foam_roller_release"].screening
    allowed = made(routine, screenings=all_no(screening)).rows[-1]
    assert (allowed.exercise_id, allowed.instead_of) == ("foam_roller_release", None)


def test_rounds_are_printed_once_and_counted():
    routine = routine_of(RoutineItem(SEATED), RoutineItem("glute_bridge"), rounds=3)
    handout = made(routine)
    assert [row.exercise_id for row in handout.rows] == [SEATED, "glute_bridge"]
    assert handout.rounds == 3


def test_rounds_that_differ_are_all_printed():
    """The roller has a limit for a day: a later round has something else."""
    routine = routine_of(RoutineItem("foam_roller_release", Dose(DoseKind.TIME, 60)), rounds=2)
    screening = CATALOGUE.exercises["foam_roller_release"].screening
    handout = made(routine, screenings=all_no(screening))
    assert [row.exercise_id for row in handout.rows] == ["foam_roller_release", "legs_up_rest"]
    assert handout.rounds == 1


def test_the_warm_up_stands_apart():
    handout = made(CATALOGUE.routines["balance_a"])
    warm_up = CATALOGUE.warm_ups["full"]
    assert [row.exercise_id for row in handout.warm_up] == [item.exercise_id for item in warm_up.items]


def test_a_row_whose_exercise_is_gone_is_left_out():
    handout = made(routine_of(RoutineItem("gone"), RoutineItem(SEATED)))
    assert [row.exercise_id for row in handout.rows] == [SEATED]


def test_nobody_is_named_unless_asked_for():
    assert made(routine_of(RoutineItem(SEATED))).wishes.name == ""


@pytest.mark.parametrize(("asked", "given"), [(-1, 0), (0, 0), (3, 3), (99, MOST_WEEKS)])
def test_weeks_and_name_keep_within_the_sheet(asked, given):
    wishes = Wishes(weeks=asked, name=" " + "x" * 500, review=date(2026, 1, 1))
    kept = made(routine_of(RoutineItem(SEATED)), wishes=wishes).wishes
    assert kept.weeks == given
    assert kept.name == "x" * LONGEST_NAME
    assert kept.review == date(2026, 1, 1)


ROWS = st.lists(
    st.tuples(
        st.sampled_from([SEATED, "psoas_march", "low_lunge", "side_plank", "glute_bridge", "legs_up_rest"]),
        st.integers(1, 3),
        st.none() | st.integers(0, 12),
        st.none() | st.integers(1, 12),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=30)
@example([("low_lunge", 1, None, None), ("low_lunge", 3, None, None), ("low_lunge", 3, None, None)])
@example([("low_lunge", 1, None, None), *[("low_lunge", 2, None, None)] * 4])
@given(ROWS)
def test_what_is_printed_is_what_is_played(rows):
    items = []
    for name, sets, left, right in rows:
        usual = CATALOGUE.exercises[name].dose.default_dose
        items.append(RoutineItem(name, usual._replace(sets=sets, left=left, right=right)))
    routine = routine_of(*items)
    plan = handout_plan(routine, CATALOGUE, Person(), {})
    handout = handout_of(plan, CATALOGUE.exercises, Timing(), Wishes())
    steps = unfold(plan, CATALOGUE.exercises, Timing())
    assert len(handout.rows) == sum(not item.warm_up for item in plan.items)
    left_out = [("low_lunge", Reason.DAY_LIMIT)] if len(handout.rows) < len(items) else []
    assert list(handout.left_out) == left_out, "only a stretch that was held long enough today, and it is named"
    warm = sum(item.warm_up for item in plan.items)
    assert warm == (items[0].exercise_id == "low_lunge"), "a stretch is never the first thing, cold"
    for number, row in enumerate(handout.rows, start=warm):
        played = [step.work for step in steps if step.item == number and step.kind is StepKind.WORK]
        for side, amount in row.sides:
            if played[0].side is None:  # both sides in one set, rep by rep
                own = played[0].left if side is Side.LEFT else played[0].right
                assert amount == (played[0].amount if own is None else own)
                assert len(played) == row.dose.sets
            else:
                work = [each.amount for each in played if each.side is side]
                assert work == ([amount] * row.dose.sets if amount else [])
        if not row.sides:
            assert [each.amount for each in played] == [row.dose.amount] * row.dose.sets
