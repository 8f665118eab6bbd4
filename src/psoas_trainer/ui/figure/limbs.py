# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints legs, arms, feet and hands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QTransform

from psoas_trainer.core.figure.foot_outline import SEEN_FROM_FRONT, foot_outline
from psoas_trainer.core.figure.limb_outline import LimbBones, limb_outline, sleeve_outline, tube_outline
from psoas_trainer.core.figure.plane import Point, along, between, clock, left_of, right_of
from psoas_trainer.core.figure.skeleton import Bones
from psoas_trainer.ui.figure.kept_state import KeptState
from psoas_trainer.ui.figure.scene import Scene

_ROOT = -0.26
"""Along the thigh: just beyond its round upper end."""
_HALF_THIGH = 0.065
"""More than the thigh's half width."""


def leg_path(scene: Scene, which: str) -> QPainterPath:
    """The legging's outline in pixels."""
    return scene.path(f"leg {which}", lambda: _leg_path(scene, scene.skeleton.limb(which)))


def _leg_path(scene: Scene, bones: Bones) -> QPainterPath:
    shape = scene.shapes.leg
    points = limb_outline(shape, LimbBones(bones.hip, bones.knee, bones.ankle, bones.thigh, bones.shank))
    return scene.canvas.outline(points, closed=False, bulge=_bulge(points[0], points[-1], bones.shank, shape.bulge))


def paint_leg(scene: Scene, which: str) -> None:
    """A leg with its foot: far ones lighter, the working one in the side's colour."""
    canvas, colours, bones = scene.canvas, scene.colours, scene.skeleton.limb(which)
    works = scene.works == which
    front = scene.movement.front
    far = which == "far" and not front
    idle = front and not works and bool(scene.works)
    path = leg_path(scene, which)
    paint_foot(scene, bones, far=far)
    if scene.shows("shading_from") and not (far and not works):
        edge = scene.plain["shading"]["outline"]["leg"]
        canvas.edge(path, colours.leg_edge(works=works, far=far), edge["width"])
    tones = colours.leg(works=works, far=far, idle_front=idle)
    if far and not works:
        canvas.shade_two(path, tones)
    else:
        canvas.shade(path, tones)
    if works and colours.sided:
        _fade_hip(scene, bones, path, far=far)


def _fade_hip(scene: Scene, bones: Bones, path: QPainterPath, *, far: bool) -> None:
    """The side's colour grows out of the leggings, instead of being stuck on."""
    rule, canvas = scene.plain["shading"]["hip_fade"], scene.canvas
    front = scene.movement.front
    begin, end = (rule["front_from"], rule["front_to"]) if front else (rule["from"], rule["to"])
    start, stop = between(bones.hip, bones.knee, begin), between(bones.hip, bones.knee, end)
    solid = scene.colours.leg_colour(works=False, far=far)
    clear = QColor(solid)
    clear.setAlpha(0)
    gradient = QLinearGradient(canvas.px(start), canvas.px(stop))
    gradient.setColorAt(0.0, solid)
    # A PDF knows no see-through colours in a gradient.
    gradient.setColorAt(1.0, scene.colours.leg_colour(works=True, far=far) if canvas.vector else clear)
    side = left_of(clock(bones.thigh))
    root = between(bones.hip, bones.knee, _ROOT)
    wide = _HALF_THIGH
    quad = canvas.straight(
        along(at, side, out) for at, out in ((root, wide), (root, -wide), (stop, -wide), (stop, wide))
    )

    def paint(painter: QPainter) -> None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillPath(path, gradient)

    if not canvas.vector:
        canvas.veil(quad.boundingRect().intersected(path.boundingRect()), 1.0, paint)
        return
    with KeptState(canvas.painter):
        canvas.painter.setClipPath(quad, Qt.ClipOperation.IntersectClip)
        canvas.painter.fillPath(path, gradient)


def paint_foot(scene: Scene, bones: Bones, *, far: bool) -> None:
    """The bare foot with the skin of the shin above it, shaded as one."""
    canvas, shape = scene.canvas, scene.shapes.foot
    foot = canvas.outline(foot_outline(shape, bones))
    tones = scene.colours.skin("skin", far=far)
    shin = canvas.outline(tube_outline(shape.shin, bones.knee, bones.ankle, bones.shank))
    front = bones.foot_length < SEEN_FROM_FRONT
    if far:
        canvas.fill(shin, tones.base)
        canvas.fill(foot, tones.base)
    elif front:
        canvas.fill(shin, tones.base)
        canvas.shade_two(foot, tones)
    else:
        canvas.shade_together(shin, foot.toReversed(), tones)
    if scene.shows("small_marks_from") and not far:
        _foot_marks(scene, bones, front=front)


