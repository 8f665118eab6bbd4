# SPDX-License-Identifier: GPL-3.0-or-later
"""The moving figure on a piece of its stage: paints only when something has moved by what can be seen."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.figure.moment import FigureMoment, at_end, at_start
from psoas_trainer.core.side import Side
from psoas_trainer.ui.figure.layers import Layers
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, write
from psoas_trainer.ui.widgets.stage_panel import paint_stage

if TYPE_CHECKING:
    from psoas_trainer.core.figure.movement import Movement

TURN_MS = 420
"""How long the figure takes to turn round at a change of sides (DESIGN.md section 3, motion)."""
_NARROWEST = 0.03
_VISIBLE_PX, _VISIBLE_LEVEL, _VISIBLE_BREATH = 0.7, 0.03, 0.24
"""Less of a change than these is not painted: so slow movements take fewer pictures, a breath two a second."""
_SHARE_OF_TIME, _NEWEST = 0.2, 0.2
"""The figure takes about this share of one core at most; how much the newest picture counts in what one costs."""
_LONGEST_WAIT, _HALF_A_FRAME = 1 / 15, 0.016
"""Seconds: below 15 pictures a second a movement would look jerky, however slow the computer."""
_PAIR_FROM = 560
"""Pixels: a narrower place shows one of the two stills (FIGURE.md section 12)."""
_WORD_LINE = 30.0
_STILL_BORDER = 3.0


class FigureView(QWidget):
    """Opaque: it paints the part of the stage behind it too, so that nothing below it is painted again."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._moment: FigureMoment | None = None
        self._last: FigureMoment | None = None
        self._painted: FigureMoment | None = None
        self._words = ("", "")
        self._headroom = 0
        self._stage = QRect()
        self._radius = 0.0
        self._tint: Side | None = None
        self._joints: list[tuple[float, float]] = []
        self._painted_at = self._cost = 0.0
        self._turn = 1.0
        self._layers = Layers()
        self._ground: tuple[tuple[object, ...], QPixmap] | None = None
        self.pictures = 0
        """How many pictures were painted: what stands still paints none."""
        self._turning = QVariantAnimation(self)
        self._turning.setDuration(TURN_MS)
        self._turning.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._turning.valueChanged.connect(self._on_turn)
        look.figures.changed.connect(self._repaint)

    @property
    def moment(self) -> FigureMoment | None:
        """What is shown."""
        return self._moment

    @property
    def turn(self) -> float:
        """1 for the unmirrored figure, -1 for the mirrored one, between them while it turns round."""
        return self._turn

    def set_stage(self, stage: QRect, tint: Side | None, radius: float) -> None:
        """Where the whole stage lies in this widget's coordinates, and what it wears."""
        if (stage, tint, radius) != (self._stage, self._tint, self._radius):
            self._stage, self._tint, self._radius = stage, tint, radius
            self.update()

    def set_headroom(self, pixels: int) -> None:
        """Keeps that much free at the top for what lies over it, where the movement is wide and so leaves room."""
        if pixels != self._headroom:
            self._headroom = pixels
            self.update()

    def set_words(self, start: str, end: str) -> None:
        """What stands below the two stills of reduced motion."""
        self._words = (start, end)

    def set_moment(self, shown: FigureMoment | None) -> None:
        """Shows that moment. A figure that faces the other way in the same exercise turns round."""
        self._moment = shown
        if shown is None or self._look.figures.movement(shown.exercise_id) is None:
            self.hide()
            return
        before, self._last = self._last, shown
        self.show()
        self._face(before, shown)
        if self._differs(shown):
            self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turning.stop()
        self._layers.forget()
        self._painted = None
        if self._moment is not None:
            self._turn = -1.0 if self._moment.heading.mirrored else 1.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        begun = self._look.figures.clock()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._background())
        shown = self._moment
        if shown is not None:
            self.pictures += 1
            self._painted, self._joints = shown, []
            if self._look.figures.reduced:
                self._draw_stills(painter, shown)
            else:
                self._draw_moving(painter, shown)
        painter.end()
        self._painted_at = self._look.figures.clock()
        self._cost += (self._painted_at - begun - self._cost) * _NEWEST

    def _draw_moving(self, painter: QPainter, shown: FigureMoment) -> None:
        rect, turn = self._place(shown), self._turn
        target = -1.0 if shown.heading.mirrored else 1.0
        if turn * target < 0 and shown.side is not None:
            shown = shown._replace(side=shown.side.other)
        turn = max(_NARROWEST, abs(turn)) * (1.0 if turn > 0 else -1.0)
        tinted = self._tint is not None
        self._look.figures.paint(
            painter, rect, shown, self.devicePixelRatioF(), turn=turn, tinted=tinted, layers=self._layers
        )

    def _place(self, shown: FigureMoment) -> QRectF:
        """Where the figure is fitted in."""
        return self._look.figures.place(shown.exercise_id, QRectF(self.rect()), self._headroom)

    def _draw_stills(self, painter: QPainter, shown: FigureMoment) -> None:
        """The pose it starts in at the leading edge, the end pose at the trailing one; the present one is outlined."""
        movement = self._look.figures.movement(shown.exercise_id)
        if movement is None:
            return
        rect, theme = QRectF(self.rect()), self._look.theme
        stills = self._stills(shown, movement)
        if rect.width() < _PAIR_FROM:
            place = rect.adjusted(2.0, 2.0 + self._headroom, -2.0, -2.0)
            self._draw_still(painter, place, stills[int(shown.at_end)], self._words[int(shown.at_end)], current=True)
            return
        gap = 64.0
        width = (rect.width() - gap) / 2.0
        places = [
            QRectF(rect.left(), rect.top(), width, rect.height()),
            QRectF(rect.right() - width, rect.top(), width, rect.height()),
        ]
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if right_to_left:
            places.reverse()
        for number in (0, 1):
            place = places[number].adjusted(2.0, 2.0, -2.0, -2.0)
            self._draw_still(painter, place, stills[number], self._words[number], current=shown.at_end == bool(number))
        arrow = QRectF(rect.center().x() - 16.0, rect.center().y() - 16.0, 32.0, 32.0)
        icon = "arrow-left" if right_to_left else "arrow-right"
        self._look.icons.paint(painter, arrow, icon, theme.colour("ink-2"))

    def _stills(self, shown: FigureMoment, movement: "Movement") -> tuple[FigureMoment, FigureMoment]:
        """Both poses, turned as the figure is: the far limb of an alternating exercise is shown as the near one."""
        side, neutral = shown.side, shown.side is None
        both = (
            at_start(shown.exercise_id, movement, side, neutral=neutral),
            at_end(shown.exercise_id, movement, side, neutral=neutral),
        )
        if neutral:
            return both[0]._replace(heading=shown.heading), both[1]._replace(heading=shown.heading)
        return both

    def _draw_still(self, painter: QPainter, place: QRectF, shown: FigureMoment, word: str, *, current: bool) -> None:
        theme = self._look.theme
        colour = theme.side_colour(shown.side) if shown.side is not None else theme.colour("primary")
        rounded(
            painter, place, 14.0, None, colour if current else theme.colour("line"), _STILL_BORDER if current else 1.0
        )
        body = place.adjusted(8.0, 8.0, -8.0, -8.0 - (_WORD_LINE if word else 0.0))
        self._look.figures.paint(painter, body, shown, self.devicePixelRatioF(), tinted=self._tint is not None)
        if word:
            line = QRectF(place.left() + 8.0, place.bottom() - _WORD_LINE - 2.0, place.width() - 16.0, _WORD_LINE)
            write(painter, line, self._look.fonts.font("lead"), theme.colour("ink"), word, CENTRE)

    def _background(self) -> QPixmap:
        """The piece of the stage that this widget covers, kept here: Qt's cache is too small for a whole screen."""
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        key = (theme.kept_as, self._tint, self._radius, self._stage.getRect(), self.size().toTuple(), ratio)
        if self._ground is None or self._ground[0] != key:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(theme.colour("bg"))
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_stage(painter, QRectF(self._stage), theme, self._radius, self._tint, ratio)
            painter.end()
            self._ground = (key, picture)
        return self._ground[1]

    def _face(self, before: FigureMoment | None, shown: FigureMoment) -> None:
        target = -1.0 if shown.heading.mirrored else 1.0
        same = before is not None and before.exercise_id == shown.exercise_id
        if same and before is not None and before.heading.mirrored == shown.heading.mirrored:
            return
        self._turning.stop()
        if not same or self._look.figures.reduced or not self.isVisible():
            self._turn = target
            self.update()
            return
        self._turning.setStartValue(self._turn)
        self._turning.setEndValue(target)
        self._turning.start()

    def _on_turn(self, value: object) -> None:
        if isinstance(value, float):
            self._turn = value
            self.update()

    def _differs(self, shown: FigureMoment) -> bool:
        """Whether what was painted last looks different from this."""
        was = self._painted
        if (
            was is None
            or was._replace(frame=shown.frame) != shown
            or self._turning.state() == self._turning.State.Running
        ):
            return True
        if self._look.figures.reduced:
            return False
        old, new = was.frame, shown.frame
        if old is new or old == new:
            return False
        kinds = (old.state, old.heading_for) != (new.state, new.heading_for)
        inside = abs(old.level - new.level) >= _VISIBLE_LEVEL or abs(old.breath - new.breath) >= _VISIBLE_BREATH
        if kinds or inside:
            return True
        return old.pose != new.pose and self._has_time() and self._moved(shown) >= _VISIBLE_PX

    def _has_time(self) -> bool:
        """A slow computer paints fewer pictures, so that it never spends more than its share on the figure."""
        wait = min(_LONGEST_WAIT, self._cost / _SHARE_OF_TIME) - _HALF_A_FRAME
        return self._look.figures.clock() - self._painted_at >= wait

    def _moved(self, shown: FigureMoment) -> float:
        """How many pixels a joint is away from where it was painted, at most."""
        figures, rect = self._look.figures, self._place(shown)
        if not self._joints and self._painted is not None:
            self._joints = figures.joints(shown.exercise_id, self._painted.frame.pose, rect)
        now = figures.joints(shown.exercise_id, shown.frame.pose, rect)
        return max((math.dist(was, there) for was, there in zip(self._joints, now, strict=False)), default=0.0)

    def _repaint(self) -> None:
        self._layers.forget()
        self._painted = None
        if self._look.figures.reduced and self._turning.state() == self._turning.State.Running:
            self._turning.stop()
            self._turn = float(self._turning.endValue())
        self.update()
