# SPDX-License-Identifier: GPL-3.0-or-later
"""The figure for every part that shows it: movements by exercise, pictures in the theme's colours, kept thumbnails.

The start of the program makes one of these and no more: what it needs is imported when the first figure is asked for.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QPixmap

from psoas_trainer.core.side import Side
from psoas_trainer.ui.clock import engine_clock
from psoas_trainer.ui.figure.thumbnails import Thumbnail, Thumbnails
from psoas_trainer.ui.fonts import Fonts
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme

if TYPE_CHECKING:
    from psoas_trainer.core.figure.moment import FigureMoment
    from psoas_trainer.core.figure.movement import Movement
    from psoas_trainer.core.figure.plane import Point
    from psoas_trainer.core.figure.pose import Pose
    from psoas_trainer.ui.figure.colours import FigureColours
    from psoas_trainer.ui.figure.figure_painter import Drawing
    from psoas_trainer.ui.figure.layers import Layers
    from psoas_trainer.ui.figure.library import FigureLibrary
    from psoas_trainer.ui.figure.own_pictures import OwnPictures

_WIDE = 1.6
"""A movement that is so much wider than high leaves room above it."""


_UNDRAWABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a file that could be read, but cannot be drawn, raises."""


class Figures(QObject):
    """Handed to widgets with the look. Nothing raises: an exercise without a figure simply has none."""

    changed = Signal()
    """Thumbnails that were asked for are ready now, or the skin tone is another: whoever shows a figure repaints."""

    def __init__(self, resources: Resources, theme: Theme, fonts: Fonts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._theme = theme
        self._fonts = fonts
        self._tone = 1
        self._reduced = False
        self._mirrors = False
        self._library: FigureLibrary | None = None
        self._drawn: Mapping[str, str] = MappingProxyType({})
        self._own_pictures: OwnPictures | None = None
        self._colours: dict[tuple[Any, ...], FigureColours] = {}
        self.clock: Callable[[], float] = _awake_seconds
        """Seconds that only ever grow, for what moves by itself; tests hand in their own."""
        self.thumbnails = Thumbnails(self._make, self)
        self.thumbnails.made.connect(self.changed)
        theme.changed.connect(self.thumbnails.drop_wishes)

    @property
    def tone(self) -> int:
        """Which of the five skin tones the figure has, 0 to 4."""
        return self._tone

    @property
    def reduced(self) -> bool:
        """Whether nothing may move: two still poses stand side by side instead."""
        return self._reduced

    @property
    def mirrors(self) -> bool:
        """Whether the figure of an alternating exercise turns round at every rep."""
        return self._mirrors

    def set_manner(self, tone: int, *, reduced: bool, mirrors: bool) -> None:
        """How the person wants the figure."""
        if (tone, reduced, mirrors) != (self._tone, self._reduced, self._mirrors):
            if tone != self._tone:
                self.thumbnails.drop_wishes()
            self._tone, self._reduced, self._mirrors = tone, reduced, mirrors
            self.changed.emit()

    @property
    def awake(self) -> bool:
        """Whether figures are made by now: not before the window's first picture."""
        return self.thumbnails.awake

    def wake(self) -> None:
        """From now on thumbnails are made: the first picture of the window does not wait for them."""
        if not self.awake:
            self.thumbnails.wake()

    def set_own(self, drawn: Mapping[str, str], pictures: Mapping[str, bytes]) -> None:
        """What a person's own exercises are shown by: the exercise whose movement is drawn, or a name in `pictures`."""
        from psoas_trainer.ui.figure.own_pictures import OwnPictures

        self._drawn, self._own_pictures = drawn, OwnPictures(pictures)
        self.changed.emit()

    def shown_by(self, exercise_id: str) -> str:
        """The exercise whose movement is drawn for that one: itself, but for a person's own."""
        return self._drawn.get(exercise_id, exercise_id)

    def has_picture(self, exercise_id: str) -> bool:
        """Whether a still picture of the person's own is shown instead of a figure."""
        return self._own_pictures is not None and self._own_pictures.has(self.shown_by(exercise_id))

    def movement(self, exercise_id: str) -> "Movement | None":
        """How that exercise moves, or None where it has no figure."""
        return self._open().movement(self.shown_by(exercise_id))

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        moment: "FigureMoment",
        ratio: float,
        *,
        turn: float | None = None,
        tinted: bool = True,
        layers: "Layers | None" = None,
        vector: bool = False,
        tone: int | None = None,
    ) -> bool:
        """Paints the figure into `rect`; False where it has none. `tinted`: the stage wears the tint of the side.

        `turn` is 1 to -1 while the figure turns round (else as the moment says), `vector` is for print, `tone` is for
        a preview of another skin tone.
        """
        library = self._open()
        movement = library.movement(self.shown_by(moment.exercise_id))
        if movement is None or library.painter is None:
            return False
        try:
            colours = self._colours_for(moment.side, self._tone if tone is None else tone, tinted=tinted, vector=vector)
            drawing = self._drawing(movement, moment, colours, turn)
            library.painter.paint(painter, rect, drawing, ratio, layers, vector=vector)
        except _UNDRAWABLE as error:
            library.lose(self.shown_by(moment.exercise_id), error)
            return False
        return True

    def _drawing(
        self, movement: "Movement", moment: "FigureMoment", colours: "FigureColours", turn: float | None
    ) -> "Drawing":
        from psoas_trainer.ui.figure.badge import Badge
        from psoas_trainer.ui.figure.figure_painter import Drawing
        from psoas_trainer.ui.widgets.side_mark import side_letter

        side = moment.side
        badge = Badge(side, side_letter(side), self._fonts.font("card-title")) if side is not None else None
        way = turn if turn is not None else (-1.0 if moment.heading.mirrored else 1.0)
        return Drawing(movement, moment.frame, colours, moment.heading.limb, way, badge)

    def lacks(self, exercise_id: str) -> bool:
        """Whether it is known that the exercise has no figure; False before anybody looked."""
        if self._library is None or self.has_picture(exercise_id):
            return False
        return self._library.known_missing(self.shown_by(exercise_id))

    def joints(self, exercise_id: str, pose: "Pose", rect: QRectF) -> "list[Point]":
        """Where the joints are in a figure that is fitted into `rect`, in pixels from the floor's origin."""
        from psoas_trainer.ui.figure.figure_painter import scale_in

        library = self._open()
        movement = library.movement(self.shown_by(exercise_id))
        if movement is None or library.painter is None:
            return []
        scale = scale_in(rect, movement)
        return [(x * scale, y * scale) for x, y in library.painter.joints(movement, pose)]

    def thumbnail(self, wanted: Thumbnail) -> QPixmap | None:
        """The picture, on a clear ground; None while it is not made yet (`changed` follows) or where there is none."""
        return self.thumbnails.find(wanted._replace(exercise_id=self.shown_by(wanted.exercise_id)), self._manner)

    def thumbnail_now(self, wanted: Thumbnail) -> QPixmap | None:
        """As `thumbnail`, but made at once: for a part that has just one."""
        return self.thumbnails.find_now(wanted._replace(exercise_id=self.shown_by(wanted.exercise_id)), self._manner)

    @property
    def _manner(self) -> str:
        return f"{self._theme.kept_as} {self._tone}"

    def place(self, exercise_id: str, rect: QRectF, headroom: int) -> QRectF:
        """Where in `rect` the figure is fitted in: below the headroom, where the movement is wide and so leaves it."""
        movement = self.movement(exercise_id) if headroom else None
        if movement is None:
            return rect
        x0, y0, x1, y1 = movement.bounds
        return rect.adjusted(0.0, headroom, 0.0, 0.0) if x1 - x0 > _WIDE * (y1 - y0) else rect

    def _make(self, wanted: Thumbnail) -> QPixmap | None:
        from PySide6.QtCore import Qt

        from psoas_trainer.core.figure.moment import at_end, at_start

        if self._own_pictures is not None and self._own_pictures.has(wanted.exercise_id):
            return self._own_pictures.draw(wanted)
        movement = self.movement(wanted.exercise_id)
        if movement is None:
            return None
        pose = at_start if wanted.start else at_end
        moment = pose(wanted.exercise_id, movement, wanted.side, neutral=wanted.neutral)
        picture = QPixmap(max(1, round(wanted.width * wanted.ratio)), max(1, round(wanted.height * wanted.ratio)))
        picture.setDevicePixelRatio(wanted.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = self.place(wanted.exercise_id, QRectF(0.0, 0.0, wanted.width, wanted.height), wanted.headroom)
            painted = self.paint(painter, rect, moment, wanted.ratio)
        return picture if painted else None

    def _open(self) -> "FigureLibrary":
        if self._library is None:
            from psoas_trainer.ui.figure.library import FigureLibrary

            self._library = FigureLibrary(self._resources)
        return self._library

    def _colours_for(self, side: Side | None, tone: int, *, tinted: bool, vector: bool) -> "FigureColours":
        from PySide6.QtGui import QColor

        from psoas_trainer.ui.figure.colours import FigureColours

        theme = self._theme
        key = (theme.kept_as, tone, side, tinted, vector)
        if key not in self._colours:
            stage = theme.side_colour(side, "tint") if side is not None and tinted else theme.colour("stage")
            name = LIGHT if vector else self._palette()
            if vector:
                stage = QColor(255, 255, 255)
            elif theme.high_contrast:
                stage = theme.colour("stage")
            found = FigureColours(self._open().plain, name, tone, stage, side, vector=vector)
            if side is not None and theme.other_sides and not vector:
                found.side = theme.side_colour(side)
            self._colours[key] = found
        return self._colours[key]

    def _palette(self) -> str:
        """The palette of the theme's own name, else the one of its kind."""
        palettes = self._open().plain["palette"]
        if self._theme.name in palettes:
            return self._theme.name
        if self._theme.high_contrast:
            return HIGH_CONTRAST
        return DARK if self._theme.is_dark else LIGHT


def _awake_seconds() -> float:
    return engine_clock()().awake
