# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypts all data, or makes it readable again, between two windows of the program: nothing else has it open then."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QObject, Signal

from psoas_trainer.app_unlock import place_as
from psoas_trainer.storage.encrypt import Converted, Converting, turn_off, turn_on
from psoas_trainer.storage.vault import NewVault
from psoas_trainer.storage.vault_head import Kind, head_of
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.ui.background_step import BackgroundStep
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.convert_text import ConvertText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.views.convert_view import ConvertView


class Errand(NamedTuple):
    """What is to be done when the window is gone; one of the two is there."""

    new: NewVault | None = None
    """The data is encrypted with it."""
    key: DataKey | None = None
    """The data is made readable again."""


def carry_out(look: Look, database: Path, errand: Errand, geometry: str) -> DataKey | None:
    """Returns when the person has read what came of it: the key that the data opens with now, None for plain data.

    The database must be closed and its folder still be held.
    """
    converting = Conversion(look, database, errand)
    place_as(converting.page, geometry)
    converting.run()
    key = errand.key if errand.new is None else errand.new.key
    return key if head_of(database).kind is Kind.SEALED else None


class Conversion(QObject):
    """The page, and the work behind it on another thread."""

    _told = Signal(int)

    def __init__(self, look: Look, database: Path, errand: Errand) -> None:
        super().__init__()
        self._on = errand.new is not None
        self._database = database
        self._text = ConvertText(self)
        self._loop = QEventLoop(self)
        self.page = ConvertView(look, self._text.title(on=self._on), self._text.meanwhile())
        self.page.closed.connect(self._loop.quit)
        self._told.connect(lambda percent: self.page.show_percent(percent, self._text.percent(percent)))
        self._step = BackgroundStep(self)
        self._step.done.connect(self._on_done)
        self._errand = errand

    def run(self) -> None:
        """Shows the page until the person goes on."""
        self.page.show()
        self.begin()
        self._loop.exec()
        self.end()

    def begin(self) -> None:
        """The work begins."""
        self._step.run(self._work)

    def end(self) -> None:
        """Lets go of the page."""
        self._step.wait()
        self.page.hide()
        self.page.deleteLater()

    def _work(self) -> Converted:
        """On another thread."""
        converting = self._converting()
        while True:
            try:
                self._told.emit(next(converting))
            except StopIteration as over:
                done: Converted = over.value
                return done

    def _converting(self) -> Converting:
        at_ms = now().utc_ms
        if self._errand.new is not None:
            return turn_on(self._database, self._errand.new, at_ms)
        assert self._errand.key is not None
        return turn_off(self._database, self._errand.key, at_ms)

    def _on_done(self, outcome: object) -> None:
        text, page = self._text, self.page
        if isinstance(outcome, Converted):
            page.show_end(text.done(on=self._on), text.lines(outcome, on=self._on), well=True)
        elif isinstance(outcome, Exception):
            encrypted = head_of(self._database).kind is Kind.SEALED
            page.show_end(text.failed(encrypted=encrypted), (text.why(outcome),), well=False)
