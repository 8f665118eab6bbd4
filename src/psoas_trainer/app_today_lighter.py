# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root behind the lighter week: it is offered, taken, and given back (training.md 4f)."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.changes import Change
from psoas_trainer.core.plan import PlanItem
from psoas_trainer.core.progression import gap
from psoas_trainer.core.record import Moment
from psoas_trainer.core.today import Known
from psoas_trainer.core.training_block import BlockDay
from psoas_trainer.storage.training_blocks import answer_lighter_week, take_answer_back
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.models.moving_text import MovingText
from psoas_trainer.ui.today_desk import TodayDesk

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.offer_card import OfferValue
    from psoas_trainer.ui.widgets.toast import Toast


class TodayLighter(QObject):
    """Until it is answered, and where the person said so, the usual sets are played."""

    def __init__(
        self, ground: Ground, desk: TodayDesk, toast: "Callable[[], Toast]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._desk = desk
        self._toast = toast
        self._words = MovingText(self)
        self._block: BlockDay | None = None

    @property
    def shown(self) -> bool:
        """Whether the offer is what the page shows."""
        return self._block is not None

    def offer(self, known: Known, lines: Iterable[PlanItem]) -> "OfferValue | None":
        """The offer, or that it was taken; None in other weeks, after a pause, and where it was declined.

        Nor is it made where there is nothing to halve.
        """
        self._block, block, person = None, known.block, known.person
        if block is None or not block.lighter:
            return None
        if person.lighter:
            self._block = block
            return self._taken(block)
        pause = gap(person.last_trained, known.today, person.profile.thresholds)
        more = [each for each in lines if each.chosen.dose.sets > 1]
        if pause is not None or not more or self._desk.lighter_taken(block) is not None:
            return None
        self._block = block
        return self._offered(block)

    def answer(self, *, first: bool) -> None:
        """The first button of the offer was pressed, or the quiet one."""
        block = self._block
        if block is None:
            return
        taken = first and not self._desk.person().lighter

        def job(connection: Connection, person: int, now: Moment) -> None:
            answer_lighter_week(connection, person, block.first, now, taken=taken)

        self._write(job)
        text = self.tr("Half of the sets until %1.") if taken else self.tr("Your usual sets stay.")
        self._toast().show_message(
            text.replace("%1", self._words.day(block.last)), self.tr("Undo"), lambda: self._undo(block)
        )

    def _undo(self, block: BlockDay) -> None:
        self._write(lambda connection, person, now: take_answer_back(connection, person, block.first, now))

    def _write(self, job: Callable[[Connection, int, Moment], None]) -> None:
        store = self._ground.store
        person, now = store.person, store.now()
        store.write(lambda connection: job(connection, person, now), Change.DOSES)

    def _offered(self, block: BlockDay) -> "OfferValue":
        from psoas_trainer.ui.widgets.offer_card import OfferValue

        title = self.tr("Week %1 of %2: a lighter one?")
        why = self.tr("Half of the sets until %1, with every exercise. Then your usual sets come back by themselves.")
        return OfferValue(
            title.replace("%2", QLocale().toString(block.weeks)).replace("%1", QLocale().toString(block.week)),
            why.replace("%1", self._words.day(block.last)),
            (self.tr("Make it lighter"),),
            self.tr("Keep my usual sets"),
            "arrow-down",
        )

    def _taken(self, block: BlockDay) -> "OfferValue":
        from psoas_trainer.ui.widgets.offer_card import OfferValue

        why = self.tr("Half of the sets until %1. Then your usual sets come back by themselves.")
        title, back = self.tr("This is a lighter week"), self.tr("Keep my usual sets")
        return OfferValue(title, why.replace("%1", self._words.day(block.last)), (back,), "", "arrow-down")
