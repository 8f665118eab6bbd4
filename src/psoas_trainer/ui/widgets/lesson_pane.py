# SPDX-License-Identifier: GPL-3.0-or-later
"""One lesson on a card: what it says, the way to the next and the one before, and onto paper."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.learn import Lesson, Point
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.detail_parts import show_if
from psoas_trainer.ui.widgets.direction import arrow_step
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.lesson_dots import LessonDots
from psoas_trainer.ui.widgets.lesson_parts import PointRow
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll

_SHORT = 118
"""The width of the short names of sources."""
_INSET = 12


class _Text(PaneScroll):
    """Wears the ring when Tab came to it, not when a lesson was opened; the arrow keys to its sides turn lessons."""

    turned = Signal(int)

    def focus_outline(self) -> Outline | None:
        return super().focus_outline() if self._by_tab else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = arrow_step(self.layoutDirection(), event.key(), up_and_down=False)
        if step is not None:
            self.turned.emit(step)
        else:
            super().keyPressEvent(event)

    _by_tab = False


class _Column(QWidget):
    """Asks for no height of its own: the one that its lines need in the width they get is enough."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class LessonPane(Card):
    """Shows the lesson it is given; where the buttons lead is the caller's."""

    link_requested = Signal(str)
    """The target of a link."""
    stepped = Signal(int)
    """The next lesson is wanted (1) or the one before (-1)."""
    overview_requested = Signal()
    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self.rows: tuple[PointRow, ...] = ()
        self._body = _Column()
        self._make_parts(look)
        self._lay_out()
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.following.clicked.connect(lambda: self.stepped.emit(1))
        self.overview.clicked.connect(self.overview_requested)
        self.print_page.clicked.connect(self.print_requested)
        self.save_page.clicked.connect(self.save_requested)

    def show_lesson(self, lesson: Lesson, at: int, count: int, sources: str, *, listing: bool = False) -> None:
        """Shows that lesson from its top, the one `at` of `count`; `sources` is a line or empty.

        With `listing` its points are a plain list of short names and what they stand for.
        """
        self.title.setText(lesson.title)
        self.introduction.setText(lesson.introduction)
        self._scroll.setAccessibleName(lesson.title)
        self.closing.setText(lesson.closing)
        show_if(self.closing, bool(lesson.closing))
        self.sources.setText(sources)
        show_if(self.sources, bool(sources))
        self.dots.set_place(at, count)
        self.previous.setEnabled(at > 0)
        self.following.setEnabled(at < count - 1)
        self.say("")
        self._fill(lesson.points, listing=listing)
        self._fit()
        self._scroll.verticalScrollBar().setValue(0)

    def say(self, text: str, *, good: bool = True) -> None:
        """What became of printing or saving; empty takes it away."""
        self.message.setText(text)
        self.message.set_role("ok" if good else "danger")
        show_if(self.message, bool(text))

    def focus_body(self) -> None:
        """The keyboard goes to the text, which its arrow keys scroll."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def whole(self) -> bool:
        """Whether all of the lesson is seen without scrolling."""
        return self._scroll.verticalScrollBar().maximum() == 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _make_parts(self, look: Look) -> None:
        onwards = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        before, after = ("arrow-left", "arrow-right") if onwards else ("arrow-right", "arrow-left")
        self.title = TextLabel(look, "lead", wrap=True)
        self.introduction = TextLabel(look, "body", "ink", wrap=True)
        self.closing = TextLabel(look, "body", "ink", wrap=True)
        self.sources = TextLabel(look, "micro", "ink-3", wrap=True)
        self.message = TextLabel(look, "label", "ok", wrap=True)
        self.print_page = IconButton(look, "printer", self.tr("Print this lesson"))
        self.save_page = IconButton(look, "download-simple", self.tr("Save this lesson as a PDF"))
        self.overview = PillButton(look, self.tr("All lessons"), "plain", height=44)
        self.previous = IconButton(look, before, self.tr("Lesson before"))
        self.following = IconButton(look, after, self.tr("Next lesson"))
        self.dots = LessonDots(look)
        self._holder = QVBoxLayout(self._body)
        self._holder.setContentsMargins(_INSET, SPACE_2, 0, SPACE_2)
        self._holder.setSpacing(SPACE_2)
        self._list = QWidget()
        for part in (self.introduction, self._list, self.closing, self.sources):
            self._holder.addWidget(part)
        self._holder.addStretch(1)
        self._scroll = _Text(look, self._body, " ")
        self._scroll.turned.connect(self.stepped)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_INSET, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        head.addWidget(self.print_page, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.save_page, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.overview)
        foot.addStretch(1)
        foot.addWidget(self.previous)
        foot.addWidget(self.dots)
        foot.addWidget(self.following)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.message)
        column.addLayout(foot)

    def _fill(self, points: tuple[Point, ...], *, listing: bool) -> None:
        old, self._list = self._list, self._listed(points) if listing else self._pointed(points)
        self._holder.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        self._list.show()
        self._chain()

    def _pointed(self, points: tuple[Point, ...]) -> QWidget:
        whole = QWidget(self._body)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self.rows = tuple(PointRow(self._look, point, whole) for point in points)
        for row in self.rows:
            row.link_requested.connect(self.link_requested)
            column.addWidget(row)
        return whole

    def _listed(self, points: tuple[Point, ...]) -> QWidget:
        whole = QWidget(self._body)
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnMinimumWidth(0, _SHORT)
        grid.setColumnStretch(1, 1)
        self.rows = ()
        for number, point in enumerate(points):
            short = TextLabel(self._look, "small-strong", "ink", point.title)
            text = TextLabel(self._look, "small", "ink-2", point.text, wrap=True)
            grid.addWidget(short, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, number, 1)
        return whole

    def _fit(self) -> None:
        """Writes the lesson smaller where it would not be one screen."""
        for small in (False, True):
            for row in self.rows:
                row.set_small(small)
            self._measure()
            if not self.rows or self._holder.heightForWidth(self._scroll.width() - _INSET) <= self._scroll.height():
                break

    def _measure(self) -> None:
        """Layouts remember heights until Qt tells them otherwise, which it would do too late."""
        for part in (*self.rows, self._list, self._body):
            if layout := part.layout():
                layout.invalidate()

    def _chain(self) -> None:
        """Tab follows the reading: the text and its links, then what stands below and above them."""
        links = [row.link for row in self.rows if row.link is not None]
        stops = (self._scroll, *links, self.overview, self.previous, self.following, self.print_page, self.save_page)
        for stop, after in pairwise(stops):
            self.setTabOrder(stop, after)
