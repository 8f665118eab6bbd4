# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills rows with parts and goes on in the next, as words do."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.widgets.direction import visual_rect
from psoas_trainer.ui.widgets.own_layout import OwnLayout


class FlowRow(QWidget):
    """Gaps are in pixels: between neighbours, and between rows. It mirrors with the language."""

    def __init__(self, parts: Iterable[QWidget], gap: int = 6, row_gap: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self._gap = gap
        self._row_gap = row_gap
        self._heights: dict[int, int] = {}  # by width: the layouts above ask for it a hundred times for one page
        for part in self._parts:
            part.setParent(self)
        _Layout(self, self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = max((rect.bottom() + 1 for _, rect in self._places(width)), default=0)
            self._heights[width] = height
        return height

    def sizeHint(self) -> QSize:
        shown = [part.sizeHint() for part in self._parts if not part.isHidden()]
        wide = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(wide, max((size.height() for size in shown), default=0))

    def minimumSizeHint(self) -> QSize:
        least = QSize()
        for part in self._parts:
            if not part.isHidden():
                least = least.expandedTo(part.minimumSizeHint().expandedTo(part.minimumSize()))
        return least

    def forget_sizes(self) -> None:
        """A part is shown, hidden, or of another size."""
        self._heights.clear()

    def lay_out(self) -> None:
        """Puts the parts that are shown in their places."""
        self.forget_sizes()
        for part, place in self._places(self.width()):
            part.setGeometry(visual_rect(self.layoutDirection(), self.rect(), place))

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where each shown part goes, the first at 0, 0."""
        places: list[tuple[QWidget, QRect]] = []
        x = y = row = 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint().expandedTo(part.minimumSize())
            if size.width() > width > 0:
                size = QSize(width, part.heightForWidth(width) if part.hasHeightForWidth() else size.height())
            if x and x + size.width() > width:
                x, y, row = 0, y + row + self._row_gap, 0
            places.append((part, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
            row = max(row, size.height())
        return places


class _Layout(OwnLayout):
    """Says when what a part wants has changed: Qt invalidates the layout of its parent then."""

    def __init__(self, widget: QWidget, row: FlowRow) -> None:
        self._row = row
        super().__init__(widget, row)

    def invalidate(self) -> None:
        super().invalidate()
        self._row.forget_sizes()
