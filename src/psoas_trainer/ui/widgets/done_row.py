# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise of a past session: its name, what was planned, and what was done in a left and a right column."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_4
from psoas_trainer.ui.session_done import DoneCell, DoneValue
from psoas_trainer.ui.widgets.done_header import LEFT_OF_PLACE, side_columns
from psoas_trainer.ui.widgets.painting import CENTRE, LEADING, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.stage_panel import paint_stage
from psoas_trainer.ui.widgets.text_lines import TextLine, broken_lines, line_width, lines_height

_LEAST, _LEAST_BESIDE_BAR = 76, 66
_COLUMN_GAP = 18
_BAR = 10
_BAR_ROOM = 98
"""Pixels that a column takes more where it has bars (session-summary.png)."""
_PICTURE = (76.0, 50.0)
_PICTURE_CORNER = 8.0
_LEAST_WORDS = 150
"""Beside a picture, in pixels, for the words; where the columns leave less, they stand below the words."""
_PICTURE_ROOM = 90
"""What a picture takes from the words, its gap included."""
_ABOVE, _BELOW = 8, 7
_ABOVE_PICTURE, _BELOW_PICTURE = 5, 4
_BESIDE = 2
"""So many lines, the name and the dose, always stand beside what was done."""
_LEAST_SHARE = 0.4
"""Of the width, for the words; where the columns leave less, they stand below the words."""


def column_width(look: Look, values: Iterable[DoneValue], *, bars: bool = False) -> int:
    """How wide each of the two columns must be for these rows, in pixels; with `bars` for those too."""
    font = look.fonts.font("body-strong")
    cells = [cell for value in values for cell in (value.left, value.right) if cell is not None]
    least, more = (_LEAST_BESIDE_BAR, _BAR_ROOM) if bars else (_LEAST, 0)
    return more + max([least, *(round(text_width(font, cell.text)) + _COLUMN_GAP for cell in cells)])


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
        self._texts = [TextLine(*name, value.name), *(TextLine("small", "ink-2", note) for note in value.notes)]
        # Measured once: a layout asks for the height at many widths.
        self._widths = [line_width(look, line) for line in self._texts]
        self._broken: tuple[int, list[TextLine], list[TextLine]] | None = None
        self.setAccessibleName(value.spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self._indent + round(max(self._widths)) + 1 + SPACE_4 + 2 * self._column
        return QSize(width, self.heightForWidth(max(width, 4 * self._column)))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._column, 1 + self._above + self._below)

    def heightForWidth(self, width: int) -> int:
        words = self._words_height(width)
        done = sum(self._look.fonts.line(self._done_token) for _ in self._done_lines())
        after = lines_height(self._look, self._lines(width)[1])
        return 1 + self._above + (words + done if self._stacked(width) else max(words, done) + after) + self._below

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillRect(QRectF(0.0, 0.0, whole.width(), 1.0), self._look.theme.colour("line"))
        content = whole.adjusted(0.0, 1.0 + self._above, 0.0, -self._below)
        lines, after = self._lines(self.width())
        foot = content.adjusted(self._indent, content.height() - lines_height(self._look, after), 0.0, 0.0)
        self._write_lines(painter, mirrored(painter, content, foot), after)
        content.setBottom(foot.top())
        below = float(self._words_height(self.width()))
        stacked = self._stacked(self.width())
        head = QRectF(content.left(), content.top(), content.width(), below if stacked else content.height())
        if self._picture:
            self._draw_picture(painter, head)
        top = head.top()
        if self._picture:
            top = head.center().y() - lines_height(self._look, lines) / 2
        place = QRectF(content.left() + self._indent, top, self._words_width(self.width()), head.height())
        self._write_lines(painter, mirrored(painter, content, place), lines)
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
            columns = side_columns(painter, QRectF(content.left(), top, content.width(), height), self._column)
            places = columns if len(cells) > 1 else (columns[0].united(columns[1]),)
            for place, (cell, short_role, bar_role) in zip(places, cells, strict=True):
                token, role = self._done_token, "ink-2" if self._quiet else "ink"
                if cell.short:
                    token, role = "small-strong" if self._quiet else "body-strong", short_role
                number = place
                # Of both sides together, without a bar, it would stand below the word of one side.
                bar = self._bars and (cell.share is not None or len(cells) > 1)
                if bar:
                    number = self._draw_bar(painter, place, cell.share, bar_role)
                self._write(painter, number, TextLine(token, role, cell.text), LEFT_OF_PLACE if bar else CENTRE)
            top += height

    def _draw_bar(self, painter: QPainter, column: QRectF, share: float | None, role: str) -> QRectF:
        """Draws that share of a bar, none where it is not known, and returns what is left of the column."""
        theme = self._look.theme
        wide = column.width() - (self._column - _BAR_ROOM)
        bar = QRectF(column.left(), column.center().y() - _BAR / 2, wide - _BAR, _BAR)
        if share is not None:
            rounded(painter, bar, _BAR / 2, theme.colour("sunken"))
        if share:
            done = QRectF(bar.left(), bar.top(), max(_BAR, bar.width() * share), _BAR)
            rounded(painter, done, _BAR / 2, theme.colour(role))
        return column.adjusted(wide, 0.0, 0.0, 0.0)

    def _write_lines(self, painter: QPainter, place: QRectF, lines: Iterable[TextLine]) -> None:
        """From the upper edge of their place down."""
        top = place.top()
        for line in lines:
            height = self._look.fonts.line(line.token)
            self._write(painter, QRectF(place.left(), top, place.width(), height), line, LEADING)
            top += height

    def _write(self, painter: QPainter, place: QRectF, line: TextLine, align: Qt.AlignmentFlag) -> None:
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
        words = lines_height(self._look, self._lines(width)[0])
        return max(words, round(_PICTURE[1])) if self._picture else words

    @property
    def _indent(self) -> int:
        return _PICTURE_ROOM if self._picture else 0

    def _stacked(self, width: int) -> bool:
        if self._picture:
            return width - self._indent - 2 * self._column - SPACE_4 < _LEAST_WORDS
        return width - 2 * self._column - SPACE_4 < _LEAST_SHARE * width

    def _lines(self, width: int) -> tuple[list[TextLine], list[TextLine]]:
        """Name and notes, broken where they are wider than their place; and the notes that have all of the width.

        A long note beside the columns would be a tall pile of words beside nothing.
        """
        if self._broken is None or self._broken[0] != width:
            room = self._words_width(width)
            apart = not self._stacked(width) and any(wide > room for wide in self._widths[_BESIDE:])
            beside, after = (self._texts[:_BESIDE], self._texts[_BESIDE:]) if apart else (self._texts, [])
            whole = float(width - self._indent)
            self._broken = (width, broken_lines(self._look, beside, room), broken_lines(self._look, after, whole))
        return self._broken[1:]
