# SPDX-License-Identifier: GPL-3.0-or-later
"""A layout that fills rows and goes on in the next, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from psoas_trainer.ui.widgets.direction import visual_rect


class FlowLayout(QLayout):
    """Gaps are in pixels: between neighbours, and between rows. It mirrors with the language."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6, row_gap: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = row_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        places = self._places(width - margins.left() - margins.right())
        lowest = max((rect.bottom() + 1 for _, rect in places), default=0)
        return lowest + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return self._with_margins(QSize(wide, max((size.height() for size in shown), default=0)))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        widget = self.parentWidget()
        direction = widget.layoutDirection() if widget is not None else Qt.LayoutDirection.LeftToRight
        for item, place in self._places(inner.width()):
            item.setGeometry(visual_rect(direction, inner, place.translated(inner.topLeft())))

    def _with_margins(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Where each visible item goes, the first at 0, 0."""
        places: list[tuple[QLayoutItem, QRect]] = []
        x = y = row = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x and x + size.width() > width:
                x, y, row = 0, y + row + self._row_gap, 0
            places.append((item, QRect(QPoint(x, y), size.boundedTo(QSize(max(width, 1), size.height())))))
            x += size.width() + self._gap
            row = max(row, size.height())
        return places
