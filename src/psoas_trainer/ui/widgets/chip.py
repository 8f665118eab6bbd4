# SPDX-License-Identifier: GPL-3.0-or-later
"""A small pill that is on or off."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CHIP_HEIGHT, HIT, OUTLINE, SELECTED
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, rounded, text_width, write

_ICON = 16
_ICON_GAP = 7
_PADDING = 14
TICK = "check"


def chip_outline(width: float, height: float) -> Outline:
    """The painted pill in the middle of a widget that is higher, to be easy to hit."""
    return Outline(QRectF(0.0, (height - CHIP_HEIGHT) / 2, width, CHIP_HEIGHT), CHIP_HEIGHT / 2)


class Chip(PaintedButton):
    """Solid with a tick when it is checked; the tick stands in for the icon, so the width stays."""

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str | None = None,
        *,
        checkable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._icon = icon
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(self._content_width() + 2 * _PADDING), HIT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def outline(self) -> Outline:
        return chip_outline(self.width(), self.height())

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        checked = self.isChecked()
        fill = self.shaded(theme.colour("primary" if checked else "surface"))
        if checked and theme.high_contrast:
            rounded(painter, rect, radius, fill, theme.colour("outline"), SELECTED)
        elif checked:
            rounded(painter, rect, radius, fill)
        else:
            rounded(painter, rect, radius, fill, theme.colour("outline"), OUTLINE)
        ink = theme.colour("on-primary" if checked else "ink-2")
        icon = TICK if checked else self._icon
        content = rect.adjusted(_PADDING, 0.0, -_PADDING, 0.0)
        if icon is None:
            write(painter, content, self._font(), ink, self.text(), CENTRE)
            return
        place = QRectF(content.left(), rect.center().y() - _ICON / 2, _ICON, _ICON)
        self._look.icons.paint(painter, mirrored(painter, rect, place), icon, ink)
        words = content.adjusted(_ICON + _ICON_GAP, 0.0, 0.0, 0.0)
        write(painter, mirrored(painter, rect, words), self._font(), ink, self.text(), CENTRE)

    def _font(self) -> QFont:
        return self._look.fonts.font("chip")

    def _content_width(self) -> float:
        room = _ICON + _ICON_GAP if self._icon is not None or self.isCheckable() else 0
        return text_width(self._font(), self.text()) + room + 1
