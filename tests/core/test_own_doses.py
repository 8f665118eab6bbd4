# SPDX-License-Identifier: GPL-3.0-or-later
"""A routine as the person plays it: steps taken in doses, the side that comes first, what is added."""

from shipped import CATALOGUE

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.own_doses import may_skip_warm_up, with_doses, with_first_side, with_more
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.side import Side

EXERCISES = CATALOGUE.exercises
BALANCE_A = CATALOGUE.routines["balance_a"]
RAISE = ItemDose("supine_leg_raise", None, Dose(DoseKind.REPS, 13))


def item(routine, exercise_id):
    return next(each for each in routine.items if each.exercise_id == exercise_id)


def with_taken(taken, routine=BALANCE_A):
    return with_doses(routine, {taken.exercise_id: taken}, EXERCISES)


def test_a_dose_that_was_taken_is_played():
    assert item(with_taken(RAISE), "supine_leg_raise") == RoutineItem("supine_leg_raise", RAISE.dose)
    harder = ItemDose("supine_leg_raise", "long_hold", Dose(DoseKind.REPS, 10, 2))
    assert item(with_taken(harder), "supine_leg_raise").variant_id == "long_hold"


def test_all_others_stay_as_they_are():
    changed = with_taken(RAISE)
    assert [each for each in changed.items if each.exercise_id != "supine_leg_raise"] == [
        each for each in BALANCE_A.items if each.exercise_id != "supine_leg_raise"
    ]
    assert changed._replace(items=()) == BALANCE_A._replace(items=())


def test_what_the_routine_says_itself_stays():
    desk = CATALOGUE.routines["desk_break"]
    taken = ItemDose("seated_leg_lift", None, Dose(DoseKind.REPS, 12, 2))
    assert with_taken(taken, desk) == desk


def test_a_dose_that_is_not_allowed_any_more_counts_as_none():
    for wrong in (
        RAISE._replace(variant_id="gone"),
        RAISE._replace(dose=Dose(DoseKind.REPS, 99)),
        RAISE._replace(dose=Dose(DoseKind.REPS, 10, 9)),
        RAISE._replace(dose=Dose(DoseKind.HOLD, 10)),
        ItemDose("low_lunge", None, Dose(DoseKind.HOLD, 31, 2)),
    ):
        assert with_taken(wrong) == BALANCE_A


def test_the_first_side_is_the_persons_where_the_routine_names_none():
    own = Routine(
        "own", None, (RoutineItem("low_lunge"), RoutineItem("leg_swing", first_side=Side.RIGHT), RoutineItem("cat_cow"))
    )
    changed = with_first_side(own, Side.LEFT, EXERCISES)
    assert [each.first_side for each in changed.items] == [Side.LEFT, Side.RIGHT, None]
    assert with_first_side(own, None, EXERCISES) == own


def test_what_is_added_comes_before_stretch_and_release():
    bridge = ItemDose("glute_bridge", None, Dose(DoseKind.REPS, 10))
    ids = [each.exercise_id for each in with_more(CATALOGUE.routines["balance_b"], [bridge], EXERCISES).items]
    assert ids.index("glute_bridge") == ids.index("low_lunge") - 1
    assert EXERCISES[ids[-1]].category is Category.RELEASE
    assert with_more(Routine("own", None, ()), [bridge], EXERCISES).items[0].exercise_id == "glute_bridge"


def test_a_cold_stretch_never_comes_first():
    stretch = Routine("own", "short", (RoutineItem("low_lunge"),))
    assert not may_skip_warm_up(stretch, EXERCISES)
    assert may_skip_warm_up(BALANCE_A, EXERCISES)
    assert not may_skip_warm_up(CATALOGUE.routines["desk_break"], EXERCISES), "it has none"
