# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings what was held in the emergency log into the database: everything once, nothing taken back by an older line."""

import apsw

from psoas_trainer.core.record import Progress, SessionState, SetKey, SetRecord, Tally
from psoas_trainer.core.unsaved import Unsaved
from psoas_trainer.core.unsaved_words import UnsavedWord
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.people import person_or
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.sessions import begin_session, end_session
from psoas_trainer.storage.unsaved_words import bring_word

Held = Unsaved | UnsavedWord
"""A session with its counts, or something that was said."""


def catch_up(connection: apsw.Connection, person: int, held: tuple[Held, ...]) -> tuple[str, ...]:
    """Makes it all durable; gives the uuids of what added something. The same twice adds nothing.

    A line that does not fit its session is left out: it must not keep the program from starting.
    """
    added = []
    # What was said may be about a session that comes in only now.
    for one in sorted(held, key=lambda each: isinstance(each, UnsavedWord)):
        try:
            if isinstance(one, UnsavedWord):
                brought = bring_word(connection, person, one)
            else:
                brought = _caught_up(connection, person, one)
        except (LookupError, ValueError, TypeError, apsw.ConstraintError):
            continue
        except StorageError as error:
            if error.kind is not Trouble.DAMAGED:  # one session that cannot be read must not keep the others out
                raise
            continue
        if brought:
            added.append(one.uuid)
    return tuple(added)


def _caught_up(connection: apsw.Connection, person: int, unsaved: Unsaved) -> bool:
    uuid, progress = unsaved.uuid, unsaved.progress
    try:
        kept = read_session(connection, uuid)
    except LookupError:
        if unsaved.begun is None:
            return False
        plan, timing, at, whose = unsaved.begun
        begin_session(connection, uuid, person_or(connection, whose, person), plan, timing, at)
        kept = read_session(connection, uuid)
    running = kept.summary.state is SessionState.RUNNING
    if kept.summary.corrected:
        return False
    known = {each.key: each.tally for each in kept.sets}
    newer = running and progress.active_seconds >= kept.summary.active_seconds
    wanted = progress if newer else _only_more(progress, known, kept.summary.active_seconds, kept.bookmark or "")
    changes = any(known.get(each.key) != each.tally for each in wanted.sets)
    save_progress(connection, uuid, wanted)
    if unsaved.end is not None and running:
        end_session(connection, uuid, unsaved.end, progress.at, wanted.active_seconds)
    return changes or (running and unsaved.end is not None)


def _only_more(progress: Progress, known: dict[SetKey, Tally], active_seconds: int, bookmark: str) -> Progress:
    """What an older line has and the database has not: counts only grow by it."""
    sets: tuple[SetRecord, ...] = tuple(
        each for each in progress.sets if _more(each.tally, known.get(each.key, Tally()))
    )
    return progress._replace(active_seconds=active_seconds, bookmark=bookmark, sets=sets)


def _more(one: Tally, other: Tally) -> bool:
    return (one.reps or 0) > (other.reps or 0) or (one.seconds or 0) > (other.seconds or 0)
