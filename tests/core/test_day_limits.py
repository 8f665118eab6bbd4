# SPDX-License-Identifier: GPL-3.0-or-later
"""Two minutes a day for each hip, ten in a week, and ninety seconds for whatever rolls (training.md M1, 4b)."""

from datetime import date, timedelta

import pytest
from shipped import CATALOGUE

from psoas_trainer.core.choose import Circumstances, choose, choose_single
from psoas_trainer.core.day_limits import HipSeconds, Stretched, hip_seconds
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.routine import RoutineItem
from psoas_trainer.core.side import Side, SideRule

TODAY = date(2026, 5, 4)
ROLLER = CATALOGUE.screenings["roller"]
NO = ScreeningRecord("roller", ROLLER.version, tuple((each, False) for each in ROLLER.questions), Moment(0, 0, ""))
ROUTINE = CATALOGUE.routines["balance_a"]
LUNGE = CATALOGUE.exercises["low_lunge"]


def hips(today=0, week=0, side=Side.LEFT):
    return Circumstances({}, {}, hips=HipSeconds({side: today}, {side: week}))


def left_out(circumstances, routine=ROUTINE):
    return choose(routine, CATALOGUE, circumstances).left_out


@pytest.mark.parametrize(("today", "out"), [(0, False), (80, False), (81, True), (120, True)])
def test_a_hip_has_two_minutes_a_day(today, out):
    for side in Side:
        circumstances = hips(today, today, side)
        assert (("low_lunge", Reason.DAY_LIMIT) in left_out(circumstances)) is out
        alone = choose_single("low_lunge", CATALOGUE, circumstances)
        assert (not alone.items) is out, "nor is it offered by itself"


def test_past_ten_minutes_in_a_week_no_session_has_it_but_who_wants_it_may():
    assert left_out(hips(0, 599)) == ()
    assert left_out(hips(0, 600)) == (("low_lunge", Reason.DAY_LIMIT),)
    assert choose_single("low_lunge", CATALOGUE, hips(0, 600)).items
    assert not choose_single("low_lunge", CATALOGUE, hips(81, 600)).items


def test_what_the_session_itself_plans_counts():
    thrice = ROUTINE._replace(items=(RoutineItem("low_lunge", Dose(DoseKind.HOLD, 30, 2)),), rounds=3)
    plan = choose(thrice, CATALOGUE, hips())
    assert len([item for item in plan.items if not item.warm_up]) == 2
    assert plan.left_out == (("low_lunge", Reason.DAY_LIMIT),)


def test_only_what_stretches_a_hip_counts_and_only_for_seven_days():
    def done(days, exercise="low_lunge", side=Side.LEFT, seconds=40):
        return Stretched(TODAY - timedelta(days=days), exercise, side, seconds)

    rows = (done(0), done(6), done(7), done(0, side=None), done(0, "side_plank"), done(0, "gone"), done(-1))
    found = hip_seconds(rows, CATALOGUE.exercises, TODAY)
    assert found == HipSeconds({Side.LEFT: 80, Side.RIGHT: 40}, {Side.LEFT: 120, Side.RIGHT: 40})


def test_every_exercise_with_a_roller_uses_up_the_same_seconds():
    shipped = CATALOGUE.exercises["foam_roller_release"]
    own = shipped._replace(id="my_roll", side_rule=SideRule.EACH_SIDE)
    catalogue = CATALOGUE._replace(exercises={**CATALOGUE.exercises, own.id: own})

    def played(exercise, **done):
        circumstances = Circumstances({"roller": NO}, done)
        return choose_single(exercise, catalogue, circumstances, dose=Dose(DoseKind.TIME, 30)).items[0]

    assert played("foam_roller_release", my_roll=60).reason is None
    assert played("foam_roller_release", my_roll=61).reason is Reason.DAY_LIMIT
    assert played("foam_roller_release", my_roll=40, legs_up_rest=600).reason is None
    assert played("my_roll", foam_roller_release=30).reason is None
    assert played("my_roll", foam_roller_release=31).reason is Reason.DAY_LIMIT, "both sides in turn are 60 s"
