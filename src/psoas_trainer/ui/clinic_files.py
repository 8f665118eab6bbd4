# SPDX-License-Identifier: GPL-3.0-or-later
"""Plan files and record files, step by step: the file, what is in it, the person's yes; and giving one away."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.held import possible_for
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.clinic.plan_file import PLAN_SUFFIX, HandedTo, PlanFile
from psoas_trainer.core.clinic.seal import ClinicFileError, FileFault
from psoas_trainer.core.content import Content
from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.storage.clinic_files import (
    Arrival,
    arrival,
    open_plan_file,
    open_record_file,
    owner_of,
    plan_file_of,
    save_clinic_file,
    take_plan_file,
)
from psoas_trainer.storage.clinic_people import card_of
from psoas_trainer.storage.clinic_record import (
    RECORD_SUFFIX,
    NoClinicError,
    Returned,
    merge_record_file,
    name_in_record,
    person_of_record,
    read_record_head,
    write_record,
)
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.clinic_file_text import ClinicFileText
from psoas_trainer.ui.dialogs.plan_file_dialog import PlanFileDialog
from psoas_trainer.ui.dialogs.record_name_dialog import RecordNameDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.widgets.overlay import Answer, Overlay
from psoas_trainer.ui.widgets.toast import Toast

AskPath = Callable[[QWidget, str, str, str], str]
"""Over a window, with a title, the name of a file and its kind; the chosen path, or an empty text."""


def ask_where_to(over: QWidget, title: str, name: str, kind: str) -> str:
    """The system's own question."""
    return QFileDialog.getSaveFileName(over, title, name, kind)[0]


