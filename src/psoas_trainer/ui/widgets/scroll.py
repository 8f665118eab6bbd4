# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that may be longer than the window."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.direction import visual_rect
from psoas_trainer.ui.widgets.painting import rounded

_WIDTH = 12
_INSET = 3.0


class SlimBar(QScrollBar):
    """A scroll bar without arrows: a rounded handle on the page itself."""

    def __init__(self, look: Look, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._look = look

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 3 * _WIDTH) if self.orientation() == Qt.Orientation.Vertical else QSize(3 * _WIDTH, _WIDTH)

    def handle(self) -> QRect:
        """Where Qt takes hold of the handle.

        The style would say the same, but QStyle and its options cost the start 15 ms; so it is Qt's own reckoning
        from Qt's own size hint, which is an arrow's length, the shortest handle, and an arrow's length.
        """
        hint = super().sizeHint()
        upright = self.orientation() == Qt.Orientation.Vertical
        arrow, whole = (hint.width(), hint.height()) if upright else (hint.height(), hint.width())
        groove = (self.height() if upright else self.width()) - 2 * arrow
        span, length = self.maximum() - self.minimum(), groove
        if span > 0:
            length = min(groove, max(whole - 2 * arrow, self.pageStep() * groove // (span + self.pageStep())))
        start = arrow
        if span > 0 and groove > length:
            way = groove - length
            start += (2 * (self.sliderPosition() - self.minimum()) * way + span) // (2 * span)
        rect = QRect(0, start, self.width(), length) if upright else QRect(start, 0, length, self.height())
        return visual_rect(self.layoutDirection(), self.rect(), rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.colour("bg"))
        self._draw_handle(painter)
        painter.end()

    def _draw_handle(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isSliderDown() or self.underMouse()
        shape = QRectF(self.handle()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        rounded(painter, shape, _WIDTH / 2, self._look.theme.colour("ink-3" if strong else "outline"))


class ScrollPage(QScrollArea):
    """Shows one widget, as wide as the page, on the page's own colour; scrolls up and down only."""

    def __init__(self, look: Look, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimBar(look, Qt.Orientation.Vertical))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if content is not None:
            self.setWidget(content)
