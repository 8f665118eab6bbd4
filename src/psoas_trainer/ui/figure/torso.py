# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints trunk, neck and head."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from psoas_trainer.core.figure.plane import at, clock, right_of
from psoas_trainer.core.figure.trunk_outline import hem_line, neck_outline, trunk_outline
from psoas_trainer.ui.figure.rigid import Rigid
from psoas_trainer.ui.figure.scene import Scene

_FAR_BELOW = 0.6
"""Body heights: how far the leggings' part of the trunk is looked for below the hem."""


def trunk_path(scene: Scene) -> QPainterPath:
    """The outline of the trunk in pixels."""
    widen = scene.shapes.breath_amount * scene.frame.breath
    return scene.canvas.outline(
        trunk_outline(scene.shapes.trunk, scene.line, front=scene.movement.front, widen=widen)
    )


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
    painter.save()
    painter.setClipPath(path)
    painter.setClipPath(below, Qt.ClipOperation.IntersectClip)
    canvas.shade(path, scene.colours.leggings_of_trunk())
    painter.restore()


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
        shade = colours.brush("skin", "black", rule["jaw_shade"]["dark"] + scene.plain["shading"]["skin"]["dark"])
        canvas.fill(frame.map(rigid.outline("head", view, "jaw_shade", "outline")), shade)
    if full and "cheek" in rule:
        _paint_cheek(scene, frame)
    canvas.fill(frame.map(rigid.outline("head", view, "hair")), colours.brush("hair"))
    if not scene.shows("face_small_from"):
        return
    _paint_ears(scene, frame)
    marks = [("eye", "hair"), ("eyes", "hair")]
    if full:
        marks += [
            ("brow", "hair"), ("brows", "hair"), ("mouth", "lip"), ("nostril", "line"), ("nose", "line"),
            ("hair_light", "bone"),
        ]  # fmt: skip
    for name, colour in marks:
        for mark in _all_of(rule, name):
            on = "hair" if name == "hair_light" else "skin"
            ink = colours.faint("line" if colour == "hair" else colour, mark.get("alpha", 1.0), on=on)
            canvas.stroke(frame.map(Rigid.quad(mark["quad"])), ink, mark["width"])


def _all_of(rule: dict, name: str) -> list[dict]:
    found = rule.get(name)
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


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
    red = mix_to(scene, rule["to"], rule["mix"])
    scene.canvas.fill(frame.map(path), red)


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
        fold = rule["fold"]
        ink = colours.faint("line", fold["alpha"], on="skin")
        canvas.stroke(frame.map(Rigid.quad(fold["quad"])), ink, fold["width"])


def mix_to(scene: Scene, colour: str, share: float):  # noqa: ANN201 - a QBrush
    """The skin with that much of a colour that is no part of the palette."""
    from PySide6.QtGui import QBrush, QColor

    from psoas_trainer.ui.widgets.painting import mix

    return QBrush(mix(scene.colours.plain["skin"], QColor(colour), share))
