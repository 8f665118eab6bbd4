# SPDX-License-Identifier: GPL-3.0-or-later
"""The routines: those of the program to start and copy, a person's own to edit as well; and own exercises."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from psoas_trainer.core.content import Content
from psoas_trainer.core.outside.pack import PackExercise, PackRoutine
from psoas_trainer.core.own_training import copy_name
from psoas_trainer.storage.outside_file import PACK_SUFFIX
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_6
from psoas_trainer.ui.models.own_cards import OwnCards
from psoas_trainer.ui.models.routine_row_texts import RoutineRowTexts
from psoas_trainer.ui.own_desk import OwnDesk
from psoas_trainer.ui.pack_flow import PackFlow
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.routine_text import RoutineText
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.views.routine_editor import RoutineEditor
from psoas_trainer.ui.widgets.overlay import Answer, Overlay
from psoas_trainer.ui.widgets.routine_list import RING, RoutineList
from psoas_trainer.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from psoas_trainer.ui.models.routine_now import RoutineNow
    from psoas_trainer.ui.views.exercise_editor import ExerciseEditor


class RoutinesView(Page):
    """A list, and in its place an editor. Whatever is in an editor stays there while other pages are in front."""

    play_requested = Signal(object)
    """A PlayRequest."""
    exercises_wanted = Signal()
    """The person wants the page of the exercises."""

    def __init__(
        self,
        look: Look,
        content: Content,
        desk: OwnDesk,
        doses: DoseText,
        text: RoutineText,
        toast: Toast,
        make_exercise_editor: "Callable[[], ExerciseEditor] | None" = None,
        now: "RoutineNow | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        """`make_exercise_editor` makes the editor of own exercises when it is wanted; `now`: see OwnCards."""
        super().__init__(parent)
        self._look, self._content, self._desk, self._toast = look, content, desk, toast
        self.cards = OwnCards(content, desk, text, doses, now, self)
        self._make_exercise_editor = make_exercise_editor
        self.list = RoutineList(look)
        self.editor = RoutineEditor(look, content, RoutineRowTexts(content, doses, self), text)
        self.exercise_editor: ExerciseEditor | None = None
        self.packs = PackFlow(look, self, desk, toast)
        self.question: Overlay | None = None
        self._leaving: Callable[[], None] | None = None
        self.setAcceptDrops(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN - RING, SPACE_6, PAGE_MARGIN - RING, 0)
        column.addWidget(self._pages)
        self.editor.setContentsMargins(RING, 0, RING, 0)
        self._connect()
        self._show()

    @property
    def unsaved(self) -> bool:
        """Whether an editor holds something that is not kept: asked before the program is closed."""
        editor = self.exercise_editor
        return self.editor.unsaved or (editor is not None and editor.unsaved)

    @property
    def edits(self) -> bool:
        """Whether an editor is in front."""
        return self._pages.currentWidget() is not self.list

    @property
    def edited_id(self) -> str:
        """The routine that is in the editor while that is in front, or empty."""
        return self.editor.routine_id if self._pages.currentWidget() is self.editor else ""

    def show_routines(self) -> None:
        """There are other routines now than before."""
        self._show()

    def edit(self, routine_id: str) -> None:
        """Opens the editor with one of the person's own routines. Raises KeyError."""
        each = self._desk.own.routines[routine_id]
        self.editor.open(each, routine_id, self._names(routine_id))
        self._pages.setCurrentWidget(self.editor)

    def make_new(self) -> None:
        """Opens the editor with a new routine."""
        name = copy_name(self.tr("My routine"), self._names())
        self.editor.open(None, self._desk.next_id(), self._names(), name)
        self._pages.setCurrentWidget(self.editor)

    def edit_exercise(self, exercise_id: str | None) -> None:
        """Opens the editor with one of the person's own exercises, or with a new one."""
        if self.exercise_editor is None and self._make_exercise_editor is not None:
            editor = self.exercise_editor = self._make_exercise_editor()
            editor.save_requested.connect(self._keep_exercise)
            editor.left.connect(lambda: self._leave(editor))
            editor.setContentsMargins(RING, 0, RING, 0)
            self._pages.addWidget(editor)
        if self.exercise_editor is not None:
            each = None if exercise_id is None else self._desk.own.exercises[exercise_id]
            self.exercise_editor.open(each, exercise_id or self._desk.next_id())
            self._pages.setCurrentWidget(self.exercise_editor)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()  # what decides now may be something else than before

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _packs(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = _packs(event)
        if found:
            event.acceptProposedAction()
            self.packs.read(found[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves an editor."""
        if event.key() == Qt.Key.Key_Escape and self.edits:
            front = self._pages.currentWidget()
            self._leave(self.editor if front is self.editor or self.exercise_editor is None else self.exercise_editor)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        page = self.list
        page.switch.other_wanted.connect(self.exercises_wanted)
        page.new.clicked.connect(self.make_new)
        page.new_exercise.clicked.connect(lambda: self.edit_exercise(None))
        page.take.clicked.connect(self.packs.choose)
        page.routine_acted.connect(self._on_routine)
        page.rehearsal_requested.connect(lambda each, pace: self.play_requested.emit(PlayRequest(each, pace=pace)))
        page.exercise_acted.connect(self._on_exercise)
        self.editor.save_requested.connect(self._keep)
        self.editor.left.connect(lambda: self._leave(self.editor))
        self._desk.changed.connect(self._show)

    def _show(self) -> None:
        self.list.show_routines(self.cards.own_routines(), self.cards.shipped_routines())
        self.list.show_exercises(self.cards.own_exercises())
        if self._pages.currentWidget() is self.editor:
            self.editor.refresh()

    def _on_routine(self, routine_id: str, act: str) -> None:
        if act == "start":
            self.play_requested.emit(PlayRequest(routine_id=routine_id))
        elif act == "edit":
            self.edit(routine_id)
        elif act == "copy":
            self._copy(routine_id)
        elif act == "export":
            each = self._routine(routine_id)
            own_id = routine_id if routine_id in self._desk.own.routines else f"own_{routine_id}"
            self.packs.export(each.words.name, (each._replace(routine=each.routine._replace(id=own_id)),), ())
        elif act == "delete":
            name = self._routine(routine_id).words.name
            self._offer_undo(name, self._desk.delete(routines=(routine_id,)))

    def _on_exercise(self, exercise_id: str, act: str) -> None:
        name = self._desk.own.exercises[exercise_id].words.name
        if act == "edit":
            self.edit_exercise(exercise_id)
        elif act == "export":
            self.packs.export(name, (), (exercise_id,))
        elif act == "delete":
            self._offer_undo(name, self._desk.delete(exercises=(exercise_id,)))

    def _offer_undo(self, name: str, undo: Callable[[], None]) -> None:
        text = self.tr("“%1” was deleted.", "a routine or an exercise").replace("%1", name)
        self._toast.show_message(text, self.tr("Undo"), undo)

    def _routine(self, routine_id: str) -> PackRoutine:
        own = self._desk.own.routines.get(routine_id)
        if own is not None:
            return own
        content = self._content
        return PackRoutine(
            content.catalogue.routines[routine_id]._replace(default=False, order=0), content.words.routines[routine_id]
        )

    def _copy(self, routine_id: str) -> None:
        each = self._routine(routine_id)
        name, new = copy_name(each.words.name, self._names()), self._desk.next_id()
        copy = PackRoutine(each.routine._replace(id=new), each.words._replace(name=name))

        def kept(outcome: object) -> None:
            if isinstance(outcome, Exception):
                self._desk.tell_failure(outcome)
            else:
                self.edit(new)

        self._desk.save_routine(copy, kept)

    def _keep(self, each: PackRoutine) -> None:
        """A failure is told by the window; what is in the editor stays there."""
        draft, leaves = self.editor.draft, self._leaving

        def kept(outcome: object) -> None:
            if isinstance(outcome, Exception):
                self._desk.tell_failure(outcome)
                return
            if self.editor.draft == draft:
                self.editor.show_kept()
            self._toast.show_message(self.tr("“%1” is saved.", "a routine").replace("%1", each.words.name))
            if leaves is not None:
                leaves()

        self._desk.save_routine(each, kept)

    def _keep_exercise(self, each: PackExercise) -> None:
        leaves = self._leaving

        def kept(outcome: object) -> None:
            if isinstance(outcome, Exception):
                self._desk.tell_failure(outcome)
            elif self.exercise_editor is not None:
                self.exercise_editor.show_kept()
                self._toast.show_message(self.tr("“%1” is saved.", "an exercise").replace("%1", each.words.name))
                if leaves is not None:
                    leaves()

        self._desk.save_exercise(each, kept)

    def ask_before_closing(self, close: Callable[[], None]) -> None:
        """Asks about each editor with something that is not kept, and then calls `close`, unless editing goes on."""
        for editor in (self.editor, self.exercise_editor):
            if editor is not None and editor.unsaved:
                self._pages.setCurrentWidget(editor)
                self._leave(editor, lambda: self.ask_before_closing(close))
                return
        close()

    def _leave(self, editor: "RoutineEditor | ExerciseEditor", then: Callable[[], None] | None = None) -> None:
        """Goes back to the list, or where `then` leads; what is not saved is asked about first."""
        go = then or self._back
        if not editor.unsaved:
            go()
            return

        def answered(answer: str) -> None:
            if answer == "save":
                self._leaving = go
                editor.save()  # goes when it is kept; where something is wrong, the editor says it and stays
                self._leaving = None
            elif answer == "discard":
                editor.discard()
                go()

        self.question = Overlay(
            self._look,
            self,
            self.tr("Save the changes?"),
            (self.tr("What you changed is not saved yet."),),
            (
                Answer("save", self.tr("Save"), "primary"),
                Answer("discard", self.tr("Discard")),
                Answer("stay", self.tr("Go on editing"), "plain"),
            ),
            answered,
            safe="stay",
        )

    def _back(self) -> None:
        self._show()
        self._pages.setCurrentWidget(self.list)
        self.list.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _names(self, but: str = "") -> tuple[str, ...]:
        """The names of all routines but that one."""
        content, own = self._content, self._desk.own.routines
        names = [words.name for key, words in content.words.routines.items() if key in content.catalogue.routines]
        names += [each.words.name for each in own.values()]
        if but in own:
            names = [each for each in names if each != own[but].words.name]
        return tuple(names)


def _packs(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == PACK_SUFFIX]
