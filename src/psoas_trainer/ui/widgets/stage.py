# SPDX-License-Identifier: GPL-3.0-or-later
"""The stage of the player: side and exercise in the largest type, the phases, the cue, and the place of the figure."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.figure.moment import FigureMoment
from psoas_trainer.ui.fonts import TOKENS, TokenFont
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
_PITCH = 1.08
"""From one line of a headline to the next, in sizes of its type."""
_SPARE = 24.0
"""Letters may reach so far over their line, where lines are close."""
_FIGURE = 0.25
"""What a headline of two lines leaves the figure at least, as a share of the stage's height."""
_EMPTY = StageValue("", None, "", (), 0, "", "")


class StageRoom(NamedTuple):
    """The size of the type and the room there is. In full screen the pills give way."""

    scale: float = 1.0
    """Of the largest type against the design's."""
    readable: float = 82.0
    """So large in pixels the headline must be to be read from the floor."""
    full: bool = False
    cue: bool = True
    """Whether the cue has its bar."""
    ground: int | None = None
    """The lower edge of the figure's place, where something else lies over the stage below it."""
    end: int | None = None
    """Where words and figure end, where something else lies over the rest."""


class Stage(StagePanel):
    """Painted from values."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._value = _EMPTY
        self._room = StageRoom()
        self._picture = ""
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

    def set_picture(self, exercise_id: str) -> None:
        """Shows the still picture of an exercise that has one instead of a figure; none for an empty text."""
        shown = exercise_id if exercise_id and self._look.figures.has_picture(exercise_id) else ""
        if shown != self._picture:
            self._picture = shown
            self.update()

    def set_room(self, room: StageRoom) -> None:
        """Other sizes and edges; the same again does nothing."""
        if room != self._room:
            self._room = room
            self.set_radius(0.0 if room.full else 20.0)
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
        body = self._body()
        if self._value.pair is not None:
            ratio = self.devicePixelRatioF()
            paint_switch_pair(painter, body, self._look, self._value.pair, min(1.0, self._room.scale), ratio)
        elif self._value.category and self.figure.isHidden() and not self._draw_picture(painter, body):
            self._draw_place(painter, body)
        if self._value.cue and self._room.cue:
            self._draw_cue(painter)
        painter.end()

    def _token(self) -> str:
        return "far-side-full" if self._room.full else "far-side"

    def _headline_rect(self) -> QRectF:
        """The first line of the headline."""
        scale = self._room.scale
        left, top, line = (40.0, 24.0, 128.0) if self._room.full else (_MARGIN, 12.0, 96.0)
        right = float(self._room.end) if self._room.end is not None else self.width() - left * scale
        return QRectF(left * scale, top * scale, right - left * scale, line * scale)

    def _mark_size(self) -> float:
        return (104.0 if self._room.full else 80.0) * self._room.scale

    def _text_left(self, rect: QRectF) -> float:
        return rect.left() + (self._mark_size() + 18.0 * self._room.scale if self._value.side is not None else 0.0)

    def _headline(self) -> tuple[str, ...]:
        """In one line, or in two where what comes next would be too small and the figure can spare the room."""
        value, rect, readable = self._value, self._headline_rect(), self._room.readable
        room, whole = rect.right() - self._text_left(rect), (value.headline,)
        if value.side is not None or self._font(whole, room).pixelSize() >= readable - 1.0:
            return whole
        if self._body_below(rect.top() + 2 * _PITCH * readable).height() < _FIGURE * self.height():
            return whole
        words = value.headline.split(" ")
        pairs = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
        named = [pair for pair in pairs if pair[0].endswith(":")]
        return max(named or pairs or [whole], key=lambda pair: self._font(pair, room).pixelSize())

    def _font(self, lines: tuple[str, ...], room: float) -> TokenFont:
        """As large as the room is wide; two lines are no larger than they must be."""
        fonts, token = self._look.fonts, self._token()
        usual = TOKENS[token].pixels
        pixels = math.ceil(self._room.scale * usual if len(lines) == 1 else self._room.readable)
        wide = max(text_width(fonts.font(token), line) for line in lines) / usual
        fitting = max(_SMALLEST * pixels, min(pixels, room / wide)) if wide else pixels
        return fonts.font(token, math.floor(fitting) / usual)

    def _draw_headline(self, painter: QPainter) -> None:
        theme, value, rect = self._look.theme, self._value, self._headline_rect()
        if value.side is not None:
            size = self._mark_size()
            mark = QRectF(rect.left(), rect.center().y() - size / 2, size, size)
            paint_side_mark(painter, self._read(mark), value.side, self._look)
        left = self._text_left(rect)
        words = QRectF(left, rect.top(), rect.right() - left, rect.height())
        ink = theme.side_colour(value.side, "text") if value.side is not None else theme.colour("ink")
        lines = self._headline()
        font = self._font(lines, words.width())
        if len(lines) > 1:
            words.setHeight(_PITCH * self._room.readable)
        for line in lines:
            write(painter, self._read(words.adjusted(0.0, -_SPARE, 0.0, _SPARE)), font, ink, line)
            words.translate(0.0, words.height())
        sub = self._look.fonts.font("lead", round(max(0.8, self._room.scale) * (1.3 if self._room.full else 1.0), 3))
        line_height = 36.0 * max(0.8, self._room.scale)
        top = self._headline_bottom() - 4.0 * self._room.scale
        below = QRectF(rect.left() + 2.0, top, rect.width(), line_height)
        write(painter, self._read(below), sub, theme.colour("ink-2"), value.subline)

    def _headline_bottom(self) -> float:
        rect, count = self._headline_rect(), len(self._headline())
        return rect.bottom() if count == 1 else rect.top() + (count + 0.05) * _PITCH * self._room.readable

    def _body(self) -> QRectF:
        """The figure's place: between the words above and the cue, or what lies over the stage, below."""
        return self._body_below(self._headline_bottom())

    def _body_below(self, words: float) -> QRectF:
        room = self._room
        top = words + 38.0 * max(0.8, room.scale)
        bottom = self.height() - (76.0 if room.cue else 16.0) if room.ground is None else float(room.ground)
        right = float(room.end) if room.end is not None else self.width() - _MARGIN
        return QRectF(_MARGIN, top, right - _MARGIN, max(0.0, bottom - top))

    def _draw_picture(self, painter: QPainter, body: QRectF) -> bool:
        """The person's own picture; False where there is none or it cannot be shown."""
        if not self._picture or min(body.width(), body.height()) < 1:
            return False
        from psoas_trainer.ui.figure.thumbnails import Thumbnail

        wanted = Thumbnail(self._picture, body.width(), body.height(), self.devicePixelRatioF())
        picture = self._look.figures.thumbnail_now(wanted)
        if picture is not None:
            painter.drawPixmap(body.topLeft(), picture)
        return picture is not None

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
        place = self._place_rect(self._body())
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
        wide = text_width(self._look.fonts.font(self._token(), round(self._room.scale, 3)), self._value.headline)
        room = rect.right() - self._text_left(rect) - wide - 24.0
        fits = bool(self._value.pills) and not self._room.full and room >= size.width()
        self._pills.setVisible(fits)
        if fits:
            place = QRectF(rect.right() - size.width(), 32.0 * self._room.scale, size.width(), size.height())
            self._pills.setGeometry(self._place_rect(place))

    def _read(self, rect: QRectF) -> QRectF:
        """In the reading direction of the language; the letters and the sides themselves never mirror."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())
        return rect

    def _place_rect(self, rect: QRectF) -> QRect:
        return self._read(rect).toRect()
