# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure painted for tests: on a plain ground, without its letter if need be; pictures compared by their pixels."""

from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from psoas_trainer.core.figure.timeline import still
from psoas_trainer.ui.figure.colours import FigureColours
from psoas_trainer.ui.figure.figure_painter import Drawing

NAMES = (
    "cat_cow", "dead_bug", "foam_roller_release", "glute_bridge", "leg_swing", "legs_up_rest", "low_lunge",
    "march_in_place", "pelvic_tilt", "psoas_march", "psoas_plank", "seated_leg_lift", "side_lying_abduction",
    "side_plank", "supine_leg_raise",
)  # fmt: skip
THEMES = ("light", "dark", "high-contrast")
MOVING = tuple(name for name in NAMES if name != "legs_up_rest")
"""All but the one that lies still."""


class Gap(NamedTuple):
    """How far two pictures are apart: mean and largest ABSOLUTE difference of a colour channel, 0 to 255."""

    mean: float
    most: int


def gap(one: QImage, other: QImage) -> Gap:
    """Compares opaque pictures of one size."""
    assert one.size() == other.size()
    left = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(left)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other.convertToFormat(QImage.Format.Format_RGB32))
    painter.end()
    data = bytes(left.constBits())
    channels = [data[place::4] for place in range(3)]
    return Gap(sum(map(sum, channels)) / (3 * len(channels[0])), max(map(max, channels)))


def apart(one: QColor, other: QColor) -> int:
    """The largest ABSOLUTE difference of a channel of two colours."""
    return max(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def colours_in(picture: QImage) -> Counter[str]:
    """How many pixels there are of each colour ("#8c877f")."""
    opaque = picture.convertToFormat(QImage.Format.Format_RGB32)  # kept by name: its bits go with it
    data = memoryview(bytes(opaque.constBits())).cast("I")
    return Counter({f"#{value & 0xFFFFFF:06x}": count for value, count in Counter(data).items()})


def blended(base: QColor, other: QColor, share: float) -> QColor:
    """A colour with a share of another one."""
    pairs = zip(base.getRgb()[:3], other.getRgb()[:3], strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def blank(width: int, height: int, colour: QColor | Qt.GlobalColor) -> QImage:
    """A picture of that colour."""
    picture = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(colour)
    return picture


def flipped(picture: QImage) -> QImage:
    """Left for right."""
    return picture.flipped(Qt.Orientation.Horizontal)


def paint_moment(look, moment, width=240, height=160, **more) -> QImage:
    """What `Figures.paint` paints, on the ground of the theme's stage."""
    picture = blank(width, height, look.theme.colour("stage"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painted = look.figures.paint(painter, QRectF(0, 0, width, height), moment, 1.0, **more)
    painter.end()
    assert painted
    return picture


class Plain:
    """Paints without Figures, so without letters and, where no side is given, without colours."""

    def __init__(self, library):
        self._library = library

    def colours(self, theme="light", tone=1, side=None, *, vector=False) -> FigureColours:
        plain = self._library.plain
        stage = QColor(plain["palette"][theme]["stage"])
        return FigureColours(plain, theme, tone, stage, side, vector=vector)

    def drawing(self, name, frame, colours, limb="", turn=1.0) -> Drawing:
        return Drawing(self._library.movement(name), frame, colours, limb, turn)

    def paint(self, name, frame, colours, limb="", turn=1.0, size=(240, 160), layers=None) -> QImage:
        picture = blank(*size, colours.stage)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = self.drawing(name, frame, colours, limb, turn)
        self._library.painter.paint(painter, QRectF(0, 0, *size), drawing, 1.0, layers)
        painter.end()
        return picture

    def frame(self, name, pose):
        """A still of that pose; "start" and "end" are those of the movement."""
        movement = self._library.movement(name)
        pose = {"start": movement.start, "end": movement.end}.get(pose, pose)
        cycle = next((each for each in movement.cycles if pose.endswith(f"_{each}")), "")
        return still(movement, pose, cycle)


def spot(movement, rect: QRectF, point: tuple[float, float], *, mirrored: bool) -> QPointF:
    """Where a point of the figure's world lies in a place that the figure is fitted into (FIGURE.md sections 1, 10)."""
    x0, y0, x1, y1 = movement.bounds
    scale = min(rect.width() / (x1 - x0), rect.height() / (y1 - y0))
    x = point[0] - (x0 + x1) / 2.0
    y = point[1] - (y0 + y1) / 2.0
    return QPointF(rect.center().x() + (-x if mirrored else x) * scale, rect.center().y() - y * scale)


def scale_of(movement, rect: QRectF) -> float:
    """Pixels per body height of a figure that is fitted in there."""
    x0, y0, x1, y1 = movement.bounds
    return min(rect.width() / (x1 - x0), rect.height() / (y1 - y0))
