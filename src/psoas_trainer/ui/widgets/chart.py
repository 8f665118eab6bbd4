# SPDX-License-Identifier: GPL-3.0-or-later
"""What the painted charts have in common: each value is reached by keyboard, pointer and screen reader."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from psoas_trainer.core.fill import fill
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import FOCUS_WIDTH
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.own_parts import must_bring
from psoas_trainer.ui.widgets.painting import rounded


class Mark(NamedTuple):
    """One value of a chart: where it is painted, and what says all of it in words."""

    rect: QRectF
    say: Callable[[], str]

    @property
    def text(self) -> str:
        """The words; made when they are wanted, for a chart may have thousands of values."""
        return self.say()


class Chart(QWidget):
    """Each kind of chart has `marks` and a `draw` of its own. Time runs from the left of the screen in every language.

    One stop for the Tab key: arrow keys, Home and End move from value to value, and the name says the value.
    """

    current_changed = Signal(int)
    """Another value is pointed out; -1 for none."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` is the chart's own, for a screen reader."""
        must_bring(type(self), Chart, "marks", "draw")
        super().__init__(parent)
        self._look = look
        self._name = name
        self._summary = ""
        self._current = -1
        self._marks: tuple[Mark, ...] | None = None
        self._seen = QRectF()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    # For subclasses

    def marks(self, area: QRectF) -> tuple[Mark, ...]:  # noqa: ARG002 - for those who have some
        """The values where they are drawn in that area, in the order of the keyboard."""
        return ()

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draws the chart into that area: on the screen, and where it is saved as a picture."""

    def step(self, key: Qt.Key, current: int) -> int | None:
        """Which value a key leads to from that one; None for a key that is none of the chart's."""
        last = len(self.shown) - 1
        steps = {
            Qt.Key.Key_Left: current - 1,
            Qt.Key.Key_Up: current - 1,
            Qt.Key.Key_Right: current + 1,
            Qt.Key.Key_Down: current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return steps.get(key)

    def is_seen(self, rect: QRectF) -> bool:
        """Whether that is painted now: of a wide chart only what the window shows, of a picture all."""
        return self._seen.isNull() or self._seen.intersects(rect)

    def first(self) -> int:
        """The value that the keyboard begins at."""
        return len(self.shown) - 1

    def value_changed(self, summary: str) -> None:
        """Other values are shown; `summary` says in a sentence what the chart shows."""
        self._summary = summary
        self._marks = None
        self.setAccessibleDescription(summary)
        self._point_out(-1)
        self.updateGeometry()
        self.update()

    # For whoever shows it

    @property
    def name(self) -> str:
        """What the chart is called."""
        return self._name

    @property
    def summary(self) -> str:
        """What it shows, in a sentence."""
        return self._summary

    @property
    def current(self) -> int:
        """The value that is pointed out, -1 for none."""
        return self._current

    @property
    def shown(self) -> tuple[Mark, ...]:
        """The values as they are placed now."""
        if self._marks is None:
            self._marks = self.marks(QRectF(self.rect()))
        return self._marks

    def text_at(self, place: QPointF) -> str:
        """What the pointer is told there, or an empty text."""
        return next((mark.text for mark in self.shown if mark.rect.contains(place)), "")

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._seen = QRectF(event.rect())
        self.draw(painter, QRectF(self.rect()))
        self._seen = QRectF()
        if self.hasFocus() and 0 <= self._current < len(self.shown):
            ring = self.shown[self._current].rect.adjusted(-3.0, -3.0, 3.0, 3.0)
            rounded(painter, ring, 6.0, None, self._look.theme.colour("focus"), FOCUS_WIDTH)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._marks = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        set_tooltip(self, self.text_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press points the value out, also where no pointer stays over it."""
        super().mousePressEvent(event)
        place = event.position()
        self._point_out(next((i for i, mark in enumerate(self.shown) if mark.rect.contains(place)), -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._point_out(self.first())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self.step(Qt.Key(event.key()), self._current if self._current >= 0 else self.first())
        if wanted is None or not self.shown:
            super().keyPressEvent(event)
            return
        self._point_out(min(max(wanted, 0), len(self.shown) - 1))
        self._show_words()

    def _show_words(self) -> None:
        """Below the value, as the pointer gets them: what a screen reader says is also seen by who moves by keys."""
        mark = self.shown[self._current]
        below = mark.rect.bottomLeft().toPoint() + QPoint(0, round(FOCUS_WIDTH))
        set_tooltip(self, mark.text)
        QApplication.sendEvent(self, QHelpEvent(QEvent.Type.ToolTip, below, self.mapToGlobal(below)))

    def _point_out(self, number: int) -> None:
        if not 0 <= number < len(self.shown) or number == -1:
            number = -1
        changed = number != self._current
        self._current = number
        name = self._name
        if number >= 0:
            sentence = self.tr("%1: %2", "the name of a chart and one of its values")
            name = fill(sentence, self._name, self.shown[number].text)
        self.setAccessibleName(name)
        self.update()
        if changed:
            self.current_changed.emit(number)
            if number >= 0 and self.hasFocus():
                announce(self, self.shown[number].text)
