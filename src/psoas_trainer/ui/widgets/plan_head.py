# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of the plan editor: whose plan it is; undo, handout, start."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.initials_disc import InitialsDisc
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.redo_button import RedoButton


class PlanHead(QWidget):
    """A person is always named in two ways."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton(look, "arrow-left", self.tr("Back"))
        self.disc = InitialsDisc(look)
        self.name = TextLabel(look, "title", "ink", elide=True)
        self.identity = TextLabel(look, "small", "ink-2", elide=True)
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.undo = IconButton(look, "arrow-counter-clockwise", self.tr("Take back (%1)").replace("%1", undo))
        self.redo = RedoButton(look, self.tr("Do again (Ctrl+Y)"))
        self.handout = PillButton(look, self.tr("Handout"), "outline", "printer", BUTTON_HEIGHT)
        self.start = PillButton(look, self.tr("Start here"), "primary", "play-fill", BUTTON_HEIGHT)
        self._lay_out()

    def show_person(self, name: str, identity: str) -> None:
        """Whose plan it is; `identity` is the second way to know the person."""
        self.disc.set_name(name)
        self.name.setText(name)
        self.identity.setText(identity)

    def show_state(self, *, undo: bool, redo: bool, printable: bool, startable: bool) -> None:
        """What can be taken back and done again, and whether there is something to print and to start."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)
        self.handout.setEnabled(printable)
        self.start.setEnabled(startable)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        mirrors = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.back.set_icon("arrow-right" if mirrors else "arrow-left")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self.name, self.identity):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.back)
        row.addWidget(self.disc)
        row.addSpacing(SPACE_2)
        row.addLayout(words, 1)
        row.addSpacing(SPACE_3)
        for part in (self.undo, self.redo, self.handout, self.start):
            row.addWidget(part)
