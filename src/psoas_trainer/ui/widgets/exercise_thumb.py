# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise of a session in small: its end pose on a stage, its name and how much of it. It opens the exercise."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_TILE
from psoas_trainer.ui.widgets.focus import Outline
from psoas_trainer.ui.widgets.kept_picture import kept_picture
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import faint, rounded, text_width, write
from psoas_trainer.ui.widgets.stage_panel import paint_stage
from psoas_trainer.ui.widgets.tag import STYLES

_PICTURE = 118
_LEAST = 76
_WIDE = 124
_NAME_TOP = 126
_LINE = 17
_HEIGHT = 198
_EDGE = 4.0


class ThumbValue(NamedTuple):
    """The words of a small picture; `category` is an id of core.exercise.Category; `spoken` is all of it in one."""

    id: str
    name: str
    amount: str
    category: str
    spoken: str


class ExerciseThumb(PaintedButton):
    """As wide as its row lets it be. Name and amount take two lines each where they must."""

    def __init__(self, look: Look, value: ThumbValue, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_WIDE)
        self.value = value
        self.setAccessibleName(value.spoken)
        look.figures.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_WIDE, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, _HEIGHT)

    def outline(self) -> Outline:
        return Outline(QRectF(0.0, 0.0, self.width(), self.height()), RADIUS_TILE)

    def draw(self, painter: QPainter) -> None:
        theme, fonts, whole = self._look.theme, self._look.fonts, QRectF(self.rect())
        picture = QRectF(0.0, 0.0, whole.width(), _PICTURE)
        painter.drawPixmap(0, 0, self._stage(picture))
        if self.underMouse() or self.isDown():
            rounded(painter, picture, RADIUS_TILE, faint(theme.colour("ink"), 0.1 if self.isDown() else 0.04))
        self._draw_figure(painter, picture)
        top = float(_NAME_TOP)
        for token, role, text in (("small-strong", "ink", self.value.name), ("micro", "ink-2", self.value.amount)):
            font = fonts.font(token)
            for line in two_lines(text, font, whole.width()):
                write(painter, QRectF(0.0, top, whole.width(), _LINE), font, theme.colour(role), line)
                top += _LINE
            top += 2.0

    def _stage(self, picture: QRectF) -> QPixmap:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        return kept_picture(
            f"exercise thumb {theme.name}",
            picture.width(),
            picture.height(),
            ratio,
            lambda canvas: paint_stage(canvas, picture, theme, RADIUS_TILE, ratio=ratio),
        )

    def _draw_figure(self, painter: QPainter, picture: QRectF) -> None:
        draw_small_figure(painter, self._look, self.value.id, picture, self.value.category, self.devicePixelRatioF())


def draw_small_figure(
    painter: QPainter, look: Look, exercise_id: str, place: QRectF, category: str, ratio: float
) -> None:
    """The end pose of an exercise in `place`; without a figure the sign of its category."""
    inner = place.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    picture = look.figures.thumbnail(Thumbnail(exercise_id, inner.width(), inner.height(), ratio))
    if picture is not None:
        painter.drawPixmap(inner.topLeft(), picture)
    elif look.figures.lacks(exercise_id):
        style, size = STYLES[category], min(inner.width(), inner.height()) * 0.45
        glyph = QRectF(0.0, 0.0, size, size)
        glyph.moveCenter(inner.center())
        look.icons.paint(painter, glyph, style.icon, faint(look.theme.colour(style.role), 0.6))


def two_lines(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """The text in at most two lines, broken between words; the second line has all that is left."""
    if text_width(font, text) <= width:
        return (text,)
    words = text.split(" ")
    first = words[0]
    taken = 1
    while taken < len(words) and text_width(font, f"{first} {words[taken]}") <= width:
        first = f"{first} {words[taken]}"
        taken += 1
    rest = " ".join(words[taken:])
    return (first, rest) if rest else (first,)
