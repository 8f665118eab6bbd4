# SPDX-License-Identifier: GPL-3.0-or-later
"""One setting: its name, one line of help, its control, and a way back to the standard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.label import TextLabel


class SettingRow(QWidget):
    """The control stands at the end of the row, or below the words where `below` asks for it."""

    reset_wanted = Signal()
    """Back to the standard, please."""

    def __init__(
        self,
        look: Look,
        title: str,
        text: str,
        control: QWidget,
        *,
        resettable: bool = True,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`text` is the one line of help."""
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(look, "body-strong", "ink", title, wrap=True))
        words.addWidget(TextLabel(look, "small", "ink-2", text, wrap=True))
        if below:
            words.addSpacing(SPACE_2)
            words.addWidget(control, 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_3, 0, SPACE_3)
        row.setSpacing(SPACE_4)
        row.addLayout(words, 1)
        self.reset = IconButton(
            look, "arrow-counter-clockwise", self.tr("Back to the standard: %1").replace("%1", title)
        )
        self.reset.setParent(self)
        self.reset.clicked.connect(self.reset_wanted)
        self.set_standard(standard=True)
        if resettable:
            policy = self.reset.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self.reset.setSizePolicy(policy)
            row.addWidget(self.reset)
        if not below:
            row.addWidget(control)

    def set_standard(self, *, standard: bool) -> None:
        """Offers the way back only where the setting differs from the standard."""
        if standard and self.reset.hasFocus():
            self.focusNextChild()
        self.reset.setVisible(not standard)
