# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan that a clinician made for the person who is here: it is one of the routines, and played as it is entered."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.changes import Change
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.core.words import RoutineWords
from psoas_trainer.ui.store import Store

if TYPE_CHECKING:
    from psoas_trainer.core.choose import Circumstances
    from psoas_trainer.core.clinic.own_amounts import OwnAmounts
    from psoas_trainer.core.clinic.plan import PlanVersion
    from psoas_trainer.core.exercise import Exercise
    from psoas_trainer.core.own_catalogue import OwnCatalogue
    from psoas_trainer.core.plan import SessionPlan
    from psoas_trainer.core.record import SessionRecord
    from psoas_trainer.storage.worker import Connection


class PlanInHand(QObject):
    """Reads the newest saved plan of the store's person, now and whenever one is written."""

    changed = Signal()
    """There is another plan, or none."""

    def __init__(self, store: Store, catalogue: "OwnCatalogue", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._catalogue = catalogue
        self._person = 0
        self._missed: tuple[str, PlanVersion] | None = None
        self.version: PlanVersion | None = None
        """The plan, or None."""
        self.amounts: OwnAmounts = MappingProxyType({})
        """What the person chose within the ranges of the plan."""
        self.given_name = ""
        """What the player calls the person, where several train at this computer."""
        self.initials: Callable[[], str | None] = lambda: None
        """Who works here now; it is kept with each session that is started."""
        store.changed.connect(self._on_change)

    def read(self, then: Callable[[], None] = lambda: None) -> None:
        """Reads the plan; `then` is called when the catalogue has it, also where there is none."""
        from psoas_trainer.storage.clinic_amounts import own_amounts
        from psoas_trainer.storage.clinic_plans import plan_of

        person = self._person = self._store.person

        def job(connection: "Connection") -> "tuple[PlanVersion | None, OwnAmounts]":
            version = plan_of(connection, person)
            return version, {} if version is None else own_amounts(connection, person, version)

        def told(outcome: Any) -> None:
            if person == self._store.person:
                self.show_plan(*((None,) if isinstance(outcome, Exception) else outcome))
            if isinstance(outcome, Exception):
                self._store.failed.emit(outcome)
            then()

        self._store.ask(job, told)

    def forget(self) -> None:
        """It is somebody else's turn: whatever was read goes."""
        self._missed, self.given_name = None, ""
        self.show_plan(None)

    def show_plan(self, version: "PlanVersion | None", amounts: "OwnAmounts" = MappingProxyType({})) -> None:
        """Makes that one the plan. One that names an exercise which is not there any more is none."""
        there = self._catalogue.content.catalogue.exercises
        playable = version is not None and all(row.exercise_id in there for row in version.plan.rows)
        known = (version, amounts) == (self.version, self.amounts)
        same = known and playable == (CLINIC_PLAN in self._catalogue.content.catalogue.routines)
        self.version, self.amounts = version, amounts
        if same:
            return
        if version is None or not playable:
            self._catalogue.put_plan(None)
        else:
            from psoas_trainer.core.clinic.own_amounts import with_amounts
            from psoas_trainer.core.clinic.plan_play import routine_of

            words = RoutineWords(self.name(version), "", version.plan.note or "")
            self._catalogue.put_plan((routine_of(with_amounts(version.plan, amounts)), words))
        self.changed.emit()

    def look_again(self) -> None:
        """There are other exercises now than before."""
        self.show_plan(self.version, self.amounts)

    @property
    def may_change(self) -> bool:
        """Whether the plan leaves the person a range of anything."""
        if self.version is None:
            return False
        from psoas_trainer.core.clinic.own_amounts import open_amounts

        return bool(open_amounts(self.version.plan))

    def choose(self, chosen: "OwnAmounts", then: Callable[[object], None]) -> None:
        """Keeps what the person chooses of the plan from now on; `then` gets the exception where that fails."""
        from psoas_trainer.storage.clinic_amounts import choose_amounts

        version, person, at = self.version, self._store.person, self._store.now()
        if version is not None:
            self._store.write(
                lambda connection: choose_amounts(connection, person, version, chosen, at), Change.PLANS, then=then
            )

    def name(self, version: "PlanVersion") -> str:
        """What the plan is called among the routines."""
        if version.sender is None:
            return self.tr("Plan")
        return self.tr("Plan from %1", "the name of a clinic").replace("%1", version.sender)

    def session(self, circumstances: "Circumstances") -> "SessionPlan":
        """What is played of the plan in these circumstances, with the person's own amounts; KeyError without a plan."""
        from psoas_trainer.core.clinic.own_amounts import as_planned, with_amounts
        from psoas_trainer.core.clinic.plan_play import session_of

        if self.version is None:
            raise KeyError(CLINIC_PLAN)
        plan = self.version.plan
        own = with_amounts(plan, self.amounts)
        return as_planned(session_of(own, self._catalogue.content.catalogue, circumstances), own, plan)

    def exercises(self, version: "PlanVersion | None") -> "Mapping[str, Exercise]":
        """The exercises as that plan has them played; as they are where there is none."""
        exercises = self._catalogue.content.catalogue.exercises
        if version is None:
            return exercises
        from psoas_trainer.core.clinic.plan_play import played_exercises

        return played_exercises(version.plan, exercises)

    def follow(self, session_uuid: str, version: "PlanVersion | None" = None) -> None:
        """Keeps that this session follows the plan; where it cannot be kept yet, `catch_up` tries again."""
        from psoas_trainer.storage.clinic_sessions import follow_plan
        from psoas_trainer.storage.clinic_stamp import By

        wanted, by = version or self.version, By(self._store.now(), self.initials())
        if wanted is None:
            return
        self._missed = missed = (session_uuid, wanted)

        def told(outcome: object) -> None:
            if not isinstance(outcome, Exception) and self._missed == missed:
                self._missed = None

        uuid = wanted.uuid
        self._store.write(
            lambda connection: follow_plan(connection, session_uuid, uuid, by), Change.SESSIONS, then=told
        )

    def catch_up(self, session_uuid: str) -> None:
        """A session is over: what could not be kept of it at its start is kept now."""
        if self._missed is not None and self._missed[0] == session_uuid:
            self.follow(*self._missed)

    def followed(self, record: "SessionRecord", then: "Callable[[PlanVersion | None], None]") -> None:
        """Gives `then` the plan that an open session follows; at once where it follows none."""
        if record.plan.routine_id != CLINIC_PLAN:
            then(None)
            return
        from psoas_trainer.storage.clinic_plans import plan_version
        from psoas_trainer.storage.clinic_sessions import followed_plan

        uuid = record.summary.uuid

        def job(connection: "Connection") -> "PlanVersion | None":
            found = followed_plan(connection, uuid)
            return None if found is None else plan_version(connection, found)

        def told(outcome: Any) -> None:
            then(self.version if isinstance(outcome, Exception) else outcome)

        self._store.ask(job, told)

    def _on_change(self, changes: frozenset[Change]) -> None:
        if Change.PLANS in changes or self._person not in (0, self._store.person):
            self.read()
