# SPDX-License-Identifier: GPL-3.0-or-later
"""The binding numbers, copied by hand from the source article and training.md, against what the files say."""

import pytest

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Category, Focus
from psoas_trainer.core.side import Side, SideRule

REPS, HOLD, TIME = DoseKind.REPS, DoseKind.HOLD, DoseKind.TIME
ALTERNATING, EACH_SIDE, TOGETHER = SideRule.ALTERNATING, SideRule.EACH_SIDE, SideRule.TOGETHER
LEFT, RIGHT = Side.LEFT, Side.RIGHT

# id: category, position, needed equipment, side rule, first side, kind, minimum, maximum, default, sets
EXERCISES = {
    "psoas_march": ("strengthen", "supine", "mat band", ALTERNATING, RIGHT, REPS, 10, 12, 10, 1),
    "supine_leg_raise": ("strengthen", "supine", "mat", ALTERNATING, RIGHT, REPS, 10, 15, 10, 1),
    "seated_leg_lift": ("strengthen", "seated", "chair", ALTERNATING, RIGHT, REPS, 10, 12, 10, 1),
    "low_lunge": ("stretch", "half_kneeling", "mat", EACH_SIDE, LEFT, HOLD, 15, 30, 20, 2),
    "psoas_plank": ("strengthen", "plank", "mat", ALTERNATING, RIGHT, REPS, 10, 12, 10, 1),
    "foam_roller_release": ("release", "prone", "roller mat", TOGETHER, None, TIME, 30, 60, 30, 1),
    "legs_up_rest": ("release", "supine", "chair mat", TOGETHER, None, TIME, 60, 120, 60, 1),
    "march_in_place": ("warm_up", "standing", "", ALTERNATING, RIGHT, TIME, 60, 90, 75, 1),
    "pelvic_tilt": ("warm_up", "supine", "mat", TOGETHER, None, REPS, 5, 10, 8, 1),
    "cat_cow": ("warm_up", "hands_and_knees", "mat", TOGETHER, None, REPS, 3, 8, 5, 1),
    "leg_swing": ("warm_up", "standing", "support", EACH_SIDE, RIGHT, REPS, 10, 12, 10, 1),
    "glute_bridge": ("balance", "supine", "mat", TOGETHER, None, REPS, 10, 12, 10, 1),
    "side_lying_abduction": ("balance", "side_lying", "mat", EACH_SIDE, RIGHT, REPS, 10, 12, 10, 1),
    "dead_bug": ("balance", "supine", "mat", ALTERNATING, RIGHT, REPS, 6, 10, 8, 1),
    "side_plank": ("balance", "side_lying", "mat", EACH_SIDE, RIGHT, HOLD, 5, 20, 10, 3),
}

PHASES = {
    "psoas_march": "reach 3, hold 1, return 2",
    "supine_leg_raise": "raise 2, hold 1, lower 3",
    "seated_leg_lift": "straighten 1, lift 2, hold 1, lower 2, foot_down 1",
    "low_lunge": "move_in 3, hold, ease_out 3",
    "psoas_plank": "knee_in 2, hold 1, return 2",
    "foam_roller_release": "roll_forward 3, roll_back 3",
    "legs_up_rest": "breathe",
    "march_in_place": "knee_up 0.6, foot_down 0.6",
    "pelvic_tilt": "flatten 2, hold 3, let_go 2",
    "cat_cow": "round 2, pause_round 1, level_up 1.5, lengthen 1.5, pause_long 1, level_down 1.5",
    "leg_swing": "forward 1.2, back 1.2",
    "glute_bridge": "lift 2, hold 2, lower 3",
    "side_lying_abduction": "raise 2, hold 1, lower 3",
    "dead_bug": "reach 3, hold 1, return 2",
    "side_plank": "lift 2, hold, lower 2",
}

