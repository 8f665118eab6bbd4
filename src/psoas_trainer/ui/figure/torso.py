# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints trunk, neck and head."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from psoas_trainer.core.figure.plane import at, clock, right_of
from psoas_trainer.core.figure.trunk_outline import hem_line, neck_outline, trunk_outline
from psoas_trainer.ui.figure.kept_state import KeptState
from psoas_trainer.ui.figure.scene import Scene

_MARKS: Final = (
    ("eye", "line", "skin"),
    ("eyes", "line", "skin"),
    ("brow", "line", "skin"),
    ("brows", "line", "skin"),
    ("mouth", "lip", "skin"),
    ("nostril", "line", "skin"),
    ("nose", "line", "skin"),
    ("hair_light", "bone", "hair"),
)
"""Lines of the head: their place in figure-shapes.json, their colour, and what they lie on."""
_FAR_BELOW = 0.6
"""Body heights: how far the leggings' part of the trunk is looked for below the hem."""


def trunk_path(scene: Scene) -> QPainterPath:
    """The outline of the trunk in pixels."""
    return scene.path("trunk", lambda: _trunk_path(scene))


def _trunk_path(scene: Scene) -> QPainterPath:
    widen = scene.shapes.breath_amount * scene.frame.breath
    return scene.canvas.outline(trunk_outline(scene.shapes.trunk, scene.line, front=scene.movement.front, widen=widen))


def paint_trunk(scene: Scene, path: QPainterPath) -> None:
    """The shirt, and the leggings below its hem."""
    canvas, painter = scene.canvas, scene.canvas.painter
    canvas.shade(path, scene.colours.shirt("trunk"))
    if not scene.shows("hem_from"):
        return
    first, control, last = hem_line(scene.shapes.trunk, scene.line)
    down = clock(scene.skeleton.pelvis)
    below = QPainterPath(canvas.px(first))
    below.quadTo(canvas.px(control), canvas.px(last))
    for x, y in (last, first):
        below.lineTo(canvas.px((x - down[0] * _FAR_BELOW, y - down[1] * _FAR_BELOW)))
    below.closeSubpath()
    with KeptState(painter):
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setClipPath(below, Qt.ClipOperation.IntersectClip)
        canvas.shade(path, scene.colours.leggings_of_trunk())


def paint_neck(scene: Scene) -> None:
    """The neck, a little darker than the face above it."""
    path = scene.canvas.outline(neck_outline(scene.shapes.neck, scene.skeleton))
    scene.canvas.fill(path, scene.colours.brush("skin", "black", scene.plain["shading"]["neck_dark"]))


def paint_head(scene: Scene) -> None:
    """Face, hair and ear, and what of the face there is room for."""
    canvas, colours, rigid = scene.canvas, scene.colours, scene.rigid
    view = "front" if scene.movement.front else "side"
    rule, frame = scene.plain["head"][view], _head_frame(scene)
    canvas.shade(frame.map(rigid.outline("head", view, "face")), colours.skin("skin", far=False))
    full = scene.shows("face_from")
    if full and "jaw_shade" in rule:
        shade = colours.brush("skin", "black", rule["jaw_shade"]["dark"])
        canvas.fill(frame.map(rigid.outline("head", view, "jaw_shade", "outline")), shade)
    if full and "cheek" in rule:
        _paint_cheek(scene, frame)
    canvas.fill(frame.map(rigid.outline("head", view, "hair")), colours.brush("hair"))
    if not scene.shows("face_small_from"):
        return
    _paint_ears(scene, frame)
    for name, colour, on in _MARKS:
        found = rule.get(name)
        if found is None or not (full or name in ("eye", "eyes")):
            continue
        several = isinstance(found, list)
        path = (rigid.marks if several else rigid.mark)(frame, "head", view, name)
        alpha = (found[0] if several else found).get("alpha", 1.0)
        canvas.fill(path, colours.see_through(colour, alpha, on=on))


def _head_frame(scene: Scene) -> QTransform:
    up = clock(scene.skeleton.head_angle)
    front = right_of(up)
    if scene.movement.front:
        return scene.canvas.frame(scene.skeleton.head, front, up)
    centre = scene.plain["head"]["centre"]
    origin = at(scene.skeleton.head, front, up, centre["forward"], centre["up"])
    return scene.canvas.frame(origin, front, up)


def _paint_cheek(scene: Scene, frame: QTransform) -> None:
    rule = scene.plain["head"]["side"]["cheek"]
    path = QPainterPath()
    path.addEllipse(QPointF(*rule["centre"]), rule["radius"], rule["radius"])
    scene.canvas.fill(frame.map(path), scene.colours.flush(rule["to"], rule["mix"]))


def _paint_ears(scene: Scene, frame: QTransform) -> None:
    canvas, colours = scene.canvas, scene.colours
    if scene.movement.front:
        for ear in scene.plain["head"]["front"]["ears"]:
            path = QPainterPath()
            path.addEllipse(QPointF(*ear["centre"]), ear["rx"], ear["ry"])
            canvas.fill(frame.map(path), colours.skin("skin", far=False).base)
        return
    rule = scene.plain["head"]["side"]["ear"]
    canvas.fill(frame.map(scene.rigid.outline("head", "side", "ear", "outline")), colours.skin("skin", far=False).base)
    if scene.shows("face_from"):
        ink = colours.see_through("line", rule["fold"]["alpha"], on="skin")
        canvas.fill(scene.rigid.mark(frame, "head", "side", "ear", "fold"), ink)
