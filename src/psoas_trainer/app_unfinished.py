# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for a session that was begun and not ended: it is offered, and nothing takes it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.changes import Change
from psoas_trainer.core.plan_title import plan_title
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.ui.held_back import HeldBackError
from psoas_trainer.ui.main_window import MainWindow

if TYPE_CHECKING:
    from psoas_trainer.app_player import AppPlayer
    from psoas_trainer.core.clinic.plan import PlanVersion

Say = Callable[[Callable[[Any], str]], None]


class Unfinished(QObject):
    """Offers the newest open session above the pages: to go on with it, to end it, or to leave it for later."""

    changed = Signal()
    """Another session, or none, is open."""

    def __init__(
        self, ground: Ground, window: MainWindow, playing: Callable[[], "AppPlayer"], warn: Say, told_by: str
    ) -> None:
        """`playing` builds the player where it is not built yet; `warn` shows a sentence of the trouble texts.

        `told_by` is the page that offers the session itself: above it there is no line.
        """
        super().__init__(window)
        self._ground = ground
        self._window = window
        self._playing = playing
        self._warn = warn
        self._player: AppPlayer | None = None
        self._later = ""  # the session that is not offered again in this run
        self._told_by = told_by
        self._record = ground.beginning.unfinished
        self.quiet: Callable[[], bool] = lambda: False
        """Whether nothing is offered now: it is not known whose session it would be."""
        ground.store.changed.connect(self._look)
        window.resume_requested.connect(self.resume)
        window.finish_requested.connect(self._finish)
        window.later_requested.connect(self._put_off)
        window.page_shown.connect(self._on_page)

    @property
    def record(self) -> SessionRecord | None:
        """The open session, or None."""
        return self._record

    @record.setter
    def record(self, record: SessionRecord | None) -> None:
        if record != self._record:
            self._record = record
            self.changed.emit()

    def watch(self, player: "AppPlayer") -> None:
        """What the player still owes the database is not offered: it is about to be ended."""
        self._player = player

    def forget(self) -> None:
        """Another person, and so another player, follows."""
        self._player, self._later, self._record = None, "", None

    def ended(self, uuid: str) -> None:
        """That session is over."""
        if self.record is not None and self.record.summary.uuid == uuid:
            self.record = None

    def look_again(self) -> None:
        """Asks the database anew."""
        self._ground.store.unfinished(self.note)

    def note(self, outcome: object) -> None:
        """What the database said. Where the disk does not answer, the offer stays as it was."""
        if isinstance(outcome, Exception):
            self._warn(lambda trouble: trouble.elsewhere(outcome))
            return
        record = outcome if isinstance(outcome, SessionRecord) else None
        if record is not None and self._player is not None and record.summary.uuid in self._player.recorder.owed:
            record = None
        same = record is not None and self.record is not None and record == self.record
        self.record = record
        if not same or not self._window.offers_resume:
            self.offer()

    def offer(self) -> None:
        """Shows the line above the pages, or takes it away where there is nothing to go on with."""
        record = self.record
        later = record is not None and record.summary.uuid == self._later
        if record is None or later or self.quiet() or self._window.current == self._told_by:
            self._window.withdraw_offer()
            return
        title = self.tr("Not finished: %1").replace("%1", plan_title(record.plan, self._ground.content.words))
        minutes = record.summary.active_seconds // 60
        line = self.tr("%n min done. Nothing is lost, whatever you choose.", "", minutes)
        if minutes == 0:
            line = self.tr("Just begun. Nothing is lost, whatever you choose.")
        self._window.offer_resume(title, line)

    def resume(self) -> None:
        """Goes on with it; what may not be played any more is said, and the offer stays."""
        record, self.record = self.record, None
        if record is not None:
            self._playing().plans.followed(record, lambda version: self._go_on(record, version))

    def _go_on(self, record: SessionRecord, version: "PlanVersion | None") -> None:
        try:
            self._playing().trainer.resume(record, version)
        except (KeyError, HeldBackError) as error:
            held = isinstance(error, HeldBackError)
            self.record = record
            self.offer()
            after_pain = isinstance(error, HeldBackError) and error.after_pain
            self._warn(lambda trouble: trouble.not_resumed(held=held, after_pain=after_pain))

    def _look(self, changes: frozenset[Change]) -> None:
        """A session was ended, deleted or brought back: the offer to go on must fit."""
        if Change.SESSIONS in changes and self._window.alone is None:
            self.look_again()

    def _on_page(self, page_id: str) -> None:
        """An offer that stands already stays as it is: it would take the keyboard again."""
        if page_id == self._told_by or not self._window.offers_resume:
            self.offer()

    def _put_off(self) -> None:
        if self.record is not None:
            self._later = self.record.summary.uuid

    def _finish(self) -> None:
        if self.record is not None:
            self._playing().trainer.finish(self.record)
