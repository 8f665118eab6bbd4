# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history shows of a span: days, weeks, left and right; and one exercise over the weeks. Values, no words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple, Protocol

from psoas_trainer.core.attempts import Attempt, attempts_of
from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.done_on import STRENGTHENING, STRETCHING, as_done, rep_seconds
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.left_right import SideShares, recent_shares
from psoas_trainer.core.own_session import Person, Wish, own_session
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.core.side import Side
from psoas_trainer.core.weeks import HeatDay, Span, WeekTotals, heat_map, minutes, week_start

HEAT_WEEKS: Final = 24
SHARED_SESSIONS: Final = 4
"""So many of the last sessions of an exercise are compared side by side (DESIGN.md section 4, History)."""


class DaySeen(NamedTuple):
    """A day of the heat map with what is told of it."""

    heat: HeatDay
    sessions: int
    stops: int


class History(NamedTuple):
    """A span of the history. `days` are columns of weeks; `exercises` are those of which anything was done.

    `goal` is in minutes a week. `known_since` is the first day with a session, None where there is none at all.
    """

    span: Span
    today: date
    days: tuple[tuple[DaySeen, ...], ...]
    weeks: tuple[WeekTotals, ...]
    shares: tuple[SideShares, ...]
    exercises: tuple[str, ...]
    sessions: int
    seconds: int
    goal: int
    known_since: date | None
    side_points: int
    """Points between the sides up to which both count as even, as this person has it."""


class WeekPoint(NamedTuple):
    """One exercise in one week on one side (None: both together); `share` is whole percent of the target."""

    first_day: date
    side: Side | None
    done: int
    share: int | None


class PainPoint(NamedTuple):
    """A stop for pain in a week as the person gave it: 0 to 10, None where it was not said."""

    first_day: date
    on: date
    side: Side | None
    strength: int | None


class Trend(NamedTuple):
    """An exercise over the weeks of a span; a side that did nothing in a week has no point there."""

    exercise_id: str
    kind: DoseKind
    weeks: tuple[date, ...]
    points: tuple[WeekPoint, ...]
    pain: tuple[PainPoint, ...]


class DayKept(Protocol):
    """A day as the storage gives it."""

    @property
    def local_date(self) -> str: ...
    @property
    def seconds(self) -> int: ...
    @property
    def sessions(self) -> int: ...
    @property
    def stops(self) -> int: ...


class SumOfWeek(Protocol):
    """What was done of an exercise in a week, as the storage gives it; weeks are counted from 0."""

    @property
    def week(self) -> int: ...
    @property
    def exercise_id(self) -> str: ...
    @property
    def reps(self) -> int: ...
    @property
    def seconds(self) -> int: ...


class Range(NamedTuple):
    """What is looked at: the weeks of a span up to today. `known_since` is the first day with a session, or None."""

    span: Span
    weeks: Sequence[date]
    today: date
    known_since: date | None


class Kept(NamedTuple):
    """What was read for it: days, sums by week, and the last sessions, oldest first."""

    days: Iterable[DayKept]
    sums: Sequence[SumOfWeek]
    records: Iterable[SessionRecord]


def history_of(looked_at: Range, kept: Kept, catalogue: Catalogue, profile: Profile) -> History:
    """The values of a range; days before its first week only count for the heat map."""
    days = {date.fromisoformat(day.local_date): day for day in kept.days}
    columns = heat_weeks(looked_at.weeks)
    heat = heat_map({on: day.seconds for on, day in days.items()}, columns, looked_at.today)
    met = {one.exercise_id for one in kept.sums}
    within = [day for on, day in days.items() if columns[0] <= on <= looked_at.today]
    return History(
        looked_at.span,
        looked_at.today,
        tuple(tuple(_seen(each, days.get(each.on)) for each in column) for column in heat),
        totals_of(kept.sums, looked_at.weeks, catalogue.exercises),
        recent_shares(attempts(kept.records, catalogue.exercises), profile.thresholds, SHARED_SESSIONS),
        tuple(each for each in catalogue.exercises if each in met),
        sum(day.sessions for day in within),
        sum(day.seconds for day in within),
        goal_minutes(profile, catalogue),
        looked_at.known_since,
        profile.thresholds.side_points,
    )


def totals_of(
    sums: Iterable[SumOfWeek], weeks: Sequence[date], exercises: Mapping[str, Exercise]
) -> tuple[WeekTotals, ...]:
    """The same as `core.weeks.totals_by_week`, from sums; an exercise that is not known any more is left out."""
    seconds = [dict.fromkeys(Category, 0) for _ in weeks]
    counted = {each.id: rep_seconds(each) for each in exercises.values() if each.dose.kind is DoseKind.REPS}
    for one in sums:
        exercise = exercises.get(one.exercise_id)
        if exercise is not None and 0 <= one.week < len(weeks):
            rep = counted.get(one.exercise_id)
            seconds[one.week][exercise.category] += one.seconds if rep is None else round(one.reps * rep)
    return tuple(WeekTotals(first, MappingProxyType(each)) for first, each in zip(weeks, seconds, strict=True))


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


def week_of(day: date, weeks: Sequence[date]) -> date:
    """The first day of that day's week, in weeks that begin as these do."""
    return week_start(day, weeks[0].weekday() if weeks else 0)


def _seen(heat: HeatDay, kept: DayKept | None) -> DaySeen:
    return DaySeen(heat, 0, 0) if kept is None else DaySeen(heat, kept.sessions, kept.stops)
