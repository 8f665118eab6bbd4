# SPDX-License-Identifier: GPL-3.0-or-later
"""The movements of the program in small pictures, of which one is drawn for an own exercise; or none of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_TILE, SELECTED
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.exercise_thumb import draw_small_figure
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, write
from psoas_trainer.ui.widgets.picture_choice import PictureChoice, PictureTile
from psoas_trainer.ui.widgets.stage_panel import paint_stage

NO_FIGURE = "none"
OWN_PICTURE = "picture"
_SIZE = (128, 118)
_PICTURE = 92.0


class _Tile(PictureTile):
    def __init__(self, look: Look, option: str, category: str, name: str, parent: "FigureChoice") -> None:
        super().__init__(look, option, parent)
        self._category, self._name = category, name
        self.shown = option if category else ""
        self.fresh: QPixmap | None = None
        self.setAccessibleName(name)
        set_tooltip(self, name)
        look.figures.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(*_SIZE)

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0), RADIUS_TILE)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        chosen = self.isChecked()
        border = theme.colour("primary" if chosen else "line")
        rounded(painter, rect, radius, self.shaded(theme.colour("surface")), border, SELECTED if chosen else OUTLINE)
        place = QRectF(rect.left() + 5.0, rect.top() + 5.0, rect.width() - 10.0, _PICTURE - 8.0)
        paint_stage(painter, place, theme, RADIUS_TILE - 4, ratio=self.devicePixelRatioF())
        if self.fresh is not None:
            size = QSizeF(self.fresh.size()).scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            drawn = QRectF(place.center() - QPointF(size.width() / 2, size.height() / 2), size)
            painter.drawPixmap(drawn, self.fresh, QRectF(self.fresh.rect()))
        elif self.shown:
            draw_small_figure(
                painter, self._look, self.shown, place, self._category or "strengthen", self.devicePixelRatioF()
            )
        else:
            icon = QRectF(place.center().x() - 14.0, place.center().y() - 14.0, 28.0, 28.0)
            sign = "x" if self.option_id == NO_FIGURE else "folder-open"
            self._look.icons.paint(painter, icon, sign, theme.colour("ink-2"))
        words = QRectF(rect.left() + 6.0, rect.top() + _PICTURE, rect.width() - 12.0, 20.0)
        write(painter, words, self._look.fonts.font("micro-strong"), theme.colour("ink"), self._name, CENTRE)
        if chosen:
            self.draw_tick(painter, place, 4.0)


class FigureChoice(PictureChoice):
    """No figure, a picture of one's own, or one of the movements."""

    def __init__(
        self, look: Look, name: str, figures: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        """`figures` are id, category and name of the exercises that have a movement."""
        super().__init__(name, parent, stretches=False)
        self.add_tile(_Tile(look, NO_FIGURE, "", self.tr("No figure"), self))
        self._fresh: bytes | None = None
        self._picture = _Tile(look, OWN_PICTURE, "", self.tr("A picture file…"), self)
        self.add_tile(self._picture)
        for each, category, words in figures:
            self.add_tile(_Tile(look, each, category, words, self))

    def show_picture(self, exercise_id: str, fresh: bytes | None = None) -> None:
        """Shows the picture that the exercise has already, or a `fresh` one that is not kept yet."""
        self._picture.shown = exercise_id
        if fresh != self._fresh:
            self._fresh, pixmap = fresh, QPixmap()
            self._picture.fresh = pixmap if fresh is not None and pixmap.loadFromData(fresh) else None
        self._picture.update()
