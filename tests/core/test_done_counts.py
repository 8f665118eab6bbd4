# SPDX-License-Identifier: GPL-3.0-or-later
"""The counts of a session: units, sums by side, and which of them a person can correct."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make import EXERCISES, item

from psoas_trainer.core.correction import corrected_sets, editable_lines
from psoas_trainer.core.done_counts import CountUnit, side_sums
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment, SessionRecord, SessionState, SessionSummary, SetKey, SetRecord, Tally
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing

LEFT, RIGHT = Side.LEFT, Side.RIGHT
NOW = Moment(1_795_000_000_000, 60, "2026-11-22")


def a_record(items, *sets):
    summary = SessionSummary("u", None, None, NOW, NOW, SessionState.FINISHED, 60)
    return SessionRecord(summary, SessionPlan(None, tuple(items)), Timing(), sets, None)


def reps(line, side, count, number=1):
    return SetRecord(SetKey(line, number, side), None, Tally(count))


def seconds(line, side, count, number=1):
    return SetRecord(SetKey(line, number, side), None, Tally(None, count))


def test_reps_of_both_sides_are_added_up():
    record = a_record([item("raise", 10), item("swing", 12)], reps(0, LEFT, 8), reps(0, RIGHT, 10), reps(1, LEFT, 12))
    sums = side_sums(record, EXERCISES)
    assert (sums.left, sums.right, sums.planned) == (20, 10, 22)
    assert sums.uneven == ("raise", 8, 10)


def test_the_exercise_whose_sides_differ_most_is_named():
    record = a_record(
        [item("raise", 10), item("swing", 12)],
        reps(0, LEFT, 9), reps(0, RIGHT, 10), reps(1, LEFT, 12), reps(1, RIGHT, 7),
    )  # fmt: skip
    assert side_sums(record, EXERCISES).uneven == ("swing", 12, 7)


def test_warm_up_holds_and_what_works_together_are_no_reps_of_a_side():
    items = [item("swing", 10, warm_up=True), item("lunge", 30), item("bridge", 10), item("raise", 5)]
    record = a_record(items, reps(0, LEFT, 10), seconds(1, LEFT, 30), reps(2, None, 10), reps(3, LEFT, 5))
    sums = side_sums(record, EXERCISES)
    assert (sums.left, sums.right, sums.planned, sums.uneven) == (5, None, 5, None)


def test_where_nothing_was_recorded_there_are_no_sums():
    assert side_sums(a_record([item("raise", 10)]), EXERCISES) is None
    assert side_sums(a_record([item("raise", 10)], reps(0, LEFT, None)), EXERCISES) is None


def test_all_lines_can_be_corrected_set_by_set_and_unknown_is_none():
    items = [item("raise", 10, 2), item("lunge", 30), item("bridge", 10), item("march", 75), item("rest", 60)]
    lines = editable_lines(a_record(items, reps(0, LEFT, 9)), EXERCISES)
    assert [(one.key.set_number, one.key.side, one.unit, one.value) for one in lines[0].counts] == [
        (1, LEFT, CountUnit.REPS, 9),
        (1, RIGHT, CountUnit.REPS, None),
        (2, LEFT, CountUnit.REPS, None),
        (2, RIGHT, CountUnit.REPS, None),
    ]
    units = [[(one.key.side, one.unit) for one in line.counts] for line in lines[1:]]
    assert units == [
        [(LEFT, CountUnit.SECONDS), (RIGHT, CountUnit.SECONDS)],
        [(None, CountUnit.REPS)],
        [(LEFT, CountUnit.STEPS), (RIGHT, CountUnit.STEPS), (None, CountUnit.SECONDS)],
        [(None, CountUnit.SECONDS)],
    ]


def test_a_count_of_a_side_that_the_plan_does_not_know_can_be_corrected_too():
    [line] = editable_lines(a_record([item("bridge", 10)], reps(0, LEFT, 3)), EXERCISES)
    assert [(one.key.side, one.value) for one in line.counts] == [(LEFT, 3), (None, None)]


def test_only_what_changed_is_given_and_the_rest_of_its_set_stays():
    both = SetRecord(SetKey(0, 1, LEFT), "easy", Tally(8, 40))
    record = a_record([item("raise", 10)], both, reps(0, RIGHT, 10))
    counts = {SetKey(0, 1, LEFT): 9, SetKey(0, 1, RIGHT): 10}
    assert corrected_sets(record, EXERCISES, counts) == (both._replace(tally=Tally(9, 40)),)
    assert corrected_sets(record, EXERCISES, {}) == ()


def test_a_skipped_line_gets_its_set_in_its_own_unit():
    record = a_record([item("lunge", 30)])
    changed = corrected_sets(record, EXERCISES, {SetKey(0, 1, LEFT): 0, SetKey(0, 1, RIGHT): None})
    assert changed == (seconds(0, LEFT, 0),)


@given(st.lists(st.none() | st.integers(0, 50), min_size=4, max_size=4))
def test_what_is_corrected_is_what_is_shown_afterwards(counts):
    record = a_record([item("raise", 10, 2)], reps(0, LEFT, 9))
    keys = [one.key for one in editable_lines(record, EXERCISES)[0].counts]
    wanted = dict(zip(keys, counts, strict=True))
    changed = corrected_sets(record, EXERCISES, wanted)
    kept = {one.key: one for one in (*record.sets, *changed)}
    after = editable_lines(record._replace(sets=tuple(kept.values())), EXERCISES)[0].counts
    assert {one.key: one.value for one in after} == wanted


@pytest.mark.parametrize("unit", CountUnit)
def test_a_unit_puts_what_it_reads(unit):
    assert unit.of(unit.put(Tally(1, 2), 7)) == 7
    assert unit.of(unit.put(Tally(1, 2), None)) is None
