# SPDX-License-Identifier: GPL-3.0-or-later
"""What a stop for pain changes ahead and later: the table of training.md 5b, in steps and in what is played again."""

import pytest
from make import EXERCISES, LUNGE, RAISE, Player, item

from psoas_trainer.core.after_pain import eased_steps, steps_without
from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances, choose, choose_single
from psoas_trainer.core.easier import easier_variant
from psoas_trainer.core.exercise import Level, Phase, Variant
from psoas_trainer.core.feedback import PainStop
from psoas_trainer.core.held_after_pain import held_after_pain
from psoas_trainer.core.pain import NextStep, PainAnswer, PainKind
from psoas_trainer.core.plan import Reason, SessionPlan
from psoas_trainer.core.record import Moment
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.side import Side

LOW = Variant("low", Level.EASIER, phases=(Phase("raise", 1), Phase("lower", 1)))
GLIDE = Variant("glide", Level.EASIER)
EASY_RAISE = RAISE._replace(variants=(Variant("heavy", Level.HARDER), LOW))
EASY_LUNGE = LUNGE._replace(variants=(GLIDE,))
HOUR = 3_600_000
NOON = Moment(1_000 * HOUR, 60, "2026-11-22")


def stop(exercise="raise", followed=NextStep.SKIP, at=NOON, **answer):
    return PainStop("aa", exercise, None, PainAnswer(**answer), at, False, followed)


def run_to_rest(session, player):
    """What is done in the end of each set, when the eased session is played through."""
    player.press("leave_set_for", session)
    player.press("resume")
    player.run(600, step=1)
    return player.session.tallies


def test_what_is_left_of_an_alternating_set_is_done_in_the_easier_version_as_a_set_of_its_own():
    player = Player(item("raise", 5), item("bridge", 1))
    player.run(10 + 3 * 6 + 1)
    ahead = eased_steps(player.session, EASY_RAISE, LOW, 10)
    tallies = run_to_rest(ahead, player)
    assert [tallies[(0, 1, side)].reps for side in (Side.RIGHT, Side.LEFT)] == [2, 1]
    assert [tallies[(0, 2, side)].reps for side in (Side.RIGHT, Side.LEFT)] == [3, 3]
    assert tallies[(1, 1, None)].reps == 1
    assert {s.work.variant_id for s in player.session.steps if s.work and s.set_number == 2} == {"low"}


def test_a_hold_is_held_whole_again_and_the_other_side_gets_as_much():
    player = Player(item("lunge", 20))
    player.run(10 + 3 + 8)
    tallies = run_to_rest(eased_steps(player.session, EASY_LUNGE, GLIDE, 10), player)
    assert tallies[(0, 1, Side.LEFT)].seconds == 8
    assert tallies[(0, 2, Side.LEFT)].seconds == tallies[(0, 2, Side.RIGHT)].seconds == 20


def test_nothing_is_added_where_the_set_was_complete():
    player = Player(item("bridge", 2), item("raise", 1))
    player.run(10 + 10 + 1)
    assert all(step.item == 1 for step in eased_steps(player.session, EASY_RAISE, LOW, 10))


def test_the_easier_version_is_one_for_which_everything_is_there():
    with_chair = RAISE._replace(variants=(Variant("chair", Level.EASIER, equipment=("chair",)), LOW))
    assert easier_variant(with_chair, frozenset({"mat"})) is LOW
    assert easier_variant(with_chair, None).id == "chair"
    assert easier_variant(RAISE, None) is None


def test_relatives_are_left_out_ahead_and_what_runs_stays_to_its_end():
    player = Player(item("raise", 5), item("lunge", 15), item("bridge", 2))
    plan = SessionPlan("test", (item("raise", 5), item("lunge", 15), item("bridge", 2)))
    player.run(12)
    player.session.replace_ahead(steps_without(player.session, plan, {"raise", "bridge"}))
    assert {step.item for step in player.session.steps} == {0, 1}
    player.press("skip")
    assert player.session.position().step.item == 1


