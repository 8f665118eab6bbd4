# SPDX-License-Identifier: GPL-3.0-or-later
"""What one side has done: word, number, and dots or a bar. Solid while the side works, quiet while it does not."""

from typing import Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_CARD
from psoas_trainer.ui.widgets.painting import faint, rounded, text_width, write, write_at
from psoas_trainer.ui.widgets.side_mark import side_word

Unit = Literal["reps", "seconds"]

MOST_DOTS = 15
_PADDING = 18.0
_BAR = 8.0
_BAR_UP = 22.0
_DOT_GAP = 4.0
_REST = 0.3
_MARK_ICON = 14.0
_USUAL, _COMPACT = 168.0, 144.0
"""The height at the design's size of type: as it is drawn there, and the least."""


class TrackerValue(NamedTuple):
    """What a tracker shows."""

    done: int = 0
    target: int | None = None
    unit: Unit = "reps"
    active: bool = False
    unsaved: bool = False


class RepTracker(QWidget):
    """The tracker of one side, or with no side of both together. 210 x 168 in the design; it fits other sizes."""

    def __init__(self, look: Look, side: Side | None, word: str = "", parent: QWidget | None = None) -> None:
        """`word` stands on top; without it the word of the side."""
        super().__init__(parent)
        self._look = look
        self._side = side
        self._word = word
        self._value = TrackerValue()
        self._scale: float | None = None
        self.setMinimumSize(120, 104)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._name()

    def set_value(
        self,
        done: int,
        target: int | None,
        unit: Unit = "reps",
        *,
        active: bool = False,
        unsaved: bool = False,
    ) -> None:
        """Counted so far and aimed at (None: no aim), in reps or whole seconds; `unsaved` until it is on disk.

        Another count is painted at once.
        """
        value = TrackerValue(done, target, unit, active, unsaved)
        if value == self._value:
            return
        counted = value.done != self._value.done
        self._value = value
        self._name()
        if counted:
            self.repaint()  # the answer to a tap does not wait for the picture of the figure
        else:
            self.update()

    def set_scale(self, scale: float) -> None:
        """The size of its type against the design's; without it, what fits its size."""
        if scale != self._scale:
            self._scale = scale
            self.update()

    @property
    def value(self) -> TrackerValue:
        """What is shown."""
        return self._value

    @property
    def word(self) -> str:
        """The word on top."""
        if self._word or self._side is None:
            return self._word
        return side_word(self._side)

    def sizeHint(self) -> QSize:
        return QSize(210, 168)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        rect = QRectF(self.rect())
        self._draw_sheet(painter, rect)
        ink = self._ink()
        self._draw_words(painter, rect, ink)
        self._draw_progress(painter, rect)
        painter.end()

    def _role(self, part: str) -> QColor:
        theme = self._look.theme
        if self._side is not None:
            return theme.side_colour(self._side, part)
        return theme.colour("primary-tint" if part == "tint" else "primary")

    def _ink(self) -> QColor:
        if not self._value.active:
            return self._role("text")
        theme = self._look.theme
        return theme.on_side(self._side) if self._side is not None else theme.colour("on-primary")

    def _draw_sheet(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._look.theme
        if self._value.active:
            rounded(painter, rect, RADIUS_CARD, self._role("solid"))
        elif theme.high_contrast:
            rounded(painter, rect, RADIUS_CARD, theme.colour("surface"), theme.colour("outline"), OUTLINE)
        elif theme.is_dark:
            rounded(painter, rect, RADIUS_CARD, theme.colour("surface"), theme.colour("line"), 1.0)
        else:
            rounded(painter, rect, RADIUS_CARD, self._role("tint"))

    def _draw_words(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        fonts, value = self._look.fonts, self._value
        scale = self._type_scale(rect)
        spare = max(0.0, rect.height() - _COMPACT * scale)
        left, right = rect.left() + _PADDING, rect.right() - _PADDING
        if value.unsaved:
            self._draw_unsaved(painter, rect, ink)
        top = QRectF(left, rect.top() + 0.42 * spare, right - left, 35.0 * scale)
        write(painter, top, fonts.font("tracker-word", scale), ink, self.word)
        number, unit = str(value.done), self._unit_text()
        room = right - left
        wide = (
            text_width(fonts.font("far-count", scale), number) + text_width(fonts.font("tracker-unit", scale), unit) + 6
        )
        fit = round(scale * min(1.0, room / wide), 3)
        baseline = rect.top() + 100.0 * scale + 0.58 * spare
        end = write_at(painter, left, baseline, fonts.font("far-count", fit), ink, number)
        write_at(painter, end + 5.0, baseline - 10.0 * fit, fonts.font("tracker-unit", fit), ink, unit)

    def _type_scale(self, rect: QRectF) -> float:
        usual = min(rect.height() / _USUAL, rect.width() / 200.0)
        return round(usual if self._scale is None else min(self._scale, rect.height() / _COMPACT), 3)

    def _unit_text(self) -> str:
        value = self._value
        if value.unit == "seconds":
            return self.tr("s", "the unit second, after a number")
        return "" if value.target is None else f"/{value.target}"

    def _draw_unsaved(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        """Icon and words between the number and the bar."""
        middle = rect.bottom() - _BAR_UP - 10.0
        icon = QRectF(rect.left() + _PADDING, middle - _MARK_ICON / 2, _MARK_ICON, _MARK_ICON)
        self._look.icons.paint(painter, icon, "clock", ink)
        words = QRectF(icon.right() + 4.0, middle - 9.0, rect.right() - 8.0 - icon.right() - 4.0, 18.0)
        write(painter, words, self._look.fonts.font("micro-strong"), ink, self.tr("not saved yet"))

    def _draw_progress(self, painter: QPainter, rect: QRectF) -> None:
        value = self._value
        if not value.target:
            return
        bar = QRectF(rect.left() + _PADDING, rect.bottom() - _BAR_UP, rect.width() - 2 * _PADDING, _BAR)
        full = self._ink() if value.active else self._role("")
        if value.unit == "reps" and value.target <= MOST_DOTS:
            pitch = (bar.width() + _DOT_GAP) / value.target
            for number in range(value.target):
                dot = QRectF(bar.left() + number * pitch, bar.top(), pitch - _DOT_GAP, _BAR)
                rounded(painter, dot, _BAR / 2, full if number < value.done else faint(full, _REST))
            return
        rounded(painter, bar, _BAR / 2, faint(full, _REST))
        share = min(1.0, value.done / value.target)
        if share > 0:
            rounded(painter, QRectF(bar.left(), bar.top(), max(_BAR, bar.width() * share), _BAR), _BAR / 2, full)

    def _name(self) -> None:
        value = self._value
        if value.target is None:
            reps, seconds = self.tr("%1: %2 reps"), self.tr("%1: %2 seconds")
        else:
            reps, seconds = self.tr("%1: %2 of %3 reps"), self.tr("%1: %2 of %3 seconds")
        sentence = (reps if value.unit == "reps" else seconds).replace("%1", self.word)
        sentence = sentence.replace("%2", str(value.done)).replace("%3", str(value.target))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(self.tr("Not saved yet") if value.unsaved else "")
