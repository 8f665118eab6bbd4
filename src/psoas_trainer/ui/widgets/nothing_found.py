# SPDX-License-Identifier: GPL-3.0-or-later
"""What a list shows when nothing matches: a resting figure, why, and one button that helps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_4, SPACE_8
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.figure_place import FigurePlace
from psoas_trainer.ui.widgets.label import TextLabel

_RESTING = "legs_up_rest"
_PICTURE = (240, 130)


class NothingFound(QWidget):
    """The caller says the reason and what the button does."""

    wanted = Signal()
    """The button was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignCenter
        self.title = TextLabel(look, "heading", "ink", self.tr("Nothing matches"), align=centre)
        self.reason = TextLabel(look, "body", "ink-2", wrap=True, align=centre)
        self.button = PillButton(look, "", kind="tint", icon="x")
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_8, SPACE_8, SPACE_8, SPACE_8)
        column.setSpacing(SPACE_2)
        picture = FigurePlace(look, _RESTING, "magnifying-glass")
        picture.setFixedSize(*_PICTURE)
        column.addStretch(1)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.reason)
        column.addSpacing(SPACE_4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def explain(self, reason: str, action: str) -> None:
        """Says why nothing is there and what the button does."""
        self.reason.setText(reason)
        self.button.setText(action)
