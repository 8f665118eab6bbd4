# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose page it is: always the name and a second way to know the person; beside them what can be done here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_1, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.initials_disc import InitialsDisc
from psoas_trainer.ui.widgets.label import TextLabel


class PersonHead(QWidget):
    """The one button that is filled starts the person here."""

    back_requested = Signal()
    start_requested = Signal()
    handout_requested = Signal()
    report_requested = Signal()
    type_in_requested = Signal()
    summary_requested = Signal()
    file_requested = Signal()
    """The plan is wanted as a file, for the person's computer at home."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton(look, "arrow-left", self.tr("Back to the people"))
        self.disc = InitialsDisc(look)
        self.name = TextLabel(look, "title", "ink", wrap=True)
        self.identity = TextLabel(look, "small", "ink-2", wrap=True)
        self.start = PillButton(look, self.tr("Start here"), "primary", "play-fill", BUTTON_HEIGHT)
        self.handout = PillButton(look, self.tr("Handout"), "outline", "printer", BUTTON_HEIGHT)
        self.report = PillButton(look, self.tr("Report"), "outline", "note", BUTTON_HEIGHT)
        self.type_in = PillButton(look, self.tr("Type in a filled handout"), "plain", "keyboard", BUTTON_HEIGHT)
        self.summary = PillButton(look, self.tr("Copy a summary"), "plain", "copy", BUTTON_HEIGHT)
        self.file = PillButton(look, self.tr("Plan for home"), "plain", "download-simple", BUTTON_HEIGHT)
        self.tools = FlowRow((self.type_in, self.file, self.summary), SPACE_2, SPACE_1)
        for button, wanted in (
            (self.back, self.back_requested),
            (self.start, self.start_requested),
            (self.handout, self.handout_requested),
            (self.report, self.report_requested),
            (self.type_in, self.type_in_requested),
            (self.summary, self.summary_requested),
            (self.file, self.file_requested),
        ):
            button.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit())
        self._lay_out()

    def show_person(self, name: str, identity: tuple[str, ...], *, planned: bool) -> None:
        """Shows that person; without a plan there is nothing to start, to print or to type in."""
        self.disc.set_name(name)
        self.name.setText(name)
        self.name.setAccessibleName(name)
        self.identity.setText("  ·  ".join(identity))
        self.identity.setVisible(bool(identity))
        for button in (self.start, self.handout, self.type_in, self.file):
            button.setEnabled(planned)
        for button in (self.report, self.summary):
            button.setEnabled(bool(name))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        mirrors = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.back.set_icon("arrow-right" if mirrors else "arrow-left")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.identity)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(self.back)
        row.addWidget(self.disc)
        row.addSpacing(SPACE_1)
        row.addLayout(words, 1)
        row.addSpacing(SPACE_4)
        for button in (self.report, self.handout, self.start):
            row.addWidget(button)
