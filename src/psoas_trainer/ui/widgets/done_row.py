# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise of a past session: its name, what was planned, and what was done in a left and a right column."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_4
from psoas_trainer.ui.session_done import DoneCell, DoneValue
from psoas_trainer.ui.widgets.painting import CENTRE, LEADING, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark, side_word

_LEAST = 76
_COLUMN_GAP = 18
_MARK = 20
_HEADER = 26
_BAR = 10
BAR_ROOM = 120
"""Pixels that a column takes more where it has bars (session-summary.png)."""
_ABOVE = 8
_BELOW = 7
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_LEAST_SHARE = 0.4
"""Of the width, for the words; where the columns leave less, they stand below the words."""


def column_width(look: Look, values: Iterable[DoneValue]) -> int:
    """How wide each of the two columns must be for these rows, in pixels."""
    font = look.fonts.font("body-strong")
    cells = [cell for value in values for cell in (value.left, value.right) if cell is not None]
    return max([_LEAST, *(round(text_width(font, cell.text)) + _COLUMN_GAP for cell in cells)])


def _columns(painter: QPainter, whole: QRectF, column: int) -> tuple[QRectF, QRectF]:
    """Both columns at the trailing edge; the left one is on the left in every language."""
    both = mirrored(painter, whole, QRectF(whole.right() - 2 * column, whole.top(), 2 * column, whole.height()))
    left = QRectF(both.left(), both.top(), column, both.height())
    return left, left.translated(column, 0.0)


class DoneHeader(QWidget):
    """The two marks above the columns, with their words where there is room."""

    def __init__(self, look: Look, column: int, *, words: bool = False, parent: QWidget | None = None) -> None:
        """`column` is the width of each column in pixels."""
        super().__init__(parent)
        self._words = words
        self._look = look
        self._column = column
        self.setFixedHeight(_HEADER)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0.0, 0.0, self.width(), _MARK)
        for side, place in zip(Side, _columns(painter, whole, self._column), strict=True):
            mark = place if not self._words else QRectF(place.left(), place.top(), _MARK, _MARK)
            paint_side_mark(painter, mark, side, self._look)
            if self._words:
                colour = self._look.theme.side_colour(side, "text")
                word = place.adjusted(_MARK + 8.0, 0.0, 0.0, 0.0)
                write(painter, word, self._look.fonts.font("body-strong"), colour, side_word(side), _LEFT)
        painter.end()


class _Text(NamedTuple):
    token: str
    role: str
    text: str


