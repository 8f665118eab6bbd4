# SPDX-License-Identifier: GPL-3.0-or-later
"""The large card of the home page: the session for now with its figures, and the buttons that begin or adjust it."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP, RADIUS_HERO, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_7
from psoas_trainer.ui.widgets.button import Kind, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.exercise_thumb import ExerciseThumb, ThumbValue
from psoas_trainer.ui.widgets.fact_line import Fact, FactLine
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.sign import Sign

_HEIGHT = 424
_BUTTON = 56
_SIGN = 56


class HeroButton(NamedTuple):
    """A button: what it asks for (told by `asked`), its words, how it looks."""

    id: str
    text: str
    kind: Kind = "outline"
    icon: str | None = None


class HeroValue(NamedTuple):
    """All words of the card. `sign` is an icon for a day on which nothing is due, or empty.

    `sentence` stands below the facts, `note` beside the buttons. The first button gets the focus.
    """

    eyebrow: str
    title: str
    facts: tuple[Fact, ...]
    sentence: str
    thumbs: tuple[ThumbValue, ...]
    buttons: tuple[HeroButton, ...]
    note: str
    sign: str = ""


class SessionHero(Card):
    """Its buttons are made anew where they are others; the keyboard stays at the one that has the same meaning."""

    asked = Signal(str)
    """The id of the button that was pressed."""
    exercise_requested = Signal(str)
    """The id of an exercise whose picture was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, level=2, radius=RADIUS_HERO, parent=parent)
        self.setMinimumHeight(_HEIGHT)
        self.value: HeroValue | None = None
        self.eyebrow = TextLabel(look, "label", "primary")
        self.title = TextLabel(look, "hero", wrap=True)
        self.facts = FactLine(look)
        self.sentence = TextLabel(look, "body", "ink-2", wrap=True)
        self.note = TextLabel(look, "body", "ink-2", wrap=True)
        self.sign = Sign(look, "check", _SIGN, _SIGN / 2)
        self.buttons: dict[str, PillButton] = {}
        self.thumbs: tuple[ExerciseThumb, ...] = ()
        self._thumb_row = QWidget()
        self._button_row = FlowRow((), GAP, SPACE_2)
        self._panel: QWidget | None = None
        self._lay_out(look)

    def set_value(self, value: HeroValue) -> None:
        """Shows the session, or that there is none."""
        before, self.value = self.value, value
        self.eyebrow.setText(value.eyebrow)
        self.title.setText(value.title)
        self.facts.set_facts(value.facts)
        self.facts.setVisible(bool(value.facts))
        self.sentence.setText(value.sentence)
        self.sentence.setVisible(bool(value.sentence))
        self.note.setText(value.note)
        self.note.setVisible(bool(value.note))
        self.sign.setVisible(bool(value.sign))
        if value.sign:
            self.sign.set_icon(value.sign)
        if before is None or before.thumbs != value.thumbs:
            self._make_thumbs(value.thumbs)
        if before is None or before.buttons != value.buttons:
            self._make_buttons(value.buttons)

    def hold(self, panel: QWidget) -> None:
        """Takes a panel that can be shown in the place of the pictures."""
        self._panel = panel
        self._middle.addWidget(panel)
        panel.hide()

    def show_panel(self, *, shown: bool) -> None:
        """Shows the panel, or the pictures again."""
        if self._panel is not None:
            self._panel.setVisible(shown)
        self._thumb_row.setVisible(not self._shows_panel and bool(self.thumbs))

    @property
    def _shows_panel(self) -> bool:
        return self._panel is not None and not self._panel.isHidden()

    def take_focus(self) -> None:
        """The keyboard goes to the first button."""
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_thumbs(self, values: Iterable[ThumbValue]) -> None:
        for old in self.thumbs:
            self._thumbs.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.thumbs = tuple(ExerciseThumb(self._look, value) for value in values)
        for number, thumb in enumerate(self.thumbs):
            thumb.clicked.connect(lambda _checked=False, each=thumb.value.id: self.exercise_requested.emit(each))
            self._thumbs.insertWidget(number, thumb, 1)
        self._thumb_row.setVisible(not self._shows_panel and bool(self.thumbs))

    def _make_buttons(self, values: Iterable[HeroButton]) -> None:
        focused = next((each for each, button in self.buttons.items() if button.hasFocus()), "")
        old, self.buttons = self._button_row, {}
        for value in values:
            button = PillButton(self._look, value.text, value.kind, icon=value.icon, height=_BUTTON)
            button.clicked.connect(lambda _checked=False, each=value.id: self.asked.emit(each))
            self.buttons[value.id] = button
        self._button_row = FlowRow(self.buttons.values(), GAP, SPACE_2)
        self._foot.replaceWidget(old, self._button_row)
        old.hide()
        old.deleteLater()
        self._button_row.show()
        if focused and self.buttons:
            self.buttons.get(focused, next(iter(self.buttons.values()))).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, look: Look) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.eyebrow)
        words.addSpacing(SPACE_1)
        words.addWidget(self.title)
        head = QHBoxLayout()
        head.setSpacing(SPACE_4)
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._thumbs = QHBoxLayout(self._thumb_row)
        self._thumbs.setContentsMargins(0, 0, 0, 0)
        self._thumbs.setSpacing(10)
        self._thumbs.addStretch(0)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self._thumb_row)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(SPACE_5)
        self._foot.addWidget(self._button_row)
        self._foot.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_7, SPACE_5, SPACE_7, SPACE_4)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(SPACE_1)
        column.addWidget(self.facts)
        column.addWidget(self.sentence)
        column.addSpacing(SPACE_5)
        column.addLayout(self._middle)
        column.addStretch(1)
        column.addSpacing(SPACE_3)
        column.addWidget(Hairline(look))
        column.addSpacing(SPACE_4)
        column.addLayout(self._foot)
