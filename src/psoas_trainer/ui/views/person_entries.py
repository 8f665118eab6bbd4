# SPDX-License-Identifier: GPL-3.0-or-later
"""The other parts of a person's page: what was measured, how activities go, and the dated notes."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.clinic.measure import ActivityRating, Measure, mean_rating
from psoas_trainer.core.clinic.measure_rows import MeasureRow, measure_rows
from psoas_trainer.core.clinic.page import ClinicNote, PersonPage
from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, GAP, SPACE_2, SPACE_3
from psoas_trainer.ui.models.measure_charts import MeasureCharts
from psoas_trainer.ui.models.measure_text import MeasureText
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.entry_list import EntryList, EntryValue
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.measures_card import MeasuresCard

_BUTTON = 40


class EntryTexts(QObject):
    """What a clinician entered, as entries in words."""

    def __init__(self, text: PersonPageText, measures: MeasureText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text, self._measures = text, measures

    def measures(self, measures: Iterable[Measure]) -> tuple[EntryValue, ...]:
        """Left and right that were entered at once in one row."""
        return tuple(self._measure(row) for row in measure_rows(measures))

    def ratings(self, ratings: Iterable[ActivityRating]) -> tuple[EntryValue, ...]:
        """Each rating in the person's own words."""
        return tuple(
            EntryValue(
                (each.uuid,),
                each.activity,
                self._when("" if each.at is None else each.at.local_date, each.initials),
                ((None, self.tr("%1 of 10").replace("%1", str(each.rating))),),
                remove=self.tr("Delete the rating: %1").replace("%1", each.activity),
            )
            for each in ratings
        )

    def notes(self, notes: Iterable[ClinicNote]) -> tuple[EntryValue, ...]:
        """The notes of the clinic, and what the person said after sessions; only the clinic's can be deleted."""
        return tuple(
            EntryValue(
                (note.uuid,),
                note.text,
                self._text.noted(note),
                remove=""
                if note.of_person
                else self.tr("Delete the note of %1").replace("%1", self._text.date(note.local_date)),
            )
            for note in notes
        )

    def _measure(self, row: MeasureRow) -> EntryValue:
        first, name = row.first, self._measures.name(row.first)
        sides = ((Side.LEFT, row.left), (Side.RIGHT, row.right), (None, row.whole))
        numbers = tuple((side, self._measures.value(each)) for side, each in sides if each is not None)
        when = self._when("" if first.at is None else first.at.local_date, first.initials)
        notes = dict.fromkeys(each.note for _, each in sides if each is not None and each.note)
        remove = self.tr("Delete the measure: %1").replace("%1", name)
        return EntryValue(row.uuids, name, when, numbers, "\n".join(each for each in notes if each), remove)

    def _when(self, day: str, initials: str | None) -> str:
        return self._text.noted(ClinicNote("", day, "", initials)) if day else ""


class EntryCard(Card):
    """A title, a button that adds, and the entries."""

    def __init__(self, look: Look, title: str, add: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.add = PillButton(look, add, "tint", "plus", _BUTTON)
        self.line = TextLabel(look, "body", "ink-2", wrap=True)
        self.line.hide()
        self.entries = EntryList(look, empty)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(TextLabel(look, "card-title", "ink", title, wrap=True), 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_3, CARD_PADDING, CARD_PADDING)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        column.addWidget(self.line)
        column.addWidget(self.entries)
        column.addStretch(1)


class PersonMeasures(QWidget):
    """Measures and activity ratings beside each other, and above them what was measured over time."""

    measure_requested = Signal()
    rating_requested = Signal()

    def __init__(
        self,
        look: Look,
        texts: EntryTexts,
        text: PersonPageText,
        charts: MeasureCharts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._texts, self._text, self._charts = texts, text, charts
        self._measured: tuple[Measure, ...] = ()
        self.over_time = MeasuresCard(look)
        self.over_time.chosen.connect(self._show_chart)
        self.measures = EntryCard(
            look, self.tr("Measures"), self.tr("Add a measure"), self.tr("Nothing was measured yet.")
        )
        self.activities = EntryCard(
            look,
            self.tr("Activities, in the person's own words"),
            self.tr("Rate activities"),
            self.tr("No activity was rated yet. 0 is cannot do it, 10 as before."),
        )
        self.measures.add.clicked.connect(self.measure_requested)
        self.activities.add.clicked.connect(self.rating_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 4)
        column.addWidget(self.over_time)
        row = QHBoxLayout()
        row.setSpacing(GAP + 4)
        column.addLayout(row, 1)
        row.addWidget(self.measures, 1)
        row.addWidget(self.activities, 1)

    def show_page(self, page: PersonPage) -> None:
        """Shows that person's entries."""
        self._measured = page.measures
        self.over_time.show_choices(self._charts.choices(page.measures))
        self.over_time.setVisible(bool(page.measures))
        self._show_chart()
        self.measures.entries.set_values(self._texts.measures(page.measures))
        self.activities.entries.set_values(self._texts.ratings(page.ratings))
        mean = mean_rating(page.ratings)
        self.activities.line.setText("" if mean is None else self._text.mean(mean))
        self.activities.line.setVisible(mean is not None)

    def _show_chart(self) -> None:
        measured, key = self._measured, self.over_time.key
        self.over_time.show_trend(self._charts.trend(measured, key), lambda: self._charts.table(measured, key))


class PersonNotes(QWidget):
    """All notes, the newest first."""

    note_requested = Signal()

    def __init__(self, look: Look, texts: EntryTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.card = EntryCard(look, self.tr("Notes"), self.tr("Add note"), self.tr("There are no notes yet."))
        self.card.add.clicked.connect(self.note_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.card)

    def show_page(self, page: PersonPage) -> None:
        """Shows that person's notes."""
        self.card.entries.set_values(self._texts.notes(page.notes))
