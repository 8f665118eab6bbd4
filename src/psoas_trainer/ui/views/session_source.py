# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of past sessions needs of the store."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance

from psoas_trainer.storage.session_queries import Cursor

Answer = Callable[[object], None]


class SessionSource(Protocol):
    """Sessions are read and written; answers come later, with the result or the exception that stopped it."""

    @property
    def failed(self) -> SignalInstance:
        """A write that nobody waits for did not work."""

    def sessions(self, before: Cursor | None, limit: int, then: Answer) -> None:
        """Asks for a SessionPage."""

    def session(self, uuid: str, then: Answer) -> None:
        """Asks for a SessionRecord."""

    def pain_stops(self, session_uuid: str, then: Answer) -> None:
        """Asks for the stops of a session: a tuple of PainStop."""

    def feedback(self, session_uuid: str, then: Answer) -> None:
        """Asks what was said after a session: a Feedback."""

    def stopped_sessions(self, then: Answer) -> None:
        """Asks which sessions had a stop for pain: a frozenset of their uuids."""

    def delete_session(self, uuid: str) -> None:
        """Takes a session out of the history."""

    def restore_session(self, uuid: str) -> None:
        """Brings it back."""
