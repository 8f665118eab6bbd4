# SPDX-License-Identifier: GPL-3.0-or-later
"""Lies over the stage while the session stands still, and says so."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_CARD
from psoas_trainer.ui.widgets.painting import CENTRE, faint, rounded, text_width, write


class PausedVeil(QWidget):
    """A veil with the sign of a pause, why it stands, and how to go on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = ""
        self._hint = ""
        self.hide()

    @property
    def title(self) -> str:
        """Why the session stands still."""
        return self._title

    def show_pause(self, title: str, hint: str) -> None:
        """Covers the stage."""
        if (title, hint) != (self._title, self._hint):
            self._title, self._hint = title, hint
            self.setAccessibleName(f"{title}. {hint}")
            self.update()
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, fonts = self._look.theme, self._look.fonts
        rect = QRectF(self.rect())
        rounded(painter, rect, RADIUS_CARD, faint(theme.colour("bg"), 0.82))
        scale = max(0.6, min(2.5, rect.height() / 568.0))
        size = 120.0 * scale
        circle = QRectF(0.0, 0.0, size, size)
        circle.moveCenter(QPointF(rect.center().x(), rect.center().y() - 82.0 * scale))
        rounded(painter, circle, size / 2, theme.colour("primary"))
        inner = circle.adjusted(size * 0.29, size * 0.29, -size * 0.29, -size * 0.29)
        self._look.icons.paint(painter, inner, "pause-fill", theme.colour("on-primary"))
        title = QRectF(24.0, circle.bottom() + 12.0 * scale, rect.width() - 48.0, 100.0 * scale)
        font = fonts.font("far-side", round(0.88 * scale, 2))
        fit = min(1.0, title.width() / max(1.0, text_width(font, self._title)))
        font = fonts.font("far-side", round(0.88 * scale * fit, 2))
        write(painter, title, font, theme.colour("ink"), self._title, CENTRE)
        hint = QRectF(24.0, title.bottom() - 6.0, rect.width() - 48.0, 32.0 * scale)
        write(painter, hint, fonts.font("lead", max(0.9, round(scale, 2))), theme.colour("ink-2"), self._hint, CENTRE)
        painter.end()
