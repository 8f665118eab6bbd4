# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of a page or card that may be longer than it: they scroll on the sheet below them, and by keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSpacerItem, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.scroll import SlimBar

_BAR = 12


class SheetBar(SlimBar):
    """A slim scroll bar with nothing behind its handle, so that the sheet below shows."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self._draw_handle(painter)
        painter.end()


class ClearScroll(QScrollArea):
    """Shows one widget through a clear window, without a frame."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Our own viewport: to look at Qt's would make PySide load every class of QtWidgets first (30 ms).
        view = QWidget()
        view.setObjectName("qt_scrollarea_viewport")
        self.setViewport(view)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        view.setAutoFillBackground(False)
        content.setAutoFillBackground(False)


class PaneScroll(ClearScroll):
    """Scrolls up and down. Takes the focus where `name` is given: arrow and page keys then scroll.

    At its end it keeps `reserve` pixels free for the scroll bar, so that the content is as wide with it as without.
    """

    def __init__(self, look: Look, content: QWidget, name: str = "", reserve: int = _BAR) -> None:
        holder = QWidget()
        self._content = content
        self._reserve = reserve
        self._wanted = 0
        self._end = QSpacerItem(reserve, 0)
        self._row = QHBoxLayout(holder)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(content, 1)
        self._row.addItem(self._end)
        super().__init__(holder)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = SheetBar(look, Qt.Orientation.Vertical)
        self.setVerticalScrollBar(self._bar)
        if name:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAccessibleName(name)

    def focus_outline(self) -> Outline | None:
        """The ring goes round what can be seen of the content."""
        return Outline(QRectF(self.rect()).adjusted(5.0, 5.0, -5.0, -5.0), 16.0) if self.hasFocus() else None

    def want_height_for(self, width: int) -> None:
        """Asks for the room that all of the content takes in that width, where there is so much."""
        layout = self._content.layout()
        if layout is not None:
            layout.invalidate()  # of another air inside of it a part that was never shown has told it nothing
        least = self._content.minimumSizeHint().height()  # below it Qt scrolls, whatever the width would allow
        self._wanted = max(least, self._content.heightForWidth(width - self._reserve))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._wanted or hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._content.updateGeometry()  # what was put in since the last picture has not told the row yet
        room = self.width() - event.size().width()
        if self._end.sizeHint().width() != self._reserve - room:
            self._end.changeSize(max(0, self._reserve - room), 0)
            self._row.invalidate()
        super().resizeEvent(event)
