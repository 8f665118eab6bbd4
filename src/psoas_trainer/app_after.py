# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for what comes after a session: its page, or a sentence about it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_rooms import HOME
from psoas_trainer.app_unfinished import Say, Unfinished
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from psoas_trainer.app_player import AppPlayer


class AfterSession(QObject):
    """Shows what was done, whatever the disk does meanwhile."""

    def __init__(self, ground: Ground, window: MainWindow, unfinished: Unfinished, warn: Say) -> None:
        super().__init__(window)
        self._ground = ground
        self._window = window
        self._unfinished = unfinished
        self._warn = warn
        self._hushed = False

    def hush(self) -> None:
        """From now on nothing is shown of any session: the rest is behind the lock."""
        self._hushed = True

    def watch(self, player: "AppPlayer") -> None:
        """From now on, for that player."""
        player.trainer.rehearsed.connect(self._after_rehearsal)
        player.trainer.ended.connect(self.show_end)
        player.recorder.owing.connect(self._tell_owing)
        player.recorder.caught_up.connect(self._caught_up)
        player.put_aside.connect(self._put_aside)

    def show_end(self, uuid: str) -> None:
        """The session is stored: the page with what was done."""
        if self._hushed:
            return
        self._unfinished.ended(uuid)
        self._ground.store.session(uuid, self._show_summary)

    def _caught_up(self, uuid: str) -> None:
        """A session that could not be saved is saved now; its page, if it is in front, tells what is kept."""
        if self._hushed:
            return
        window = self._window
        window.toast.show_message(self.tr("The session is saved now."))
        page = window.page("summary")
        if window.alone is None and window.current == "summary" and page.uuid == uuid:
            self._ground.store.save_feedback(uuid, page.feedback)  # what was said meanwhile had no session to belong to
            self.show_end(uuid)
        self._unfinished.look_again()

    def _show_summary(self, outcome: object) -> None:
        if not isinstance(outcome, SessionRecord):
            self._window.show_page("history")
            return
        self._window.page("summary").show_record(outcome)
        self._window.show_page("summary")

    def _after_rehearsal(self) -> None:
        if self._hushed:
            return
        self._window.show_page(HOME)
        self._window.toast.show_message(self.tr("The rehearsal is over. Nothing of it was kept."))

    def _put_aside(self) -> None:
        if self._hushed:
            return
        self._window.show_page(HOME)
        self._unfinished.look_again()

    def _tell_owing(self, error: StorageError) -> None:
        self._warn(lambda trouble: trouble.owed(error, held=self._ground.holds))
