# SPDX-License-Identifier: GPL-3.0-or-later
"""A few facts in a row, each an icon and words: minutes, exercises, equipment."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import mirrored, text_width, write

_ICON = 18.0
_GAP = 7.0
_BETWEEN = 26.0
_HEIGHT = 24

Fact = tuple[str, str]
"""An icon's name and the words."""


class FactLine(QWidget):
    """Read out as its words; the last fact is shortened where there is no room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._facts: tuple[Fact, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Shows these."""
        self._facts = facts
        self.setAccessibleName(", ".join(words for _, words in facts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._width(words) + _BETWEEN for _, words in self._facts)), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, whole, left = self._look.theme, QRectF(self.rect()), 0.0
        for icon, words in self._facts:
            place = QRectF(left, (_HEIGHT - _ICON) / 2, _ICON, _ICON)
            self._look.icons.paint(painter, mirrored(painter, whole, place), icon, theme.colour("ink-2"))
            room = min(self._width(words), whole.width() - left)
            text = QRectF(left + _ICON + _GAP, 0.0, max(0.0, room - _ICON - _GAP), _HEIGHT)
            font = self._look.fonts.font("body")
            write(painter, mirrored(painter, whole, text), font, theme.colour("ink-2"), words)
            left += room + _BETWEEN
        painter.end()

    def _width(self, words: str) -> float:
        return _ICON + _GAP + text_width(self._look.fonts.font("body"), words) + 2.0
