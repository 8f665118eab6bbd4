# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads assets/figure/body.json."""

from collections.abc import Collection
from types import MappingProxyType
from typing import Any

from psoas_trainer.core.figure.body import LIMB_JOINTS, TRUNK_JOINTS, Body, Range
from psoas_trainer.core.figure.plain_values import PlainValues

_SEGMENTS = (
    "pelvis", "abdomen", "thorax", "head_offset", "upper_arm", "forearm", "hand", "thigh", "shank", "foot_heel",
    "foot_ball", "foot_height", "toes",
)  # fmt: skip


def read_body(file: str, data: Any) -> Body:
    """The body of that parsed file. Raises FigureError."""
    whole = PlainValues(file, "", data)
    whole.expect(("segments", "front_offsets", "ranges"))
    segments, offsets = whole.inside("segments", "segments"), whole.inside("front_offsets", "front_offsets")
    ranges = whole.inside("ranges", "ranges")
    segments.expect(_SEGMENTS)
    offsets.expect(("hip_half", "shoulder_half"))
    ranges.expect(("trunk", "side", "front"))
    return Body(
        **{name: segments.number(name, 0.001, 1.0) for name in _SEGMENTS},
        hip_half=offsets.number("hip_half", 0.0, 0.5),
        shoulder_half=offsets.number("shoulder_half", 0.0, 0.5),
        trunk_ranges=_ranges(ranges.inside("trunk", "ranges of the trunk"), TRUNK_JOINTS),
        side_ranges=_ranges(ranges.inside("side", "ranges of the side view"), LIMB_JOINTS),
        front_ranges=_ranges(ranges.inside("front", "ranges of the front view"), LIMB_JOINTS),
    )


def _ranges(table: PlainValues, joints: Collection[str]) -> MappingProxyType[str, Range]:
    table.expect(joints)
    found: dict[str, Range] = {}
    for joint in joints:
        least, most = table.numbers(joint, 2)
        if least >= most:
            raise table.error(f"'{joint}' has no room between {least:g} and {most:g}")
        found[joint] = (least, most)
    return MappingProxyType(found)
