# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that may be longer than the window."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from psoas_trainer.ui.look import Look
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

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour("bg"))
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(control, option, part, self))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isSliderDown() or self.underMouse()
        shape = handle.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        rounded(painter, shape, _WIDTH / 2, theme.colour("ink-3" if strong else "outline"))
        painter.end()


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
