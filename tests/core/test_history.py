# SPDX-License-Identifier: GPL-3.0-or-later
"""The history's values: weeks or months from sums, days of the heat map, the goal in minutes."""

from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import CATALOGUE

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.history import HEAT_WEEKS, Kept, Range, goal_minutes, heat_weeks, history_of
from psoas_trainer.core.periods import MOST_WEEKS, Period, periods_of
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.core.weeks import Span, weeks_of

TODAY = date(2026, 11, 22)


class Day(NamedTuple):
    local_date: str
    seconds: int
    sessions: int
    stops: int


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return CATALOGUE


def a_history(catalogue: Catalogue, span: Span, days: tuple[Day, ...] = (), since: date = date(2026, 1, 5), **kept):
    weeks = weeks_of(span, TODAY, since)
    periods = periods_of(weeks, TODAY)
    looked_at = Range(span, weeks, periods, TODAY, since)
    sums = kept.get("sums") or [(0,) * 5] * len(periods.each)
    return history_of(looked_at, Kept(days, sums, kept.get("met", ()), ()), catalogue, Profile())


def test_the_sums_of_weeks_are_named_by_category(catalogue: Catalogue) -> None:
    sums = [(60.4, 20, 0, 30, 5), (0,) * 5, (0,) * 5, (0, 0, 7, 0, 0)]
    found = a_history(catalogue, Span.FOUR_WEEKS, sums=sums)
    assert [week.first_day for week in found.weeks] == list(weeks_of(Span.FOUR_WEEKS, TODAY))
    assert dict(found.weeks[0].seconds) == dict(zip(Category, (60, 20, 0, 30, 5), strict=True))
    assert (found.weeks[0].strengthen_seconds, found.weeks[3].stretch_seconds) == (65, 7)
    assert not found.monthly


def test_of_many_weeks_the_months_are_shown_each_by_an_average_week(catalogue: Catalogue) -> None:
    since = date(2016, 11, 23)
    count = len(periods_of(weeks_of(Span.ALL, TODAY, since), TODAY).each)
    assert count == 121
    found = a_history(catalogue, Span.ALL, since=since, sums=[(3000, 0, 0, 0, 0)] * count)
    assert found.monthly
    assert found.weeks[0].first_day == date(2016, 11, 21)
    assert found.weeks[1].first_day == date(2016, 12, 1)
    assert found.weeks[1].strengthen_seconds == round(3000 * 7 / 31)
    assert found.weeks[-1].strengthen_seconds == round(3000 * 7 / 22), "the month that runs, up to today"
    assert len(found.days) > 500, "the days are all there"


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 5000), st.integers(0, 6))
@settings(max_examples=30)
def test_periods_follow_each_other_without_a_gap_up_to_today(since: date, days: int, first_weekday: int) -> None:
    today = since + timedelta(days=days)
    weeks = weeks_of(Span.ALL, today, since, first_weekday)
    periods = periods_of(weeks, today)
    assert periods.each[0].first == weeks[0]
    assert periods.each[-1].last == today
    assert all(one.last + timedelta(days=1) == next_.first for one, next_ in pairwise(periods.each))
    assert all(one.first <= one.last for one in periods.each)
    assert periods.monthly == (len(weeks) > MOST_WEEKS)
    assert periods.first_of(today) == periods.each[-1].first
    assert periods.first_of(weeks[0]) == periods.each[0].first


def test_of_a_month_that_has_just_begun_nothing_is_projected() -> None:
    assert Period(date(2026, 11, 1), date(2026, 11, 2)).a_week(600) == 600


def test_the_heat_map_looks_back_further_than_a_short_range(catalogue: Catalogue) -> None:
    old = (TODAY - timedelta(weeks=HEAT_WEEKS - 1)).isoformat()
    found = a_history(catalogue, Span.FOUR_WEEKS, (Day(old, 600, 1, 0), Day("2026-11-22", 1200, 2, 1)))
    assert len(found.days) == HEAT_WEEKS
    assert (found.sessions, found.seconds) == (3, 1800)
    today = found.days[-1][-1]
    assert (today.heat.on, today.heat.minutes, today.heat.level, today.sessions, today.stops) == (TODAY, 20, 4, 2, 1)
    assert len(found.weeks) == 4


def test_a_long_range_is_not_shortened() -> None:
    weeks = weeks_of(Span.YEAR, TODAY)
    assert heat_weeks(weeks) == weeks


def test_exercises_are_named_in_the_catalogues_order(catalogue: Catalogue) -> None:
    found = a_history(catalogue, Span.FOUR_WEEKS, met={"low_lunge", "psoas_march", "gone"})
    assert found.exercises == tuple(each for each in catalogue.exercises if each in ("low_lunge", "psoas_march"))


def test_the_goal_follows_sessions_and_length(catalogue: Catalogue) -> None:
    usual = goal_minutes(Profile(), catalogue)
    assert goal_minutes(Profile(thresholds=Thresholds(weekly_goal=2)), catalogue) < usual
    assert goal_minutes(Profile(length=SessionLength.EIGHT), catalogue) < usual
    assert goal_minutes(Profile(), Catalogue({}, {}, {}, {})) == 0
