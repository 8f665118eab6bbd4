# SPDX-License-Identifier: GPL-3.0-or-later
"""A report for a referrer before it is printed: its pages as they will be, the notes to choose, print and PDF."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QLocale, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPageSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.settings import CLINIC_LETTERS
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, RADIUS_DIALOG, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6
from psoas_trainer.ui.print.page_printer import Outcome, PagePrinter, PrintJob, paper_of, printable
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.handout_options import A4, LETTER
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.note_ticks import NoteTicks
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.paper_pane import PaperPane
from psoas_trainer.ui.widgets.scrim import Scrim
from psoas_trainer.ui.widgets.segmented import Segmented

_OPTIONS: Final = 320
_WIDEST: Final = 1400

MakeJob = Callable[[tuple[str, ...], str], PrintJob]
"""The report with these notes, from that clinic."""


class ReportDialog(Scrim):
    """Fills the window. Esc closes it, Ctrl+P prints; no note is in it before it was chosen."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        make: MakeJob,
        printer: PagePrinter,
        notes: tuple[tuple[str, str, str], ...],
        clinic: str,
    ) -> None:
        card = Card(look, level=3, radius=RADIUS_DIALOG)
        super().__init__(parent, card, _WIDEST)
        self._look, self._make, self._printer = look, make, printer
        title = self.tr("Report for a referrer")
        self.setAccessibleName(title)
        self.pane = PaperPane(look, title, printer.number)
        self.paper = Segmented(look, [(A4, self.tr("A4")), (LETTER, self.tr("US Letter"))], self.tr("Paper"))
        usual = paper_of(QLocale.system()).id() == QPageSize.PageSizeId.Letter
        self.paper.set_current(LETTER if usual else A4)
        self.clinic = LineField(look, self.tr("From: clinic, or empty"), CLINIC_LETTERS)
        self.clinic.shares_undo = False
        self.clinic.set_text(clinic)
        self.notes = NoteTicks(look, notes)
        self.message = TextLabel(look, "small-strong", "ink", wrap=True)
        self.message.hide()
        self.print_pages = PillButton(look, self.tr("Print…"), icon="printer", height=BUTTON_HEIGHT)
        self.save = PillButton(look, self.tr("Save as PDF…"), "outline", "download-simple", BUTTON_HEIGHT)
        self.close_button = PillButton(look, self.tr("Close"), "plain", height=BUTTON_HEIGHT)
        self._job = make((), clinic)
        self._lay_out(card)
        self._connect()

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        make: MakeJob,
        printer: PagePrinter,
        notes: tuple[tuple[str, str, str], ...],
        clinic: str = "",
    ) -> "ReportDialog":
        """Lays it over the window of `parent` and returns at once; `notes` are an id, the text and when."""
        dialog = cls(parent, look, make, printer, notes, clinic)
        dialog.lay(dialog.print_pages)
        dialog.refresh()
        announce(dialog, dialog.accessibleName())
        return dialog

    @property
    def page_size(self) -> QPageSize:
        """The paper that is chosen."""
        letter = self.paper.current == LETTER
        return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)

    def refresh(self) -> None:
        """Lays the pages out anew."""
        self._job = self._make(self.notes.chosen, self.clinic.text.strip())
        paper, inner = self.page_size, printable(self.page_size)
        whole = QSizeF(paper.size(QPageSize.Unit.Point))
        margin = (whole.width() - inner.width()) / 2
        self.pane.show_pages(self._job.lay_out(inner), whole, margin, self._job.text)

    def fit(self) -> None:
        """As large as the window allows."""
        super().fit()
        width, height = self.card_width, self._window.height() - 2 * self._margin
        self._card.setGeometry((self._window.width() - width) // 2, self._margin, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
        if event.matches(QKeySequence.StandardKey.Print):
            self.print_pages.click()
        elif event.key() in keys:
            self.pane.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _lay_out(self, card: Card) -> None:
        options = QWidget()
        inside = QVBoxLayout(options)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_4)
        inside.addWidget(TextLabel(self._look, "small-strong", "ink", self.tr("Paper")))
        inside.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self.clinic)
        inside.addWidget(self.notes)
        inside.addStretch(1)
        side = QWidget()
        side.setFixedWidth(_OPTIONS)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(PaneScroll(self._look, options), 1)
        column.addWidget(self.message)
        column.addWidget(FlowRow((self.print_pages, self.save, self.close_button), SPACE_3, SPACE_2))
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_6, SPACE_5, SPACE_5, SPACE_5)
        row.setSpacing(SPACE_6)
        row.addWidget(self.pane, 1)
        row.addWidget(side)

    def _connect(self) -> None:
        self.paper.changed.connect(lambda _paper: self.refresh())
        self.clinic.changed.connect(lambda _text: self.refresh())
        self.notes.changed.connect(self.refresh)
        self.print_pages.clicked.connect(lambda: self._say(self._printer.print_pages(self, self._job)))
        self.save.clicked.connect(lambda: self._say(self._printer.save_pages(self, self._job, self.page_size)))
        self.close_button.clicked.connect(self.lift)
        self.escaped.connect(self.lift)

    def _say(self, outcome: Outcome | None) -> None:
        """What became of it, above the buttons; nothing where the clinician changed their mind."""
        self.message.setVisible(outcome is not None)
        if outcome is not None:
            self.message.setText(outcome.text)
            self.message.set_role("ok" if outcome.done else "danger")
            announce(self, outcome.text)