def _foot_marks(scene: Scene, bones: Bones, *, front: bool) -> None:
    canvas, rigid, colours = scene.canvas, scene.rigid, scene.colours
    if front:
        down = clock(bones.shank)
        frame = canvas.frame(bones.ankle, down, left_of(down))
        alpha = scene.plain["foot"]["front"]["toe_line_alpha"]
        canvas.fill(rigid.toe_lines(frame), colours.see_through("line", alpha, on="skin"))
        return
    ankle, toes = clock(bones.foot_angle), clock(bones.toes)
    foot_frame = canvas.frame(bones.ankle, ankle, left_of(ankle), bones.foot_length)
    toe_frame = canvas.frame(bones.ball, toes, left_of(toes), bones.foot_length)
    for name, frame in (("ankle_bone", foot_frame), ("nail", toe_frame), ("toe_line", toe_frame)):
        mark = scene.plain["foot"]["side"][name]
        canvas.fill(rigid.mark(frame, "foot", "side", name), colours.see_through("line", mark["alpha"], on="skin"))


def paint_arm(scene: Scene, which: str) -> None:
    """An arm with its hand, and the sleeve over it."""
    canvas, colours, bones = scene.canvas, scene.colours, scene.skeleton.limb(which)
    far = which == "far" and not scene.movement.front
    points = limb_outline(
        scene.shapes.arm, LimbBones(bones.shoulder, bones.elbow, bones.wrist, bones.upper_arm, bones.forearm)
    )
    arm = canvas.outline(points, closed=False, bulge=between(points[0], points[-1], 0.5))
    tones = colours.skin("arm", far=far)
    canvas.shade_together(arm, _hand(scene, bones, which), tones)
    _hand_details(scene, bones, which, far=far)
    shape = scene.shapes.sleeve
    sleeve = sleeve_outline(shape, scene.shapes.arm.root_angles, bones.shoulder, bones.elbow, bones.upper_arm)
    path = canvas.outline(sleeve, closed=False, bulge=_bulge(sleeve[0], sleeve[-1], bones.upper_arm, shape.hem_bulge))
    if not far and scene.shows("sleeve_line_from"):
        canvas.edge(path, colours.sleeve_edge(), scene.plain["shading"]["outline"]["sleeve"]["width"])
    canvas.shade(path, colours.shirt("sleeve", far=far))


def _hand(scene: Scene, bones: Bones, which: str) -> QPainterPath:
    """The hand, turning the way the arm's outline turns, so that both are one under the winding rule."""
    path = _hand_frame(scene, bones, which).map(scene.rigid.outline("hand", scene.movement.hands[which], "outline"))
    return path if _flips(scene, bones, which) else path.toReversed()


def _flips(scene: Scene, bones: Bones, which: str) -> bool:
    """A flat hand has its straight side on what lies below it, whichever way it points in the unmirrored world."""
    return scene.movement.hands[which] == "flat" and clock(bones.hand)[0] < 0


def _hand_frame(scene: Scene, bones: Bones, which: str) -> QTransform:
    toward = clock(bones.hand)
    up = right_of(toward) if _flips(scene, bones, which) else left_of(toward)
    return scene.canvas.frame(bones.wrist, toward, up, bones.hand_length)


def _hand_details(scene: Scene, bones: Bones, which: str, *, far: bool) -> None:
    kind = scene.movement.hands[which]
    rule, frame, canvas = scene.plain["hand"][kind], _hand_frame(scene, bones, which), scene.canvas
    if "thumb" in rule:
        canvas.fill(frame.map(scene.rigid.outline("hand", kind, "thumb")), scene.colours.skin("arm", far=far).base)
    if not scene.shows("small_marks_from") or far:
        return
    for name in ("thumb_line", "finger_line"):
        if name in rule:
            ink = scene.colours.see_through("line", rule[name]["alpha"], on="skin")
            canvas.fill(scene.rigid.mark(frame, "hand", kind, name), ink)


def _bulge(first: Point, last: Point, angle: float, depth: float) -> Point:
    """The control point of the curve that closes a limb: its middle lies `depth` beyond the straight line."""
    return along(between(first, last, 0.5), clock(angle), 2.0 * depth)
