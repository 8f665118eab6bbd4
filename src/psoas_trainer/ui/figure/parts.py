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
    """While `key` stays the same, so does the picture, on the same canvas in the same colours."""

    key: tuple[Any, ...]
    paint: Callable[[Scene], None]


def parts_of(scene: Scene) -> list[Part]:
    """Figure-shapes.json, order. A far limb that is wholly behind the near one is left out."""
    parts = _front(scene) if scene.movement.front else _side(scene)
    ground = contacts_of(scene)
    trunk = _trunk_key(scene)
    return [*parts, Part(("mat", ground), paint_mat), Part(("arrow", scene.frame.heading_for, trunk), paint_arrow)]


def leg_key(bones: Bones) -> tuple[Any, ...]:
    """What the picture of a leg depends on."""
    return bones.hip, bones.knee, bones.ankle, bones.foot_angle, bones.toes, bones.foot_length


def _arm_key(bones: Bones) -> tuple[Any, ...]:
    return bones.shoulder, bones.elbow, bones.wrist, bones.hand, bones.hand_length


def _trunk_key(scene: Scene) -> tuple[Any, ...]:
    bones = scene.skeleton
    return bones.hip, bones.pelvis, bones.abdomen, bones.thorax, scene.frame.breath


def _arm(scene: Scene, which: str) -> Part:
    return Part(("arm", which, _arm_key(scene.skeleton.limb(which))), lambda at: paint_arm(at, which))


def _leg(scene: Scene, which: str) -> Part:
    return Part(("leg", which, leg_key(scene.skeleton.limb(which))), lambda at: paint_leg(at, which))


def _head(scene: Scene) -> list[Part]:
    bones = scene.skeleton
    return [
        Part(("neck", bones.shoulder, bones.thorax, bones.head_angle), paint_neck),
        Part(("head", bones.head, bones.head_angle), paint_head),
        Part(("trunk", _trunk_key(scene)), lambda at: paint_trunk(at, trunk_path(at))),
    ]


def _side(scene: Scene) -> list[Part]:
    near, far = scene.skeleton.near, scene.skeleton.far
    feet = leg_key(near), leg_key(far)
    hands = scene.movement.hands
    covered = _arm_key(near) == _arm_key(far) and hands["near"] == hands["far"]
    arms_behind = scene.movement.arms_behind_trunk
    parts = [Part(("floor", contacts_of(scene)), paint_floor), Part(("behind",), paint_behind)]
    if arms_behind and not covered:
        parts.append(_arm(scene, "near"))
    if arms_behind or not covered:
        parts.append(_arm(scene, "far"))
    band = bool(props_of(scene, "band"))
    if band:
        parts.append(Part(("band far", feet), lambda at: paint_band(at, near=False)))
    if feet[0] != feet[1] or scene.works == "far":
        parts.append(_leg(scene, "far"))
    if band:
        parts.append(Part(("band foot", feet), paint_band_on_far_foot))
    parts += [Part(("roller", scene.skeleton.roller_x), paint_roller), *_head(scene), Part(("seat",), paint_seat)]
    parts.append(_leg(scene, "near"))
    if band:
        parts.append(Part(("band near", feet), lambda at: paint_band(at, near=True)))
    inside = ("inside", _trunk_key(scene), leg_key(scene.active), scene.frame.level, scene.frame.state)
    parts.append(Part(inside, lambda at: paint_xray(at, trunk_path(at), leg_path(at, at.works or "near"))))
    if not arms_behind:
        parts.append(_arm(scene, "near"))
    return parts


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
