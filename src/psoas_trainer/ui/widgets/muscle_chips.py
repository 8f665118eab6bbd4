# SPDX-License-Identifier: GPL-3.0-or-later
"""The muscles of an exercise under a small heading: each is a way to its place in the picture of the body."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.detail_parts import show_if
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, text_width, write

_PILL = 28
_PADDING = 12
_NEARER = -10
"""Rows of pills are as far apart as words are; each can still be hit above and below its pill."""


class MuscleChip(PaintedButton):
    """The name of a muscle in a pill."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.muscle_id = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_muscle(self, muscle_id: str, name: str) -> None:
        """Shows that muscle."""
        self.muscle_id = muscle_id
        self.setText(name)
        told = self.tr("Show in Learn: %1").replace("%1", name)
        self.setAccessibleName(told)
        set_tooltip(self, told)

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self._look.fonts.font("chip"), self.text())) + 2 * _PADDING + 1, HIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(HIT, HIT)

    def outline(self) -> Outline:
        return Outline(QRectF(0.0, (self.height() - _PILL) / 2, self.width(), _PILL), _PILL / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        rounded(painter, rect, radius, self.shaded(theme.colour("surface")), theme.colour("outline"), OUTLINE)
        write(painter, rect, self._look.fonts.font("chip"), theme.colour("ink-2"), self.text(), CENTRE)


class MuscleChips(QWidget):
    """A heading over its muscles; hidden while there are none."""

    chosen = Signal(str)
    """The id of the muscle that somebody wants to see."""

    def __init__(self, look: Look, heading: str) -> None:
        super().__init__()
        self._look = look
        self._made: list[MuscleChip] = []
        self._shown = 0
        self._row = FlowRow((), row_gap=_NEARER)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(TextLabel(look, "label", "ink", heading))
        self._column.addWidget(self._row)

    @property
    def chips(self) -> tuple[MuscleChip, ...]:
        """Those that are shown, in their order."""
        return tuple(self._made[: self._shown])

    def set_muscles(self, muscles: tuple[tuple[str, str], ...]) -> None:
        """Shows these, pairs of id and word; pills that were made once are used again."""
        if len(self._made) < len(muscles):
            while len(self._made) < len(muscles):
                self._made.append(self._make())
            row = FlowRow(self._made, row_gap=_NEARER)
            self._column.replaceWidget(self._row, row)
            self._row.deleteLater()
            self._row = row
            row.show()
        self._shown = len(muscles)
        for number, chip in enumerate(self._made):
            if number < len(muscles):
                chip.set_muscle(*muscles[number])
            show_if(chip, number < len(muscles))
        self._row.updateGeometry()
        show_if(self, bool(muscles))

    def _make(self) -> MuscleChip:
        chip = MuscleChip(self._look)
        chip.clicked.connect(lambda: self.chosen.emit(chip.muscle_id))
        return chip
