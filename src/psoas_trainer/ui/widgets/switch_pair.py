# SPDX-License-Identifier: GPL-3.0-or-later
"""Done and next, side by side, while the person changes sides."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_CARD, SELECTED
from psoas_trainer.ui.player_screen import SwitchPair
from psoas_trainer.ui.widgets.painting import rounded, text_width, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark

_GAP = 16.0
_LEAST = 40.0


def paint_switch_pair(
    painter: QPainter, rect: QRectF, look: Look, pair: SwitchPair, scale: float, ratio: float
) -> None:
    """Two panels: the left side on the left in every language; the next one bordered, the done one ticked."""
    width = (rect.width() - _GAP) / 2
    left = QRectF(rect.left(), rect.top(), width, rect.height())
    right = QRectF(rect.right() - width, rect.top(), width, rect.height())
    for side, panel in ((Side.LEFT, left), (Side.RIGHT, right)):
        _panel(painter, panel, look, side, pair)
        _figure(painter, panel, look, side, pair, scale, ratio)
    _arrow(painter, rect.center(), look, to_right=pair.next is Side.RIGHT)


def _panel(painter: QPainter, panel: QRectF, look: Look, side: Side, pair: SwitchPair) -> None:
    theme = look.theme
    coming = side is pair.next
    border = theme.side_colour(side) if coming else (theme.colour("outline") if theme.high_contrast else None)
    rounded(painter, panel, RADIUS_CARD, theme.side_colour(side, "tint"), border, SELECTED if coming else 1.5)
    mark = QRectF(panel.left() + 18.0, panel.top() + 18.0, 40.0, 40.0)
    paint_side_mark(painter, mark, side, look)
    tick = 46.0 if pair.finished and not coming else 0.0
    words = QRectF(mark.right() + 12.0, mark.top(), panel.right() - mark.right() - 24.0 - tick, mark.height())
    text = pair.next_text if coming else pair.done_text
    font = look.fonts.font("tracker-word")
    fit = min(1.0, words.width() / max(1.0, text_width(font, text)))
    font = look.fonts.font("tracker-word", math.floor(100 * fit) / 100)
    write(painter, words, font, theme.side_colour(side, "text"), text)
    if not coming and pair.finished:
        place = QRectF(panel.right() - 52.0, mark.center().y() - 14.0, 28.0, 28.0)
        look.icons.paint(painter, place, "check-circle-fill", theme.colour("ok"))


def _figure(
    painter: QPainter, panel: QRectF, look: Look, side: Side, pair: SwitchPair, scale: float, ratio: float
) -> None:
    """The done side as it ended, the next one as it begins; without a figure the letters stand there."""
    place = QRectF(panel.left() + 10.0, panel.top() + 66.0, panel.width() - 20.0, panel.height() - 76.0)
    coming = side is pair.next
    if place.height() >= _LEAST:
        wanted = Thumbnail(pair.exercise_id, place.width(), place.height(), ratio, side, start=coming, neutral=False)
        picture = look.figures.thumbnail_now(wanted)
        if picture is not None:
            painter.drawPixmap(place.topLeft(), picture)
            return
    letter = min(panel.height() - 110.0, panel.width() * 0.5) * min(1.0, scale + 0.2)
    if letter >= _LEAST:
        big = QRectF(0.0, 0.0, letter, letter)
        big.moveCenter(QPointF(panel.center().x(), panel.top() + 70.0 + (panel.height() - 70.0) / 2))
        painter.setOpacity(1.0 if coming else 0.35)
        paint_side_mark(painter, big, side, look)
        painter.setOpacity(1.0)


def _arrow(painter: QPainter, centre: QPointF, look: Look, *, to_right: bool) -> None:
    theme = look.theme
    circle = QRectF(centre.x() - 28.0, centre.y() - 28.0, 56.0, 56.0)
    rounded(painter, circle, 28.0, theme.colour("surface"), theme.colour("line"), 1.0)
    icon = QRectF(centre.x() - 12.0, centre.y() - 12.0, 24.0, 24.0)
    look.icons.paint(painter, icon, "arrow-right" if to_right else "arrow-left", theme.colour("ink"))
