# SPDX-License-Identifier: GPL-3.0-or-later
"""One quiet line for trouble that must not interrupt: a sign and a sentence."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.painting import mirrored, rounded, text_width, write


class Banner(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text

    def show_text(self, text: str) -> None:
        """Says a sentence; an empty one hides the line."""
        self._text = text
        self.setAccessibleName(text)
        set_tooltip(self, text)
        self.setVisible(bool(text))
        self.update()
        announce(self, text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        whole = QRectF(self.rect())
        rounded(painter, whole, whole.height() / 2, theme.colour("warn-tint"), theme.colour("warn"), OUTLINE)
        icon = QRectF(16.0, whole.center().y() - 10.0, 20.0, 20.0)
        self._look.icons.paint(painter, mirrored(painter, whole, icon), "warning", theme.colour("warn"))
        words = QRectF(44.0, 0.0, whole.width() - 60.0, whole.height())
        font = self._look.fonts.font("label")
        fit = min(1.0, words.width() / max(1.0, text_width(font, self._text)))
        font = self._look.fonts.font("label", round(max(0.86, fit), 2))
        write(painter, mirrored(painter, whole, words), font, theme.colour("warn"), self._text)
        painter.end()
