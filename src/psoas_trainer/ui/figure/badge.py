# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter on the working limb: L in a circle, R in a rounded square, upright in every mirror."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPixmap

from psoas_trainer.core.figure.plane import between
from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.canvas import round_pen
from psoas_trainer.ui.figure.scene import Scene


class Badge(NamedTuple):
    """The side's letter as it is written on the working limb."""

    side: Side
    letter: str
    font: QFont


def badge_place(scene: Scene) -> QPointF:
    """The middle of the badge."""
    rule = scene.plain["badge"]["at"]
    segment, share = rule["front"] if scene.movement.front else rule[scene.works]
    bones = scene.skeleton.limb(scene.works)
    start, end = (bones.hip, bones.knee) if segment == "thigh" else (bones.knee, bones.ankle)
    return scene.canvas.px(between(start, end, share))


def paint_badge(scene: Scene, badge: Badge) -> None:
    """The mark with its letter and a ring in the colour of the letter; it is drawn once and then only moved."""
    canvas, rule = scene.canvas, scene.plain["badge"]
    radius = max(float(rule["min_px"]), rule["radius"] * canvas.scale)
    ring = max(1.0, rule["ring"] * canvas.scale)
    centre = badge_place(scene)
    if canvas.vector:
        _draw(scene, canvas.painter, centre, radius, ring, badge)
        return
    half = radius + ring

    def make() -> QPixmap:
        size = max(1, round(2 * half * canvas.ratio))
        picture = QPixmap(size, size)
        picture.setDevicePixelRatio(canvas.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _draw(scene, painter, QPointF(half, half), radius, ring, badge)
        return picture

    key = f"badge {badge.side} {badge.letter} {radius:.2f} {canvas.ratio}"
    canvas.painter.drawPixmap(centre - QPointF(half, half), scene.colours.picture(key, make))


def _draw(scene: Scene, painter: QPainter, centre: QPointF, radius: float, ring: float, badge: Badge) -> None:
    rule = scene.plain["badge"]
    path = QPainterPath()
    if badge.side is Side.LEFT:
        path.addEllipse(centre, radius, radius)
    else:
        half = radius * rule["right_scale"]
        corner = half * rule["right_corner"]
        path.addRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), corner, corner)
    fill, ink = scene.colours.badge
    painter.fillPath(path, fill)
    painter.strokePath(path, round_pen(ink, ring))
    sized = QFont(badge.font)
    sized.setPixelSize(max(6, round(2 * radius * rule["letter"])))
    painter.setFont(sized)
    painter.setPen(ink)
    place = QRectF(centre.x() - 2 * radius, centre.y() - 2 * radius, 4 * radius, 4 * radius)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), badge.letter)
    painter.setPen(Qt.PenStyle.NoPen)
