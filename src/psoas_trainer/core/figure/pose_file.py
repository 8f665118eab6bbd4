# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one pose of a movement file: it names exactly the joints of the body, each within its range."""

from collections.abc import Mapping

from psoas_trainer.core.figure.body import LENGTHS, LIMB_JOINTS, TRUNK_JOINTS, Body, Range
from psoas_trainer.core.figure.plain_values import PlainValues
from psoas_trainer.core.figure.pose import LimbPose, Pose

_WHOLE = ("hip", "waist", "mid", "shoulder", "head")
_JOINTS = ("hip", "knee", "ankle", "heel", "ball", "toe", "shoulder", "elbow", "wrist", "hand")
POINTS = frozenset((*_WHOLE, *(f"{joint}_{side}" for joint in _JOINTS for side in ("near", "far"))))
"""The points that an anchor and a contact may name."""

_SHORTEST, _LONGEST = 0.3, 1.1
FAR_AWAY = 5.0
"""Body heights: nothing is farther from the origin; a number that is, is a slip."""


def read_pose(table: PlainValues, body: Body, *, front: bool) -> Pose:
    """The pose of that object. Raises FigureError."""
    table.expect((*TRUNK_JOINTS, "near", "far", "anchor"), ("roller_x",))
    anchor = table.inside("anchor")
    anchor.expect(("point", "at"))
    point = anchor.text("point")
    if point not in POINTS:
        raise table.error(f"the anchor '{point}' is no point of the body")
    x, y = anchor.numbers("at", 2)
    if max(abs(x), abs(y)) > FAR_AWAY:
        raise table.error(f"the anchor must be within {FAR_AWAY:g} body heights")
    trunk = {joint: table.number(joint, *body.trunk_ranges[joint]) for joint in TRUNK_JOINTS}
    ranges = body.limb_ranges(front=front)
    return Pose(
        **trunk,
        near=_read_limb(table, "near", ranges),
        far=_read_limb(table, "far", ranges),
        anchor=point,
        anchor_x=x,
        anchor_y=y,
        roller_x=table.number("roller_x", -FAR_AWAY, FAR_AWAY) if "roller_x" in table else 0.0,
    )


def _read_limb(table: PlainValues, which: str, ranges: Mapping[str, Range]) -> LimbPose:
    limb = table.inside(which, f"{table.where}, {which} limb")
    limb.expect(LIMB_JOINTS, ("len",))
    angles = {joint: limb.number(joint, *ranges[joint]) for joint in LIMB_JOINTS}
    if "len" not in limb:
        return LimbPose(**angles)
    lengths = limb.inside("len")
    lengths.expect((), LENGTHS)
    return LimbPose(**angles, **{name: lengths.number(name, _SHORTEST, _LONGEST) for name in lengths.keys()})  # noqa: SIM118
