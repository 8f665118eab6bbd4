# SPDX-License-Identifier: GPL-3.0-or-later
"""The one fact beside the person's own past: higher, else equal, never lower, and none without a past."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make import EXERCISES, item

from psoas_trainer.core.comparison import best_fact, compared_exercises
from psoas_trainer.core.done_counts import CountUnit
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import (
    EarlierDone,
    Moment,
    SessionRecord,
    SessionState,
    SessionSummary,
    SetKey,
    SetRecord,
    Tally,
)
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing

LEFT, RIGHT = Side.LEFT, Side.RIGHT
THEN = Moment(1_793_600_000_000, 60, "2026-11-03")
NOW = Moment(1_795_000_000_000, 60, "2026-11-22")


def a_record(items, *sets):
    summary = SessionSummary("u", None, None, NOW, NOW, SessionState.FINISHED, 60)
    return SessionRecord(summary, SessionPlan(None, tuple(items)), Timing(), sets, None)


def done(line, side, reps=None, seconds=None, number=1):
    return SetRecord(SetKey(line, number, side), None, Tally(reps, seconds))


def past(reps=None, seconds=None):
    return EarlierDone(THEN, reps or {}, seconds or {})


def fact_of(record, **earlier):
    fact = best_fact(record, EXERCISES, earlier)
    return None if fact is None else (fact.exercise_id, fact.side, fact.unit, fact.before, fact.now)


def test_there_is_nothing_without_a_past():
    assert fact_of(a_record([item("raise", 10)], done(0, LEFT, 8))) is None


def test_a_higher_count_is_the_fact_with_its_day():
    record = a_record([item("raise", 10)], done(0, LEFT, 8), done(0, RIGHT, 10))
    fact = best_fact(record, EXERCISES, {"raise": past({LEFT: 6, RIGHT: 10})})
    assert fact == ("raise", LEFT, CountUnit.REPS, 6, 8, THEN)


def test_higher_comes_before_equal_and_the_largest_share_before_the_rest():
    record = a_record(
        [item("raise", 10), item("lunge", 60), item("bridge", 10)],
        done(0, LEFT, 10), done(1, RIGHT, None, 40), done(2, None, 12),
    )  # fmt: skip
    earlier = {"raise": past({LEFT: 10}), "lunge": past(None, {RIGHT: 20}), "bridge": past({None: 10})}
    assert fact_of(record, **earlier) == ("lunge", RIGHT, CountUnit.SECONDS, 20, 40)


def test_an_equal_count_is_a_fact_where_nothing_grew():
    record = a_record([item("raise", 10), item("bridge", 10)], done(0, LEFT, 5), done(1, None, 10))
    assert fact_of(record, **{"raise": past({LEFT: 9}), "bridge": past({None: 10})}) == (
        "bridge", None, CountUnit.REPS, 10, 10,
    )  # fmt: skip


@pytest.mark.parametrize("earlier", [past({LEFT: 9}), past({LEFT: 0}), past({RIGHT: 3}), past(None, {LEFT: 3}), past()])
def test_lower_counts_noughts_and_other_units_are_not_compared(earlier):
    assert fact_of(a_record([item("raise", 10)], done(0, LEFT, 8)), **{"raise": earlier}) is None


def test_an_unknown_count_is_not_compared():
    assert fact_of(a_record([item("raise", 10)], done(0, LEFT)), **{"raise": past({LEFT: 1})}) is None


def test_sets_and_lines_of_one_exercise_are_added_up_as_in_the_past():
    items = [item("raise", 5, warm_up=True), item("raise", 10, 2)]
    record = a_record(items, done(0, LEFT, 5), done(1, LEFT, 10), done(1, LEFT, 9, number=2))
    assert fact_of(record, **{"raise": past({LEFT: 20})}) == ("raise", LEFT, CountUnit.REPS, 20, 24)


def test_steps_of_timed_work_are_not_compared_but_its_seconds_are():
    record = a_record([item("march", 75)], done(0, LEFT, 40), done(0, None, None, 75))
    assert fact_of(record, march=past({LEFT: 10}, {None: 60})) == ("march", None, CountUnit.SECONDS, 60, 75)


def test_the_warm_up_is_not_asked_for_and_each_exercise_once():
    items = [item("swing", 10, warm_up=True), item("raise", 10), item("raise", 10), item("lunge", 30)]
    assert compared_exercises(a_record(items)) == ("raise", "lunge")
    record = a_record(items[:1], done(0, LEFT, 10))
    assert fact_of(record, swing=past({LEFT: 5})) is None


@given(st.dictionaries(st.sampled_from([LEFT, RIGHT]), st.integers(0, 20)), st.integers(0, 20), st.integers(0, 20))
def test_a_fact_never_tells_of_less(before, left, right):
    record = a_record([item("raise", 10)], done(0, LEFT, left), done(0, RIGHT, right))
    fact = best_fact(record, EXERCISES, {"raise": past(before)})
    now = {LEFT: left, RIGHT: right}
    if fact is None:
        assert all(count == 0 or now[side] < count for side, count in before.items())
    else:
        assert (fact.before, fact.now) == (before[fact.side], now[fact.side])
        assert fact.now >= fact.before > 0
