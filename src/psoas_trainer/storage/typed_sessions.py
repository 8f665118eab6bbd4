# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a session that was typed in afterwards: with the same steps as one that was played, so that all sums hold."""

import apsw

from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.record import Moment, Progress, SessionState
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_marks import Mark, mark_session
from psoas_trainer.storage.sessions import begin_session, end_session
from psoas_trainer.storage.transaction import transaction


def add_typed_session(connection: apsw.Connection, person: int, typed: TypedSession, now: Moment) -> None:
    """Keeps it on its own date, marked as typed in: all of it or, where a step fails, nothing."""
    with transaction(connection):
        begin_session(connection, typed.uuid, person, typed.plan, Timing(), typed.began)
        mark_session(connection, typed.uuid, Mark.TYPED_IN, now)
        save_progress(connection, typed.uuid, Progress(typed.began, typed.active_seconds, "", typed.sets))
        end_session(connection, typed.uuid, SessionState.FINISHED, typed.ended, typed.active_seconds)
        if typed.note is not None:
            save_feedback(connection, typed.uuid, Feedback(note=typed.note), now)
