# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the history: days, weeks, left and right over a range, and the sessions themselves."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.changes import Change
from psoas_trainer.core.weeks import Span
from psoas_trainer.core.words import Words
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP, HIT, PAGE_MARGIN, SPACE_2
from psoas_trainer.ui.models.session_detail_text import SessionDetailText
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.session_text import SessionText
from psoas_trainer.ui.views.history_charts import HistoryCharts
from psoas_trainer.ui.views.history_layout import HistoryCards
from psoas_trainer.ui.views.history_sessions import HistorySessions
from psoas_trainer.ui.views.history_source import HistorySource
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.views.session_source import SessionSource
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.empty_history import EmptyHistory
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.scroll import ScrollPage
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.toast import Toast

_WIDE = 1092
"""From this width on the words of the buttons have room."""


class HistoryView(Page):
    """Reads when it is shown and when something changed; the charts and the list each in one question."""

    WATCHES: ClassVar[frozenset[Change]] = frozenset(
        {Change.SESSIONS, Change.PAIN_STOPS, Change.FEEDBACK, Change.PROFILE}
    )

    play_requested = Signal(object)
    """A PlayRequest: the shown session again, or the first session of all."""
    edit_requested = Signal(str)
    """The uuid of a session whose counts and answers the person wants to correct."""
    add_requested = Signal()
    """A session shall be typed in."""
    bin_requested = Signal()
    """What was deleted shall be shown."""
    export_requested = Signal(object)
    """The Span that is shown shall be exported."""
    picture_requested = Signal(object)
    """That Chart shall be saved as a picture."""

    def __init__(
        self,
        look: Look,
        store: SessionSource,
        desk: HistorySource,
        catalogue: Catalogue,
        words: Words,
        doses: DoseText,
        parent: QWidget | None = None,
        *,
        toast: Toast | None = None,
        today: Callable[[], QDate] = QDate.currentDate,
    ) -> None:
        """`toast` is the window's own; without it the page makes one over its window. `today` is for years in dates."""
        super().__init__(parent)
        self._look, self._catalogue, self._exports = look, catalogue, False
        texts = SessionText(words, today)
        details = SessionDetailText(texts, catalogue, words, doses)
        self.part = HistorySessions(self, look, store, desk, catalogue, texts, details, toast)
        self.charts = HistoryCharts(look, desk, catalogue, words, self)
        self.model, self.sessions, self.list, self.detail = (
            self.part.model,
            self.part.sessions,
            self.part.list,
            self.part.detail,
        )
        self.empty = self._make_empty(words)
        self._lay_out()
        self._connect()

    @property
    def span(self) -> Span:
        """The range that is shown."""
        return Span(self.ranges.current)

    def offer_export(self) -> None:
        """Shows the button for it: somebody listens."""
        self._exports = True
        self._show_tools()

    def refresh(self) -> None:
        """Reads the range and the sessions as they are now."""
        self.part.refresh()
        self.charts.show_span(self.span, anew=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.part.take_keys()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.part.forget_undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tools()

    def _show_tools(self) -> None:
        """Where there is nothing yet, the empty state has the ways that lead on."""
        wide, any_yet = self.width() >= _WIDE, self.part.any
        self.add.setVisible(wide and any_yet)
        self.add_small.setVisible(not wide and any_yet)
        self.ranges.setVisible(any_yet)
        self.bin.setVisible(any_yet)
        self.export.setVisible(any_yet and self._exports)

    def _connect(self) -> None:
        self.part.play_requested.connect(self.play_requested)
        self.part.edit_requested.connect(self.edit_requested)
        self.part.shown.connect(self._show_part)
        self.charts.picture_wanted.connect(self.picture_requested)
        self.ranges.changed.connect(lambda _id: self.charts.show_span(self.span))
        for button in (self.add, self.add_small, self.empty.add):
            button.clicked.connect(self.add_requested)
        self.bin.clicked.connect(self.bin_requested)
        self.empty.bin.clicked.connect(self.bin_requested)
        self.export.clicked.connect(lambda: self.export_requested.emit(self.span))
        if self.empty.button is not None:
            self.empty.button.clicked.connect(self._play_first)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.sessions.search.setFocus)

    def _play_first(self) -> None:
        routine = self._catalogue.default_routine
        if routine is not None:
            self.play_requested.emit(PlayRequest(routine_id=routine.id))

    def _show_part(self) -> None:
        """The cards; or, when it is known that there is no session, the empty state."""
        nothing = self.model.rowCount() == 0
        self.list.setVisible(not nothing)
        self.detail.setVisible(not nothing)
        had_keys = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._parts.setCurrentWidget(self._cards if self.part.any else self.empty_page)
        self._show_tools()
        if not self.part.any and had_keys:  # Undo by the keyboard works from the page's own parts
            (self.empty.button or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._make_tools()
        inner = QWidget()
        self.cards = HistoryCards(self.charts.days, self.charts.weeks, self.charts.sides, self.sessions, self.detail)
        _inset(inner, self.cards)
        self._cards = ScrollPage(self._look, inner)
        self.empty_page = QWidget()
        _inset(self.empty_page, self.empty, below=24)
        self._parts = QStackedWidget()
        for part in (QWidget(), self._cards, self.empty_page):  # the first is blank: nothing is known yet
            self._parts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(GAP + 4)
        column.addLayout(self._make_head())
        column.addWidget(self._parts, 1)

    def _make_tools(self) -> None:
        look = self._look
        spans = (
            (Span.FOUR_WEEKS.value, self.tr("4 weeks")),
            (Span.TWELVE_WEEKS.value, self.tr("12 weeks")),
            (Span.YEAR.value, self.tr("Year")),
            (Span.ALL.value, self.tr("All")),
        )
        self.ranges = Segmented(look, spans, self.tr("Range"))
        self.ranges.set_current(Span.TWELVE_WEEKS.value)
        self.add = PillButton(look, self.tr("Add a session"), "outline", "plus", HIT)
        self.add_small = IconButton(look, "plus", self.tr("Add a session"))
        self.bin = IconButton(look, "trash", self.tr("Bin"))
        self.export = PillButton(look, self.tr("Export"), "outline", "download-simple", HIT)

    def _make_head(self) -> QHBoxLayout:
        """The title and the page's tools."""
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addSpacing(PAGE_MARGIN)  # spacing is mirrored with the language, margins are not
        head.addWidget(TextLabel(self._look, "title", "ink", self.tr("History")))
        head.addStretch(1)
        for tool in (self.ranges, self.add, self.add_small, self.bin, self.export):
            head.addWidget(tool)
        head.addSpacing(PAGE_MARGIN)
        return head

    def _make_empty(self, words: Words) -> EmptyHistory:
        routine = self._catalogue.default_routine
        action = ""
        if routine is not None and routine.id in words.routines:
            action = self.tr("Start %1", "the name of a routine").replace("%1", words.routines[routine.id].name)
        return EmptyHistory(
            self._look,
            self.tr("Your first session will show up here"),
            self.tr("Days, minutes, and what you did left and right. One session is enough to start."),
            action,
        )


def _inset(holder: QWidget, part: QWidget, below: int = 0) -> None:
    """Puts a part between the page's margins; as spacing, for that is mirrored with the language."""
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, below)
    row.setSpacing(0)
    row.addSpacing(PAGE_MARGIN)
    row.addWidget(part, 1)
    row.addSpacing(PAGE_MARGIN)
