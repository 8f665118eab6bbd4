# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking a pack in, step by step: the file, what is in it, the person's yes; and giving one away."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_trainer.core.clinic.plan_file import PLAN_SUFFIX
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.own_training import Arrival
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.outside_file import PACK_SUFFIX
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.own_desk import OwnDesk
from psoas_trainer.ui.pack_text import PackText
from psoas_trainer.ui.widgets.overlay import Answer, Overlay
from psoas_trainer.ui.widgets.toast import Toast

_OF_A_CLINIC = (PLAN_SUFFIX, ".psoasrecord")
AskPath = Callable[[QWidget, str, str], str]


class PackFlow(QObject):
    """Nothing is kept before the person has seen what a pack brings, and then all of it or nothing."""

    def __init__(
        self,
        look: Look,
        page: QWidget,
        desk: OwnDesk,
        toast: Toast,
        ask_open: AskPath | None = None,
        ask_save: AskPath | None = None,
    ) -> None:
        """`ask_open` and `ask_save` ask for a path (page, title, name of the file), '' for none; tests answer."""
        super().__init__(page)
        self._look, self._page, self._desk, self._toast = look, page, desk, toast
        self._ask_open = ask_open or self._open_dialog
        self._ask_save = ask_save or self._save_dialog
        self._text = PackText(self)
        self.question: Overlay | None = None
        self.open_plan: Callable[[Path], None] | None = None
        """Takes a clinic's plan in, or a record that comes back to it."""

    def choose(self) -> None:
        """Asks for a file and then takes it in."""
        if path := self._ask_open(self._page, self.tr("Choose a pack, a plan or a record"), ""):
            if self.open_plan is not None and Path(path).suffix.lower() in _OF_A_CLINIC:
                self.open_plan(Path(path))
            else:
                self.read(Path(path))

    def read(self, path: Path) -> None:
        """Says what is in that file, and asks whether to take it."""
        self._desk.read_file(path, self._read)

    def export(self, name: str, routines: Iterable[PackRoutine], exercises: Iterable[str]) -> None:
        """Asks where to, and writes a pack of that name."""
        file = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in name).strip() or "pack"
        path = self._ask_save(self._page, self.tr("Export as a pack"), f"{file}{PACK_SUFFIX}")
        if not path:
            return
        target = Path(path if path.endswith(PACK_SUFFIX) else f"{path}{PACK_SUFFIX}")
        self._desk.export(target, name, routines, exercises, lambda outcome: self._exported(target, outcome))

    def tell(self, error: object) -> None:
        """Says why something outside could not be used."""
        if isinstance(error, OutsideError):
            self._toast.show_message(self._text.refusal(error), icon="warning")

    def _read(self, outcome: Arrival | Exception) -> None:
        if isinstance(outcome, OutsideError):
            texts = (self._text.refusal(outcome),)
            answers = (Answer("stay", self.tr("OK"), "primary"),)
            title = self.tr("The pack was not taken in")
            self.question = Overlay(
                self._look, self._page, title, texts, answers, lambda _: None, safe="stay", in_turn=True
            )
        elif isinstance(outcome, Exception):
            raise outcome
        elif not (outcome.exercises or outcome.routines):
            self._toast.show_message(self._text.nothing_new())
        else:
            self._ask(outcome)

    def _ask(self, arrival: Arrival) -> None:
        answers = (Answer("take", self.tr("Take it in"), "primary"), Answer("stay", self.tr("Cancel")))

        def answered(answer: str) -> None:
            if answer == "take":
                self._desk.take(arrival, lambda outcome: self._taken(arrival, outcome))

        self.question = Overlay(
            self._look,
            self._page,
            self.tr("Take this pack in?"),
            self._text.brings(arrival),
            answers,
            answered,
            safe="stay",
            in_turn=True,
        )

    def _taken(self, arrival: Arrival, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self._desk.tell_failure(outcome)
        else:
            self._toast.show_message(self._text.taken(arrival))

    def _exported(self, path: Path, outcome: object) -> None:
        if isinstance(outcome, StorageError):
            self._toast.show_message(self._text.not_written(str(path)), icon="warning")
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            text = self.tr("Written to %1", "the name of a file")
            self._toast.show_message(text.replace("%1", path.name))

    def _filter(self) -> str:
        return self.tr("Exercise packs (*.psoaspack)")

    def _open_dialog(self, page: QWidget, title: str, name: str) -> str:
        kinds = self.tr("Packs, plans and records (*.psoaspack *.psoasplan *.psoasrecord)")
        return QFileDialog.getOpenFileName(page, title, name, kinds)[0]

    def _save_dialog(self, page: QWidget, title: str, name: str) -> str:
        return QFileDialog.getSaveFileName(page, title, name, self._filter())[0]
