# SPDX-License-Identifier: GPL-3.0-or-later
"""The card below the ring where there are no trackers: what to have ready, what was done, both sides together."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_CARD
from psoas_trainer.ui.player_screen import InfoCardValue
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import paint_sheet
from psoas_trainer.ui.widgets.painting import mirrored, write
from psoas_trainer.ui.widgets.side_mark import paint_side_mark

_PADDING = 24.0
_MARK = 32.0
_BUTTON = 44
_LOW = 150
"""A card that is lower has less air."""


class InfoCard(QWidget):
    """432 x 168 in the design. In a rest it carries two buttons."""

    more_requested = Signal()
    """Somebody wants a longer rest."""
    start_requested = Signal()
    """Somebody wants to begin now."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._value = InfoCardValue("")
        self.more = PillButton(look, self.tr("15 s more"), kind="outline", icon="plus", height=_BUTTON, parent=self)
        self.start = PillButton(look, self.tr("Start now"), kind="tint", icon="play-fill", height=_BUTTON, parent=self)
        self.more.clicked.connect(self.more_requested)
        self.start.clicked.connect(self.start_requested)

    @property
    def value(self) -> InfoCardValue:
        """What is shown."""
        return self._value

    def set_value(self, value: InfoCardValue) -> None:
        """Shows other words; the buttons only in a rest."""
        if value == self._value:
            return
        self._value = value
        texts = (value.title, value.count, *(row.text for row in value.rows))
        self.setAccessibleName(". ".join(text for text in texts if text))
        self.setAccessibleDescription(self.tr("Not saved yet") if value.unsaved else "")
        self.more.setVisible(value.resting)
        self.start.setVisible(value.resting or value.gate)
        self.start.setText(self.tr("I'm in position") if value.gate else self.tr("Start now"))
        self._place_buttons()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(432, 168)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        top = self.height() - _BUTTON - (6 if self._is_low else 8 if self._value.gate else 16)
        widths = [self.more.sizeHint().width(), self.start.sizeHint().width()]
        left = int(_PADDING)
        gap = max(6, min(16, self.width() - 2 * left - sum(widths)))
        places = [left, left if self._value.gate else left + widths[0] + gap]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            places = [self.width() - place - width for place, width in zip(places, widths, strict=True)]
        for button, place, width in zip((self.more, self.start), places, widths, strict=True):
            button.setGeometry(place, top, width, _BUTTON)

    @property
    def _is_low(self) -> bool:
        return self.height() < _LOW

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        whole = QRectF(self.rect())
        paint_sheet(painter, whole, theme, theme.colour("surface"), RADIUS_CARD)
        if self._value.count:
            self._draw_count(painter, whole)
        else:
            self._draw_rows(painter, whole)
        if self._value.unsaved:
            self._draw_unsaved(painter, whole)
        painter.end()

    def _draw_rows(self, painter: QPainter, whole: QRectF) -> None:
        theme, fonts, value = self._look.theme, self._look.fonts, self._value
        room = whole.width() - 2 * _PADDING
        tight = self._is_low or value.gate
        top = 10.0 if value.resting else 4.0
        if not (self._is_low and (value.resting or value.gate)):  # there the buttons need the room of the title
            title = QRectF(_PADDING, 8.0 if tight else 16.0, room, 28.0)
            write(painter, mirrored(painter, whole, title), fonts.font("lead"), theme.colour("ink"), value.title)
            top = title.bottom() + (2.0 if tight else 10.0)
        if value.resting:
            self._draw_done(painter, top)
            return
        for row in value.rows:
            left = _PADDING
            place = QRectF(left, top + 2.0, _MARK, _MARK)
            if row.side is not None:
                paint_side_mark(painter, mirrored(painter, whole, place), row.side, self._look)
                left += _MARK + 10.0
            elif row.icon:
                inner = place.adjusted(5.0, 5.0, -5.0, -5.0)
                colour = theme.colour("ok" if row.icon.startswith("check") else "ink-2")
                self._look.icons.paint(painter, mirrored(painter, whole, inner), row.icon, colour)
                left += _MARK + 10.0
            place = QRectF(left, top, whole.width() - left - _PADDING, 36.0)
            if value.gate:
                font, ink = fonts.font("pill"), theme.colour("ink-2")
                write(painter, mirrored(painter, whole, place), font, ink, row.text)
            else:
                self._draw_text(painter, whole, place, row.text)
            top += 36.0 if tight else 44.0

    def _draw_text(self, painter: QPainter, whole: QRectF, rect: QRectF, text: str) -> None:
        """Up to three lines of body text from the middle of `rect` down."""
        font = self._look.fonts.font("pill")
        painter.setFont(font)
        painter.setPen(self._look.theme.colour("ink-2"))
        flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        below = QRectF(rect.left(), rect.top() + 7.0, rect.width(), whole.height() - rect.top() - 12.0)
        painter.drawText(mirrored(painter, whole, below), flags, text)

    def _draw_done(self, painter: QPainter, top: float) -> None:
        """What each side did, left always on the left."""
        theme, left = self._look.theme, _PADDING
        for row in self._value.rows:
            ink = theme.colour("ink")
            if row.side is not None:
                paint_side_mark(painter, QRectF(left, top, _MARK, _MARK), row.side, self._look)
                ink = theme.side_colour(row.side, "text")
                left += _MARK + 10.0
            write(painter, QRectF(left, top, 160.0, _MARK), self._look.fonts.font("lead"), ink, row.text)
            left += 124.0

    def _draw_count(self, painter: QPainter, whole: QRectF) -> None:
        """The reps of both sides together in the far type, and one line of advice."""
        theme, fonts, value = self._look.theme, self._look.fonts, self._value
        scale = round(min(1.6, whole.height() / 168.0), 2)
        title = QRectF(_PADDING, 12.0 * scale, whole.width() - 2 * _PADDING, 28.0)
        write(painter, mirrored(painter, whole, title), fonts.font("lead"), theme.colour("ink"), value.title)
        count = QRectF(_PADDING, 40.0 * scale, whole.width() - 2 * _PADDING, 84.0 * scale)
        font = fonts.font("far-count", scale)
        write(painter, mirrored(painter, whole, count), font, theme.colour("primary"), value.count)
        advice = QRectF(_PADDING, whole.bottom() - 42.0 * scale, whole.width() - 2 * _PADDING, 28.0 * scale)
        text = value.rows[0].text if value.rows else ""
        write(painter, mirrored(painter, whole, advice), fonts.font("pill"), theme.colour("ink-2"), text)

    def _draw_unsaved(self, painter: QPainter, whole: QRectF) -> None:
        theme = self._look.theme
        icon = QRectF(whole.right() - 40.0, 16.0, 18.0, 18.0)
        place = QRectF(whole.right() - 142.0, 13.0, 98.0, 24.0)
        self._look.icons.paint(painter, icon, "clock", theme.colour("ink-2"))
        text = self.tr("not saved yet")
        write(
            painter,
            place,
            self._look.fonts.font("micro-strong"),
            theme.colour("ink-2"),
            text,
            Qt.AlignmentFlag.AlignRight,
        )
