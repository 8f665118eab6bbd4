# SPDX-License-Identifier: GPL-3.0-or-later
"""A cue for the ears as a plain value: what is played or said, how urgent it is, and what it tells."""

from enum import IntEnum, StrEnum
from typing import NamedTuple

from psoas_trainer.core.side import Side


class CueKind(StrEnum):
    """By which means a cue is heard."""

    TONE = "tone"
    SPEECH = "speech"


class Priority(IntEnum):
    """A cue ends one of lower priority that is still being said; one of the same waits for its turn."""

    INFO = 1
    """How to get ready, what comes next: there is time for it."""
    PHASE = 2
    """The phase and the count: right only now."""
    SIDE = 3
    """The side that works from now on."""
    STATE = 4
    """Paused, stopped, done."""


class Topic(StrEnum):
    """What a cue is about. A newer one takes the place of a waiting one about the same."""

    GET_READY = "get_ready"
    NEXT_UP = "next_up"
    SIDE = "side"
    PHASE = "phase"
    COUNT = "count"
    SECONDS = "seconds"
    STATE = "state"


class Cue(NamedTuple):
    """One cue. `text` is the name of a tone, or the words that are said.

    The rest is what a listener learns from it, as far as it tells that: the exercise, the side, the phase, how many
    `seconds` are ahead from this moment on, how many `reps` are done on that side.
    """

    kind: CueKind
    text: str
    topic: Topic
    priority: Priority = Priority.PHASE
    exercise_id: str | None = None
    side: Side | None = None
    phase_id: str | None = None
    seconds: int | None = None
    reps: int | None = None