class ClinicFiles(QObject):
    """Nothing is kept before the person has seen what a file is and from whom, and then all of it or nothing."""

    def __init__(
        self,
        look: Look,
        content: Content,
        store: Store,
        window: QWidget,
        toast: Callable[[], Toast],
        made_by: str,
        ask: AskPath = ask_where_to,
    ) -> None:
        """`toast` gives the window's short messages; `made_by` is the program's version."""
        super().__init__(window)
        self._look, self._content, self._store = look, content, store
        self._window, self._toast, self._made_by, self._ask = window, toast, made_by, ask
        self._text = ClinicFileText(self)
        self.initials: Callable[[], str | None] = lambda: None
        """Who works here now."""
        self.clinic: Callable[[], str | None] = lambda: None
        """What the clinic calls itself."""
        self.put_off: Callable[[Path], bool] = lambda _path: False
        """Whether nothing can be shown now; then the file is opened again later."""

    def open_plan(self, path: Path) -> None:
        """Shows what is in a plan file, and asks the person who is here whether to take it."""
        possible, person = possible_for(self._content.catalogue, {}), self._store.person

        def job(connection: Connection) -> tuple[PlanFile, Arrival]:
            file = open_plan_file(path, possible)
            if owner_of(connection, file) not in (None, person):
                raise ClinicFileError(FileFault.OTHER_PERSON)
            return file, arrival(connection, person, file)

        self._store.ask(job, lambda outcome: None if self.put_off(path) else self._plan_read(outcome))

    def open_record(self, path: Path) -> None:
        """Says whose record it is, and asks whether to take it in."""

        def job(connection: Connection) -> tuple[bytes, PersonCard]:
            data = open_record_file(path)
            head = read_record_head(data)
            card = card_of(connection, person_of_record(connection, head))
            return data, card or PersonCard(head.person.name, "", head.person.birth_date)

        self._store.ask(job, lambda outcome: None if self.put_off(path) else self._record_read(outcome))

    def save_plan(self, person: int, version: PlanVersion) -> None:
        """Asks where to, and writes a plan file for that person's computer at home."""
        name = self.tr("Plan, version %1", "the name of a file").replace("%1", str(version.version))
        kind = self.tr("Plans (*.psoasplan)")
        path = self._ask(self._window, self.tr("Save the plan for the computer at home"), f"{name}{PLAN_SUFFIX}", kind)
        clinic, made_by = self.clinic(), self._made_by
        self._save(path, PLAN_SUFFIX, lambda connection: plan_file_of(connection, person, version, clinic, made_by))

    def save_record(self) -> None:
        """Asks where to, and writes the record of the person who is here for the clinic whose plan came last.

        Who has no name here is asked first: the clinic must know whose record it is.
        """
        person = self._store.person

        def told(outcome: object) -> None:
            if isinstance(outcome, NoClinicError):
                self._told_written(outcome, Path())
            elif isinstance(outcome, Exception):
                self._store.failed.emit(outcome)
            elif outcome:
                self._save_record(person, str(outcome))
            else:
                RecordNameDialog.open(self._window, self._look, lambda name: self._save_record(person, name))

        self._store.ask(lambda connection: name_in_record(connection, person), told)

    def _save_record(self, person: int, called: str) -> None:
        kind = self.tr("Records (*.psoasrecord)")
        name = self.tr("Record", "the name of a file") + RECORD_SUFFIX
        path = self._ask(self._window, self.tr("Save the record for the clinic"), name, kind)
        made_by = self._made_by
        self._save(path, RECORD_SUFFIX, lambda connection: write_record(connection, person, called, made_by))

    def _save(self, path: str, suffix: str, write: Callable[[Connection], bytes]) -> None:
        if not path:
            return
        target = Path(path if path.lower().endswith(suffix) else f"{path}{suffix}")

        self._store.ask(
            lambda connection: save_clinic_file(connection, target, write(connection), replace=True),
            lambda outcome: self._told_written(outcome, target),
        )

    def _told_written(self, outcome: object, target: Path) -> None:
        if isinstance(outcome, NoClinicError):
            self._say(self.tr("No plan came from a clinic, so there is nobody to give a record to."))
        elif isinstance(outcome, StorageError):
            text = self.tr("The file could not be written to %1. Choose another folder; nothing was changed.")
            self._say(fill(text, str(target)))
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            text = self.tr("Written to %1. Whoever has the file can read it.", "the name of a file")
            self._toast().show_message(fill(text, target.name))

    def _plan_read(self, outcome: Any) -> None:
        if isinstance(outcome, OutsideError):
            self._refuse(self.tr("The plan was not taken"), self._text.plan_refused(outcome))
        elif isinstance(outcome, Exception):
            self._store.failed.emit(outcome)
        else:
            file, found = outcome
            look, content = self._look, self._content
            PlanFileDialog.open(
                self._window, look, content, file, found, lambda although: self._take(file, although=although)
            )

    def _take(self, file: PlanFile, *, although: bool) -> None:
        person, by = self._store.person, By(self._store.now())
        self._store.write(
            lambda connection: take_plan_file(connection, person, file, by, although_other=although),
            Change.PLANS,
            then=self._taken,
        )

    def _taken(self, outcome: object) -> None:
        if isinstance(outcome, OutsideError):
            self._refuse(self.tr("The plan was not taken"), self._text.plan_refused(outcome))
        elif isinstance(outcome, Exception):
            self._store.failed.emit(outcome)
        else:
            self._toast().show_message(self.tr("The plan is one of your routines now."))

    def _record_read(self, outcome: Any) -> None:
        if isinstance(outcome, OutsideError):
            self._refuse(self.tr("The record was not taken in"), self._text.record_refused(outcome))
        elif isinstance(outcome, Exception):
            self._store.failed.emit(outcome)
        else:
            self._ask_for_record(*outcome)

    def _ask_for_record(self, data: bytes, card: PersonCard) -> None:
        def answered(answer: str) -> None:
            if answer == "take":
                self._take_record(data, card)

        Overlay(
            self._look,
            self._window,
            self.tr("Take this record in?"),
            (
                self._text.whose(HandedTo("", card.full_name, card.birth_date)),
                self.tr("It came from a computer at home. What is here already is not doubled."),
            ),
            (Answer("take", self.tr("Take it in"), "primary"), Answer("stay", self.tr("Not now"))),
            answered,
            safe="stay",
            in_turn=True,
        )

    def _take_record(self, data: bytes, card: PersonCard) -> None:
        by = By(self._store.now(), self.initials())

        def told(outcome: Any) -> None:
            if isinstance(outcome, Returned):
                self._toast().show_message(self._text.returned(card.full_name, outcome))
            elif isinstance(outcome, OutsideError):
                self._refuse(self.tr("The record was not taken in"), self._text.record_refused(outcome))
            else:
                self._store.failed.emit(outcome)

        changes = (Change.PEOPLE, Change.SESSIONS, Change.PAIN_STOPS, Change.FEEDBACK)
        self._store.write(lambda connection: merge_record_file(connection, data, by), *changes, then=told)

    def _refuse(self, title: str, text: str) -> None:
        answers = (Answer("stay", self.tr("OK"), "primary"),)
        Overlay(self._look, self._window, title, (text,), answers, lambda _: None, safe="stay", in_turn=True)

    def _say(self, text: str) -> None:
        self._toast().show_message(text, icon="warning")
