# SPDX-License-Identifier: GPL-3.0-or-later
"""One routine or one own exercise in a list: what it is in a few lines, and what can be done with it."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_1, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.routine_row import SmallFigure

_THUMB = (108, 84)


class CardAction(NamedTuple):
    """A button: what `acted` tells, its icon, and its words for a screen reader and the tooltip."""

    id: str
    icon: str
    name: str


class OwnCardValue(NamedTuple):
    """The words of a card; `mark` says whose it is, `figure` is an exercise and its category.

    `start` is the words of a screen reader for the button that starts it, empty where nothing starts; `now` says
    where it is played otherwise now than it is written.
    """

    id: str
    name: str
    line: str
    more: str
    mark: str
    figure: tuple[str, str]
    actions: tuple[CardAction, ...]
    note: str = ""
    start: str = ""
    now: str = ""


class OwnCard(Card):
    """All of it in one row; the buttons stand at the end of it."""

    acted = Signal(str)
    """The id of an action, or "start"."""

    def __init__(self, look: Look, value: OwnCardValue, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.value = value
        self.setAccessibleName(value.name)
        figure = SmallFigure(look, _THUMB)
        figure.show_exercise(*value.figure)
        self.start: PillButton | None = None
        self.buttons: dict[str, IconButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        row.setSpacing(SPACE_1)
        row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(SPACE_3)
        row.addLayout(self._words(look), 1)
        row.addSpacing(SPACE_2)
        for action in value.actions:
            button = self.buttons[action.id] = IconButton(look, action.icon, action.name)
            button.clicked.connect(lambda _checked=False, each=action.id: self.acted.emit(each))
            row.addWidget(button)
        if value.start:
            self.start = PillButton(look, self.tr("Start"), "outline", "play-fill", HIT)
            self.start.setAccessibleName(value.start)
            self.start.clicked.connect(lambda: self.acted.emit("start"))
            row.addSpacing(SPACE_2)
            row.addWidget(self.start)

    def _words(self, look: Look) -> QVBoxLayout:
        value, words = self.value, QVBoxLayout()
        words.setSpacing(SPACE_1)
        head = QHBoxLayout()
        head.setSpacing(SPACE_4)
        head.addWidget(TextLabel(look, "card-title", text=value.name, wrap=True), 1)
        words.addLayout(head)
        if value.mark:
            words.addWidget(TextLabel(look, "micro-strong", "primary", value.mark))
        words.addWidget(TextLabel(look, "small", "ink-2", value.line, wrap=True))
        if value.more:
            words.addWidget(TextLabel(look, "small", "ink-2", value.more, wrap=True))
        if value.now:
            words.addWidget(TextLabel(look, "small", "ink-2", value.now, wrap=True))
        if value.note:
            words.addWidget(TextLabel(look, "small-strong", "ink", value.note, wrap=True))
        return words
