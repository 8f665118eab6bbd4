# SPDX-License-Identifier: GPL-3.0-or-later
"""A few answers as pills in rows, of which one may be chosen; none is an answer too."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, SELECTED, SPACE_2
from psoas_trainer.ui.widgets.chip import chip_outline
from psoas_trainer.ui.widgets.direction import arrow_step
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark, side_word

_PADDING = 20
_TICK = 14
_TICK_GAP = 5
_MARK, _MARK_LEFT, _MARK_GAP = 26, 10, 10
_SIDE_LEAST = 126


class _ChoiceChip(PaintedButton):
    """Solid with a tick when it is chosen; the tick comes out of the padding, so the width stays."""

    stepped = Signal(int)
    """An arrow key asks for the next one (1) or the one before (-1)."""

    font_token, ink_role = "pill", "ink"

    def __init__(self, look: Look, value: str, text: str) -> None:
        super().__init__(look, text)
        self.value = value
        self.setCheckable(True)
        # Alike to a radio button: a screen reader says which one is chosen.
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(self._text_width() + 2 * _PADDING), HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()), self.height() / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, font = self._look.theme, self._look.fonts.font(self.font_token)
        if not self.isChecked():
            rounded(painter, rect, radius, self.shaded(theme.colour("surface")), theme.colour("outline"), OUTLINE)
            write(painter, rect, font, theme.colour(self.ink_role), self.text(), CENTRE)
            return
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, radius, self.shaded(theme.colour("primary")), border, SELECTED)
        ink, words = theme.colour("on-primary"), self._text_width()
        left = rect.left() + max(0.0, (rect.width() - words - _TICK - _TICK_GAP) / 2)
        tick = QRectF(left, rect.center().y() - _TICK / 2, _TICK, _TICK)
        self._look.icons.paint(painter, mirrored(painter, rect, tick), "check", ink)
        place = QRectF(tick.right() + _TICK_GAP, rect.top(), words, rect.height())
        write(painter, mirrored(painter, rect, place), font, ink, self.text(), CENTRE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = arrow_step(self.layoutDirection(), event.key())
        if step is not None:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)

    def _text_width(self) -> float:
        return text_width(self._look.fonts.font(self.font_token), self.text()) + 1


class _LowChip(_ChoiceChip):
    """As low as the chips of which any number may be on, beside which it stands."""

    font_token, ink_role = "chip", "ink-2"

    def outline(self) -> Outline:
        return chip_outline(self.width(), self.height())


class _SideChip(_ChoiceChip):
    """A side with its mark; chosen it has the side's tint, a thick border and a tick."""

    def sizeHint(self) -> QSize:
        wide = _MARK_LEFT + _MARK + _MARK_GAP + self._text_width() + _TICK_GAP + _TICK + _PADDING
        return QSize(max(_SIDE_LEAST, round(wide)), HIT)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, side = self._look.theme, Side(self.value)
        ink = theme.colour("ink")
        if self.isChecked():
            ink = theme.side_colour(side, "text")
            tint = self.shaded(theme.side_colour(side, "tint"))
            rounded(painter, rect, radius, tint, theme.side_colour(side, "text"), SELECTED)
            tick = QRectF(rect.right() - _PADDING + 4 - _TICK, rect.center().y() - _TICK / 2, _TICK, _TICK)
            self._look.icons.paint(painter, mirrored(painter, rect, tick), "check", ink)
        else:
            rounded(painter, rect, radius, self.shaded(theme.colour("surface")), theme.colour("outline"), OUTLINE)
        mark = QRectF(rect.left() + _MARK_LEFT, rect.center().y() - _MARK / 2, _MARK, _MARK)
        paint_side_mark(painter, mirrored(painter, rect, mark), side, self._look)
        words = QRectF(mark.right() + _MARK_GAP, rect.top(), self._text_width(), rect.height())
        font = self._look.fonts.font("body-strong" if self.isChecked() else "pill")
        write(painter, mirrored(painter, rect, words), font, ink, self.text())

    def _text_width(self) -> float:
        return text_width(self._look.fonts.font("body-strong"), self.text()) + 1


class ChoiceChips(FlowRow):
    """One Tab stop; arrow keys move the choice, pressing the chosen one again clears it."""

    changed = Signal(str)
    """The person chose that id, or the empty one: cleared."""

    def __init__(
        self, look: Look, name: str, choices: Iterable[tuple[str, str]], *, sides: bool = False,
        low: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`name` says what is asked, for a screen reader; `choices` are pairs of id and words; none is chosen.

        With `sides` the ids are those of core's Side; `low` ones stand among other chips.
        """
        kind = _SideChip if sides else _LowChip if low else _ChoiceChip
        chips = {value: kind(look, value, words) for value, words in choices}
        super().__init__(chips.values(), SPACE_2, SPACE_2, parent)
        self._chips = chips
        self._current = ""
        self.setAccessibleName(name)
        if sides:
            # Left is on the left of the screen in every language.
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for value, chip in chips.items():
            chip.clicked.connect(lambda _checked=False, value=value: self._press(value))
            chip.stepped.connect(lambda step, value=value: self._step_from(value, step))
        self._show_current()

    @classmethod
    def of_sides(cls, look: Look, name: str, parent: QWidget | None = None) -> "ChoiceChips":
        """Left, right or neither."""
        return cls(look, name, [(side.value, side_word(side)) for side in Side], sides=True, parent=parent)

    @property
    def current(self) -> str:
        """The id of what is chosen, or an empty text."""
        return self._current

    def set_current(self, value: str) -> None:
        """Shows that id as chosen, none for an empty text, without `changed`. Raises KeyError for an unknown id."""
        if value and value not in self._chips:
            raise KeyError(value)
        self._current = value
        self._show_current()

    def button(self, value: str) -> PaintedButton:
        """The pill of that id. Raises KeyError."""
        return self._chips[value]

    def _press(self, value: str) -> None:
        self.set_current("" if value == self._current else value)
        self.changed.emit(self._current)

    def _step_from(self, value: str, step: int) -> None:
        values = list(self._chips)
        place = values.index(value) + step
        if 0 <= place < len(values):
            neighbour = values[place]
            self.set_current(neighbour)
            self._chips[neighbour].setFocus(Qt.FocusReason.TabFocusReason)
            self.changed.emit(neighbour)

    def _show_current(self) -> None:
        """Tab stops at the chosen one, or where none is chosen at the first."""
        stop = self._current or next(iter(self._chips), "")
        for value, chip in self._chips.items():
            # What excludes the others cannot be cleared by itself.
            chip.setAutoExclusive(False)
            chip.setChecked(value == self._current)
            chip.setAutoExclusive(True)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if value == stop else Qt.FocusPolicy.ClickFocus)