REP_SECONDS = {"psoas_march": 6, "supine_leg_raise": 6, "seated_leg_lift": 7, "psoas_plank": 5, "pelvic_tilt": 7}
REP_SECONDS |= {"cat_cow": 8.5, "leg_swing": 2.4, "glute_bridge": 7, "side_lying_abduction": 6, "dead_bug": 6}

VARIANTS = {
    "psoas_march": "no_band- firmer_band+ low_reach+",
    "supine_leg_raise": "bent_rest- low_raise- long_hold+ ankle_weight+",
    "seated_leg_lift": "bent_lift- hold_seat- long_hold+ ankle_weight+",
    "low_lunge": "cushion- chair_beside- small_glide- bed_edge- squeeze+ arm_up+",
    "psoas_plank": "hands_raised- long_hold+ slow+",
    "foam_roller_release": "soft_ball- still_breaths+",
    "legs_up_rest": "head_cushion-",
    "march_in_place": "heel_lifts- high_knees+",
    "pelvic_tilt": "small_tip- foot_lift+",
    "cat_cow": "seated- hip_circles+",
    "leg_swing": "toe_slides- fingertips+",
    "glute_bridge": "half_height- wide_feet+ band_knees+ one_leg+",
    "side_lying_abduction": "clam- band_knees+ long_hold+",
    "dead_bug": "legs_only- long_hold+ light_band+",
    "side_plank": "knees- top_leg+",
}

BALANCE_A = "psoas_march supine_leg_raise seated_leg_lift psoas_plank glute_bridge dead_bug low_lunge"
BALANCE_B = "psoas_march supine_leg_raise seated_leg_lift psoas_plank side_lying_abduction side_plank low_lunge"
ARTICLE = "psoas_march supine_leg_raise seated_leg_lift low_lunge psoas_plank"
# id: warm-up, items (an amount behind ':' where the routine names one)
ROUTINES = {
    "balance_a": ("full", f"{BALANCE_A} foam_roller_release"),
    "balance_b": ("full", f"{BALANCE_B} foam_roller_release"),
    "article_order": ("full", f"{ARTICLE} foam_roller_release"),
    "hip_flexor_ease": ("short", "glute_bridge low_lunge legs_up_rest:60"),
    "desk_break": (None, "march_in_place:60 seated_leg_lift:10 leg_swing:8 march_in_place:30"),
}
WARM_UPS = {
    "full": "march_in_place:75 pelvic_tilt:8 cat_cow:5 leg_swing:10",
    "short": "march_in_place:60 cat_cow:3 leg_swing:6",
    "standing": "march_in_place:60",
}


def test_exercises(content):
    found = {
        one.id: (
            one.category.value,
            one.position,
            " ".join(one.equipment),
            one.side_rule,
            one.first_side,
            one.dose.kind,
            one.dose.minimum,
            one.dose.maximum,
            one.dose.default,
            one.dose.sets,
        )
        for one in content.catalogue.exercises.values()
    }
    assert list(found.items()) == list(EXERCISES.items())


def test_phases(content):
    def spell(phase):
        return phase.id if phase.seconds is None else f"{phase.id} {phase.seconds:g}"

    found = {one.id: ", ".join(map(spell, one.phases)) for one in content.catalogue.exercises.values()}
    assert found == PHASES


@pytest.mark.parametrize(("name", "seconds"), REP_SECONDS.items())
def test_one_repetition_lasts(content, name, seconds):
    assert sum(phase.seconds for phase in content.catalogue.exercises[name].phases) == pytest.approx(seconds)


def test_variants(content):
    signs = {"easier": "-", "harder": "+"}
    found = {
        one.id: " ".join(variant.id + signs[variant.level] for variant in one.variants)
        for one in content.catalogue.exercises.values()
    }
    assert found == VARIANTS


