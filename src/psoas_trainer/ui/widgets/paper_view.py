# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages as they will be on paper, one below the other: scrolled, leafed through by keys, looked at from nearer."""

from typing import Final, Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import rounded
from psoas_trainer.ui.widgets.pane_scroll import ClearScroll, SheetBar

ZOOMS: Final = (0.0, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Times the size on paper; 0 shows a page whole, whatever room there is."""
_PIXELS_A_POINT: Final = 96 / 72
_GAP: Final = 16
_KEPT: Final = 4
"""So many drawn pages are kept; a large one takes 20 MB."""
_LEAST: Final = 0.2


class Pages(Protocol):
    """Pages that paint themselves in points, from the corner of the margins."""

    @property
    def count(self) -> int:
        """How many pages there are."""

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints a page, counted from 0."""


class PaperView(ClearScroll):
    """The page keys leaf, plus and minus change the size, the arrow keys scroll."""

    turned = Signal(int)
    """Another page is in the middle, counted from 0."""
    zoomed = Signal()
    """The size is another one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._sheets = _Sheets(look)
        super().__init__(self._sheets, parent)
        self._zoom = 0
        self._page = 0
        for orientation in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal):
            bar = SheetBar(look, orientation)
            if orientation == Qt.Orientation.Vertical:
                self.setVerticalScrollBar(bar)
            else:
                self.setHorizontalScrollBar(bar)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._look_at_page())

    def show_pages(self, pages: Pages, paper: QSizeF, margin: float) -> None:
        """Shows these pages on paper of that size, with that margin, all in points; the place stays."""
        self._sheets.show_pages(pages, paper, margin)
        self._fit()
        self._page = min(self._page, pages.count - 1)
        self._look_at_page(always=True)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._sheets.count

    @property
    def page(self) -> int:
        """The page in the middle, counted from 0."""
        return self._page

    @property
    def scale(self) -> float:
        """Times the size on paper."""
        return self._sheets.scale / _PIXELS_A_POINT

    @property
    def may_grow(self) -> bool:
        """Whether it can be shown larger."""
        return self._next_zoom(1) != self._zoom

    @property
    def may_shrink(self) -> bool:
        """Whether it can be shown smaller."""
        return self._zoom > 0

    def zoom(self, step: int) -> None:
        """Shows the pages larger (1) or smaller (-1), and stays at the page."""
        zoom, page = self._next_zoom(step), self._page
        if zoom != self._zoom:
            self._zoom = zoom
            self._fit()
            self.go(page)
            self.zoomed.emit()

    def go(self, page: int) -> None:
        """Shows the beginning of that page."""
        if 0 <= page < self.count:
            self.verticalScrollBar().setValue(self._sheets.page_rect(page).top() - _GAP)
            self._page = page
            self.turned.emit(page)

    def focus_outline(self) -> Outline | None:
        """The ring goes round what can be seen."""
        return Outline(QRectF(self.rect()).adjusted(4.0, 4.0, -4.0, -4.0), 12.0) if self.hasFocus() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go(self._page + 1)
            case Qt.Key.Key_PageUp:
                self.go(self._page - 1)
            case Qt.Key.Key_Home:
                self.go(0)
            case Qt.Key.Key_End:
                self.go(self.count - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1)
            case Qt.Key.Key_Minus:
                self.zoom(-1)
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def _next_zoom(self, step: int) -> int:
        """The next size in that direction; from a whole page it is one that is really larger."""
        zoom = self._zoom + step
        while step > 0 and 0 < zoom < len(ZOOMS) and ZOOMS[zoom] <= self.scale + 0.01:
            zoom += 1
        while step < 0 and zoom > 0 and ZOOMS[zoom] <= self._whole() / _PIXELS_A_POINT:
            zoom -= 1
        return zoom if 0 <= zoom < len(ZOOMS) else self._zoom

    def _whole(self) -> float:
        """Pixels to a point for a whole page."""
        paper, room = self._sheets.paper, self.maximumViewportSize()
        fit = min((room.height() - 2 * _GAP) / paper.height(), (room.width() - 2 * _GAP) / paper.width())
        return max(_LEAST, fit)

    def _fit(self) -> None:
        if self.count:
            zoom = ZOOMS[self._zoom]
            self._sheets.set_scale(zoom * _PIXELS_A_POINT if zoom else self._whole())

    def _look_at_page(self, *, always: bool = False) -> None:
        bar, half = self.verticalScrollBar(), self.viewport().height() // 2
        page = self._page
        if not always or self.page_out_of_sight(page):
            page = self._sheets.page_at(bar.value() + half)
        if page != self._page or always:
            self._page = page
            self.turned.emit(page)

    def page_out_of_sight(self, page: int) -> bool:
        """Whether nothing of that page is seen."""
        rect, top = self._sheets.page_rect(page), self.verticalScrollBar().value()
        return rect.bottom() < top or rect.top() > top + self.viewport().height()


class _Sheets(QWidget):
    """All pages below each other, each drawn when it is first seen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: Pages | None = None
        self._margin = 0.0
        self._drawn: dict[int, QPixmap] = {}
        self.paper = QSizeF(1.0, 1.0)
        self.scale = 1.0

    @property
    def count(self) -> int:
        return 0 if self._pages is None else self._pages.count

    def show_pages(self, pages: Pages, paper: QSizeF, margin: float) -> None:
        self._pages, self.paper, self._margin = pages, paper, margin
        self._drawn.clear()
        self._settle()

    def set_scale(self, scale: float) -> None:
        if scale != self.scale:
            self.scale = scale
            self._drawn.clear()
        self._settle()

    def page_rect(self, page: int) -> QRect:
        size = self._size()
        left = max(_GAP, (self.width() - size.width()) // 2)
        return QRect(QPoint(left, _GAP + page * (size.height() + _GAP)), size)

    def page_at(self, y: int) -> int:
        return max(0, min(self.count - 1, (y - _GAP) // (self._size().height() + _GAP)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for page in range(self.count):
            rect = self.page_rect(page)
            if rect.intersects(event.rect()):
                painter.drawPixmap(rect.topLeft(), self._picture(page))
                border = QRectF(rect).adjusted(-1.0, -1.0, 1.0, 1.0)
                rounded(painter, border, 0.0, None, self._look.theme.colour("outline"), 1.0)
        painter.end()

    def _size(self) -> QSize:
        return QSize(round(self.paper.width() * self.scale), round(self.paper.height() * self.scale))

    def _settle(self) -> None:
        size = self._size()
        self.setMinimumSize(size.width() + 2 * _GAP, _GAP + self.count * (size.height() + _GAP))
        self.update()

    def _picture(self, page: int) -> QPixmap:
        kept = self._drawn.pop(page, None)
        if kept is None:
            kept = self._draw(page)
        while len(self._drawn) >= _KEPT:
            self._drawn.pop(next(iter(self._drawn)))
        self._drawn[page] = kept
        return kept

    def _draw(self, page: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self._size() * ratio)
        picture.fill(Qt.GlobalColor.white)  # paper is white in every theme
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.scale(self.scale, self.scale)
        painter.translate(self._margin, self._margin)
        if self._pages is not None:
            self._pages.paint(painter, page)
        painter.end()
        return picture
