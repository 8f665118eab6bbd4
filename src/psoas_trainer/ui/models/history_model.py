# SPDX-License-Identifier: GPL-3.0-or-later
"""The sessions as a list that grows while one scrolls; each line's words are made when they are shown."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from psoas_trainer.core.feedback import Felt
from psoas_trainer.core.record import SessionSummary
from psoas_trainer.ui.session_text import SessionLine, SessionText
from psoas_trainer.ui.tooltip import plain_tooltip

Index = QModelIndex | QPersistentModelIndex

SESSION_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The SessionSummary of the row."""
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The row in words: a SessionLine."""
_NOTHING_SAID: Final = Felt()


class HistoryModel(QAbstractListModel):
    """Rows are given from outside; where there are older ones, the view's scrolling asks for them."""

    older_wanted = Signal()
    """The end was reached: `append_rows` is awaited, also where there is nothing to append."""

    def __init__(self, texts: SessionText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._rows: list[SessionSummary] = []
        self._more = False
        self._stopped: frozenset[str] = frozenset()
        self._felt: dict[str, Felt] = {}

    def set_stopped(self, uuids: frozenset[str]) -> None:
        """Marks the sessions, of these and of those that come later, in which there was a stop for pain."""
        changed, self._stopped = self._stopped ^ uuids, uuids
        for row, session in enumerate(self._rows):
            if session.uuid in changed:
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_felt(self, asked: Sequence[str], felt: Mapping[str, Felt]) -> None:
        """Shows how these sessions felt; of one that is not in `felt` nothing was said."""
        for uuid in asked:
            new = felt.get(uuid, _NOTHING_SAID)
            if new != self._felt.get(uuid, _NOTHING_SAID):
                self._felt[uuid] = new
                if (row := self.row_of(uuid)) >= 0:
                    self.dataChanged.emit(self.index(row), self.index(row))

    def set_rows(self, rows: Sequence[SessionSummary], *, more: bool) -> None:
        """Shows these sessions. Rows that stay are not touched, so the selection and the place in the list stay too."""
        old, new = self._rows, list(rows)
        start = _equal_at_start(old, new)
        end = min(_equal_at_start(old[::-1], new[::-1]), len(old) - start, len(new) - start)
        if len(old) > start + end:
            self.beginRemoveRows(QModelIndex(), start, len(old) - end - 1)
            del self._rows[start : len(old) - end]
            self.endRemoveRows()
        if len(new) > start + end:
            self.beginInsertRows(QModelIndex(), start, len(new) - end - 1)
            self._rows[start:start] = new[start : len(new) - end]
            self.endInsertRows()
        self._more = more

    def append_rows(self, rows: Sequence[SessionSummary], *, more: bool) -> None:
        """Adds older sessions at the end; where there are `more`, scrolling to it asks for them again."""
        self._more = more
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def remove(self, uuid: str) -> None:
        """Takes a session out of the list; nothing happens when it is not there."""
        row = self.row_of(uuid)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()

    def row_of(self, uuid: str) -> int:
        """The row of a session, or -1."""
        return next((row for row, session in enumerate(self._rows) if session.uuid == uuid), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index never changes
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        session = self._rows[index.row()]
        if role == SESSION_ROLE:
            return session
        if role == LINE_ROLE:
            return self._line(session)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts.name(session)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._line(session).spoken
        if role == Qt.ItemDataRole.ToolTipRole and session.uuid in self._stopped:
            return plain_tooltip(self._texts.stopped())
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._more = False  # asked once; whoever answers says whether there is still more
            self.older_wanted.emit()

    def _line(self, session: SessionSummary) -> SessionLine:
        felt = self._felt.get(session.uuid, _NOTHING_SAID)
        return self._texts.line(session, stopped=session.uuid in self._stopped, felt=felt)


def _equal_at_start(one: Sequence[SessionSummary], other: Sequence[SessionSummary]) -> int:
    """How many rows from the start on are the same in both."""
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count
