# SPDX-License-Identifier: GPL-3.0-or-later
"""The counts of a session as steppers, set by set and side by side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.record import SetKey
from psoas_trainer.ui.correction_writer import CorrectionCell, CorrectionLine, CorrectionSet
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.count_stepper import CountStepper
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.side_mark import SideMark

_MOST = 3600
"""Reps or seconds of one set: an hour."""
_MARK = 24


class CorrectionTable(QWidget):
    """Left before right before both together, in every language."""

    def __init__(self, look: Look, lines: tuple[CorrectionLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.steppers: dict[SetKey, CountStepper] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for line in lines:
            column.addWidget(Hairline(look))
            column.addWidget(TextLabel(look, "body-strong", "ink", line.name, wrap=True))
            column.addWidget(TextLabel(look, "small", "ink-2", line.dose, wrap=True))
            for each in line.sets:
                column.addWidget(self._set(each))
            column.addSpacing(SPACE_2)
        column.addStretch(1)

    @property
    def counts(self) -> dict[SetKey, int | None]:
        """Every number as it stands now."""
        return {key: stepper.count for key, stepper in self.steppers.items()}

    def focus_first(self) -> None:
        """The keyboard goes to the first number."""
        first = next(iter(self.steppers.values()), None)
        if first is not None:
            first.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _set(self, value: CorrectionSet) -> QWidget:
        cells = FlowRow([self._cell(cell) for cell in value.cells], SPACE_4, SPACE_1)
        cells.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        if value.title:
            row.addWidget(TextLabel(self._look, "small-strong", "ink-2", value.title))
        row.addWidget(cells)
        row.addStretch(1)
        return holder

    def _cell(self, cell: CorrectionCell) -> QWidget:
        stepper = CountStepper(self._look, cell.spoken, cell.value, _MOST, step=cell.step, suffix=cell.suffix)
        self.steppers[cell.key] = stepper
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        if cell.side is not None:
            row.addWidget(SideMark(self._look, cell.side, _MARK))
        row.addWidget(stepper)
        return holder
