# SPDX-License-Identifier: GPL-3.0-or-later
"""Left and right as shares of the target: figures as they are shown, and no word before there is enough to go by."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipped import USUAL

from psoas_trainer.core.attempts import Attempt, SetDone
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.left_right import Evenness, recent_shares, side_card
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side

TODAY = date(2025, 11, 22)
EVEN, LEFT_LESS, RIGHT_LESS, TOO_LITTLE = Evenness


def tried(left, right, *, target=10, ago=0, exercise_id="raise", target_left=None):
    item = ItemDose(exercise_id, None, Dose(DoseKind.REPS, target, left=target_left))
    return Attempt(TODAY - timedelta(days=ago), item, (SetDone(left, right),))


def one(*attempts, sessions=4, thresholds=USUAL):
    (shares,) = recent_shares(attempts, thresholds, sessions)
    return shares


@pytest.mark.parametrize(
    ("left", "right", "percents", "evenness"),
    [
        (10, 10, (100, 100), EVEN),
        (8, 10, (80, 100), LEFT_LESS),
        (10, 8, (100, 80), RIGHT_LESS),
        (9, 10, (90, 100), EVEN),  # ten points are even
        (13, 10, (100, 100), EVEN),  # beyond the target nothing is behind
        (0, 0, (0, 0), EVEN),
    ],
)
def test_more_than_ten_points_are_a_difference(left, right, percents, evenness):
    shares = one(tried(left, right), tried(left, right))
    assert ((shares.left, shares.right), shares.evenness, shares.sessions) == (percents, evenness, 2)
    assert shares.points == percents[1] - percents[0]


def test_one_session_is_too_little_to_say_anything():
    shares = one(tried(5, 10))
    assert (shares.left, shares.right, shares.evenness) == (50, 100, TOO_LITTLE)
    assert side_card([shares]) is None


def test_an_unknown_side_is_not_a_zero():
    shares = one(tried(10, 10), tried(None, 10), tried(10, None))
    assert (shares.left, shares.right, shares.sessions, shares.evenness) == (100, 100, 1, TOO_LITTLE)
    nothing = one(tried(None, 10), tried(10, None))
    assert (nothing.left, nothing.right, nothing.points, nothing.evenness) == (None, None, None, TOO_LITTLE)


def test_only_the_last_sessions_count():
    assert one(tried(0, 10), *[tried(10, 10)] * 4).left == 100
    assert one(tried(0, 10), *[tried(10, 10)] * 4, sessions=5).left == 80


def test_sides_that_were_meant_to_differ_are_measured_by_their_own_targets():
    shares = one(*[tried(6, 10, target_left=6)] * 2)
    assert (shares.left, shares.right, shares.evenness) == (100, 100, EVEN)


def test_an_exercise_for_one_side_only_or_without_sides_has_no_shares():
    both = Attempt(TODAY, ItemDose("bridge", None, Dose(DoseKind.REPS, 10)), (SetDone(both=10),))
    assert recent_shares([both, tried(None, 10, target_left=0)], USUAL) == ()


def test_the_card_shows_the_largest_difference():
    attempts = [*[tried(8, 10)] * 2, *[tried(10, 6, exercise_id="plank")] * 2, *[tried(9, 10, exercise_id="lift")] * 2]
    assert side_card(recent_shares(attempts, USUAL)).exercise_id == "plank"
    assert side_card(recent_shares(attempts[4:], USUAL)) is None
    assert side_card([]) is None


counts = st.none() | st.integers(0, 20)
histories = st.lists(st.builds(tried, counts, counts, target=st.integers(1, 15), ago=st.integers(0, 30)), max_size=6)


@given(histories)
def test_what_is_said_follows_from_what_is_shown_and_mirrors(attempts):
    def mirrored(attempt):
        return attempt._replace(sets=tuple(SetDone(each.right, each.left) for each in attempt.sets))

    swap = {LEFT_LESS: RIGHT_LESS, RIGHT_LESS: LEFT_LESS}
    for shares, other in zip(
        recent_shares(attempts, USUAL), recent_shares(map(mirrored, attempts), USUAL), strict=True
    ):
        assert (other.left, other.right) == (shares.right, shares.left)
        assert other.evenness is swap.get(shares.evenness, shares.evenness)
        if shares.evenness is not TOO_LITTLE:
            assert 0 <= shares.left <= 100
            assert (shares.evenness is EVEN) == (abs(shares.points) <= 10)
            behind = {LEFT_LESS: Side.LEFT, RIGHT_LESS: Side.RIGHT}.get(shares.evenness)
            assert behind is None or (shares.left < shares.right) == (behind is Side.LEFT)
