# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of a session: moments, tallies and the record that history shows."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing


class Moment(NamedTuple):
    """A point in time as it is stored: UTC milliseconds since 1970, the local offset in minutes east, the local date.

    The local date is kept as it was then (YYYY-MM-DD), so that 'which day' survives travel and daylight saving.
    """

    utc_ms: int
    offset_minutes: int
    local_date: str


class SessionState(StrEnum):
    """How a session stands."""

    RUNNING = "running"
    """Started and not yet ended: it can be resumed or finished."""
    FINISHED = "finished"
    """Played to its last step."""
    STOPPED = "stopped"
    """Ended early by the person; what was done is kept."""


class SetKey(NamedTuple):
    """Where a count belongs: the plan's line (from 0), the set (from 1), the side (None: both together)."""

    item: int
    set_number: int
    side: Side | None


class Tally(NamedTuple):
    """What was done of one set on one side. None is 'not counted in this unit', never 0."""

    reps: int | None = None
    seconds: int | None = None


class SetRecord(NamedTuple):
    """One set as it was done, with the variant that was done."""

    key: SetKey
    variant_id: str | None
    tally: Tally


class SessionSummary(NamedTuple):
    """A line of the history list. `active_seconds` is the time that ran, pauses left out.

    `corrected` is True where the person changed what was counted after the session had ended, `clock_changed` where
    the computer's clock was changed while it ran: the durations are right then, the moments are what the clock showed.
    """

    uuid: str
    routine_id: str | None
    first_exercise_id: str | None
    started: Moment
    ended: Moment | None
    state: SessionState
    active_seconds: int
    corrected: bool = False
    clock_changed: bool = False


class SessionRecord(NamedTuple):
    """A whole session: its summary, its plan, the settings it was unfolded with, what was done, and where it stands."""

    summary: SessionSummary
    plan: SessionPlan
    timing: Timing
    sets: tuple[SetRecord, ...]
    bookmark: str | None


class EarlierDone(NamedTuple):
    """An exercise as it was done in a session that began at `at`: sums by side (None: both sides together).

    A side is in `reps` or `seconds` only where it was counted in that unit.
    """

    at: Moment
    reps: Mapping[Side | None, int]
    seconds: Mapping[Side | None, int]


class Progress(NamedTuple):
    """What changed since the last write of a running session: whole tallies, so that a repeated write is harmless.

    `clock_moved_ms` tells by how far the clock was moved meanwhile (`core.clock_watch`), None where it was not.
    """

    at: Moment
    active_seconds: int
    bookmark: str
    sets: tuple[SetRecord, ...] = ()
    clock_moved_ms: int | None = None


class ScreeningRecord(NamedTuple):
    """The answers to one questionnaire: True is yes. `version` is the version of the text that was answered."""

    screening_id: str
    version: int
    answers: tuple[tuple[str, bool], ...]
    at: Moment

    @property
    def any_yes(self) -> bool:
        """True when at least one question was answered with yes."""
        return any(yes for _, yes in self.answers)
