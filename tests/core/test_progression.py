# SPDX-License-Identifier: GPL-3.0-or-later
"""What is offered next time (training.md 4e, 4f): when, with which figures, and that nothing unknown leads up."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE, USUAL

from psoas_trainer.core.attempts import Attempt, SetDone
from psoas_trainer.core.dose import Dose
from psoas_trainer.core.dose_steps import ChangeKind, rank
from psoas_trainer.core.feedback import Form
from psoas_trainer.core.progression import Figures, OfferReason, gap, offer
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side, SideRule

TODAY = date(2025, 11, 22)
MARCH = CATALOGUE.exercises["psoas_march"]


def at(amount, sets=1, variant=None, exercise=MARCH):
    return ItemDose(exercise.id, variant, Dose(exercise.dose.kind, amount, sets))


def tried(target, left=None, right=None, *, effort=4, form=Form.HELD, ago=2, sets=None):
    amount = target.dose.amount
    counts = SetDone(amount if left is None else left, amount if right is None else right)
    return Attempt(TODAY - timedelta(days=ago), target, (counts,) * (sets or target.dose.sets), effort, form)


def offered(now, *attempts, exercise=MARCH, trained_ago=2, thresholds=USUAL, have=None):
    last = None if trained_ago is None else TODAY - timedelta(days=trained_ago)
    return offer(exercise, now, attempts, today=TODAY, last_trained=last, thresholds=thresholds, have=have)


def test_two_good_sessions_in_a_row_offer_one_rep_more():
    made = offered(at(10), tried(at(10), effort=3), tried(at(10), effort=5))
    assert (made.exercise_id, made.now, made.reason) == ("psoas_march", at(10), OfferReason.READY)
    assert made.figures == Figures(sessions=2, lowest=10, target=10, effort=5)
    assert [(change.kind, change.to) for change in made.changes] == [(ChangeKind.MORE_REPS, at(11))]


def test_at_the_top_a_set_more_or_the_harder_version_is_offered_with_the_figures_of_all_good_sessions():
    made = offered(at(12), *[tried(at(12))] * 3)
    assert [change.kind for change in made.changes] == [ChangeKind.MORE_SETS, ChangeKind.HARDER]
    assert made.figures == Figures(sessions=3, lowest=12, target=12, effort=4)


@pytest.mark.parametrize(
    "spoiled",
    [
        tried(at(10), left=9),
        tried(at(10), right=9),
        tried(at(10), effort=6),
        tried(at(10), effort=None),
        tried(at(10), form=Form.SLIPPED),
        tried(at(10), form=None),
        tried(at(9)),
        tried(at(10, 1, "no_band")),
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_one_session_that_was_not_good_or_not_at_this_dose_offers_nothing(spoiled, place):
    good = tried(at(10))
    assert offered(at(10), *((spoiled, good) if place == 0 else (good, spoiled))) is None


def test_good_sessions_before_count_only_in_a_row():
    good, bad = tried(at(10)), tried(at(10), effort=8)
    assert offered(at(10), good, good, bad, good) is None
    assert offered(at(10), bad, good, good).figures.sessions == 2


def test_after_a_step_it_is_tried_twice_before_the_next():
    old = [tried(at(10))] * 4
    assert offered(at(11), *old) is None
    assert offered(at(11), *old, tried(at(11))) is None
    assert offered(at(11), *old, tried(at(11)), tried(at(11))).changes[0].to == at(12)


def test_the_side_that_comes_first_makes_no_other_dose():
    now = at(10)._replace(first_side=Side.LEFT)
    assert offered(now, tried(at(10)), tried(at(10))).changes[0].to == at(11)._replace(first_side=Side.LEFT)


def test_another_exercise_counts_for_nothing():
    other = CATALOGUE.exercises["seated_leg_lift"]
    assert offered(at(10), *[tried(at(10, exercise=other))] * 3) is None


def test_form_that_slipped_twice_in_a_row_offers_the_easier_version_first():
    made = offered(at(12), *[tried(at(12), form=Form.SLIPPED)] * 2)
    assert (made.reason, made.figures.sessions) == (OfferReason.FORM_SLIPPED, 2)
    assert [change.to for change in made.changes] == [at(12, 1, "no_band"), at(11)]
    assert offered(at(12), tried(at(12), form=Form.SLIPPED)) is None
    assert offered(at(12), *[tried(at(12), form=Form.SLIPPED), tried(at(12))]) is None


def test_the_bottom_of_the_range_missed_twice_offers_the_step_back_first_and_names_the_weaker_side():
    made = offered(at(12), tried(at(12), left=9), tried(at(12), left=8, right=11))
    assert (made.reason, made.figures) == (OfferReason.BELOW_RANGE, Figures(2, 8, 12, 4, Side.LEFT))
    assert [change.to for change in made.changes] == [at(11), at(12, 1, "no_band")]


def test_between_bottom_and_target_nothing_is_offered_either_way():
    assert offered(at(12), *[tried(at(12), left=10)] * 3) is None


def test_the_same_change_is_offered_once():
    made = offered(at(10), *[tried(at(10), form=Form.SLIPPED)] * 2)
    assert [change.to for change in made.changes] == [at(10, 1, "no_band")]


def test_slipped_form_comes_before_everything_that_would_lead_up():
    slipped = tried(at(10), form=Form.SLIPPED, effort=1)
    assert offered(at(10), slipped, slipped).reason is OfferReason.FORM_SLIPPED


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        (None, None),
        (-3, None),
        (0, None),
        (7, None),
        (8, OfferReason.SHORT_GAP),
        (13, OfferReason.SHORT_GAP),
        (14, OfferReason.LONG_GAP),
        (27, OfferReason.LONG_GAP),
        (28, OfferReason.VERY_LONG_GAP),
        (400, OfferReason.VERY_LONG_GAP),
    ],
)
def test_a_pause_counts_from_8_14_and_28_days(days, reason):
    assert gap(None if days is None else TODAY - timedelta(days=days), TODAY, USUAL) is reason


@pytest.mark.parametrize(
    ("days", "kind", "to"),
    [
        (8, ChangeKind.AS_LAST_TIME, at(11, 2)),
        (14, ChangeKind.FEWER_REPS, at(11, 2)),
        (28, ChangeKind.RESTART, at(10)),
    ],
)
def test_after_a_pause_the_last_session_is_repeated_or_it_goes_back(days, kind, to):
    made = offered(at(12, 2), tried(at(11, 2)), tried(at(11, 2)), trained_ago=days)
    assert [(change.kind, change.to) for change in made.changes] == [(kind, to)]
    assert made.figures == Figures(days=days)


def test_after_a_short_pause_nothing_goes_up():
    good = [tried(at(10))] * 3
    assert offered(at(10), *good, trained_ago=8) is None
    assert offered(at(10), *good, trained_ago=7) is not None


def test_a_last_session_in_a_version_that_is_gone_is_not_repeated():
    assert offered(at(11), tried(at(10, 1, "gone")), trained_ago=9) is None


def test_nothing_is_offered_at_the_ends():
    lunge = CATALOGUE.exercises["low_lunge"]
    top = ItemDose("low_lunge", None, Dose(lunge.dose.kind, 30, 2))
    assert offered(top, tried(top), tried(top), exercise=lunge) is None
    easiest = at(5, 1, "no_band")
    assert offered(easiest, *[tried(easiest, form=Form.SLIPPED)] * 2) is None


@st.composite
def histories(draw):
    exercise = draw(st.sampled_from(sorted(CATALOGUE.exercises.values())))
    counts = st.none() | st.integers(0, 70)
    doses = st.builds(
        lambda variant, amount, sets: ItemDose(exercise.id, variant, Dose(exercise.dose.kind, amount, sets)),
        st.sampled_from([None, *(one.id for one in exercise.variants)]),
        st.integers(exercise.dose.minimum, exercise.dose.maximum),
        st.integers(1, exercise.dose.sets_maximum),
    )
    together = exercise.side_rule is SideRule.TOGETHER
    sets = st.builds(lambda one: SetDone(both=one), counts) if together else st.builds(SetDone, counts, counts)
    now = draw(doses)
    attempts = st.builds(
        Attempt,
        st.just(TODAY),
        st.just(now) | doses,
        st.lists(sets, max_size=3).map(tuple),
        st.none() | st.integers(0, 10),
        st.sampled_from([None, *Form]),
    )
    return exercise, now, draw(st.lists(attempts, max_size=5)), draw(st.none() | st.integers(-2, 40))


@given(histories())
def test_an_offer_leads_up_only_from_known_good_sessions_and_otherwise_down(history):
    exercise, now, attempts, ago = history
    made = offered(now, *attempts, exercise=exercise, trained_ago=ago)
    if made is None:
        return
    assert made.changes
    assert all(change.to != now for change in made.changes)
    assert len({change.to for change in made.changes}) == len(made.changes)
    higher = [rank(exercise, change.to) > rank(exercise, now) for change in made.changes]
    assert all(higher) if made.reason is OfferReason.READY else not any(higher)
    if made.reason is OfferReason.READY:
        assert ago is None or ago < 8
        for attempt in attempts[-2:]:
            assert attempt.target == now
            assert attempt.reached
            assert attempt.form is Form.HELD
            assert attempt.effort is not None
            assert attempt.effort <= 5


def test_in_one_pause_one_step_back_is_offered_and_tried_before_the_next():
    made = offered(at(12), tried(at(12), ago=20), trained_ago=20)
    assert made.reason is OfferReason.LONG_GAP
    (change,) = made.changes
    assert change.to == at(11)
    assert offered(change.to, tried(at(12), ago=20), trained_ago=20) is None
    easier = offered(at(10), tried(at(10), ago=20), trained_ago=20).changes[0]
    assert easier.kind is ChangeKind.EASIER
    assert offered(easier.to, tried(at(10), ago=20), trained_ago=20) is None
    assert offered(change.to, tried(change.to, ago=20), trained_ago=20).changes[0].to == at(10)
