# SPDX-License-Identifier: GPL-3.0-or-later
"""A question laid over the whole window: a scrim, a card, a few answers. Esc is always the safe one."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_DIALOG, SPACE_3, SPACE_4, SPACE_6, SPACE_9
from psoas_trainer.ui.widgets.button import Kind, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.scrim import Scrim

_WIDTH = 720
_SCROLLING = MappingProxyType(
    {
        Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
        Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
        Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
        Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
    }
)
"""The page keys scroll wherever the focus is."""


class Answer(NamedTuple):
    """One answer: what `on_answer` gets, its words and how its button looks."""

    id: str
    text: str
    kind: Kind = "outline"


class Overlay(Scrim):
    """Takes the keyboard until it is answered, then goes. The first answer has the focus."""

    def __init__(
        self,
        look: Look,
        over: QWidget,
        title: str,
        texts: tuple[str, ...],
        answers: tuple[Answer, ...],
        on_answer: Callable[[str], None],
        *,
        safe: str,
        content: QWidget | None = None,
        keys: Mapping[Qt.Key, str] = MappingProxyType({}),
        in_turn: bool = False,
    ) -> None:
        """`safe` is the answer that Esc gives; `content` stands between texts and answers; `keys` give answers too.

        What comes by itself comes `in_turn`: behind whatever lies over the window already.
        """
        card = Card(look, level=3, radius=RADIUS_DIALOG)
        super().__init__(over, card, _WIDTH)
        self._on_answer = on_answer
        self._keys = keys
        self._buttons = {answer.id: PillButton(look, answer.text, kind=answer.kind, height=56) for answer in answers}
        self._scroll: PaneScroll | None = None
        self.setAccessibleName(title)
        self._build(look, title, texts, content)
        for answer_id, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, chosen=answer_id: self.answer(chosen))
        self.escaped.connect(lambda: self.answer(safe))
        first = next(iter(self._buttons.values()))
        if in_turn:
            self.lay_in_turn(first, lambda: None)
        else:
            self.lay(first)

    def answer(self, answer_id: str) -> None:
        """Gives that answer and goes."""
        self.dismiss()
        self._on_answer(answer_id)

    def dismiss(self) -> None:
        """Goes without an answer."""
        self.lift()

    def button(self, answer_id: str) -> PillButton:
        """The button of an answer."""
        return self._buttons[answer_id]

    def fit(self) -> None:
        """What scrolls asks for the height of all it holds, where the window has so much."""
        if self._scroll is not None:
            self._scroll.want_height_for(self.card_width - 2 * SPACE_9)
        super().fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go from answer to answer; a key of an answer gives it."""
        by_key = self._keys.get(Qt.Key(event.key()))
        if by_key is not None:
            event.accept()
            self.answer(by_key)
            return
        if self._scroll is not None and event.key() in _SCROLLING:
            self._scroll.verticalScrollBar().triggerAction(_SCROLLING[Qt.Key(event.key())])
            event.accept()
            return
        buttons = list(self._buttons.values())
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        focused = next((i for i, button in enumerate(buttons) if button.hasFocus()), 0)
        if step is not None:
            buttons[(focused + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        super().keyPressEvent(event)

    def _build(self, look: Look, title: str, texts: tuple[str, ...], content: QWidget | None) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(SPACE_9, SPACE_6 + SPACE_3, SPACE_9, SPACE_6 + SPACE_3)
        column.setSpacing(SPACE_4)
        column.addWidget(TextLabel(look, "title", "ink", title, wrap=True))
        inner = QWidget()
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(SPACE_3)
        for text in texts:
            words.addWidget(TextLabel(look, "body", "ink-2", text, wrap=True))
        if content is not None:
            words.addWidget(content)
        words.addStretch(1)
        if content is not None:
            self._scroll = PaneScroll(look, inner, title)
        column.addWidget(inner if self._scroll is None else self._scroll, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
