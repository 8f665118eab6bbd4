# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise in the browser: a single button that paints its picture, name, dose, category and position."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.fill import fill
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_CARD, RADIUS_TILE, SELECTED
from psoas_trainer.ui.widgets.card import paint_sheet
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.kept_picture import kept_picture
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import CENTRE, faint, mirrored, rounded, write
from psoas_trainer.ui.widgets.stage_panel import paint_stage
from psoas_trainer.ui.widgets.tag import STYLES, paint_tag, tag_width

if TYPE_CHECKING:
    from psoas_trainer.ui.figure.motion import FigureMotion

WIDTH = 195
HEIGHT = 196
_INSET = 10.0
_PICTURE = 104.0
_FIGURE_EDGE = 3.0
_BELOW_MARK = 29.0
"""The mark of what is held back covers no figure: it is drawn smaller."""
_GLYPH = 56.0
_GLYPH_ALPHA = 0.45
_GLYPH_ALPHA_DARK = 0.7
_TEXT_LEFT = 14.0
_TAG_LEFT = 12.0
_STAR = 18.0
_TICK = 24.0


class HeldMark(NamedTuple):
    """That an exercise is held back or eased, as an icon with its word."""

    icon: str
    word: str


class ExerciseCardValue(NamedTuple):
    """The words of a card, all in the person's language; `category` is an id of core.exercise.Category."""

    id: str
    name: str
    dose: str
    category: str
    category_word: str
    position: str
    equipment: str
    starred: bool = False
    mark: str = ""
    """Whose it is where a person made it; else empty."""
    held: HeldMark | None = None


