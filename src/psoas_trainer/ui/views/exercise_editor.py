# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor of an own exercise: one form, with a figure of the program's movements or a picture of one's own."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category, Focus
from psoas_trainer.core.exercise_draft import ExerciseDraft, draft_of_exercise, exercise_of_draft
from psoas_trainer.core.exercise_unfinished import keepable
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.pack import PackExercise
from psoas_trainer.core.outside.pack_exercise import LONGEST_PHASE, MOST, MOST_SETS
from psoas_trainer.core.outside.picture import read_picture
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.own_training import exercise_document, read_own_exercise
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.storage.outside_file import read_outside
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_3
from psoas_trainer.ui.models.exercise_form_texts import ExerciseFormTexts
from psoas_trainer.ui.own_picture import own_picture
from psoas_trainer.ui.views.editor_head import EditorHead
from psoas_trainer.ui.widgets.figure_choice import NO_FIGURE, OWN_PICTURE
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll

_GROUPS: Final = MappingProxyType({"dose": "dose", "phases": "dose", "side_rule": "dose", "first_side": "dose"})
_SHOWN: Final = frozenset({"figure", "picture"})
_WORDS: Final = frozenset({"steps", "cues", "errors", "set_up"})


class ExerciseEditor(QWidget):
    """What is wrong is said at the group it belongs to; what was typed stays until it is saved or thrown away."""

    save_requested = Signal(object)
    """The PackExercise to be kept."""
    left = Signal()
    """The person wants to go back."""

    def __init__(
        self, look: Look, texts: ExerciseFormTexts, desk: Any, ask_file: Callable[[QWidget], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`desk` is the OwnDesk; `ask_file` asks for a picture's path, '' for none."""
        super().__init__(parent)
        self._texts, self._desk = texts, desk
        self._ask_file = ask_file or self._file_dialog
        self._draft = self._kept = ExerciseDraft()
        self._exercise_id = ""
        self._base: PackExercise | None = None
        self.head = EditorHead(look, self.tr("Name of the exercise"), limits.NAME_LETTERS)
        self.head.name.shares_undo = False
        self.head.undo.hide()
        self.head.redo.hide()
        self.form = texts.make_form(look)
        self.scroll = PaneScroll(look, self.form)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(SPACE_3)
        page.addWidget(self.head)
        page.addWidget(self.scroll, 1)
        self._connect()

    @property
    def unsaved(self) -> bool:
        """Whether something was changed that is not kept."""
        self._read_words()
        return self._draft != self._kept

    @property
    def draft(self) -> ExerciseDraft:
        """What is in the form."""
        self._read_words()
        return self._draft

    def open(self, each: PackExercise | None, exercise_id: str) -> None:
        """Edits that exercise, or a new one under that id."""
        self._exercise_id, self._base = exercise_id, each
        self._draft = self._kept = self._texts.new_draft() if each is None else draft_of_exercise(each)
        words = self.form.words
        for field, text in ((words.steps, self._draft.steps), (words.cues, self._draft.cues)):
            field.set_note(text)
        words.errors.set_note(self._draft.errors)
        self._show_problem(None)
        self._show()
        self.head.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kept(self) -> None:
        """What is in the form is kept now."""
        self._kept = self.draft
        self._base = self._desk.own.exercises.get(self._exercise_id, self._base)
        self._show()

    def discard(self) -> None:
        """Throws away what is not kept."""
        self.open(self._base, self._exercise_id)

    def save(self) -> None:
        """Asks for the exercise to be kept, or says what is wrong with it."""
        try:
            whole = self._whole(self.draft, self._exercise_id)
        except OutsideError as error:
            self._show_problem(error)
            return
        self._show_problem(None)
        self.save_requested.emit(whole)

    def unfinished(self, exercise_id: str, name: Callable[[str], str]) -> PackExercise:
        """What is in the form under another id, such that it can be kept; `name` makes a name of its name."""
        draft = self.draft

        def fits(each: ExerciseDraft) -> bool:
            try:
                self._whole(each, exercise_id)
            except OutsideError:
                return False
            return True

        found = keepable(draft, self._texts.stopgap(), self._texts.with_usual_dose(draft), fits)
        return self._whole(found._replace(name=name(found.name)), exercise_id)

    def take_picture(self, path: Path) -> None:
        """Shows the picture of that file instead of a figure, or says why it cannot."""
        try:
            picture = own_picture(read_picture(read_outside(path, limits.PICTURE_BYTES)))
        except OutsideError as error:
            self._show()
            self.form.picture.show_problem(self._texts.refusal(error))
            return
        self.form.picture.show_problem("")
        self._put(figure=None, picture=picture)

    def _connect(self) -> None:
        form, head = self.form, self.head
        head.name.changed.connect(lambda text: self._put(name=text))
        head.save.clicked.connect(self.save)
        head.back.clicked.connect(self.left)
        kind, dose = form.kind, form.dose
        kind.category.changed.connect(lambda: self._put(category=Category(kind.category.chosen[0])))
        kind.focus.changed.connect(lambda: self._put(focus=Focus(kind.focus.chosen[0])))
        kind.position.changed.connect(lambda: self._put(position=kind.position.chosen[0]))
        kind.equipment.changed.connect(lambda: self._put(equipment=kind.equipment.chosen))
        kind.muscles.changed.connect(lambda: self._put(muscles=kind.muscles.chosen))
        dose.kind.changed.connect(lambda: self._set_kind(DoseKind(dose.kind.chosen[0])))
        dose.rule.changed.connect(lambda: self._put(side_rule=SideRule(dose.rule.chosen[0])))
        dose.first.changed.connect(lambda: self._put(first_side=Side(dose.first.chosen[0])))
        dose.changed.connect(self._set_number)
        form.figures.chosen.connect(self._choose_figure)
        for field in (form.words.steps, form.words.cues, form.words.errors):
            field.edit.textChanged.connect(self._show_state)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)

    def _whole(self, draft: ExerciseDraft, exercise_id: str) -> PackExercise:
        """The exercise of a draft, checked as one from outside. Raises OutsideError."""
        each = exercise_of_draft(draft, exercise_id, self._texts.stock(), self._base)
        picture = None if each.picture is None else each.picture.data
        return read_own_exercise(exercise_document(each, "en"), picture, self._desk.known)

    def _read_words(self) -> None:
        words = self.form.words
        self._draft = self._draft._replace(
            steps=words.steps.note or "", cues=words.cues.note or "", errors=words.errors.note or ""
        )

    def _put(self, **values: Any) -> None:
        self._draft = self._draft._replace(**values)
        self._show()

    def _set_kind(self, kind: DoseKind) -> None:
        self._put(**self._texts.usual_dose(kind))

    def _set_number(self, part: str, number: int) -> None:
        draft = self._draft
        if part.startswith("phase:"):
            phases = [*draft.phases]
            place = int(part.removeprefix("phase:"))
            phases[place] = (*phases[place][:2], float(number))
            self._put(phases=tuple(phases))
        elif part == "least":
            self._put(least=number, most=max(number, draft.most), usual=max(number, draft.usual))
        elif part == "most":
            self._put(most=number, least=min(number, draft.least), usual=min(number, draft.usual))
        elif part == "usual":
            self._put(usual=number, least=min(number, draft.least), most=max(number, draft.most))
        else:
            self._put(sets=number)

    def _choose_figure(self, chosen: str) -> None:
        if chosen == OWN_PICTURE:
            path = self._ask_file(self)
            if path:
                self.take_picture(Path(path))
            else:
                self._show()
        elif chosen == NO_FIGURE:
            self._put(figure=None, picture=None)
        else:
            self._put(figure=chosen, picture=None, **self._texts.drawn(chosen))

    def _show(self) -> None:
        """Everything as it is in the draft now."""
        draft, form, sided = self._draft, self.form, self._draft.side_rule is not SideRule.TOGETHER
        self.head.name.set_text(draft.name)
        form.kind.category.choose([draft.category.value])
        form.kind.focus.choose([draft.focus.value])
        form.kind.focus.setVisible(draft.category is Category.BALANCE)
        form.kind.position.choose([draft.position])
        form.kind.equipment.choose(draft.equipment)
        form.kind.muscles.choose(draft.muscles)
        form.dose.kind.choose([draft.kind.value])
        form.dose.rule.choose([draft.side_rule.value])
        form.dose.first.choose([draft.first_side.value])
        form.dose.first.setVisible(sided)
        for part in (form.dose.kind, form.dose.rule):
            part.setEnabled(draft.figure is None)
        most, suffix = self._texts.most(draft), self._texts.suffix(draft.kind)
        for name in ("usual", "least", "most"):
            form.dose.numbers[name].show_number(getattr(draft, name), 1, min(most, MOST[draft.kind]), suffix)
        form.dose.numbers["sets"].show_number(draft.sets, 1, MOST_SETS)
        seconds = self._texts.suffix(DoseKind.TIME)
        form.dose.show_tempo([(word, each) for _, word, each in draft.phases], seconds, LONGEST_PHASE)
        shown = draft.figure or (OWN_PICTURE if draft.picture is not None else NO_FIGURE)
        form.figures.set_current(shown)
        fresh = draft.picture if draft.picture != self._kept.picture else None
        kept = self._exercise_id if self._kept.picture is not None else ""
        form.figures.show_picture(kept, None if fresh is None else fresh.data)
        form.picture.hint.setText(self._texts.picture_hint(draft))
        self._show_state()

    def _show_state(self) -> None:
        self.head.show_state(unsaved=self.unsaved, undo=False, redo=False)

    def _show_problem(self, error: OutsideError | None) -> None:
        """At the group that the place of the error belongs to; only there."""
        form = self.form
        place = [str(each) for each in error.place] if error is not None else []
        said = "" if error is None else self._texts.problem(error, place)
        groups = {"dose": form.dose, "words": form.words, "picture": form.picture, "kind": form.kind}
        at = "kind"
        if "name" in place or "short" in place:
            at = ""
        elif wrong := [each for each in place if each in _WORDS]:
            at = "words"
            form.words.point_at(wrong[-1])
        elif _SHOWN.intersection(place):
            at = "picture"
        elif place:
            at = next((_GROUPS[each] for each in place if each in _GROUPS), "kind")
        self.head.name.show_problem(said if at == "" else "")
        for name, group in groups.items():
            group.show_problem(said if name == at else "")
        if said and at:
            self.scroll.ensureWidgetVisible(groups[at].problem)

    def _file_dialog(self, page: QWidget) -> str:
        pictures = self.tr("Pictures (*.png *.jpg *.jpeg *.webp)")
        return QFileDialog.getOpenFileName(page, self.tr("Choose a picture"), "", pictures)[0]
