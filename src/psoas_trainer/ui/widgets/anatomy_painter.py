# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints the parts of the anatomy: bone pale, the psoas in its own colour with a white line round it."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from psoas_trainer.core.anatomy import Tissue
from psoas_trainer.ui.metrics import FOCUS_WIDTH, OUTLINE
from psoas_trainer.ui.theme import Theme
from psoas_trainer.ui.widgets.anatomy_paths import DrawnPart
from psoas_trainer.ui.widgets.painting import faint, mix, pen

_DESIGN = 540.0
"""The size of the square for which the widths of lines are given."""
_KEYLINE, _EDGE, _FIBRE = 2.4, 1.4, 1.2
_HALO = (18.0, 12.0, 7.0)
_HALO_ALPHA, _HALO_ALPHA_DARK = 0.055, 0.075
_POINTED = 2.5
_MUSCLES = frozenset({Tissue.PSOAS, Tissue.PARTNER, Tissue.MUSCLE})


class _Paint(NamedTuple):
    """Two ends of a gradient from the upper leading to the lower trailing corner, and the line round it."""

    light: QColor
    dark: QColor
    edge: QColor
    width: float


class AnatomyPainter:
    """Paints with one theme at one size of the square, in pixels."""

    def __init__(self, theme: Theme, size: float) -> None:
        self._theme = theme
        self._scale = size / _DESIGN
        self._keyline = theme.colour("ink" if theme.is_dark else "surface")

    def paint(self, painter: QPainter, drawn: DrawnPart) -> None:
        """Draws the part as it is while nothing is pointed out."""
        tissues = {tissue for tissue, _ in drawn.shapes}
        if Tissue.PSOAS in tissues and not self._theme.high_contrast:
            self._halo(painter, drawn.area)
        for tissue, path in drawn.shapes:
            self._shape(painter, path, self._paint_of(tissue))
        if tissues & _MUSCLES:
            self._fibres(painter, drawn)

    def ring(self, painter: QPainter, drawn: DrawnPart, *, focused: bool) -> None:
        """The line round a part that is pointed out: in the colour of the focus where the keyboard is on it."""
        theme = self._theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not theme.high_contrast:
            painter.setPen(_round(self._keyline if not theme.is_dark else theme.colour("surface"), FOCUS_WIDTH + 3.0))
            painter.drawPath(drawn.area)
        width = FOCUS_WIDTH if focused or theme.high_contrast else _POINTED
        painter.setPen(_round(theme.colour("focus" if focused else "primary"), width))
        painter.drawPath(drawn.area)

    def _halo(self, painter: QPainter, path: QPainterPath) -> None:
        alpha = _HALO_ALPHA_DARK if self._theme.is_dark else _HALO_ALPHA
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width in _HALO:
            painter.setPen(_round(faint(self._theme.colour("psoas"), alpha), width * self._scale))
            painter.drawPath(path)

    def _shape(self, painter: QPainter, path: QPainterPath, paint: _Paint) -> None:
        box = path.boundingRect()
        shade = QLinearGradient(box.topLeft(), QPointF(box.left() + box.width() * 0.6, box.bottom()))
        shade.setColorAt(0.0, paint.light)
        shade.setColorAt(1.0, paint.dark)
        painter.setBrush(QBrush(shade))
        painter.setPen(_round(paint.edge, paint.width) if paint.width else Qt.PenStyle.NoPen)
        painter.drawPath(path)

    def _fibres(self, painter: QPainter, drawn: DrawnPart) -> None:
        if self._theme.high_contrast:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_round(faint(self._keyline, 0.5), max(0.8, _FIBRE * self._scale)))
        for path in drawn.fibres:
            painter.drawPath(path)

    def _paint_of(self, tissue: Tissue) -> _Paint:
        if self._theme.high_contrast:
            return self._paint_in_contrast(tissue)
        colour, dark = self._theme.colour, self._theme.is_dark
        line = max(1.0, _EDGE * self._scale)
        match tissue:
            case Tissue.BODY:
                return _Paint(colour("sunken"), colour("sunken"), colour("sunken"), 0.0)
            case Tissue.BONE:
                return self._bone(line)
            case Tissue.DISC:
                disc = (
                    mix(mix(colour("ink-3"), colour("left"), 0.2), colour("bg"), 0.25) if dark else _disc(self._theme)
                )
                return _Paint(disc, disc, disc, 0.0)
            case Tissue.PSOAS:
                top = mix(colour("psoas"), self._keyline, 0.14)
                return _Paint(top, colour("psoas"), self._keyline, max(1.2, _KEYLINE * self._scale))
            case Tissue.PARTNER:
                pale = mix(colour("psoas"), self._keyline, 0.4 if dark else 0.5)
                return _Paint(mix(pale, self._keyline, 0.1), pale, self._keyline, max(1.0, 1.8 * self._scale))
            case Tissue.MUSCLE:
                base = mix(colour("psoas"), colour("cat-warmup"), 0.6)
                pale = mix(base, colour("surface"), 0.55 if dark else 0.66)
                return _Paint(mix(pale, self._keyline, 0.06 if dark else 0.12), pale, mix(base, pale, 0.6), line)

    def _bone(self, line: float) -> _Paint:
        colour = self._theme.colour
        if self._theme.is_dark:
            base = mix(mix(colour("ink"), colour("cat-release"), 0.24), colour("bg"), 0.1)
            return _Paint(base, mix(base, colour("bg"), 0.16), mix(colour("cat-release"), colour("bg"), 0.62), line)
        base = mix(colour("warn-tint"), colour("surface"), 0.15)
        return _Paint(base, mix(base, colour("outline"), 0.2), mix(colour("warn"), colour("warn-tint"), 0.5), line)

    def _paint_in_contrast(self, tissue: Tissue) -> _Paint:
        colour = self._theme.colour
        fill = colour("surface")
        match tissue:
            case Tissue.BODY:
                return _Paint(fill, fill, colour("sunken"), OUTLINE)
            case Tissue.PSOAS:
                fill = colour("psoas")
            case Tissue.PARTNER:
                fill = mix(colour("psoas"), colour("surface"), 0.45)
            case Tissue.MUSCLE:
                fill = mix(colour("psoas"), colour("surface"), 0.75)
            case Tissue.DISC:
                fill = colour("sunken")
            case Tissue.BONE:
                pass
        return _Paint(fill, fill, colour("outline"), OUTLINE)


def _disc(theme: Theme) -> QColor:
    return mix(theme.colour("left-tint"), theme.colour("outline"), 0.12)


def _round(colour: QColor, width: float) -> QPen:
    made = pen(colour, width)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    return made
