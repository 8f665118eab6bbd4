# SPDX-License-Identifier: GPL-3.0-or-later
"""Done of planned: the numbers as a ring and in words, each planned day as a square, and the same as a table."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3, SPACE_6
from psoas_trainer.ui.widgets.chart_card import ChartCard
from psoas_trainer.ui.widgets.day_squares import FULL, PART, DayMark, DaySquares, DaySquaresValue
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import CENTRE, pen, text_width, write

_SIZE = 124
_BAND = 14.0
_AIR = 8.0
_TURN = 5760
_TOP = 1440
_NONE: Final = "none"


class DoneNumbers(NamedTuple):
    """The counts; `middle` and `below` stand in the ring, `sentence` says all, `more` what came besides."""

    full: int
    part: int
    none: int
    middle: str
    below: str
    sentence: str
    more: str = ""


class _Ring(QWidget):
    """Full days as a band, those in part as a thinner one after it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._numbers = DoneNumbers(0, 0, 0, "", "", "")
        self.setFixedSize(_SIZE, _SIZE)

    def set_numbers(self, numbers: DoneNumbers) -> None:
        self._numbers = numbers
        self.setAccessibleName(numbers.sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, fonts, numbers = self._look.theme, self._look.fonts, self._numbers
        inset = _BAND / 2 + 1.0
        band = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(pen(theme.colour("sunken"), _BAND))
        painter.drawEllipse(band)
        all_days = max(1, numbers.full + numbers.part + numbers.none)
        full, part = (round(_TURN * each / all_days) for each in (numbers.full, numbers.part))
        for width, start, length in ((_BAND, 0, full), (_BAND / 2, full, part)):
            line = pen(theme.colour("primary"), width)
            line.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(line)
            if length:
                painter.drawArc(band, _TOP - start, -length)
        middle = QRectF(0.0, _SIZE / 2 - 24.0, _SIZE, 30.0)
        write(painter, middle, self._fitting(), theme.colour("ink"), numbers.middle, CENTRE)
        below = QRectF(16.0, _SIZE / 2 + 4.0, _SIZE - 32.0, 18.0)
        write(painter, below, fonts.font("micro"), theme.colour("ink-2"), numbers.below, CENTRE)
        painter.end()

    def _fitting(self) -> QFont:
        """The largest that leaves the band free."""
        fonts = [self._look.fonts.font(token) for token in ("pain", "card-title", "small-strong")]
        room = _SIZE - 2 * _BAND - _AIR
        return next((font for font in fonts if text_width(font, self._numbers.middle) <= room), fonts[-1])


class DoneCard(ChartCard):
    """A chart card of the squares with the numbers above them."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        self.squares = DaySquares(look, title)
        super().__init__(look, self.squares, title, parent)
        self.save.hide()
        self.ring = _Ring(look)
        self.counts = {state: TextLabel(look, "body-strong") for state in (FULL, PART, _NONE)}
        self.more = TextLabel(look, "small", "ink-2", wrap=True)
        words = {FULL: self.tr("Full session"), PART: self.tr("Part of it"), _NONE: self.tr("Not done")}
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        for row, (state, label) in enumerate(self.counts.items()):
            grid.addWidget(DayMark(look, state), row, 0)
            grid.addWidget(TextLabel(look, "body", "ink", words[state]), row, 1)
            grid.addWidget(label, row, 2)
        grid.setColumnStretch(1, 1)
        side = QVBoxLayout()
        side.setSpacing(SPACE_1)
        side.addStretch(1)
        side.addLayout(grid)
        side.addWidget(self.more)
        side.addStretch(1)
        self._above = QWidget()
        top = QHBoxLayout(self._above)
        top.setContentsMargins(0, 0, 0, SPACE_2)
        top.setSpacing(SPACE_6)
        top.addWidget(self.ring)
        top.addLayout(side, 1)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(2, self._above)
        self.table_chip.toggled.connect(lambda on: self._above.setVisible(not on))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def show_days(self, days: DaySquaresValue) -> None:
        """Shows a square for each of these days, all of them."""
        self.squares.set_value(days)
        self._make_room()

    def _make_room(self) -> None:
        """Rows of squares below the card's edge could not be scrolled to."""
        inside = self.layout().contentsMargins()
        self._scroll.setMinimumHeight(self.squares.heightForWidth(self.width() - inside.left() - inside.right()))

    def show_numbers(self, numbers: DoneNumbers) -> None:
        """Shows these counts."""
        self.ring.set_numbers(numbers)
        for state, count in ((FULL, numbers.full), (PART, numbers.part), (_NONE, numbers.none)):
            self.counts[state].setText(str(count))
        self.more.setText(numbers.more)
        self.more.setVisible(bool(numbers.more))
