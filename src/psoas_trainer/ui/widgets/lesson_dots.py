# SPDX-License-Identifier: GPL-3.0-or-later
"""How far one is: a dot for each lesson, the present one long, and the same in words below."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, rounded, text_width, write

_DOT, _LONG, _GAP = 7.0, 18.0, 6.0
_HEIGHT = 36


class LessonDots(QWidget):
    """Painted only; the words are its name for a screen reader."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._at = 0
        self._count = 1
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_place(self, at: int, count: int) -> None:
        """The lesson counted from 0, and how many there are."""
        self._at, self._count = at, count
        text = self.tr("Lesson %1 of %2")
        self._text = text.replace("%1", str(at + 1)).replace("%2", str(count))
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(self._look.fonts.font("micro"), self._text)
        return QSize(round(max(self._wide(), words)) + 2, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, whole = self._look.theme, QRectF(self.rect())
        left, top = (self.width() - self._wide()) / 2, 5.0
        for number in range(self._count):
            wide = _LONG if number == self._at else _DOT
            place = mirrored(painter, whole, QRectF(left, top, wide, _DOT))
            if number == self._at:
                rounded(painter, place, _DOT / 2, theme.colour("primary"))
            else:
                rounded(painter, place, _DOT / 2, None, theme.colour("outline"), OUTLINE)
            left += wide + _GAP
        words = QRectF(0.0, top + _DOT + 4.0, whole.width(), 18.0)
        write(painter, words, self._look.fonts.font("micro"), theme.colour("ink-2"), self._text, CENTRE)
        painter.end()

    def _wide(self) -> float:
        return (self._count - 1) * (_DOT + _GAP) + _LONG
