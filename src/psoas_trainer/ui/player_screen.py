# SPDX-License-Identifier: GPL-3.0-or-later
"""What the player shows at one moment, as plain values: the widgets only paint it."""

from dataclasses import dataclass

from psoas_trainer.core.side import Side
from psoas_trainer.ui.widgets.rep_tracker import TrackerValue


@dataclass(frozen=True, slots=True)
class CardRow:
    """A line of the card below the ring, with the mark of a side or an icon before it."""

    text: str
    side: Side | None = None
    icon: str = ""


@dataclass(frozen=True, slots=True)
class InfoCardValue:
    """The card that stands where the trackers are not needed; `count` is shown in the largest type."""

    title: str
    rows: tuple[CardRow, ...] = ()
    count: str = ""
    resting: bool = False
    gate: bool = False
    """Whether the person is to say that they are in position."""
    unsaved: bool = False


@dataclass(frozen=True, slots=True)
class SwitchPair:
    """The two halves of the stage while sides are switched."""

    done: Side
    next: Side
    done_text: str
    next_text: str
    exercise_id: str = ""
    finished: bool = True
    """Whether the side that worked has done all of this set."""


@dataclass(frozen=True, slots=True)
class NextUpValue:
    """The strip that says what comes: an overline, a name, a dose, and its figure. `last` shows the flag."""

    overline: str
    name: str
    line: str
    last: bool = False
    exercise_id: str = ""


@dataclass(frozen=True, slots=True)
class StageValue:
    """The stage: the largest words, the side they belong to, and the category whose sign keeps the figure's place."""

    headline: str
    side: Side | None
    subline: str
    pills: tuple[str, ...]
    pill: int
    cue: str
    category: str
    pair: SwitchPair | None = None


@dataclass(frozen=True, slots=True)
class RingValue:
    """The ring: `fraction` (1 to 0) of the countdown is left; `digits` stand in it, `caption` below them."""

    fraction: float
    digits: str
    caption: str


@dataclass(frozen=True, slots=True)
class PlayerScreen:
    """Everything at once. `tone` is the side whose colour leads, or None for the program's own."""

    title: str
    place: str
    segments: tuple[float, ...]
    to_go: str
    tone: Side | None
    phase: str
    ring: RingValue
    stage: StageValue
    left: TrackerValue | None
    right: TrackerValue | None
    card: InfoCardValue | None
    next_up: NextUpValue
    can_correct: bool
    can_switch: bool
    awaiting: bool
    """Whether the program waits for the person's word."""
    confirms: bool
    """Whether the main action counts a rep."""
    paused: str
    paused_hint: str
    spoken: str
