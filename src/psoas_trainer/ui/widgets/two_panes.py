# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture and what belongs to it side by side, as high as the page; above each other where the page is narrow."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_4, SPACE_6
from psoas_trainer.ui.widgets.direction import visual_rect

_STACKED_BELOW = 720
_FIRST_SHARE = 540 / 1112
_LEAST_HEIGHT = 400
_STACKED_HEIGHT = 560


class TwoPanes(QWidget):
    """Lays its two parts out itself: it must be as high as the page whatever its texts would like."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (first, second)
        for part in self._parts:
            part.setParent(self)

    def minimumSizeHint(self) -> QSize:
        stacked = 2 * _STACKED_HEIGHT + SPACE_4 + SPACE_6
        return QSize(0, stacked if self.width() < _STACKED_BELOW else _LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < _STACKED_BELOW) != (self.width() < _STACKED_BELOW):
            self.updateGeometry()
        room = self.rect().adjusted(PAGE_MARGIN, 0, -PAGE_MARGIN, -SPACE_6)
        if self.width() < _STACKED_BELOW:
            self._place(
                QRect(room.topLeft(), QSize(room.width(), _STACKED_HEIGHT)), _STACKED_HEIGHT + SPACE_4, down=True
            )
        else:
            wide = round((room.width() - SPACE_4) * _FIRST_SHARE)
            self._place(QRect(room.topLeft(), QSize(wide, room.height())), wide + SPACE_4, down=False)

    def _place(self, first: QRect, step: int, *, down: bool) -> None:
        """The first part there, the second `step` pixels on, to the end of the room."""
        second = first.translated(0 if down else step, step if down else 0)
        if not down:
            second.setRight(self.width() - PAGE_MARGIN - 1)
        for part, place in zip(self._parts, (first, second), strict=True):
            part.setGeometry(visual_rect(self.layoutDirection(), self.rect(), place))
