# SPDX-License-Identifier: GPL-3.0-or-later
"""The history's values: weeks from sums as from days, days of the heat map, the goal in minutes."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from shipped import CATALOGUE

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.done_on import all_done_on
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.history import HEAT_WEEKS, Kept, Range, goal_minutes, heat_weeks, history_of, totals_of
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.core.weeks import Span, totals_by_week, weeks_of

TODAY = date(2026, 11, 22)


class Day(NamedTuple):
    local_date: str
    seconds: int
    sessions: int
    stops: int


class Sum(NamedTuple):
    week: int
    exercise_id: str
    reps: int
    seconds: int


class Total(NamedTuple):
    local_date: str
    exercise_id: str
    side: str
    reps: int
    seconds: int
    sets: int = 1


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return CATALOGUE


def a_history(catalogue: Catalogue, span: Span, days: tuple[Day, ...], sums: tuple[Sum, ...] = ()):
    weeks = weeks_of(span, TODAY, date(2026, 1, 5))
    looked_at = Range(span, weeks, TODAY, date(2026, 1, 5))
    return history_of(looked_at, Kept(days, sums, ()), catalogue, Profile())


def test_the_sums_of_weeks_are_those_of_their_days(catalogue: Catalogue) -> None:
    weeks = weeks_of(Span.FOUR_WEEKS, TODAY)
    days = [
        Total((weeks[0] + timedelta(days=number)).isoformat(), exercise, side, 12, 0 if reps else 40)
        for number in range(0, 28, 2)
        for exercise, reps in (("psoas_march", True), ("low_lunge", False), ("unknown", True))
        for side in ("left", "right")
    ]
    sums = [
        Sum(number, exercise, *(sum(one[place] for one in days if inside(one, exercise, first)) for place in (3, 4)))
        for number, first in enumerate(weeks)
        for exercise in ("psoas_march", "low_lunge", "unknown")
    ]
    by_day = totals_by_week(all_done_on(days, catalogue.exercises), weeks)
    by_week = totals_of(sums, weeks, catalogue.exercises)
    assert [dict(each.seconds) for each in by_week] == [dict(each.seconds) for each in by_day]
    assert by_week[0].seconds[Category.STRETCH] > 0


def inside(one: Total, exercise: str, first: date) -> bool:
    return one.exercise_id == exercise and first.isoformat() <= one.local_date < (first + timedelta(7)).isoformat()


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


def test_exercises_are_named_once_and_in_the_catalogues_order(catalogue: Catalogue) -> None:
    sums = (Sum(0, "low_lunge", 0, 60), Sum(1, "psoas_march", 20, 0), Sum(1, "low_lunge", 0, 60), Sum(1, "gone", 9, 0))
    found = a_history(catalogue, Span.FOUR_WEEKS, (), sums)
    assert found.exercises == tuple(each for each in catalogue.exercises if each in ("low_lunge", "psoas_march"))


def test_the_goal_follows_sessions_and_length(catalogue: Catalogue) -> None:
    usual = goal_minutes(Profile(), catalogue)
    assert goal_minutes(Profile(thresholds=Thresholds(weekly_goal=2)), catalogue) < usual
    assert goal_minutes(Profile(length=SessionLength.EIGHT), catalogue) < usual
    assert goal_minutes(Profile(), Catalogue({}, {}, {}, {})) == 0
