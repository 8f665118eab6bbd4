# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of the routine editor: what the routine comes to, its rows, and what is set of it as a whole."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.routine_rows import RoutineRows
from psoas_trainer.ui.widgets.routine_settings import RoutineSettings


class RoutinePane(Card):
    """Minutes and balance stay, the rest scrolls below them."""

    def __init__(self, look: Look, warm_ups: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`warm_ups` are pairs of id and words."""
        super().__init__(look, parent=parent)
        self.rows = RoutineRows(look)
        self.settings = RoutineSettings(look, warm_ups)
        self.line = TextLabel(look, "body-strong", wrap=True)
        self.advice = TextLabel(look, "small", "ink-2", wrap=True)
        self.problem = TextLabel(look, "body-strong", "danger", wrap=True)
        self.empty = TextLabel(look, "body", "ink-2", wrap=True)
        self.empty.setText(self.tr("Nothing in it yet. Add exercises from the list with their plus buttons."))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        column.setSpacing(SPACE_3)
        for part in (self.empty, self.rows, self.settings):
            column.addWidget(part)
        column.addStretch(1)
        self.scroll = PaneScroll(look, inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_4, 0, SPACE_2)
        whole.setSpacing(0)
        for label in (self.line, self.advice, self.problem):
            inset = QHBoxLayout()
            inset.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
            inset.addWidget(label)
            whole.addLayout(inset)
        row = QHBoxLayout()
        row.addSpacing(SPACE_3)
        row.addWidget(self.scroll, 1)
        whole.addLayout(row, 1)

    def show_summary(self, line: str, advice: str, *, empty: bool) -> None:
        """What the routine comes to; `empty`: there is no row yet."""
        self.line.setText(line)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.empty.setVisible(empty)

    def show_problem(self, text: str) -> None:
        """Says above the rows what cannot be; an empty text takes that away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
