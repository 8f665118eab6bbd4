# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of one past session: name, time, what was said of it, what was planned and done, and what can be done."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, RADIUS_FIELD, SPACE_2, SPACE_3
from psoas_trainer.ui.session_done import DoneValue
from psoas_trainer.ui.session_said import StopValue
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.done_row import DoneRow
from psoas_trainer.ui.widgets.done_table import DoneTable
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import ClearScroll, SheetBar
from psoas_trainer.ui.widgets.said_parts import NoteBox, StopRow


class SessionDetailValue(NamedTuple):
    """The words of a session. `trouble` is a sentence below the exercises, or instead of them, or empty.

    `said` are the answers after it, `stops` what was said of each stop for pain, `note` the person's own text, `clock`
    a sentence about its times, or empty.
    """

    title: str
    when: str
    work: tuple[DoneValue, ...] = ()
    warm_up: tuple[DoneValue, ...] = ()
    can_repeat: bool = True
    trouble: str = ""
    can_edit: bool = False
    said: str = ""
    stops: tuple[StopValue, ...] = ()
    note: str = ""
    clock: str = ""


class _Scroll(ClearScroll):
    """Wears the focus ring while arrow keys move it."""

    def focus_outline(self) -> Outline | None:
        return Outline(QRectF(self.rect()), RADIUS_FIELD) if self.hasFocus() else None


class SessionDetail(Card):
    """Shows one session; its buttons speak of the one that is shown."""

    repeat_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._title = TextLabel(look, "heading", "ink", wrap=True)
        self._when = TextLabel(look, "small", "ink-2", wrap=True)
        self._clock = TextLabel(look, "small", "ink-2", wrap=True)
        self._origin = TextLabel(look, "small", "ink-2", wrap=True)
        self._said = TextLabel(look, "small", "ink-2", wrap=True)
        self._rows: list[DoneRow] = []
        self._stops: tuple[StopRow, ...] = ()
        self._note: NoteBox | None = None
        self._bar = SheetBar(look, Qt.Orientation.Vertical)
        self.pane = _Scroll(QWidget())
        self.pane.setAccessibleName(self.tr("What was planned and done"))
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.setVerticalScrollBar(self._bar)
        self._bar.rangeChanged.connect(self._on_range)
        self.repeat = PillButton(look, self.tr("Repeat"), "tint", "arrow-counter-clockwise", HIT)
        self.edit = PillButton(look, self.tr("Edit"), "plain", "pencil-simple", HIT)
        self.delete = PillButton(look, self.tr("Delete"), "plain", "trash", HIT)
        self.repeat.clicked.connect(self.repeat_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self._lay_out()
        self.clear()

    @property
    def title(self) -> str:
        """The name that is shown, or an empty text."""
        return self._title.text()

    @property
    def when(self) -> str:
        """The line below the name."""
        return self._when.text()

    @property
    def clock(self) -> str:
        """The sentence about its times, or an empty text."""
        return self._clock.text()

    @property
    def said(self) -> str:
        """The answers after the session, or an empty text."""
        return self._said.text()

    @property
    def stops(self) -> tuple[StopRow, ...]:
        """The stops for pain that are shown."""
        return self._stops

    @property
    def note(self) -> str:
        """The note that is shown, or an empty text."""
        return self._note.label.text() if self._note is not None else ""

    @property
    def rows(self) -> tuple[DoneRow, ...]:
        """The exercises that are shown, the warm-up last."""
        return tuple(self._rows)

    def clear(self) -> None:
        """Shows no session."""
        self._fill(SessionDetailValue("", "", can_repeat=False))
        self.delete.setVisible(False)

    def show_session(self, value: SessionDetailValue) -> None:
        """Shows that session from its top."""
        self._fill(value)
        self.delete.setVisible(True)
        self._bar.setValue(0)

    @property
    def origin(self) -> str:
        """The sentence about where it comes from, or an empty text."""
        return self._origin.text()

    def show_origin(self, text: str) -> None:
        """Says where the session comes from; an empty text says nothing."""
        self._origin.setText(text)
        self._origin.setVisible(bool(text))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING - 8, CARD_PADDING, SPACE_3)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._when)
        column.addWidget(self._clock)
        column.addWidget(self._origin)
        column.addWidget(self._said)
        column.addSpacing(SPACE_2)
        column.addWidget(self.pane, 1)
        column.addSpacing(SPACE_2)
        actions = QHBoxLayout()
        actions.setSpacing(SPACE_2)
        # At the end of the row, where the toast that offers Undo does not cover them.
        actions.addStretch(1)
        for button in (self.repeat, self.edit, self.delete):
            actions.addWidget(button)
        column.addLayout(actions)

    def _on_range(self, minimum: int, maximum: int) -> None:
        """Only what can be scrolled is a stop for the Tab key."""
        scrolls = maximum > minimum
        self.pane.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def _fill(self, value: SessionDetailValue) -> None:
        self._title.setText(value.title)
        self._when.setText(value.when)
        self._clock.setText(value.clock)
        self._clock.setVisible(bool(value.clock))
        self.show_origin("")
        self._said.setText(value.said)
        self._said.setVisible(bool(value.said))
        self.repeat.setVisible(value.can_repeat)
        self.edit.setVisible(value.can_edit)
        # A new widget each time: the scroll area measures it at once, so no frame shows rows of the wrong height.
        table = DoneTable(self._look, value.work, value.warm_up, value.trouble)
        self._rows = table.rows
        self._stops = tuple(StopRow(self._look, each) for each in value.stops)
        self._note = NoteBox(self._look, value.note) if value.note else None
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for stop in self._stops:
            column.addWidget(stop)
        column.addSpacing(SPACE_2 if self._stops else 0)
        column.addWidget(table)
        if self._note is not None:
            column.addSpacing(SPACE_3)
            column.addWidget(self._note)
        column.addStretch(1)
        self.pane.setWidget(content)
        content.setAutoFillBackground(False)
