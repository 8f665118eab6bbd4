# SPDX-License-Identifier: GPL-3.0-or-later
"""How hard it was, as four faces with their words, of which one may be chosen; none is an answer too."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from psoas_trainer.core.feedback import Effort
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_FIELD, SELECTED, SPACE_2
from psoas_trainer.ui.widgets.direction import arrow_step
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, text_width, write

_HEIGHT = 64
_LEAST = 74
_PADDING = 6
_ICON = 24.0
_ICON_TOP = 8.0
_WORD_TOP = 35.0
_WORD = 20.0
FACES: Final = MappingProxyType(
    {
        Effort.EASY: "smiley",
        Effort.OK: "smiley-wink",
        Effort.HARD: "smiley-meh",
        Effort.TOO_HARD: "smiley-nervous",
    }
)
"""The icon of each effort."""


class _Face(PaintedButton):
    """Read out as a radio button; chosen it is solid and its word is bold."""

    stepped = Signal(int)
    """An arrow key asks for the next one (1) or the one before (-1)."""

    def __init__(self, look: Look, effort: Effort, word: str, parent: QWidget) -> None:
        super().__init__(look, word, parent)
        self._icon = FACES[effort]
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        word = text_width(self._look.fonts.font("small-strong"), self.text())
        return QSize(max(_LEAST, round(word) + 1 + 2 * _PADDING), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()), RADIUS_FIELD)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, chosen = self._look.theme, self.isChecked()
        border, width = theme.colour("outline"), OUTLINE
        if chosen:
            border = border if theme.high_contrast else theme.colour("primary")
            width = SELECTED
        fill = self.shaded(theme.colour("primary" if chosen else "surface"))
        rounded(painter, rect, radius, fill, border, width)
        ink = theme.colour("on-primary" if chosen else "ink")
        icon = QRectF(rect.center().x() - _ICON / 2, rect.top() + _ICON_TOP, _ICON, _ICON)
        self._look.icons.paint(painter, icon, self._icon, ink)
        word = QRectF(rect.left(), rect.top() + _WORD_TOP, rect.width(), _WORD)
        font = self._look.fonts.font("small-strong" if chosen else "chip")
        write(painter, word, font, ink, self.text(), CENTRE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = arrow_step(self.layoutDirection(), event.key())
        if step is not None:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)


class FaceChoice(QWidget):
    """One Tab stop; arrow keys move the choice, pressing the chosen one again clears it."""

    changed = Signal(object)
    """The person chose that Effort, or None: cleared."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is asked, for a screen reader."""
        super().__init__(parent)
        self._value: Effort | None = None
        self._faces = {effort: _Face(look, effort, word, self) for effort, word in self._words().items()}
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        for effort, face in self._faces.items():
            row.addWidget(face, 1)
            face.clicked.connect(lambda _checked=False, effort=effort: self._press(effort))
            face.stepped.connect(lambda step, effort=effort: self._step_from(effort, step))
        self._show_value()

    @property
    def value(self) -> Effort | None:
        """The chosen word; None while there is none."""
        return self._value

    def set_value(self, value: Effort | None) -> None:
        """Shows that one, or none, without `changed`."""
        self._value = value
        self._show_value()

    def button(self, effort: Effort) -> PaintedButton:
        """The face of that word."""
        return self._faces[effort]

    def _words(self) -> dict[Effort, str]:
        return {
            Effort.EASY: self.tr("Easy", "how hard a session was"),
            Effort.OK: self.tr("OK", "how hard a session was"),
            Effort.HARD: self.tr("Hard", "how hard a session was"),
            Effort.TOO_HARD: self.tr("Too hard", "how hard a session was"),
        }

    def _press(self, effort: Effort) -> None:
        self.set_value(None if effort is self._value else effort)
        self.changed.emit(self._value)

    def _step_from(self, effort: Effort, step: int) -> None:
        efforts = list(self._faces)
        place = efforts.index(effort) + step
        if 0 <= place < len(efforts):
            self.set_value(efforts[place])
            self._faces[efforts[place]].setFocus(Qt.FocusReason.TabFocusReason)
            self.changed.emit(self._value)

    def _show_value(self) -> None:
        """Tab stops at the chosen one, or where none is chosen at the first."""
        stop = self._value or Effort.EASY
        for effort, face in self._faces.items():
            # What excludes the others cannot be cleared by itself.
            face.setAutoExclusive(False)
            face.setChecked(effort is self._value)
            face.setAutoExclusive(True)
            face.setFocusPolicy(Qt.FocusPolicy.StrongFocus if effort is stop else Qt.FocusPolicy.ClickFocus)
