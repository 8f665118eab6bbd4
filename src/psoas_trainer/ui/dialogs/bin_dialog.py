# SPDX-License-Identifier: GPL-3.0-or-later
"""What was deleted in the last thirty days: looked into, and brought back."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.bin_keeping import DAYS
from psoas_trainer.core.fill import fill
from psoas_trainer.core.words import Words
from psoas_trainer.storage.bin import BinEntry
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, HIT, SPACE_2, SPACE_3
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel


class BinSource(Protocol):
    """What the dialog needs of the bin."""

    def restore(self, uuid: str) -> None:
        """Brings a session back."""

    def empty(self, then: Callable[[object], None]) -> None:
        """Erases all of it, for good; `then` gets how many went, or what stopped it."""


class BinDialog(StopDialog):
    """A row for each session with the day on which it goes; emptying is asked once more."""

    def __init__(
        self, parent: QWidget, look: Look, words: Words, entries: tuple[BinEntry, ...], source: BinSource
    ) -> None:
        super().__init__(parent, look)
        self._source = source
        self._texts = SessionText(words)
        self._asked = False
        self.title = TextLabel(look, "title", "ink", self.tr("Bin"), wrap=True)
        self.setAccessibleName(self.title.text())
        line = self.tr("Deleted sessions stay here for %n day(s).", "", DAYS)
        self.line = TextLabel(look, "body", "ink-2", line, wrap=True)
        self.nothing = TextLabel(look, "body", "ink", self.tr("The bin is empty."), wrap=True)
        self.restore_buttons: dict[str, PillButton] = {}
        self.rows: dict[str, QWidget] = {entry.session.uuid: self._row(entry) for entry in entries}
        self.empty = PillButton(look, self.tr("Empty the bin"), "outline", "trash", BUTTON_HEIGHT)
        self.done = PillButton(look, self.tr("Done"), height=BUTTON_HEIGHT)
        self.empty.clicked.connect(self._on_empty)
        self.done.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        buttons = FlowRow((self.done, self.empty), SPACE_3, SPACE_2)
        self.lay_out([self.title, self.line], [self.nothing, *self.rows.values()], [buttons])
        self._show_rest()

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, words: Words, entries: tuple[BinEntry, ...], source: BinSource
    ) -> "BinDialog":
        """Lays it over the window of `parent` and returns at once."""
        dialog = cls(parent, look, words, entries, source)
        dialog.lay(dialog.done)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _row(self, entry: BinEntry) -> QWidget:
        look, session = self._look, entry.session
        holder = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        name = self._texts.name(session)
        words.addWidget(TextLabel(look, "body-strong", "ink", name, wrap=True))
        words.addWidget(TextLabel(look, "small", "ink-2", self._texts.span(session), wrap=True))
        goes = self.tr("Kept until %1", "a date").replace("%1", self._day(entry.goes_on))
        words.addWidget(TextLabel(look, "small", "ink-2", goes, wrap=True))
        back = PillButton(look, self.tr("Restore"), "tint", "arrow-counter-clockwise", HIT)
        spoken = self.tr("Restore %1, %2", "a session and its day")
        back.setAccessibleName(fill(spoken, name, self._texts.day(session.started)))
        back.clicked.connect(lambda: self._restore(session.uuid))
        self.restore_buttons[session.uuid] = back
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        row.addWidget(back)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(Hairline(look))
        column.addLayout(row)
        return holder

    def _day(self, local_date: str) -> str:
        return QLocale().toString(QDate.fromString(local_date, "yyyy-MM-dd"), self.tr("ddd d MMM yyyy"))

    def _restore(self, uuid: str) -> None:
        self._source.restore(uuid)
        announce(self, self.tr("Restored"))
        self._take(uuid)

    def _take(self, uuid: str) -> None:
        row = self.rows.pop(uuid)
        self.restore_buttons.pop(uuid)
        self.done.setFocus()
        row.hide()
        self._show_rest()

    def _on_empty(self) -> None:
        """The first press asks, for it cannot be undone; the second does it."""
        if not self._asked:
            self._asked = True
            sure = self.tr("This cannot be undone. A backup is made first. Press again to empty the bin.")
            self.line.setText(sure)
            self.empty.setText(self.tr("Empty it for good"))
            announce(self, sure, urgent=True)
            self.settle(self.line)
            self.fit()
            return
        self.empty.setEnabled(False)
        self._source.empty(self._on_emptied)

    def _on_emptied(self, outcome: object) -> None:
        if isinstance(outcome, StorageError):
            text = self.tr("The bin could not be emptied just now. Nothing was erased.")
            self.line.setText(text)
            self.empty.setEnabled(True)
            announce(self, text, urgent=True)
            return
        if isinstance(outcome, Exception):
            raise outcome
        for uuid in tuple(self.rows):
            self._take(uuid)
        self.line.setText("")

    def _show_rest(self) -> None:
        self.nothing.setVisible(not self.rows)
        self.empty.setVisible(bool(self.rows))
        self.settle(self.nothing)
        self.fit()
