# SPDX-License-Identifier: GPL-3.0-or-later
"""The letters of a person's name in a disc: something to look at, it says nothing that does not stand beside it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, write

_SIZE = 52


class InitialsDisc(QWidget):
    """At most two letters."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._letters = ""
        self.setFixedSize(_SIZE, _SIZE)

    def set_name(self, name: str) -> None:
        """Shows the first letters of the first and the last word of a name."""
        words = name.replace(",", " ").split()
        ends = words[:1] if len(words) < 2 else [words[0], words[-1]]
        self._letters = "".join(word[0].upper() for word in ends)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, whole = self._look.theme, QRectF(self.rect())
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, whole, _SIZE / 2, theme.colour("cat-strengthen-tint"), border, OUTLINE)
        ink = theme.colour("cat-strengthen")
        write(painter, whole, self._look.fonts.font("lead"), ink, self._letters, CENTRE)
        painter.end()
