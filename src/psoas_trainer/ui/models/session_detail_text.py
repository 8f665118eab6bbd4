# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of one past session: what was planned and done, and what the person said of it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.feedback import Feedback, PainStop
from psoas_trainer.core.record import SessionRecord, SessionState, SessionSummary
from psoas_trainer.core.words import Words
from psoas_trainer.storage.session_marks import Mark
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.repeat_request import repeat_request
from psoas_trainer.ui.session_done import DoneWriter
from psoas_trainer.ui.session_said import SaidWriter
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.widgets.session_detail import SessionDetailValue


class SessionDetailText(QObject):
    """Writes the values of the detail card."""

    def __init__(self, texts: SessionText, catalogue: Catalogue, words: Words, doses: DoseText) -> None:
        super().__init__()
        self._texts = texts
        self._catalogue = catalogue
        self._done = DoneWriter(catalogue, words, doses)
        self._said = SaidWriter(words, texts)

    def value(
        self, record: SessionRecord, stops: tuple[PainStop, ...] | None, feedback: Feedback | None
    ) -> SessionDetailValue:
        """The session; None for what could not be read just now, which is said."""
        unread = stops is None or feedback is None
        known = feedback or Feedback()
        return SessionDetailValue(
            self._texts.name(record.summary),
            self._texts.span(record.summary),
            self._done.rows(record, warm_up=False),
            self._done.rows(record, warm_up=True),
            can_repeat=repeat_request(record.plan, self._catalogue) is not None,
            can_edit=record.summary.state is not SessionState.RUNNING,
            trouble=self.tr("What you said of this session could not be read just now. Nothing is lost.")
            if unread
            else "",
            said=self._said.answers(record, known),
            stops=self._said.stops(stops or ()),
            note=known.note or "",
            clock=self._clock(record.summary),
        )

    def unread(self, summary: SessionSummary, trouble: str) -> SessionDetailValue:
        """A session of which no more is known than its line in the list, and a sentence that says so."""
        return SessionDetailValue(
            self._texts.name(summary),
            self._texts.span(summary),
            can_repeat=False,
            trouble=trouble,
            clock=self._clock(summary),
        )

    def origin(self, marks: Mapping[Mark, str | None]) -> str:
        """What is to be known of it besides its counts; empty for nothing."""
        if Mark.TYPED_IN in marks:
            return self.tr("You typed this session in.")
        if Mark.ALREADY_WARM not in marks:
            return ""
        note = marks[Mark.ALREADY_WARM]
        if note is None:
            return self.tr("You were warm already, so the warm-up was left out.")
        return self.tr("You were warm already, so the warm-up was left out: %1").replace("%1", note)

    def _clock(self, summary: SessionSummary) -> str:
        if not summary.clock_changed:
            return ""
        return self.tr(
            "The computer's clock was changed during this session. "
            "The durations are right; the date is the one the clock showed."
        )
