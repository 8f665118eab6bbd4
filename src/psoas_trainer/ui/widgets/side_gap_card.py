# SPDX-License-Identifier: GPL-3.0-or-later
"""Left and right of one exercise, as shares of what was meant. Shown only where they differ by more than a little."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, OUTLINE, SPACE_1, SPACE_2
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark

_MARK = 24.0
_BAR = 14.0
_ROW = 30
_GAP = 12.0


class SideGapValue(NamedTuple):
    """Percents of the target, and the words."""

    exercise: str
    left: int
    right: int
    left_words: str
    right_words: str
    sentence: str
    spoken: str


class _SideRow(QWidget):
    """Left is above right, and each bar grows from the left of the screen, in every language."""

    def __init__(self, look: Look, side: Side) -> None:
        super().__init__()
        self._look = look
        self._side = side
        self._share, self._words = 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, share: int, words: str) -> None:
        self._share, self._words = share, words
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, font = self._look.theme, self._look.fonts.font("small-strong")
        paint_side_mark(painter, QRectF(0.0, (_ROW - _MARK) / 2, _MARK, _MARK), self._side, self._look)
        wide = text_width(font, self._words) + 2.0
        track = QRectF(_MARK + _GAP, (_ROW - _BAR) / 2, self.width() - _MARK - 2 * _GAP - wide, _BAR)
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, track, _BAR / 2, theme.colour("sunken"), border, OUTLINE)
        done = QRectF(track.left(), track.top(), max(_BAR, track.width() * self._share / 100), _BAR)
        rounded(painter, done, _BAR / 2, theme.side_colour(self._side))
        write(painter, QRectF(track.right() + _GAP, 0.0, wide, _ROW), font, theme.colour("ink"), self._words)
        painter.end()


class SideGapCard(Card):
    """One exercise; its words are neutral."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.exercise = TextLabel(look, "small", "ink-2", wrap=True)
        self.sentence = TextLabel(look, "small", "ink-2", wrap=True)
        self._left, self._right = _SideRow(look, Side.LEFT), _SideRow(look, Side.RIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING - SPACE_1, CARD_PADDING, CARD_PADDING - SPACE_1)
        column.setSpacing(SPACE_1)
        column.addWidget(TextLabel(look, "card-title", text=self.tr("Left and right")))
        column.addWidget(self.exercise)
        column.addSpacing(SPACE_1)
        column.addWidget(self._left)
        column.addWidget(self._right)
        column.addSpacing(SPACE_2)
        column.addWidget(self.sentence)
        column.addStretch(1)

    def set_value(self, value: SideGapValue) -> None:
        """Shows both sides."""
        self.setAccessibleName(value.spoken)
        self.exercise.setText(value.exercise)
        self._left.set_value(value.left, value.left_words)
        self._right.set_value(value.right, value.right_words)
        self.sentence.setText(value.sentence)
