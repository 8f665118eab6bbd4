# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the plan editor, which move and are dragged as those of the routine editor do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from psoas_trainer.ui.widgets.plan_row import PlanRowCard, PlanRowValue
from psoas_trainer.ui.widgets.routine_row import RoutineRow
from psoas_trainer.ui.widgets.routine_rows import RoutineRows


class PlanRows(RoutineRows):
    """Each signal names the place of its row first."""

    rested = Signal(int, object)
    speed_set = Signal(int, bool)
    phased = Signal(int, str, int)
    range_set = Signal(int, bool)
    bounded = Signal(int, str, int)
    released = Signal(int, str)

    @property
    def cards(self) -> tuple[PlanRowCard, ...]:
        """The rows that are shown, in their order."""
        return tuple(row for row in self.rows if isinstance(row, PlanRowCard))

    def show_plan(self, values: Sequence[PlanRowValue], problems: Sequence[str]) -> None:
        """Shows these, each at its place, and says at each what is wrong with it."""
        self.show_values([value.row for value in values])
        for card, value, problem in zip(self.cards, values, problems, strict=True):
            card.show_plan(value)
            card.show_problem(problem or value.row.gone)

    def make_row(self, place: int) -> RoutineRow:
        card = PlanRowCard(self._look)
        card.rested.connect(lambda seconds: self.rested.emit(place, seconds))
        card.speed_set.connect(lambda on: self.speed_set.emit(place, on))
        card.phased.connect(lambda phase, tenths: self.phased.emit(place, phase, tenths))
        card.range_set.connect(lambda on: self.range_set.emit(place, on))
        card.bounded.connect(lambda part, number: self.bounded.emit(place, part, number))
        card.released.connect(lambda initials: self.released.emit(place, initials))
        return card
