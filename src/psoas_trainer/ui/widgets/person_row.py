# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one person of the list: name and second identifier, what it is about, planned days, pain, review, signs."""

from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from psoas_trainer.core.clinic.done import DayDone
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import FOCUS_WIDTH, OUTLINE, RADIUS_TILE, SELECTED
from psoas_trainer.ui.models.people_model import LINE_ROLE, PersonLine
from psoas_trainer.ui.widgets.painting import CENTRE, faint, mirrored, rounded, text_width, write
from psoas_trainer.ui.widgets.people_columns import PeopleColumns, columns_of

_INSET = 10.0
_GAP = 1.5
_PADDING = 11
_CIRCLE = 44.0
_CIRCLE_GAP = 16.0
_SQUARE, _SQUARE_GAP = 19.0, 2.5
_PILL = 48.0
_SIGN = 20.0
_MARK_AIR = 1.5
_TINTS = ("strengthen", "stretch", "release", "balance", "warmup")
_UNKNOWN = "–"


class PersonRowDelegate(QStyledItemDelegate):
    """Draws the PersonLine of a model. Selected: a tinted shape, in high contrast a border."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.focus_visible = True
        """Whether the row with the keyboard focus wears its ring; not after a click."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        fonts = self._look.fonts
        words = fonts.line("body-strong") + fonts.line("small")
        return QSize(200, round(max(words, _CIRCLE)) + 2 * _PADDING + round(2 * _GAP))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, PersonLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_shape(painter, rect, option, selected=selected)
        columns = columns_of(rect)
        self._draw_person(painter, rect, columns, line, selected=selected)
        theme, fonts = self._look.theme, self._look.fonts
        about = mirrored(painter, rect, columns.about)
        write(painter, about, fonts.font("body"), theme.colour("ink"), line.entry.card.note or "")
        if line.row is not None:
            self._draw_days(painter, mirrored(painter, rect, columns.done), line.row.days)
            self._draw_pain(painter, mirrored(painter, rect, columns.pain), line.row.pain)
            review = mirrored(painter, rect, columns.review)
            role = "ink" if line.row.review is not None else "ink-2"
            write(painter, review, fonts.font("body"), theme.colour(role), line.review)
        self._draw_sign(painter, mirrored(painter, rect, columns.sign), line)
        painter.restore()

    def _draw_shape(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, *, selected: bool) -> None:
        theme = self._look.theme
        shape = rect.adjusted(_INSET, _GAP, -_INSET, -_GAP)
        if selected:
            border = theme.colour("primary") if theme.high_contrast else None
            rounded(painter, shape, RADIUS_TILE, theme.colour("primary-tint"), border, SELECTED)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, shape, RADIUS_TILE, faint(theme.colour("ink"), 0.05))
        else:
            painter.fillRect(
                QRectF(rect.left() + 24.0, rect.bottom() - 1.0, rect.width() - 48.0, 1.0), theme.colour("line")
            )
        if self.focus_visible and option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, shape, RADIUS_TILE, None, theme.colour("focus"), FOCUS_WIDTH)

    def _draw_person(
        self, painter: QPainter, rect: QRectF, columns: PeopleColumns, line: PersonLine, *, selected: bool
    ) -> None:
        theme, fonts = self._look.theme, self._look.fonts
        kind = f"cat-{_TINTS[line.entry.person % len(_TINTS)]}"
        place = QRectF(columns.person.left(), rect.center().y() - _CIRCLE / 2, _CIRCLE, _CIRCLE)
        circle = mirrored(painter, rect, place)
        fill = theme.colour("surface" if selected else f"{kind}-tint")
        rounded(painter, circle, _CIRCLE / 2, fill, theme.colour("outline") if theme.high_contrast else None, OUTLINE)
        write(painter, circle, fonts.font("body-strong"), theme.colour(kind), line.initials, CENTRE)
        left = place.right() + _CIRCLE_GAP
        height = fonts.line("body-strong") + fonts.line("small")
        name = QRectF(left, rect.center().y() - height / 2, columns.person.right() - left, fonts.line("body-strong"))
        if line.marks:
            self._draw_marks(painter, mirrored(painter, rect, name), line)
        card = line.entry.card
        write(painter, mirrored(painter, rect, name), fonts.font("body-strong"), theme.colour("ink"), card.full_name)
        known = QRectF(left, name.bottom(), name.width(), fonts.line("small"))
        role = "ink-2" if card.identified else "warn"
        write(painter, mirrored(painter, rect, known), fonts.font("small"), theme.colour(role), line.known_by)

    def _draw_marks(self, painter: QPainter, name: QRectF, line: PersonLine) -> None:
        """Behind the letters that were found: a shape and a line below them, so that it is not colour alone."""
        theme, font, text = self._look.theme, self._look.fonts.font("body-strong"), line.entry.card.full_name
        if any(bidirectional(letter) in ("R", "AL") for letter in text):
            return  # its letters do not stand in the order in which they are kept
        to_right = painter.layoutDirection() == Qt.LayoutDirection.LeftToRight
        leading = name.left() if to_right else max(name.left(), name.right() - text_width(font, text))
        for first, last in line.marks:
            left = leading + text_width(font, text[:first])
            right = min(name.right(), leading + text_width(font, text[:last]))
            if right > left:
                shape = QRectF(left - _MARK_AIR, name.top(), right - left + 2 * _MARK_AIR, name.height())
                rounded(painter, shape, 5.0, theme.colour("warn-tint"))
                painter.fillRect(QRectF(left, name.bottom() - 2.0, right - left, 2.0), theme.colour("warn"))

    def _draw_days(self, painter: QPainter, place: QRectF, days: tuple[DayDone, ...]) -> None:
        """Full, half and empty squares; read from the oldest in the reading direction."""
        theme, right_to_left = self._look.theme, painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, day in enumerate(days):
            step = number * (_SQUARE + _SQUARE_GAP)
            left = place.right() - step - _SQUARE if right_to_left else place.left() + step
            square = QRectF(left, place.center().y() - _SQUARE / 2, _SQUARE, _SQUARE)
            full = theme.colour("primary") if day is DayDone.FULL else None
            rounded(painter, square, 5.0, full, theme.colour("primary" if full else "outline"), OUTLINE)
            if day is DayDone.PART:
                half = QRectF(square.left(), square.center().y(), _SQUARE, _SQUARE / 2)
                rounded(painter, half, 4.0, theme.colour("primary"))

    def _draw_pain(self, painter: QPainter, place: QRectF, pain: int | None) -> None:
        theme, fonts = self._look.theme, self._look.fonts
        height = fonts.line("chip") + 6.0
        left = place.left() if painter.layoutDirection() == Qt.LayoutDirection.LeftToRight else place.right() - _PILL
        pill = QRectF(left, place.center().y() - height / 2, _PILL, height)
        rounded(
            painter, pill, height / 2, theme.colour("sunken"), theme.colour("outline") if theme.high_contrast else None
        )
        words = _UNKNOWN if pain is None else str(pain)
        write(painter, pill, fonts.font("body-strong"), theme.colour("ink-2" if pain is None else "ink"), words, CENTRE)

    def _draw_sign(self, painter: QPainter, place: QRectF, line: PersonLine) -> None:
        """A sign where something is to be looked at, else the arrow that leads on."""
        theme = self._look.theme
        icon = QRectF(place.center().x() - _SIGN / 2, place.center().y() - _SIGN / 2, _SIGN, _SIGN)
        if line.entry.looks:
            self._look.icons.paint(painter, icon, "warning-circle", theme.colour("danger"))
        else:
            onward = "caret-right" if painter.layoutDirection() == Qt.LayoutDirection.LeftToRight else "caret-left"
            self._look.icons.paint(painter, icon, onward, theme.colour("ink-2"))
