# SPDX-License-Identifier: GPL-3.0-or-later
"""A bar with stripes at 45 degrees: what tells stretching from strengthening without its colour (DESIGN.md 6)."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter

from psoas_trainer.ui.widgets.painting import pen, rounded

_STRIPE, _EVERY = 3.0, 9.0
_BORDER = 1.5


def hatched(painter: QPainter, rect: QRectF, radius: float, colour: QColor, ground: QColor) -> None:
    """Draws the bar. Its stripes are plain lines, so that a vector picture has them too."""
    rounded(painter, rect, radius, ground)
    inner = rect.adjusted(_BORDER, _BORDER, -_BORDER, -_BORDER)
    painter.setPen(pen(colour, _STRIPE if rect.width() >= _EVERY else 1.5))
    if inner.width() > 0 and inner.height() > 0:
        painter.drawLines(_stripes(inner))
    rounded(painter, rect, radius, None, colour, _BORDER)


def _stripes(rect: QRectF) -> list[QLineF]:
    """The lines x + y = c that cross the rectangle, cut off at its edges; laid out from its lower edge."""
    lines = []
    base = rect.left() + rect.bottom()
    end = rect.right() + rect.bottom()
    start = rect.left() + rect.top()
    c = base - _EVERY * int((base - start) / _EVERY)
    while c <= end:
        left, right = max(rect.left(), c - rect.bottom()), min(rect.right(), c - rect.top())
        if right > left:
            lines.append(QLineF(left, c - left, right, c - right))
        c += _EVERY
    return lines
