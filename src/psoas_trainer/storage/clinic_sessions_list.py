# SPDX-License-Identifier: GPL-3.0-or-later
"""The sessions of one person as their page at the clinic lists them: each with what was said of it."""

from collections.abc import Mapping
from typing import Final, NamedTuple

import apsw

from psoas_trainer.core.feedback import Felt
from psoas_trainer.storage.session_felt import felt_in
from psoas_trainer.storage.session_queries import Cursor, SessionPage, list_sessions
from psoas_trainer.storage.stopped_sessions import stopped_sessions

PIECE: Final = 50


class PersonSessions(NamedTuple):
    """A piece of the list; what was said by the uuid of the session, and all sessions with a stop for pain."""

    page: SessionPage
    felt: Mapping[str, Felt]
    stopped: frozenset[str]


def sessions_of(connection: apsw.Connection, person: int, before: Cursor | None = None) -> PersonSessions:
    """The latest sessions of a person, or those from a page's `older` on. StorageError for what is damaged."""
    page = list_sessions(connection, person, before, PIECE)
    felt = felt_in(connection, (each.uuid for each in page.sessions))
    return PersonSessions(page, felt, stopped_sessions(connection, person))