class ExerciseCard(PaintedButton):
    """Checkable: the checked one is the one whose detail is shown."""

    def __init__(self, look: Look, value: ExerciseCardValue, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.motion: FigureMotion | None = None
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(value)

    def set_value(self, value: ExerciseCardValue) -> None:
        """Shows another exercise, or the same with its star changed."""
        self._value = value
        self.setAccessibleName(self._sentence(value))
        self.update()

    @property
    def value(self) -> ExerciseCardValue:
        """What is shown."""
        return self._value

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH - 27, HEIGHT)

    def outline(self) -> Outline:
        return Outline(QRectF(self.rect()), RADIUS_CARD)

    def draw(self, painter: QPainter) -> None:
        rect, radius = self.outline()
        theme = self._look.theme
        picture = QRectF(rect.left() + _INSET, rect.top() + _INSET, rect.width() - 2 * _INSET, _PICTURE)
        painter.drawPixmap(0, 0, self._blank(rect, picture))
        self._draw_figure(painter, picture)
        self._draw_words(painter, rect, picture.bottom())
        if self.isChecked():
            rounded(painter, rect, radius, None, theme.colour("primary"), SELECTED)
            if theme.high_contrast:
                self._draw_tick(painter, picture)
        if self._value.mark:
            self._draw_mark(painter, picture)
        if self._value.held is not None:
            self._draw_held(painter, picture, self._value.held)
        if self._value.starred:
            star = QRectF(picture.right() - 8.0 - _STAR, picture.top() + 8.0, _STAR, _STAR)
            self._look.icons.paint(painter, mirrored(painter, rect, star), "star-fill", theme.colour("primary"))

    def _blank(self, rect: QRectF, picture: QRectF) -> QPixmap:
        """The sheet with its stage, the same for all cards of one size."""
        theme = self._look.theme
        fill, ratio = self.shaded(theme.colour("surface")), self.devicePixelRatioF()

        def draw(painter: QPainter) -> None:
            paint_sheet(painter, rect, theme, fill, RADIUS_CARD)
            paint_stage(painter, picture, theme, RADIUS_TILE, ratio=ratio)

        key = f"exercise card {theme.name} {fill.name()}"
        return kept_picture(key, rect.width(), rect.height(), ratio, draw)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._demonstrate()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._rest()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._demonstrate()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._rest()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._rest()

    def _demonstrate(self) -> None:
        """Plays the movement once; before the window stands there is no figure that could move."""
        if not self._look.figures.awake:
            return
        if self.motion is None:
            from psoas_trainer.ui.figure.motion import FigureMotion

            self.motion = FigureMotion(self._look.figures, self)
            self.motion.moved.connect(self.update)
        self.motion.show(self._value.id, None, neutral=True)
        self.motion.play(once=True)

    def _rest(self) -> None:
        if self.motion is not None:
            self.motion.rest()

    def _draw_figure(self, painter: QPainter, picture: QRectF) -> None:
        """The end pose from a kept picture, or the movement while it is shown; without a figure the category's sign."""
        figures, ratio = self._look.figures, self.devicePixelRatioF()
        above = _FIGURE_EDGE if self._value.held is None else _BELOW_MARK
        place = picture.adjusted(_FIGURE_EDGE, above, -_FIGURE_EDGE, -_FIGURE_EDGE)
        if self.motion is not None and self.motion.running and (moment := self.motion.moment) is not None:
            figures.paint(painter, place, moment, ratio)
            return
        kept = figures.thumbnail(Thumbnail(self._value.id, place.width(), place.height(), ratio))
        if kept is not None:
            painter.drawPixmap(place.topLeft(), kept)
        elif figures.lacks(self._value.id):
            self._draw_sign(painter, picture)

    def _draw_sign(self, painter: QPainter, picture: QRectF) -> None:
        theme = self._look.theme
        style = STYLES[self._value.category]
        glyph = QRectF(0.0, 0.0, _GLYPH, _GLYPH)
        glyph.moveCenter(picture.center())
        faded = faint(theme.colour(style.role), _GLYPH_ALPHA_DARK if theme.is_dark else _GLYPH_ALPHA)
        self._look.icons.paint(painter, glyph, style.icon, faded)

    def _draw_words(self, painter: QPainter, rect: QRectF, top: float) -> None:
        theme, fonts, value = self._look.theme, self._look.fonts, self._value
        name = QRectF(rect.left() + _TEXT_LEFT, top + 6.0, rect.width() - 2 * _TEXT_LEFT, 24.0)
        write(painter, mirrored(painter, rect, name), fonts.font("card-title"), theme.colour("ink"), value.name)
        dose = QRectF(name.left(), top + 29.0, name.width(), 18.0)
        write(painter, mirrored(painter, rect, dose), fonts.font("small"), theme.colour("ink-2"), value.dose)
        tag = QRectF(rect.left() + _TAG_LEFT, top + 50.0, tag_width(self._look, value.category_word), 24.0)
        placed = mirrored(painter, rect, tag)
        paint_tag(painter, placed.topLeft(), self._look, value.category, value.category_word)
        font, gap, end = fonts.font("small"), 8.0, _INSET
        if font.width(value.position) > rect.right() - end - tag.right() - gap:
            font, gap, end = fonts.font("micro"), 5.0, 6.0
        position = QRectF(tag.right() + gap, tag.top(), rect.right() - end - tag.right() - gap, tag.height())
        write(painter, mirrored(painter, rect, position), font, theme.colour("ink-2"), value.position)

    def _draw_mark(self, painter: QPainter, picture: QRectF) -> None:
        """Whose exercise it is, on the stage's lower edge."""
        theme, font = self._look.theme, self._look.fonts.font("micro-strong")
        pill = QRectF(picture.left() + 6.0, picture.bottom() - 26.0, font.width(self._value.mark) + 17.0, 20.0)
        pill = mirrored(painter, picture, pill)
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, pill, 10.0, theme.colour("primary-tint"), border)
        write(painter, pill, font, theme.colour("primary"), self._value.mark, CENTRE)

    def _draw_held(self, painter: QPainter, picture: QRectF, held: HeldMark) -> None:
        """What holds it back, in the stage's upper corner; beside the tick of a chosen card in high contrast."""
        theme, font = self._look.theme, self._look.fonts.font("micro-strong")
        left = picture.left() + 6.0
        if theme.high_contrast and self.isChecked():
            left += _TICK + 6.0
        whole = QRectF(left, picture.top() + 6.0, font.width(held.word) + 33.0, 22.0)
        pill = mirrored(painter, picture, whole)
        border = theme.colour("outline") if theme.high_contrast else None
        rounded(painter, pill, 11.0, theme.colour("warn-tint"), border)
        icon = mirrored(painter, pill, QRectF(pill.left() + 7.0, pill.top() + 3.0, 16.0, 16.0))
        self._look.icons.paint(painter, icon, held.icon, theme.colour("warn"))
        words = mirrored(painter, pill, QRectF(pill.left() + 26.0, pill.top(), pill.width() - 33.0, pill.height()))
        write(painter, words, font, theme.colour("warn"), held.word)

    def _draw_tick(self, painter: QPainter, picture: QRectF) -> None:
        """In high contrast a border alone does not say "selected": a tick does."""
        theme = self._look.theme
        disc = mirrored(painter, picture, QRectF(picture.left() + 8.0, picture.top() + 8.0, _TICK, _TICK))
        rounded(painter, disc, _TICK / 2, theme.colour("primary"))
        self._look.icons.paint(painter, disc.adjusted(4.0, 4.0, -4.0, -4.0), "check", theme.colour("on-primary"))

    def _sentence(self, value: ExerciseCardValue) -> str:
        starred = self.tr("%1, %2, %3, %4, %5, starred", "name, dose, category, position, equipment of an exercise")
        plain = self.tr("%1, %2, %3, %4, %5", "name, dose, category, position, equipment of an exercise")
        sentence = starred if value.starred else plain
        parts = (value.name, value.dose, value.category_word, value.position, value.equipment)
        for number, part in enumerate(parts, start=1):
            sentence = sentence.replace(f"%{number}", part)
        if value.mark:
            own = self.tr("%1, %2", "an exercise, and whose it is")
            sentence = fill(own, sentence, value.mark)
        if value.held is not None:
            held = self.tr("%1. %2.", "an exercise, and that it is held back")
            sentence = fill(held, sentence, value.held.word)
        return sentence
