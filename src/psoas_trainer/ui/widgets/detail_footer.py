# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with the shown exercise: added to a routine, tried, starred."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.detail_parts import show_if
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel

_HEIGHT = 52


class DetailFooter(QWidget):
    """The buttons below an exercise's text; above them what *Try it now* plays, where that is something else."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.add = PillButton(look, self.tr("Add to routine"), "primary", "plus", height=_HEIGHT)
        self.try_now = PillButton(look, self.tr("Try it now"), "outline", "play", height=_HEIGHT)
        self.instead = TextLabel(look, "small", "ink-2", wrap=True)
        self.instead.hide()
        self.star = IconButton(look, "star", "", icon_size=24, checkable=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(FlowRow((self.add, self.try_now), gap=SPACE_3, row_gap=SPACE_2), 1)
        row.addWidget(self.star)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, 13, CARD_PADDING, 16)
        column.setSpacing(SPACE_2)
        column.addWidget(self.instead)
        column.addLayout(row)

    def set_starred(self, starred: bool) -> None:  # noqa: FBT001
        """Shows whether it is one of the person's favourites."""
        self.star.setChecked(starred)
        self.star.set_icon("star-fill" if starred else "star")
        self.star.set_name(self.tr("Take the star away") if starred else self.tr("Star this exercise"))

    def set_instead(self, text: str) -> None:
        """Says what *Try it now* plays in place of the exercise; empty where it plays the exercise."""
        self.instead.setText(text)
        show_if(self.instead, bool(text))
