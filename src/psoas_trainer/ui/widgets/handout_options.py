# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be set of a handout, beside its preview: paper, large print, name, boxes to tick, review date."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.handout import LONGEST_NAME, MOST_WEEKS, Wishes
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_4
from psoas_trainer.ui.widgets.date_field import DateField
from psoas_trainer.ui.widgets.day_chips import DayChips
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.stepper import Stepper
from psoas_trainer.ui.widgets.switch import Switch

A4, LETTER = "a4", "letter"


class HandoutOptions(QWidget):
    """Every change shows at once in the preview."""

    changed = Signal()
    """Something else is wanted."""

    def __init__(self, look: Look, wishes: Wishes, paper: str, review: date, parent: QWidget | None = None) -> None:
        """Begins with these; `review` is the date that is offered where none is set."""
        super().__init__(parent)
        self._look = look
        self._wishes = wishes
        self.paper = Segmented(look, [(A4, self.tr("A4")), (LETTER, self.tr("US Letter"))], self.tr("Paper"))
        self.paper.set_current(paper)
        self.large = Switch(look, self.tr("Large print"))
        self.name = LineField(look, self.tr("Name on the sheet, or empty"), LONGEST_NAME)
        self.name.shares_undo = False
        self.name.set_text(wishes.name)
        self.weeks = Stepper(look, self.tr("Weeks to tick off"), 0, MOST_WEEKS, wishes.weeks)
        self.days = DayChips(look, self.tr("Days to tick off"))
        self.days.set_days(wishes.days)
        self.reviewed = Switch(look, self.tr("Review date"), on=wishes.review is not None)
        self._frame = DateField(look, self.tr("Review date"))
        self._frame.set_date((wishes.review or review).isoformat())
        self.review = self._frame.edit
        self._frame.setVisible(wishes.review is not None)
        self._lay_out()
        self._connect()

    @property
    def wishes(self) -> Wishes:
        """What is wanted now."""
        picked = self.review.date()
        return self._wishes._replace(
            days=self.days.days,
            weeks=self.weeks.value(),
            name=self.name.text.strip(),
            review=date(picked.year(), picked.month(), picked.day()) if self.reviewed.isChecked() else None,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_4)
        column.addWidget(self._under(self.tr("Paper"), self.paper))
        column.addWidget(self._beside(self.tr("Large print"), self.large))
        column.addWidget(self.name)
        column.addWidget(self._under(self.tr("Weeks to tick off"), self.weeks))
        column.addWidget(self._under(self.tr("Days to tick off"), self.days))
        column.addWidget(self._beside(self.tr("Review date"), self.reviewed))
        column.addWidget(self._frame)
        column.addStretch(1)

    def _under(self, title: str, control: QWidget) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addWidget(TextLabel(self._look, "small-strong", "ink", title, wrap=True))
        wide = control is self.days
        column.addWidget(control, 0, Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeading)
        return holder

    def _beside(self, title: str, control: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(TextLabel(self._look, "small-strong", "ink", title, wrap=True), 1)
        row.addWidget(control)
        return holder

    def _connect(self) -> None:
        self.paper.changed.connect(lambda _paper: self.changed.emit())
        self.large.toggled.connect(lambda _on: self.changed.emit())
        self.name.changed.connect(lambda _text: self.changed.emit())
        self.weeks.changed.connect(lambda _weeks: self.changed.emit())
        self.days.toggled.connect(self._on_day)
        self.reviewed.toggled.connect(self._on_reviewed)
        self.review.dateChanged.connect(lambda _date: self.changed.emit())

    def _on_day(self, _day: int, _chosen: bool) -> None:  # noqa: FBT001 (the chips' signature)
        self.changed.emit()

    def _on_reviewed(self, on: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self._frame.setVisible(on)
        self.changed.emit()
