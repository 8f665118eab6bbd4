# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the summary that repeats the stops for pain of the session, plainly and before anything else."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_2
from psoas_trainer.ui.session_said import StopValue
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.said_parts import StopRow


class StopsCard(Card):
    """Hidden where there was no stop."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.rows: list[StopRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(CARD_PADDING, SPACE_2, CARD_PADDING, SPACE_2)
        self._column.setSpacing(0)
        self.setAccessibleName(self.tr("Stops for pain"))
        self.hide()

    def show_stops(self, stops: tuple[StopValue, ...]) -> None:
        """Shows these stops in the place of those before."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [StopRow(self._look, stop) for stop in stops]
        for row in self.rows:
            self._column.addWidget(row)
        self.setVisible(bool(stops))
