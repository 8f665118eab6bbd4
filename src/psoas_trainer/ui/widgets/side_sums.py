# SPDX-License-Identifier: GPL-3.0-or-later
"""The reps of the left and the right, a number and a bar each, and one sentence."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2
from psoas_trainer.ui.side_sums_text import SideSumsValue, SideSumValue
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark

_MARK = 32.0
_GAP = 10.0
_BAR = 12.0
_BAR_TOP = 38.0
_HEIGHT = 50


class SideSum(QWidget):
    """One side; its bar grows from the leading edge."""

    def __init__(self, look: Look, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._side = side
        self._value = SideSumValue("", "", None, "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> SideSumValue:
        """What is shown."""
        return self._value

    def set_value(self, value: SideSumValue) -> None:
        """Shows those numbers."""
        self._value = value
        self.setAccessibleName(value.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, fonts, value = self._look.theme, self._look.fonts, self._value
        whole = QRectF(self.rect())
        mark = QRectF(0.0, 0.0, _MARK, _MARK)
        paint_side_mark(painter, mirrored(painter, whole, mark), self._side, self._look)
        font = fonts.font("title")
        number = QRectF(mark.right() + _GAP, 0.0, text_width(font, value.number) + 1.0, _MARK)
        colour = theme.side_colour(self._side, "text")
        write(painter, mirrored(painter, whole, number), font, colour, value.number)
        words = QRectF(number.right() + _GAP, 1.0, whole.right() - number.right() - _GAP, _MARK)
        write(painter, mirrored(painter, whole, words), fonts.font("body"), theme.colour("ink-2"), value.planned)
        bar = QRectF(0.0, _BAR_TOP, whole.width(), _BAR)
        if value.share is not None:
            rounded(painter, bar, _BAR / 2, theme.colour("sunken"))
        if value.share:
            bar.setWidth(max(_BAR, bar.width() * value.share))
            rounded(painter, mirrored(painter, whole, bar), _BAR / 2, theme.side_colour(self._side))
        painter.end()


class SideSums(QWidget):
    """Left above right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left = SideSum(look, Side.LEFT)
        self.right = SideSum(look, Side.RIGHT)
        self._sentence = TextLabel(look, "small", "ink-2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (self.left, self.right, self._sentence):
            column.addWidget(part)

    @property
    def sentence(self) -> str:
        """The line below the numbers."""
        return self._sentence.text()

    def set_value(self, value: SideSumsValue) -> None:
        """Shows both sides."""
        self.left.set_value(value.left)
        self.right.set_value(value.right)
        self._sentence.setText(value.sentence)
