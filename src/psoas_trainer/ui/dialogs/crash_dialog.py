# SPDX-License-Identifier: GPL-3.0-or-later
"""What went wrong in an earlier run, to be read and copied. Nothing is sent anywhere."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.overlay import Answer, Overlay
from psoas_trainer.ui.widgets.pane_scroll import SheetBar

_HEIGHT = 320


class CrashText(QWidget):
    """The report in a field that can be read and selected, and a button that copies all of it."""

    def __init__(self, look: Look, report: str) -> None:
        super().__init__()
        self.edit = QPlainTextEdit(report, self)
        self.edit.setReadOnly(True)
        self.edit.setTabChangesFocus(True)
        self.edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.edit.setAccessibleName(self.tr("Report"))
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setFont(look.fonts.font("small"))
        self.edit.viewport().setAutoFillBackground(False)
        self.edit.setVerticalScrollBar(SheetBar(look, Qt.Orientation.Vertical))
        self.edit.setFixedHeight(_HEIGHT)
        self.copy = PillButton(look, self.tr("Copy"), kind="outline", height=44)
        self.copy.setAccessibleName(self.tr("Copy the report"))
        self.copy.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(FieldFrame(look, self.edit, self))
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeading)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.edit.toPlainText())
        announce(self.copy, self.tr("Copied."))


class CrashDialog(Overlay):
    """Esc closes it; the line that led here stays until it is dismissed."""

    def __init__(self, look: Look, over: QWidget, report: str) -> None:
        say = QCoreApplication.translate
        texts = (
            say("CrashDialog", "Your data is safe. This is where in the program it happened, and nothing else."),
            say("CrashDialog", "Nothing is sent. If you want it mended, copy the text into a report of your own."),
        )
        self.report = CrashText(look, report)
        title = say("CrashDialog", "What went wrong the last time")
        close = (Answer("close", say("CrashDialog", "Close"), "primary"),)
        super().__init__(look, over, title, texts, close, lambda _answer: None, safe="close", content=self.report)

    @classmethod
    def open(cls, parent: QWidget, look: Look, report: str) -> "CrashDialog":
        """Lays it over the window of `parent` and returns at once."""
        return cls(look, parent, report)
