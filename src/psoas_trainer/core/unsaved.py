# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session still owes the database, as one line of text: written elsewhere while the database takes nothing."""

import json
from typing import Any, NamedTuple
from zlib import crc32

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, Reason, SessionPlan
from psoas_trainer.core.record import Moment, Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing

_FORMAT = 1


class Begun(NamedTuple):
    """How a session began that the database does not know yet."""

    plan: SessionPlan
    timing: Timing
    at: Moment
    person: int | None = None
    """Whose it is, as the database knows them; None in a line of an earlier version."""


class Unsaved(NamedTuple):
    """A session's whole state: what it counted, how it began where that is not kept, and its end where it has one."""

    uuid: str
    progress: Progress
    begun: Begun | None = None
    end: SessionState | None = None


def to_line(unsaved: Unsaved) -> str:
    """One line, with a sum by which a line that was cut off is known."""
    text = json.dumps([_FORMAT, *unsaved], separators=(",", ":"))
    return f"{crc32(text.encode()):08x} {text}\n"


def from_line(line: str) -> Unsaved | None:
    """What the line says, or None where it is not whole or not ours; never raises."""
    found, _, text = line.rstrip("\n").partition(" ")
    try:
        if int(found, 16) != crc32(text.encode()):
            return None
        number, uuid, progress, begun, end = json.loads(text)
        if number != _FORMAT:
            return None
        return Unsaved(
            str(uuid),
            _progress(progress),
            _begun(begun) if begun is not None else None,
            SessionState(end) if end is not None else None,
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _progress(value: Any) -> Progress:
    # A line of an earlier version ends before what the clock did.
    at, active_seconds, bookmark, sets, *moved = value
    return Progress(Moment(*at), int(active_seconds), str(bookmark), tuple(set_of(each) for each in sets), *moved)


def set_of(value: Any) -> SetRecord:
    """A set as it stands in a line. ValueError or TypeError where it is none."""
    (item, number, side), variant_id, tally = value
    return SetRecord(SetKey(item, number, Side(side) if side is not None else None), variant_id, Tally(*tally))


def _begun(value: Any) -> Begun:
    (routine_id, items, _left_out), timing, at, *person = value
    plan = SessionPlan(routine_id, tuple(_item(each) for each in items))
    return Begun(plan, Timing(*timing), Moment(*at), *person)


def _item(value: Any) -> PlanItem:
    planned, chosen, warm_up, reason, *_own_rests = value  # the bookmark keeps those
    return PlanItem(_dose(planned), _dose(chosen), bool(warm_up), Reason(reason) if reason is not None else None)


def _dose(value: Any) -> ItemDose:
    # A line of an earlier version knows no amounts by side and no first side.
    exercise_id, variant_id, (kind, *amounts), *first = value
    side = Side(first[0]) if first and first[0] is not None else None
    return ItemDose(exercise_id, variant_id, Dose(DoseKind(kind), *amounts), side)
