# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that was done elsewhere is typed in: what, when, how long, and the counts of each side."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QDateEdit, QTimeEdit, QWidget

from psoas_trainer.core.content import Content
from psoas_trainer.core.correction import editable_lines
from psoas_trainer.core.feedback import LONGEST_NOTE
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment, SetKey
from psoas_trainer.core.typed_session import (
    MOST_MINUTES,
    Problem,
    TypedSession,
    as_record,
    plan_of_exercises,
    plan_of_routine,
    problems,
    typed_sets,
    usual_counts,
    work_seconds,
)
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.clock import moment_of
from psoas_trainer.ui.correction_writer import CorrectionWriter
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.typed_when import moment_at
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.correction_table import CorrectionTable
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.labelled import Labelled
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.note_field import NoteField
from psoas_trainer.ui.widgets.stepper import Stepper

EXERCISES = ""
"""The choice of single exercises, beside the routines."""
_LEAST_DATE = (2000, 1, 1)
_USUAL_MINUTES = 15


class AddSessionDialog(StopDialog):
    """Everything that is typed stays when something is wrong; what is wrong is said at its field."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        content: Content,
        doses: DoseText,
        now: Moment,
        then: Callable[[TypedSession | None], None],
    ) -> None:
        super().__init__(parent, look)
        self._content, self._now, self._then = content, now, then
        self._writer = CorrectionWriter(content.catalogue, content.words, doses)
        self._plan = SessionPlan(None, ())
        self._minutes_set = False
        title = self.tr("Add a session")
        self.setAccessibleName(title)
        self.title = TextLabel(look, "title", "ink", title, wrap=True)
        self._make_fields()
        self.add = PillButton(look, self.tr("Add"), height=BUTTON_HEIGHT)
        self.cancel = PillButton(look, self.tr("Cancel"), "plain", height=BUTTON_HEIGHT)
        self.add.clicked.connect(self._on_add)
        self.cancel.clicked.connect(lambda: self._end(None))
        self.escaped.connect(lambda: self._end(None))
        self.counts = CorrectionTable(look, ())
        what = FlowRow((self.routine, self.exercises), SPACE_2, SPACE_2)
        when = FlowRow((self.date, self.time, self.minutes), SPACE_4, SPACE_2)
        body = [what, self.what_wrong, when, self.when_wrong, self.counts, self.counts_wrong, self.note]
        buttons = FlowRow((self.add, self.cancel), SPACE_3, SPACE_2)
        self.lay_out([self.title], body, [buttons])
        self._on_routine()

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        content: Content,
        doses: DoseText,
        now: Moment,
        then: Callable[[TypedSession | None], None],
    ) -> "AddSessionDialog":
        """Lays it over the window of `parent` and returns at once; `then` gets the session, or None."""
        dialog = cls(parent, look, content, doses, now, then)
        dialog.lay(dialog.routine)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _make_fields(self) -> None:
        look, words, catalogue = self._look, self._content.words, self._content.catalogue
        self.routine = MenuChip(look, "")
        routines = [(each, words.routines[each].name) for each in catalogue.routines if each in words.routines]
        self.routine.set_choices([*routines, (EXERCISES, self.tr("Single exercises"))])
        default = catalogue.default_routine
        self.routine.set_chosen((default.id if default is not None else EXERCISES,))
        self.routine.changed.connect(self._on_routine)
        self.exercises = MenuChip(look, self.tr("Exercises"), multiple=True)
        self.exercises.set_choices([(each, words.exercises[each].name) for each in catalogue.exercises])
        self.exercises.changed.connect(self._on_exercises)
        today = QDate.fromString(self._now.local_date, "yyyy-MM-dd")
        self.day = QDateEdit(today)
        self.day.setDateRange(QDate(*_LEAST_DATE), today)
        self.clock = QTimeEdit(self._usual_time())
        self.length = Stepper(look, self.tr("Minutes"), 1, MOST_MINUTES, _USUAL_MINUTES, suffix=self.tr(" min"))
        self.length.changed.connect(lambda _value: self._note_minutes())
        for field in (self.day, self.clock):
            field.setFrame(False)
            field.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
            field.setFont(look.fonts.font("button"))
            field.setMinimumHeight(26)
        self.date = Labelled(look, self.tr("Date"), FieldFrame(look, self.day), self.day)
        self.time = Labelled(look, self.tr("Began at"), FieldFrame(look, self.clock), self.clock)
        self.minutes = Labelled(look, self.tr("How long"), self.length, self.length.field)
        self.note = NoteField(look, self.tr("Note"), LONGEST_NOTE)
        self.note.edit.setPlaceholderText(self.tr("Note"))
        self.what_wrong, self.when_wrong, self.counts_wrong = (
            TextLabel(look, "small-strong", "danger", wrap=True) for _ in range(3)
        )
        for wrong in (self.what_wrong, self.when_wrong, self.counts_wrong):
            wrong.hide()

    def _usual_time(self) -> QTime:
        """Eight in the morning, or now where that is still to come: later than now would be refused."""
        offset = timedelta(minutes=self._now.offset_minutes)
        local = datetime.fromtimestamp(self._now.utc_ms // 1000, timezone(offset))
        return min(QTime(8, 0), QTime(local.hour, local.minute))

    def _note_minutes(self) -> None:
        self._minutes_set = True

    def _on_routine(self) -> None:
        chosen = next(iter(self.routine.chosen), EXERCISES)
        words = self._content.words.routines.get(chosen)
        self.routine.setText(words.name if words is not None else self.tr("Single exercises"))
        self.exercises.setVisible(chosen == EXERCISES)
        if chosen == EXERCISES:
            self._on_exercises()
        else:
            self._show_plan(plan_of_routine(chosen, self._content.catalogue))

    def _on_exercises(self) -> None:
        chosen = self.exercises.chosen
        count = self.tr("%n exercise(s)", "", len(chosen))
        self.exercises.setText(count if chosen else self.tr("Choose exercises"))
        self.exercises.set_active(bool(chosen))
        self._show_plan(plan_of_exercises(chosen, self._content.catalogue))

    def _show_plan(self, plan: SessionPlan) -> None:
        """The counts of each side, as planned to begin with; what was set for an exercise that stays is kept."""
        kept = self._kept_counts()
        self._plan = plan
        catalogue, record = self._content.catalogue, as_record(plan)
        lines = editable_lines(record, catalogue.exercises)
        usual = usual_counts(plan, [one.key for line in lines for one in line.counts])
        counts = {key: kept.get(_place(plan, key), count) for key, count in usual.items()}
        filled = record._replace(sets=typed_sets(plan, catalogue, counts))
        old, self.counts = self.counts, CorrectionTable(self._look, self._writer.lines(filled))
        self._body.replaceWidget(old, self.counts)
        self.counts.show()  # a layout shows it later, and measures nothing that is hidden
        old.hide()
        old.deleteLater()
        if not self._minutes_set and plan.items:
            seconds = work_seconds(filled.sets, plan, catalogue)
            self.length.set_value(max(1, round(seconds / 60)))
        self._say_wrong(())
        self.refit(self.counts)

    def _kept_counts(self) -> dict[tuple[object, ...], int | None]:
        return {_place(self._plan, key): count for key, count in self.counts.counts.items()}

    def _on_add(self) -> None:
        catalogue = self._content.catalogue
        sets = typed_sets(self._plan, catalogue, self.counts.counts)
        began = moment_at(self.day.date(), self.clock.time())
        found = problems(self._plan, sets, began.utc_ms, self._now.utc_ms)
        self._say_wrong(found)
        if found:
            return
        seconds = self.length.value() * 60
        ended = moment_of(began.utc_ms + seconds * 1000)
        self.note.tell()
        self._end(TypedSession(new_uuid(), self._plan, began, ended, seconds, sets, self.note.note))

    def _say_wrong(self, found: tuple[Problem, ...]) -> None:
        """At the field, and the keyboard goes to the first of them."""
        places = (
            (Problem.NO_EXERCISE, self.what_wrong, self.tr("Choose at least one exercise."), self.exercises),
            (
                Problem.LATER_THAN_NOW,
                self.when_wrong,
                self.tr("This is later than now. Choose a time that has passed."),
                self.clock,
            ),
            (Problem.NOTHING_DONE, self.counts_wrong, self.tr("Put in at least one count above 0."), self.counts),
        )
        for problem, label, text, _field in places:
            label.setText(text if problem in found else "")
            label.setVisible(problem in found)
        first = next((place for place in places if place[0] in found), None)
        if first is not None:
            announce(self, first[2], urgent=True)
            if isinstance(first[3], CorrectionTable):
                first[3].focus_first()
            else:
                first[3].setFocus()
        self.settle(self.what_wrong)
        self.fit()

    def _end(self, typed: TypedSession | None) -> None:
        self.lift()
        self._then(typed)


def _place(plan: SessionPlan, key: SetKey) -> tuple[object, ...]:
    """Which count it is, whatever line of a plan its exercise has."""
    return plan.items[key.item].chosen.exercise_id, key.set_number, key.side
