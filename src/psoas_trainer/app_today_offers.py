# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root behind the step that is offered on the home page, and what would even things out."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_today_lighter import TodayLighter
from psoas_trainer.core.balance import BalanceReason
from psoas_trainer.core.balance_addition import Addition
from psoas_trainer.core.changes import Change
from psoas_trainer.core.done_on import Group, group_of
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.next_offer import next_offer, offer_name
from psoas_trainer.core.plan import PlanItem
from psoas_trainer.core.progression import Offer
from psoas_trainer.core.today import Known, Today
from psoas_trainer.storage.dose_steps import answer_offer, take_step, take_step_back
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.models.balance_text import BalanceText
from psoas_trainer.ui.today_desk import TodayDesk

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.offer_card import OfferValue
    from psoas_trainer.ui.widgets.toast import Toast


class TodayOffers(QObject):
    """One offer at a time: a lighter week before a step. It is taken, put off for a week, or waits."""

    changed = Signal()
    """The offer was answered."""

    def __init__(
        self,
        ground: Ground,
        desk: TodayDesk,
        texts: BalanceText,
        toast: "Callable[[], Toast]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._desk = desk
        self._texts = texts
        self._toast = toast
        self._lighter = TodayLighter(ground, desk, toast, self)
        self._offer: Offer | None = None
        self._answered: frozenset[str] = frozenset()  # before the disk has told so

    def offer(self, known: Known, lines: Sequence[PlanItem], have: frozenset[str] | None) -> "OfferValue | None":
        """What is offered now, in words; None where there is nothing."""
        person = known.person
        lighter = self._lighter.offer(known, lines)
        if lighter is not None:
            return lighter
        put_off = {**self._desk.put_off(), **dict.fromkeys(self._answered, known.today)}
        self._offer = next_offer(
            lines,
            self._ground.content.catalogue.exercises,
            self._desk.attempts,
            today=known.today,
            last_trained=person.last_trained,
            thresholds=person.profile.thresholds,
            have=have,
            doses=person.doses,
            put_off=put_off,
        )
        return None if self._offer is None else self._texts.offer(self._offer)

    def take(self, number: int) -> None:
        """Takes a change; it counts from the next session on, and can be taken back."""
        if self._lighter.shown:
            self._lighter.answer(first=True)
            return
        found = self._offer
        if found is None or number >= len(found.changes):
            return
        change, store = found.changes[number], self._ground.store
        person, now, name = store.person, store.now(), offer_name(found, found.changes[number])

        def job(connection: Connection) -> None:
            take_step(connection, person, change.to, name, now)
            answer_offer(connection, person, name, now, taken=True)

        store.write(job, Change.DOSES)
        undo = lambda: self._take_back(found.exercise_id)  # noqa: E731 - one line is clearer here
        self._toast().show_message(self._texts.taken(found, change), self.tr("Undo"), undo)

    def put_off(self) -> None:
        """Not now: it is not offered again for a week, and a lighter week not before the next block."""
        if self._lighter.shown:
            self._lighter.answer(first=False)
            return
        found = self._offer
        if found is None:
            return
        store = self._ground.store
        person, now = store.person, store.now()
        names = [offer_name(found, change) for change in found.changes]

        def job(connection: Connection) -> None:
            for name in names:
                answer_offer(connection, person, name, now, taken=False)

        self._answered |= frozenset(names)
        store.write(job, Change.DOSES)
        self.changed.emit()

    def _take_back(self, exercise_id: str) -> None:
        store = self._ground.store
        person, now = store.person, store.now()
        store.write(lambda connection: take_step_back(connection, person, exercise_id, now), Change.DOSES)


def additions_by_card(today: Today, exercises: Mapping[str, Exercise]) -> dict[str, Addition]:
    """What would even it out, by the part of the card that says so; nothing that today's session brings already."""
    brings = in_session(today, exercises)
    played = _played(today)
    found: dict[str, Addition] = {}
    for addition in today.additions:
        card = _card(addition.reason)
        there = addition.item is not None and addition.item.exercise_id in played
        if there or (card in brings and addition.reason is not BalanceReason.FEW_GLUTES):
            continue
        found.setdefault(card, addition)
    return found


def in_session(today: Today, exercises: Mapping[str, Exercise]) -> frozenset[str]:
    """For which of the cards today's session has something."""
    groups = {group_of(exercises[each]) for each in _played(today)}
    names = {Group.GLUTE: "glutes", Group.CORE: "core"}
    return frozenset(names[group] for group in groups if group in names)


def _played(today: Today) -> frozenset[str]:
    """What is played in the session that is due; none where nothing is."""
    if today.session is None or today.due.session is None:
        return frozenset()
    return frozenset(item.chosen.exercise_id for item in today.session.work)


def _card(reason: BalanceReason) -> str:
    if reason in (BalanceReason.NO_GLUTES, BalanceReason.FEW_GLUTES):
        return "glutes"
    return "core" if reason is BalanceReason.NO_CORE else "strength"
