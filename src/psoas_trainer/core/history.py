# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history shows of a span: days, weeks, left and right; and one exercise over the weeks. Values, no words."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.attempts import Attempt, attempts_of
from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.done_on import STRENGTHENING, STRETCHING, as_done
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.heat_columns import DayKept, DaySeen, HeatColumns
from psoas_trainer.core.left_right import SideShares, recent_shares
from psoas_trainer.core.own_session import Person, Wish, own_session
from psoas_trainer.core.periods import Period, Periods
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.core.side import Side
from psoas_trainer.core.weeks import Span, WeekTotals, minutes

HEAT_WEEKS: Final = 24
SHARED_SESSIONS: Final = 4
"""So many of the last sessions of an exercise are compared side by side (DESIGN.md section 4, History)."""


class History(NamedTuple):
    """A span of the history. `days` are columns of weeks; `exercises` are those of which anything was done.

    `goal` is in minutes a week. `known_since` is the first day with a session, None where there is none at all.
    Where `monthly` is true, each of `weeks` is an average week of a month.
    """

    span: Span
    today: date
    days: Sequence[tuple[DaySeen, ...]]
    weeks: tuple[WeekTotals, ...]
    monthly: bool
    shares: tuple[SideShares, ...]
    exercises: tuple[str, ...]
    sessions: int
    seconds: int
    goal: int
    known_since: date | None
    side_points: int
    """Points between the sides up to which both count as even, as this person has it."""


class WeekPoint(NamedTuple):
    """One exercise in one period on one side (None: both together); `share` is whole percent of the target."""

    first_day: date
    side: Side | None
    done: int
    share: int | None


class PainPoint(NamedTuple):
    """A stop for pain in a period as the person gave it: 0 to 10, None where it was not said."""

    first_day: date
    on: date
    side: Side | None
    strength: int | None


class Trend(NamedTuple):
    """An exercise over the periods of a span; a side that did nothing in one has no point there.

    `weeks` are their first days, of months where `monthly` is true.
    """

    exercise_id: str
    kind: DoseKind
    weeks: tuple[date, ...]
    points: tuple[WeekPoint, ...]
    pain: tuple[PainPoint, ...]
    monthly: bool = False


class Range(NamedTuple):
    """What is looked at: the weeks of a span up to today, and what is drawn of them as one bar or point.

    `known_since` is the first day with a session, or None.
    """

    span: Span
    weeks: Sequence[date]
    periods: Periods
    today: date
    known_since: date | None


class Kept(NamedTuple):
    """What was read for it: the heat map's days, work seconds by period and category, what was done, last sessions.

    `sums` has a row for each period with a number for each Category in its order; `records` are oldest first.
    """

    days: Iterable[DayKept]
    sums: Sequence[Sequence[float]]
    met: Collection[str]
    records: Iterable[SessionRecord]


def history_of(looked_at: Range, kept: Kept, catalogue: Catalogue, profile: Profile) -> History:
    """The values of a range. Of a short one the heat map looks further back, and its days are counted."""
    days = {day.local_date: day for day in kept.days}
    columns = heat_weeks(looked_at.weeks)
    return History(
        looked_at.span,
        looked_at.today,
        HeatColumns(columns, looked_at.today, days),
        tuple(map(_totals, looked_at.periods.each, kept.sums)),
        looked_at.periods.monthly,
        recent_shares(attempts(kept.records, catalogue.exercises), profile.thresholds, SHARED_SESSIONS),
        tuple(each for each in catalogue.exercises if each in kept.met),
        sum(day.sessions for day in days.values()),
        sum(day.seconds for day in days.values()),
        goal_minutes(profile, catalogue),
        looked_at.known_since,
        profile.thresholds.side_points,
    )


def heat_weeks(weeks: Sequence[date]) -> tuple[date, ...]:
    """The weeks of the heat map: it looks further back than a short range, as many as have room (history.png)."""
    first = min(weeks[0], weeks[-1] - (HEAT_WEEKS - 1) * timedelta(days=7))
    return tuple(first + number * timedelta(days=7) for number in range((weeks[-1] - first).days // 7 + 1))


def attempts(records: Iterable[SessionRecord], exercises: Mapping[str, Exercise]) -> tuple[Attempt, ...]:
    """The attempts of sessions, in their order."""
    return tuple(attempt for record in records for attempt in attempts_of(record, None, exercises))


def goal_minutes(profile: Profile, catalogue: Catalogue) -> int:
    """The minutes of work in a week that meets the person's goal: so many sessions of the usual routine and length."""
    routine = catalogue.default_routine
    if routine is None:
        return 0
    played = own_session(routine, catalogue, Person(profile), Wish()).routine
    seconds = 0
    for item in played.items * played.rounds:
        exercise = catalogue.exercises[item.exercise_id]
        if exercise.category in STRENGTHENING | STRETCHING:
            seconds += sum(one.work_seconds for one in as_done(date.min, planned_dose(exercise, item), exercise))
    return minutes(seconds * profile.weekly_goal)


def other_seconds(week: WeekTotals) -> int:
    """The warm-up of a week: it is neither strengthening nor stretching."""
    return week.seconds[Category.WARM_UP]


def _totals(period: Period, sums: Sequence[float]) -> WeekTotals:
    seconds = {category: period.a_week(done) for category, done in zip(Category, sums, strict=True)}
    return WeekTotals(period.first, MappingProxyType(seconds))
