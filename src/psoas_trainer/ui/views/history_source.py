# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of past sessions needs besides the sessions themselves: spans, trends, search, what is typed in."""

from collections.abc import Callable, Sequence
from typing import Protocol

from psoas_trainer.core.record import Moment
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.core.weeks import Span
from psoas_trainer.storage.session_queries import Cursor

Answer = Callable[[object], None]


class HistorySource(Protocol):
    """Answers come later, with the result or the exception that stopped it."""

    def now(self) -> Moment:
        """The present moment, as it would be stored."""

    def history(self, span: Span, then: Answer, *, anew: bool = False) -> None:
        """Asks for a History; `anew` for one that is read now, whatever is known."""

    def trend(self, exercise_id: str, span: Span, then: Answer) -> None:
        """Asks for a Trend."""

    def search(self, text: str, before: Cursor | None, limit: int, then: Answer) -> None:
        """Asks for a SessionPage of the sessions in which each typed word is found."""

    def felt(self, uuids: Sequence[str], then: Answer) -> None:
        """Asks for a dict of Felt by uuid, of those of these sessions of which anything was said."""

    def marks(self, uuid: str, then: Answer) -> None:
        """Asks for a dict of notes by Mark."""

    def add(self, typed: TypedSession, then: Answer) -> None:
        """Keeps a session that was typed in."""
