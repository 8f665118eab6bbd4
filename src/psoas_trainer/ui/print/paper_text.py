# SPDX-License-Identifier: GPL-3.0-or-later
"""Text on paper in points: measured, broken into lines, and drawn where reading begins in the program's language."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

BLACK: Final = "#000000"
GREY: Final = "#595959"
"""For what is said beside the main thing; it is read well on white, in print too."""


class Paper:
    """The fonts, the width of the page in points, and the direction of reading."""

    def __init__(self, family: str, width: float, direction: Qt.LayoutDirection) -> None:
        self.width = width
        self.direction = direction
        self._family = family
        self._fonts: dict[tuple[int, bool], QFont] = {}

    def font(self, pixels: int, *, bold: bool = False) -> QFont:
        """A font of that size, made once."""
        font = self._fonts.get((pixels, bold))
        if font is None:
            font = QFont(self._family)
            font.setPixelSize(pixels)  # the painter's unit is the point
            font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setFeature(QFont.Tag("liga"), 0)  # a joined "fl" is not found when the file is searched
            self._fonts[pixels, bold] = font
        return font

    def lines(self, text: str, font: QFont, width: float) -> list[str]:
        """The text broken into lines of that width; its own line breaks stay."""
        found: list[str] = []
        metrics = QFontMetricsF(font)
        for part in text.splitlines() or [""]:
            if metrics.horizontalAdvance(part) <= width:
                found.append(part)
            else:
                found += _broken(part, font, width)
        return found

    def place(self, start: float, width: float) -> float:
        """Where something of that width stands that begins `start` from the edge where reading begins."""
        mirrored = self.direction == Qt.LayoutDirection.RightToLeft
        return self.width - start - width if mirrored else start

    def write(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        font: QFont,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
        colour: str = BLACK,
    ) -> None:
        """One line in a rectangle that is laid out as from left to right; it is mirrored where one reads so."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        seen = QRectF(self.place(rect.left(), rect.width()), rect.top(), rect.width(), rect.height())
        painter.setLayoutDirection(self.direction)  # it turns the alignment round
        across = align | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(seen, int(across) | int(Qt.TextFlag.TextSingleLine), text)

    def box(self, rect: QRectF) -> QRectF:
        """The rectangle as it is seen in the direction of reading."""
        return QRectF(self.place(rect.left(), rect.width()), rect.top(), rect.width(), rect.height())

    def point(self, x: float, y: float) -> QPointF:
        """The point as it is seen in the direction of reading."""
        return QPointF(self.place(x, 0.0), y)


def _broken(text: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    encoded = text.encode("utf-16-le", "surrogatepass")  # Qt counts in halves of some letters
    found: list[str] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        found.append(encoded[start:end].decode("utf-16-le", "replace").rstrip())
        line = layout.createLine()
    layout.endLayout()
    return found
