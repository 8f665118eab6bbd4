# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise in the plan editor: as in the routine editor, and its rest, its speed, what the person may change."""

from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.clinic.person import INITIALS_LETTERS
from psoas_trainer.core.clinic.plan import MOST_REST, MOST_TEMPO
from psoas_trainer.core.fill import fill
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.routine_row import RoutineRow, RoutineRowValue
from psoas_trainer.ui.widgets.row_stepper import RowStepper
from psoas_trainer.ui.widgets.tenths_field import TenthsField

_INITIALS: Final = 132
_STEP: Final = 5
_USUAL_REST: Final = -_STEP


class PhaseValue(NamedTuple):
    """A part of a repetition: its id, its word and its tenths of a second."""

    id: str
    word: str
    tenths: int


class PlanRowValue(NamedTuple):
    """What a row of a plan shows besides what a row of a routine shows.

    `rest` is None where it is the usual one. `phases` are the parts whose speed can be set, `own_speed` whether it is.
    `least` and `most` are None where the person may change nothing; `low` and `high` are the smallest and largest
    amounts that are planned. `held` says why it takes initials, empty where it does not.
    """

    row: RoutineRowValue
    rest: int | None = None
    own_speed: bool = False
    phases: tuple[PhaseValue, ...] = ()
    least: int | None = None
    most: int | None = None
    low: int = 1
    high: int = 1
    held: str = ""
    initials: str = ""


class PlanRowCard(RoutineRow):
    """Shows a value and tells what the clinician does with it."""

    rested = Signal(object)
    """Another rest in seconds; None: the usual one."""
    speed_set = Signal(bool)
    """A speed of its own, or the usual one."""
    phased = Signal(str, int)
    """Other tenths of a second for that part of a repetition."""
    range_set = Signal(bool)
    """Whether the person may change it."""
    bounded = Signal(str, int)
    """Another "least" or "most"."""
    released = Signal(str)
    """Other initials."""

    def make_more(self) -> None:
        look = self._look
        self.plan: PlanRowValue | None = None
        self.pause = RowStepper(look, self.tr("Rest"))
        self.pause.name_least(self.tr("usual", "a rest"), _STEP)
        self.speed = Chip(look, self.tr("Own speed"))
        self.speed.setAccessibleDescription(self.tr("The parts of a repetition have seconds of their own"))
        self.free = Chip(look, self.tr("May be changed"))
        self.free.setAccessibleDescription(self.tr("The person may change the amount within a range"))
        self.phases: dict[str, RowStepper] = {}
        self.least = RowStepper(look, self.tr("At least"))
        self.most = RowStepper(look, self.tr("At most"))
        self.extras = QWidget()
        QVBoxLayout(self.extras).setContentsMargins(0, 0, 0, 0)
        self._make_phases(())
        self.why = TextLabel(look, "small-strong", "ink", wrap=True)
        self.initials = LineField(look, self.tr("Initials"), INITIALS_LETTERS)
        self.initials.setFixedWidth(_INITIALS)
        self.hold = QWidget()
        row = QHBoxLayout(self.hold)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.why, 1)
        row.addWidget(self.initials)
        self._connect_more()

    def more_numbers(self) -> tuple[QWidget, ...]:
        return (self.pause,)

    def more_choices(self) -> tuple[QWidget, ...]:
        return (self.speed, self.free)

    def below(self) -> tuple[QWidget, ...]:
        return (self.extras, self.hold)

    def show_more(self, value: RoutineRowValue) -> None:
        """What is more, is shown by `show_plan`."""

    def show_plan(self, value: PlanRowValue) -> None:
        """Shows all of a row."""
        self.show_value(value.row)
        self._show_rest(value)
        if value == self.plan:
            return
        self.plan = value
        there = not value.row.gone
        self.pause.setVisible(there)
        self.speed.setVisible(there and bool(value.phases))
        self.free.setVisible(there)
        self._check(self.speed, value.own_speed)
        self._check(self.free, value.least is not None or value.most is not None)
        self._show_phases(value)
        self._show_bounds(value)
        self.hold.setVisible(bool(value.held))
        self.why.setText(value.held)
        self.initials.set_text(value.initials)
        self.initials.edit.setAccessibleDescription(value.held)
        self.initials.edit.setAccessibleName(self._of(self.tr("Initials"), value))
        for part in (self.numbers, self.choices):
            part.updateGeometry()

    def _show_rest(self, value: PlanRowValue) -> None:
        seconds = self.tr(" s", "seconds behind a number")
        self.pause.show_number(_USUAL_REST if value.rest is None else value.rest, _USUAL_REST, MOST_REST, seconds)
        self.pause.name(self.tr("Rest"), self._of(self.tr("Rest"), value))

    def _show_phases(self, value: PlanRowValue) -> None:
        shown = value.phases if value.own_speed else ()
        if list(self.phases) != [each.id for each in shown]:
            self._make_phases(shown)
        for each in shown:
            stepper = self.phases[each.id]
            stepper.show_number(each.tenths, 1, MOST_TEMPO * 10, self.tr(" s", "seconds behind a number"))
            stepper.name(each.word, self._of(each.word, value))

    def _make_phases(self, shown: tuple[PhaseValue, ...]) -> None:
        steppers = {}
        for each in shown:
            stepper = RowStepper(self._look, each.word, field=TenthsField())
            stepper.stepper.field.setSingleStep(_STEP)
            stepper.changed.connect(lambda tenths, one=each.id: self.phased.emit(one, tenths))
            steppers[each.id] = stepper
        self.phases = steppers
        layout = self.extras.layout()
        old = layout.takeAt(0)
        layout.addWidget(FlowRow((*steppers.values(), self.least, self.most), SPACE_2, SPACE_1))
        if old is not None:
            old.widget().hide()
            old.widget().deleteLater()

    def _show_bounds(self, value: PlanRowValue) -> None:
        row = value.row
        least = value.low if value.least is None else value.least
        most = value.high if value.most is None else value.most
        self.least.show_number(least, 1, value.low, row.suffix)
        self.most.show_number(most, value.high, row.most, row.suffix)
        self.least.name(self.tr("At least"), self._of(self.tr("Least that the person may have"), value))
        self.most.name(self.tr("At most"), self._of(self.tr("Most that the person may have"), value))
        free = value.least is not None or value.most is not None
        self.least.setVisible(free)
        self.most.setVisible(free)
        self.extras.setVisible(not row.gone and (free or bool(self.phases)))
        self.extras.layout().itemAt(0).widget().updateGeometry()

    def _of(self, what: str, value: PlanRowValue) -> str:
        text = self.tr("%1 of %2", "what is set, name of the exercise")
        return fill(text, what, value.row.name)

    def _check(self, chip: Chip, on: bool) -> None:  # noqa: FBT001
        chip.blockSignals(True)
        chip.setChecked(on)
        chip.blockSignals(False)
        chip.update()

    def _connect_more(self) -> None:
        self.pause.changed.connect(lambda seconds: self.rested.emit(None if seconds < 0 else seconds))
        self.speed.toggled.connect(self.speed_set)
        self.free.toggled.connect(self.range_set)
        self.least.changed.connect(lambda number: self.bounded.emit("least", number))
        self.most.changed.connect(lambda number: self.bounded.emit("most", number))
        self.initials.changed.connect(self.released)
