# SPDX-License-Identifier: GPL-3.0-or-later
"""Each finding has one thing to add, by the order of the content and what is at hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE, EVERYTHING, USUAL

from psoas_trainer.core.balance import BalanceReason, Light, balance
from psoas_trainer.core.balance_addition import one_click_additions, planned_balance
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.done_on import as_done
from psoas_trainer.core.routine import RoutineItem

TODAY = date(2025, 11, 22)


def after(*exercise_ids):
    """The balance of a week in which only these were done."""
    done = []
    for exercise_id in exercise_ids:
        exercise = CATALOGUE.exercises[exercise_id]
        done += as_done(TODAY, planned_dose(exercise, RoutineItem(exercise_id)), exercise)
    return balance(done, TODAY, USUAL)


def additions(found, have=None, held=()):
    return {
        one.reason: one.routine_id or (one.item.exercise_id, one.item.variant_id)
        for one in one_click_additions(found, CATALOGUE, USUAL, have, held)
    }


def test_glutes_and_core_get_their_first_exercise():
    assert additions(after("psoas_march")) == {
        BalanceReason.NO_GLUTES: ("glute_bridge", None),
        BalanceReason.NO_CORE: ("dead_bug", None),
    }


def test_what_is_held_back_is_not_offered():
    assert additions(after("psoas_march"), held={"glute_bridge", "dead_bug"}) == {
        BalanceReason.NO_GLUTES: ("side_lying_abduction", None),
        BalanceReason.NO_CORE: ("side_plank", None),
    }


def test_without_a_mat_there_is_nothing_for_glutes_and_core():
    assert additions(after("seated_leg_lift"), have=frozenset({"chair"})) == {}


@pytest.mark.parametrize(
    ("have", "added"),
    [
        (None, "balance_a"),
        (frozenset({"mat", "chair"}), "balance_a"),  # the march without its band, legs up for the roller
        (frozenset({"mat", "band"}), ("psoas_march", None)),  # no chair: not the whole routine
        (frozenset({"mat"}), ("psoas_march", "no_band")),
        (frozenset({"chair"}), ("seated_leg_lift", None)),
    ],
)
def test_too_little_strength_gets_a_routine_that_is_green_or_an_exercise(have, added):
    assert additions(after("low_lunge"), have)[BalanceReason.NO_STRENGTH] == added


def test_a_routine_with_an_exercise_that_is_held_back_is_not_offered():
    found = additions(after("low_lunge"), held={"glute_bridge"})
    assert found[BalanceReason.NO_STRENGTH] == "balance_b"


def test_the_same_answer_to_two_findings_stands_once():
    past = after("psoas_march", "low_lunge", "low_lunge")
    both = past._replace(
        short=past.short._replace(light=Light.RED, reason=BalanceReason.TOO_LITTLE_STRENGTH),
        long=past.long._replace(light=Light.AMBER, reason=BalanceReason.LITTLE_STRENGTH),
    )
    routines = [one for one in one_click_additions(both, CATALOGUE, USUAL) if one.routine_id is not None]
    assert [(one.reason, one.routine_id) for one in routines] == [(BalanceReason.TOO_LITTLE_STRENGTH, "balance_a")]


def test_what_needs_its_questions_answered_first_is_not_offered():
    asked = CATALOGUE.exercises["glute_bridge"]._replace(screening="roller")
    catalogue = CATALOGUE._replace(exercises={**CATALOGUE.exercises, "glute_bridge": asked})
    found = one_click_additions(after("psoas_march"), catalogue, USUAL)
    assert found[0].item.exercise_id == "side_lying_abduction"


def test_nothing_is_added_where_nothing_is_missing():
    assert additions(planned_balance(CATALOGUE.routines["balance_a"], CATALOGUE, USUAL)) == {}


@given(st.sets(st.sampled_from(sorted(EVERYTHING))), st.lists(st.sampled_from(sorted(CATALOGUE.exercises)), max_size=6))
def test_what_is_offered_can_be_done_and_answers_its_finding(have, done):
    found = after(*done)
    for one in one_click_additions(found, CATALOGUE, USUAL, frozenset(have)):
        assert one.reason in found.findings
        if one.item is not None:
            exercise = CATALOGUE.exercises[one.item.exercise_id]
            variant = exercise.variant(one.item.variant_id)
            own = None if variant is None else variant.equipment
            assert have >= set(exercise.equipment if own is None else own)
            assert exercise.screening is None
