# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the person's data is."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.label import TextLabel


class DataSection(Card):
    """The folder's path can be selected and copied."""

    open_folder_requested = Signal()

    def __init__(self, look: Look, data_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.path = QLineEdit(str(data_folder))
        self.path.setReadOnly(True)
        self.path.setFrame(False)
        self.path.setFont(look.fonts.font("body"))
        self.path.setAccessibleName(self.tr("Data folder"))
        self.path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path reads this way in every language
        self.path.setCursorPosition(0)
        self.open_folder = PillButton(look, self.tr("Open folder"), "outline", "folder-open", HIT)
        self.open_folder.clicked.connect(self.open_folder_requested)
        sentence = self.tr("One file on this computer. Nothing is uploaded.")
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_4)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("Your data")))
        column.addWidget(TextLabel(look, "body", "ink-2", sentence, wrap=True))
        column.addSpacing(SPACE_3)
        column.addWidget(FieldFrame(look, self.path))
        column.addSpacing(SPACE_3)
        column.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignLeading)
