# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage of the player: side and exercise in the largest type, the phases, the cue, and the place of the figure."""

import math

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.figure.moment import FigureMoment
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.player_screen import StageValue
from psoas_trainer.ui.widgets.figure_view import FigureView
from psoas_trainer.ui.widgets.painting import LEADING, faint, rounded, text_width, write
from psoas_trainer.ui.widgets.phase_pills import PhasePills
from psoas_trainer.ui.widgets.side_mark import paint_side_mark
from psoas_trainer.ui.widgets.stage_panel import StagePanel
from psoas_trainer.ui.widgets.switch_pair import paint_switch_pair
from psoas_trainer.ui.widgets.tag import STYLES

_MARGIN = 24.0
_SMALLEST = 0.4
_FULL_TEXT, _FULL_TEXT_BIG = 0.56, 0.535
"""In full screen the words end at this part of the width: there the ring begins, with its usual or larger size."""
_EMPTY = StageValue("", None, "", (), 0, "", "")


class Stage(StagePanel):
    """Painted from values. `scale` is the size of its largest type against the design's 82 px."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._value = _EMPTY
        self._scale = 1.0
        self._full = False
        self._ground: int | None = None
        self._cue = True
        self._pills = PhasePills(look, self)
        self.figure = FigureView(look, self)
        self.figure.hide()

    @property
    def value(self) -> StageValue:
        """What is shown."""
        return self._value

    def set_value(self, value: StageValue) -> None:
        """Shows other words; the same value again does nothing."""
        if value == self._value:
            return
        self._value = value
        self.set_side(value.side)
        self.setAccessibleName(f"{value.headline}. {value.subline}")
        self.setAccessibleDescription(value.cue)
        self.figure.setAccessibleName(self._picture_name(value))
        current = value.pill if value.pills else None
        self._pills.set_phases(value.pills, current, value.side.value if value.side is not None else "primary")
        self._place_parts()
        self.update()

    def set_figure(self, moment: FigureMoment | None, start_word: str = "", end_word: str = "") -> None:
        """Shows the figure at that moment; the words stand below its two stills where nothing may move."""
        shown = self.figure.isHidden()
        self.figure.set_words(start_word, end_word)
        self.figure.set_moment(moment)
        if shown != self.figure.isHidden():
            self.update()

    def set_scale(self, scale: float, *, full: bool, ground: int | None = None, cue: bool = True) -> None:
        """The size of the type; `full` for the whole screen, where the pills give way; `cue` shows it in its bar.

        `ground` is the lower edge of the figure's place, where something else lies over the stage below it.
        """
        if (scale, full, ground, cue) != (self._scale, self._full, self._ground, self._cue):
            self._scale, self._full, self._ground, self._cue = scale, full, ground, cue
            self.set_radius(0.0 if full else 20.0)
            self._place_parts()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_headline(painter)
        body = self._figure_place(self._body())
        if self._value.pair is not None:
            ratio = self.devicePixelRatioF()
            paint_switch_pair(painter, body, self._look, self._value.pair, min(1.0, self._scale), ratio)
        elif self._value.category and self.figure.isHidden():
            self._draw_place(painter, body)
        if self._value.cue and self._cue:
            self._draw_cue(painter)
        painter.end()

    def _token(self) -> str:
        return "far-side-full" if self._full else "far-side"

    def _headline_rect(self) -> QRectF:
        scale = self._scale
        left, top, line = (40.0, 24.0, 128.0) if self._full else (_MARGIN, 12.0, 96.0)
        right = self.width() - left * scale
        if self._full:
            right = self.width() * (_FULL_TEXT if self._ground is None else _FULL_TEXT_BIG)
        return QRectF(left * scale, top * scale, right - left * scale, line * scale)

    def _mark_size(self) -> float:
        return (104.0 if self._full else 80.0) * self._scale

    def _text_left(self, rect: QRectF) -> float:
        return rect.left() + (self._mark_size() + 18.0 * self._scale if self._value.side is not None else 0.0)

    def _fit(self, room: float) -> float:
        """How much the headline must shrink to fit, 1 for not at all."""
        wide = text_width(self._look.fonts.font(self._token(), round(self._scale, 3)), self._value.headline)
        return max(_SMALLEST, min(1.0, math.floor(room / wide * 50) / 50)) if wide else 1.0

    def _draw_headline(self, painter: QPainter) -> None:
        theme, value, rect = self._look.theme, self._value, self._headline_rect()
        if value.side is not None:
            size = self._mark_size()
            mark = QRectF(rect.left(), rect.center().y() - size / 2, size, size)
            paint_side_mark(painter, self._read(mark), value.side, self._look)
        left = self._text_left(rect)
        words = QRectF(left, rect.top(), rect.right() - left, rect.height())
        ink = theme.side_colour(value.side, "text") if value.side is not None else theme.colour("ink")
        scale = self._scale * self._fit(words.width())
        write(painter, self._read(words), self._look.fonts.font(self._token(), round(scale, 3)), ink, value.headline)
        sub = self._look.fonts.font("lead", round(max(0.8, self._scale) * (1.3 if self._full else 1.0), 3))
        line = 36.0 * max(0.8, self._scale)
        below = QRectF(rect.left() + 2.0, rect.bottom() - 4.0 * self._scale, rect.width(), line)
        write(painter, self._read(below), sub, theme.colour("ink-2"), value.subline)

    def _body(self) -> QRectF:
        """Between the words above and the cue below."""
        top = self._headline_rect().bottom() + 38.0 * max(0.8, self._scale)
        bottom = self.height() - (76.0 if self._cue else 16.0) if self._ground is None else float(self._ground)
        return QRectF(_MARGIN, top, self.width() - 2 * _MARGIN, max(0.0, bottom - top))

    def _figure_place(self, body: QRectF) -> QRectF:
        """In full screen the ring, the trackers and the strip leave only a part of it."""
        if not self._full:
            return body
        part, covered = (0.56, 136.0 * self._scale) if self._ground is None else (0.52, 0.0)
        return QRectF(body.left(), body.top(), body.width() * part, max(0.0, body.height() - covered))

    def _draw_place(self, painter: QPainter, body: QRectF) -> None:
        """The quiet place of the figure: the sign of the category, and the floor."""
        theme, style = self._look.theme, STYLES[self._value.category]
        size = min(body.height() * 0.6, body.width() * 0.3)
        if size < 24.0:
            return
        floor = QRectF(body.left() + body.width() * 0.02, body.bottom() - 14.0, body.width() * 0.96, 3.0)
        rounded(painter, floor, 1.5, faint(theme.colour("outline"), 0.35))
        sign = QRectF(0.0, 0.0, size, size)
        sign.moveCenter(QPointF(body.center().x(), body.center().y() - 8.0))
        colour = theme.side_colour(self._value.side) if self._value.side is not None else theme.colour(style.role)
        self._look.icons.paint(painter, sign, style.icon, faint(colour, 0.3))

    def _draw_cue(self, painter: QPainter) -> None:
        theme = self._look.theme
        pill = QRectF(_MARGIN, self.height() - 60.0, self.width() - 2 * _MARGIN, 44.0)
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, pill, 22.0, faint(theme.colour("surface"), 0.85), border, 1.5)
        icon = QRectF(pill.left() + 18.0, pill.center().y() - 10.0, 20.0, 20.0)
        self._look.icons.paint(painter, self._read(icon), "lightbulb", theme.colour("ink-2"))
        words = QRectF(pill.left() + 46.0, pill.top(), pill.width() - 62.0, pill.height())
        font = self._look.fonts.font("cue")
        shrink = min(1.0, words.width() / max(1.0, text_width(font, self._value.cue)))
        fitted = self._look.fonts.font("cue", round(max(0.7, shrink), 2))
        write(painter, self._read(words), fitted, theme.colour("ink"), self._value.cue, LEADING)

    def _place_parts(self) -> None:
        place = self._place_rect(self._figure_place(self._body()))
        self.figure.setGeometry(place)
        self.figure.set_stage(QRect(QPoint(0, 0) - place.topLeft(), self.size()), self.side, self.radius)
        self._place_pills()

    def _picture_name(self, value: StageValue) -> str:
        """The picture in words: exercise, side, phase."""
        if not value.pills:
            return value.subline
        text = self.tr("%1, %2, %3", "name of the exercise, side, phase: what a picture shows")
        parts = (value.subline, value.headline, value.pills[value.pill])
        for number, part in enumerate(parts, start=1):
            text = text.replace(f"%{number}", part)
        return text

    def _place_pills(self) -> None:
        """At the trailing end of the headline where there is room for it at its full size; else they give way."""
        size, rect = self._pills.sizeHint(), self._headline_rect()
        wide = text_width(self._look.fonts.font(self._token(), round(self._scale, 3)), self._value.headline)
        room = rect.right() - self._text_left(rect) - wide - 24.0
        fits = bool(self._value.pills) and not self._full and room >= size.width()
        self._pills.setVisible(fits)
        if fits:
            place = QRectF(rect.right() - size.width(), 32.0 * self._scale, size.width(), size.height())
            self._pills.setGeometry(self._place_rect(place))

    def _read(self, rect: QRectF) -> QRectF:
        """In the reading direction of the language; the letters and the sides themselves never mirror."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())
        return rect

    def _place_rect(self, rect: QRectF) -> QRect:
        return self._read(rect).toRect()
