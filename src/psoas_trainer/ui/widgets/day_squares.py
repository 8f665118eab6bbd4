# SPDX-License-Identifier: GPL-3.0-or-later
"""Planned days as squares in rows: full, half or empty, each with its words."""

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.chart import Chart, Mark
from psoas_trainer.ui.widgets.painting import rounded, write

FULL, PART = "full", "part"
_WIDE, _HIGH = 23.0, 18.0
_PITCH = 26.0
_ROW = 24.0
_LABEL = 22.0
_CORNER = 5.0
_END: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DaySquare(NamedTuple):
    """A planned day: "full", "part" or anything else for an empty one, and all of it in words."""

    state: str
    say: Callable[[], str]


class DaySquaresValue(NamedTuple):
    """The days, the oldest first; the words below the first and the last one; what it shows in a sentence."""

    days: tuple[DaySquare, ...]
    first: str
    last: str
    summary: str


class DaySquares(Chart):
    """As many in a row as there is room; the newest is the last."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._value = DaySquaresValue((), "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def value(self) -> DaySquaresValue:
        """What is shown."""
        return self._value

    def set_value(self, value: DaySquaresValue) -> None:
        """Shows these days."""
        self._value = value
        self.value_changed(value.summary)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._rows(width) * _ROW + _LABEL)

    def sizeHint(self) -> QSize:
        return QSize(364, self.heightForWidth(364))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width() if self.width() > 100 else 364))

    def marks(self, area: QRectF) -> tuple[Mark, ...]:
        return tuple(
            Mark(self._square(area, number).adjusted(-1.0, -3.0, 1.0, 3.0), day.say)
            for number, day in enumerate(self._value.days)
        )

    def draw(self, painter: QPainter, area: QRectF) -> None:
        theme, font = self._look.theme, self._look.fonts.font("micro")
        for number, day in enumerate(self._value.days):
            paint_day(painter, self._square(area, number), day.state, self._look)
        below = QRectF(area.left(), area.top() + self._rows(round(area.width())) * _ROW, area.width(), _LABEL)
        write(painter, below, font, theme.colour("ink-2"), self._value.first)
        if len(self._value.days) > 1:
            write(painter, below, font, theme.colour("ink-2"), self._value.last, _END)

    def _square(self, area: QRectF, number: int) -> QRectF:
        row, column = divmod(number, self._columns(round(area.width())))
        return QRectF(area.left() + column * _PITCH, area.top() + row * _ROW + 2.0, _WIDE, _HIGH)

    def _columns(self, width: int) -> int:
        return max(1, int((width + _PITCH - _WIDE) / _PITCH))

    def _rows(self, width: int) -> int:
        return max(1, -(-len(self._value.days) // self._columns(width)))


class DayMark(QWidget):
    """One square by itself, in a legend."""

    def __init__(self, look: Look, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._state = look, state
        self.setFixedSize(round(_WIDE), round(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_day(painter, QRectF(self.rect()), self._state, self._look)
        painter.end()


def paint_day(painter: QPainter, place: QRectF, state: str, look: Look) -> None:
    """A square: solid for a full day, its lower half solid for a part, only a border for none."""
    theme = look.theme
    done = theme.colour("primary")
    if state == FULL:
        rounded(painter, place, _CORNER, done)
        return
    rounded(painter, place, _CORNER, None, done if state == PART else theme.colour("outline"), OUTLINE)
    if state == PART:
        painter.save()
        painter.setClipRect(place.adjusted(0.0, place.height() / 2, 0.0, 0.0))
        rounded(painter, place, _CORNER, done)
        painter.restore()
