# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers 0 to 10 side by side, of which one may be chosen; none is an answer too."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.pain import STRONGEST
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE
from psoas_trainer.ui.widgets.direction import visual_rect
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, write

_LARGE = 56
"""From this height on the numbers are large and further apart."""
_GAP, _SMALL_GAP = 8, 5
_LEAST = 44
_RADIUS, _SMALL_RADIUS = 16.0, 10.0
_LABEL_GAP, _LABEL_HEIGHT = 6, 20
_FORWARD: Final = MappingProxyType({Qt.Key.Key_Right: True, Qt.Key.Key_Left: False})
_UPWARD: Final = MappingProxyType({Qt.Key.Key_Up: True, Qt.Key.Key_Down: False})
_NOT_PLAIN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class _Number(PaintedButton):
    """Read out as a radio button. Enter on the chosen one is left to the dialog: there it goes on."""

    def __init__(self, look: Look, number: int, height: int, parent: "NumberScale") -> None:
        super().__init__(look, str(number), parent)
        self._scale = parent
        self._height = height
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def outline(self) -> Outline:
        rect = QRectF(0.0, (self.height() - self._height) / 2, self.width(), self._height)
        return Outline(rect, _RADIUS if self._height >= _LARGE else _SMALL_RADIUS)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, chosen = self._look.theme, self.isChecked()
        fill = self.shaded(theme.colour("ink" if chosen else "surface"))
        rounded(painter, rect, radius, fill, theme.colour("ink" if chosen else "outline"), OUTLINE)
        ink = theme.colour("surface" if chosen else "ink")
        write(painter, rect, self._number_font(chosen=chosen), ink, self.text(), CENTRE)

    def _number_font(self, *, chosen: bool) -> QFont:
        fonts = self._look.fonts
        if self._height >= _LARGE:
            return fonts.font("pain") if chosen else fonts.font("lead", 1.2)
        return fonts.font("card-title" if chosen else "numbers")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isChecked():
            event.ignore()
        elif not self._scale.take_key(event):
            super().keyPressEvent(event)


class NumberScale(QWidget):
    """Digits choose, arrow keys move and reach 10; pressing the chosen one again, or Backspace, clears it."""

    changed = Signal(object)
    """The person chose that number, or None: cleared."""

    def __init__(
        self,
        look: Look,
        name: str,
        parent: QWidget | None = None,
        *,
        height: int = 60,
        labels: bool = False,
        rows: int = 1,
    ) -> None:
        """`name` says what is asked, for a screen reader; `height` is that of the numbers in pixels.

        `labels`: words below the numbers say what 0, 3, 6 and 10 mean; they are for one row. Where one row is too
        narrow to be hit, the numbers stand in `rows`.
        """
        super().__init__(parent)
        self._height = height
        self._rows = rows
        self._value: int | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = self._words()
        self._numbers = tuple(_Number(look, number, height, self) for number in range(STRONGEST + 1))
        for number, button in enumerate(self._numbers):
            of_ten = self.tr("%1 of 10").replace("%1", str(number))
            button.setAccessibleName(words.get(number, of_ten))
            button.clicked.connect(lambda _checked=False, number=number: self._press(number))
        self._labels = {
            number: TextLabel(look, "small", "ink-2", text, parent=self) for number, text in words.items() if labels
        }
        self._show_value()

    @property
    def value(self) -> int | None:
        """The chosen number; None while there is none."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Shows that number, or none, without `changed`. Raises ValueError outside 0 to 10."""
        if value is not None and not 0 <= value <= STRONGEST:
            raise ValueError(value)
        self._value = value
        self._show_value()

    def button(self, number: int) -> PaintedButton:
        """The button of that number, 0 to 10."""
        return self._numbers[number]

    def take_key(self, event: QKeyEvent) -> bool:
        """Does what a key means here; False for any other. A dialog hands over what its other controls do not want."""
        if event.modifiers() & _NOT_PLAIN:
            return False
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._choose(None)
            return True
        digit = event.text()
        if len(digit) == 1 and digit.isdecimal():
            self._choose(int(digit))
            return True
        upward = self._direction(Qt.Key(event.key()))
        if upward is None:
            return False
        self._choose(self._neighbour(upward=upward))
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._width_for(max(_LEAST, self._height)), self._whole_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_for(_LEAST), self._whole_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap, count = self._gap(), self._in_row()
        width = (self.width() - (count - 1) * gap) / count
        for number, button in enumerate(self._numbers):
            row, at = divmod(number, count)
            left, top = round(at * (width + gap)), row * self._button_height()
            place = QRect(left, top, round(at * (width + gap) + width) - left, self._button_height())
            button.setGeometry(visual_rect(self.layoutDirection(), self.rect(), place))
        for number, label in self._labels.items():
            middle = round(number * (width + gap) + width / 2)
            wide = label.sizeHint().width()
            left = max(0, min(middle - wide // 2, self.width() - wide))
            place = QRect(left, self._button_height() + _LABEL_GAP, wide, _LABEL_HEIGHT)
            label.setGeometry(visual_rect(self.layoutDirection(), self.rect(), place))

    def _words(self) -> MappingProxyType[int, str]:
        return MappingProxyType(
            {0: self.tr("0  none"), 3: self.tr("3  mild"), 6: self.tr("6  strong"), STRONGEST: self.tr("10  worst")}
        )

    def _press(self, number: int) -> None:
        self._choose(None if number == self._value else number)

    def _choose(self, value: int | None) -> None:
        inside = any(button.hasFocus() for button in self._numbers)
        if value != self._value:
            self.set_value(value)
            self.changed.emit(value)
        if inside and value is not None:
            self._numbers[value].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_value(self) -> None:
        """One Tab stop: the chosen number, or where none is chosen the first."""
        for number, button in enumerate(self._numbers):
            # What excludes the others cannot be cleared by itself.
            button.setAutoExclusive(False)
            button.setChecked(number == self._value)
            button.setAutoExclusive(True)
            stop = number == (self._value or 0)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _direction(self, key: Qt.Key) -> bool | None:
        """Whether that key goes up or down the scale; None for another key."""
        if key in _UPWARD:
            return _UPWARD[key]
        if key not in _FORWARD:
            return None
        return _FORWARD[key] == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)

    def _neighbour(self, *, upward: bool) -> int:
        """From nothing the keys begin at the end where they come in."""
        if self._value is None:
            return 0 if upward else STRONGEST
        return max(0, min(STRONGEST, self._value + (1 if upward else -1)))

    def _gap(self) -> int:
        return _GAP if self._height >= _LARGE else _SMALL_GAP

    def _width_for(self, button: int) -> int:
        count = self._in_row()
        return count * button + (count - 1) * self._gap()

    def _in_row(self) -> int:
        return -(-(STRONGEST + 1) // self._rows)

    def _button_height(self) -> int:
        return max(HIT, self._height)

    def _whole_height(self) -> int:
        return self._rows * self._button_height() + (_LABEL_GAP + _LABEL_HEIGHT if self._labels else 0)
