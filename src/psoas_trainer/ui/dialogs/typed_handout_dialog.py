# SPDX-License-Identifier: GPL-3.0-or-later
"""A filled handout is typed in: dates down, exercises across, left and right apart; all of it is kept, or nothing."""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.clinic.typed_handout import (
    HandoutColumn,
    columns_of,
    offered_days,
    plan_on_paper,
    sets_of_day,
    with_day,
)
from psoas_trainer.core.done_counts import CountUnit
from psoas_trainer.core.fill import fill
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment
from psoas_trainer.core.typed_session import TypedSession, work_seconds
from psoas_trainer.core.words import Words
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.ui.clock import moment_of
from psoas_trainer.ui.dialogs.entry_dialog import EntryDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, SPACE_2, SPACE_3
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.typed_when import moment_at
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.date_field import DateField
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.handout_grid import GridColumn, GridModel, HandoutGrid
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.side_mark import side_letter, side_word

WEEKS: Final = 4
_NOON: Final = 12
_GRID = 300

Then = Callable[[tuple[TypedSession, ...], str, str], None]
"""Gets the sessions, the identity of the plan that they followed, and the initials."""


class Filled(NamedTuple):
    """What the table is made for: who, the saved plans (the newest first), and the days that have a session already."""

    card: PersonCard
    versions: tuple[PlanVersion, ...]
    trained: frozenset[str]
    now: Moment


class TypedHandoutDialog(EntryDialog):
    """Nothing is kept before Save; what was typed for a day stays while the days change."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        catalogue: Catalogue,
        words: Words,
        filled: Filled,
        initials: str,
        then: Then,
    ) -> None:
        super().__init__(parent, look, self.tr("Type in a filled handout"), filled.card, initials, self.tr("Save"))
        self._catalogue, self._words, self._filled, self._then = catalogue, words, filled, then
        self._text = PersonPageText(self)
        self._days: tuple[date, ...] = ()
        self._columns: tuple[HandoutColumn, ...] = ()
        self._plan, self._played = SessionPlan(None, ()), catalogue
        self.how = TextLabel(look, "small", "ink-2", self._how(), wrap=True)
        self.version = MenuChip(look, "")
        self.version.set_choices([(each.uuid, self._text.version(each)) for each in filled.versions])
        self.version.set_chosen([each.uuid for each in filled.versions[:1]])
        self.version.setVisible(len(filled.versions) > 1)
        self.another = DateField(look, self.tr("Another day"))
        self.another.set_date(filled.now.local_date)
        self.another.edit.setMaximumDate(QDate.fromString(filled.now.local_date, "yyyy-MM-dd"))
        self.add_day = PillButton(look, self.tr("Add this day"), "outline", "plus", BUTTON_HEIGHT)
        self.model = GridModel((), self)
        self.grid = HandoutGrid(look, self.model, self.title.text())
        self.grid.setMinimumHeight(_GRID)
        self.version.changed.connect(self._on_version)
        self.add_day.clicked.connect(self._on_day)
        self.save.clicked.connect(self._on_save)

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        catalogue: Catalogue,
        words: Words,
        filled: Filled,
        initials: str,
        then: Then,
    ) -> "TypedHandoutDialog":
        """Lays it over the window of `parent` and returns at once; `then` is called with what is to be kept."""
        dialog = cls(parent, look, catalogue, words, filled, initials, then)
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(FlowRow((dialog.version,), SPACE_2), 1)
        row.addWidget(dialog.another)
        row.addWidget(dialog.add_day)
        dialog.show_body([dialog.how, dialog.grid, days], dialog.grid)
        dialog._on_version()
        return dialog

    def _how(self) -> str:
        return self.tr(
            "Arrow keys go from box to box. Type the number that was done in each set. Space puts in what was planned, "
            "Enter the whole day as planned. An empty box was not done. Ctrl+Z takes back."
        )

    def _on_version(self) -> None:
        chosen = self._chosen
        self.version.setText(self._text.version(chosen))
        self._plan, self._played = plan_on_paper(chosen.plan, self._catalogue)
        self._columns = columns_of(self._plan, self._played)
        model = GridModel(tuple(self._grid_column(each) for each in self._columns), self)
        old, self.model = self.model, model
        self.grid.show_model(model)
        old.deleteLater()
        self._days = offered_days(chosen.plan, self._today, WEEKS) or (self._today,)
        self._show_days()

    def _on_day(self) -> None:
        self._days = with_day(self._days, date.fromisoformat(self.another.date))
        self._show_days()
        self.grid.setCurrentIndex(self.model.index(self.model.row_ids.index(self.another.date), 0))
        self.grid.setFocus()

    def _show_days(self) -> None:
        self.model.set_rows(tuple((day.isoformat(), self._day(day.isoformat())) for day in self._days))

    def _day(self, day: str) -> str:
        text = self._text.date(day)
        return self.tr("%1 (has a session)", "a date").replace("%1", text) if day in self._filled.trained else text

    def _grid_column(self, column: HandoutColumn) -> GridColumn:
        words = self._words.exercises.get(column.exercise_id)
        name = words.name if words is not None else column.exercise_id
        seconds = column.unit is CountUnit.SECONDS
        planned = self.tr("%n s", "", column.planned) if seconds else self.tr("%n rep(s)", "", column.planned)
        if column.side is None:
            title, spoken = self.tr("%1\n%2", "an exercise, what is planned"), self.tr("%1, planned %2")
        else:
            title = self.tr("%1\n%3 %2", "an exercise, the letter of a side, what is planned")
            title = title.replace("%3", side_letter(column.side))
            spoken = self.tr("%1, %3, planned %2").replace("%3", side_word(column.side))
        title, spoken = (fill(each, name, planned) for each in (title, spoken))
        return GridColumn(title, spoken, column.planned, column.most)

    def _on_save(self) -> None:
        sessions = tuple(each for each in map(self._session, self._days) if each is not None)
        if not sessions:
            self.say_wrong(self.tr("Put in at least one number above 0."), self.grid)
            return
        self.lift()
        self._then(sessions, self._chosen.uuid, self.initials.text)

    def _session(self, day: date) -> TypedSession | None:
        cells = {column: self.model.number(day.isoformat(), place) for place, column in enumerate(self._columns)}
        sets = sets_of_day(self._plan, self._played, cells)
        if not sets:
            return None
        seconds = max(60, work_seconds(sets, self._plan, self._played))
        began = moment_at(QDate(day), QTime(_NOON, 0))
        if began.utc_ms + seconds * 1000 > self._filled.now.utc_ms:
            began = Moment(self._filled.now.utc_ms - seconds * 1000, began.offset_minutes, day.isoformat())
        ended = moment_of(began.utc_ms + seconds * 1000)
        return TypedSession(new_uuid(), self._plan, began, ended, seconds, sets)

    @property
    def _chosen(self) -> PlanVersion:
        uuid = next(iter(self.version.chosen))
        return next(each for each in self._filled.versions if each.uuid == uuid)

    @property
    def _today(self) -> date:
        return date.fromisoformat(self._filled.now.local_date)
