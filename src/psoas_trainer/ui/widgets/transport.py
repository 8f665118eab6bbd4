# SPDX-License-Identifier: GPL-3.0-or-later
"""The row of player controls: minus, back, pause or go on, skip, plus."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PLAYER_PAUSE, RADIUS_CARD
from psoas_trainer.ui.widgets.card import paint_sheet
from psoas_trainer.ui.widgets.round_button import RoundButton


class Transport(QWidget):
    """Five round buttons; minus is there only where reps are counted, plus there and in a wait that it makes longer.

    Media controls never mirror.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._on_sheet = False
        self.minus = RoundButton(look, "minus", self.tr("− Rep"))
        self.back = RoundButton(look, "skip-back-fill", self.tr("Back"))
        self.main = RoundButton(look, "pause-fill", self.tr("Pause"), diameter=PLAYER_PAUSE, solid=True)
        self.skip = RoundButton(look, "skip-forward-fill", self.tr("Skip"))
        self.plus = RoundButton(look, "plus", self.tr("+ Rep"))
        self.minus.setAccessibleName(self.tr("One rep less on this side"))
        self._show_plus(longer=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        row.setDirection(QHBoxLayout.Direction.LeftToRight)
        row.addStretch(1)
        for button in (self.minus, self.back, self.main, self.skip, self.plus):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            row.addWidget(button)
        row.addStretch(1)

    def set_on_sheet(self, *, on_sheet: bool) -> None:
        """On a sheet of its own, where it lies over something else."""
        if on_sheet != self._on_sheet:
            self._on_sheet = on_sheet
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._on_sheet:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        paint_sheet(painter, QRectF(self.rect()), theme, theme.colour("surface"), RADIUS_CARD)
        painter.end()

    def set_state(self, *, paused: bool, can_correct: bool, confirms: bool = False, can_lengthen: bool = False) -> None:
        """What the main button does now: go on, count, or pause; and whether reps or a wait can be changed."""
        wanted = ("play-fill", self.tr("Go on")) if paused else ("pause-fill", self.tr("Pause"))
        if confirms and not paused:
            wanted = ("check", self.tr("Count a rep"))
        if self.main.icon_name != wanted[0]:
            self.main.set_icon(*wanted)
            self.main.setAccessibleName(wanted[1])
        self.minus.setVisible(can_correct)
        if can_correct or can_lengthen:
            self._show_plus(longer=not can_correct)
        self.plus.setVisible(can_correct or can_lengthen)

    def _show_plus(self, *, longer: bool) -> None:
        caption = self.tr("+10 s") if longer else self.tr("+ Rep")
        if self.plus.text() != caption or not self.plus.accessibleName():
            self.plus.set_icon("plus", caption)
            name = self.tr("10 s more to get ready") if longer else self.tr("One rep more on this side")
            self.plus.setAccessibleName(name)
