# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans for the Qt layer: a person's draft and versions, and templates, beside the store."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject

from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanTemplate, PlanVersion
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.storage.clinic_people import card_of
from psoas_trainer.storage.clinic_plans import (
    delete_template,
    discard_draft,
    draft_of,
    plan_versions,
    save_draft,
    save_plan,
    save_template,
    templates,
)
from psoas_trainer.storage.screenings import latest_screenings
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.store import Store, Then


class PlanSheet(NamedTuple):
    """What is known of a person's plan; `versions` has the newest first. None: no card, no draft."""

    person: int
    card: PersonCard | None
    draft: ClinicPlan | None
    versions: tuple[PlanVersion, ...]
    screenings: Mapping[str, ScreeningRecord]


class PlanDesk(QObject):
    """Asks and writes; every answer comes later, a failure as the exception in the place of the result."""

    def __init__(self, store: Store, people: PeopleDesk, parent: QObject | None = None) -> None:
        """`people` knows who works here now."""
        super().__init__(parent)
        self._store = store
        self._people = people

    @property
    def today(self) -> str:
        """The local date (YYYY-MM-DD)."""
        return self._store.now().local_date

    @property
    def initials(self) -> str:
        """Of who works here now, as far as they were typed."""
        return self._people.initials or ""

    def work_as(self, initials: str) -> None:
        """Who works here now: what is written from now on carries these initials."""
        self._people.initials = initials.strip() or None

    def read(self, person: int, then: Then) -> None:
        """Asks for all that the editor shows of a person: a PlanSheet."""

        def job(connection: Connection) -> PlanSheet:
            return PlanSheet(
                person,
                card_of(connection, person),
                draft_of(connection, person),
                plan_versions(connection, person),
                latest_screenings(connection, person),
            )

        self._store.ask(job, then)

    def keep_draft(self, person: int, plan: ClinicPlan) -> None:
        """Keeps what is being written, with whatever is still wrong in it."""
        by = self._people.by
        self._store.write(lambda connection: save_draft(connection, person, plan, by), Change.PLANS)

    def discard_draft(self, person: int) -> None:
        """Throws the draft away; `keep_draft` with what it was brings it back."""
        by = self._people.by
        self._store.write(lambda connection: discard_draft(connection, person, by), Change.PLANS)

    def save(self, person: int, plan: ClinicPlan, reason: str, possible: Possible, then: Then) -> None:
        """Saves the next version; `then` gets the PlanVersion, or a PlanFaultyError."""
        by = self._people.by
        self._store.write(
            lambda connection: save_plan(connection, person, plan, by, reason, possible), Change.PLANS, then=then
        )

    def templates(self, then: Then) -> None:
        """Asks for all templates by name: a tuple of PlanTemplate."""
        self._store.ask(templates, then)

    def save_template(self, template: PlanTemplate, then: Then) -> None:
        """Keeps a template, in the place of the one of its identity; `then` gets that."""
        by = self._people.by
        self._store.write(lambda connection: save_template(connection, template, by), Change.PLANS, then=then)

    def delete_template(self, template: PlanTemplate) -> Callable[[], None]:
        """Takes a template away; what it returns brings it back."""
        by = self._people.by
        self._store.write(lambda connection: delete_template(connection, template.uuid, by), Change.PLANS)
        return lambda: self.save_template(template, self.tell_failure)

    def tell_failure(self, outcome: object) -> None:
        """Has the window say why something was not read or kept."""
        if isinstance(outcome, Exception):
            self._store.failed.emit(outcome)
