# SPDX-License-Identifier: GPL-3.0-or-later
"""All lessons at a glance: cards with what each says in a few words; their headings open them."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.core.learn import Learn, Lesson, Point
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP, HIT, SPACE_1, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.figure_place import FigurePlace
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.lesson_parts import LinkButton, TintedSign
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import faint, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.sign import Sign

DOES, WHY, TRAINING = "what_it_does", "why_tight", "training"
MISTAKES = ("mistakes_what", "mistakes_how")
_FIGURE = 94
_EDGE = 5.0
_CARET = 14
_HEAD = 34
_SIZES = ("card-title", "label", "chip-strong")


class HeadingLink(PaintedButton):
    """The heading of a card, which opens its lesson; its hit area is higher than its line."""

    def __init__(self, look: Look, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(look, lesson.title, parent)
        self.lesson_id = lesson.id
        self.setAccessibleName(self.tr("Open the lesson: %1").replace("%1", lesson.title))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self._look.fonts.font("card-title"), self.text())) + _CARET + 24, HIT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, HIT)

    def outline(self) -> Outline:
        wide = min(float(self.width()), self.sizeHint().width() + 4.0)
        rect = QRectF(0.0, (self.height() - _HEAD) / 2, wide, _HEAD)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveRight(float(self.width()))
        return Outline(rect, _HEAD / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, room = self._look.theme, rect.width() - _CARET - 18.0
        fonts = [self._look.fonts.font(token) for token in _SIZES]
        font = next((each for each in fonts if text_width(each, self.text()) <= room), fonts[-1])
        if self.underMouse() or self.isDown():
            rounded(painter, rect, radius, faint(theme.colour("ink"), 0.12 if self.isDown() else 0.06))
        words = QRectF(rect.left() + 8.0, rect.top(), room, rect.height())
        caret = QRectF(rect.right() - _CARET - 6.0, rect.center().y() - _CARET / 2, _CARET, _CARET)
        onwards = "caret-right" if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else "caret-left"
        write(painter, mirrored(painter, rect, words), font, theme.colour("ink"), self.text())
        self._look.icons.paint(painter, mirrored(painter, rect, caret), onwards, theme.colour("primary"))


class LearnOverview(QWidget):
    """The cards of the page beside the picture."""

    lesson_requested = Signal(str)
    """The id of a lesson."""
    link_requested = Signal(str)
    """The target of a link."""

    def __init__(self, look: Look, learn: Learn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.headings: dict[str, HeadingLink] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._does(learn.lesson(DOES)))
        column.addWidget(self._pair((learn.lesson(WHY), "warn"), (learn.lesson(TRAINING), "ok")))
        column.addWidget(self._pair(*((learn.lesson(each), "danger") for each in MISTAKES)))
        for point in (each for each in learn.lesson(WHY).points if each.urgent):
            column.addWidget(self._notice(point))
        column.addStretch(1)

    def _heading(self, lesson: Lesson) -> HeadingLink:
        heading = HeadingLink(self._look, lesson)
        heading.clicked.connect(lambda: self.lesson_requested.emit(lesson.id))
        self.headings[lesson.id] = heading
        return heading

    def _card(self) -> tuple[Card, QVBoxLayout]:
        card = Card(self._look)
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_4, SPACE_1, SPACE_4, 10)
        column.setSpacing(SPACE_1)
        return card, column

    def _does(self, lesson: Lesson) -> Card:
        card, column = self._card()
        column.addWidget(self._heading(lesson))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
        for point in (each for each in lesson.points if each.figure):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            figure = FigurePlace(self._look, point.figure, point.icon, 14.0, edge=_EDGE)
            figure.setFixedHeight(_FIGURE)
            cell.addWidget(figure)
            cell.addSpacing(SPACE_1)
            cell.addWidget(TextLabel(self._look, "body-strong", "ink", point.title, wrap=True))
            cell.addWidget(TextLabel(self._look, "small", "ink-2", point.brief, wrap=True))
            cell.addStretch(1)
            row.addLayout(cell, 1)
        column.addLayout(row)
        return card

    def _pair(self, *halves: tuple[Lesson, str]) -> Card:
        """Two lessons side by side, each with its points in few words; `halves` are lessons and colours."""
        card, column = self._card()
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for lesson, role in halves:
            half = QVBoxLayout()
            half.setSpacing(1)
            half.addWidget(self._heading(lesson))
            for point in [each for each in lesson.points if not each.urgent][:5]:
                half.addLayout(self._line(point, role))
            half.addStretch(1)
            row.addLayout(half, 1)
        column.addLayout(row)
        return card

    def _line(self, point: Point, role: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(6, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(TintedSign(self._look, point.icon, role), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(TextLabel(self._look, "pill", "ink", point.title, wrap=True), 1)
        return line

    def _notice(self, point: Point) -> Card:
        card = Card(self._look, level=0, role="sunken")
        row = QHBoxLayout(card)
        row.setContentsMargins(SPACE_4, SPACE_1, SPACE_3, SPACE_1)
        row.setSpacing(SPACE_3)
        row.addWidget(Sign(self._look, "info", 28, 14.0))
        row.addWidget(TextLabel(self._look, "small", "ink", point.brief, wrap=True), 1)
        if point.link is not None:
            target = point.link.target
            self.help = LinkButton(self._look, point.link.text)
            self.help.clicked.connect(lambda: self.link_requested.emit(target))
            row.addWidget(self.help)
        return card
