# SPDX-License-Identifier: GPL-3.0-or-later
"""What the marks of a chart mean, beside its title: solid, hatched, or a side's line with its shape."""

from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.hatch import hatched
from psoas_trainer.ui.widgets.painting import mirrored, pen, rounded, text_width, write

_MARK, _LINE = 13.0, 26.0
_GAP, _BETWEEN = 6.0, 22.0
_HEIGHT = 24
_DOT = 8.0


class ChartLegend(QWidget):
    """`items` are pairs: "solid", "hatch", "left" or "right", and the words beside the mark."""

    def __init__(self, look: Look, items: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items = items
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        font = self._look.fonts.font("small")
        wide = sum(self._mark(kind) + _GAP + text_width(font, words) + 1.0 for kind, words in self._items)
        return QSize(round(wide + _BETWEEN * max(0, len(self._items) - 1)), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        whole, theme, font = QRectF(self.rect()), self._look.theme, self._look.fonts.font("small")
        left = 0.0
        for kind, words in self._items:
            mark = QRectF(left, (_HEIGHT - _MARK) / 2, self._mark(kind), _MARK)
            self._draw_mark(painter, mirrored(painter, whole, mark), kind)
            wide = text_width(font, words) + 1.0
            place = QRectF(mark.right() + _GAP, 0.0, wide, _HEIGHT)
            write(painter, mirrored(painter, whole, place), font, theme.colour("ink-2"), words)
            left = place.right() + _BETWEEN
        painter.end()

    def _draw_mark(self, painter: QPainter, mark: QRectF, kind: str) -> None:
        theme = self._look.theme
        if kind == "hatch":
            hatched(painter, mark, 3.0, theme.colour("cat-stretch"), theme.colour("cat-stretch-tint"))
        elif kind == "solid":
            rounded(painter, mark, 3.0, theme.colour("cat-strengthen"))
        else:
            side = Side(kind)
            line = pen(theme.side_colour(side), 2.5)
            if side is Side.RIGHT:
                line.setDashPattern([3.0, 2.0])
            painter.setPen(line)
            painter.drawLine(QLineF(mark.left(), mark.center().y(), mark.right(), mark.center().y()))
            dot = QRectF(mark.center().x() - _DOT / 2, mark.center().y() - _DOT / 2, _DOT, _DOT)
            rounded(painter, dot, 1.5 if side is Side.RIGHT else _DOT / 2, theme.side_colour(side))

    @staticmethod
    def _mark(kind: str) -> float:
        return _MARK if kind in ("solid", "hatch") else _LINE
