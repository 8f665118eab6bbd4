# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks for the passphrase that holds now, for a new one typed twice, or for both; and says what cannot be."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.new_passphrase import NewPassphrase
from psoas_trainer.ui.widgets.passphrase_field import PassphraseField


class PassphraseWords(NamedTuple):
    """What a dialog says: its title, some lines, and what its button does."""

    title: str
    lines: tuple[str, ...]
    action: str


class PassphraseDialog(StopDialog):
    """Esc changes nothing. It stays until whoever opened it takes it away, for a wrong passphrase is told in it."""

    given = Signal(str, str)
    """The passphrase that holds now and the new one; empty where it was not asked for."""

    def __init__(self, parent: QWidget, look: Look, words: PassphraseWords, *, now: bool, new: bool) -> None:
        super().__init__(parent, look)
        self._busy = False
        self.title = TextLabel(look, "title", "ink", words.title, wrap=True)
        self.setAccessibleName(words.title)
        lines = [TextLabel(look, "body", "ink-2", line, wrap=True) for line in words.lines]
        self.now = PassphraseField(look, self.tr("Passphrase that holds now")) if now else None
        self.new = NewPassphrase(look) if new else None
        self.said = TextLabel(look, "body-strong", "ink", " ", wrap=True)
        self.action = PillButton(look, words.action, height=BUTTON_HEIGHT)
        self.cancel = PillButton(look, self.tr("Cancel"), "plain", height=BUTTON_HEIGHT)
        self.action.clicked.connect(self._give)
        self.cancel.clicked.connect(self._leave)
        self.escaped.connect(self._leave)
        body: list[QWidget] = [*lines]
        if self.now is not None:
            self.now.entered.connect(self._give if self.new is None else self.new.setFocus)
            body.append(self.now)
        if self.new is not None:
            self.new.entered.connect(self._give)
            body.append(self.new)
        self.lay_out([self.title], body, [self.said, FlowRow((self.action, self.cancel), SPACE_3, SPACE_2)])

    @classmethod
    def open(cls, parent: QWidget, look: Look, words: PassphraseWords, *, now: bool, new: bool) -> "PassphraseDialog":
        """Lays it over the window of `parent` and returns at once; `now` and `new` say what it asks for."""
        dialog = cls(parent, look, words, now=now, new=new)
        first = dialog.now if dialog.now is not None else dialog.new
        dialog.lay(first if first is not None else dialog.action)
        dialog.measure()
        announce(dialog, " ".join((words.title, *words.lines)))
        return dialog

    def measure(self) -> None:
        """Takes the height that all of it needs, now that it is shown."""
        self.settle(self.new if self.new is not None else self.said)
        if self.now is not None:
            self.settle(self.now)
        self.fit()

    def show_busy(self) -> None:
        """What was typed is being used."""
        self._set_busy(busy=True)
        self.say(self.tr("One moment…"))

    def refuse(self, text: str) -> None:
        """The passphrase that holds now was not that one."""
        self._set_busy(busy=False)
        self.say("")
        if self.now is None:
            self.say(text)
            return
        self.now.clear()
        self.now.show_problem(text)
        self.now.setFocus()

    def say(self, text: str) -> None:
        """A sentence above the buttons."""
        self.said.setText(text or " ")
        announce(self, text)

    def lift(self) -> None:
        """What was typed goes with it."""
        for part in (self.now, self.new):
            if part is not None:
                part.clear()
        super().lift()

    def _give(self) -> None:
        if self._busy:
            return
        now = self.now.text if self.now is not None else ""
        if self.now is not None and not now:
            self.now.show_problem(self.tr("Type the passphrase that holds now."))
            self.now.setFocus()
            return
        new = self.new.taken() if self.new is not None else ""
        if self.new is None or new:
            self.given.emit(now, new)

    def _leave(self) -> None:
        if not self._busy:
            self.lift()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for part in (self.now, self.new, self.action, self.cancel):
            if part is not None:
                part.setEnabled(not busy)
