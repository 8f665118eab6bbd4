# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one session of the history list: state, name, day and minutes, and a hand after a stop for pain."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import FOCUS_WIDTH, OUTLINE, RADIUS_TILE, SELECTED
from psoas_trainer.ui.session_text import SessionLine
from psoas_trainer.ui.widgets.painting import CENTRE, faint, mirrored, rounded, text_width, write

_SIDES = 10.0
"""From the list's edge to the shape of the selected row."""
_TEXT_SIDES = 24.0
"""From the list's edge to icon, words and hairline."""
_PADDING = 7
_GAP = 1.5
_ICON = 22.0
_ICON_GAP = 14.0
_BETWEEN = 12.0
_PILL_SIDES = 11.0
_PILL_PADDING = 4.0
_TICK = 18.0
_HAND = 20.0


class SessionRowDelegate(QStyledItemDelegate):
    """Draws the SessionLine of a model's role. Selected: a tinted shape, in high contrast a border and a tick."""

    def __init__(self, look: Look, line_role: int, parent: QObject | None = None) -> None:
        """`line_role` is the role under which the model gives a SessionLine."""
        super().__init__(parent)
        self._look = look
        self._line_role = line_role
        self.focus_visible = True
        """Whether the row with the keyboard focus wears its ring; not after a click."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        fonts = self._look.fonts
        return QSize(200, fonts.line("body-strong") + fonts.line("small") + 2 * _PADDING + round(2 * _GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(self._line_role)
        if not isinstance(line, SessionLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_shape(painter, rect, option, selected=selected)
        end = self._draw_end(painter, rect, line, selected=selected)
        self._draw_words(painter, rect, line, end)
        painter.restore()

    def _draw_shape(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, *, selected: bool) -> None:
        theme = self._look.theme
        shape = rect.adjusted(_SIDES, _GAP, -_SIDES, -_GAP)
        if selected:
            border = theme.colour("primary") if theme.high_contrast else None
            rounded(painter, shape, RADIUS_TILE, theme.colour("primary-tint"), border, SELECTED)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, shape, RADIUS_TILE, faint(theme.colour("ink"), 0.05))
        else:
            hairline = QRectF(rect.left() + _TEXT_SIDES, rect.bottom() - 1.0, rect.width() - 2 * _TEXT_SIDES, 1.0)
            painter.fillRect(hairline, theme.colour("line"))
        if self.focus_visible and option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, shape, RADIUS_TILE, None, theme.colour("focus"), FOCUS_WIDTH)

    def _draw_end(self, painter: QPainter, rect: QRectF, line: SessionLine, *, selected: bool) -> float:
        """The tick of high contrast, the hand, and the pill that says how it stands; returns where they begin."""
        theme, fonts = self._look.theme, self._look.fonts
        end = rect.right() - _TEXT_SIDES
        if selected and theme.high_contrast:
            tick = QRectF(end - _TICK, rect.center().y() - _TICK / 2, _TICK, _TICK)
            self._look.icons.paint(painter, mirrored(painter, rect, tick), "check", theme.colour("primary"))
            end -= _TICK + _BETWEEN
        if line.stopped:
            hand = QRectF(end - _HAND, rect.center().y() - _HAND / 2, _HAND, _HAND)
            self._look.icons.paint(painter, mirrored(painter, rect, hand), "hand-palm", theme.colour("danger"))
            end -= _HAND + _BETWEEN
        if not line.state:
            return end
        font = fonts.font("chip")
        width, height = text_width(font, line.state) + 2 * _PILL_SIDES, fonts.line("chip") + 2 * _PILL_PADDING
        pill = QRectF(end - width, rect.center().y() - height / 2, width, height)
        border = theme.colour("outline") if theme.high_contrast else None
        placed = mirrored(painter, rect, pill)
        fill = theme.colour("surface" if selected else "sunken")
        rounded(painter, placed, height / 2, fill, border, OUTLINE)
        write(painter, placed, font, theme.colour("ink-2"), line.state, CENTRE)
        return pill.left() - _BETWEEN

    def _draw_words(self, painter: QPainter, rect: QRectF, line: SessionLine, end: float) -> None:
        theme, fonts = self._look.theme, self._look.fonts
        left = rect.left() + _TEXT_SIDES + 4.0
        icon = QRectF(left, rect.center().y() - _ICON / 2, _ICON, _ICON)
        self._look.icons.paint(painter, mirrored(painter, rect, icon), line.icon, theme.colour("ink-2"))
        left += _ICON + _ICON_GAP
        top = rect.top() + _GAP + _PADDING
        name = QRectF(left, top, end - left, fonts.line("body-strong"))
        write(painter, mirrored(painter, rect, name), fonts.font("body-strong"), theme.colour("ink"), line.name)
        small = fonts.font("small")
        day_width = min(text_width(small, line.day) + 1.0, max(0.0, end - left))
        day = QRectF(left, name.bottom(), day_width, fonts.line("small"))
        write(painter, mirrored(painter, rect, day), small, theme.colour("ink-2"), line.day)
        length = QRectF(day.right() + _BETWEEN, day.top(), max(0.0, end - day.right() - _BETWEEN), day.height())
        write(painter, mirrored(painter, rect, length), small, theme.colour("ink-2"), line.length)
