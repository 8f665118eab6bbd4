# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet of the plan editor: what the plan is and comes to, its rows, and what is set of it as a whole."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.plan_rows import PlanRows
from psoas_trainer.ui.widgets.plan_settings import PlanSettings
from psoas_trainer.ui.widgets.state_pill import StatePill


class PlanPane(Card):
    """Title, state and sums stay, the rest scrolls below them."""

    def __init__(self, look: Look, warm_ups: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`warm_ups` are pairs of id and words."""
        super().__init__(look, parent=parent)
        self.title = TextLabel(look, "heading", text=self.tr("Plan"))
        self.state = StatePill(look)
        self.discard = PillButton(look, self.tr("Discard"), "plain", height=BUTTON_HEIGHT)
        self.save = PillButton(look, self.tr("Save plan"), icon="check", height=BUTTON_HEIGHT)
        self.versions = Chip(look, self.tr("Versions"), checkable=False)
        self.templates = Chip(look, self.tr("Templates"), checkable=False)
        self.line = TextLabel(look, "body", "ink-2", wrap=True)
        self.problem = TextLabel(look, "body-strong", "danger", wrap=True)
        self.empty = TextLabel(look, "body", "ink-2", wrap=True)
        self.empty.setText(self.tr("Nothing in it yet. Add exercises from the list with their plus buttons."))
        self.rows = PlanRows(look)
        self.settings = PlanSettings(look, warm_ups)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        column.setSpacing(SPACE_3)
        for part in (self.empty, self.rows, self.settings):
            column.addWidget(part)
        column.addStretch(1)
        self.scroll = PaneScroll(look, inner)
        self._lay_out()

    def show_sums(self, line: str, *, empty: bool) -> None:
        """What the plan comes to; `empty`: there is no row yet."""
        self.line.setText(line)
        self.empty.setVisible(empty)

    def show_problem(self, text: str) -> None:
        """Says above the rows what cannot be; an empty text takes that away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _lay_out(self) -> None:
        titles, sums = QHBoxLayout(), QHBoxLayout()
        named = QVBoxLayout()  # in the middle of the row, on one line or on two
        named.addStretch(1)
        named.addWidget(FlowRow((self.title, self.state), SPACE_3))
        named.addStretch(1)
        titles.addLayout(named, 1)
        for part in (self.discard, self.save):
            titles.addWidget(part)
        sums.addWidget(self.line, 1)
        for part in (self.versions, self.templates):
            sums.addWidget(part)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_6, 0, SPACE_6, 0)
        head.setSpacing(0)
        for line in (titles, sums):
            line.setSpacing(SPACE_3)
            head.addLayout(line)
        head.addWidget(self.problem)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_4, 0, SPACE_2)
        whole.setSpacing(SPACE_2)
        whole.addLayout(head)
        row = QHBoxLayout()
        row.addSpacing(SPACE_3)
        row.addWidget(self.scroll, 1)
        whole.addLayout(row, 1)
