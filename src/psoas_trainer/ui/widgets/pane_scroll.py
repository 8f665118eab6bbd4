# SPDX-License-Identifier: GPL-3.0-or-later
"""A part of a card that may be longer than the card: it scrolls on the card's own sheet, and by keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionSlider, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import rounded
from psoas_trainer.ui.widgets.scroll import ScrollPage, SlimBar

_INSET = 3.0


class SheetBar(SlimBar):
    """A slim scroll bar with nothing behind its handle, so that the sheet below shows."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(control, option, part, self))
        shape = handle.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        strong = self.isSliderDown() or self.underMouse()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, shape, shape.width(), self._look.theme.colour("ink-3" if strong else "outline"))
        painter.end()


class PaneScroll(ScrollPage):
    """Takes the focus where `name` is given: arrow and page keys then scroll, and a screen reader says the name."""

    def __init__(self, look: Look, content: QWidget, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, content, parent)
        self.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        if name:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setAccessibleName(name)

    def focus_outline(self) -> Outline | None:
        """The ring goes round what can be seen of the content."""
        return Outline(QRectF(self.rect()).adjusted(5.0, 5.0, -5.0, -5.0), 16.0) if self.hasFocus() else None
