# SPDX-License-Identifier: GPL-3.0-or-later
"""The head of an editor: back, the name, whether it is saved, undo and redo, and the button that saves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.redo_button import RedoButton


class EditorHead(QWidget):
    """Shows a state; what the buttons do is the editor's."""

    def __init__(self, look: Look, name: str, longest: int, parent: QWidget | None = None) -> None:
        """`name` says what the name is of."""
        super().__init__(parent)
        self.back = IconButton(look, "arrow-left", self.tr("Back to the routines"))
        self.name = LineField(look, name, longest, caption=False, size="heading")
        self.name.edit.setPlaceholderText(name)
        self.state = TextLabel(look, "small-strong", "ink-2")
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.undo = IconButton(look, "arrow-counter-clockwise", self.tr("Take back (%1)").replace("%1", undo))
        self.redo = RedoButton(look, self.tr("Do again (Ctrl+Y)"))
        self.save = PillButton(look, self.tr("Save"), icon="check")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.back, 0, top)
        row.addWidget(self.name, 1, top)
        row.addSpacing(SPACE_3)
        row.addWidget(self.state)
        row.addWidget(self.undo, 0, top)
        row.addWidget(self.redo, 0, top)
        row.addWidget(self.save, 0, top)

    def show_state(self, *, unsaved: bool, undo: bool, redo: bool) -> None:
        """Whether there is something to save, to take back, to do again."""
        self.state.setText(self.tr("Not saved yet") if unsaved else "")
        self.save.setEnabled(unsaved)
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        mirrors = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.back.set_icon("arrow-right" if mirrors else "arrow-left")
