# SPDX-License-Identifier: GPL-3.0-or-later
"""Two amounts of the exercise that runs, each with a large minus and plus: for two people who stand at the screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, PLAYER_CONTROL, SPACE_1, SPACE_2
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.round_button import RoundButton

_ROOMY = 300
"""Pixels from which on the buttons are as large as the others of the player."""


class _Amount(QWidget):
    pressed = Signal(int)

    def __init__(self, look: Look, less: str, more: str) -> None:
        super().__init__()
        self.caption = TextLabel(look, "small", "ink-2", align=Qt.AlignmentFlag.AlignCenter)
        self.value = TextLabel(look, "heading", "ink", align=Qt.AlignmentFlag.AlignCenter)
        self.minus = RoundButton(look, "minus", less, show_caption=False)
        self.plus = RoundButton(look, "plus", more, show_caption=False)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.minus)
        row.addWidget(self.value, 1)
        row.addWidget(self.plus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(self.caption)
        column.addLayout(row)
        for button, presses in ((self.minus, -1), (self.plus, 1)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the player
            button.clicked.connect(lambda _checked=False, each=presses: self.pressed.emit(each))

    def show_value(self, caption: str, value: str) -> None:
        """Shows that amount."""
        self.caption.setText(caption)
        self.value.setText(value)
        self.setAccessibleName(f"{caption}: {value}")


class TeachPanel(Card):
    """What a press means is the owner's."""

    amount_pressed = Signal(int)
    """Reps or seconds: -1 for less, 1 for more."""
    sets_pressed = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent=parent)
        self.setAccessibleName(self.tr("Teach mode"))
        self.amount = _Amount(look, self.tr("Less of this exercise"), self.tr("More of this exercise"))
        self.sets = _Amount(look, self.tr("One set less"), self.tr("One set more"))
        self.amount.pressed.connect(self.amount_pressed)
        self.sets.pressed.connect(self.sets_pressed)
        self.line = TextLabel(look, "micro", "ink-2", elide=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_1)
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.amount, 0, 0)
        grid.addWidget(self.sets, 0, 1)
        grid.addWidget(self.line, 1, 0, 1, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the buttons leave the numbers their room."""
        super().resizeEvent(event)
        diameter = PLAYER_CONTROL if self.width() >= _ROOMY else HIT
        for each in (self.amount, self.sets):
            each.minus.set_diameter(diameter)
            each.plus.set_diameter(diameter)
