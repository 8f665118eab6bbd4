# SPDX-License-Identifier: GPL-3.0-or-later
"""The themes as small painted previews; one of them is chosen."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_TILE, SELECTED, SPACE_3
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, mirrored, rounded, text_width, write

_PICTURE = 92
_LABEL_GAP = 6
_INSET = 16.0
_TICK = 24.0
_LEAST = 108


class ThemeOption(NamedTuple):
    """What `chosen` says, the word, and the themes that are shown in parts of the picture, from left to right."""

    id: str
    text: str
    themes: tuple[str, ...]


class _ThemeTile(PaintedButton):
    def __init__(self, look: Look, option: ThemeOption, parent: QWidget) -> None:
        super().__init__(look, option.text, parent)
        self.option = option
        self.setCheckable(True)
        # Alike to a radio button: one Tab stop for all, and a screen reader says which one is chosen.
        self.setAutoExclusive(True)

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
            self._draw_tick(painter, rect)
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

    def _draw_tick(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._look.theme
        disc = QRectF(rect.right() - _TICK - 6.0, rect.bottom() - _TICK - 6.0, _TICK, _TICK)
        disc = mirrored(painter, rect, disc)
        rounded(painter, disc, _TICK / 2, theme.colour("primary"), theme.colour("surface"), OUTLINE)
        self._look.icons.paint(painter, disc.adjusted(5.0, 5.0, -5.0, -5.0), "check", theme.colour("on-primary"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ahead = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        keys = {Qt.Key.Key_Right: ahead, Qt.Key.Key_Left: -ahead, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = keys.get(Qt.Key(event.key()))
        parent = self.parentWidget()
        if step is not None and isinstance(parent, ThemeChoice):
            parent.step_from(self.option.id, step)
            return
        super().keyPressEvent(event)


class ThemeChoice(QWidget):
    """Side by side where there is room, else in rows; arrow keys move the choice."""

    chosen = Signal(str)
    """The person chose that id."""

    def __init__(self, look: Look, options: Iterable[ThemeOption], name: str, parent: QWidget | None = None) -> None:
        """`name` says what is chosen here, for a screen reader."""
        super().__init__(parent)
        self._tiles: dict[str, _ThemeTile] = {}
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for option in options:
            tile = _ThemeTile(look, option, self)
            tile.clicked.connect(lambda _checked=False, option=option: self.chosen.emit(option.id))
            self._tiles[option.id] = tile

    @property
    def current(self) -> str:
        """The id of what is chosen, or an empty text."""
        return next((each for each, tile in self._tiles.items() if tile.isChecked()), "")

    def set_current(self, option_id: str) -> None:
        """Shows that one as chosen, without `chosen`. Raises KeyError for an unknown id."""
        self._tiles[option_id].setChecked(True)

    def button(self, option_id: str) -> PaintedButton:
        """The preview of that id. Raises KeyError."""
        return self._tiles[option_id]

    def step_from(self, option_id: str, step: int) -> None:
        """Chooses the neighbour that many previews on, if there is one."""
        ids = list(self._tiles)
        place = ids.index(option_id) + step
        if 0 <= place < len(ids):
            neighbour = self._tiles[ids[place]]
            neighbour.setFocus(Qt.FocusReason.TabFocusReason)
            neighbour.click()

    def sizeHint(self) -> QSize:
        least, height = self._tile_size()
        return QSize(len(self._tiles) * (least + SPACE_3) - SPACE_3, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(*self._tile_size())

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._tiles) // self._per_row(width))
        return rows * (self._tile_size()[1] + SPACE_3) - SPACE_3

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        per_row, height = self._per_row(self.width()), self._tile_size()[1]
        width = (self.width() - (per_row - 1) * SPACE_3) / per_row
        mirrors = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, tile in enumerate(self._tiles.values()):
            row, place = divmod(number, per_row)
            place = per_row - 1 - place if mirrors else place
            left = round(place * (width + SPACE_3))
            tile.setGeometry(left, row * (height + SPACE_3), round(width), height)

    def _tile_size(self) -> tuple[int, int]:
        hints = [tile.sizeHint() for tile in self._tiles.values()]
        return max(hint.width() for hint in hints), max(hint.height() for hint in hints)

    def _per_row(self, width: int) -> int:
        """All in one row, or half of them, or one."""
        least = self._tile_size()[0]
        count = len(self._tiles)
        return next((each for each in (count, 2) if each * (least + SPACE_3) - SPACE_3 <= width), 1)
