# SPDX-License-Identifier: GPL-3.0-or-later
"""A choice between small pictures: one Tab stop, arrow keys move the choice, a border and a tick show it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, SPACE_3
from psoas_trainer.ui.widgets.direction import arrow_step
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import mirrored, rounded

_TICK = 24.0


class PictureTile(PaintedButton):
    """One of the pictures. A subclass draws it, with `draw_tick` where it is the chosen one."""

    def __init__(self, look: Look, option_id: str, parent: "PictureChoice", text: str = "") -> None:
        super().__init__(look, text, parent)
        self.option_id = option_id
        self.setCheckable(True)
        # Alike to a radio button: a screen reader says which one is chosen.
        self.setAutoExclusive(True)

    def draw_tick(self, painter: QPainter, rect: QRectF, inset: float) -> None:
        """The disc with a tick in the lower corner of `rect`, that far from its edges; with no inset it joins them."""
        theme = self._look.theme
        disc = QRectF(rect.right() - _TICK - inset, rect.bottom() - _TICK - inset, _TICK, _TICK)
        disc = mirrored(painter, rect, disc)
        ring = theme.colour("surface") if inset else None
        rounded(painter, disc, _TICK / 2, theme.colour("primary"), ring, OUTLINE)
        self._look.icons.paint(painter, disc.adjusted(5.0, 5.0, -5.0, -5.0), "check", theme.colour("on-primary"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = arrow_step(self.layoutDirection(), event.key())
        parent = self.parentWidget()
        if step is not None and isinstance(parent, PictureChoice):
            parent.step_from(self.option_id, step)
            return
        super().keyPressEvent(event)


class PictureChoice(QWidget):
    """Side by side where there is room, else in rows. A subclass makes the tiles and hands each to `add_tile`."""

    chosen = Signal(str)
    """The person chose that id."""

    def __init__(self, name: str, parent: QWidget | None = None, *, stretches: bool = True) -> None:
        """`name` says what is chosen here, for a screen reader; `stretches`: the tiles fill the whole width."""
        super().__init__(parent)
        self._tiles: dict[str, PictureTile] = {}
        self._stretches = stretches
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_tile(self, tile: PictureTile) -> None:
        """One more, behind the others."""
        option_id = tile.option_id
        tile.clicked.connect(lambda: self.chosen.emit(option_id))
        tile.toggled.connect(self._move_tab_stop)
        self._tiles[option_id] = tile

    @property
    def current(self) -> str:
        """The id of what is chosen, or an empty text."""
        return next((each for each, tile in self._tiles.items() if tile.isChecked()), "")

    def set_current(self, option_id: str) -> None:
        """Shows that one as chosen, without `chosen`. Raises KeyError for an unknown id."""
        self._tiles[option_id].setChecked(True)

    def button(self, option_id: str) -> PaintedButton:
        """The picture of that id. Raises KeyError."""
        return self._tiles[option_id]

    def step_from(self, option_id: str, step: int) -> None:
        """Chooses the neighbour that many pictures on, if there is one."""
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
        per_row, (least, height) = self._per_row(self.width()), self._tile_size()
        width = (self.width() - (per_row - 1) * SPACE_3) / per_row if self._stretches else float(least)
        mirrors = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, tile in enumerate(self._tiles.values()):
            row, place = divmod(number, per_row)
            left = round(place * (width + SPACE_3))
            left = self.width() - left - round(width) if mirrors else left
            tile.setGeometry(left, row * (height + SPACE_3), round(width), height)

    def _move_tab_stop(self) -> None:
        """Tab stops at the chosen one only. Qt does so by itself, but not before one of them had the focus."""
        for tile in self._tiles.values():
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile.isChecked() else Qt.FocusPolicy.ClickFocus)

    def _tile_size(self) -> tuple[int, int]:
        hints = [tile.sizeHint() for tile in self._tiles.values()]
        return max(hint.width() for hint in hints), max(hint.height() for hint in hints)

    def _per_row(self, width: int) -> int:
        """As many as there is room for. Where they stretch: all, or two, or one, so that every row is full."""
        least, count = self._tile_size()[0], len(self._tiles)
        if not self._stretches:
            return min(count, max(1, (width + SPACE_3) // (least + SPACE_3)))
        return next((each for each in (count, 2) if each * (least + SPACE_3) - SPACE_3 <= width), 1)
