# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the figure in the order in which they are painted, each with what its picture depends on."""

from collections.abc import Callable
from typing import Any, NamedTuple

from psoas_trainer.core.figure.skeleton import Bones
from psoas_trainer.ui.figure.limbs import leg_path, paint_arm, paint_leg
from psoas_trainer.ui.figure.props import (
    contacts_of,
    paint_arrow,
    paint_band,
    paint_band_on_far_foot,
    paint_behind,
    paint_floor,
    paint_mat,
    paint_roller,
    paint_seat,
    props_of,
)
from psoas_trainer.ui.figure.scene import Scene
from psoas_trainer.ui.figure.torso import paint_head, paint_neck, paint_trunk, trunk_path
from psoas_trainer.ui.figure.xray import paint_xray


class Part(NamedTuple):
    """While `key` stays the same, so does the picture, on the same canvas in the same colours.

    A `light` part takes no longer to paint than a kept picture of it.
    """

    key: tuple[Any, ...]
    paint: Callable[[Scene], None]
    light: bool = False


def parts_of(scene: Scene) -> list[Part]:
    """Figure-shapes.json, order. A far limb that is wholly behind the near one is left out."""
    parts = _front(scene) if scene.movement.front else _side(scene)
    if props_of(scene, "mat"):
        parts.append(Part(("mat", contacts_of(scene)), paint_mat))
    if scene.movement.cues:
        parts.append(Part(("arrow", scene.frame.heading_for, _trunk_key(scene)), paint_arrow, light=True))
    return parts


def leg_key(bones: Bones) -> tuple[float, ...]:
    """What the picture of a leg depends on."""
    return _rounded(*bones.hip, *bones.knee, *bones.ankle, bones.foot_angle, bones.toes, bones.foot_length)


def _arm_key(bones: Bones) -> tuple[float, ...]:
    return _rounded(*bones.shoulder, *bones.elbow, *bones.wrist, bones.hand, bones.hand_length)


def _trunk_key(scene: Scene) -> tuple[float, ...]:
    bones = scene.skeleton
    return _rounded(*bones.hip, bones.pelvis, bones.abdomen, bones.thorax, scene.frame.breath)


def _rounded(*numbers: float) -> tuple[float, ...]:
    """To a hundred-thousandth: what stands on an anchor stands still but for the last digits of its sums."""
    return tuple([round(number, 5) for number in numbers])


def _arm(scene: Scene, which: str) -> Part:
    return Part(("arm", which, _arm_key(scene.skeleton.limb(which))), lambda at: paint_arm(at, which))


def _leg(scene: Scene, which: str) -> Part:
    return Part(("leg", which, leg_key(scene.skeleton.limb(which))), lambda at: paint_leg(at, which))


def _head(scene: Scene) -> list[Part]:
    bones = scene.skeleton
    return [
        Part(("neck", _rounded(*bones.shoulder, bones.thorax, bones.head_angle)), paint_neck),
        Part(("head", _rounded(*bones.head, bones.head_angle)), paint_head),
        Part(("trunk", _trunk_key(scene)), lambda at: paint_trunk(at, trunk_path(at))),
    ]


def _side(scene: Scene) -> list[Part]:
    near, far = scene.skeleton.near, scene.skeleton.far
    feet = leg_key(near), leg_key(far)
    hands, behind = scene.movement.hands, scene.movement.arms_behind_trunk
    covered = _arm_key(near) == _arm_key(far) and hands["near"] == hands["far"]
    inside = ("inside", _trunk_key(scene), leg_key(scene.active), scene.frame.level, scene.frame.state)
    chair, band = bool(props_of(scene, "chair")), bool(props_of(scene, "band"))
    roller = bool(props_of(scene, "roller"))
    floor = Part(("floor", contacts_of(scene)), paint_floor, light=True)
    return [
        *_if(not props_of(scene, "mat"), floor),
        *_if(chair or bool(props_of(scene, "chair_behind")), Part(("behind",), paint_behind)),
        *_if(behind and not covered, _arm(scene, "near")),
        *_if(behind or not covered, _arm(scene, "far")),
        *_if(band, Part(("band far", feet), lambda at: paint_band(at, near=False), light=True)),
        *_if(feet[0] != feet[1] or scene.works == "far", _leg(scene, "far")),
        *_if(band, Part(("band foot", feet), paint_band_on_far_foot, light=True)),
        *_if(roller, Part(("roller", round(scene.skeleton.roller_x, 5)), paint_roller)),
        *_head(scene),
        *_if(chair, Part(("seat",), paint_seat)),
        _leg(scene, "near"),
        *_if(band, Part(("band near", feet), lambda at: paint_band(at, near=True), light=True)),
        Part(inside, lambda at: paint_xray(at, trunk_path(at), leg_path(at, at.works or "near"))),
        *_if(not behind, _arm(scene, "near")),
    ]


def _if(there: bool, part: Part) -> tuple[Part, ...]:  # noqa: FBT001
    return (part,) if there else ()


def _front(scene: Scene) -> list[Part]:
    """Both hips are under the trunk, and the leg that works is over the one that rests."""
    working = scene.works or "near"
    idle = "far" if working == "near" else "near"
    return [
        _arm(scene, "far"),
        _leg(scene, idle),
        _leg(scene, working),
        *_head(scene),
        _arm(scene, "near"),
    ]
