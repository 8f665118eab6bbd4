# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps pictures of what does not move from frame to frame: a leg that rises leaves the rest of the body still."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from psoas_trainer.ui.figure.parts import Part


class Layers:
    """The pictures of one figure on one stage. Neighbouring parts that stood still since the last frame are one."""

    def __init__(self) -> None:
        self._ground: tuple[Any, ...] = ()
        self._before: list[tuple[Any, ...]] = []
        self._kept: dict[tuple[Any, ...], QPixmap] = {}

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        ratio: float,
        ground: tuple[Any, ...],
        parts: Sequence[Part],
        paint_part: Callable[[QPainter, Part], None],
    ) -> None:
        """Paints all parts. `ground` is what all their pictures depend on: place, scale, colours."""
        keys = [part.key for part in parts]
        same = ground == self._ground and len(keys) == len(self._before)
        still = [same and key == before for key, before in zip(keys, self._before or keys, strict=False)]
        self._ground, self._before = ground, keys
        used: dict[tuple[Any, ...], QPixmap] = {}
        for resting, members in groupby(range(len(parts)), lambda index: len(still) > index and still[index]):
            run = [parts[index] for index in members]
            if not resting or all(part.light for part in run):
                for part in run:
                    paint_part(painter, part)
                continue
            key = ground, tuple(part.key for part in run)
            used[key] = self._kept.get(key) or _picture(rect, ratio, run, paint_part)
            painter.drawPixmap(rect.topLeft(), used[key])
        self._kept = used

    def forget(self) -> None:
        """Lets the pictures go: the figure is not seen any more."""
        self._kept, self._before = {}, []


def _picture(rect: QRectF, ratio: float, run: Sequence[Part], paint_part: Callable[[QPainter, Part], None]) -> QPixmap:
    picture = QPixmap(max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(QPointF(0.0, 0.0) - rect.topLeft())
        for part in run:
            paint_part(painter, part)
    return picture
