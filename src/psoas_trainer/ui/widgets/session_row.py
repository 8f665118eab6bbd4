# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one session of the history list: a face, its name, day and minutes, and the pain; a hand after a stop."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import FOCUS_WIDTH, OUTLINE, RADIUS_TILE, SELECTED
from psoas_trainer.ui.session_text import SessionLine
from psoas_trainer.ui.widgets.face_choice import FACES
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
_SMALL_HAND, _HAND_GAP = 15.0, 4.0
_LEAST_WORD = 24.0
"""Less room holds nothing that can be read."""


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
        """The tick of high contrast, the pill of the pain, and the hand of a stop; returns where they begin."""
        theme = self._look.theme
        end = rect.right() - _TEXT_SIDES
        if selected and theme.high_contrast:
            tick = QRectF(end - _TICK, rect.center().y() - _TICK / 2, _TICK, _TICK)
            self._look.icons.paint(painter, mirrored(painter, rect, tick), "check", theme.colour("primary"))
            end -= _TICK + _BETWEEN
        if line.pain:
            return self._draw_pain(painter, rect, line, end, selected=selected)
        if line.stopped:
            hand = QRectF(end - _HAND, rect.center().y() - _HAND / 2, _HAND, _HAND)
            self._look.icons.paint(painter, mirrored(painter, rect, hand), "hand-palm", theme.colour("danger"))
            end -= _HAND + _BETWEEN
        return end

    def _draw_pain(self, painter: QPainter, rect: QRectF, line: SessionLine, end: float, *, selected: bool) -> float:
        """The pill; with a hand in it where that pain stopped the session."""
        theme, fonts = self._look.theme, self._look.fonts
        font, hand = fonts.font("chip"), _SMALL_HAND + _HAND_GAP if line.stopped else 0.0
        words = text_width(font, line.pain) + 1.0
        width, height = words + hand + 2 * _PILL_SIDES, fonts.line("chip") + 2 * _PILL_PADDING
        pill = QRectF(end - width, rect.center().y() - height / 2, width, height)
        border = theme.colour("outline") if theme.high_contrast else None
        fill = "danger-tint" if line.stopped else "surface" if selected else "sunken"
        rounded(painter, mirrored(painter, rect, pill), height / 2, theme.colour(fill), border, OUTLINE)
        ink = theme.colour("danger" if line.stopped else "ink-2")
        if line.stopped:
            sign = QRectF(pill.left() + _PILL_SIDES, pill.center().y() - _SMALL_HAND / 2, _SMALL_HAND, _SMALL_HAND)
            self._look.icons.paint(painter, mirrored(painter, rect, sign), "hand-palm", ink)
        text = QRectF(pill.left() + _PILL_SIDES + hand, pill.top(), words, height)
        write(painter, mirrored(painter, rect, text), font, ink, line.pain, CENTRE)
        return pill.left() - _BETWEEN

    def _draw_words(self, painter: QPainter, rect: QRectF, line: SessionLine, end: float) -> None:
        theme, fonts = self._look.theme, self._look.fonts
        left = rect.left() + _TEXT_SIDES + 4.0
        icon = QRectF(left, rect.center().y() - _ICON / 2, _ICON, _ICON)
        sign = line.icon if line.effort is None else FACES[line.effort]
        self._look.icons.paint(painter, mirrored(painter, rect, icon), sign, theme.colour("ink-2"))
        left += _ICON + _ICON_GAP
        top = rect.top() + _GAP + _PADDING
        name = QRectF(left, top, end - left, fonts.line("body-strong"))
        write(painter, mirrored(painter, rect, name), fonts.font("body-strong"), theme.colour("ink"), line.title)
        small = fonts.font("small")
        for words in (line.day, line.length, line.felt):
            room = max(0.0, end - left)
            if not words or room < _LEAST_WORD:
                continue
            place = QRectF(left, name.bottom(), min(text_width(small, words) + 1.0, room), fonts.line("small"))
            write(painter, mirrored(painter, rect, place), small, theme.colour("ink-2"), words)
            left = place.right() + _BETWEEN
