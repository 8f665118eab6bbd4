# SPDX-License-Identifier: GPL-3.0-or-later
"""What scrolls inside a card: on the card's own sheet, and by keyboard when there is something to scroll."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionSlider, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_FIELD
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import rounded
from psoas_trainer.ui.widgets.scroll import ScrollPage, SlimBar

_INSET = 3.0


class CardBar(SlimBar):
    """The slim bar without the page's colour behind it: the sheet shows through."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self))
        strong = self.isSliderDown() or self.underMouse()
        shape = handle.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        rounded(painter, shape, shape.width() / 2, self._look.theme.colour("ink-3" if strong else "outline"))
        painter.end()


class CardScroll(ScrollPage):
    """Shows one widget on a card. Takes the focus only while it is too long, so that arrow keys can move it."""

    def __init__(self, look: Look, content: QWidget, name: str, parent: QWidget | None = None) -> None:
        """`name` says what scrolls, for a screen reader."""
        super().__init__(look, content, parent)
        self.setAccessibleName(name)
        self.setVerticalScrollBar(CardBar(look, Qt.Orientation.Vertical))
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def focus_outline(self) -> Outline | None:
        """The ring goes round what scrolls."""
        return Outline(QRectF(self.rect()), RADIUS_FIELD)

    def _on_range(self, minimum: int, maximum: int) -> None:
        scrolls = maximum > minimum
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)
