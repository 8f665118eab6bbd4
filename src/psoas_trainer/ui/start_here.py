# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody is to train at this computer: who they are and what their plan is, read in one job and confirmed."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.clinic.plan_play import routine_of
from psoas_trainer.core.content import Content
from psoas_trainer.core.fill import fill
from psoas_trainer.storage.clinic_people import card_of, people_alike
from psoas_trainer.storage.clinic_plans import plan_of
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.dialogs.confirm_person import Alike, Arrived, ConfirmPersonDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.routine_text import RoutineText
from psoas_trainer.ui.store import Store

_MOST_ALIKE = 3


class _Known(NamedTuple):
    card: PersonCard
    alike: Alike
    version: PlanVersion | None


class StartHere(QObject):
    """Nobody is chosen before they are confirmed."""

    def __init__(self, look: Look, content: Content, store: Store, window: QWidget, text: RoutineText) -> None:
        super().__init__(window)
        self._look, self._content, self._store = look, content, store
        self._window, self._text = window, text
        text.setParent(self)

    def ask(self, person: int, start: Callable[[PersonCard, bool], None], make_plan: Callable[[], None]) -> None:
        """Asks whether it is that person; `start` gets their card and whether it is teach mode."""

        def job(connection: Connection) -> _Known:
            card = card_of(connection, person)
            if card is None:
                raise LookupError(f"no person {person}")
            alike = tuple((other, like) for _, other, like in people_alike(connection, card, person)[:_MOST_ALIKE])
            return _Known(card, alike, plan_of(connection, person))

        def told(outcome: Any) -> None:
            if isinstance(outcome, LookupError):
                return  # erased meanwhile; the list shows it
            if isinstance(outcome, Exception):
                self._store.failed.emit(outcome)
                return
            card = outcome.card
            arrived = self._arrived(outcome)
            ConfirmPersonDialog.open(self._window, self._look, arrived, lambda teaches: start(card, teaches), make_plan)

        self._store.ask(job, told)

    def _arrived(self, known: _Known) -> Arrived:
        version = known.version
        if version is None:
            return Arrived(known.card, known.alike)
        exercises, words = self._content.catalogue.exercises, self._content.words.exercises
        names = tuple(words[row.exercise_id].name for row in version.plan.rows if row.exercise_id in exercises)
        text = self.tr("Plan, version %1, %2", "a number, how long it takes")
        text = fill(text, str(version.version), self._text.minutes(routine_of(version.plan)))
        return Arrived(known.card, known.alike, text, names)