@pytest.mark.parametrize(
    ("one", "held"),
    [
        (stop(strength=0), {}),
        (stop(strength=2, kind=PainKind.MUSCLE), {}),
        (stop(strength=2), {"raise": Reason.PAIN_TODAY}),
        (stop(), {"raise": Reason.PAIN_TODAY}),
        (stop(followed=None), {}),
        (stop(followed=NextStep.RESUME), {}),
        (stop(strength=1, followed=NextStep.RESUME), {}),
        (stop(strength=2, followed=None), {"raise": Reason.PAIN_TODAY}),
        (stop(strength=6), {"raise": Reason.PAIN_LOCK}),
        (stop(kind=PainKind.SHARP, followed=None), {"raise": Reason.PAIN_LOCK}),
        (stop(strength=2, at=Moment(NOON.utc_ms - 14 * HOUR, 60, "2026-11-21")), {}),
        (stop(strength=6, at=Moment(NOON.utc_ms - 23 * HOUR, 60, "2026-11-21")), {"raise": Reason.PAIN_LOCK}),
        # A clock that was ten years ahead, and is right again.
        (stop(strength=6, at=Moment(NOON.utc_ms + 87_600 * HOUR, 60, "2036-11-20")), {}),
        (stop(strength=6, at=Moment(NOON.utc_ms - 24 * HOUR, 60, "2026-11-21")), {}),
        (stop("gone", strength=6), {}),
    ],
)
def test_what_a_stop_holds_back_later(one, held):
    assert held_after_pain([one], EXERCISES, NOON) == held


def test_amber_holds_back_what_has_the_same_position_or_category_for_today():
    stretch = LUNGE._replace(category="stretch")
    exercises = EXERCISES | {"lunge": stretch}
    held = held_after_pain([stop(strength=4)], exercises, NOON)
    assert held == dict.fromkeys(set(EXERCISES) - {"lunge"}, Reason.PAIN_TODAY)


def test_what_is_held_back_is_left_out_and_told():
    routine = Routine("day", None, (RoutineItem("raise"), RoutineItem("bridge")))
    catalogue = Catalogue(EXERCISES, {"day": routine}, {}, {})
    held = {"raise": Reason.PAIN_LOCK}
    plan = choose(routine, catalogue, Circumstances({}, {}, held=held))
    assert [line.chosen.exercise_id for line in plan.items] == ["bridge"]
    assert plan.left_out == (("raise", Reason.PAIN_LOCK),)
    assert choose_single("raise", catalogue, Circumstances({}, {}, held=held)).items == ()


def test_the_easier_version_of_everything_is_chosen_where_the_person_asks_for_it():
    exercises = EXERCISES | {"raise": EASY_RAISE}
    routine = Routine("day", None, (RoutineItem("raise"), RoutineItem("bridge")))
    plan = choose(routine, Catalogue(exercises, {"day": routine}, {}, {}), Circumstances({}, {}, easier=True))
    assert [(line.chosen.variant_id, line.reason) for line in plan.items] == [
        ("low", Reason.EASIER_TODAY),
        (None, None),
    ]


def test_back_leads_to_the_easier_version_and_never_to_the_one_that_hurt():
    player = Player(item("raise", 5), item("bridge", 1))
    player.run(10 + 13)
    player.press("leave_set_for", eased_steps(player.session, EASY_RAISE, LOW, 10))
    player.run(10 + 9)
    player.press("back")
    player.run(11)
    assert player.session.position().step.work.variant_id == "low"


def test_in_a_wait_the_easier_version_gets_its_time_to_get_ready():
    player = Player(item("raise", 2, 2))
    player.run(10 + 24 + 3)
    assert player.session.position().step.work is None
    player.press("leave_set_for", eased_steps(player.session, EASY_RAISE, LOW, 10))
    assert player.session.position().step.kind == "get_ready"
    player.run(11)
    assert player.session.position().step.work.variant_id == "low"
