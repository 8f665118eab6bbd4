# SPDX-License-Identifier: GPL-3.0-or-later
"""One step that is offered, with why, and two answers. Nothing changes by itself."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 44
_BUTTON = 44


class OfferValue(NamedTuple):
    """The words: which exercise, why, and one question for each of at most two changes.

    `decline` are the words of the quiet button: None for 'Not now', empty for no such button. `sign` is an icon.
    """

    title: str
    why: str
    takes: tuple[str, ...]
    decline: str | None = None
    sign: str = "trend-up"


class OfferCard(Card):
    """The usual change first; *Not now* is quiet and always there."""

    taken = Signal(int)
    """The change of that number was taken."""
    put_off = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.title = TextLabel(look, "card-title", wrap=True)
        self.why = TextLabel(look, "small", "ink-2", wrap=True)
        self.takes = tuple(PillButton(look, "", "outline", height=_BUTTON) for _ in range(2))
        self.not_now = PillButton(look, self.tr("Not now"), "plain", height=_BUTTON)
        for number, button in enumerate(self.takes):
            button.clicked.connect(lambda _checked=False, number=number: self.taken.emit(number))
        self.not_now.clicked.connect(self.put_off)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.why)
        self._buttons = FlowRow([*self.takes, self.not_now], SPACE_3, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_4)
        row.setSpacing(SPACE_4)
        self.sign = Sign(look, "trend-up", _SIGN, 14)
        row.addWidget(self.sign)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(SPACE_3)
        self._body.addLayout(words, 1)
        self._body.addWidget(self._buttons)
        row.addLayout(self._body, 1)

    def set_value(self, value: OfferValue) -> None:
        """Shows the offer."""
        self.title.setText(value.title)
        self.why.setText(value.why)
        self.setAccessibleName(value.title)
        self.sign.set_icon(value.sign)
        self.not_now.setText(self.tr("Not now") if value.decline is None else value.decline)
        self.not_now.setVisible(value.decline != "")
        for number, button in enumerate(self.takes):
            shown = number < len(value.takes)
            button.setVisible(shown)
            if shown:
                button.setText(value.takes[number])
                button.setAccessibleDescription(value.why)
        one = len(value.takes) == 1
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if one else QBoxLayout.Direction.TopToBottom)
        self._body.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter if one else Qt.AlignmentFlag(0))
        self._buttons.updateGeometry()
