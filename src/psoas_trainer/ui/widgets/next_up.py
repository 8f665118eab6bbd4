# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip that says what comes after this exercise."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_CARD, RADIUS_TILE
from psoas_trainer.ui.player_screen import NextUpValue
from psoas_trainer.ui.widgets.card import paint_sheet
from psoas_trainer.ui.widgets.painting import mirrored, write
from psoas_trainer.ui.widgets.stage_panel import paint_stage


class NextUp(QWidget):
    """318 x 112 in the design: a place for the picture, an overline, the name and the dose."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._value = NextUpValue("", "", "")

    @property
    def value(self) -> NextUpValue:
        """What is shown."""
        return self._value

    def set_value(self, value: NextUpValue) -> None:
        """Shows what comes next."""
        if value != self._value:
            self._value = value
            self.setAccessibleName(". ".join(part for part in (value.overline, value.name, value.line) if part))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(318, 112)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, fonts, value = self._look.theme, self._look.fonts, self._value
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        paint_sheet(painter, whole, theme, theme.colour("surface"), RADIUS_CARD)
        picture = QRectF(12.0, 12.0, min(112.0, self.width() * 0.35), self.height() - 24.0)
        self._draw_picture(painter, whole, picture)
        left, width = picture.right() + 16.0, self.width() - picture.right() - 28.0
        middle = self.height() / 2
        lines = [
            ("small-strong", "ink-2", value.overline),
            ("card-title", "ink", value.name),
            ("small", "ink-2", value.line),
        ]
        if value.last:
            lines = [("card-title", "ink", value.overline), ("small", "ink-2", value.line)]
        top = middle - 12.0 * len(lines)
        for token, role, text in lines:
            place = QRectF(left, top, width, 24.0)
            write(painter, mirrored(painter, whole, place), fonts.font(token), theme.colour(role), text)
            top += 24.0
        painter.end()

    def _draw_picture(self, painter: QPainter, whole: QRectF, picture: QRectF) -> None:
        """The figure of what comes; without one, or at the end, a sign."""
        place = mirrored(painter, whole, picture)
        ratio = self.devicePixelRatioF()
        paint_stage(painter, place, self._look.theme, RADIUS_TILE, ratio=ratio)
        if self._value.exercise_id:
            inner = place.adjusted(4.0, 4.0, -4.0, -4.0)
            wanted = Thumbnail(self._value.exercise_id, inner.width(), inner.height(), ratio)
            figure = self._look.figures.thumbnail_now(wanted)
            if figure is not None:
                painter.drawPixmap(inner.topLeft(), figure)
                return
        sign = QRectF(place.center().x() - 16.0, place.center().y() - 16.0, 32.0, 32.0)
        icon = "flag" if self._value.last else "arrow-right"
        self._look.icons.paint(painter, sign, icon, self._look.theme.colour("primary"))
