# SPDX-License-Identifier: GPL-3.0-or-later
"""One posture of the body as numbers, and the way from one to another: numbers are blended, never points."""

from typing import NamedTuple


class LimbPose(NamedTuple):
    """The leg and the arm of one side: joint angles in degrees (flexion is positive), and lengths as factors.

    Seen from the front, `hip` is abduction. A length below 1 is a limb that leaves the plane of the picture.
    """

    hip: float
    knee: float
    ankle: float
    toe: float
    shoulder: float
    elbow: float
    wrist: float
    thigh: float = 1.0
    shank: float = 1.0
    foot: float = 1.0
    upper_arm: float = 1.0
    forearm: float = 1.0
    hand: float = 1.0


class Pose(NamedTuple):
    """The whole body. `pelvis` is the clock angle from hip to waist (0 up, 90 right); the others are joint angles.

    The point `anchor` stands at (`anchor_x`, `anchor_y`); `roller_x` is where the roller lies, 0 where there is none.
    """

    pelvis: float
    lumbar: float
    thoracic: float
    neck: float
    near: LimbPose
    far: LimbPose
    anchor: str
    anchor_x: float
    anchor_y: float
    roller_x: float = 0.0


def blend(start: Pose, end: Pose, share: float) -> Pose:
    """The pose that share (0 to 1) of the way from `start` to `end`; both stand on the same anchor."""
    if start is end or share <= 0.0:
        return start
    if share >= 1.0:
        return end
    return Pose(
        start.pelvis + (end.pelvis - start.pelvis) * share,
        start.lumbar + (end.lumbar - start.lumbar) * share,
        start.thoracic + (end.thoracic - start.thoracic) * share,
        start.neck + (end.neck - start.neck) * share,
        LimbPose(*[a + (b - a) * share for a, b in zip(start.near, end.near, strict=True)]),
        LimbPose(*[a + (b - a) * share for a, b in zip(start.far, end.far, strict=True)]),
        end.anchor,
        start.anchor_x + (end.anchor_x - start.anchor_x) * share,
        start.anchor_y + (end.anchor_y - start.anchor_y) * share,
        start.roller_x + (end.roller_x - start.roller_x) * share,
    )
