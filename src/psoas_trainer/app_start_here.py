# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for training at a clinic's computer: start here, what follows it, wrong person."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.routine_text import RoutineText
from psoas_trainer.ui.start_here import StartHere
from psoas_trainer.ui.wrong_person import WrongPerson

if TYPE_CHECKING:
    from psoas_trainer.app_clinic import AppClinic
    from psoas_trainer.core.plan import SessionPlan
    from psoas_trainer.storage.worker import Connection
    from psoas_trainer.ui.teach_mode import TeachMode
    from psoas_trainer.ui.trainer import Trainer
    from psoas_trainer.ui.views.summary_view import SummaryView


class AppStartHere(QObject):
    """From the wish that somebody trains here to the list again: nobody's session is anybody else's."""

    _done = Signal()

    def __init__(self, clinic: "AppClinic") -> None:
        super().__init__(clinic)
        self._clinic = clinic
        ground, window, rooms = clinic.ground, clinic.window, clinic.rooms
        self._ground = ground
        text = RoutineText(ground.content, DoseText(), lambda: ground.preferences.settings.timing)
        self.start = StartHere(ground.look, ground.content, ground.store, window, text)
        self.wrong = WrongPerson(ground.look, ground.store, clinic.people, window, lambda: window.toast)
        self.wrong.moved.connect(lambda _uuid: self._moved())
        self.teaching: TeachMode | None = None
        self._watched: Trainer | None = None
        self._coming = False
        self._teaches = False
        self._here = False
        self._taught = False
        self._attended = False
        """Whether somebody of the clinic stands there too: else the window is locked when the person is done."""
        clinic.program.files.initials = lambda: clinic.people.initials
        clinic.program.files.somebody = lambda: not clinic.is_open or clinic.change.card is not None
        rooms.summary_made.connect(self._wire_summary)
        window.page_shown.connect(self._on_page)
        self._done.connect(self._over, Qt.ConnectionType.QueuedConnection)

    def ask(self, person: int) -> None:
        """Asks whether it is that person, and then starts their plan. Who was chosen before has left by then."""
        clinic = self._clinic
        if clinic.change.person in (None, person):
            self._ask(person)
            return

        def left() -> None:
            clinic.show_people()
            self._ask(person)

        clinic.change.leave(left)

    def _ask(self, person: int) -> None:
        clinic = self._clinic

        def start(card: PersonCard, teaches: bool) -> None:  # noqa: FBT001  an answer of the dialog
            clinic.change.choose(person, lambda: self._play(card, teaches=teaches))

        self.start.ask(person, start, lambda: clinic.open_plan(person))

    def save_plan(self, person: int) -> None:
        """Asks where to, and writes the newest saved plan of that person as a file for their computer at home."""
        from psoas_trainer.storage.clinic_plans import plan_of

        def told(outcome: object) -> None:
            if isinstance(outcome, Exception):
                self._ground.store.failed.emit(outcome)
            elif isinstance(outcome, PlanVersion):
                self._clinic.program.files.clinic.save_plan(person, outcome)

        self._ground.store.ask(lambda connection: plan_of(connection, person), told)

    def _play(self, card: PersonCard, *, teaches: bool) -> None:
        plans, program, store = self._clinic.rooms.plans, self._clinic.program, self._ground.store
        plans.initials = lambda: self._clinic.people.initials
        person = store.person

        def read() -> None:
            if CLINIC_PLAN not in self._ground.content.catalogue.routines or store.person != person:
                return
            plans.given_name = card.given_name
            self._coming, self._teaches = True, teaches
            trainer = program.playing.trainer
            if trainer is not self._watched:  # another person has another player, the same one keeps it
                self._watched = trainer
                trainer.started.connect(lambda _writer: self._begun())
            program.starter.play(PlayRequest(routine_id=CLINIC_PLAN))

        plans.read(read)

    def _begun(self) -> None:
        """Questions may have come before; who left them trains nothing here."""
        if self._coming:
            self._coming, self._here, self._attended = False, True, self._teaches
            if self._teaches:
                self._teach()

    def _teach(self) -> None:
        """The session that begins has doses that can be changed while it runs; they become the draft."""
        from psoas_trainer.ui.teach_mode import TeachMode

        program, ground, plans = self._clinic.program, self._ground, self._clinic.rooms.plans
        playing, version = program.playing, plans.version
        plan = playing.trainer.current_plan
        if version is None or plan is None:
            return
        timing = ground.preferences.settings.timing
        place = playing.view.parts.next_up
        mode = TeachMode(ground.look, ground.content, playing.player, place, plan, plans.exercises(version), timing)
        mode.changed.connect(playing.take_plan)
        mode.changed.connect(lambda changed: self._keep_draft(version, changed))
        self.teaching = mode
        playing.trainer.ended.connect(lambda _uuid: self._end_teaching())
        playing.put_aside.connect(self._end_teaching)

    def _keep_draft(self, version: "PlanVersion", plan: "SessionPlan") -> None:
        """What holds now is the session's from here on, and becomes the draft on top of what that has already."""
        from psoas_trainer.core.clinic.teach import taught
        from psoas_trainer.storage.clinic_plans import draft_of, save_draft
        from psoas_trainer.storage.taught_sessions import change_chosen

        store, by, items = self._ground.store, self._clinic.people.by, plan.items
        person, uuid = store.person, self._clinic.program.playing.trainer.uuid

        def job(connection: "Connection") -> None:
            change_chosen(connection, uuid, plan, by.at)
            save_draft(connection, person, taught(draft_of(connection, person) or version.plan, items), by)

        self._taught = True
        store.write(job, Change.PLANS)

    def _end_teaching(self) -> None:
        if self.teaching is not None:
            self.teaching.end()
            self.teaching = None

    def _wire_summary(self, page: "SummaryView") -> None:
        page.wrong_person_requested.connect(lambda: self.wrong.ask(page.uuid))

    def _on_page(self, page_id: str) -> None:
        """The page after a session leads to the history only where somebody looks things up.

        Whatever else comes in front behind a session that was started here: it is over, and the next person's turn.
        """
        if page_id == "summary":
            page = self._clinic.window.page(page_id)
            page.set_ways(history=not self._here, wrong_person=self._clinic.is_open)
            if self._taught:
                self._taught = False
                window = self._clinic.window
                window.toast.show_message(self.tr("The changed amounts are in the draft of the plan."))
        elif self._here:
            self._done.emit()
        else:
            self._coming = False

    def _moved(self) -> None:
        """What is shown of the session belongs to somebody else; who found that out may want to undo it."""
        self._attended = True
        if self._here:
            self._over()
        else:
            self._clinic.window.show_page("history")

    def _over(self) -> None:
        if self._here:
            self._here = False
            if self._attended or self._ground.key is None:
                self._clinic.leave()
            else:
                self._clinic.program.locking.lock.lock()
