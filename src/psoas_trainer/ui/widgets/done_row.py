# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise of a past session: its name, what was planned, and what was done in a left and a right column."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_4
from psoas_trainer.ui.session_done import DoneCell, DoneValue
from psoas_trainer.ui.widgets.painting import CENTRE, LEADING, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark, side_word
from psoas_trainer.ui.widgets.stage_panel import paint_stage

_LEAST = 76
_COLUMN_GAP = 18
_MARK = 20
_HEADER = 26
_TITLE = 30
_BAR = 10
BAR_ROOM = 98
"""Pixels that a column takes more where it has bars (session-summary.png)."""
_PICTURE = (76.0, 50.0)
_PICTURE_CORNER = 8.0
_LEAST_WORDS = 150
"""Beside a picture, in pixels, for the words; where the columns leave less, they stand below the words."""
_PICTURE_ROOM = 90
"""What a picture takes from the words, its gap included."""
_ABOVE, _BELOW = 8, 7
_ABOVE_PICTURE, _BELOW_PICTURE = 5, 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
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
    """The two marks above the columns, with their words where there is room; perhaps a title in front of them."""

    def __init__(
        self, look: Look, column: int, *, words: bool = False, title: str = "", parent: QWidget | None = None
    ) -> None:
        """`column` is the width of each column in pixels; 0 where there are none. The title stands before them."""
        super().__init__(parent)
        self._words = words
        self._look = look
        self._column = column
        self._title = title
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(2 * self._column, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._column, _HEADER)

    def heightForWidth(self, width: int) -> int:
        return (_TITLE if self._title else _HEADER) + (_HEADER if self._stacked(width) else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, fonts = self._look.theme, self._look.fonts
        top = 0.0
        if self._title:
            place = QRectF(0.0, 0.0, self.width(), _TITLE)
            write(painter, place, fonts.font("heading"), theme.colour("ink"), self._title)
            top = float(_TITLE) if self._stacked(self.width()) else (_TITLE - _MARK) / 2
        whole = QRectF(0.0, top, self.width(), _MARK)
        for side, place in zip(Side, _columns(painter, whole, self._column), strict=True):
            if not self._column:
                break
            mark = place if not self._words else QRectF(place.left(), place.top(), _MARK, _MARK)
            paint_side_mark(painter, mark, side, self._look)
            if self._words:
                word = place.adjusted(_MARK + 8.0, 0.0, 0.0, 0.0)
                write(painter, word, fonts.font("body-strong"), theme.side_colour(side, "text"), side_word(side), _LEFT)
        painter.end()

    def _stacked(self, width: int) -> bool:
        """Whether the title needs a line of its own."""
        title = text_width(self._look.fonts.font("heading"), self._title) if self._title else 0.0
        return bool(self._title and self._column) and title + SPACE_4 + 2 * self._column > width


class _Text(NamedTuple):
    token: str
    role: str
    text: str


class DoneRow(QWidget):
    """Painted as one piece, for a session has a dozen of them; `quiet` rows, those of the warm-up, are smaller.

    With `picture` the exercise's figure stands before the words.
    """

    def __init__(
        self,
        look: Look,
        value: DoneValue,
        column: int,
        *,
        quiet: bool = False,
        bars: bool = False,
        picture: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`column` is the width of each column in pixels."""
        super().__init__(parent)
        self._look = look
        self._column = column
        self._quiet = quiet
        self._bars = bars
        self._picture = picture
        self._above, self._below = (_ABOVE_PICTURE, _BELOW_PICTURE) if picture else (_ABOVE, _BELOW)
        if picture:
            look.figures.changed.connect(self.update)
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
        width = self._indent + round(self._widest) + 1 + SPACE_4 + 2 * self._column
        return QSize(width, self.heightForWidth(max(width, 4 * self._column)))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._column, 1 + self._above + self._below)

    def heightForWidth(self, width: int) -> int:
        words = self._words_height(width)
        done = sum(self._look.fonts.line(self._done_token) for _ in self._done_lines())
        return 1 + self._above + (words + done if self._stacked(width) else max(words, done)) + self._below

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillRect(QRectF(0.0, 0.0, whole.width(), 1.0), self._look.theme.colour("line"))
        content = whole.adjusted(0.0, 1.0 + self._above, 0.0, -self._below)
        below = float(self._words_height(self.width()))
        stacked = self._stacked(self.width())
        head = QRectF(content.left(), content.top(), content.width(), below if stacked else content.height())
        if self._picture:
            self._draw_picture(painter, head)
        lines = self._lines(self.width())
        top = head.top()
        if self._picture:
            top = head.center().y() - sum(self._look.fonts.line(line.token) for line in lines) / 2
        for line in lines:
            left = content.left() + self._indent
            place = QRectF(left, top, self._words_width(self.width()), self._look.fonts.line(line.token))
            self._write(painter, mirrored(painter, content, place), line, LEADING)
            top = place.bottom()
        self._draw_done(painter, content.adjusted(0.0, below, 0.0, 0.0) if stacked else content)
        painter.end()

    def _draw_picture(self, painter: QPainter, head: QRectF) -> None:
        """The end pose on its stage, as on the exercise's card; an exercise without a figure leaves the stage empty."""
        wide, high = _PICTURE
        stage = QRectF(head.left(), head.center().y() - high / 2, wide, high)
        stage = mirrored(painter, head, stage)
        ratio = self.devicePixelRatioF()
        paint_stage(painter, stage, self._look.theme, _PICTURE_CORNER, ratio=ratio)
        wanted = Thumbnail(self.value.exercise_id, wide - 4.0, high - 4.0, ratio)
        figure = self._look.figures.thumbnail(wanted)
        if figure is not None:
            painter.drawPixmap(stage.topLeft() + QPointF(2.0, 2.0), figure)

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
                number = place
                if self._bars:
                    number = self._draw_bar(painter, place, cell.share, bar_role)
                self._write(painter, number, _Text(token, role, cell.text), _LEFT if self._bars else CENTRE)
            top += height

    def _draw_bar(self, painter: QPainter, column: QRectF, share: float | None, role: str) -> QRectF:
        """Draws that share of a bar, none where it is not known, and returns what is left of the column."""
        theme = self._look.theme
        wide = column.width() - (self._column - BAR_ROOM)
        bar = QRectF(column.left(), column.center().y() - _BAR / 2, wide - _BAR, _BAR)
        if share is not None:
            rounded(painter, bar, _BAR / 2, theme.colour("sunken"))
        if share:
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
        room = width - self._indent
        return float(room if self._stacked(width) else room - 2 * self._column - SPACE_4)

    def _words_height(self, width: int) -> int:
        """Of name and notes, or of the picture beside them."""
        words = sum(self._look.fonts.line(line.token) for line in self._lines(width))
        return max(words, round(_PICTURE[1])) if self._picture else words

    @property
    def _indent(self) -> int:
        return _PICTURE_ROOM if self._picture else 0

    def _stacked(self, width: int) -> bool:
        if self._picture:
            return width - self._indent - 2 * self._column - SPACE_4 < _LEAST_WORDS
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
