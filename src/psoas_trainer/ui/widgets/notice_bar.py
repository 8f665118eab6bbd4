# SPDX-License-Identifier: GPL-3.0-or-later
"""A line above the pages about something that lasts: a sign, a sentence, and what can be done about it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, PAGE_MARGIN, RADIUS_TILE, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import Kind, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 36


class NoticeBar(QWidget):
    """Takes no focus: nothing that the person came for waits for it."""

    chosen = Signal(str)
    """The name of the button that was pressed."""

    def __init__(
        self,
        look: Look,
        text: str,
        buttons: Iterable[tuple[str, str, Kind]] = (),
        icon: str = "warning",
        parent: QWidget | None = None,
    ) -> None:
        """`buttons` are a name, a label and a kind each."""
        super().__init__(parent)
        self.line = TextLabel(look, "body", "ink", text, wrap=True)
        self.buttons: dict[str, PillButton] = {}
        for name, label, kind in buttons:
            button = self.buttons[name] = PillButton(look, label, kind, height=HIT)
            button.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
        self.setAccessibleName(text)
        self._lay_out(look, icon)
        announce(self, text)

    @property
    def text(self) -> str:
        """The sentence."""
        return self.line.text()

    def say(self, text: str) -> None:
        """Another sentence."""
        self.line.setText(text)
        self.setAccessibleName(text)
        announce(self, text)

    def _lay_out(self, look: Look, icon: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, SPACE_4, PAGE_MARGIN, 0)
        card = Card(look)
        outer.addWidget(card)
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(Sign(look, icon, _SIGN, RADIUS_TILE), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.line, 1)
        for button in self.buttons.values():
            row.addWidget(button)
