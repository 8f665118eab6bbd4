# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one frame of the figure, everything in its order (figure-shapes.json, order)."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from psoas_trainer.core.figure.body import Body
from psoas_trainer.core.figure.movement import Movement
from psoas_trainer.core.figure.plane import Point
from psoas_trainer.core.figure.pose import Pose
from psoas_trainer.core.figure.shapes import Shapes
from psoas_trainer.core.figure.skeleton import place
from psoas_trainer.core.figure.timeline import Frame
from psoas_trainer.core.figure.trunk_outline import TrunkLine
from psoas_trainer.ui.figure.badge import Badge, paint_badge
from psoas_trainer.ui.figure.canvas import Canvas
from psoas_trainer.ui.figure.colours import FigureColours
from psoas_trainer.ui.figure.kept_state import KeptState
from psoas_trainer.ui.figure.layers import Layers
from psoas_trainer.ui.figure.parts import Part, leg_key, parts_of
from psoas_trainer.ui.figure.rigid import Rigid
from psoas_trainer.ui.figure.scene import Scene


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

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        drawing: Drawing,
        ratio: float = 1.0,
        layers: Layers | None = None,
        *,
        vector: bool = False,
    ) -> None:
        """Fits the movement into `rect`, the same for all its poses; `ratio` is device pixels to each unit.

        `layers` keeps what stands still, for a figure that is painted again and again. `vector` paints for print:
        everything opaque, all details, no picture in it.
        """
        scene = self._scene(painter, rect, drawing, ratio, vector=vector)
        parts = parts_of(scene)
        if drawing.badge is not None and scene.works:
            badge = drawing.badge
            key = ("badge", badge.side, badge.letter, leg_key(scene.skeleton.limb(scene.works)))
            parts.append(Part(key, lambda at: paint_badge(at, badge), light=True))
        with KeptState(painter):
            painter.setPen(Qt.PenStyle.NoPen)
            if layers is None:
                for part in parts:
                    part.paint(scene)
                return
            ground = (*scene.canvas.place, rect.width(), rect.height(), ratio, id(drawing.colours), scene.works)
            layers.paint(painter, rect, ratio, ground, parts, lambda on, part: part.paint(scene.on_painter(on)))

    def joints(self, movement: Movement, pose: Pose) -> list[Point]:
        """Where the joints are: what tells whether two poses look different."""
        bones = place(self._body, pose, front=movement.front)
        points = [bones.hip, bones.shoulder, bones.head, (bones.roller_x, 0.0)]
        for limb in (bones.near, bones.far):
            points += [limb.knee, limb.ankle, limb.toe, limb.elbow, limb.fingertip]
        return points

    def _scene(self, painter: QPainter, rect: QRectF, drawing: Drawing, ratio: float, *, vector: bool) -> Scene:
        movement = drawing.movement
        x0, y0, x1, y1 = movement.bounds
        scale = scale_in(rect, movement)
        middle = (x0 + x1) / 2.0
        across = scale * drawing.turn
        floor = QPointF(rect.center().x() - middle * across, rect.bottom() - _spare(rect, scale, y1 - y0) + y0 * scale)
        canvas = Canvas(painter, floor, scale, across, ratio, vector=vector)
        skeleton = place(self._body, drawing.frame.pose, front=movement.front)
        size = 1000.0 if vector else scale * ratio
        canvas.rims = size >= self._plain["detail"]["shading_from"]
        return Scene(
            canvas, drawing.colours, self._shapes, self._plain, self._rigid, movement, drawing.frame, skeleton,
            TrunkLine(self._shapes.trunk, skeleton), drawing.works, size, {},
        )  # fmt: skip


def scale_in(rect: QRectF, movement: Movement) -> float:
    """Pixels per body height of a movement that is fitted into `rect`."""
    x0, y0, x1, y1 = movement.bounds
    return min(rect.width() / (x1 - x0), rect.height() / (y1 - y0))


def _spare(rect: QRectF, scale: float, height: float) -> float:
    """What is left below the figure: it stands in the middle of its place."""
    return (rect.height() - height * scale) / 2.0
