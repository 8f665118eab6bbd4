# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter on the working limb: L in a circle, R in a rounded square, upright in every mirror."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainterPath

from psoas_trainer.core.figure.plane import between
from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.scene import Scene


def badge_place(scene: Scene) -> QPointF:
    """The middle of the badge."""
    rule = scene.plain["badge"]["at"]
    segment, share = rule["front"] if scene.movement.front else rule[scene.works]
    bones = scene.skeleton.limb(scene.works)
    start, end = (bones.hip, bones.knee) if segment == "thigh" else (bones.knee, bones.ankle)
    return scene.canvas.px(between(start, end, share))


def paint_badge(scene: Scene, side: Side, letter: str, font: QFont, text: QColor) -> None:
    """The mark with its letter and a ring in the colour of the letter."""
    rule, painter = scene.plain["badge"], scene.canvas.painter
    radius = max(float(rule["min_px"]), rule["radius"] * scene.canvas.scale)
    centre = badge_place(scene)
    path = QPainterPath()
    if side is Side.LEFT:
        path.addEllipse(centre, radius, radius)
    else:
        half = radius * rule["right_scale"]
        corner = half * rule["right_corner"]
        path.addRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), corner, corner)
    painter.fillPath(path, QBrush(scene.colours.side))
    scene.canvas.stroke(path, text, max(rule["ring"], 1.0 / scene.canvas.scale))
    sized = QFont(font)
    sized.setPixelSize(max(6, round(2 * radius * rule["letter"] / 0.727)))
    painter.setFont(sized)
    painter.setPen(text)
    place = QRectF(centre.x() - 2 * radius, centre.y() - 2 * radius, 4 * radius, 4 * radius)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), letter)
    painter.setPen(Qt.PenStyle.NoPen)
