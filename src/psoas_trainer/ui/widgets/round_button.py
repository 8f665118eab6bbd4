# SPDX-License-Identifier: GPL-3.0-or-later
"""The round controls of the player."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, PLAYER_CONTROL
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, text_width, write

_CAPTION = 24
_CAPTION_GAP = 3
_SIDES = 6


class RoundButton(PaintedButton):
    """A circle with an icon and its caption below; solid for the one main control, which needs no caption."""

    def __init__(
        self,
        look: Look,
        icon: str,
        caption: str,
        *,
        diameter: int = PLAYER_CONTROL,
        solid: bool = False,
        show_caption: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`caption` is also the accessible name; without `show_caption` it is drawn unless the button is solid."""
        super().__init__(look, caption, parent)
        self._icon = icon
        self._diameter = diameter
        self._solid = solid
        self._captioned = not solid if show_caption is None else show_caption
        self.setFixedSize(self.sizeHint())

    def set_icon(self, icon: str, caption: str) -> None:
        """What it does now (pause becomes go on)."""
        self._icon = icon
        self.setText(caption)
        self.setFixedSize(self.sizeHint())
        self.update()

    def set_diameter(self, diameter: int) -> None:
        """As large as there is room for; a hit area is never below 44 px."""
        if diameter != self._diameter:
            self._diameter = diameter
            self.setFixedSize(self.sizeHint())
            self.update()

    @property
    def icon_name(self) -> str:
        """The icon that is shown."""
        return self._icon

    def sizeHint(self) -> QSize:
        if not self._captioned:
            return QSize(self._diameter, self._diameter)
        words = text_width(self._look.fonts.font("chip"), self.text())
        width = max(self._diameter, round(words) + _SIDES)
        return QSize(width, self._diameter + _CAPTION_GAP + _CAPTION)

    def outline(self) -> Outline:
        rect = QRectF((self.width() - self._diameter) / 2, 0.0, self._diameter, self._diameter)
        return Outline(rect, self._diameter / 2)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        if self._solid:
            rounded(painter, rect, radius, self.shaded(theme.colour("primary")))
        else:
            rounded(painter, rect, radius, self.shaded(theme.colour("surface")), theme.colour("outline"), OUTLINE)
        size = round(self._diameter * 0.39)
        place = QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size)
        self._look.icons.paint(painter, place, self._icon, theme.colour("on-primary" if self._solid else "ink"))
        if self._captioned:
            words = QRectF(0.0, rect.bottom() + _CAPTION_GAP, self.width(), _CAPTION)
            write(painter, words, self._look.fonts.font("chip"), theme.colour("ink-2"), self.text(), CENTRE)
