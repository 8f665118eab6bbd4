# SPDX-License-Identifier: GPL-3.0-or-later
"""Dated entries below each other: what, when and by whom, the numbers of each side, and taking it away."""

from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.side_mark import SideMark

AT_ONCE: Final = 40
"""So many are shown; older ones when they are asked for."""
_MARK = 22


class EntryValue(NamedTuple):
    """One entry in words. `numbers` are those of a side each, or of both together (None).

    `remove` names the button that takes it away; empty: there is none.
    """

    uuids: tuple[str, ...]
    title: str
    detail: str
    numbers: tuple[tuple[Side | None, str], ...] = ()
    note: str = ""
    remove: str = ""


class EntryRow(QWidget):
    """Numbers stand left before right, in every language."""

    remove_requested = Signal(object)
    """The uuids of what shall go."""

    def __init__(self, look: Look, value: EntryValue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.title = TextLabel(look, "body-strong" if value.numbers else "body", "ink", value.title, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(TextLabel(look, "small", "ink-2", value.detail, wrap=True))
        if value.note:
            words.addWidget(TextLabel(look, "small", "ink-2", value.note, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        if value.numbers:
            row.addWidget(_Numbers(look, value.numbers))
        self.remove: IconButton | None = None
        if value.remove:
            self.remove = IconButton(look, "trash", value.remove)
            self.remove.clicked.connect(lambda: self.remove_requested.emit(value.uuids))
            row.addWidget(self.remove)


class _Numbers(QWidget):
    def __init__(self, look: Look, numbers: tuple[tuple[Side | None, str], ...]) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for side, text in numbers:
            if side is not None:
                row.addWidget(SideMark(look, side, _MARK))
            row.addWidget(TextLabel(look, "body-strong", "ink", text))
            row.addSpacing(SPACE_1)


class EntryList(QWidget):
    """Built anew with each set of values; a long list grows by a button."""

    remove_requested = Signal(object)
    """The uuids of what shall go."""

    def __init__(self, look: Look, empty: str, parent: QWidget | None = None) -> None:
        """`empty` is said where there is nothing."""
        super().__init__(parent)
        self._look = look
        self._values: tuple[EntryValue, ...] = ()
        self.rows: list[EntryRow] = []
        self._lines: list[QWidget] = []
        self.empty = TextLabel(look, "body", "ink-2", empty, wrap=True)
        self.more = PillButton(look, self.tr("Show older ones"), "plain", "caret-down")
        self.more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.empty)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.set_values(())

    def set_values(self, values: tuple[EntryValue, ...]) -> None:
        """Shows these; nothing of those before stays."""
        for part in (*self.rows, *self._lines):
            part.hide()
            self._column.removeWidget(part)
            part.setParent(None)
            part.deleteLater()
        self.rows, self._lines, self._values = [], [], values
        self.empty.setVisible(not values)
        self._show_more()

    def _show_more(self) -> None:
        begun = len(self.rows)
        for value in self._values[begun : begun + AT_ONCE]:
            if self.rows:
                self._lines.append(Hairline(self._look))
                self._column.insertWidget(self._column.indexOf(self.more), self._lines[-1])
            row = EntryRow(self._look, value)
            row.remove_requested.connect(self.remove_requested)
            self.rows.append(row)
            self._column.insertWidget(self._column.indexOf(self.more), row)
        self.more.setVisible(len(self.rows) < len(self._values))
