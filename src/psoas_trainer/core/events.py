# SPDX-License-Identifier: GPL-3.0-or-later
"""What the session reports: facts in the order in which they happened, to be matched by type."""

from dataclasses import dataclass
from enum import StrEnum

from psoas_trainer.core.cue_points import CuePoint
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.side import Side


class PauseReason(StrEnum):
    """Why the session stands still."""

    PERSON = "person"
    """Somebody pressed pause."""
    ASLEEP = "asleep"
    """The computer was suspended."""
    STALLED = "stalled"
    """No time was told for more than 5 s."""
    PAIN = "pain"
    """The pain button."""
    RESUMED = "resumed"
    """Taken up again after the program was closed; waits for the person."""


class Action(StrEnum):
    """What can be undone."""

    SKIP = "skip"
    BACK = "back"
    SWITCH = "switch"
    ADD_REP = "add_rep"
    REMOVE_REP = "remove_rep"
    COUNT = "count"
    """A rep that the person confirmed."""
    GO_ON = "go_on"
    """A step that waited was confirmed."""
    RESTART = "restart"


@dataclass(frozen=True, slots=True)
class StepStarted:
    """A new step runs; `index` counts from 0."""

    index: int


@dataclass(frozen=True, slots=True)
class PhaseStarted:
    """A phase of the movement begins on a side (None: both together)."""

    phase_id: str
    side: Side | None


@dataclass(frozen=True, slots=True)
class RepCounted:
    """A repetition is complete; `reps` is the count of this set and side so far."""

    key: SetKey
    reps: int


@dataclass(frozen=True, slots=True)
class SecondHeld:
    """A whole second of a hold or of timed work is complete; `seconds` is the count of this set and side so far."""

    key: SetKey
    seconds: int


@dataclass(frozen=True, slots=True)
class CountCorrected:
    """A person added or took off a rep, or undid that; `reps` is the count that now stands."""

    key: SetKey
    reps: int


@dataclass(frozen=True, slots=True)
class CountdownTick:
    """The countdown shown reaches 3, 2 or 1 seconds."""

    seconds_left: int


@dataclass(frozen=True, slots=True)
class CuePointReached:
    """Half of a long hold or of timed work is done, or its last ten seconds begin."""

    point: CuePoint


@dataclass(frozen=True, slots=True)
class Paused:
    """The session stands still; nothing is credited."""

    reason: PauseReason


@dataclass(frozen=True, slots=True)
class Resumed:
    """The session goes on; `lead_in` seconds pass before the time runs."""

    lead_in: float


@dataclass(frozen=True, slots=True)
class Undone:
    """The last action was taken back."""

    action: Action


@dataclass(frozen=True, slots=True)
class AwaitingConfirmation:
    """A step has run its time and goes on when the person says so."""

    index: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The session is over. `completed` is False when the person stopped it."""

    completed: bool


Event = (
    StepStarted
    | PhaseStarted
    | RepCounted
    | SecondHeld
    | CountCorrected
    | CountdownTick
    | CuePointReached
    | Paused
    | Resumed
    | Undone
    | AwaitingConfirmation
    | Finished
)
