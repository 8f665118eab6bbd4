# SPDX-License-Identifier: GPL-3.0-or-later
"""The place of a session as text, so that it can be stored with every rep and taken up again after a crash."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

from psoas_trainer.core.cursor import Cursor, enter
from psoas_trainer.core.edits import Edit, Longer, Manner, OtherSideFirst, Replaced, Rests, applied
from psoas_trainer.core.record import SetKey, Tally
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Counting, Step, StepKind
from psoas_trainer.core.step_rows import read_steps, whole

FORMAT = 1
_MOST_MICROS: Final = 10_000_000_000_000
"""115 days."""
_MOST_COUNTED: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A cursor and the edits that the steps have seen."""

    cursor: Cursor
    edits: tuple[Edit, ...] = ()

    def to_text(self) -> str:
        """One line of JSON."""
        edits = [{"kind": type(edit).__name__, **asdict(edit)} for edit in self.edits]
        return json.dumps({"format": FORMAT, "cursor": asdict(self.cursor), "edits": edits}, separators=(",", ":"))


def read_bookmark(text: str | None) -> Bookmark | None:
    """The bookmark in a text, or None where there is none or it makes no sense; never raises."""
    try:
        data = json.loads(text or "")
        if data["format"] != FORMAT:
            return None
        return Bookmark(_cursor(data["cursor"]), tuple(_edit(edit) for edit in data["edits"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def place(
    steps: tuple[Step, ...], bookmark: Bookmark | None, tallies: Mapping[SetKey, Tally]
) -> tuple[tuple[Step, ...], Cursor, tuple[Edit, ...]]:
    """Steps, cursor and edits to take a session up with.

    Where the bookmark is missing or does not fit the steps, the session stands at the start of the newest set in which
    something was counted, so that nothing done is lost and nothing is credited twice.
    """
    if bookmark is not None:
        try:
            edited = steps
            for edit in bookmark.edits:
                edited = applied(edited, edit)
            _refuse_other_lines(steps, edited)
            if _fits(edited, bookmark.cursor) or _is_behind(edited, bookmark.cursor, tallies):
                return edited, bookmark.cursor, bookmark.edits
        except ValueError:
            pass
    begun = {(key.item, key.set_number) for key in tallies}
    sets = [i for i, s in enumerate(steps) if s.kind is StepKind.WORK and (s.item, s.set_number) in begun]
    return steps, enter(steps, sets[-1] if sets else 0), ()


def _refuse_other_lines(steps: tuple[Step, ...], edited: tuple[Step, ...]) -> None:
    """ValueError where the edits lead to a line, or to an exercise in a line, that the plan has not."""
    planned = {(step.item, step.work.exercise_id) for step in steps if step.work is not None}
    if not {(step.item, step.work.exercise_id) for step in edited if step.work is not None} <= planned:
        raise ValueError("another plan")


def _is_behind(steps: tuple[Step, ...], cursor: Cursor, tallies: Mapping[SetKey, Tally]) -> bool:
    """Whether the session was cut off between its last count and its end."""
    last = steps[-1]
    counted = any((key.item, key.set_number) == (last.item, last.set_number) for key in tallies)
    return cursor.index == len(steps) and counted


def _fits(steps: tuple[Step, ...], cursor: Cursor) -> bool:
    if not 0 <= cursor.index < len(steps):
        return False
    step = steps[cursor.index]
    if step.work is None:
        # A wait that the person has not confirmed stands at its end.
        return cursor.phase == 0 and 0 <= cursor.phase_micros < step.micros + cursor.awaiting
    if not 0 <= cursor.phase < len(step.work.phases):
        return False
    sided = (step.side is not None or step.work.first_side is not None) == (cursor.side is not None)
    return sided and 0 <= cursor.phase_micros <= step.work.phases[cursor.phase].micros and cursor.work_micros >= 0


def _cursor(data: Mapping[str, object]) -> Cursor:
    numbers = {
        name: _at_most(most, data[name])
        for most, names in (
            (_MOST_MICROS, ("phase_micros", "work_micros")),
            (_MOST_COUNTED, ("index", "phase", "left", "right", "together", "held")),
        )
        for name in names
    }
    side = data["side"]
    return Cursor(side=None if side is None else Side(str(side)), awaiting=data["awaiting"] is True, **numbers)


def _edit(data: Mapping[str, object]) -> Edit:
    if data["kind"] == Longer.__name__:
        return Longer(whole(data["index"]), _at_most(_MOST_COUNTED, data["seconds"]))
    if data["kind"] == OtherSideFirst.__name__:
        return OtherSideFirst(whole(data["index"]), _at_most(_MOST_COUNTED, data["done"]))
    if data["kind"] == Replaced.__name__:
        return Replaced(whole(data["index"]), whole(data["dropped"]), _steps(data["steps"]))
    if data["kind"] == Manner.__name__:
        return Manner(whole(data["index"]), Counting(str(data["counting"])), data["gate"] is True)
    if data["kind"] == Rests.__name__:
        return Rests(_rests(data["rows"]))
    raise ValueError("an unknown edit")


def _at_most(most: int, value: object) -> int:
    if whole(value) > most:
        raise ValueError(f"more than {most}")
    return whole(value)


def _rests(rows: object) -> tuple[tuple[int, int, int, int, int], ...]:
    if not isinstance(rows, list):
        raise TypeError("not a list")
    found = []
    for row in rows:
        item, number, *seconds = row
        rest, change, ready = (_at_most(_MOST_COUNTED, each) for each in seconds)
        found.append((whole(item), whole(number, 1), rest, change, ready))
    return tuple(found)


def _steps(rows: object) -> tuple[Step, ...]:
    """The steps, none of which takes longer or counts more than a person could."""
    steps = read_steps(rows)
    for step in steps:
        work = step.work
        if work is not None:
            _at_most(_MOST_COUNTED, max(work.amount, work.done_before))
            _at_most(_MOST_MICROS, work.total_micros)
        _at_most(_MOST_MICROS, step.micros)
        _at_most(_MOST_COUNTED, step.set_number)
    return steps
