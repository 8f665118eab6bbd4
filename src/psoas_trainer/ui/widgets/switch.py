# SPDX-License-Identifier: GPL-3.0-or-later
"""A switch for a setting that is on or off."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import mirrored, rounded

_WIDTH = 48
_HEIGHT = 28
_KNOB = 18
_TICK = 14


class Switch(PaintedButton):
    """On: filled, knob at the end, tick. Its words stand beside it; `name` repeats them for a screen reader."""

    def __init__(self, look: Look, name: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setFixedSize(_WIDTH, HIT)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, HIT)

    def outline(self) -> Outline:
        return Outline(QRectF(0.0, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT), _HEIGHT / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, icons = self._look.theme, self._look.icons
        inset = (_HEIGHT - _KNOB) / 2
        knob = QRectF(rect.left() + inset, rect.top() + inset, _KNOB, _KNOB)
        if not self.isChecked():
            rounded(painter, rect, radius, self.shaded(theme.colour("surface")), theme.colour("outline"), OUTLINE)
            rounded(painter, mirrored(painter, rect, knob), _KNOB / 2, theme.colour("outline"))
            return
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, rect, radius, self.shaded(theme.colour("primary")), border, OUTLINE)
        knob.moveRight(rect.right() - inset)
        rounded(painter, mirrored(painter, rect, knob), _KNOB / 2, theme.colour("on-primary"))
        tick = QRectF(rect.left() + 8.0, rect.center().y() - _TICK / 2, _TICK, _TICK)
        icons.paint(painter, mirrored(painter, rect, tick), "check", theme.colour("on-primary"))
