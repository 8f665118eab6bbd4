# SPDX-License-Identifier: GPL-3.0-or-later
"""The week against the person's own goal: seven days, and how many weeks in a row met it. No day is ever a cross."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_3
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, rounded, write

_CIRCLE = 32.0
_TODAY = 2.5
_DOT = 5.0
_TICK = 16.0
_LETTERS = 20.0
_HEIGHT = 58
_SIGN = 22.0


class WeekDayValue(NamedTuple):
    """One day: its letter; `state` is an id of core.planned_days.DayState."""

    letter: str
    state: str
    today: bool


class WeekValue(NamedTuple):
    """The words of the card; `spoken` says all seven days."""

    count: str
    days: tuple[WeekDayValue, ...]
    spoken: str
    run: str
    line: str


class WeekDays(QWidget):
    """Seven columns. Done is a disc with a tick, planned a ring, today has a ring and its letter in full ink."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days: tuple[WeekDayValue, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_days(self, days: tuple[WeekDayValue, ...], spoken: str) -> None:
        """Shows these days."""
        self._days = days
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(312, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(252, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        between = (whole.width() - _CIRCLE) / max(1, len(self._days) - 1)
        for number, day in enumerate(self._days):
            place = QRectF(number * between, _HEIGHT - _CIRCLE, _CIRCLE, _CIRCLE)
            self._draw_day(painter, mirrored(painter, whole, place), day)
        painter.end()

    def _draw_day(self, painter: QPainter, circle: QRectF, day: WeekDayValue) -> None:
        theme, fonts = self._look.theme, self._look.fonts
        letter = QRectF(circle.left(), 0.0, circle.width(), _LETTERS)
        font = fonts.font("small-strong" if day.today else "small")
        write(painter, letter, font, theme.colour("ink" if day.today else "ink-2"), day.letter, CENTRE)
        if day.state == "done":
            rounded(painter, circle, _CIRCLE / 2, theme.colour("primary"))
            inset = (_CIRCLE - _TICK) / 2
            tick = circle.adjusted(inset, inset, -inset, -inset)
            self._look.icons.paint(painter, tick, "check", theme.colour("on-primary"))
            return
        dot = QRectF(0.0, 0.0, _DOT, _DOT)
        if day.today:
            rounded(painter, circle.adjusted(0.5, 0.5, -0.5, -0.5), _CIRCLE / 2, None, theme.colour("primary"), _TODAY)
            dot = QRectF(0.0, 0.0, 2 * _DOT, 2 * _DOT) if day.state == "planned" else dot
        elif day.state == "planned":
            inner = circle.adjusted(6.0, 6.0, -6.0, -6.0)
            rounded(painter, inner, inner.width() / 2, None, theme.colour("outline"), 1.5)
            return
        dot.moveCenter(circle.center())
        rounded(painter, dot, dot.width() / 2, theme.colour("primary" if day.today else "ink-3"))


class _Sign(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(28, 44)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        place = QRectF(2.0, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        self._look.icons.paint(painter, place, "flame", self._look.theme.colour("cat-warmup"))
        painter.end()


class WeekCard(Card):
    """360 x 200 in the design."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.count = TextLabel(look, "small-strong", "ink-2")
        self.days = WeekDays(look)
        self.run = TextLabel(look, "card-title", wrap=True)
        self.line = TextLabel(look, "small", "ink-2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(TextLabel(look, "card-title", text=self.tr("This week")), 1)
        head.addWidget(self.count)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.run)
        words.addWidget(self.line)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_3)
        foot.addWidget(_Sign(look))
        foot.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING - SPACE_1, CARD_PADDING, CARD_PADDING - SPACE_1)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addWidget(self.days)
        column.addSpacing(SPACE_1)
        column.addWidget(Hairline(look))
        column.addLayout(foot)
        column.addStretch(1)

    def set_value(self, value: WeekValue) -> None:
        """Shows the week."""
        self.count.setText(value.count)
        self.days.set_days(value.days, value.spoken)
        self.run.setText(value.run)
        self.line.setText(value.line)
