# SPDX-License-Identifier: GPL-3.0-or-later
"""An icon on a tinted disc or square, which stands beside a heading."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.painting import rounded

_ICON_SHARE = 0.5


class Sign(QWidget):
    """Says nothing by itself: the heading has the words."""

    def __init__(self, look: Look, icon: str, size: int, radius: float, parent: QWidget | None = None) -> None:
        """`size` in pixels; half of it as `radius` makes a disc."""
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._radius = radius
        self.setFixedSize(size, size)

    def set_icon(self, icon: str) -> None:
        """Another icon."""
        self._icon = icon
        self.update()

    @property
    def icon_name(self) -> str:
        """The icon that is shown."""
        return self._icon

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, self._radius, theme.colour("primary-tint"), border, OUTLINE)
        inset = rect.width() * (1 - _ICON_SHARE) / 2
        icon = rect.adjusted(inset, inset, -inset, -inset)
        self._look.icons.paint(painter, icon, self._icon, theme.colour("primary"))
        painter.end()
