# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's summary as plain text before it is copied: the clinician chooses which notes are in it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.note_ticks import NoteTicks
from psoas_trainer.ui.widgets.pane_scroll import SheetBar

_HEIGHT = 280

Write = Callable[[tuple[str, ...]], str]
"""The text with these notes."""


class PersonSummaryDialog(StopDialog):
    """Copy puts plain text on the clipboard; it goes with the person, and when the window is locked."""

    def __init__(self, parent: QWidget, look: Look, write: Write, notes: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__(parent, look)
        self._write = write
        title = self.tr("Copy a summary")
        self.setAccessibleName(title)
        self.title = TextLabel(look, "title", "ink", title, wrap=True)
        self.notes = NoteTicks(look, notes)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFont(look.fonts.font("small"))
        self.text.setTabChangesFocus(True)
        self.text.viewport().setAutoFillBackground(False)
        self.text.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self.text.setFixedHeight(_HEIGHT)
        self.text.setAccessibleName(self.tr("The summary"))
        self.copied = TextLabel(look, "small-strong", "ok", wrap=True)
        self.copied.hide()
        self.copy_button = PillButton(look, self.tr("Copy"), icon="copy", height=BUTTON_HEIGHT)
        self.close_button = PillButton(look, self.tr("Close"), "plain", height=BUTTON_HEIGHT)
        self.notes.changed.connect(self._show)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        body = [FieldFrame(look, self.text), self.notes]
        self.lay_out(
            [self.title], body, [self.copied, FlowRow((self.copy_button, self.close_button), SPACE_3, SPACE_2)]
        )
        self._show()

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, write: Write, notes: tuple[tuple[str, str, str], ...]
    ) -> "PersonSummaryDialog":
        """Lays it over the window of `parent` and returns at once; `notes` are an id, the text and when."""
        dialog = cls(parent, look, write, notes)
        dialog.lay(dialog.copy_button)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _show(self) -> None:
        self.text.setPlainText(self._write(self.notes.chosen))
        self.copied.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.setText(self.tr("Copied. It leaves the clipboard when the person changes or the window is locked."))
        self.copied.show()
        self.fit()
        announce(self, self.copied.text())
