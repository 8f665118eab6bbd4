# SPDX-License-Identifier: GPL-3.0-or-later
"""Minutes by week and day: empty weeks are there, nothing is lost, and the heat map follows the minutes shown."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.done_on import DoneOn
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.weeks import Span, heat_level, heat_map, minutes, totals_by_week, week_start, weeks_of

SAT = date(2025, 11, 22)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
firsts = st.integers(0, 6)


def done(on, category, seconds):
    return DoneOn(on, "any", category, None, None, 0, seconds, 1, seconds)


@pytest.mark.parametrize(
    ("span", "count", "first"),
    [
        (Span.FOUR_WEEKS, 4, "2025-10-27"),
        (Span.TWELVE_WEEKS, 12, "2025-09-01"),
        (Span.YEAR, 53, "2024-11-18"),
        (Span.ALL, 1, "2025-11-17"),
    ],
)
def test_the_spans_end_with_this_week(span, count, first):
    weeks = weeks_of(span, SAT)
    assert (len(weeks), str(weeks[0]), str(weeks[-1])) == (count, first, "2025-11-17")


def test_all_goes_back_to_the_first_day():
    assert len(weeks_of(Span.ALL, SAT, date(2025, 11, 9))) == 3
    assert len(weeks_of(Span.ALL, SAT, date(2026, 2, 1))) == 1  # a clock that was ahead


def test_an_empty_week_is_zeros():
    monday = date(2025, 11, 17)
    found = totals_by_week([done(SAT, Category.STRETCH, 90)], weeks_of(Span.FOUR_WEEKS, SAT))
    assert [one.stretch_seconds for one in found] == [0, 0, 0, 90]
    assert (found[-1].first_day, dict(found[0].seconds)) == (monday, dict.fromkeys(Category, 0))


def test_the_two_parts_of_the_bar():
    all_of_it = [done(SAT, category, 10**number) for number, category in enumerate(Category)]
    (week,) = totals_by_week(all_of_it, weeks_of(Span.ALL, SAT))
    # strengthen 1, stretch 10, release 100, warm-up 1000, balance 10000
    assert (week.strengthen_seconds, week.stretch_seconds) == (10_001, 110)


@pytest.mark.parametrize(
    ("seconds", "shown", "level"),
    [
        (0, 0, 0),
        (1, 1, 1),
        (300, 5, 1),
        (569, 9, 1),
        (570, 10, 2),
        (600, 10, 2),
        (899, 15, 3),
        (869, 14, 2),
        (1200, 20, 4),
        (7200, 120, 4),
    ],
)
def test_the_five_steps_of_the_heat_map(seconds, shown, level):
    assert (minutes(seconds), heat_level(seconds)) == (shown, level)


def test_the_heat_map_ends_today():
    columns = heat_map({SAT: 600, SAT + timedelta(days=1): 600}, weeks_of(Span.FOUR_WEEKS, SAT), SAT)
    assert [len(column) for column in columns] == [7, 7, 7, 6]
    assert columns[-1][-1] == (SAT, 10, 2)


@given(days, firsts)
def test_a_week_begins_on_its_first_weekday_within_six_days(day, first):
    start = week_start(day, first)
    assert start.weekday() == first
    assert 0 <= (day - start).days <= 6


@given(st.sampled_from(Span), days, days, firsts)
def test_the_weeks_follow_each_other_without_a_hole(span, today, earliest, first):
    weeks = weeks_of(span, today, earliest, first)
    assert weeks[-1] == week_start(today, first)
    assert all(later - week == timedelta(days=7) for week, later in itertools.pairwise(weeks))
    if span is Span.YEAR:
        assert weeks[0] <= today - timedelta(days=364)


@given(
    st.lists(st.builds(done, st.integers(0, 90).map(lambda ago: SAT - timedelta(days=ago)), st.sampled_from(Category),
                       st.integers(0, 3000)), max_size=30),
    st.sampled_from(Span),
    firsts,
)  # fmt: skip
def test_nothing_within_the_weeks_is_lost_or_counted_twice(rows, span, first):
    weeks = weeks_of(span, SAT, min((one.on for one in rows), default=None), first)
    inside = [one for one in rows if one.on >= weeks[0]]
    found = totals_by_week(rows, weeks)
    assert sum(sum(week.seconds.values()) for week in found) == sum(one.work_seconds for one in inside)
    assert [week.first_day for week in found] == list(weeks)


@given(st.integers(0, 20_000), st.integers(0, 20_000))
def test_more_time_is_never_a_lower_step(one, other):
    low, high = sorted((one, other))
    assert heat_level(low) <= heat_level(high) <= 4
    assert (heat_level(low) == 0) == (low == 0)
