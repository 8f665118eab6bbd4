# SPDX-License-Identifier: GPL-3.0-or-later
"""What is set of a plan as a whole: days, comfort line, start, review, warm-up, and a note."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.core.clinic.plan import MOST_COMFORT, PLAN_NOTE_LETTERS, ClinicPlan
from psoas_trainer.core.clinic.plan_faults import PlanFault
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.date_field import DateField
from psoas_trainer.ui.widgets.day_chips import DayChips
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.note_field import NoteField
from psoas_trainer.ui.widgets.routine_settings import NONE
from psoas_trainer.ui.widgets.row_stepper import RowStepper

REVIEW_AFTER: Final = timedelta(weeks=6)
"""What is offered (training.md 4a: a block of six weeks, then review)."""
_NO_LINE: Final = -1


class PlanSettings(QWidget):
    """Tells each change; shows what it is told to."""

    changed = Signal(object, str)
    """Fields of a ClinicPlan with their new values, and a key for changes that are taken back as one."""

    def __init__(self, look: Look, warm_ups: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`warm_ups` are pairs of id and words."""
        super().__init__(parent)
        self._start = ""
        self._warm_ups = {**dict(warm_ups), NONE: self.tr("none")}
        self.days = DayChips(look, self.tr("Days of the week"))
        self.comfort = RowStepper(look, self.tr("Comfort line"))
        self.comfort.name_least(self.tr("none", "no comfort line"))
        self.comfort.name(self.tr("Comfort line"), self.tr("Comfort line: pain of 10 up to which it may go on"))
        self.start = DateField(look, self.tr("Start"))
        self.reviewed = Chip(look, self.tr("Review date"))
        self.review = DateField(look, self.tr("Review"))
        self._start_part = _under(look, self.tr("Start"), self.start)
        self._review = _under(look, self.tr("Review"), self.review)
        self.warm_up = MenuChip(look, "")
        self.warm_up.set_choices(list(self._warm_ups.items()))
        self.note = NoteField(look, self.tr("Note for the person"), PLAN_NOTE_LETTERS)
        self.problems = {
            part: TextLabel(look, "small-strong", "danger", wrap=True)
            for part in (PlanFault.NO_DAYS, PlanFault.REVIEW_FIRST, PlanFault.WARM_UP)
        }
        self._lay_out(look)
        self._connect()

    def show_plan(self, plan: ClinicPlan) -> None:
        """Shows these, without a signal."""
        self._start = plan.start
        self.days.set_days(plan.days)
        self.comfort.show_number(_NO_LINE if plan.comfort is None else plan.comfort, _NO_LINE, MOST_COMFORT)
        self.start.set_date(plan.start)
        self.reviewed.setChecked(plan.review is not None)
        if plan.review is not None:
            self.review.set_date(plan.review)
        self._review.setVisible(plan.review is not None)
        warm_up = plan.warm_up or NONE
        self.warm_up.set_chosen([warm_up])
        self.warm_up.setText(self.tr("Warm-up: %1").replace("%1", self._warm_ups.get(warm_up, warm_up)))
        self.note.set_note(plan.note)
        for part in (self.warm_up, self._facts):
            part.updateGeometry()

    def show_problems(self, texts: Mapping[PlanFault, str] = MappingProxyType({})) -> None:
        """Says beside each part what is wrong with it."""
        for fault, label in self.problems.items():
            label.setText(texts.get(fault, ""))
            label.setVisible(fault in texts)

    def _lay_out(self, look: Look) -> None:
        self._facts = FlowRow((self.comfort, self._start_part, self._review), SPACE_4, SPACE_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addWidget(TextLabel(look, "body-strong", text=self.tr("Days")))
        column.addWidget(self.days)
        column.addWidget(self.problems[PlanFault.NO_DAYS])
        column.addSpacing(SPACE_2)
        column.addWidget(FlowRow((self.reviewed, self.warm_up), SPACE_2))
        column.addWidget(self._facts)
        for fault in (PlanFault.REVIEW_FIRST, PlanFault.WARM_UP):
            column.addWidget(self.problems[fault])
        column.addSpacing(SPACE_2)
        column.addWidget(TextLabel(look, "body-strong", text=self.tr("Note for the person")))
        column.addWidget(self.note)

    def _connect(self) -> None:
        self.days.toggled.connect(lambda _day, _on: self.changed.emit({"days": self.days.days}, ""))
        self.comfort.changed.connect(
            lambda line: self.changed.emit({"comfort": None if line == _NO_LINE else line}, "comfort")
        )
        self.start.changed.connect(lambda day: self.changed.emit({"start": day}, "start"))
        self.review.changed.connect(lambda day: self.changed.emit({"review": day}, "review"))
        self.reviewed.clicked.connect(self._on_reviewed)
        self.warm_up.changed.connect(self._on_warm_up)
        self.note.changed.connect(lambda note: self.changed.emit({"note": note}, "note"))

    def _on_reviewed(self, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        offered = (date.fromisoformat(self._start) + REVIEW_AFTER).isoformat()
        self.changed.emit({"review": offered if on else None}, "")

    def _on_warm_up(self) -> None:
        chosen = self.warm_up.chosen[0]
        self.changed.emit({"warm_up": None if chosen == NONE else chosen}, "")


def _under(look: Look, caption: str, field: QWidget) -> QWidget:
    """A field with its caption above it, on one line with numbers that have theirs."""
    part = QWidget()
    part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(TextLabel(look, "micro", "ink-2", caption))
    column.addWidget(field)
    return part
