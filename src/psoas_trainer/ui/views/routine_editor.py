# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor of a routine: the exercises at the side where reading starts, the rows beside them, undo for all of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.content import Content
from psoas_trainer.core.draft_history import DraftHistory
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.pack import PackRoutine
from psoas_trainer.core.routine import RoutineItem
from psoas_trainer.core.routine_draft import (
    Problem,
    RoutineDraft,
    apart,
    draft_of,
    excess,
    first_side_of,
    is_full,
    problems,
    routine_of,
    with_first_side,
    with_number,
    with_rests,
    with_variant,
)
from psoas_trainer.core.side import Side
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.models.routine_row_texts import RoutineRowTexts
from psoas_trainer.ui.pack_text import PackText
from psoas_trainer.ui.routine_text import RoutineText
from psoas_trainer.ui.views.editor_head import EditorHead
from psoas_trainer.ui.widgets.exercise_library import ExerciseLibrary
from psoas_trainer.ui.widgets.rest_chip import USUAL
from psoas_trainer.ui.widgets.routine_pane import RoutinePane
from psoas_trainer.ui.widgets.routine_settings import NONE, RoutineSettingsValue

_WIDE, _NARROW = 312, 292
_ROOMY = 1000


class RoutineEditor(QWidget):
    """What was typed stays here until it is saved or thrown away, whatever page is in front meanwhile."""

    save_requested = Signal(object)
    """The PackRoutine to be kept."""
    left = Signal()
    """The person wants to go back; `unsaved` says whether something would be lost."""

    def __init__(
        self, look: Look, content: Content, rows: RoutineRowTexts, text: RoutineText, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._exercises = content.catalogue.exercises
        self._rows_text, self._text, self._packs = rows, text, PackText(self)
        self._history = DraftHistory(RoutineDraft())
        self._routine_id, self._summary = "", ""
        self._taken: tuple[str, ...] = ()
        self._tried = False
        self.head = EditorHead(look, self.tr("Name of the routine"), limits.NAME_LETTERS)
        self.library = ExerciseLibrary(look, rows.categories())
        warm_ups = {"full": self.tr("full"), "short": self.tr("short"), "standing": self.tr("standing")}
        self.pane = RoutinePane(look, [(each, warm_ups.get(each, each)) for each in content.catalogue.warm_ups])
        self.rows, self.settings = self.pane.rows, self.pane.settings
        self._lay_out()
        self._connect()

    @property
    def unsaved(self) -> bool:
        """Whether something was changed that is not kept."""
        return self._history.unsaved

    @property
    def draft(self) -> RoutineDraft:
        """What is in the editor."""
        return self._history.now

    @property
    def routine_id(self) -> str:
        """The id of what is in the editor."""
        return self._routine_id

    def open(self, each: PackRoutine | None, routine_id: str, taken: Sequence[str], name: str = "") -> None:
        """Edits that routine, or a new one of that name and id; `taken` are the names of the other routines."""
        self._routine_id, self._taken, self._tried = routine_id, tuple(taken), False
        self._summary = "" if each is None else each.words.summary
        self._history = DraftHistory(RoutineDraft(name, warm_up="full") if each is None else draft_of(each))
        self.library.show_entries(self._rows_text.entries())
        self.rows.choose(-1)
        self._show()
        (self.library.search if each is None else self.head.name).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kept(self) -> None:
        """What is in the editor is kept now."""
        self._history.keep()
        self._show()

    def discard(self) -> None:
        """Throws away what is not kept."""
        self._history = DraftHistory(self._history.kept)
        self._show()

    def refresh(self) -> None:
        """Exercises came or went: shows what there is."""
        self.library.show_entries(self._rows_text.entries())
        self._show()

    def undo(self) -> None:
        """Takes the last change back."""
        if self._history.undo():
            self._show(self.tr("Taken back."))

    def redo(self) -> None:
        """Does again what was taken back."""
        if self._history.redo():
            self._show(self.tr("Done again."))

    def save(self) -> None:
        """Asks for the routine to be kept, or says at the field what is wrong with it."""
        self._tried = True
        self._show()
        if not problems(self.draft, self._taken):
            self.save_requested.emit(routine_of(self.draft, self._routine_id, self._summary))
        elif not self.head.name.problem.isHidden():
            self.head.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.library.setFixedWidth(_WIDE if self.width() >= _ROOMY else _NARROW)

    def _lay_out(self) -> None:
        panes = QHBoxLayout()
        panes.setSpacing(SPACE_4)
        panes.addWidget(self.library)
        panes.addWidget(self.pane, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, SPACE_6)
        page.setSpacing(SPACE_3)
        page.addWidget(self.head)
        page.addLayout(panes, 1)

    def _connect(self) -> None:
        head, rows, settings = self.head, self.rows, self.settings
        head.name.changed.connect(lambda text: self._put(self.draft._replace(name=text), "name"))
        head.save.clicked.connect(self.save)
        head.undo.clicked.connect(self.undo)
        head.redo.clicked.connect(self.redo)
        head.back.clicked.connect(self.left)
        self.library.added.connect(self._add)
        rows.numbered.connect(self._number)
        rows.set_apart.connect(lambda at, on: self._row(at, lambda row: apart(row, self._of(row), on=on)))
        rows.variant_chosen.connect(
            lambda at, each: self._row(at, lambda row: with_variant(row, None if each == USUAL else each))
        )
        rows.first_chosen.connect(lambda at, each: self._row(at, lambda row: row._replace(first_side=_side(each))))
        rows.rest_chosen.connect(lambda at, part, seconds: self._row(at, lambda row: with_rests(row, part, seconds)))
        rows.removed.connect(self._remove)
        rows.moved.connect(self._move)
        rows.dropped.connect(self._settle)
        settings.noted.connect(lambda text: self._put(self.draft._replace(note=text), "note"))
        settings.warm_up_chosen.connect(
            lambda each: self._put(self.draft._replace(warm_up=None if each == NONE else each))
        )
        settings.rounds_set.connect(self._set_rounds)
        settings.set_rest_chosen.connect(lambda rest: self._put(self.draft._replace(set_rest=rest)))
        settings.exercise_rest_chosen.connect(lambda rest: self._put(self.draft._replace(exercise_rest=rest)))
        settings.first_chosen.connect(lambda each: self._put(with_first_side(self.draft, _side(each), self._exercises)))
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
            (QKeySequence.StandardKey.Save, self.save),
            ("Ctrl+Y", self.redo),
        ):
            if keys == "Ctrl+Y" and QKeySequence("Ctrl+Y") in QKeySequence.keyBindings(QKeySequence.StandardKey.Redo):
                continue
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _settle(self) -> None:
        self._history.settle()

    def _of(self, row: RoutineItem) -> Exercise:
        return self._exercises[row.exercise_id]

    def _put(self, draft: RoutineDraft, key: str = "") -> None:
        self._history.put(draft, key)
        self._show()

    def _allowed(self, draft: RoutineDraft) -> str:
        """Why the draft would break a cap; empty where it does not."""
        broken = excess(draft, self._exercises)
        return "" if broken is None else self._packs.cap(broken)

    def _row(self, place: int, change: Callable[[RoutineItem], RoutineItem], key: str = "") -> None:
        draft = self.draft.changed(place, change(self.draft.rows[place]))
        refused = self._allowed(draft)
        if not refused:
            self._history.put(draft, key)
        self._show()
        self.rows.choose(place)
        self.rows.show_problem(place, refused)
        announce(self, refused)

    def _number(self, place: int, part: str, number: int) -> None:
        self._row(place, lambda row: with_number(row, self._of(row), part, number), f"{place} {part}")

    def _add(self, exercise_id: str) -> None:
        draft = self.draft.with_row(RoutineItem(exercise_id))
        refused = self._text.full() if is_full(self.draft) else self._allowed(draft)
        if refused:
            self._show()
            self.pane.show_problem(refused)
            announce(self, refused)
            return
        self._put(draft)
        place = len(draft.rows) - 1
        self.rows.choose(place)
        QTimer.singleShot(0, self, lambda: self._reveal(place))  # when the new row has its place
        name = self._rows_text.row(draft.rows[place]).name
        announce(self, self.tr("%1 added.", "an exercise").replace("%1", name))

    def _reveal(self, place: int) -> None:
        rows = self.rows.rows
        if place < len(rows):
            self.pane.scroll.ensureWidgetVisible(rows[place])

    def _remove(self, place: int) -> None:
        name = self._rows_text.row(self.draft.rows[place]).name
        self._put(self.draft.without(place))
        self.rows.choose(-1)
        left = self.rows.rows
        target = left[min(place, len(left) - 1)].remove if left else self.library.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("%1 removed.", "an exercise").replace("%1", name))

    def _move(self, place: int, to: int, by_mouse: bool) -> None:  # noqa: FBT001 - a signal's value
        self._put(self.draft.moved(place, to), "drag" if by_mouse else "")
        self.rows.choose(to)
        if not by_mouse:
            self.pane.scroll.ensureWidgetVisible(self.rows.rows[to])
        announce(self, self.tr("Place %1 of %2").replace("%2", str(len(self.draft.rows))).replace("%1", str(to + 1)))

    def _set_rounds(self, rounds: int) -> None:
        draft = self.draft._replace(rounds=rounds)
        refused = self._allowed(draft)
        if not refused:
            self._history.put(draft, "rounds")
        self._show()
        self.settings.show_problem(refused)
        announce(self, refused)

    def _show(self, said: str = "") -> None:
        """Everything as it is in the draft now."""
        draft, history = self.draft, self._history
        routine = routine_of(draft, self._routine_id).routine
        self.head.show_state(unsaved=history.unsaved, undo=history.can_undo, redo=history.can_redo)
        self.head.name.set_text(draft.name)
        self.rows.show_values([self._rows_text.row(row) for row in draft.rows])
        self.rows.show_problem(-1, "")
        first = first_side_of(draft, self._exercises)
        self.settings.show_value(
            RoutineSettingsValue(
                draft.note,
                draft.warm_up or NONE,
                draft.rounds,
                draft.set_rest,
                draft.exercise_rest,
                USUAL if first is None else first.value,
            )
        )
        self.settings.show_problem("")
        self.pane.show_summary(self._text.line(routine), self._text.advice(routine), empty=not draft.rows)
        self._show_problems()
        announce(self, said)

    def _show_problems(self) -> None:
        """What is wrong is said when saving was tried; a taken name at once."""
        found = problems(self.draft, self._taken)
        shown = found if self._tried else tuple(each for each in found if each is Problem.NAME_TAKEN)
        names = [each for each in shown if each in (Problem.NO_NAME, Problem.NAME_SIGNS, Problem.NAME_TAKEN)]
        self.head.name.show_problem(self._text.problem(names[0]) if names else "")
        self.settings.note.show_problem(self._text.problem(Problem.NOTE_SIGNS) if Problem.NOTE_SIGNS in shown else "")
        self.pane.show_problem(self._text.problem(Problem.NO_ROWS) if Problem.NO_ROWS in shown else "")


def _side(each: str) -> Side | None:
    return None if each == USUAL else Side(each)
