# SPDX-License-Identifier: GPL-3.0-or-later
"""The place of a session as text, so that it can be stored with every rep and taken up again after a crash."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from psoas_trainer.core.cursor import Cursor, enter
from psoas_trainer.core.edits import Edit, Longer, Manner, OtherSideFirst, Replaced, applied
from psoas_trainer.core.record import SetKey, Tally
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Counting, Step, StepKind
from psoas_trainer.core.step_rows import read_steps, whole

FORMAT = 1


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
            if _fits(edited, bookmark.cursor) or _is_behind(edited, bookmark.cursor, tallies):
                return edited, bookmark.cursor, bookmark.edits
        except ValueError:
            pass
    begun = {(key.item, key.set_number) for key in tallies}
    sets = [i for i, s in enumerate(steps) if s.kind is StepKind.WORK and (s.item, s.set_number) in begun]
    return steps, enter(steps, sets[-1] if sets else 0), ()


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
        name: whole(data[name])
        for name in ("index", "phase", "phase_micros", "work_micros", "left", "right", "together", "held")
    }
    side = data["side"]
    return Cursor(side=None if side is None else Side(str(side)), awaiting=data["awaiting"] is True, **numbers)


def _edit(data: Mapping[str, object]) -> Edit:
    if data["kind"] == Longer.__name__:
        return Longer(whole(data["index"]), whole(data["seconds"]))
    if data["kind"] == OtherSideFirst.__name__:
        return OtherSideFirst(whole(data["index"]), whole(data["done"]))
    if data["kind"] == Replaced.__name__:
        return Replaced(whole(data["index"]), whole(data["dropped"]), read_steps(data["steps"]))
    if data["kind"] == Manner.__name__:
        return Manner(whole(data["index"]), Counting(str(data["counting"])), data["gate"] is True)
    raise ValueError("an unknown edit")
