# SPDX-License-Identifier: GPL-3.0-or-later
"""How one exercise moves: its poses, the cycles through them, what stands around, and which side it shows."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from psoas_trainer.core.figure.pose import Pose
from psoas_trainer.core.side import Side


class View(StrEnum):
    """From where the body is seen."""

    SIDE = "side"
    FRONT = "front"


class Works(StrEnum):
    """Which limb works and so wears the side's colour and letter."""

    CYCLE = "cycle"
    """The one that the running cycle is named for."""
    NEAR = "near"
    FAR = "far"
    BOTH = "both"
    """Nobody wears a colour."""


class PsoasState(StrEnum):
    """What the muscle does; the states differ in shape, not only in colour."""

    REST = "rest"
    WORKING = "working"
    STRETCHED = "stretched"


class MoveStep(NamedTuple):
    """A stretch of the way: to that pose within its share of the group's time, with the psoas at `level` (0 to 1)."""

    to: str
    seconds: float
    level: float


class MoveGroup(NamedTuple):
    """Neighbouring steps of one phase: one movement, eased as a whole. `held` takes the seconds of the dose."""

    phase: str
    state: PsoasState
    steps: tuple[MoveStep, ...]
    held: bool = False

    @property
    def seconds(self) -> float:
        """The length that the keyframes give it; 0 where the dose does."""
        return sum(step.seconds for step in self.steps)


class Cue(NamedTuple):
    """An arrow that shows where a segment turns, while the figure moves to the pose `phase_to`.

    `start` and `end` are clock angles against the segment's own direction, `radius` is in body heights.
    """

    about: str
    frame: str
    radius: float
    phase_to: str
    start: float
    end: float


class Movement(NamedTuple):
    """All that is drawn of one exercise. `bounds` (x0, y0, x1, y1) holds everything in all of its poses.

    `near_is` is the anatomical side of the near limb in the unmirrored picture, `unmirrored_side` the side that works
    there, where one side works at a time. `contacts` do not slide; `contacts_in` adds those of single cycles.
    """

    view: View
    near_is: Side
    works: Works
    poses: Mapping[str, Pose]
    cycles: Mapping[str, tuple[MoveGroup, ...]]
    set_up: tuple[MoveGroup, ...]
    end: str
    bounds: tuple[float, float, float, float]
    hands: Mapping[str, str]
    props: tuple[Mapping[str, Any], ...] = ()
    cues: tuple[Cue, ...] = ()
    contacts: tuple[str, ...] = ()
    contacts_in: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    unmirrored_side: Side | None = None
    psoas_visible: bool = True
    arms_behind_trunk: bool = False
    middle: str | None = None

    @property
    def front(self) -> bool:
        """Whether the body is seen from its front."""
        return self.view is View.FRONT

    @property
    def first_cycle(self) -> str:
        """The cycle of pictures that show one side only."""
        return "near" if "near" in self.cycles else next(iter(self.cycles))

    @property
    def start(self) -> str:
        """The pose that every cycle begins and ends in."""
        return self.cycles[self.first_cycle][-1].steps[-1].to
