# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise of a past session: its name, what was planned, and what was done in a left and a right column."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_4
from psoas_trainer.ui.session_done import DoneCell, DoneValue
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import text_width
from psoas_trainer.ui.widgets.side_mark import SideMark

_LEAST = 76
_COLUMN_GAP = 18
_MARK = 20
_ABOVE = 7


def column_width(look: Look, values: Iterable[DoneValue]) -> int:
    """How wide each of the two columns must be for these rows, in pixels."""
    font = look.fonts.font("numbers")
    font_width = max(
        (text_width(font, cell.text) for value in values for cell in (value.left, value.right) if cell is not None),
        default=0.0,
    )
    return max(_LEAST, round(font_width * 1.05) + _COLUMN_GAP)  # what is short is bold: 5 % wider at most


class DoneHeader(QWidget):
    """The two marks above the columns; left is on the left in every language."""

    def __init__(self, look: Look, column: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, _ABOVE)
        row.addStretch(1)
        columns = QWidget(self)
        columns.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        columns.setFixedWidth(2 * column)
        marks = QHBoxLayout(columns)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(0)
        for side in Side:
            marks.addWidget(SideMark(look, side, _MARK, columns), 1, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(columns)


class DoneRow(QWidget):
    """`quiet` rows, those of the warm-up, are smaller and paler."""

    def __init__(
        self, look: Look, value: DoneValue, column: int, *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._quiet = quiet
        self.value = value
        self.setAccessibleName(value.spoken)
        words = QVBoxLayout()
        words.setSpacing(0)
        name_token, name_role = ("small-strong", "ink-2") if quiet else ("body-strong", "ink")
        words.addWidget(TextLabel(look, name_token, name_role, value.name, wrap=True))
        for note in value.notes:
            words.addWidget(TextLabel(look, "small", "ink-2", note, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        row.setSpacing(SPACE_4)
        row.addLayout(words, 1)
        row.addWidget(self._columns(value, column), 0, Qt.AlignmentFlag.AlignVCenter)

    def _columns(self, value: DoneValue, column: int) -> QWidget:
        columns = QWidget(self)
        columns.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        columns.setFixedWidth(2 * column)
        grid = QGridLayout(columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for side, cell in ((Side.LEFT, value.left), (Side.RIGHT, value.right)):
            place = 0 if side is Side.LEFT else 1
            grid.setColumnMinimumWidth(place, column)
            if cell is not None:
                grid.addWidget(self._cell(cell, f"{side.value}-text"), 0, place)
        if value.both is not None:
            grid.addWidget(self._cell(value.both, "ink"), 1, 0, 1, 2)
        return columns

    def _cell(self, cell: DoneCell, short_role: str) -> TextLabel:
        token, role = ("small", "ink-2") if self._quiet else ("numbers", "ink")
        if cell.short:
            token, role = ("small-strong" if self._quiet else "body-strong"), short_role
        label = TextLabel(self._look, token, role, cell.text, align=Qt.AlignmentFlag.AlignCenter)
        label.setAccessibleName(cell.spoken)
        return label