class DoneRow(QWidget):
    """Painted as one piece, for a session has a dozen of them; `quiet` rows, those of the warm-up, are smaller."""

    def __init__(
        self,
        look: Look,
        value: DoneValue,
        column: int,
        *,
        quiet: bool = False,
        bars: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`column` is the width of each column in pixels."""
        super().__init__(parent)
        self._look = look
        self._column = column
        self._quiet = quiet
        self._bars = bars
        self.value = value
        name = ("small-strong", "ink-2") if quiet else ("body-strong", "ink")
        self._texts = [_Text(*name, value.name), *(_Text("small", "ink-2", note) for note in value.notes)]
        # Measured once: a layout asks for the height at many widths.
        self._widest = max(text_width(look.fonts.font(line.token), line.text) for line in self._texts)
        self._broken: tuple[int, list[_Text]] | None = None
        self.setAccessibleName(value.spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = round(self._widest) + 1 + SPACE_4 + 2 * self._column
        return QSize(width, self.heightForWidth(max(width, 4 * self._column)))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._column, 1 + _ABOVE + _BELOW)

    def heightForWidth(self, width: int) -> int:
        words = sum(self._look.fonts.line(line.token) for line in self._lines(width))
        done = sum(self._look.fonts.line(self._done_token) for _ in self._done_lines())
        return 1 + _ABOVE + (words + done if self._stacked(width) else max(words, done)) + _BELOW

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillRect(QRectF(0.0, 0.0, whole.width(), 1.0), self._look.theme.colour("line"))
        content = whole.adjusted(0.0, 1.0 + _ABOVE, 0.0, -_BELOW)
        top = content.top()
        stacked = self._stacked(self.width())
        for line in self._lines(self.width()):
            place = QRectF(content.left(), top, self._words_width(self.width()), self._look.fonts.line(line.token))
            self._write(painter, mirrored(painter, content, place), line, LEADING)
            top = place.bottom()
        self._draw_done(painter, content.adjusted(0.0, top - content.top(), 0.0, 0.0) if stacked else content)
        painter.end()

    def _draw_done(self, painter: QPainter, content: QRectF) -> None:
        height = self._look.fonts.line(self._done_token)
        lines = self._done_lines()
        top = content.center().y() - len(lines) * height / 2
        for cells in lines:
            columns = _columns(painter, QRectF(content.left(), top, content.width(), height), self._column)
            places = columns if len(cells) > 1 else (columns[0].united(columns[1]),)
            for place, (cell, short_role, bar_role) in zip(places, cells, strict=True):
                token, role = self._done_token, "ink-2" if self._quiet else "ink"
                if cell.short:
                    token, role = "small-strong" if self._quiet else "body-strong", short_role
                barred = self._bars and cell.share is not None
                number = self._draw_bar(painter, place, cell.share or 0.0, bar_role) if barred else place
                self._write(painter, number, _Text(token, role, cell.text), CENTRE)
            top += height

    def _draw_bar(self, painter: QPainter, column: QRectF, share: float, role: str) -> QRectF:
        """Draws that share of a bar, and returns what is left of the column for the number."""
        theme = self._look.theme
        wide = column.width() - (self._column - BAR_ROOM)
        bar = QRectF(column.left() + _BAR, column.center().y() - _BAR / 2, wide - _BAR, _BAR)
        rounded(painter, bar, _BAR / 2, theme.colour("sunken"))
        if share > 0:
            done = QRectF(bar.left(), bar.top(), max(_BAR, bar.width() * share), _BAR)
            rounded(painter, done, _BAR / 2, theme.colour(role))
        return column.adjusted(wide, 0.0, 0.0, 0.0)

    def _write(self, painter: QPainter, place: QRectF, line: _Text, align: Qt.AlignmentFlag) -> None:
        font, colour = self._look.fonts.font(line.token), self._look.theme.colour(line.role)
        write(painter, place, font, colour, line.text, align)

    @property
    def _done_token(self) -> str:
        return "small" if self._quiet else "numbers"

    def _done_lines(self) -> Sequence[Sequence[tuple[DoneCell, str, str]]]:
        """Each line's cells with the colours of a short number and of its bar: both sides, then both together."""
        value = self.value
        lines: list[Sequence[tuple[DoneCell, str, str]]] = []
        if value.left is not None and value.right is not None:
            lines.append(((value.left, "left-text", "left"), (value.right, "right-text", "right")))
        if value.both is not None:
            lines.append(((value.both, "ink", "primary"),))
        return lines

    def _words_width(self, width: int) -> float:
        return float(width) if self._stacked(width) else float(width - 2 * self._column - SPACE_4)

    def _stacked(self, width: int) -> bool:
        return width - 2 * self._column - SPACE_4 < _LEAST_SHARE * width

    def _lines(self, width: int) -> list[_Text]:
        """Name and notes, broken where they are wider than their place."""
        room = self._words_width(width)
        if self._widest <= room:
            return self._texts
        if self._broken is None or self._broken[0] != width:
            fonts = self._look.fonts
            lines = [
                _Text(line.token, line.role, part)
                for line in self._texts
                for part in _parts(fonts.font(line.token), line.text, room)
            ]
            self._broken = (width, lines)
        return self._broken[1]


def _parts(font: QFont, text: str, width: float) -> list[str]:
    """The text in lines that fit the width."""
    if text_width(font, text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    layout.beginLayout()
    parts = []
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        parts.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
        line = layout.createLine()
    layout.endLayout()
    return parts
