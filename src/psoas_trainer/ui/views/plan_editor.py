# SPDX-License-Identifier: GPL-3.0-or-later
"""The page where a person's plan is written: kept as a draft all the while, and a version when it is saved."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.held import possible_for
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanVersion, tidy_plan
from psoas_trainer.core.clinic.plan_draft import empty_plan
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.clinic.plan_work import PlanWork
from psoas_trainer.core.content import Content
from psoas_trainer.storage.clinic_plans import PlanFaultyError
from psoas_trainer.ui.dialogs.plan_save_dialog import PlanSaveDialog
from psoas_trainer.ui.dialogs.plan_versions_dialog import PlanVersionsDialog, VersionValue
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_3, SPACE_6
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.models.routine_row_texts import RoutineRowTexts
from psoas_trainer.ui.plan_desk import PlanDesk, PlanSheet
from psoas_trainer.ui.plan_text import PlanText
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.views.plan_panes import PlanPanes
from psoas_trainer.ui.views.plan_sources import PlanSources
from psoas_trainer.ui.widgets.overlay import Answer, Overlay
from psoas_trainer.ui.widgets.plan_head import PlanHead
from psoas_trainer.ui.widgets.toast import Toast

_SETTLED_MS = 400
"""So long after the last change the draft is written: not with each letter of a note."""


class PlanEditor(Page):
    """Nothing that was entered is lost by leaving: what is no version yet is the person's draft."""

    WATCHES: ClassVar[frozenset[Change]] = frozenset(
        {Change.PLANS, Change.SCREENINGS, Change.PEOPLE, Change.OWN_CONTENT}
    )
    left = Signal(int)
    """Back from the plan of that person."""
    start_requested = Signal(int)
    """That person is to train here with the plan as it is saved."""
    handout_requested = Signal(object, object)
    """A ClinicPlan as it stands here, and the PlanSheet of its person."""

    def __init__(
        self,
        look: Look,
        content: Content,
        desk: PlanDesk,
        rows: RoutineRowTexts,
        text: PlanText,
        toast: Toast,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._content, self._desk, self._text, self._toast = look, content, desk, text, toast
        self._people = PersonText(self)
        self._person, self._writes = 0, 0
        self._sheet: PlanSheet | None = None
        self._kept: ClinicPlan | None = None
        self.question: Overlay | None = None
        self.dialog: PlanSaveDialog | PlanVersionsDialog | None = None
        self.head = PlanHead(look)
        self.panes = PlanPanes(look, content, rows, text, lambda: desk.today)
        self.sources = PlanSources(look, content, desk, text, self.panes, toast)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, SPACE_6, PAGE_MARGIN, SPACE_6)
        column.setSpacing(SPACE_3)
        column.addWidget(self.head)
        column.addWidget(self.panes, 1)
        self._connect()

    @property
    def person(self) -> int:
        """Whose plan it is, 0 for nobody."""
        return self._person

    @property
    def is_draft(self) -> bool:
        """Whether it is another plan than the newest version."""
        return self._sheet is not None and tidy_plan(self.panes.plan) != tidy_plan(self._base(self._sheet))

    def open_person(self, person: int) -> None:
        """Edits the plan of that person: the draft, else the newest version, else nothing yet."""
        self.keep()
        self._person, self._sheet, self._kept = person, None, None
        self.head.show_person("", "")
        self.panes.open(PlanWork(empty_plan(self._desk.today), Possible({})))
        self.panes.setEnabled(False)
        self._show_state()
        self._read()

    def refresh(self) -> None:
        """Reads what was changed elsewhere; what is written here stays."""
        if self._person:
            self._read()

    def keep(self) -> None:
        """Keeps the draft now, if it is another one than is kept."""
        self._timer.stop()
        if self._sheet is None:
            return
        plan = tidy_plan(self.panes.plan)
        if plan == self._kept:
            return
        self._kept = plan
        self._writes += 1
        if plan == tidy_plan(self._base(self._sheet)):
            self._desk.discard_draft(self._person)
        else:
            self._desk.keep_draft(self._person, plan)

    def save(self) -> None:
        """Asks who saves it and why; where it cannot be saved, what is wrong stands at its place."""
        if self._sheet is not None and self.is_draft and self.panes.try_to_save():
            number = self._sheet.versions[0].version + 1 if self._sheet.versions else 1
            self.dialog = PlanSaveDialog.open(self, self._look, number, self._desk.initials, self._save_as)

    def discard(self) -> None:
        """Asks once, and goes back to the newest version; that can be undone."""
        self.question = Overlay(
            self._look,
            self,
            self.tr("Discard the draft?"),
            (self.tr("What was changed since the last version goes. You can undo that."),),
            (Answer("stay", self.tr("Go on editing")), Answer("discard", self.tr("Discard"), "danger")),
            self._on_discard,
            safe="stay",
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.panes.settings.note.tell()
        self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        head, pane = self.head, self.panes.pane
        head.back.clicked.connect(self._leave)
        head.undo.clicked.connect(self.panes.undo)
        head.redo.clicked.connect(self.panes.redo)
        head.handout.clicked.connect(self._print)
        head.start.clicked.connect(lambda: self.start_requested.emit(self._person))
        pane.save.clicked.connect(self.save)
        pane.discard.clicked.connect(self.discard)
        pane.versions.clicked.connect(self._show_versions)
        pane.templates.clicked.connect(self.sources.open)
        self.panes.edited.connect(self._on_edited)
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.panes.undo),
            (QKeySequence.StandardKey.Redo, self.panes.redo),
            (QKeySequence.StandardKey.Save, self.save),
            (QKeySequence.StandardKey.Print, self._print),
            ("Ctrl+Y", self.panes.redo),
        ):
            if keys == "Ctrl+Y" and QKeySequence("Ctrl+Y") in QKeySequence.keyBindings(QKeySequence.StandardKey.Redo):
                continue
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _base(self, sheet: PlanSheet) -> ClinicPlan:
        """What a draft is compared with."""
        return sheet.versions[0].plan if sheet.versions else empty_plan(self._desk.today)

    def _read(self) -> None:
        asked = (self._person, self._writes)

        def told(outcome: Any) -> None:
            if isinstance(outcome, Exception):
                self._desk.tell_failure(outcome)
            elif asked == (self._person, self._writes):
                self._show_sheet(outcome)

        self._desk.read(self._person, told)

    def _show_sheet(self, sheet: PlanSheet) -> None:
        """What another page or another start has written meanwhile takes the place of what is here, undoably."""
        first, self._sheet = self._sheet is None, sheet
        possible = possible_for(self._content.catalogue, sheet.screenings)
        stored = sheet.draft or self._base(sheet)
        work = PlanWork(stored, possible) if first else self.panes.work
        work.possible = possible
        if not self._timer.isActive():
            if tidy_plan(work.plan) != tidy_plan(stored):
                work.put(stored)
            self._kept = tidy_plan(stored)
        if first:
            self.panes.open(work, sheet.screenings)
            self.panes.setEnabled(True)
        else:
            self.panes.refresh(sheet.screenings)
        card = sheet.card
        self.head.show_person(
            "" if card is None else card.full_name, "" if card is None else self._people.known_by(card)
        )
        self._show_state()
        if first:
            self.panes.library.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self._show_state()
        self._timer.start()

    def _show_state(self) -> None:
        sheet, history, pane = self._sheet, self.panes.work.history, self.panes.pane
        newest = sheet.versions[0] if sheet is not None and sheet.versions else None
        draft = self.is_draft
        pane.state.show_state("" if sheet is None else self._text.state(newest, draft=draft), is_open=draft)
        pane.save.setEnabled(draft)
        pane.discard.setEnabled(draft)
        pane.versions.setEnabled(newest is not None)
        self.head.show_state(
            undo=history.can_undo,
            redo=history.can_redo,
            printable=bool(self.panes.plan.rows),
            startable=newest is not None and not draft,
        )

    def _save_as(self, initials: str, reason: str) -> None:
        plan, person = self.panes.plan, self._person
        self._timer.stop()
        self._writes += 1
        self._desk.work_as(initials)

        def told(outcome: Any) -> None:
            if person == self._person:
                self._on_saved(plan, outcome)

        self._desk.save(person, plan, reason, self.panes.work.possible, told)

    def _on_saved(self, plan: ClinicPlan, outcome: PlanVersion | Exception) -> None:
        if isinstance(outcome, Exception):
            self._kept = None  # whatever is there, the draft is written again
            self._timer.start()
            if isinstance(outcome, PlanFaultyError):
                self.panes.try_to_save()
            else:
                self._desk.tell_failure(outcome)
            return
        assert self._sheet is not None
        self._sheet = self._sheet._replace(draft=None, versions=(outcome, *self._sheet.versions))
        self._kept = tidy_plan(plan)
        self._show_state()
        self.head.start.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that saved has nothing to do any more
        self._toast.show_message(self.tr("Version %1 is saved.").replace("%1", str(outcome.version)))

    def _on_discard(self, answer: str) -> None:
        if answer != "discard" or self._sheet is None:
            return
        before, person = self.panes.plan, self._person
        self.panes.put(self._base(self._sheet))
        self.keep()

        def undo() -> None:
            if person == self._person:
                self.panes.put(before)

        self._toast.show_message(self.tr("The draft was discarded."), self.tr("Undo"), undo)

    def _show_versions(self) -> None:
        if self._sheet is None:
            return
        versions = self._sheet.versions
        values = [
            VersionValue(
                self._text.version(each), each.reason or "", self._text.rows(each.plan), self._text.facts(each.plan)
            )
            for each in versions
        ]
        self.dialog = PlanVersionsDialog.open(
            self,
            self._look,
            values,
            lambda place: self.panes.put(versions[place].plan, self.tr("It is the draft now.")),
        )

    def _print(self) -> None:
        if self._sheet is not None and self.panes.plan.rows:
            self.handout_requested.emit(self.panes.plan, self._sheet)

    def _leave(self) -> None:
        self.panes.settings.note.tell()
        self.keep()
        self.left.emit(self._person)
