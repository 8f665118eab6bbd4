# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawing of the body that can be explored: a part is pointed out by the mouse, by Tab and by the arrow keys."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.core.anatomy import Anatomy
from psoas_trainer.core.learn import PartWords
from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2
from psoas_trainer.ui.widgets.anatomy_labels import paint_labels
from psoas_trainer.ui.widgets.anatomy_painter import AnatomyPainter
from psoas_trainer.ui.widgets.anatomy_paths import DrawnPart, drawn_parts
from psoas_trainer.ui.widgets.kept_picture import kept_picture
from psoas_trainer.ui.widgets.painting import faint, fill, text_width, write
from psoas_trainer.ui.widgets.part_stop import PartStop
from psoas_trainer.ui.widgets.side_mark import paint_side_mark

_VEIL = 0.62
"""How far what is not pointed out steps back."""
_MARK, _LARGE_FROM = 32.0, 420.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AnatomyView(QWidget):
    """Paints one view. It never mirrors: in the front view the person's right is on the left in every language."""

    pointed = Signal(object)
    """The ids of what is pointed out now, a tuple; empty for nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = ""
        self._anatomy: Anatomy | None = None
        self._words: Mapping[str, PartWords] = {}
        self._sided = False
        self._drawn: tuple[DrawnPart, ...] = ()
        self._stops: dict[str, PartStop] = {}
        self._kept: tuple[str, ...] = ()
        self._under = self._focused = ""
        self._told: tuple[str, ...] = ()
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of what is pointed out."""
        if self._under:
            return (self._under,)
        return (self._focused,) if self._focused else self._kept

    @property
    def stops(self) -> tuple[PartStop, ...]:
        """The parts as stops of the keyboard, in reading order."""
        return tuple(self._stops.values())

    def show_anatomy(self, key: str, anatomy: Anatomy, words: Mapping[str, PartWords], *, sided: bool) -> None:
        """Shows that view; `words` are by a part's name, `sided` marks which edge is which side of the person."""
        self._key, self._anatomy, self._words, self._sided = key, anatomy, words, sided
        self._kept, self._under, self._focused = (), "", ""
        for stop in self._stops.values():
            stop.hide()
            stop.deleteLater()
        self._stops = {part_id: self._make_stop(part_id) for part_id in anatomy.reading}
        self._place()
        self._tell()

    def stop(self, part_id: str) -> PartStop:
        """The stop of that part. Raises KeyError."""
        return self._stops[part_id]

    def point_out(self, ids: tuple[str, ...]) -> None:
        """Points these parts out while neither the mouse nor the keyboard is on another one."""
        self._kept = tuple(each for each in ids if each in self._stops)
        self._tell()

    def name_of(self, part_id: str) -> str:
        """What that part is called, with its side where there are two of it."""
        assert self._anatomy is not None
        part = self._anatomy.part(part_id)
        words = self._words[part.name]
        return {None: words.name, Side.RIGHT: words.right, Side.LEFT: words.left}[part.side]

    def part_at(self, place: QPointF) -> str:
        """The uppermost part there that can be pointed out, or an empty text; what is veiled is not found."""
        for drawn in reversed(self._drawn):
            if drawn.part.id in self._stops and not drawn.part.veiled and drawn.area.contains(place):
                return drawn.part.id
        return ""

    def sizeHint(self) -> QSize:
        return QSize(540, 540)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, 280)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.part_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press keeps what it is on, also where no pointer stays over it; beside everything it lets go."""
        found = self.part_at(event.position())
        self._kept = (found,) if found else ()
        self._focused = ""
        self._hover(found)
        self._tell()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover("")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._anatomy is None:
            return
        painter, square, shown = QPainter(self), self._square(), self.shown
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painting = AnatomyPainter(self._look.theme, square.width())
        painter.drawPixmap(
            0, 0, kept_picture(self._picture_key(), self.width(), self.height(), self._ratio, self._base)
        )
        found = [drawn for drawn in self._drawn if drawn.part.id in shown]
        if found and not self._look.theme.high_contrast:
            fill(
                painter,
                QRectF(self.rect()).adjusted(2.0, 0.0, -2.0, 0.0),
                faint(self._look.theme.colour("surface"), _VEIL),
            )
        for drawn in found:
            painting.paint(painter, drawn)
            painting.ring(painter, drawn, focused=drawn.part.id == self._focused)
        paint_labels(painter, square, self._anatomy, self._words, self._look, shown)
        self._paint_edges(painter)
        painter.end()

    def _base(self, painter: QPainter) -> None:
        painting = AnatomyPainter(self._look.theme, self._square().width())
        for drawn in self._drawn:
            if not drawn.part.veiled:
                painting.paint(painter, drawn)

    def _picture_key(self) -> str:
        return f"anatomy {self._key} {self._look.theme.kept_as}"

    @property
    def _ratio(self) -> float:
        return self.devicePixelRatioF()

    def _paint_edges(self, painter: QPainter) -> None:
        """What the edges of the picture are: the person's sides in the front view, back and front in the side view."""
        theme, fonts = self._look.theme, self._look.fonts
        size = _MARK if self.width() >= _LARGE_FROM else _MARK * 0.75
        inset = round(self.width() * 0.052)
        line = QRectF(inset, 0.0, self.width() - 2 * inset, size)
        if not self._sided:
            for text, align in ((self.tr("Back", "of the body"), _LEFT), (self.tr("Front", "of the body"), _RIGHT)):
                write(painter, line, fonts.font("label"), theme.colour("ink-2"), text, align)
            return
        font = fonts.font("button" if size == _MARK else "label")
        for side, text in ((Side.RIGHT, self.tr("Your right")), (Side.LEFT, self.tr("Your left"))):
            wide = text_width(font, text) + 1
            at_left = side is Side.RIGHT
            mark = line.left() if at_left else line.right() - size
            words = mark + size + SPACE_2 if at_left else mark - SPACE_2 - wide
            paint_side_mark(painter, QRectF(mark, 0.0, size, size), side, self._look)
            write(painter, QRectF(words, 0.0, wide, size), font, theme.side_colour(side, "text"), text)

    def _square(self) -> QRectF:
        size = float(min(self.width(), self.height()))
        return QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)

    def _place(self) -> None:
        """Draws the outlines as large as there is room, and puts each stop on its part."""
        if self._anatomy is None:
            return
        self._drawn = drawn_parts(self._anatomy, self._square())
        for drawn in self._drawn:
            if drawn.part.id in self._stops:
                box = drawn.area.boundingRect().toAlignedRect()
                more_x, more_y = ((max(0, HIT - size) + 1) // 2 for size in (box.width(), box.height()))
                self._stops[drawn.part.id].setGeometry(box.adjusted(-more_x, -more_y, more_x, more_y))
        self.update()

    def _make_stop(self, part_id: str) -> PartStop:
        assert self._anatomy is not None
        text = self._words[self._anatomy.part(part_id).name].text
        stop = PartStop(part_id, self.name_of(part_id), text, self)
        stop.entered.connect(self._focus)
        stop.exited.connect(self._lose_focus)
        stop.chosen.connect(self._keep)
        stop.stepped.connect(self._step)
        stop.jumped.connect(self._jump)
        stop.given_up.connect(self._give_up)
        stop.show()
        return stop

    def _step(self, part_id: str, step: int) -> None:
        ids = tuple(self._stops)
        self._stops[ids[(ids.index(part_id) + step) % len(ids)]].setFocus(Qt.FocusReason.TabFocusReason)

    def _jump(self, last: bool) -> None:  # noqa: FBT001
        self.stops[-1 if last else 0].setFocus(Qt.FocusReason.TabFocusReason)

    def _keep(self, part_id: str) -> None:
        self.point_out((part_id,))

    def _give_up(self) -> None:
        self._kept, self._under, self._focused = (), "", ""
        self._tell()

    def _focus(self, part_id: str) -> None:
        self._focused = part_id
        self._under = ""
        self._tell()

    def _lose_focus(self) -> None:
        self._focused = ""
        self._tell()

    def _hover(self, part_id: str) -> None:
        if part_id != self._under:
            self._under = part_id
            self.setCursor(Qt.CursorShape.PointingHandCursor if part_id else Qt.CursorShape.ArrowCursor)
            self._tell()

    def _tell(self) -> None:
        self.update()
        if self.shown != self._told:
            self._told = self.shown
            self.pointed.emit(self._told)
