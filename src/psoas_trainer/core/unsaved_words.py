# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person said and the database did not take: a stop for pain, answers after a session, counts put right."""

import json
from typing import Any, NamedTuple
from zlib import crc32

from psoas_trainer.core.feedback import Effort, Feedback, Form, PainStop
from psoas_trainer.core.pain import NextStep, PainAnswer, PainKind, PainPlace
from psoas_trainer.core.record import Moment, SetRecord
from psoas_trainer.core.side import Side
from psoas_trainer.core.unsaved import set_of

_FORMAT = 2
"""Lines of format 1 are counts (unsaved.py): each reader passes over the lines of the other."""


class Correction(NamedTuple):
    """Sets of an ended session as the person put them right."""

    sets: tuple[SetRecord, ...]


class NextDay(NamedTuple):
    """The question of a later day was asked; the answer, None while there is none."""

    worse: bool | None


Said = PainStop | Feedback | Correction | NextDay


class UnsavedWord(NamedTuple):
    """One thing that was said at `at`, whole; `session` is the session's uuid, None for a stop without one.

    `person` is who said it, as the database knows them; None in a line of an earlier version.
    """

    session: str | None
    said: Said
    at: Moment
    person: int | None = None

    @property
    def uuid(self) -> str:
        """What it is held under: of two with the same the later one counts."""
        return f"{_kind(self.said)} {self.said.uuid if isinstance(self.said, PainStop) else self.session}"


def word_to_line(word: UnsavedWord) -> str:
    """One line, with a sum by which a line that was cut off is known."""
    said: Any = word.said
    if isinstance(said, Feedback):
        said = said._replace(slipped=sorted(said.slipped))  # type: ignore[arg-type]
    text = json.dumps([_FORMAT, _kind(word.said), word.session, said, word.at, word.person], separators=(",", ":"))
    return f"{crc32(text.encode()):08x} {text}\n"


def word_from_line(line: str) -> UnsavedWord | None:
    """What the line says, or None where it is not whole or not ours; never raises."""
    found, _, text = line.rstrip("\n").partition(" ")
    try:
        if int(found, 16) != crc32(text.encode()):
            return None
        number, kind, session, said, at, *person = json.loads(text)
        if number != _FORMAT:
            return None
        return UnsavedWord(None if session is None else str(session), _said(kind, said), Moment(*at), *person)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _kind(said: Said) -> str:
    match said:
        case PainStop():
            return "pain_stop"
        case Feedback():
            return "feedback"
        case Correction():
            return "correction"
        case NextDay():
            return "next_day"


def _said(kind: str, value: Any) -> Said:
    if kind == "pain_stop":
        return _pain_stop(value)
    if kind == "feedback":
        return _feedback(value)
    if kind == "correction":
        return Correction(tuple(set_of(each) for each in value[0]))
    if kind == "next_day":
        return NextDay(None if value[0] is None else bool(value[0]))
    raise ValueError(f"nothing of the kind {kind}")


def _pain_stop(value: Any) -> PainStop:
    uuid, exercise_id, variant_id, (strength, place, side, kind), at, unwell, followed = value
    answer = PainAnswer(
        strength,
        PainPlace(place) if place is not None else None,
        Side(side) if side is not None else None,
        PainKind(kind) if kind is not None else None,
    )
    step = NextStep(followed) if followed is not None else None
    return PainStop(str(uuid), str(exercise_id), variant_id, answer, Moment(*at), bool(unwell), step)


def _feedback(value: Any) -> Feedback:
    effort, pain_now, form, slipped, note, *rest = value
    # Lines from before the stretch was asked about end with the note.
    (stretch,) = rest or (None,)
    return Feedback(
        Effort(effort) if effort is not None else None,
        pain_now,
        Form(form) if form is not None else None,
        frozenset(int(line) for line in slipped),
        note,
        stretch,
    )
