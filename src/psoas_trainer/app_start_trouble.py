# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the page that waits where the data cannot be opened now, and tries again behind it, every second."""

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QEventLoop, QObject, QTimer

from psoas_trainer.app_folder import choose_folder, return_to_former
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.place import Place
from psoas_trainer.ui.background_step import BackgroundStep
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.views.start_trouble_view import StartTroubleView

EVERY_MS = 1000
_WIDTH, _HEIGHT = 1024, 600


class Way(StrEnum):
    """How it goes on when the page is closed."""

    CLOSED = "closed"
    """Not at all: the person does nothing now."""
    AGAIN = "again"
    """The data can be opened, or something else is the matter with it."""
    VIEW = "view"
    """Nothing is kept, and what is there is only looked at."""


class Attempt(Protocol):
    """Opening the data once more, in two halves."""

    def begin(self) -> StorageError | None:
        """The first half, which takes no time; what stops it, or None."""

    def finish(self) -> None:
        """The second half, ON ANOTHER THREAD. Raises StorageError for what stops it."""


def wait(look: Look, error: StorageError, place: Place, attempt: Attempt) -> Place | Way:
    """Returns when it can go on, or when the person has chosen: another folder, to look only, or to close."""
    waiting = Waiting(look, error, place, attempt)
    waiting.run()
    return waiting.way


class Waiting(QObject):
    """The page, and the tries behind it. No try holds up the page: what may take long is done on another thread."""

    def __init__(self, look: Look, error: StorageError, place: Place, attempt: Attempt) -> None:
        super().__init__()
        self.way: Place | Way = Way.CLOSED
        self._kind = error.kind
        self._place = place
        self._attempt = attempt
        self._asked = False
        self._busy = False
        self._over = False
        self._step = BackgroundStep(self)
        self._step.done.connect(self._on_done)
        self.timer = QTimer(self)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(self.try_again)
        former = str(place.before) if place.before is not None else ""
        can_view = error.kind in (Trouble.FOLDER_NOT_WRITABLE, Trouble.READ_ONLY, Trouble.DISK_FULL)
        self.page = StartTroubleView(look, error, lasting=place.can_be_chosen, former=former, can_view=can_view)
        self._connect()
        self._loop = QEventLoop()

    def run(self) -> None:
        """Shows the page until it is over."""
        self.page.resize(_WIDTH, _HEIGHT)
        self.page.show()
        self.timer.start()
        self._loop.exec()
        self._step.wait()
        self.page.deleteLater()

    def try_again(self) -> None:
        """One more try, unless one is under way."""
        if self._busy or self._over:
            return
        error = self._attempt.begin()
        if error is not None:
            self._judge(error)
            return
        self._busy = True
        self._step.run(self._attempt.finish)

    def _connect(self) -> None:
        page = self.page
        page.try_requested.connect(self._on_asked)
        page.choose_requested.connect(lambda: self._on_chosen(choose_folder(page, self._place)))
        page.former_requested.connect(self._on_former)
        page.view_requested.connect(lambda: self._end(Way.VIEW))
        page.closed.connect(lambda: self._end(self.way))

    def _on_asked(self) -> None:
        self._asked = True
        self.page.say("")
        self.try_again()

    def _on_done(self, outcome: object) -> None:
        self._busy = False
        if isinstance(outcome, StorageError):
            self._judge(outcome)
        else:
            # A bug is told where it is met again: by whoever opens the data now.
            self._end(Way.AGAIN)

    def _judge(self, error: StorageError) -> None:
        """The same trouble is waited for on; another one has another page."""
        if error.kind is not self._kind:
            self._end(Way.AGAIN)
        elif self._asked:
            self._asked = False
            self.page.say_same()

    def _on_former(self) -> None:
        if self._place.before is not None:
            self._on_chosen(return_to_former(self._place))

    def _on_chosen(self, chosen: Place | StorageError | None) -> None:
        if isinstance(chosen, StorageError):
            self.page.say_refused(chosen)
        elif chosen is not None:
            self._end(chosen if chosen != self._place else Way.AGAIN)

    def _end(self, way: Place | Way) -> None:
        if not self._over:
            self._over = True
            self.way = way
            self.timer.stop()
            self.page.close()
            self._loop.quit()
