# SPDX-License-Identifier: GPL-3.0-or-later
"""The themes as small painted previews; one of them is chosen."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_TILE, SELECTED
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.picture_choice import PictureChoice, PictureTile

_PICTURE = 92
_LABEL_GAP = 6
_INSET = 16.0
_LEAST = 108
_TICK_INSET = 6.0


class ThemeOption(NamedTuple):
    """What `chosen` says, the word, and the themes that are shown in parts of the picture, from left to right."""

    id: str
    text: str
    themes: tuple[str, ...]


class _ThemeTile(PictureTile):
    def __init__(self, look: Look, option: ThemeOption, parent: PictureChoice) -> None:
        super().__init__(look, option.id, parent, option.text)
        self.option = option

    def sizeHint(self) -> QSize:
        words = max(text_width(self._look.fonts.font(token), self.text()) for token in ("label", "small"))
        return QSize(max(_LEAST, round(words) + 8), _PICTURE + _LABEL_GAP + self._look.fonts.line("label"))

    def outline(self) -> Outline:
        return Outline(QRectF(0.0, 0.0, self.width(), _PICTURE), RADIUS_TILE)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, checked = self._look.theme, self.isChecked()
        shape = QPainterPath()
        shape.addRoundedRect(rect, radius, radius)
        painter.save()
        painter.setClipPath(shape)
        width = rect.width() / len(self.option.themes)
        for number, name in enumerate(self.option.themes):
            self._draw_preview(painter, QRectF(rect.left() + number * width, rect.top(), width, rect.height()), name)
        painter.restore()
        border = theme.colour("primary" if checked else "outline")
        rounded(painter, rect, radius, None, border, SELECTED if checked else OUTLINE)
        if checked:
            self.draw_tick(painter, rect, _TICK_INSET)
        words = QRectF(rect.left(), rect.bottom() + _LABEL_GAP, rect.width(), self._look.fonts.line("label"))
        font = self._look.fonts.font("label" if checked else "small")
        write(painter, words, font, theme.colour("ink"), self.text(), CENTRE)

    def _draw_preview(self, painter: QPainter, part: QRectF, name: str) -> None:
        """A page with a card and a button, in the colours of that theme."""
        theme = self._look.theme
        painter.fillRect(part, theme.colour_in(name, "bg"))
        card = QRectF(part.left() + _INSET, part.top() + 18.0, part.width() - 2 * _INSET, 28.0)
        rounded(painter, card, 8.0, theme.colour_in(name, "surface"), theme.colour_in(name, "line"), 1.0)
        button = QRectF(card.left(), part.top() + 54.0, card.width() * 0.58, 20.0)
        whole = QRectF(part)
        rounded(painter, mirrored(painter, whole, button), 10.0, theme.colour_in(name, "primary"))


class ThemeChoice(PictureChoice):
    """The previews with their names."""

    def __init__(self, look: Look, options: Iterable[ThemeOption], name: str, parent: QWidget | None = None) -> None:
        """`name` says what is chosen here, for a screen reader."""
        super().__init__(name, parent)
        for option in options:
            self.add_tile(_ThemeTile(look, option, self))
