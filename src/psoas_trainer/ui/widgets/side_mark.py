# SPDX-License-Identifier: GPL-3.0-or-later
"""The mark of a side: its letter in a circle (left) or in a rounded square (right). It never mirrors."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, write

_LETTER = 0.58
_CORNER = 0.26


def side_letter(side: Side) -> str:
    """The letter of a side in the person's language."""
    if side is Side.LEFT:
        return QCoreApplication.translate("SideMark", "L", "one letter for the left side of the body")
    return QCoreApplication.translate("SideMark", "R", "one letter for the right side of the body")


def side_word(side: Side) -> str:
    """The word for a side in the person's language, as a heading."""
    if side is Side.LEFT:
        return QCoreApplication.translate("SideMark", "Left", "the left side of the body")
    return QCoreApplication.translate("SideMark", "Right", "the right side of the body")


def paint_side_mark(painter: QPainter, rect: QRectF, side: Side, look: Look, *, reverse: bool = False) -> None:
    """Draws the mark as large as `rect` (18 to 104 px); `reverse` for a place on the side's own solid fill."""
    size = min(rect.width(), rect.height())
    square = QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size)
    fill, ink = look.theme.side_colour(side, "solid"), look.theme.on_side(side)
    if reverse:
        fill, ink = ink, fill
    rounded(painter, square, size / 2 if side is Side.LEFT else size * _CORNER, fill)
    letter = QFont(look.fonts.font("card-title"))
    letter.setPixelSize(max(1, round(size * _LETTER)))
    write(painter, square, letter, ink, side_letter(side), CENTRE)


class SideMark(QWidget):
    """The mark as a part of a page; read out as the word of its side."""

    def __init__(self, look: Look, side: Side, size: int = 48, parent: QWidget | None = None) -> None:
        """`size` in pixels, 18 to 104."""
        super().__init__(parent)
        self._look = look
        self.setFixedSize(size, size)
        self.set_side(side)

    def set_side(self, side: Side) -> None:
        """Shows that side."""
        self._side = side
        self.setAccessibleName(side_word(side))
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_side_mark(painter, QRectF(self.rect()), self._side, self._look)
        painter.end()
