# SPDX-License-Identifier: GPL-3.0-or-later
"""A session to come: two figures, the day, its name, what it is for and how long it takes."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_CARD, RADIUS_TILE, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.card import paint_sheet
from psoas_trainer.ui.widgets.exercise_thumb import draw_small_figure
from psoas_trainer.ui.widgets.painting import mirrored, write
from psoas_trainer.ui.widgets.stage_panel import paint_stage
from psoas_trainer.ui.widgets.tag import paint_tag, tag_width

_HEIGHT = 172
_PICTURE = 76.0
_BUTTON_TOP = 94


class ComingValue(NamedTuple):
    """The words; `pictured` are exercises, each with its category; `category` says what the session is for.

    `move` are the words of the button that gives it another day; empty where there is no other day for it.
    """

    day: str
    name: str
    category: str
    category_word: str
    minutes: str
    pictured: tuple[tuple[str, str], ...]
    spoken: str
    move: str = ""


class ComingCard(QWidget):
    """Told, and moved to another day at its corner."""

    move_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._value: ComingValue | None = None
        self.other_day = IconButton(look, "arrows-left-right", self.tr("Another day"), parent=self)
        self.other_day.clicked.connect(self.move_requested)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A layout for one button: it mirrors by itself, and no event of every kind has to come here for it.
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_2, _BUTTON_TOP, SPACE_2, 0)
        row.addWidget(self.other_day, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        look.figures.changed.connect(self.update)

    @property
    def value(self) -> ComingValue | None:
        """What is shown."""
        return self._value

    def set_value(self, value: ComingValue) -> None:
        """Shows that session."""
        self._value = value
        self.setAccessibleName(value.spoken)
        if value.move:
            self.other_day.set_name(value.move)
        self.other_day.setVisible(bool(value.move))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(190, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        value = self._value
        if value is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, fonts, whole = self._look.theme, self._look.fonts, QRectF(self.rect())
        paint_sheet(painter, whole, theme, theme.colour("surface"), RADIUS_CARD)
        picture = QRectF(SPACE_3, SPACE_3, whole.width() - 2 * SPACE_3, _PICTURE)
        paint_stage(painter, picture, theme, RADIUS_TILE, ratio=self.devicePixelRatioF())
        self._draw_figures(painter, picture, value)
        room = whole.width() - 2 * SPACE_4 - (0.0 if self.other_day.isHidden() else self.other_day.width() - SPACE_2)
        day, name = QRectF(SPACE_4, 96.0, room, 20.0), QRectF(SPACE_4, 114.0, room, 24.0)
        write(painter, mirrored(painter, whole, day), fonts.font("small-strong"), theme.colour("ink-2"), value.day)
        write(painter, mirrored(painter, whole, name), fonts.font("card-title"), theme.colour("ink"), value.name)
        tag = QRectF(SPACE_4, 140.0, tag_width(self._look, value.category_word), 24.0)
        placed = mirrored(painter, whole, tag)
        paint_tag(painter, QPointF(placed.left(), placed.top()), self._look, value.category, value.category_word)
        minutes = QRectF(tag.right() + SPACE_3, 140.0, whole.width() - tag.right() - SPACE_3 - SPACE_4, 24.0)
        write(painter, mirrored(painter, whole, minutes), fonts.font("small"), theme.colour("ink-2"), value.minutes)
        painter.end()

    def _draw_figures(self, painter: QPainter, picture: QRectF, value: ComingValue) -> None:
        width = picture.width() / max(1, len(value.pictured))
        ratio = self.devicePixelRatioF()
        for number, (exercise_id, category) in enumerate(value.pictured):
            place = QRectF(picture.left() + number * width, picture.top(), width, picture.height())
            draw_small_figure(painter, self._look, exercise_id, place, category, ratio)
