# SPDX-License-Identifier: GPL-3.0-or-later
"""What an exercise is for: tint, icon and word together."""

from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE
from psoas_trainer.ui.widgets.painting import mirrored, rounded, text_width, write

HEIGHT: Final = 24
_ICON = 14
_ICON_GAP = 4
_START = 9
_END = 10


class CategoryStyle(NamedTuple):
    """The icon of a category and the role of its colour; its quiet fill is that role with "-tint"."""

    icon: str
    role: str


STYLES: Final = MappingProxyType(
    {
        "strengthen": CategoryStyle("barbell", "cat-strengthen"),
        "stretch": CategoryStyle("arrows-out-line-horizontal", "cat-stretch"),
        "release": CategoryStyle("circles-three", "cat-release"),
        "warm_up": CategoryStyle("fire-simple", "cat-warmup"),
        "balance": CategoryStyle("scales", "cat-balance"),
    }
)


def tag_width(look: Look, text: str) -> float:
    """How wide a tag with that word is."""
    return _START + _ICON + _ICON_GAP + text_width(look.fonts.font("micro-strong"), text) + _END + 1


def paint_tag(painter: QPainter, corner: QPointF, look: Look, category: str, text: str) -> QRectF:
    """Draws a tag with its leading top corner there (in left-to-right reading); returns its rectangle."""
    style = STYLES[category]
    rect = QRectF(corner.x(), corner.y(), tag_width(look, text), HEIGHT)
    colour = look.theme.colour(style.role)
    border = colour if look.theme.high_contrast else None
    rounded(painter, rect, HEIGHT / 2, look.theme.colour(f"{style.role}-tint"), border, OUTLINE)
    icon = QRectF(rect.left() + _START, rect.center().y() - _ICON / 2, _ICON, _ICON)
    look.icons.paint(painter, mirrored(painter, rect, icon), style.icon, colour)
    words = QRectF(icon.right() + _ICON_GAP, rect.top(), rect.right() - _END - icon.right() - _ICON_GAP + 1, HEIGHT)
    write(painter, mirrored(painter, rect, words), look.fonts.font("micro-strong"), colour, text)
    return rect


class CategoryTag(QWidget):
    """A tag as a part of a page; read out with its word."""

    def __init__(self, look: Look, category: str, text: str, parent: QWidget | None = None) -> None:
        """`category` is an id of core.exercise.Category; `text` its word in the person's language."""
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_category(category, text)

    def set_category(self, category: str, text: str) -> None:
        """Another category. Raises KeyError for an unknown id."""
        if category not in STYLES:
            raise KeyError(category)
        self._category = category
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(tag_width(self._look, self._text) + 0.5), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tag(painter, QPointF(0.0, (self.height() - HEIGHT) / 2), self._look, self._category, self._text)
        painter.end()
