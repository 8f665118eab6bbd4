# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for the lock: what is locked has no window any more.

The page that asks for the passphrase has nothing behind it, and whoever opens it gets a new window. Only a session that
runs is waited for: it goes on in a window that holds nothing else, and is followed by the lock.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_lock_ways import LockWays
from psoas_trainer.app_unlock import Manner
from psoas_trainer.ui.awake.screen_lock import screen_lock_here
from psoas_trainer.ui.awake.sleep_watch import SleepWatch
from psoas_trainer.ui.clock import engine_clock
from psoas_trainer.ui.lock_watch import LockWatch
from psoas_trainer.ui.own_clipboard import OwnClipboard
from psoas_trainer.ui.settings_sections.lock_section import LockSection
from psoas_trainer.ui.widgets.lock_warning import LockWarning
from psoas_trainer.ui.widgets.section_list import SectionItem

if TYPE_CHECKING:
    from psoas_trainer.app import App
    from psoas_trainer.app_player import AppPlayer

LAST_BACKUP_SECONDS: Final = 0.7
"""Nobody waits for longer before the page stands that asks for the passphrase."""


class AppLock(QObject):
    """Made behind the first picture where the data is encrypted, else when somebody wants it to be."""

    def __init__(self, ground: Ground, program: "App", player: "Callable[[], AppPlayer | None]") -> None:
        """`player` gives the player's half, where anybody has trained in this run."""
        super().__init__(program)
        self._ground = ground
        self._program = program
        self._player = player
        self._over = False
        self.sealed = False
        """A session runs, and everything else is locked already."""
        self.ways = LockWays(ground, program.window, self)
        self.section: LockSection | None = None
        self.watch: LockWatch | None = None
        self.warning: LockWarning | None = None
        self._sleep: SleepWatch | None = None
        self._clipboard: OwnClipboard | None = None

    @property
    def on(self) -> bool:
        """Whether the data is encrypted, so that it can be locked."""
        return self._ground.key is not None

    def begin(self) -> None:
        """From now on it locks by itself; nothing where the data is plain."""
        if not self.on:
            return
        window, preferences = self._program.window, self._ground.preferences
        self._clipboard = OwnClipboard(self)
        self.watch = LockWatch(
            lambda: preferences.settings.lock_minutes, engine_clock(), lambda: self._runs, screen_lock_here(), self
        )
        self.warning = LockWarning(self._ground.look, window)
        self.watch.lock_requested.connect(self.lock)
        self.watch.warned.connect(self.warning.show_left)
        self.watch.stayed.connect(self.warning.put_away)
        self.warning.stay_requested.connect(self.watch.note)
        self.watch.begin()
        self._sleep = SleepWatch(self)
        self._sleep.away.connect(self.lock)
        self._sleep.watch()
        button = window.rail.add_action("lock", self.tr("Lock"), "lock")
        button.clicked.connect(self.lock)
        button.show()
        self.greet()

    def greet(self) -> None:
        """Whoever has opened it finds the people, with the keyboard in their search."""
        window, clinic = self._program.window, self._program.people.clinic
        if clinic is not None and window.current == "people" and window.alone is None:
            clinic.show_people()

    def close(self) -> None:
        """The window goes: nothing is watched any more."""
        self._over = True
        self.ways.close()
        if self.watch is not None:
            self.watch.close()
        if self._sleep is not None:
            self._sleep.close()

    def lock(self) -> None:
        """Takes everything of a person away at once. A session that runs goes on to its end."""
        if not self.on or self.sealed or self._over:
            return
        self._keep_unfinished()
        if self._clipboard is not None:
            self._clipboard.clear()
        if self.warning is not None:
            self.warning.put_away()
        player = self._player()
        if player is not None and player.trainer.running:
            self._seal(player)
        else:
            self._end()

    def turn_on(self) -> None:
        """Asks for a passphrase and encrypts all data; the window begins anew."""
        self._keep_unfinished()
        self.ways.turn_on()

    def turn_off(self) -> None:
        """Asks for the passphrase and makes all data readable again; the window begins anew."""
        self._keep_unfinished()
        self.ways.turn_off()

    def change_passphrase(self) -> None:
        """Asks for both."""
        self.ways.change_passphrase()

    def new_recovery_key(self) -> None:
        """Asks for the passphrase, and has the new key printed."""
        self.ways.new_recovery_key()

    def dress(self, page_id: str) -> None:
        """Gives the page with that id, which is there, what it needs of the lock; twice is harmless."""
        page = self._program.window.page(page_id)
        if page_id == "people" and self.on and page.lock.isHidden():
            page.lock_requested.connect(self.lock)
            page.lock.show()
        if page_id == "settings" and page.findChild(LockSection) is None:
            section = self.section = LockSection(self._ground.look, self._ground.preferences, encrypted=self.on)
            section.lock_requested.connect(self.lock)
            section.passphrase_requested.connect(self.change_passphrase)
            section.recovery_key_requested.connect(self.new_recovery_key)
            section.encrypt_requested.connect(self.turn_on)
            section.plain_requested.connect(self.turn_off)
            page.add_section(SectionItem("lock", self.tr("Lock"), "lock"), section, before="data")

    def _keep_unfinished(self) -> None:
        """What is being made goes with the window, and nobody is asked."""
        from psoas_trainer.app_unfinished_routine import keep_unfinished

        keep_unfinished(self._program)

    @property
    def _runs(self) -> bool:
        player = self._player()
        return player is not None and player.trainer.running

    def _seal(self, player: "AppPlayer") -> None:
        """Nothing but the session is left, and whatever ends it locks."""
        self.sealed = True
        program = self._program
        trainer = player.trainer
        for over in (trainer.ended, trainer.rehearsed, trainer.not_finished, player.put_aside):
            over.connect(self._end)
        program.after.hush()
        if program.reminding is not None:
            program.reminding.blockSignals(True)
        if program.people.clinic is not None:
            program.people.clinic.bar.show_name("")
        program.unfinished.forget()
        program.rooms.forget(plan=False)
        player.forget_whose()
        program.window.forget(player.view)
        text = self.tr("Locked. This session goes on; everything else needs the passphrase.")
        player.view.parts.toast.show_message(text, icon="lock")

    def _end(self, *_: object) -> None:
        if self._over:
            return
        self.close()
        self._program.data.hurry(LAST_BACKUP_SECONDS)
        manner = self._manner()
        for window in QApplication.topLevelWidgets():
            window.hide()
        self._ground.lock(manner)

    def _manner(self) -> Manner:
        """As the window is now, so the page will be: nobody who works elsewhere is to type into it."""
        window = self._program.window
        if window.isMinimized() or window.isHidden():
            return Manner.SMALL
        return Manner.FRONT if QApplication.activeWindow() is not None else Manner.BEHIND
