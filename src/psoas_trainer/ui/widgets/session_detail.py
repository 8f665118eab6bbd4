# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of one past session: name, time, what was planned and done exercise by exercise, Repeat and Delete."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.session_done import DoneValue
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.card_scroll import CardScroll
from psoas_trainer.ui.widgets.done_row import DoneHeader, DoneRow, column_width
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel


class SessionDetailValue(NamedTuple):
    """The words of a session. `trouble` is a sentence that stands instead of the exercises, or empty."""

    title: str
    when: str
    work: tuple[DoneValue, ...] = ()
    warm_up: tuple[DoneValue, ...] = ()
    can_repeat: bool = True
    trouble: str = ""


class SessionDetail(Card):
    """Shows one session; its buttons speak of the one that is shown."""

    repeat_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._title = TextLabel(look, "heading", "ink", wrap=True)
        self._when = TextLabel(look, "small", "ink-2", wrap=True)
        self._rows: list[DoneRow] = []
        self._content = QWidget()
        self._scroll = CardScroll(look, self._content, self.tr("What was planned and done"))
        self.repeat = PillButton(look, self.tr("Repeat"), "tint", "arrow-counter-clockwise", HIT)
        self.delete = PillButton(look, self.tr("Delete"), "plain", "trash", HIT)
        self.repeat.clicked.connect(self.repeat_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
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
        self._scroll.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING - 8, CARD_PADDING, SPACE_3)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._when)
        column.addSpacing(SPACE_3)
        column.addWidget(self._scroll, 1)
        column.addSpacing(SPACE_2)
        actions = QHBoxLayout()
        actions.setSpacing(SPACE_2)
        actions.addWidget(self.repeat)
        actions.addWidget(self.delete)
        actions.addStretch(1)
        column.addLayout(actions)

    def _fill(self, value: SessionDetailValue) -> None:
        self._title.setText(value.title)
        self._when.setText(value.when)
        self.repeat.setVisible(value.can_repeat)
        self._empty_column()
        column = column_width(self._look, value.work + value.warm_up)
        if any(row.left is not None for row in value.work + value.warm_up):
            self._column.addWidget(DoneHeader(self._look, column))
        for row in value.work:
            self._add(DoneRow(self._look, row, column))
        if value.warm_up:
            self._column.addSpacing(SPACE_4)
            self._column.addWidget(TextLabel(self._look, "label", "ink-2", self.tr("Warm-up")))
            self._column.addSpacing(SPACE_2)
        for row in value.warm_up:
            self._add(DoneRow(self._look, row, column, quiet=True))
        if value.trouble:
            self._column.addWidget(TextLabel(self._look, "body", "ink-2", value.trouble, wrap=True))
        self._column.addStretch(1)

    def _add(self, row: DoneRow) -> None:
        self._column.addWidget(Hairline(self._look))
        self._column.addWidget(row)
        self._rows.append(row)

    def _empty_column(self) -> None:
        self._rows.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
