# SPDX-License-Identifier: GPL-3.0-or-later
"""A handout before it is printed: its pages as they will be, what can be set at their side, print and PDF."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QLocale, QSizeF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPageSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.handout import Wishes
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, RADIUS_DIALOG, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6
from psoas_trainer.ui.print.page_printer import Outcome, PagePrinter, PrintJob, paper_of, printable
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.handout_options import A4, LETTER, HandoutOptions
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.paper_view import PaperView
from psoas_trainer.ui.widgets.scrim import Scrim

REVIEW_AFTER: Final = timedelta(weeks=6)
"""What is offered as the review date (training.md 4a: a block of six weeks, then review)."""
_OPTIONS: Final = 320
_WIDEST: Final = 1400

MakeJob = Callable[[Wishes, bool], PrintJob]
"""The handout with those wishes, in large print or not."""


class HandoutDialog(Scrim):
    """Fills the window. Esc closes it, Ctrl+P prints; the page keys work wherever the keyboard is, but in a field."""

    def __init__(
        self, parent: QWidget, look: Look, make: MakeJob, printer: PagePrinter, wishes: Wishes, today: date
    ) -> None:
        card = Card(look, level=3, radius=RADIUS_DIALOG)
        super().__init__(parent, card, _WIDEST)
        self._look = look
        self._make = make
        self._printer = printer
        usual = LETTER if paper_of(QLocale.system()).id() == QPageSize.PageSizeId.Letter else A4
        self.options = HandoutOptions(look, wishes, usual, today + REVIEW_AFTER)
        self._job = make(wishes, False)
        self.view = PaperView(look)
        self._make_parts()
        self._lay_out(card)
        self.setAccessibleName(self.title.text())
        self._connect()

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, make: MakeJob, printer: PagePrinter, wishes: Wishes, today: date
    ) -> "HandoutDialog":
        """Lays it over the window of `parent` and returns at once."""
        dialog = cls(parent, look, make, printer, wishes, today)
        dialog.lay(dialog.print_pages)
        dialog.refresh()
        announce(dialog, dialog.accessibleName())
        return dialog

    @property
    def paper(self) -> QPageSize:
        """The paper that is chosen."""
        letter = self.options.paper.current == LETTER
        return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)

    def refresh(self) -> None:
        """Lays the pages out anew."""
        self._job = self._make(self.options.wishes, self.options.large.isChecked())
        paper, inner = self.paper, printable(self.paper)
        whole = QSizeF(paper.size(QPageSize.Unit.Point))
        self.view.show_pages(self._job.lay_out(inner), whole, (whole.width() - inner.width()) / 2)
        self.view.setAccessibleDescription(self._job.text)
        self._show_place()

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
            self.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _make_parts(self) -> None:
        look = self._look
        title = self.tr("Handout: %1", "a routine").replace("%1", self._job.title)
        self.title = TextLabel(look, "heading", "ink", title, wrap=True)
        self.smaller = IconButton(look, "minus", self.tr("Smaller"))
        self.larger = IconButton(look, "plus", self.tr("Larger"))
        self.size = TextLabel(look, "label", "ink-2", align=Qt.AlignmentFlag.AlignCenter)
        self.size.setMinimumWidth(56)
        self.back = IconButton(look, "caret-up", self.tr("Page before"))
        self.forth = IconButton(look, "caret-down", self.tr("Next page"))
        self.place = TextLabel(look, "label", "ink-2", align=Qt.AlignmentFlag.AlignCenter)
        self.place.setMinimumWidth(96)
        self.message = TextLabel(look, "small-strong", "ink", wrap=True)
        self.message.hide()
        self.print_pages = PillButton(look, self.tr("Print…"), icon="printer", height=BUTTON_HEIGHT)
        self.save = PillButton(look, self.tr("Save as PDF…"), "outline", "download-simple", BUTTON_HEIGHT)
        self.close_button = PillButton(look, self.tr("Close"), "plain", height=BUTTON_HEIGHT)

    def _lay_out(self, card: Card) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_2)
        bar.addWidget(self.title, 1)
        for part in (self.back, self.place, self.forth, self.smaller, self.size, self.larger):
            bar.addWidget(part)
        pages = QVBoxLayout()
        pages.setSpacing(SPACE_3)
        pages.addLayout(bar)
        pages.addWidget(self.view, 1)
        side = QWidget()
        side.setFixedWidth(_OPTIONS)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(PaneScroll(self._look, self.options), 1)
        column.addWidget(self.message)
        column.addWidget(FlowRow((self.print_pages, self.save, self.close_button), SPACE_3, SPACE_2))
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_6, SPACE_5, SPACE_5, SPACE_5)
        row.setSpacing(SPACE_6)
        row.addLayout(pages, 1)
        row.addWidget(side)

    def _connect(self) -> None:
        self.options.changed.connect(self.refresh)
        self.view.turned.connect(lambda _page: self._show_place())
        self.view.zoomed.connect(self._show_place)
        self.smaller.clicked.connect(lambda: self.view.zoom(-1))
        self.larger.clicked.connect(lambda: self.view.zoom(1))
        self.back.clicked.connect(lambda: self.view.go(self.view.page - 1))
        self.forth.clicked.connect(lambda: self.view.go(self.view.page + 1))
        self.print_pages.clicked.connect(lambda: self._say(self._printer.print_pages(self, self._job)))
        self.save.clicked.connect(lambda: self._say(self._printer.save_pages(self, self._job, self.paper)))
        self.close_button.clicked.connect(self.lift)
        self.escaped.connect(self.lift)

    def _show_place(self) -> None:
        view = self.view
        text = self._printer.number(view.page + 1, view.count)
        self.place.setText(text)
        view.setAccessibleName(text)
        self.size.setText(self.tr("%1 %", "how large pages are shown").replace("%1", str(round(100 * view.scale))))
        self.back.setEnabled(view.page > 0)
        self.forth.setEnabled(view.page + 1 < view.count)
        self.smaller.setEnabled(view.may_shrink)
        self.larger.setEnabled(view.may_grow)

    def _say(self, outcome: Outcome | None) -> None:
        """What became of it, above the buttons; nothing where the person changed their mind."""
        self.message.setVisible(outcome is not None)
        if outcome is not None:
            self.message.setText(outcome.text)
            self.message.set_role("ok" if outcome.done else "danger")
            announce(self, outcome.text)
