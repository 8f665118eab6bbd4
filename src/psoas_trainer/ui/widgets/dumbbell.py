# SPDX-License-Identifier: GPL-3.0-or-later
"""Left and right of each exercise as two marks on a line: the share of the target, with words at the end."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.chart import Chart, Mark
from psoas_trainer.ui.widgets.painting import LEADING, rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark

_ROW = 58.0
_NAME = 22.0
_TRACK = 8.0
_MARK = 22.0
_AXIS = 24.0
_WORDS_GAP = 16.0
_LONG = 76.0
_HALF = 50
_FULL = 100
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DumbbellRow(NamedTuple):
    """One exercise: whole percents (None: unknown), the words at the end with their colour, and all of it in words."""

    name: str
    left: int | None
    right: int | None
    verdict: str
    role: str
    text: str


class DumbbellValue(NamedTuple):
    """The rows from above, and what the whole of it says."""

    rows: tuple[DumbbellRow, ...]
    summary: str


class Dumbbell(Chart):
    """From 50 to 100 percent; from 0 where a side is below the half. L and R never mirror."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._value = DumbbellValue((), "")

    @property
    def value(self) -> DumbbellValue:
        """What is shown."""
        return self._value

    def set_value(self, value: DumbbellValue) -> None:
        """Shows these exercises."""
        self._value = value
        self.value_changed(value.summary)

    def first(self) -> int:
        return 0

    def sizeHint(self) -> QSize:
        return QSize(320, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(220, round(_ROW * len(self._value.rows) + _AXIS))

    def marks(self, area: QRectF) -> tuple[Mark, ...]:
        return tuple(
            Mark(
                QRectF(area.left() + 3.0, area.top() + number * _ROW + 3.0, area.width() - 6.0, _ROW - 6.0),
                partial(str, row.text),
            )
            for number, row in enumerate(self._value.rows)
        )

    def draw(self, painter: QPainter, area: QRectF) -> None:
        theme, fonts = self._look.theme, self._look.fonts
        track = self._track(area)
        for number, row in enumerate(self._value.rows):
            top = area.top() + number * _ROW
            beside = self._words(row) + _WORDS_GAP if self._is_long(row) else 0.0
            name = QRectF(area.left(), top, area.width() - beside, _NAME)
            write(painter, name, fonts.font("label"), theme.colour("ink"), row.name)
            self._draw_row(painter, track.translated(0.0, top + _NAME + 10.0), row)
            # What is longer stands beside the name: the track keeps its length.
            words = QRectF(area.left(), top + _NAME, area.width(), 28.0)
            if self._is_long(row):
                words = QRectF(area.left(), top, area.width(), _NAME)
            write(painter, words, fonts.font("small-strong"), theme.colour(row.role), row.verdict, _END)
        if self._seen.isNull():  # a picture; on the screen the scale stands below what scrolls
            self.draw_scale(painter, area.adjusted(0.0, len(self._value.rows) * _ROW, 0.0, 0.0))

    def draw_scale(self, painter: QPainter, area: QRectF) -> None:
        """Writes below the rows where their lines begin and end; nothing where there is no row."""
        if not self._value.rows:
            return
        font, ink = self._look.fonts.font("micro"), self._look.theme.colour("ink-2")
        scale = QRectF(area.left(), area.top(), self._track(area).width(), 18.0)
        write(painter, scale, font, ink, f"{self._least}%", LEADING)
        write(painter, scale, font, ink, f"{_FULL}%", _END)

    def _draw_row(self, painter: QPainter, track: QRectF, row: DumbbellRow) -> None:
        theme = self._look.theme
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, track, _TRACK / 2, theme.colour("sunken"), border, 1.0)
        if row.left is None or row.right is None:
            return
        left, right = self._x(track, row.left), self._x(track, row.right)
        between = QRectF(min(left, right), track.top(), abs(left - right), track.height())
        rounded(painter, between, 0.0, theme.colour("outline"))
        # Where both are at one place they stand beside each other: left on the left, as everywhere.
        if abs(left - right) < _MARK:
            middle = min(max((left + right) / 2, track.left() + _MARK), track.right() - _MARK)
            first = -1.0 if left <= right else 1.0
            left, right = middle + first * _MARK / 2, middle - first * _MARK / 2
        for side, x in ((Side.LEFT, left), (Side.RIGHT, right)):
            place = QRectF(x - _MARK / 2, track.center().y() - _MARK / 2, _MARK, _MARK)
            paint_side_mark(painter, place, side, self._look)

    def _x(self, track: QRectF, percent: int) -> float:
        share = (percent - self._least) / (_FULL - self._least)
        inner = track.adjusted(_MARK / 2, 0.0, -_MARK / 2, 0.0)
        return inner.left() + inner.width() * min(1.0, max(0.0, share))

    @property
    def _least(self) -> int:
        known = [one for row in self._value.rows for one in (row.left, row.right) if one is not None]
        return _HALF if min(known, default=_HALF) >= _HALF else 0

    def _track(self, area: QRectF) -> QRectF:
        words = max((self._words(row) for row in self._value.rows if not self._is_long(row)), default=0.0)
        return QRectF(area.left(), 0.0, max(80.0, area.width() - words - _WORDS_GAP), _TRACK)

    def _words(self, row: DumbbellRow) -> float:
        return text_width(self._look.fonts.font("small-strong"), row.verdict)

    def _is_long(self, row: DumbbellRow) -> bool:
        return self._words(row) > _LONG
