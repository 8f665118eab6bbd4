# SPDX-License-Identifier: GPL-3.0-or-later
"""What is set of a routine as a whole: warm-up, rounds, rests, first side, and a note."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.outside import limits
from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.rest_chip import USUAL, RestChip
from psoas_trainer.ui.widgets.row_stepper import RowStepper

NONE: Final = "none"


class RoutineSettingsValue(NamedTuple):
    """Ids: of a warm-up or NONE, of a side or USUAL; a rest is None where it is the person's own."""

    note: str = ""
    warm_up: str = NONE
    rounds: int = 1
    set_rest: int | None = None
    exercise_rest: int | None = None
    first: str = USUAL


class RoutineSettings(QWidget):
    """Tells each change; shows what it is told to."""

    noted = Signal(str)
    warm_up_chosen = Signal(str)
    rounds_set = Signal(int)
    set_rest_chosen = Signal(object)
    """Seconds, or None for the person's own."""
    exercise_rest_chosen = Signal(object)
    first_chosen = Signal(str)

    def __init__(self, look: Look, warm_ups: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`warm_ups` are pairs of id and words."""
        super().__init__(parent)
        self._warm_ups = {**dict(warm_ups), NONE: self.tr("none")}
        self.warm_up = MenuChip(look, "")
        self.warm_up.set_choices([(each, words) for each, words in self._warm_ups.items()])
        usual = self.tr("as in the settings")
        self.set_rest = RestChip(look, self.tr("Rest between sets: %1"), usual)
        self.exercise_rest = RestChip(look, self.tr("Rest between exercises: %1"), usual)
        self.first = MenuChip(look, "")
        self._sides = {
            USUAL: self.tr("as each exercise has it"),
            Side.LEFT.value: self.tr("left"),
            Side.RIGHT.value: self.tr("right"),
        }
        self.first.set_choices(list(self._sides.items()))
        self.rounds = RowStepper(look, self.tr("Rounds"))
        self.rounds.name(self.tr("Rounds"), self.tr("Rounds of the whole routine"))
        self.problem = TextLabel(look, "small-strong", "danger", wrap=True)
        self.problem.hide()
        self.note = LineField(look, self.tr("Note"), limits.SENTENCE_LETTERS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_3)
        column.setSpacing(SPACE_1)
        column.addWidget(TextLabel(look, "card-title", text=self.tr("The whole routine")))
        column.addWidget(FlowRow((self.warm_up, self.set_rest, self.exercise_rest, self.first), SPACE_2))
        column.addWidget(self.rounds)
        column.addWidget(self.problem)
        column.addSpacing(SPACE_1)
        column.addWidget(self.note)
        self._connect()

    def show_value(self, value: RoutineSettingsValue) -> None:
        """Shows these, without a signal."""
        self.note.set_text(value.note)
        self.rounds.show_number(value.rounds, 1, limits.ROUNDS)
        self.warm_up.set_chosen([value.warm_up])
        self.warm_up.setText(self.tr("Warm-up: %1").replace("%1", self._warm_ups[value.warm_up]))
        self.first.set_chosen([value.first])
        self.first.setText(self.tr("First side: %1").replace("%1", self._sides[value.first]))
        self.set_rest.show_seconds(value.set_rest)
        self.exercise_rest.show_seconds(value.exercise_rest)
        for part in (self.warm_up, self.first):
            part.updateGeometry()

    def show_problem(self, text: str) -> None:
        """Says below the rounds what cannot be."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _connect(self) -> None:
        self.note.changed.connect(self.noted)
        self.rounds.changed.connect(self.rounds_set)
        self.warm_up.changed.connect(lambda: self.warm_up_chosen.emit(self.warm_up.chosen[0]))
        self.first.changed.connect(lambda: self.first_chosen.emit(self.first.chosen[0]))
        self.set_rest.seconds_chosen.connect(self.set_rest_chosen)
        self.exercise_rest.seconds_chosen.connect(self.exercise_rest_chosen)
