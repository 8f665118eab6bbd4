# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan in its editor: what is done to it, taken back, and never more than can be played."""

from random import Random

import pytest
from clinic_plans import POSSIBLE, some_plan
from shipped import CATALOGUE

from psoas_trainer.core.clinic.plan import MOST_REPS, MOST_ROWS, PlanRow, Release, played
from psoas_trainer.core.clinic.plan_draft import empty_plan, plan_of_routine
from psoas_trainer.core.clinic.plan_faults import Found, PlanFault
from psoas_trainer.core.clinic.plan_work import PlanWork
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.side import Side

MARCH, LUNGE, BRIDGE = "psoas_march", "low_lunge", "glute_bridge"


def work(*exercises: str) -> PlanWork:
    made = PlanWork(empty_plan("2026-05-04"), POSSIBLE)
    for each in exercises:
        made.add(each)
    return made


def test_what_is_added_has_its_usual_dose_and_can_be_saved() -> None:
    one = work(MARCH, LUNGE, BRIDGE)
    assert [row.dose for row in one.plan.rows] == [
        CATALOGUE.exercises[each].dose.default_dose for each in (MARCH, LUNGE, BRIDGE)
    ]
    assert one.found == ()
    assert work().found == (Found(PlanFault.NO_ROWS),)


def test_everything_is_taken_back_and_done_again() -> None:
    one = work(MARCH, LUNGE)
    before = one.plan
    one.number(0, "amount", 14)
    one.number(0, "amount", 15)
    one.set_apart(1, on=True)
    one.number(1, "left", 40)
    one.move(0, 1)
    one.remove(0)
    after = one.plan
    assert after == before._replace(rows=(before.rows[0]._replace(dose=before.rows[0].dose._replace(amount=15)),))
    for _ in range(5):
        assert one.history.undo()
    assert one.plan == before
    while one.history.redo():
        pass
    assert one.plan == after


def test_sides_have_amounts_of_their_own_and_never_none_on_both() -> None:
    one = work(LUNGE)
    one.set_apart(0, on=True)
    one.number(0, "left", 0)
    one.number(0, "right", 0)
    dose = one.plan.rows[0].dose
    assert (dose.left, dose.right, dose.amount) == (0, 1, 1)
    one.number(0, "right", 45)
    assert played(one.plan.rows[0].dose) == (45,)
    assert one.found == ()
    one.set_apart(0, on=False)
    assert one.plan.rows[0].dose == Dose(DoseKind.HOLD, 45, dose.sets)


def test_a_range_always_holds_what_is_planned() -> None:
    one = work(MARCH)
    one.range(0, on=True)
    one.bound(0, "least", 3)
    one.bound(0, "most", 20)
    assert (one.plan.rows[0].least, one.plan.rows[0].most) == (3, 20)
    one.bound(0, "least", 40)
    assert one.plan.rows[0].least == one.plan.rows[0].dose.amount
    one.number(0, "amount", 30)
    assert one.plan.rows[0].most == 30
    one.bound(0, "most", 10_000)
    assert one.plan.rows[0].most == MOST_REPS
    one.range(0, on=False)
    assert (one.plan.rows[0].least, one.plan.rows[0].most) == (None, None)


def test_an_exercise_has_one_speed_wherever_it_stands() -> None:
    one = work(BRIDGE, MARCH, BRIDGE)
    one.tempo(0, on=True)
    phase = one.plan.rows[0].tempo[0][0]
    one.phase(0, phase, 45)
    assert dict(one.plan.rows[2].tempo)[phase] == 4.5
    assert one.plan.rows[1].tempo == ()
    one.add(BRIDGE)
    assert one.plan.rows[3].tempo == one.plan.rows[0].tempo
    assert one.found == ()
    one.phase(0, phase, 0)
    assert dict(one.plan.rows[0].tempo)[phase] == 0.1
    one.tempo(2, on=False)
    assert all(row.tempo == () for row in one.plan.rows)


def test_another_version_brings_its_own_dose_and_no_speed_of_the_one_before() -> None:
    one = work(BRIDGE)
    variant = CATALOGUE.exercises[BRIDGE].variants[0]
    one.tempo(0, on=True)
    one.range(0, on=True)
    one.variant(0, variant.id)
    row = one.plan.rows[0]
    assert (row.variant_id, row.tempo, row.least, row.most) == (variant.id, (), None, None)
    assert one.found == ()


