# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin of a foot: one outline over foot and toes, so that it bends at the ball."""

from typing import Final

from psoas_trainer.core.figure.plane import Outline, at, clock, left_of
from psoas_trainer.core.figure.shapes import FootShape
from psoas_trainer.core.figure.skeleton import Bones

SEEN_FROM_FRONT: Final = 0.6
"""A foot that is shortened below this points at the viewer."""


def foot_outline(shape: FootShape, bones: Bones) -> Outline:
    """A closed outline: the instep, the toes, the sole; or the foot from its front, where it points at the viewer."""
    if bones.foot_length < SEEN_FROM_FRONT:
        down = clock(bones.shank)
        return [at(bones.ankle, down, left_of(down), x, y) for x, y in shape.front_outline]
    toward, onward = clock(bones.foot_angle), clock(bones.toes)
    up, up_toes = left_of(toward), left_of(onward)
    length = bones.foot_length
    points = [at(bones.ankle, toward, up, x * length, y) for x, y in shape.instep]
    points += [at(bones.ball, onward, up_toes, x * length, y) for x, y in shape.toes]
    return points + [at(bones.ankle, toward, up, x * length, y) for x, y in shape.sole]
