# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root that has a person's page ready, empty, while the list of people is in front.

To make the page and to lay it out takes longer than to read and to show a person in it. It is made when nothing else is
wanted, step by step so that a key is never long in coming, and has never seen anybody when it is taken.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.worker import Connection

if TYPE_CHECKING:
    from psoas_trainer.ui.views.person_view import PersonView

WAIT_MS = 200
"""So long nothing is typed or shown before it is begun."""


class ReadyPage(QObject):
    """Each page is taken once: whoever takes it owns it, and the next one is made when it is waited for anew."""

    def __init__(self, make: "Callable[[], PersonView]", place: Callable[[], QWidget | None], parent: QWidget) -> None:
        """`place` is the widget that the page will be shown in, as large as it; None where it is no time to make it."""
        super().__init__(parent)
        self._make = make
        self._place = place
        self._page: PersonView | None = None
        self._steps: list[Callable[[], None]] = []
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._step)

    @property
    def page(self) -> "PersonView | None":
        """The page that waits, or None."""
        return self._page

    def wait(self) -> None:
        """Something was shown or typed: a page that is not ready yet can wait a moment longer."""
        if self._page is None:
            self._steps = [_load, self._make_page]
        if self._steps:
            self.timer.start(WAIT_MS)

    def take(self) -> "PersonView":
        """An empty page: the one that waits, or one that is made now."""
        page, self._page = self._page, None
        self.rest()
        return page or self._make()

    def drop(self) -> None:
        """Nobody will be shown."""
        self.rest()
        if self._page is not None:
            self._page.deleteLater()
            self._page = None

    def rest(self) -> None:
        """Makes none."""
        self.timer.stop()
        self._steps = []

    def _step(self) -> None:
        self.timer.stop()
        if not self._steps or self._place() is None:
            self.rest()
            return
        self._steps.pop(0)()
        if self._steps:
            self.timer.start(0)

    def _make_page(self) -> None:
        place = self._place()
        assert place is not None
        self._page = page = self._make()
        page.setParent(place)
        page.hide()
        page.resize(place.size())
        self._steps = [page.rehearse]


def read_page(connection: Connection, person: int, now: Moment) -> object:
    """What the page of a person shows, a PersonPage, or in its place why it cannot be read."""
    from psoas_trainer.storage.clinic_page import person_page

    try:
        return person_page(connection, person, now)
    except (StorageError, LookupError) as error:
        return error


def _load() -> None:
    from psoas_trainer import app_person_page  # noqa: F401
    from psoas_trainer.storage import clinic_page  # noqa: F401
