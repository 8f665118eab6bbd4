# SPDX-License-Identifier: GPL-3.0-or-later
"""The small drawn things of a handout: side marks, numbers, boxes, figures; in the light theme's colours on any screen.

Everything is a shape or a letter, and says what it is in grey too: left is a circle, right a square.
"""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from psoas_trainer.core.figure.moment import FigureMoment, at_end, at_start
from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.theme import LIGHT
from psoas_trainer.ui.widgets.painting import rounded
from psoas_trainer.ui.widgets.side_mark import side_letter

_LETTER: Final = 0.58
_CORNER: Final = 0.26
_RADIUS: Final = 8.0
_INSET: Final = 5.0
_PIXELS: Final = 4.0
"""For a picture of a person's own, which is made of dots: so many to a point."""


class HandoutMarks:
    """Draws with a look, but always as on paper."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def colour(self, role: str) -> QColor:
        """A colour of the theme for light paper."""
        return self._look.theme.colour_in(LIGHT, role)

    def side(self, painter: QPainter, square: QRectF, side: Side) -> None:
        """L in a circle, R in a square."""
        radius = square.width() / 2 if side is Side.LEFT else square.width() * _CORNER
        rounded(painter, square, radius, self.colour(f"{side.value}-solid"))
        self._letter(painter, square, side_letter(side), self.colour(f"on-{side.value}-solid"))

    def number(self, painter: QPainter, square: QRectF, text: str) -> None:
        """A number in a dark circle."""
        rounded(painter, square, square.width() / 2, self.colour("ink"))
        self._letter(painter, square, text, self.colour("surface"))

    def icon(self, painter: QPainter, square: QRectF, name: str, role: str) -> None:
        """An icon."""
        self._look.icons.paint(painter, square, name, self.colour(role))

    def box(self, painter: QPainter, square: QRectF) -> None:
        """A box to be ticked."""
        rounded(painter, square, square.width() * 0.22, None, self.colour("ink-2"), 1.0)

    def line(self, painter: QPainter, rect: QRectF) -> None:
        """A thin line across."""
        rounded(painter, rect, 0.0, self.colour("line"))

    def frame(self, painter: QPainter, rect: QRectF) -> None:
        """The frame round the rule for stopping."""
        rounded(painter, rect, _RADIUS + 2.0, None, self.colour("danger"), 1.5)

    def poses(self, exercise_id: str, side: Side | None) -> tuple[FigureMoment, ...]:
        """The beginning and the end of its movement; one where they are alike, none where it has no figure."""
        movement = self._look.figures.movement(exercise_id)
        if movement is None or self._look.figures.has_picture(exercise_id):
            return ()
        first, last = at_start(exercise_id, movement, side), at_end(exercise_id, movement, side)
        return (first,) if first.frame.pose == last.frame.pose else (first, last)

    def has_picture(self, exercise_id: str) -> bool:
        """Whether a picture of the person's own is shown instead of figures."""
        return self._look.figures.has_picture(exercise_id)

    def tile(self, painter: QPainter, rect: QRectF, pose: FigureMoment | None, exercise_id: str) -> None:
        """A tile with a figure in that pose, drawn in lines; or with the person's own picture."""
        rounded(painter, rect, _RADIUS, None, self.colour("line"), 1.0)
        inner = rect.adjusted(_INSET, _INSET, -_INSET, -_INSET)
        if pose is not None:
            self._look.figures.paint(painter, inner, pose, 1.0, vector=True)
            return
        wanted = Thumbnail(exercise_id, inner.width(), inner.height(), _PIXELS)
        picture = self._look.figures.thumbnail_now(wanted)
        if picture is not None:
            painter.drawPixmap(inner, picture, QRectF(picture.rect()))

    def _letter(self, painter: QPainter, square: QRectF, text: str, colour: QColor) -> None:
        font = QFont(self._look.fonts.font("card-title"))
        font.setPixelSize(max(1, round(square.width() * _LETTER)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), text)