def test_three_second_holds_are_three_seconds(content):
    exercises = content.catalogue.exercises
    for name, variant in (
        ("psoas_march", "low_reach"),
        ("supine_leg_raise", "long_hold"),
        ("seated_leg_lift", "long_hold"),
        ("psoas_plank", "long_hold"),
        ("side_lying_abduction", "long_hold"),
        ("dead_bug", "long_hold"),
    ):
        hold = next(phase for phase in exercises[name].phases_of(variant) if phase.id == "hold")
        assert hold.seconds == 3
    slow = [phase.seconds for phase in exercises["psoas_plank"].phases_of("slow")]
    assert slow == [3, 1, 3]


def test_easy_entry_of_the_strengthening_six(content):
    found = {one.id: one.dose.entry for one in content.catalogue.exercises.values() if one.dose.entry is not None}
    strengthening = ("psoas_march", "supine_leg_raise", "seated_leg_lift", "psoas_plank")
    assert found == dict.fromkeys(strengthening, 5) | {"march_in_place": 30, "leg_swing": 6}


def test_the_lunge_never_goes_beyond_120_seconds_a_hip(content):
    dose = content.catalogue.exercises["low_lunge"].dose
    assert dose.maximum * dose.sets_maximum == 120
    assert dose.set_rest == 15


def test_the_roller_waits_for_its_questions_and_stops_at_90_seconds_a_day(content):
    roller = content.catalogue.exercises["foam_roller_release"]
    assert (roller.screening, roller.stand_in, roller.day_limit) == ("roller", "legs_up_rest", 90)
    assert roller.dose.sets_maximum == 1
    assert [one.id for one in content.catalogue.exercises.values() if one.screening] == ["foam_roller_release"]


def test_a_glute_and_a_core_exercise_of_each_kind(content):
    found = {one.id: one.focus for one in content.catalogue.exercises.values() if one.category is Category.BALANCE}
    assert found == {
        "glute_bridge": Focus.GLUTE,
        "side_lying_abduction": Focus.GLUTE,
        "dead_bug": Focus.CORE,
        "side_plank": Focus.CORE,
    }


def _items(written, exercises):
    for word in written.split():
        name, _, amount = word.partition(":")
        allowed = exercises[name].dose
        yield name, None, Dose(allowed.kind, int(amount), allowed.sets) if amount else None


def test_routines(content):
    catalogue = content.catalogue
    assert list(catalogue.routines) == list(ROUTINES)
    for name, (warm_up, items) in ROUTINES.items():
        routine = catalogue.routines[name]
        assert routine.warm_up == warm_up
        found = [(item.exercise_id, item.variant_id, item.dose) for item in routine.items]
        assert found == list(_items(items, catalogue.exercises))
    assert [routine.id for routine in catalogue.routines.values() if routine.default] == ["balance_a"]
    assert catalogue.default_routine is catalogue.routines["balance_a"]


def test_warm_ups(content):
    catalogue = content.catalogue
    assert set(catalogue.warm_ups) == set(WARM_UPS)
    for name, items in WARM_UPS.items():
        found = [(item.exercise_id, item.variant_id, item.dose) for item in catalogue.warm_ups[name].items]
        assert found == list(_items(items, catalogue.exercises))


def test_strength_and_balance_work_of_the_default_stays_in_its_time(content):
    """training.md 4d: the two balance items of a day take 166 to 204 s."""

    def work(name):
        one = content.catalogue.exercises[name]
        sides = 1 if one.side_rule is TOGETHER else 2
        cycle = sum(phase.seconds or one.dose.default for phase in one.phases)
        return cycle * sides * (one.dose.sets if one.dose.kind is HOLD else one.dose.default)

    assert work("glute_bridge") + work("dead_bug") == 166
    assert work("side_lying_abduction") + work("side_plank") == 204


def test_questions_of_the_roller(content):
    screening = content.catalogue.screenings["roller"]
    assert screening.version == 1
    assert set(screening.questions) == {
        "pregnant",
        "birth",
        "hernia",
        "aneurysm",
        "surgery",
        "hip_replacement",
        "fragile_bones",
        "organ_disease",
        "blood",
        "wound",
        "inflammation",
    }
