# SPDX-License-Identifier: GPL-3.0-or-later
"""The people as a list that grows while one scrolls; what stands beside a card is asked for when a line is seen."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from psoas_trainer.core.clinic.people_search import hits
from psoas_trainer.storage.clinic_people_list import PersonEntry
from psoas_trainer.storage.clinic_people_rows import PersonRow
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.tooltip import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""A PersonLine."""
ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The PersonEntry."""


class PersonLine(NamedTuple):
    """What is painted; `marks` are places in the name that the search has found, `row` is None while it is read."""

    entry: PersonEntry
    known_by: str
    initials: str
    marks: tuple[tuple[int, int], ...]
    review: str
    row: PersonRow | None


class PeopleModel(QAbstractListModel):
    """Rows are given from outside."""

    more_wanted = Signal()
    """The end was reached: `append` is awaited."""
    rows_wanted = Signal(object)
    """A tuple of persons whose lines are seen: `set_rows` is awaited."""

    def __init__(self, texts: PersonText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._entries: list[PersonEntry] = []
        self._rows: dict[int, PersonRow] = {}
        self._text = ""
        self._more = False
        self._wanted: dict[int, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    def put(self, entries: Sequence[PersonEntry], text: str, *, more: bool) -> None:
        """Shows these people, found by that text."""
        self.beginResetModel()
        self._entries, self._text, self._more = list(entries), text, more
        self._rows.clear()
        self._wanted.clear()
        self.endResetModel()

    def append(self, entries: Sequence[PersonEntry], *, more: bool) -> None:
        """Adds people at the end."""
        self._more = more
        if entries:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self._entries.extend(entries)
            self.endInsertRows()

    def set_rows(self, rows: Mapping[int, PersonRow]) -> None:
        """Shows what stands beside their cards."""
        self._rows.update(rows)
        for place, entry in enumerate(self._entries):
            if entry.person in rows:
                self.dataChanged.emit(self.index(place), self.index(place))

    def entry(self, index: Index) -> PersonEntry | None:
        """Who stands there, or None."""
        found = index.data(ENTRY_ROLE) if index.isValid() else None
        return found if isinstance(found, PersonEntry) else None

    def place_of(self, person: int) -> int:
        """The row of a person, or -1."""
        return next((place for place, entry in enumerate(self._entries) if entry.person == person), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index never changes
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.card.full_name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._texts.spoken(entry, self._rows.get(entry.person))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(self._texts.looks(entry)) if entry.looks else None
        if role == ENTRY_ROLE:
            return entry
        return self._line(entry) if role == LINE_ROLE else None

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._more = False  # asked once; whoever answers says whether there is still more
            self.more_wanted.emit()

    def rest(self) -> None:
        """The list is not seen any more: nothing is asked for it."""
        self._timer.stop()

    def _line(self, entry: PersonEntry) -> PersonLine:
        row, texts = self._rows.get(entry.person), self._texts
        if row is None:
            self._wanted[entry.person] = None
            self._timer.start(0)
        marks = hits(entry.card.full_name, self._text)
        review = "" if row is None else texts.review(row)
        return PersonLine(entry, texts.known_by(entry.card), texts.initials(entry.card), marks, review, row)

    def _ask(self) -> None:
        wanted, self._wanted = tuple(self._wanted), {}
        if wanted:
            self.rows_wanted.emit(wanted)
