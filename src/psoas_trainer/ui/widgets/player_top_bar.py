# SPDX-License-Identifier: GPL-3.0-or-later
"""The bar over the player: close, what is played and how far, sound, text size, keys, full screen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import TOP_BAR
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.segment_bar import SegmentBar

_TITLE = 220
_TITLE_SHARE = 0.4
"""Of the bar's width, at most for the title."""


class PlayerTopBar(QWidget):
    """64 px high. The buttons are public; whoever owns the bar connects them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.close_button = IconButton(look, "x", self.tr("Close the session"))
        self.title = TextLabel(look, "label", "ink", elide=True)
        self.place = TextLabel(look, "small", "ink-2")
        self.segments = SegmentBar(look)
        self.to_go = TextLabel(look, "label", "ink-2")
        self.sound = IconButton(look, "speaker-high", self.tr("Sound"))
        self.text_size = IconButton(look, "text-aa", self.tr("Bigger far text"))
        self.counting = IconButton(look, "sliders-horizontal", self.tr("Change how reps are counted"))
        self.keys = IconButton(look, "keyboard", self.tr("All keys"))
        self.full = IconButton(look, "corners-out", self.tr("Full screen"))
        self._lay_out()

    def show_place(self, title: str, place: str, shares: tuple[float, ...], to_go: str) -> None:
        """What is played, where in it, and how long it still takes."""
        self.title.setText(title)
        self._fit_title()
        self.place.setText(place)
        self.segments.set_value(shares)
        self.to_go.setText(to_go)

    def show_sound(self, *, on: bool) -> None:
        """Whether sounds are on: another icon and another name."""
        self.sound.set_icon("speaker-high" if on else "speaker-slash")
        self.sound.set_name(self.tr("Sound is on") if on else self.tr("Sound is off"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """A long title takes from the segments, but not all of their room."""
        most = max(_TITLE, round(_TITLE_SHARE * self.width()))
        self.title.setFixedWidth(max(_TITLE, min(most, self.title.sizeHint().width())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("line"))
        painter.end()

    def _lay_out(self) -> None:
        self.setFixedHeight(TOP_BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 18, 0)
        row.setSpacing(0)
        row.addWidget(self.close_button)
        row.addSpacing(6)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(self.title)
        names.addWidget(self.place)
        names.addStretch(1)
        self.title.setFixedWidth(_TITLE)
        row.addLayout(names)
        row.addSpacing(16)
        row.addWidget(self.segments, 1)
        row.addSpacing(20)
        self.to_go.setMinimumWidth(96)
        row.addWidget(self.to_go)
        row.addSpacing(40)
        for button in (self.sound, self.text_size, self.counting, self.keys, self.full):
            row.addWidget(button)
