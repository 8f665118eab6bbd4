# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the body is at a moment of its movement: whole phases are eased, and the psoas goes along."""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from psoas_trainer.core.figure.movement import MoveGroup, Movement, PsoasState
from psoas_trainer.core.figure.pose import Pose, blend

BREATH_SECONDS: Final = 4.0
"""One breath of a figure that holds still (FIGURE.md section 3, figure-shapes.json)."""
HELD_IN_DEMONSTRATION: Final = 2.0
"""Seconds: so long is a hold of the dose in a demonstration."""
STILL_BEFORE_WORK: Final = 3.0
"""Seconds: a figure that still moves would tell the person to begin."""
SETTLING: Final = 1.0
"""Seconds from the end of a demonstration to the first place."""


class Frame(NamedTuple):
    """What is to be drawn: the pose, the psoas (level 0 to 1), the breath (0 to 1), the pose it moves to."""

    pose: Pose
    level: float
    state: PsoasState
    breath: float = 0.0
    heading_for: str = ""


def still(movement: Movement, pose: str, cycle: str = "") -> Frame:
    """The figure standing in that pose, with the psoas as it is when the cycle comes there. Raises KeyError."""
    groups = movement.cycles[cycle or movement.first_cycle]
    for group in groups:
        for step in group.steps:
            if step.to == pose and pose != movement.start:
                return Frame(movement.poses[pose], step.level, group.state, heading_for=pose)
    level, state = _set_up_end(movement) if pose != movement.start else _beginning(groups)
    return Frame(movement.poses[pose], level, state)


def in_cycle(movement: Movement, cycle: str, phase: str, share: float, seconds: float = 0.0) -> Frame:
    """The figure at that share (0 to 1) of a phase of so many seconds, which decide how often it breathes in a hold.

    A phase that the movement does not have gives the pose in which the cycle begins. Raises KeyError for an unknown
    cycle.
    """
    groups = movement.cycles[cycle]
    before, level = movement.start, groups[-1].steps[-1].level
    for group in groups:
        if group.phase == phase:
            return _in_group(movement, group, (before, level), share, seconds)
        before, level = group.steps[-1].to, group.steps[-1].level
    return still(movement, movement.start, cycle)


def in_set_up(movement: Movement, seconds_left: float) -> Frame:
    """The figure before the work begins, that long before: in its first place, and there in time for the start."""
    steps = [step for group in movement.set_up for step in group.steps]
    first = steps[0]
    moving = MoveGroup("", movement.set_up[-1].state, tuple(steps[1:]))
    if not moving.steps or seconds_left >= moving.seconds:
        return Frame(movement.poses[first.to], first.level, movement.set_up[0].state)
    share = 1.0 - max(0.0, seconds_left) / moving.seconds
    return _in_group(movement, moving, (first.to, first.level), share, 0.0)


def cycle_seconds(movement: Movement, cycle: str, held: float) -> float:
    """The length of a cycle by the keyframes, with that many seconds for what the dose would set."""
    return sum(held if group.held else group.seconds for group in movement.cycles[cycle])


def at_second(movement: Movement, cycle: str, second: float, held: float) -> Frame:
    """The figure that many seconds into a cycle that runs by the keyframes; behind its end, in its last pose."""
    for group in movement.cycles[cycle]:
        seconds = held if group.held else group.seconds
        if second < seconds:
            return in_cycle(movement, cycle, group.phase, second / seconds, seconds)
        second -= seconds
    return still(movement, movement.start, cycle)


def end_second(movement: Movement, cycle: str, held: float) -> float:
    """When the cycle, run by the keyframes, leaves the pose that it is for; 0 where that is its start."""
    second, there = 0.0, False
    for group in movement.cycles[cycle]:
        at_end = group.steps[-1].to == movement.end and movement.end != movement.start
        if there and not at_end:
            return second
        there = at_end
        second += held if group.held else group.seconds
    return 0.0


def in_rest(movement: Movement, cycles: Sequence[str], elapsed: float, total: float) -> Frame:
    """The figure in a rest before the work: it shows the movement, cycle after cycle, then stands still.

    It begins no cycle that would not end before the last seconds of the rest.
    """
    seconds = [cycle_seconds(movement, cycle, HELD_IN_DEMONSTRATION) for cycle in cycles]
    room = total - STILL_BEFORE_WORK
    for number in range(1000):
        cycle, length = cycles[number % len(cycles)], seconds[number % len(cycles)]
        if length <= 0.0 or length > room:
            break
        if elapsed < length:
            return at_second(movement, cycle, elapsed, HELD_IN_DEMONSTRATION)
        elapsed, room = elapsed - length, room - length
    return still(movement, movement.start, cycles[0])


def in_wait(movement: Movement, seconds_left: float, after_rest: float | None = None) -> Frame:
    """The figure in its first place before the work; `after_rest` is how long ago a rest ended, if one was before."""
    frame = in_set_up(movement, seconds_left)
    if after_rest is None or after_rest >= SETTLING:
        return frame
    start = still(movement, movement.start)
    share = eased(after_rest / SETTLING)
    return frame._replace(
        pose=blend(start.pose, frame.pose, share), level=start.level + (frame.level - start.level) * share
    )


def eased(share: float) -> float:
    """Smoothstep: slow at both ends, 0 to 1."""
    share = min(1.0, max(0.0, share))
    return share * share * (3.0 - 2.0 * share)


def _in_group(movement: Movement, group: MoveGroup, begin: tuple[str, float], share: float, seconds: float) -> Frame:
    before, level = begin
    if all(step.to == before for step in group.steps):
        breath = _breath(share, seconds)
        return Frame(movement.poses[before], group.steps[-1].level, group.state, breath, before)
    second = eased(share) * group.seconds
    for step in group.steps:
        if second <= step.seconds or step is group.steps[-1]:
            part = min(1.0, second / step.seconds) if step.seconds else 1.0
            pose = blend(movement.poses[before], movement.poses[step.to], part)
            return Frame(pose, level + (step.level - level) * part, group.state, 0.0, group.steps[-1].to)
        second -= step.seconds
        before, level = step.to, step.level
    raise ValueError("a group has at least one step")


def _beginning(groups: tuple[MoveGroup, ...]) -> tuple[float, PsoasState]:
    return groups[-1].steps[-1].level, groups[0].state


def _set_up_end(movement: Movement) -> tuple[float, PsoasState]:
    last = movement.set_up[-1]
    return last.steps[-1].level, last.state


def _breath(share: float, seconds: float) -> float:
    """Whole breaths of about four seconds in a hold, so that the chest ends as it began; none in a short one."""
    breaths = round(seconds / BREATH_SECONDS)
    return 0.5 - 0.5 * math.cos(2.0 * math.pi * breaths * min(1.0, share))
