# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the page that asks for the passphrase before the data is opened, and tries what is typed on another thread."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.recovery_key import RecoveryKeyError
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.storage.vault_lock import (
    NotUnlockedError,
    TooSoonError,
    change_passphrase,
    seconds_to_wait,
    unlock,
    unlock_with_recovery_key,
)
from psoas_trainer.ui.background_step import BackgroundStep
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.lock_text import LockText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import WINDOW_DESIGN
from psoas_trainer.ui.trouble_text import TroubleText
from psoas_trainer.ui.views.lock_view import LockView

_EVERY_MS = 1000
_FRAME = 40
"""Pixels that a desktop puts round a window, above all for its title."""


class Manner(StrEnum):
    """How the page appears: a lock that falls by itself takes the keyboard from nobody who works elsewhere."""

    FRONT = "front"
    BEHIND = "behind"
    """As the window stood, without the keyboard."""
    SMALL = "small"
    """Minimised, as the window was."""


def ask_for_key(look: Look, database: Path, geometry: str, manner: Manner) -> DataKey | None:
    """Returns when the page is closed: the key of the encrypted data, or None where it stays locked."""
    asking = Unlocking(look, database)
    place_as(asking.page, geometry)
    asking.run(manner)
    return asking.key


def place_as(page: QWidget, geometry: str) -> None:
    """Puts a page where the window was, so that one takes the place of the other."""
    room = page.screen().availableGeometry()
    page.resize(min(WINDOW_DESIGN[0], room.width()), min(WINDOW_DESIGN[1], room.height() - _FRAME))
    if geometry:
        page.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))


class Unlocking(QObject):
    """The page, and the tries behind it."""

    def __init__(self, look: Look, database: Path, now_ms: Callable[[], int] = lambda: now().utc_ms) -> None:
        super().__init__()
        self.key: DataKey | None = None
        self._database = database
        self._now_ms = now_ms
        self._found: DataKey | None = None
        self._text = LockText(self)
        self._loop = QEventLoop(self)
        self._step = BackgroundStep(self)
        self._step.done.connect(self._on_done)
        self.page = LockView(look)
        self.page.passphrase_given.connect(self._try_passphrase)
        self.page.recovery_key_given.connect(self._try_recovery_key)
        self.page.new_passphrase_given.connect(self._replace)
        self.page.later_requested.connect(self._over)
        self.page.closed.connect(self._loop.quit)
        self.timer = QTimer(self)
        self.timer.setInterval(_EVERY_MS)
        self.timer.timeout.connect(self.look_at_wait)

    def run(self, manner: Manner = Manner.FRONT) -> None:
        """Shows the page until it is over."""
        self.page.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, manner is not Manner.FRONT)
        if manner is Manner.SMALL:
            self.page.showMinimized()
        else:
            self.page.show()
        self.look_at_wait()
        self._loop.exec()
        self.end()

    def end(self) -> None:
        """Lets go of the page; what is being tried is waited for."""
        self.timer.stop()
        self._step.wait()
        self.page.hide()
        self.page.deleteLater()

    def look_at_wait(self) -> None:
        """Says how long nothing is tried, as it is kept over restarts, until it is over."""
        wait = seconds_to_wait(self._database, self._now_ms())
        if wait:
            self.page.show_wait(self._text.too_soon(wait))
            self.timer.start()
        elif self.timer.isActive():
            self.timer.stop()
            self.page.show_wait("")
            self.page.say(self._text.again())

    def _try_passphrase(self, typed: str) -> None:
        database, at = self._database, self._now_ms()
        self._wrong: Callable[[int], str] = self._text.wrong
        self._run(lambda: unlock(database, typed, at))

    def _try_recovery_key(self, typed: str) -> None:
        database, at = self._database, self._now_ms()
        self._wrong = self._text.wrong_recovery_key
        self._run(lambda: (unlock_with_recovery_key(database, typed, at),))

    def _replace(self, passphrase: str) -> None:
        database, key = self._database, self._found
        if key is not None:
            self._run(lambda: change_passphrase(database, key, passphrase))

    def _run(self, step: Callable[[], object]) -> None:
        self.page.show_busy(busy=True)
        self._step.run(step)

    def _on_done(self, outcome: object) -> None:
        self.page.show_busy(busy=False)
        match outcome:
            case DataKey():
                self._found = outcome
                self._over()
            case (DataKey() as key,):
                self._found = key
                self.page.ask_new_passphrase()
            case None:
                self._over()
            case Exception():
                self._refuse(outcome)

    def _refuse(self, error: Exception) -> None:
        match error:
            case TooSoonError():
                self.page.show_problem(self._text.too_soon(error.wait))
            case NotUnlockedError():
                self.page.show_problem(self._wrong(error.wait))
            case RecoveryKeyError():
                self.page.show_problem(self._text.slip(error.slip))
            case StorageError():
                self.page.show_problem(TroubleText(self).opening(error))
            case _:
                raise error
        self.look_at_wait()

    def _over(self) -> None:
        self.key = self._found
        self.page.show_busy(busy=True)
        self._loop.quit()
