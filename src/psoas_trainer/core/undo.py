# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be taken back: the last actions of a person, each with the place it was done at."""

from dataclasses import dataclass, replace

from psoas_trainer.core.clockwork import Clockwork
from psoas_trainer.core.cursor import Cursor
from psoas_trainer.core.edits import Edit
from psoas_trainer.core.events import Action, CountCorrected, Event, RepCounted, Undone
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.step import Step

DEPTH = 50
"""How many actions are remembered: more than anybody takes back, little enough to hold."""


@dataclass(frozen=True, slots=True)
class UndoEntry:
    """An action with the place before and after it; a correction also names what it changed and by how much.

    `shape` is the steps and edits before it, kept only where the action itself changed them: undo puts back what the
    action did and leaves alone what was changed ahead since, a longer rest or an easier exercise.
    """

    action: Action
    before: Cursor
    after: Cursor
    shape: tuple[tuple[Step, ...], tuple[Edit, ...]] | None = None
    key: SetKey | None = None
    difference: int = 0

    def outlives_replacement(self, index: int) -> bool:
        """Whether it can still be taken back after other steps were put behind the one at `index`."""
        return self.shape is None and max(self.before.index, self.after.index) <= index


class UndoStack:
    """The newest actions, newest last."""

    def __init__(self) -> None:
        """Empty."""
        self._entries: list[UndoEntry] = []

    @property
    def top(self) -> Action | None:
        """The action that would be taken back next."""
        return self._entries[-1].action if self._entries else None

    @property
    def last(self) -> UndoEntry | None:
        """The newest action itself."""
        return self._entries[-1] if self._entries else None

    def push(self, entry: UndoEntry) -> None:
        """Remembers an action and forgets the oldest beyond the depth."""
        self._entries.append(entry)
        del self._entries[:-DEPTH]

    def pop(self) -> UndoEntry | None:
        """The newest action, which is then forgotten."""
        return self._entries.pop() if self._entries else None

    def replaced_behind(self, index: int) -> None:
        """Forgets what could not be taken back without losing the steps that were just put behind `index`.

        That is an action that stood on steps behind it or changed the steps itself, and with it all older ones: they
        are only right where the newer ones were taken back before.
        """
        lost = [i for i, entry in enumerate(self._entries) if not entry.outlives_replacement(index)]
        if lost:
            del self._entries[: lost[-1] + 1]


def correct(works: Clockwork, action: Action, difference: int) -> tuple[list[Event], UndoEntry | None]:
    """Adds or takes off reps on the working side; nothing where this pass has none to take."""
    step, before = works.step, works.cursor
    if step is None or step.work is None:
        return [], None
    count = before.count(before.side) + difference
    if count < 0:
        return [], None
    place = before
    if before.awaiting and difference < 0:
        # The set had run its length and waited: what was taken off is done before it ends.
        place = replace(before, phase=0, phase_micros=0, awaiting=False)
    key = SetKey(step.item, step.set_number, before.side)
    events: list[Event] = [CountCorrected(key, works.correct(key, difference))]
    works.cursor = place.with_count(before.side, count)
    if difference > 0 and count >= step.work.amount_on(before.side):
        events += works.next_rep(step.work)
    return events, UndoEntry(action, before, works.cursor, None, key, difference)


def count_by_press(works: Clockwork) -> tuple[list[Event], UndoEntry]:
    """Counts the rep that the person confirmed."""
    before = works.cursor
    events = works.count_rep()
    key = next(event.key for event in events if isinstance(event, RepCounted))
    return events, UndoEntry(Action.COUNT, before, works.cursor, None, key, 1)


def take_back(works: Clockwork, entry: UndoEntry, *, exactly: bool = False) -> tuple[list[Event], bool]:
    """Undoes an action; returns the events and whether the place was put back; `exactly` whatever time has passed.

    A move puts its place back exactly. A count does so only if nothing has happened since, or where it had ended the
    set and the next step still runs; otherwise time has gone on, and only the count is corrected the other way.
    """
    events: list[Event] = [Undone(entry.action)]
    ended_set = entry.before.index != entry.after.index == works.cursor.index
    unmoved = exactly or works.cursor == entry.after or ended_set
    if entry.key is not None:
        events.append(CountCorrected(entry.key, works.correct(entry.key, -entry.difference)))
    if entry.key is None or unmoved:
        if entry.shape is not None:
            # A wait made longer since then is short again: it lay behind this place and comes anew. Steps that were
            # replaced since are never lost here: `replaced_behind` has forgotten such an entry.
            steps, works.edits = entry.shape
            works.set_steps(steps)
        works.cursor = entry.before
        return events, entry.key is None
    if works.cursor.index == entry.before.index:
        side = entry.key.side
        works.cursor = works.cursor.with_count(side, works.cursor.count(side) - entry.difference)
    return events, False
