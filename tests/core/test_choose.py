# SPDX-License-Identifier: GPL-3.0-or-later
"""What is played instead of what was planned, and why."""

import pytest
import texts as made

from psoas_trainer.core.catalogue_files import read_catalogue
from psoas_trainer.core.choose import Circumstances, choose, choose_single
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, Reason
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.screening import held_back

CATALOGUE, _ = read_catalogue(made.TEXTS)
BELLY = CATALOGUE.screenings["belly"]
NOW = Moment(0, 0, "1970-01-01")
TEN = Dose(DoseKind.REPS, 10)
ROLL_30 = ItemDose("roll", None, Dose(DoseKind.TIME, 30))
REST_60 = ItemDose("rest", None, Dose(DoseKind.TIME, 60))


def answers(wound=False, blood=False, version=2):
    return ScreeningRecord("belly", version, (("wound", wound), ("blood", blood)), NOW)


def today(record=None, done=0, have=None):
    screenings = {} if record is None else {"belly": record}
    return Circumstances(screenings, {"roll": done} if done else {}, have)


def only(plan):
    (item,) = plan.items
    return item


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (None, Reason.SCREENING_MISSING),
        (answers(), None),
        (answers(wound=True), Reason.SCREENING_YES),
        (answers(blood=True), Reason.SCREENING_YES),
        (answers(version=1), Reason.SCREENING_MISSING),
        (answers(wound=True, version=1), Reason.SCREENING_MISSING),
        (answers(version=3), Reason.SCREENING_MISSING),
        (ScreeningRecord("belly", 2, (("wound", False),), NOW), Reason.SCREENING_MISSING),
        (ScreeningRecord("belly", 2, (), NOW), Reason.SCREENING_MISSING),
    ],
)
def test_answers_decide(record, reason):
    assert held_back(BELLY, record) is reason
    item = only(choose_single("roll", CATALOGUE, today(record)))
    assert item == PlanItem(ROLL_30, ROLL_30 if reason is None else REST_60, reason=reason)


@pytest.mark.parametrize(("done", "reason"), [(59, None), (60, None), (61, Reason.DAY_LIMIT), (90, Reason.DAY_LIMIT)])
def test_the_limit_of_the_day(done, reason):
    item = only(choose_single("roll", CATALOGUE, today(answers(), done)))
    assert item == PlanItem(ROLL_30, ROLL_30 if reason is None else REST_60, reason=reason)


def test_the_limit_counts_what_the_same_session_plans():
    routine = Routine(
        "r", None, (RoutineItem("roll", Dose(DoseKind.TIME, 60)), RoutineItem("roll"), RoutineItem("roll"))
    )
    plan = choose(routine, CATALOGUE, today(answers()))
    assert [item.reason for item in plan.items] == [None, None, Reason.DAY_LIMIT]


def test_a_routine_with_its_warm_up():
    plan = choose(CATALOGUE.routines["day"], CATALOGUE, today())
    roll = ItemDose("roll", None, Dose(DoseKind.TIME, 45))
    longer = ItemDose("raise", "longer", Dose(DoseKind.REPS, 12, 2))
    raising = ItemDose("raise", None, TEN)
    assert plan.routine_id == "day"
    assert plan.items == (
        PlanItem(REST_60, REST_60, warm_up=True),
        PlanItem(raising, raising),
        PlanItem(roll, REST_60, reason=Reason.SCREENING_MISSING),
        PlanItem(longer, longer),
    )


@pytest.mark.parametrize(
    ("have", "variant", "reason"),
    [
        (None, None, None),
        ({"mat", "band"}, None, None),
        ({"mat"}, "bare", Reason.MISSING_EQUIPMENT),
        (set(), None, None),
    ],
)
def test_a_missing_band(have, variant, reason):
    circumstances = today(have=None if have is None else frozenset(have))
    item = only(choose_single("raise", CATALOGUE, circumstances))
    assert item == PlanItem(ItemDose("raise", None, TEN), ItemDose("raise", variant, TEN), reason=reason)


def test_a_missing_roller_gives_way_to_the_stand_in():
    item = only(choose_single("roll", CATALOGUE, today(answers(), have=frozenset({"chair"}))))
    assert item == PlanItem(ROLL_30, REST_60, reason=Reason.MISSING_EQUIPMENT)


def test_a_single_exercise_as_asked_for():
    longer = choose_single("raise", CATALOGUE, today(), variant_id="longer", dose=Dose(DoseKind.REPS, 11))
    asked = ItemDose("raise", "longer", Dose(DoseKind.REPS, 11))
    assert longer.routine_id is None
    assert only(longer) == PlanItem(asked, asked)


@pytest.mark.parametrize(("exercise", "variant"), [("jump", None), ("raise", "shorter")])
def test_what_is_unknown_is_refused(exercise, variant):
    with pytest.raises(KeyError):
        choose_single(exercise, CATALOGUE, today(), variant_id=variant)
