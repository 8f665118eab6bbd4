# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's page at the clinic: what was done and said, as it is, and what can be done from here."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.page import PersonPage
from psoas_trainer.core.words import Words
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_2, SPACE_3, SPACE_4, SPACE_5
from psoas_trainer.ui.models.measure_charts import MeasureCharts
from psoas_trainer.ui.models.measure_text import MeasureText
from psoas_trainer.ui.models.person_charts import PersonCharts
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.person_desk import PersonDesk
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.views.person_entries import EntryTexts, PersonMeasures, PersonNotes
from psoas_trainer.ui.views.person_overview import NOBODY, PersonOverview
from psoas_trainer.ui.views.person_sessions import PersonSessions
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.person_head import PersonHead
from psoas_trainer.ui.widgets.scroll import ScrollPage
from psoas_trainer.ui.widgets.segmented import Segmented

OVERVIEW, SESSIONS, MEASURES, NOTES = "overview", "sessions", "measures", "notes"


class PersonView(Page):
    """Shows one person at a time; what is asked of it names that person by the number in the database."""

    WATCHES: ClassVar[frozenset[Change]] = frozenset(
        {Change.PEOPLE, Change.PLANS, Change.SESSIONS, Change.PAIN_STOPS, Change.FEEDBACK}
    )
    left = Signal()
    """Back to the list; also where the person is not there any more."""
    start_requested = Signal(int)
    plan_requested = Signal(int)
    handout_requested = Signal(int)
    report_requested = Signal(int)
    type_in_requested = Signal(int)
    summary_requested = Signal(int)
    file_requested = Signal(int)
    """Their plan is wanted as a file."""
    note_requested = Signal(int)
    measure_requested = Signal(int)
    rating_requested = Signal(int)
    measures_unwanted = Signal(object)
    """The uuids of measures that shall go."""
    ratings_unwanted = Signal(object)
    note_unwanted = Signal(str)
    session_requested = Signal(int, str)
    """A session of that person is wanted in full, by its uuid."""

    def __init__(
        self,
        look: Look,
        desk: PersonDesk,
        catalogue: Catalogue,
        words: Words,
        doses: DoseText,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person: int | None = None
        self._generation = 0
        self._looked = False
        self.page: PersonPage | None = None
        """What is shown, or None."""
        self._text = PersonPageText(self)
        measured = MeasureText(self)
        texts = EntryTexts(self._text, measured, self)
        charts = PersonCharts(catalogue, words, self._text, self)
        self.head = PersonHead(look)
        self.overview = PersonOverview(look, catalogue, charts, self._text, doses)
        self.sessions = PersonSessions(look, desk, words)
        self.measures = PersonMeasures(look, texts, self._text, MeasureCharts(self._text, measured, self))
        self.notes = PersonNotes(look, texts)
        self.trouble = TextLabel(look, "body-strong", "danger", wrap=True)
        self.again = PillButton(look, self.tr("Try again"), "outline")
        choices = (
            (OVERVIEW, self.tr("Overview")),
            (SESSIONS, self.tr("Sessions")),
            (MEASURES, self.tr("Measures")),
            (NOTES, self.tr("Notes")),
        )
        self.tabs = Segmented(look, choices, self.tr("Parts of the page"))
        self._parts = {OVERVIEW: self.overview, SESSIONS: self.sessions, MEASURES: self.measures, NOTES: self.notes}
        self._lay_out(look)
        self._connect()
        self._show_nothing()
        self.setFocusProxy(self.head.back)

    @property
    def person(self) -> int | None:
        """Whose page it is."""
        return self._person

    def rehearse(self) -> None:
        """Has every part get its style, its place and a picture of it, empty and out of sight."""
        self.tools.show()
        self.show_part(OVERVIEW)
        self.render(QPixmap(self.size()))

    def settle(self) -> None:
        """Has every part take its place now, with the scroll bar where there must be one, instead of one by one."""
        for receiver, kind in (
            (None, QEvent.Type.LayoutRequest),
            (self._scroll, QEvent.Type.MetaCall),  # Qt shows the bar of its own accord, but later
            (None, QEvent.Type.LayoutRequest),
        ):
            QCoreApplication.sendPostedEvents(receiver, kind.value)

    def open_person(self, person: int, read: object = None) -> None:
        """Shows that person's page, from its beginning; nothing of another one stays meanwhile.

        `read` is what the desk would answer, where it was asked before; with it all of the page is there at once.
        """
        if person != self._person:
            self._person = person
            self._looked = False
            self.sessions.show_person(person)
            if not isinstance(read, PersonPage) or self.page is not None:
                self._show_nothing()
            self.show_part(OVERVIEW)
        self._stale = False
        if read is None:
            self.refresh()
        else:
            self._generation += 1
            self._on_page(self._generation, read)

    def show_part(self, part: str) -> None:
        """Shows "overview", "sessions", "measures" or "notes"."""
        self.tabs.set_current(part)
        for each, widget in self._parts.items():
            widget.setVisible(each == part)
        if self.page is not None:
            self._parts[part].show_page(self.page)

    def refresh(self) -> None:
        if self._person is None:
            return
        self._generation += 1
        generation = self._generation
        self._desk.page(self._person, lambda outcome: self._on_page(generation, outcome))

    def _on_page(self, generation: int, outcome: object) -> None:
        if generation != self._generation or self._person is None:
            return
        if isinstance(outcome, PersonPage):
            self._show_again() if outcome == self.page else self._show(outcome)
        elif isinstance(outcome, LookupError):
            QTimer.singleShot(0, self, self.left.emit)  # whoever opens it is not done yet
        elif isinstance(outcome, StorageError):
            self._show_trouble(self.tr("The page could not be read: the disk does not answer as it should."))
        elif isinstance(outcome, Exception):
            raise outcome

    def _show(self, page: PersonPage) -> None:
        self.page = page
        self._show_trouble("")
        identity = self._text.identity(page.card)
        comfort = self._text.comfort(page.plan.plan.comfort) if page.plan is not None else ""
        self.head.show_person(
            page.card.full_name, (*identity, comfort) if comfort else identity, planned=page.plan is not None
        )
        self.tools.show()
        self.show_part(self.tabs.current)
        if not self._looked and self._person is not None:
            self._looked = True
            person = self._person
            # Behind the page's first picture: what is written makes pages read again.
            QTimer.singleShot(0, self, lambda: self._tell_of(person))

    def _tell_of(self, person: int) -> None:
        if self.page is not None and person == self._person:
            announce(self, self.page.card.full_name)
        self._desk.look(person, lambda _outcome: None)

    def _show_again(self) -> None:
        """Nothing of the page is another; the list of sessions goes farther back than it."""
        self._show_trouble("")
        if self.page is not None and self.tabs.current == SESSIONS:
            self.sessions.show_page(self.page)

    def _show_nothing(self) -> None:
        self.page = None
        self.head.show_person("", (), planned=False)
        self._show_trouble("")
        self.overview.clear()
        for part in self._parts.values():
            part.show_page(NOBODY)
            part.hide()
        self.tools.hide()

    def _show_trouble(self, text: str) -> None:
        self.trouble.setText(text)
        for part in (self.trouble, self.again):
            part.setVisible(bool(text))
        announce(self, text)

    def _connect(self) -> None:
        head = self.head
        head.back_requested.connect(self.left)
        for wanted, told in (
            (head.start_requested, self.start_requested),
            (head.handout_requested, self.handout_requested),
            (head.report_requested, self.report_requested),
            (head.type_in_requested, self.type_in_requested),
            (head.summary_requested, self.summary_requested),
            (head.file_requested, self.file_requested),
            (self.overview.plan_requested, self.plan_requested),
            (self.overview.note_requested, self.note_requested),
            (self.notes.note_requested, self.note_requested),
            (self.measures.measure_requested, self.measure_requested),
            (self.measures.rating_requested, self.rating_requested),
        ):
            wanted.connect(lambda told=told: self._person is not None and told.emit(self._person))
        self.measures.measures.entries.remove_requested.connect(self.measures_unwanted)
        self.measures.activities.entries.remove_requested.connect(self.ratings_unwanted)
        self.notes.card.entries.remove_requested.connect(lambda uuids: self.note_unwanted.emit(uuids[0]))
        self.sessions.session_requested.connect(self._ask_for_session)
        self.tabs.changed.connect(self.show_part)
        self.again.clicked.connect(self.refresh)

    def _ask_for_session(self, uuid: str) -> None:
        if self._person is not None:
            self.session_requested.emit(self._person, uuid)

    def _lay_out(self, look: Look) -> None:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, SPACE_5)
        inside.setSpacing(SPACE_3)
        inside.addWidget(self.trouble)
        inside.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeading)
        for part in self._parts.values():
            inside.addWidget(part, 1)
        inside.addStretch(0)
        self.tools = QWidget()
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.head.tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_5, 0, 0)
        column.setSpacing(SPACE_3)
        for part in (self.head, self.tools):
            line = QHBoxLayout()
            line.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
            line.addWidget(part)
            column.addLayout(line)
        column.addSpacing(SPACE_4 - SPACE_3)
        self._scroll = ScrollPage(look, content)
        column.addWidget(self._scroll, 1)
