# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written in an editor with what it was before: everything that was done can be taken back and done again."""

from typing import Final, Generic, TypeVar

UNDO_DEPTH: Final = 100

Draft = TypeVar("Draft")


class DraftHistory(Generic[Draft]):
    """A draft with what it was; drafts are values that never change."""

    def __init__(self, draft: Draft) -> None:
        """`draft` is what is kept already."""
        self.now = draft
        self.kept = draft
        self._before: list[Draft] = []
        self._after: list[Draft] = []
        self._key = ""

    @property
    def unsaved(self) -> bool:
        """Whether it is another one than is kept."""
        return self.now != self.kept

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return bool(self._after)

    def put(self, draft: Draft, key: str = "") -> None:
        """Makes it that draft. Changes with one `key`, one after the other, are taken back as one: typing, a drag."""
        if draft == self.now:
            return
        if not key or key != self._key:
            self._before = [*self._before, self.now][-UNDO_DEPTH:]
        self._key = key
        self._after.clear()
        self.now = draft

    def settle(self) -> None:
        """What follows is taken back by itself, whatever its key."""
        self._key = ""

    def keep(self) -> None:
        """What is there now is kept; it can still be taken back."""
        self.kept = self.now
        self._key = ""

    def undo(self) -> bool:
        """Takes the last change back; False where there is none."""
        return self._step(self._before, self._after)

    def redo(self) -> bool:
        """Does again what was taken back; False where there is nothing."""
        return self._step(self._after, self._before)

    def _step(self, source: list[Draft], target: list[Draft]) -> bool:
        self._key = ""
        if not source:
            return False
        target.append(self.now)
        self.now = source.pop()
        return True
