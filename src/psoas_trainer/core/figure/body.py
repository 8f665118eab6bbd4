# SPDX-License-Identifier: GPL-3.0-or-later
"""The body that all movements share: how long its segments are and how far its joints go."""

from collections.abc import Mapping
from typing import Final, NamedTuple

TRUNK_JOINTS: Final = ("pelvis", "lumbar", "thoracic", "neck")
LIMB_JOINTS: Final = ("hip", "knee", "ankle", "toe", "shoulder", "elbow", "wrist")
"""Of each limb side, near and far: a leg and an arm."""
LENGTHS: Final = ("thigh", "shank", "foot", "upper_arm", "forearm", "hand")
"""The segments whose drawn length a pose may shorten, where a limb leaves the plane of the picture."""

Range = tuple[float, float]


class Body(NamedTuple):
    """Lengths are shares of the body's height H; ranges are degrees, the least and the largest angle.

    `side` and `front` are the ranges of the two views: seen from the front, hip and shoulder move sideways.
    """

    pelvis: float
    abdomen: float
    thorax: float
    head_offset: float
    upper_arm: float
    forearm: float
    hand: float
    thigh: float
    shank: float
    foot_heel: float
    foot_ball: float
    foot_height: float
    toes: float
    hip_half: float
    shoulder_half: float
    trunk_ranges: Mapping[str, Range]
    side_ranges: Mapping[str, Range]
    front_ranges: Mapping[str, Range]

    def limb_ranges(self, *, front: bool) -> Mapping[str, Range]:
        """The ranges of a limb's joints in that view."""
        return self.front_ranges if front else self.side_ranges
