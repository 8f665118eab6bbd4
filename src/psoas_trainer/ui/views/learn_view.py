# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Learn: the picture of the anatomy, all lessons at a glance, and one of them at a time."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.anatomy import Anatomy
from psoas_trainer.core.learn import LESSON, Learn, Lesson
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAGE_MARGIN, SPACE_2, SPACE_4, SPACE_6
from psoas_trainer.ui.models.lesson_sheet import LessonSheets
from psoas_trainer.ui.print.sheet import Sheet
from psoas_trainer.ui.print.sheet_printer import Outcome, SheetPrinter
from psoas_trainer.ui.views.page import Page
from psoas_trainer.ui.widgets.anatomy_card import AnatomyCard
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.detail_parts import show_if
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.learn_overview import DOES, MISTAKES, TRAINING, WHY, LearnOverview
from psoas_trainer.ui.widgets.lesson_pane import LessonPane
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.scroll import ScrollPage
from psoas_trainer.ui.widgets.two_panes import TwoPanes

_SOURCES = "sources"


class LearnView(Page):
    """Remembers nothing of the person: each visit begins where the last one of this run ended."""

    link_requested = Signal(str)
    """Kind and id of what a lesson leads to: "exercise:glute_bridge", "page:history", "help:seek_help"."""

    def __init__(
        self,
        look: Look,
        learn: Learn,
        anatomies: Mapping[str, Anatomy],
        muscles: Mapping[str, str],
        printer: SheetPrinter,
        parent: QWidget | None = None,
    ) -> None:
        """`muscles` are the words of the catalogue by a muscle's id."""
        super().__init__(parent)
        self._learn = learn
        self._muscles = dict(muscles)
        self._printer = printer
        self._sheets = LessonSheets(learn, self)
        self._lesson: Lesson | None = None
        self.title = TextLabel(look, "title", text=self.tr("Learn"))
        self.picture = AnatomyCard(look, learn, anatomies)
        self.overview = LearnOverview(look, learn)
        self.pane = LessonPane(look)
        self.chips = {lesson.id: self._chip(look, lesson) for lesson in learn.lessons if not _on_a_card(lesson)}
        self._cards = PaneScroll(look, self.overview, "", 0)
        self._lay_out(look)
        self._connect()
        self.show_overview()

    @property
    def lesson_id(self) -> str:
        """The lesson that is open, or an empty text."""
        return self._lesson.id if self._lesson is not None else ""

    def show_overview(self) -> None:
        """All lessons at a glance; the keyboard stays with the one that was open."""
        before, self._lesson = self.lesson_id, None
        show_if(self._cards, True)
        show_if(self.pane, False)
        self._mark_chip()
        if before:
            self.picture.show_parts(())
            heading = self.overview.headings.get(before) or self.chips[before]
            heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lesson(self, lesson_id: str) -> None:
        """Opens that lesson, and points out what it is about. Raises KeyError for an unknown id."""
        lesson = self._lesson = self._learn.lesson(lesson_id)
        at, count = self._learn.lessons.index(lesson), len(self._learn.lessons)
        listing = lesson.id == _SOURCES
        self.pane.show_lesson(lesson, at, count, self._sheets.sources(lesson), listing=listing)
        show_if(self._cards, False)
        show_if(self.pane, True)
        self._mark_chip()
        self.picture.show_parts(lesson.parts)
        self.pane.focus_body()
        announce(self, f"{self.pane.dots.text}. {lesson.title}. {lesson.introduction}")

    def show_part(self, muscle_id: str) -> None:
        """Points out a muscle that an exercise names; one that the page does not know is only named."""
        known = self._learn.muscles.get(muscle_id)
        name = self._muscles.get(muscle_id, muscle_id)
        self.picture.show_parts(known.parts if known else (), name, known.text if known else "")
        announce(self, f"{name}. {known.text if known else ''}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In a lesson Esc goes back to all of them."""
        if self._lesson is not None and event.key() == Qt.Key.Key_Escape:
            self.show_overview()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        assert self._lesson is not None
        lessons = self._learn.lessons
        at = lessons.index(self._lesson) + step
        if 0 <= at < len(lessons):
            self.show_lesson(lessons[at].id)

    def _chip(self, look: Look, lesson: Lesson) -> Chip:
        chip = Chip(look, lesson.title, lesson.icon)
        chip.clicked.connect(lambda: self.show_lesson(lesson.id))
        return chip

    def _mark_chip(self) -> None:
        for lesson_id, chip in self.chips.items():
            chip.setChecked(lesson_id == self.lesson_id)

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_6)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(FlowRow(self.chips.values(), gap=SPACE_2))
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self._cards)
        side.addWidget(self.pane)
        self._page = ScrollPage(look, TwoPanes(self.picture, self._side))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_6, 0, 0)
        whole.setSpacing(SPACE_4)
        head.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        whole.addLayout(head)
        whole.addWidget(self._page, 1)

    def _connect(self) -> None:
        self.overview.lesson_requested.connect(self.show_lesson)
        self.overview.link_requested.connect(self._follow)
        self.pane.link_requested.connect(self._follow)
        self.pane.stepped.connect(self._step)
        self.pane.overview_requested.connect(self.show_overview)
        self.pane.print_requested.connect(lambda: self._onto_paper(self._printer.print_sheet))
        self.pane.save_requested.connect(lambda: self._onto_paper(self._printer.save_pdf))

    def _follow(self, target: str) -> None:
        kind, _, name = target.partition(":")
        if kind == LESSON:
            self.show_lesson(name)
        else:
            self.link_requested.emit(target)

    def _onto_paper(self, send: Callable[[QWidget, Sheet], Outcome | None]) -> None:
        """Says what became of it; nothing where the person changed their mind."""
        assert self._lesson is not None
        outcome = send(self, self._sheets.sheet(self._lesson))
        if outcome is not None:
            self.pane.say(outcome.text, good=outcome.done)
            announce(self, outcome.text)


def _on_a_card(lesson: Lesson) -> bool:
    return lesson.id in (DOES, WHY, TRAINING, *MISTAKES)
