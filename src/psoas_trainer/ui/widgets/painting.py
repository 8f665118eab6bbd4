# SPDX-License-Identifier: GPL-3.0-or-later
"""The few strokes that all painted parts share: rounded shapes, mixed colours, one line of text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from psoas_trainer.ui.fonts import TokenFont

LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def mix(base: QColor, other: QColor, share: float) -> QColor:
    """`base` with a share (0 to 1) of `other` in it."""
    keep = 1.0 - share
    return QColor(
        round(base.red() * keep + other.red() * share),
        round(base.green() * keep + other.green() * share),
        round(base.blue() * keep + other.blue() * share),
    )


def faint(colour: QColor, alpha: float) -> QColor:
    """`colour`, see-through: alpha 0 to 1."""
    see_through = QColor(colour)
    see_through.setAlphaF(alpha)
    return see_through


def pen(colour: QColor, width: float) -> QPen:
    """A pen of that width in pixels.

    QPen(colour, width) is the same, but takes a brush, so PySide would make the classes of gradients first (3 ms).
    """
    made = QPen(colour)
    made.setWidthF(width)
    return made


def fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A plain rectangle. QPainter.fillRect() also takes the presets of gradients, so PySide would make those (3 ms)."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded rectangle; its border lies wholly inside `rect`. The radius is at most half of the shorter edge."""
    painter.setPen(pen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inset = width / 2 if border is not None else 0.0
    inner = rect.adjusted(inset, inset, -inset, -inset)
    corner = max(0.0, min(radius - inset, inner.width() / 2, inner.height() / 2))
    painter.drawRoundedRect(inner, corner, corner)


def write(
    painter: QPainter,
    rect: QRectF,
    font: QFont,
    colour: QColor,
    text: str,
    align: Qt.AlignmentFlag = LEADING,
) -> None:
    """One line of plain text, shortened with dots where it is wider than `rect`."""
    painter.setFont(font)
    painter.setPen(colour)
    if text_width(font, text) > rect.width() + 1.0:
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(align), text)


def write_at(painter: QPainter, x: float, baseline: float, font: QFont, colour: QColor, text: str) -> float:
    """Text from `x` on that baseline, never shortened; returns where it ends."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, baseline), text)
    return x + text_width(font, text)


def text_width(font: QFont, text: str) -> float:
    """The width of one line in pixels."""
    if isinstance(font, TokenFont):
        return font.width(text)
    return QFontMetricsF(font).horizontalAdvance(text)


def mirrored(painter: QPainter, whole: QRectF, rect: QRectF) -> QRectF:
    """`rect` as laid out in the painter's reading direction: unchanged, or flipped within `whole`."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QRectF(whole.left() + whole.right() - rect.right(), rect.top(), rect.width(), rect.height())
    return rect
