# SPDX-License-Identifier: GPL-3.0-or-later
"""The page after a session: what was done, left and right apart, a few questions that may stay open, and the way on."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.comparison import best_fact
from psoas_trainer.core.done_counts import side_sums
from psoas_trainer.core.feedback import LONGEST_NOTE, Feedback, PainStop
from psoas_trainer.core.record import EarlierDone, SessionRecord, SessionState
from psoas_trainer.core.stretch_pull import was_stretched
from psoas_trainer.core.words import Words
from psoas_trainer.ui.comparison_text import ComparisonText
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6
from psoas_trainer.ui.session_said import SaidWriter
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.side_sums_text import SideSumsText
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.views.summary_answers import AnswersCard
from psoas_trainer.ui.views.summary_cards import fill_signed, fill_titled
from psoas_trainer.ui.views.summary_done import DoneCard
from psoas_trainer.ui.views.summary_stops import StopsCard
from psoas_trainer.ui.views.summary_stretch import StretchCard
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.done_table import DoneTable
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.note_field import NoteField
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.side_sums import SideSums
from psoas_trainer.ui.widgets.sign import Sign

_SIGN = 64
_FACT_SIGN = 44
_ANSWERS_WIDTH = 404
_LEAST_DONE = 330
"""So high is the card of what was done at least, in pixels."""


class SummaryView(Page):
    """Shows one session that is stored already. Every answer is told when it is given; nothing has to be saved here."""

    done_requested = Signal()
    history_requested = Signal()
    record_shown = Signal(object)
    """That SessionRecord is shown: its feedback and its past may be asked for now."""
    feedback_given = Signal(object)
    """All that was said of the session `uuid` so far: a Feedback."""
    wrong_person_requested = Signal()
    """The session was another person's."""
    correction_given = Signal(object)
    """The sets of the session `uuid` that the person changed: a tuple of SetRecord, whole."""

    def __init__(self, look: Look, catalogue: Catalogue, words: Words, doses: DoseText) -> None:
        super().__init__()
        self._exercises = catalogue.exercises
        self._words = words
        self._texts = SessionText(words)
        self._said = SaidWriter(words, self._texts)
        self._facts = ComparisonText(words)
        self._sums_text = SideSumsText(words)
        self._record: SessionRecord | None = None
        self._earlier: Mapping[str, EarlierDone] = {}
        self._answered = False
        self.sign = Sign(look, "check", _SIGN, _SIGN / 2)
        self.headline = TextLabel(look, "title", "ink", wrap=True)
        self.line = TextLabel(look, "body", "ink-2", wrap=True)
        self.stops = StopsCard(look)
        self.done_card = DoneCard(look, catalogue, words, doses)
        self.answers = AnswersCard(look)
        self.stretch = StretchCard(look)
        self.sums = SideSums(look)
        self.fact = TextLabel(look, "card-title", "ink", wrap=True)
        self.note = NoteField(look, self.tr("Note on this session"), LONGEST_NOTE)
        self.done = PillButton(look, self.tr("Done"), height=56)
        self.add_note = PillButton(look, self.tr("Add a note"), "outline", "pencil-simple", 56)
        self.history = PillButton(look, self.tr("See it in the history"), "plain", "chart-bar", 56)
        self.wrong_person = PillButton(look, self.tr("Wrong person?"), "plain", "users-three", 56)
        self.wrong_person.hide()
        for label in (self.headline, self.line, self.fact):
            # As high as its lines are at the page's width: what it would need at a smaller one makes no room.
            policy = label.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            label.setSizePolicy(policy)
        self._sums_card, self._fact_card, self._note_card = Card(look), Card(look), Card(look)
        self._lay_out(look)
        self._connect()

    @property
    def table(self) -> DoneTable | None:
        """The rows that are shown."""
        return self.done_card.table

    @property
    def uuid(self) -> str:
        """The session that is shown."""
        return self._record.summary.uuid if self._record is not None else ""

    @property
    def feedback(self) -> Feedback:
        """What was said so far."""
        return self.answers.answers._replace(note=self.note.note, stretch=self.stretch.value)

    def set_ways(self, *, history: bool, wrong_person: bool) -> None:
        """Where the page leads to besides: the history, and where several people train here another one of them."""
        self.history.setVisible(history)
        self.wrong_person.setVisible(wrong_person)

    def show_record(self, record: SessionRecord) -> None:
        """Shows what was done in that session, as far as it is kept; of the same session, what was said stays."""
        another = record.summary.uuid != self.uuid
        if another:
            self.note.tell()  # it belongs to the session before
        self._record = record
        self._show_head(record)
        self.done_card.show_record(record)
        self.answers.set_exercises(self._done_exercises(record))
        self.stretch.ask(asks=was_stretched(record, self._exercises))
        self._fit_rows()
        if another:
            self._answered = False
            self._earlier = {}
            self.stops.show_stops(())
            self._show_said(Feedback())
        sums = side_sums(record, self._exercises)
        self._sums_card.setVisible(sums is not None)
        if sums is not None:
            self.sums.set_value(self._sums_text.value(sums))
        self._show_fact()
        if another or not self.isVisible():
            self._pane.verticalScrollBar().setValue(0)
            self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        self.record_shown.emit(record)

    def show_feedback(self, feedback: Feedback) -> None:
        """Shows what is kept of the session's feedback; what the person said here meanwhile is newer and stays."""
        self.note.tell()  # what is being typed is newer, too
        if not self._answered:
            self._show_said(feedback)

    def show_stops(self, stops: Iterable[PainStop]) -> None:
        """Repeats the stops for pain of the session that is shown, in their order."""
        self.stops.show_stops(self._said.stops(stops))

    def show_earlier(self, earlier: Mapping[str, EarlierDone]) -> None:
        """Sets the session beside the person's own past, by exercise; nothing is shown where there is none."""
        self._earlier = earlier
        self._show_fact()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows scroll in their card, so that what can be done with them is in sight together with them."""
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        headline = self.headline.heightForWidth(self.width() - 3 * PAGE_MARGIN - _SIGN)
        above, actions = PAGE_MARGIN + max(_SIGN, headline) + _SIGN // 2, self.done.height() + PAGE_MARGIN
        stretch, room = self.stretch, self.width() - 2 * PAGE_MARGIN - _ANSWERS_WIDTH - SPACE_6
        stretch.fit(room)
        below = 0 if stretch.isHidden() else SPACE_3 + stretch.heightForWidth(room)
        self.done_card.setMaximumHeight(max(_LEAST_DONE, self.height() - actions - above - below - SPACE_4))

    def _connect(self) -> None:
        self.done.clicked.connect(self.done_requested)
        self.history.clicked.connect(self.history_requested)
        self.wrong_person.clicked.connect(self.wrong_person_requested)
        self.add_note.clicked.connect(self._open_note)
        self.answers.changed.connect(self._tell)
        self.stretch.changed.connect(self._tell)
        self.stretch.changed.connect(self._fit_rows)
        self.note.changed.connect(lambda _note: self._tell())
        self.done_card.correction_given.connect(self.correction_given)

    def _tell(self) -> None:
        self._answered = True
        self.feedback_given.emit(self.feedback)

    def _open_note(self) -> None:
        self._note_card.show()
        self.note.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.add_note.hide()
        # Where the card stands is known when the page is laid out anew.
        content = self._note_card.parentWidget()
        layout = content.layout() if content is not None else None
        if layout is not None:
            layout.activate()
        self._pane.ensureWidgetVisible(self._note_card, 0, SPACE_2)

    def _show_said(self, feedback: Feedback) -> None:
        self.answers.show_answers(feedback)
        self.stretch.set_value(feedback.stretch)
        self._fit_rows()
        self.note.set_note(feedback.note)
        self._note_card.setVisible(feedback.note is not None)
        self.add_note.setVisible(feedback.note is None)

    def _show_head(self, record: SessionRecord) -> None:
        minutes = round(record.summary.active_seconds / 60)
        if record.summary.state is SessionState.FINISHED:
            self.sign.set_icon("check")
            text = self.tr("Session done. Your hips had a good %n minute(s).", "", minutes)
            self.headline.setText(text if minutes else self.tr("Session done."))
        elif record.summary.state is SessionState.RUNNING:
            self.sign.set_icon("warning")
            self.headline.setText(self.tr("Session ended. Its last counts are not saved yet; saving is tried again."))
        else:
            self.sign.set_icon("flag")
            self.headline.setText(self.tr("Session ended. What you did is kept."))
        line = self.tr("%1 · %2").replace("%2", self._texts.span(record.summary))
        self.line.setText(line.replace("%1", self._texts.name(record.summary)))

    def _show_fact(self) -> None:
        record = self._record
        fact = best_fact(record, self._exercises, self._earlier) if record is not None else None
        self._fact_card.setVisible(fact is not None)
        if fact is not None and record is not None:
            self.fact.setText(self._facts.sentence(fact, record.summary.ended or record.summary.started))

    def _done_exercises(self, record: SessionRecord) -> tuple[tuple[int, str], ...]:
        """The lines of which anything was done, the warm-up left out, with their names."""
        done = {one.key.item for one in record.sets if one.tally.reps or one.tally.seconds}
        known, items = self._words.exercises, enumerate(record.plan.items)
        names = ((number, item.chosen.exercise_id) for number, item in items if not item.warm_up)
        return tuple((number, known[name].short if name in known else name) for number, name in names if number in done)

    def _lay_out(self, look: Look) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, PAGE_MARGIN, 0, SPACE_4)
        column.setSpacing(SPACE_4)
        column.addLayout(self._head())
        column.addSpacing(SPACE_1)
        column.addWidget(self.stops)
        column.addLayout(self._middle(look), 1)
        fill_signed(self._fact_card, Sign(look, "trend-up", _FACT_SIGN, 14.0), self.fact)
        column.addWidget(self._fact_card)
        fill_titled(self._note_card, look, self.tr("Note"), self.note, SPACE_4)
        column.addWidget(self._note_card)
        for card in (self._sums_card, self._fact_card, self._note_card):
            card.hide()
        self._pane = PaneScroll(look, content, reserve=PAGE_MARGIN)
        # Spaces instead of margins: they change sides with the reading direction.
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addSpacing(PAGE_MARGIN)
        row.addWidget(self._pane, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, PAGE_MARGIN)
        page.setSpacing(0)
        page.addLayout(row, 1)
        page.addLayout(self._actions())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(SPACE_5)
        head.addWidget(self.sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.headline)
        words.addWidget(self.line)
        head.addLayout(words, 1)
        return head

    def _middle(self, look: Look) -> QHBoxLayout:
        fill_titled(self._sums_card, look, self.tr("Left and right"), self.sums).addStretch(1)
        side = QWidget()
        side.setFixedWidth(_ANSWERS_WIDTH)
        stack = QVBoxLayout(side)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(SPACE_3)
        stack.addWidget(self.answers)
        stack.addWidget(self._sums_card, 1)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE_6)
        done = QVBoxLayout()
        done.setSpacing(SPACE_3)
        done.addWidget(self.done_card, 1)
        done.addWidget(self.stretch)
        done.addStretch()
        middle.addLayout(done, 1)
        middle.addWidget(side)
        return middle

    def _actions(self) -> QHBoxLayout:
        actions = QHBoxLayout()
        actions.setSpacing(SPACE_3)
        actions.addSpacing(PAGE_MARGIN)
        for button in (self.done, self.add_note, self.history, self.wrong_person):
            actions.addWidget(button)
        actions.addStretch(1)
        return actions
