# SPDX-License-Identifier: GPL-3.0-or-later
"""Which days of the week are for training, and what kind of session each is for (training.md 4b, M8)."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.done_on import STRENGTHENING, STRETCHING, Group, group_of
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.routine import Routine

WEEK: Final = 7
DEFAULT_WEEKDAYS: Final = MappingProxyType({2: (0, 3), 3: (0, 2, 4), 4: (0, 2, 4, 6)})
"""The days for 2, 3 and 4 sessions a week, 0 is Monday. Training.md M8 gives how many, the choice of days is ours."""
KEPT_DAYS: Final = 28
"""How long a move stays known after it is past."""


class SessionKind(StrEnum):
    """What a session is for in the week."""

    STRENGTH = "strength"
    EASE = "ease"
    """Stretch or release, with little strengthening or none."""
    BREAK = "break"
    """A desk break or a single exercise: good, and not a session of the week."""


class Trained(NamedTuple):
    """One session that was done, on its local day."""

    on: date
    kind: SessionKind
    routine_id: str | None = None


class Move(NamedTuple):
    """The session of the day `on` takes place on the day `to`, this once."""

    on: date
    to: date


class Schedule(NamedTuple):
    """A person's week.

    `weekdays` are the days for a session, 0 is Monday. `rotation` are the routines that take turns on strength days,
    `ease` is the routine of the days between. Nothing was planned before `since`. With `running_days` two strength
    days may follow each other, which by default they never do (training.md 4b).
    """

    weekdays: tuple[int, ...]
    rotation: tuple[str, ...] = ()
    ease: str | None = None
    since: date | None = None
    moves: tuple[Move, ...] = ()
    running_days: bool = False


def default_schedule(catalogue: Catalogue, weekly_goal: int, since: date | None = None) -> Schedule:
    """The week for that many sessions (2 to 4), with the routines that ship for it.

    In turn come the routines with a glute and a core item, as each session should have (training.md 4d, M4, M5); the
    days between are for the first routine that mostly stretches. What a person made never comes unasked. KeyError for
    another number of sessions.
    """
    routines = tuple(one for one in catalogue.routines.values() if one.ships)
    kinds = {one.id: routine_kind(one, catalogue.exercises) for one in routines}
    rotation = tuple(one.id for one in routines if _has_glute_and_core(one, catalogue.exercises))
    ease = next((one.id for one in routines if kinds[one.id] is SessionKind.EASE), None)
    return Schedule(DEFAULT_WEEKDAYS[weekly_goal], rotation, ease, since)


def weekday_kinds(weekdays: Collection[int], *, running_days: bool = False) -> Mapping[int, SessionKind]:
    """What each of these weekdays is for: as many strength days as fit without two in a row, Sunday before Monday too.

    At most three fit in a week; the others are for stretch. Where there is a choice, the earlier days are for strength.
    """
    days = sorted(set(weekdays))
    for count in range(len(days), 0, -1):
        for strong in combinations(days, count):
            if running_days or not any((day + 1) % WEEK in strong for day in strong):
                return {day: SessionKind.STRENGTH if day in strong else SessionKind.EASE for day in days}
    return {}


def session_kind(exercise_ids: Iterable[str], exercises: Mapping[str, Exercise]) -> SessionKind:
    """What a session with these exercises is for; unknown ones and the warm-up do not count.

    With two strengthening exercises it is for strength: so is the shortest session (training.md 4d-3), and the desk
    break with its one is not.
    """
    known = {one: exercises[one].category for one in exercise_ids if one in exercises}
    if sum(category in STRENGTHENING for category in known.values()) >= 2:
        return SessionKind.STRENGTH
    return SessionKind.EASE if any(category in STRETCHING for category in known.values()) else SessionKind.BREAK


def routine_kind(routine: Routine, exercises: Mapping[str, Exercise]) -> SessionKind:
    """What a routine is for."""
    return session_kind((item.exercise_id for item in routine.items), exercises)


def planned_kind(schedule: Schedule, on: date) -> SessionKind | None:
    """What was meant for a day when the week was laid out, moves counted; None for a rest day."""
    if schedule.since is not None and on < schedule.since:
        return None
    meant = next((move.on for move in schedule.moves if move.to == on), None)
    if meant is None:
        if any(move.on == on for move in schedule.moves):
            return None
        meant = on
    if meant.weekday() not in schedule.weekdays:
        return None
    return weekday_kinds(schedule.weekdays, running_days=schedule.running_days)[meant.weekday()]


def moved(schedule: Schedule, on: date, to: date, today: date) -> Schedule:
    """The schedule with the session of `on` on the day `to`; ValueError where nothing is planned or `to` is taken.

    A session that was moved already keeps its first day: moved back there, the move is forgotten. So are moves that are
    four weeks past.
    """
    if planned_kind(schedule, on) is None or (to != on and planned_kind(schedule, to) is not None):
        raise ValueError(f"no session can be moved from {on} to {to}")
    move, oldest = move_of(schedule, on, to), today - timedelta(days=KEPT_DAYS)
    kept = tuple(each for each in schedule.moves if each.on != move.on and max(each) >= oldest)
    return schedule._replace(moves=kept if move.to == move.on else (*kept, move))


def move_of(schedule: Schedule, on: date, to: date) -> Move:
    """How the session of `on` comes to `to`, from the day that the week has for it."""
    return Move(moved_from(schedule, on) or on, to)


def moved_from(schedule: Schedule, on: date) -> date | None:
    """The day of the week's own from which the session of `on` was moved, or None."""
    return next((move.on for move in schedule.moves if move.to == on), None)


def _has_glute_and_core(routine: Routine, exercises: Mapping[str, Exercise]) -> bool:
    groups = {group_of(exercises[item.exercise_id]) for item in routine.items}
    return {Group.HIP_FLEXOR, Group.GLUTE, Group.CORE} <= groups
