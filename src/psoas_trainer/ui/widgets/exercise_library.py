# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercises that can be added to a routine: searched, filtered by kind, each with a button that adds it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.search import fold
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_1, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.round_button import RoundButton
from psoas_trainer.ui.widgets.routine_row import SmallFigure
from psoas_trainer.ui.widgets.search_field import SearchField
from psoas_trainer.ui.widgets.tag import CategoryTag

_THUMB = (92, 74)
_ANY = "any"


class LibraryEntry(NamedTuple):
    """One exercise; `category` is an id of core.exercise.Category."""

    id: str
    name: str
    category: str
    category_word: str


class _Entry(QWidget):
    def __init__(self, look: Look, entry: LibraryEntry) -> None:
        super().__init__()
        self.entry = entry
        figure = SmallFigure(look, _THUMB)
        figure.show_exercise(entry.id, entry.category)
        self.add = RoundButton(
            look, "plus", self.tr("Add %1", "an exercise").replace("%1", entry.name), diameter=HIT, show_caption=False
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(look, "body-strong", text=entry.name, wrap=True))
        words.addWidget(CategoryTag(look, entry.category, entry.category_word), 0, Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_1, SPACE_1, SPACE_1)
        row.setSpacing(SPACE_2)
        row.addWidget(figure)
        row.addLayout(words, 1)
        row.addWidget(self.add)


class ExerciseLibrary(Card):
    """Enter in the search field adds the first exercise that is shown."""

    added = Signal(str)
    """That exercise shall be added."""

    def __init__(self, look: Look, categories: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`categories` are pairs of id and word."""
        super().__init__(look, parent=parent)
        self._entries: list[_Entry] = []
        self._categories = dict(categories)
        self.search = SearchField(look, self.tr("Add an exercise"), self.tr("Search the exercises to add"))
        self.kind = MenuChip(look, "")
        self.kind.set_choices([(_ANY, self.tr("All kinds")), *categories])
        self.kind.set_chosen([_ANY])
        self.nothing = TextLabel(look, "body", "ink-2", self.tr("No exercise is called that."), wrap=True)
        self.nothing.hide()
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(2, 0, 2, 0)
        self._column.setSpacing(SPACE_1)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self.scroll = PaneScroll(look, content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_3, 0, SPACE_3)
        column.setSpacing(0)
        for part, end in ((self.search, SPACE_4), (self.kind, SPACE_4), (self.scroll, SPACE_1)):
            row = QHBoxLayout()  # its spacing is mirrored with the language, margins are not
            row.addSpacing(SPACE_4)
            row.addWidget(part, 0 if part is self.kind else 1)
            if part is self.kind:
                row.addStretch(1)
            row.addSpacing(end)
            column.addLayout(row, 1 if part is self.scroll else 0)
        self._look = look
        self.search.changed.connect(self._filter)
        self.search.edit.returnPressed.connect(self._add_first)
        self.kind.changed.connect(self._filter)
        self._filter()

    def show_entries(self, entries: Sequence[LibraryEntry]) -> None:
        """Offers these."""
        if [each.entry for each in self._entries] == list(entries):
            return
        for old in self._entries:
            old.hide()
            old.deleteLater()
        self._entries = [_Entry(self._look, each) for each in entries]
        for place, each in enumerate(self._entries):
            each.add.clicked.connect(lambda _checked=False, one=each.entry.id: self.added.emit(one))
            self._column.insertWidget(place, each)
        self._filter()

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the exercises that are shown."""
        return tuple(each.entry.id for each in self._entries if not each.isHidden())

    def add_button(self, exercise_id: str) -> RoundButton:
        """The button that adds that exercise. Raises KeyError."""
        for each in self._entries:
            if each.entry.id == exercise_id:
                return each.add
        raise KeyError(exercise_id)

    def _filter(self, *_: object) -> None:
        typed, kind = fold(self.search.text()).split(), next(iter(self.kind.chosen), _ANY)
        for each in self._entries:
            name = fold(f"{each.entry.name} {each.entry.category_word}")
            each.setVisible(all(word in name for word in typed) and kind in (_ANY, each.entry.category))
        self.nothing.setVisible(bool(self._entries) and not self.shown)
        self.kind.set_active(kind != _ANY)
        self.kind.setText(self.tr("Kind: %1").replace("%1", self._categories.get(kind, self.tr("all"))))

    def _add_first(self) -> None:
        if self.shown:
            self.added.emit(self.shown[0])
