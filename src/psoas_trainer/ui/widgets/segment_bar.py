# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a routine has come: one segment for each exercise."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import mirrored, rounded

_HEIGHT = 8
_GAP = 6.0
_STEP = 500
"""Fractions are kept in these parts of one: finer steps cannot be seen."""


class SegmentBar(QWidget):
    """Fills from the leading edge; it mirrors with the language."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, fractions: Iterable[float]) -> None:
        """How much of each exercise is done, 0 to 1, in order."""
        parts = tuple(round(max(0.0, min(1.0, each)) * _STEP) for each in fractions)
        if parts == self._parts:
            return
        done, before = _done(parts), _done(self._parts)
        if done != before or len(parts) != len(self._parts):
            name = self.tr("%1 of %2 exercises done")
            self.setAccessibleName(name.replace("%1", str(done)).replace("%2", str(len(parts))))
        self._parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._parts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        track, fill = theme.colour("sunken"), theme.colour("primary")
        whole = QRectF(self.rect())
        pitch = (whole.width() + _GAP) / len(self._parts)
        for number, part in enumerate(self._parts):
            segment = QRectF(number * pitch, (whole.height() - _HEIGHT) / 2, pitch - _GAP, _HEIGHT)
            rounded(painter, mirrored(painter, whole, segment), _HEIGHT / 2, track)
            if part:
                segment.setWidth(max(float(_HEIGHT), segment.width() * part / _STEP))
                rounded(painter, mirrored(painter, whole, segment), _HEIGHT / 2, fill)
        painter.end()


def _done(parts: tuple[int, ...]) -> int:
    return sum(part == _STEP for part in parts)