def test_initials_allow_what_is_held_back_with_the_day_on_which_they_were_typed() -> None:
    one = PlanWork(work(LUNGE).plan, POSSIBLE._replace(held=frozenset({LUNGE})))
    assert one.is_held(0)
    assert one.found == (Found(PlanFault.INITIALS, 0),)
    one.release(0, "J", "2026-05-04")
    one.release(0, "JB", "2026-05-04")
    assert one.plan.rows[0].released == Release("JB", "2026-05-04")
    one.release(0, "JB", "2026-06-01")
    assert one.plan.rows[0].released == Release("JB", "2026-05-04")
    assert one.found == ()
    one.release(0, "  ", "2026-06-01")
    assert one.found == (Found(PlanFault.INITIALS, 0),)


def test_a_row_whose_exercise_is_gone_is_moved_and_removed_and_nothing_else() -> None:
    gone = PlanRow("gone", Dose(DoseKind.REPS, 10))
    one = PlanWork(work(MARCH).plan._replace(rows=(gone, *work(MARCH).plan.rows)), POSSIBLE)
    one.number(0, "amount", 5)
    one.set_apart(0, on=True)
    assert one.plan.rows[0] == gone
    one.move(0, 1)
    one.remove(1)
    assert one.found == ()


def test_there_is_room_for_so_many_rows() -> None:
    one = work(*[MARCH] * MOST_ROWS)
    assert one.full
    assert not one.add(BRIDGE)
    assert len(one.plan.rows) == MOST_ROWS


def test_a_plan_that_begins_as_a_routine_has_its_rows_and_doses() -> None:
    for routine in CATALOGUE.routines.values():
        plan = plan_of_routine(routine, CATALOGUE.exercises, "2026-05-04")
        found = [each.fault for each in PlanWork(plan, POSSIBLE).found]
        assert found == []
        assert [row.exercise_id for row in plan.rows] == [item.exercise_id for item in routine.items]
        assert plan.warm_up == routine.warm_up


def scribble(one: PlanWork, chance: Random) -> None:
    """Any number of things that the widgets can ask for, also with numbers that they would not offer."""
    for _ in range(chance.randint(1, 60)):
        place, number, on = chance.randrange(len(one.plan.rows)), chance.randint(-5, 700), chance.random() < 0.5
        row = one.plan.rows[place]
        sided = row.dose.left is not None or row.dose.right is not None
        acts = [
            lambda at=place, to=number: one.number(at, chance.choice(["sets", "amount"]), to),
            lambda at=place, on=on: one.tempo(at, on=on),
            lambda at=place, on=on: one.range(at, on=on),
            lambda at=place: one.rest(at, chance.choice([None, 0, 5, 900])),
        ]
        if sided:
            acts.append(lambda at=place, to=number: one.number(at, chance.choice(["left", "right"]), to))
            acts.append(lambda at=place, on=on: one.set_apart(at, on=on))
        if row.least is not None:
            acts.append(lambda at=place, to=number: one.bound(at, chance.choice(["least", "most"]), to))
        if row.tempo:
            acts.append(lambda at=place, to=number, phase=row.tempo[0][0]: one.phase(at, phase, to))
        if CATALOGUE.exercises[row.exercise_id].first_side is not None:
            acts.append(lambda at=place: one.first_side(at, chance.choice([None, *Side])))
        chance.choice(acts)()


@pytest.mark.parametrize("plans", [40, pytest.param(3000, marks=pytest.mark.soak)])
def test_whatever_is_done_it_can_be_played_but_for_the_limit_of_a_day(plans: int) -> None:
    for seed in range(plans):
        one = PlanWork(some_plan(seed), POSSIBLE)
        scribble(one, Random(seed))
        assert {each.fault for each in one.found} <= {PlanFault.DAY_LIMIT, PlanFault.TEMPO_TWICE}, seed
        before = one.plan
        while one.history.undo():
            pass
        assert one.plan == some_plan(seed)
        while one.history.redo():
            pass
        assert one.plan == before
