# SPDX-License-Identifier: GPL-3.0-or-later
"""One moment of the figure as a plain value: which exercise, which frame, which way round, in whose colours."""

from typing import NamedTuple

from psoas_trainer.core.figure.heading import Heading, heading
from psoas_trainer.core.figure.movement import Movement
from psoas_trainer.core.figure.timeline import Frame, still
from psoas_trainer.core.side import Side


class FigureMoment(NamedTuple):
    """What a picture shows. `side` wears its colour and letter; None is the neutral figure, whichever way it faces.

    `at_end` tells which of two stills is the present one: the end of the movement, or its beginning.
    """

    exercise_id: str
    frame: Frame
    heading: Heading
    side: Side | None = None
    at_end: bool = False


def moment(
    exercise_id: str,
    movement: Movement,
    frame: Frame,
    side: Side | None,
    *,
    mirror: bool = False,
    neutral: bool = False,
    at_end: bool = False,
) -> FigureMoment:
    """That frame, turned for `side`; `neutral` leaves the colours away and keeps the direction."""
    way = heading(movement, side, mirror=mirror)
    if neutral or not way.limb:
        return FigureMoment(exercise_id, frame, way._replace(limb=""), None, at_end)
    return FigureMoment(exercise_id, frame, way, side, at_end)


def at_start(exercise_id: str, movement: Movement, side: Side | None, *, neutral: bool = False) -> FigureMoment:
    """The pose in which the cycle begins, mirrored for the side where the near limb is to work."""
    return moment(exercise_id, movement, still(movement, movement.start), side, mirror=True, neutral=neutral)


def at_end(exercise_id: str, movement: Movement, side: Side | None, *, neutral: bool = False) -> FigureMoment:
    """The pose that the movement is for, mirrored likewise."""
    frame = still(movement, movement.end)
    return moment(exercise_id, movement, frame, side, mirror=True, neutral=neutral, at_end=True)


def towards_end(movement: Movement, cycle: str, phase: str) -> bool:
    """Whether that phase leads to the end pose or holds it; behind it the movement goes back. Raises KeyError."""
    groups = movement.cycles[cycle]
    goal = _end_in(movement, cycle)
    last = max((index for index, group in enumerate(groups) if group.steps[-1].to == goal), default=0)
    place = next((index for index, group in enumerate(groups) if group.phase == phase), 0)
    return place <= last


def phases_of_stills(movement: Movement) -> tuple[str, str]:
    """The phases that the two stills are named for: the one that comes back to the start, the one to the end pose."""
    groups = movement.cycles[movement.first_cycle]
    goal = next((group.phase for group in groups if group.steps[-1].to == movement.end), groups[0].phase)
    return groups[-1].phase, goal


def _end_in(movement: Movement, cycle: str) -> str:
    """The end pose of that cycle: the far limb has its own, at the same place of its cycle."""
    if cycle == movement.first_cycle:
        return movement.end
    ends = [group.steps[-1].to for group in movement.cycles[movement.first_cycle]]
    place = ends.index(movement.end) if movement.end in ends else 0
    groups = movement.cycles[cycle]
    return groups[min(place, len(groups) - 1)].steps[-1].to
