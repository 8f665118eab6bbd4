# SPDX-License-Identifier: GPL-3.0-or-later
"""The card of one past session: name, time, what was planned and done exercise by exercise, Repeat and Delete."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, RADIUS_FIELD, SPACE_2, SPACE_3
from psoas_trainer.ui.session_done import DoneValue
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.done_row import DoneRow
from psoas_trainer.ui.widgets.done_table import DoneTable
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import ClearScroll, SheetBar


class SessionDetailValue(NamedTuple):
    """The words of a session. `trouble` is a sentence that stands instead of the exercises, or empty."""

    title: str
    when: str
    work: tuple[DoneValue, ...] = ()
    warm_up: tuple[DoneValue, ...] = ()
    can_repeat: bool = True
    trouble: str = ""


class _Scroll(ClearScroll):
    """Wears the focus ring while arrow keys move it."""

    def focus_outline(self) -> Outline | None:
        return Outline(QRectF(self.rect()), RADIUS_FIELD) if self.hasFocus() else None


class SessionDetail(Card):
    """Shows one session; its buttons speak of the one that is shown."""

    repeat_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._title = TextLabel(look, "heading", "ink", wrap=True)
        self._when = TextLabel(look, "small", "ink-2", wrap=True)
        self._rows: list[DoneRow] = []
        self._bar = SheetBar(look, Qt.Orientation.Vertical)
        self.pane = _Scroll(QWidget())
        self.pane.setAccessibleName(self.tr("What was planned and done"))
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.setVerticalScrollBar(self._bar)
        self._bar.rangeChanged.connect(self._on_range)
        self.repeat = PillButton(look, self.tr("Repeat"), "tint", "arrow-counter-clockwise", HIT)
        self.delete = PillButton(look, self.tr("Delete"), "plain", "trash", HIT)
        self.repeat.clicked.connect(self.repeat_wanted)
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

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING - 8, CARD_PADDING, SPACE_3)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._when)
        column.addSpacing(SPACE_2)
        column.addWidget(self.pane, 1)
        column.addSpacing(SPACE_2)
        actions = QHBoxLayout()
        actions.setSpacing(SPACE_2)
        # At the end of the row, where the toast that offers Undo does not cover them.
        actions.addStretch(1)
        actions.addWidget(self.repeat)
        actions.addWidget(self.delete)
        column.addLayout(actions)

    def _on_range(self, minimum: int, maximum: int) -> None:
        """Only what can be scrolled is a stop for the Tab key."""
        scrolls = maximum > minimum
        self.pane.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def _fill(self, value: SessionDetailValue) -> None:
        self._title.setText(value.title)
        self._when.setText(value.when)
        self.repeat.setVisible(value.can_repeat)
        # A new widget each time: the scroll area measures it at once, so no frame shows rows of the wrong height.
        content = DoneTable(self._look, value.work, value.warm_up, value.trouble)
        self._rows = content.rows
        self.pane.setWidget(content)
        content.setAutoFillBackground(False)
