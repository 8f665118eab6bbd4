# SPDX-License-Identifier: GPL-3.0-or-later
"""An icon in the colour of a stop: on a tinted disc beside a heading, or alone."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.painting import rounded

_ICON_SHARE = 0.5


class AlertSign(QWidget):
    """Says nothing by itself: the heading has the words."""

    def __init__(self, look: Look, icon: str, size: int, *, disc: bool = True, parent: QWidget | None = None) -> None:
        """`size` in pixels; without the disc the icon is as large."""
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._disc = disc
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        inset = 0.0
        if self._disc:
            border = theme.colour("danger") if theme.high_contrast else None
            rounded(painter, rect, rect.width() / 2, theme.colour("danger-tint"), border, OUTLINE)
            inset = rect.width() * (1 - _ICON_SHARE) / 2
        icon = rect.adjusted(inset, inset, -inset, -inset)
        self._look.icons.paint(painter, icon, self._icon, theme.colour("danger"))
        painter.end()
