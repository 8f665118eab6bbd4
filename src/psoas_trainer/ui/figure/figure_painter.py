# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one frame of the figure, everything in its order (figure-shapes.json, order)."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from psoas_trainer.core.figure.body import Body
from psoas_trainer.core.figure.movement import Movement
from psoas_trainer.core.figure.shapes import Shapes
from psoas_trainer.core.figure.skeleton import place
from psoas_trainer.core.figure.timeline import Frame
from psoas_trainer.core.figure.trunk_outline import TrunkLine
from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.badge import paint_badge
from psoas_trainer.ui.figure.canvas import Canvas
from psoas_trainer.ui.figure.colours import FigureColours
from psoas_trainer.ui.figure.limbs import leg_path, paint_arm, paint_leg
from psoas_trainer.ui.figure.props import (
    paint_arrow,
    paint_band,
    paint_band_on_far_foot,
    paint_behind,
    paint_floor,
    paint_mat,
    paint_roller,
    paint_seat,
)
from psoas_trainer.ui.figure.rigid import Rigid
from psoas_trainer.ui.figure.scene import Scene
from psoas_trainer.ui.figure.torso import paint_head, paint_neck, paint_trunk, trunk_path
from psoas_trainer.ui.figure.xray import paint_xray


class Badge(NamedTuple):
    """The side's letter as it is written on the working limb; `text` is the colour of letter and ring."""

    side: Side
    letter: str
    font: QFont
    text: QColor


class Drawing(NamedTuple):
    """What to paint: the frame of a movement, `works` as in Scene, in these colours, with or without a badge.

    `turn` is 1 for the unmirrored figure, -1 for the mirrored one, and between them while it turns round.
    """

    movement: Movement
    frame: Frame
    colours: FigureColours
    works: str
    turn: float
    badge: Badge | None = None


class FigurePainter:
    """Knows the body and its shapes; everything else is handed in."""

    def __init__(self, body: Body, shapes: Shapes, plain: Mapping[str, Any]) -> None:
        """`plain` is the whole parsed shapes file, for what does not depend on the pose."""
        self._body = body
        self._shapes = shapes
        self._plain = plain
        self._rigid = Rigid(plain)

    def paint(self, painter: QPainter, rect: QRectF, drawing: Drawing, ratio: float = 1.0, *, vector: bool = False) -> None:
        """Fits the movement into `rect`, the same for all its poses; `ratio` is device pixels to each unit.

        `vector` paints for print: everything opaque, all details, no picture in it.
        """
        scene = self._scene(painter, rect, drawing, ratio, vector=vector)
        painter.save()
        painter.setPen(QColor(0, 0, 0, 0))
        _paint_front(scene) if drawing.movement.front else _paint_side(scene)
        paint_mat(scene)
        paint_arrow(scene)
        if drawing.badge is not None and scene.works:
            paint_badge(scene, *drawing.badge)
        painter.restore()

    def _scene(self, painter: QPainter, rect: QRectF, drawing: Drawing, ratio: float, *, vector: bool) -> Scene:
        movement = drawing.movement
        x0, y0, x1, y1 = movement.bounds
        scale = min(rect.width() / (x1 - x0), rect.height() / (y1 - y0))
        middle = (x0 + x1) / 2.0
        across = scale * drawing.turn
        floor = QPointF(rect.center().x() - middle * across, rect.bottom() - _spare(rect, scale, y1 - y0) + y0 * scale)
        canvas = Canvas(painter, floor, scale, across, vector=vector)
        skeleton = place(self._body, drawing.frame.pose, front=movement.front)
        size = 1000.0 if vector else scale * ratio
        canvas.rims = size >= self._plain["detail"]["shading_from"]
        return Scene(
            canvas, drawing.colours, self._shapes, self._plain, self._rigid, movement, drawing.frame, skeleton,
            TrunkLine(self._shapes.trunk, skeleton), drawing.works, size,
        )  # fmt: skip


def _spare(rect: QRectF, scale: float, height: float) -> float:
    """What is left below the figure: it stands in the middle of its place."""
    return (rect.height() - height * scale) / 2.0


def _paint_side(scene: Scene) -> None:
    trunk = trunk_path(scene)
    arms_first = scene.movement.arms_behind_trunk
    steps: list[Callable[[], None]] = [
        lambda: paint_floor(scene),
        lambda: paint_behind(scene),
        lambda: paint_arm(scene, "far"),
    ]
    if arms_first:
        steps.append(lambda: paint_arm(scene, "near"))
    steps += [
        lambda: paint_band(scene, near=False),
        lambda: paint_leg(scene, "far"),
        lambda: paint_band_on_far_foot(scene),
        lambda: paint_roller(scene),
        lambda: paint_neck(scene),
        lambda: paint_head(scene),
        lambda: paint_trunk(scene, trunk),
        lambda: paint_seat(scene),
        lambda: paint_leg(scene, "near"),
        lambda: paint_band(scene, near=True),
        lambda: paint_xray(scene, trunk, leg_path(scene, scene.active)),
    ]
    if not arms_first:
        steps.append(lambda: paint_arm(scene, "near"))
    for step in steps:
        step()


def _paint_front(scene: Scene) -> None:
    working = scene.works or "near"
    idle = "far" if working == "near" else "near"
    paint_arm(scene, "far")
    paint_leg(scene, idle)
    paint_leg(scene, working)
    paint_neck(scene)
    paint_head(scene)
    paint_trunk(scene, trunk_path(scene))
    paint_arm(scene, "near")
