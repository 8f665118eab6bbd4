# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons for Qt's own parts, drawn anew whenever Qt asks for one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from psoas_trainer.ui.theme import Theme

if TYPE_CHECKING:
    from psoas_trainer.ui.icons import Icons


def themed_icon(icons: "Icons", theme: Theme, name: str, role: str) -> QIcon:
    """The icon of that name, in the colour that the role has in the theme at that time."""
    return QIcon(_Engine(icons, theme, name, role))


class _Engine(QIconEngine):
    """Draws an icon whenever Qt asks, in the colour the theme has then."""

    def __init__(self, icons: "Icons", theme: Theme, name: str, role: str) -> None:
        super().__init__()
        self._icons = icons
        self._theme = theme
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        role = "ink-3" if mode == QIcon.Mode.Disabled else self._role
        self._icons.paint(painter, QRectF(rect), self._name, self._theme.colour(role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._icons, self._theme, self._name, self._role)
