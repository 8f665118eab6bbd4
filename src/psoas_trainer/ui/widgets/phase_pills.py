# SPDX-License-Identifier: GPL-3.0-or-later
"""The phases of a repetition in a row, the current one solid."""

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, SELECTED
from psoas_trainer.ui.widgets.painting import CENTRE, faint, mirrored, rounded, text_width, write

PillRole = Literal["primary", "left", "right"]

_HEIGHT = 36
_PADDING = 16
_GAP = 6
_QUIET = 0.8


class PhasePills(QWidget):
    """Only shows; nothing here can be pressed. On the stage its quiet pills let a little of the stage through."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._names: tuple[str, ...] = ()
        self._current: int | None = None
        self._role: PillRole = "primary"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_phases(self, names: Iterable[str], current: int | None, role: PillRole = "primary") -> None:
        """The names in order, which of them is now (None: none yet), and whose colour it has."""
        shown = (tuple(names), current, role)
        if shown == (self._names, self._current, self._role):
            return
        resized = shown[0] != self._names
        self._names, self._current, self._role = shown
        self.setAccessibleName(self._names[current] if current is not None else "")
        if resized:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self._names:
            return QSize(0, _HEIGHT)
        return QSize(round(sum(map(self._width, self._names)) + _GAP * (len(self._names) - 1)), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        whole = QRectF(self.rect())
        for number, name in enumerate(self._names):
            pill = QRectF(left, (whole.height() - _HEIGHT) / 2, self._width(name), _HEIGHT)
            self._draw(painter, mirrored(painter, whole, pill), name, current=number == self._current)
            left += pill.width() + _GAP
        painter.end()

    def _draw(self, painter: QPainter, pill: QRectF, name: str, *, current: bool) -> None:
        theme, fonts = self._look.theme, self._look.fonts
        if current:
            fill, ink = self._solid()
            border = theme.colour("outline") if theme.high_contrast else None
            rounded(painter, pill, _HEIGHT / 2, fill, border, SELECTED)
            write(painter, pill, fonts.font("body-strong"), ink, name, CENTRE)
            return
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, pill, _HEIGHT / 2, faint(theme.colour("surface"), _QUIET), border, OUTLINE)
        write(painter, pill, fonts.font("pill"), theme.colour("ink-2"), name, CENTRE)

    def _solid(self) -> tuple[QColor, QColor]:
        theme = self._look.theme
        if self._role == "primary":
            return theme.colour("primary"), theme.colour("on-primary")
        side = Side(self._role)
        return theme.side_colour(side, "solid"), theme.on_side(side)

    def _width(self, name: str) -> float:
        return float(round(text_width(self._look.fonts.font("body-strong"), name) + 2 * _PADDING))
