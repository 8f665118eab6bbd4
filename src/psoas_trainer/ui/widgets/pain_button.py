# SPDX-License-Identifier: GPL-3.0-or-later
"""The way out of a session that is always on screen."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PAIN_HEIGHT, PAIN_WIDTH, RADIUS_HERO
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import mirrored, rounded, write

_BORDER = 2.0
_COMPACT_WIDTH, _COMPACT_HEIGHT = 200, 60
_ICON, _SMALL_ICON = 42, 28


class PainButton(PaintedButton):
    """240 x 112: a hand, a short title and what the press does."""

    def __init__(self, look: Look, title: str, hint: str, short: str = "", parent: QWidget | None = None) -> None:
        """`short` is all that stands in the low pill. The accessible name is title and hint."""
        super().__init__(look, title, parent)
        self._short = short
        self._hint = hint
        self._compact = False
        self.setAccessibleName(f"{title} {hint}")
        self.setFixedSize(PAIN_WIDTH, PAIN_HEIGHT)

    def set_key(self, hint: str, short: str) -> None:
        """Other words for what the press does and for the low pill: its key is another."""
        self._hint, self._short = hint, short
        self.setAccessibleName(f"{self.text()} {hint}")
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """A low pill with the short words, for the full screen; else 240 x 112."""
        self._compact = compact
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_COMPACT_WIDTH, _COMPACT_HEIGHT) if self._compact else QSize(PAIN_WIDTH, PAIN_HEIGHT)

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()), RADIUS_HERO)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme, fonts = self._look.theme, self._look.fonts
        danger = theme.colour("danger")
        rounded(painter, rect, radius, self.shaded(theme.colour("danger-tint")), danger, _BORDER)
        if self._compact:
            hand = QRectF(24.0, rect.center().y() - _SMALL_ICON / 2, _SMALL_ICON, _SMALL_ICON)
            self._look.icons.paint(painter, mirrored(painter, rect, hand), "hand-palm", danger)
            words = QRectF(66.0, 0.0, rect.width() - 78.0, rect.height())
            write(painter, mirrored(painter, rect, words), fonts.font("pain"), danger, self._short)
            return
        hand = QRectF(23.0, rect.center().y() - _ICON / 2, _ICON, _ICON)
        self._look.icons.paint(painter, mirrored(painter, rect, hand), "hand-palm", danger)
        words = QRectF(80.0, 0.0, rect.width() - 92.0, 0.0)
        title = QRectF(words.left(), rect.center().y() - 29.0, words.width(), 32.0)
        hint = QRectF(words.left(), rect.center().y() + 3.0, words.width(), 22.0)
        write(painter, mirrored(painter, rect, title), fonts.font("pain"), danger, self.text())
        write(painter, mirrored(painter, rect, hint), fonts.font("body-strong"), danger, self._hint)
