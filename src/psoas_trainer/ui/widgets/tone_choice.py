# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin tones as small portraits of the figure; one of them is chosen."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.settings import SKIN_TONES
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_TILE, SELECTED
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painting import rounded
from psoas_trainer.ui.widgets.picture_choice import PictureChoice, PictureTile
from psoas_trainer.ui.widgets.stage_panel import paint_stage

_WIDTH, _HEIGHT = 68, 100
_STANDING: Final = "march_in_place"
"""The exercise that begins with a person who just stands."""
_BODY = 300.0
"""The height of the whole body in pixels. The tile ends above the waist, where muscle and bones begin to be seen."""
_ABOVE_HEAD = 18.0
_DISC = 40.0


class _ToneTile(PictureTile):
    def __init__(self, look: Look, tone: int, name: str, parent: PictureChoice) -> None:
        super().__init__(look, str(tone), parent)
        self._tone = tone
        self._kept: tuple[tuple[str, float], QPixmap] | None = None
        self.setAccessibleName(name)
        set_tooltip(self, name)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def outline(self) -> Outline:
        return Outline(QRectF(0.0, 0.0, _WIDTH, _HEIGHT), RADIUS_TILE)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        painter.drawPixmap(rect.topLeft(), self._portrait(self.devicePixelRatioF()))
        if self.isChecked():
            rounded(painter, rect, radius, None, theme.colour("primary"), SELECTED)
            self.draw_tick(painter, rect, 0.0)
        elif theme.high_contrast:
            rounded(painter, rect, radius, None, theme.colour("outline"), OUTLINE)
        elif not theme.shadows:  # the stage is hardly lighter than the card, which has a line there too
            rounded(painter, rect, radius, None, theme.colour("line"))

    def _portrait(self, ratio: float) -> QPixmap:
        """The tile without what says that it is chosen; drawn once for each theme."""
        key = (self._look.theme.kept_as, ratio)
        if self._kept is None or self._kept[0] != key:
            picture = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_portrait(painter, ratio)
            painter.end()
            self._kept = key, picture
        return self._kept[1]

    def _draw_portrait(self, painter: QPainter, ratio: float) -> None:
        rect, radius = self.outline()
        paint_stage(painter, rect, self._look.theme, radius, ratio=ratio)
        shape = QPainterPath()
        shape.addRoundedRect(rect, radius, radius)
        painter.setClipPath(shape)
        if not self._draw_person(painter, rect, ratio):
            disc = QRectF(0.0, 0.0, _DISC, _DISC)
            disc.moveCenter(rect.center())
            rounded(painter, disc, _DISC / 2, self._look.theme.colour("outline"))

    def _draw_person(self, painter: QPainter, tile: QRectF, ratio: float) -> bool:
        """Head and shoulders; False where the figure's files cannot be used."""
        from psoas_trainer.core.figure.moment import at_start

        figures = self._look.figures
        movement = figures.movement(_STANDING)
        if movement is None:
            return False
        left, bottom, right, top = movement.bounds
        place = QRectF(0.0, 0.0, (right - left) * _BODY, (top - bottom) * _BODY)
        # The painter fits the bounds into the place. The body stands at 0 between left and right, its head ends at 1.
        place.moveLeft(tile.center().x() + left * _BODY)
        place.moveTop(tile.top() + _ABOVE_HEAD - (top - 1.0) * _BODY)
        return figures.paint(painter, place, at_start(_STANDING, movement, None), ratio, tone=self._tone)


class ToneChoice(PictureChoice):
    """The ids are the numbers of the tones as text, "0" to "4"."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is chosen here, for a screen reader."""
        super().__init__(name, parent, stretches=False)
        names = (
            self.tr("Tone 1, lightest"),
            self.tr("Tone 2"),
            self.tr("Tone 3"),
            self.tr("Tone 4"),
            self.tr("Tone 5, darkest"),
        )
        for tone, tone_name in zip(SKIN_TONES, names, strict=True):
            self.add_tile(_ToneTile(look, tone, tone_name, self))
