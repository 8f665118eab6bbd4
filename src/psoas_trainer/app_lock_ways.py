# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways to a passphrase and a recovery key: turned on and off, changed, made anew. Each step is a dialog."""

import secrets
from collections.abc import Callable

from PySide6.QtCore import QObject

from psoas_trainer.app_convert import Errand
from psoas_trainer.app_ground import Ground
from psoas_trainer.core.recovery_key import GROUPS
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.vault import NewVault, new_vault, with_new_recovery_key
from psoas_trainer.storage.vault_file import keep_vault_everywhere, read_vault
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.storage.vault_lock import NotUnlockedError, TooSoonError, change_passphrase, unlock
from psoas_trainer.ui.background_step import BackgroundStep
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.dialogs.passphrase_dialog import PassphraseDialog, PassphraseWords
from psoas_trainer.ui.dialogs.recovery_key_dialog import RecoveryKeyDialog
from psoas_trainer.ui.lock_text import LockText
from psoas_trainer.ui.lock_words import LockWords
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.print.sheet_printer import SheetPrinter
from psoas_trainer.ui.trouble_text import TroubleText


class LockWays(QObject):
    """One at a time. What takes a third of a second is done on another thread."""

    def __init__(self, ground: Ground, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        self._window = window
        self._database = ground.folder.database
        self._words = LockWords(self)
        self._text = LockText(self)
        self._then: Callable[[object], None] = lambda _outcome: None
        self._step = BackgroundStep(self)
        self._step.done.connect(self._on_done)
        self.asking: PassphraseDialog | None = None
        self.showing: RecoveryKeyDialog | None = None

    def turn_on(self) -> None:
        """A passphrase, the recovery key on paper, and then everything is encrypted."""
        dialog = self._ask(self._words.turn_on(), now=False, new=True)
        dialog.given.connect(lambda _now, new: self._do(lambda: new_vault(new), self._show_first_key))

    def turn_off(self) -> None:
        """Everything is made readable again."""
        dialog = self._ask(self._words.turn_off(), now=True, new=False)
        dialog.given.connect(lambda typed, _new: self._do(lambda: self._unlocked(typed), self._go_off))

    def change_passphrase(self) -> None:
        """The former passphrase opens nothing any more."""

        def change(typed: str, new: str) -> None:
            change_passphrase(self._database, self._unlocked(typed), new)

        dialog = self._ask(self._words.change_passphrase(), now=True, new=True)
        dialog.given.connect(
            lambda typed, new: self._do(lambda: change(typed, new), lambda _none: self._say(self._words.changed()))
        )

    def new_recovery_key(self) -> None:
        """The former recovery key opens nothing any more, once the new one is on paper."""

        def make(typed: str) -> NewVault:
            return with_new_recovery_key(read_vault(self._database), self._unlocked(typed))

        dialog = self._ask(self._words.new_recovery_key(), now=True, new=False)
        dialog.given.connect(lambda typed, _new: self._do(lambda: make(typed), self._show_next_key))

    def close(self) -> None:
        """What was begun is done when this returns; nobody hears of it any more."""
        self._step.wait()

    def _ask(self, words: PassphraseWords, *, now: bool, new: bool) -> PassphraseDialog:
        self.asking = PassphraseDialog.open(self._window, self._ground.look, words, now=now, new=new)
        return self.asking

    def _do(self, step: Callable[[], object], then: Callable[..., None]) -> None:
        """Does it with the dialog waiting; `then` gets what came of it when the dialog is gone."""
        dialog = self.asking
        assert dialog is not None
        dialog.show_busy()

        def done(outcome: object) -> None:
            if isinstance(outcome, Exception):
                dialog.refuse(self._refusal(outcome))
            else:
                dialog.lift()
                then(outcome)

        self._then = done
        self._step.run(step)

    def _on_done(self, outcome: object) -> None:
        self._then(outcome)

    def _unlocked(self, typed: str) -> DataKey:
        """On another thread: whoever sits at an open window may not be who knows the passphrase."""
        return unlock(self._database, typed, now().utc_ms)

    def _refusal(self, error: Exception) -> str:
        match error:
            case TooSoonError():
                return self._text.too_soon(error.wait)
            case NotUnlockedError():
                return self._text.wrong(error.wait)
            case StorageError():
                return TroubleText(self).elsewhere(error)
            case _:
                raise error

    def _show_first_key(self, new: NewVault) -> None:
        self._show_key(new, self._words.encrypt_now(), lambda: self._ground.go(Errand(new=new)))

    def _show_next_key(self, new: NewVault) -> None:
        def keep() -> None:
            self._then = self._on_kept
            self._step.run(lambda: keep_vault_everywhere(self._database, new.vault))

        self._show_key(new, self._words.use_key(), keep)

    def _show_key(self, new: NewVault, action: str, then: Callable[[], None]) -> None:
        look, first = self._ground.look, secrets.randbelow(GROUPS)
        other = (first + 1 + secrets.randbelow(GROUPS - 1)) % GROUPS
        groups = (min(first, other), max(first, other))
        printer = SheetPrinter(look.fonts, str(self._ground.about["intended_purpose"]))
        dialog = RecoveryKeyDialog.open(self._window, look, new.recovery_key, groups, printer, action)
        dialog.kept.connect(then)
        self.showing = dialog

    def _on_kept(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._say(self._refusal(outcome))
        else:
            self._say(self._words.key_changed())

    def _go_off(self, key: DataKey) -> None:
        self._ground.go(Errand(key=key))

    def _say(self, text: str) -> None:
        self._window.toast.show_message(text, icon="lock")
