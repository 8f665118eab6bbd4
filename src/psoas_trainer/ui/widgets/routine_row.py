# SPDX-License-Identifier: GPL-3.0-or-later
"""One exercise in the routine editor: its picture, its dose for both sides or each apart, its version, its place."""

from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.core.fill import fill
from psoas_trainer.core.side import Side
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, RADIUS_TILE, SELECTED, SPACE_1, SPACE_2
from psoas_trainer.ui.widgets.button import IconButton
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.exercise_thumb import draw_small_figure
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.painting import rounded
from psoas_trainer.ui.widgets.rest_chip import USUAL, RestChip
from psoas_trainer.ui.widgets.row_stepper import RowStepper, SideSteppers
from psoas_trainer.ui.widgets.stage_panel import paint_stage

_THUMB = (96, 74)


class RoutineRowValue(NamedTuple):
    """What a row shows. `amount_word` is what is counted ("Reps"), `suffix` stands behind the numbers.

    `left` and `right` are None where both sides have the same amount. `first` is the id of a side or USUAL, None where
    there are no sides. `variants` are pairs of id and words. `set_rest` and `rest` are the row's own seconds between
    its sets and behind the last, None: the routine's. `gone` says that the exercise is not there any more.
    """

    exercise_id: str
    name: str
    category: str
    sets: int = 1
    sets_most: int = 1
    amount_word: str = ""
    suffix: str = ""
    amount: int = 0
    least: int = 0
    most: int = 0
    sides_word: str = ""
    sided: bool = False
    left: int | None = None
    right: int | None = None
    first: str | None = None
    variants: tuple[tuple[str, str], ...] = ()
    variant: str = USUAL
    set_rest: int | None = None
    rest: int | None = None
    gone: str = ""


class SmallFigure(QWidget):
    """An exercise in small on its stage."""

    def __init__(self, look: Look, size: tuple[int, int] = _THUMB, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = ("", "strengthen")
        self.setFixedSize(*size)
        look.figures.changed.connect(self.update)

    def show_exercise(self, exercise_id: str, category: str) -> None:
        """Shows that exercise, or the sign of its category."""
        if self._shown != (exercise_id, category):
            self._shown = (exercise_id, category)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, ratio = QRectF(self.rect()), self.devicePixelRatioF()
        paint_stage(painter, rect, self._look.theme, RADIUS_TILE, ratio=ratio)
        if self._shown[0]:
            draw_small_figure(painter, self._look, self._shown[0], rect, self._shown[1], ratio)
        painter.end()


class _Handle(IconButton):
    """Taken by the mouse it moves its row; the keys do the same."""

    dragged = Signal(QPointF)
    let_go = Signal()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.let_go.emit()


class _Lowered(QWidget):
    """A part without a caption, on one line with those that have one; hidden when its part is."""

    def __init__(self, look: Look, part: Any) -> None:
        super().__init__()
        self.part = part
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.fonts.line("micro"), 0, 0)
        column.addWidget(part)
        part.setMinimumHeight(HIT)


class RoutineRow(QWidget):
    """Shows a value and tells what the person does with it; it changes nothing by itself."""

    numbered = Signal(str, int)
    """Another number in a part of the dose: "sets", "amount", "left" or "right"."""
    set_apart = Signal(bool)
    """Each side shall have its own amount, or both the same again."""
    variant_chosen = Signal(str)
    """Another version, or USUAL."""
    first_chosen = Signal(str)
    """Another first side, or USUAL."""
    rest_chosen = Signal(str, object)
    """Another "set_rest" or "rest": seconds, or None for the routine's."""
    removed = Signal()
    dragged = Signal(QPointF)
    let_go = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._chosen = False
        self.value: RoutineRowValue | None = None
        self.handle = _Handle(look, "dots-six-vertical", self.tr("Move"))
        self.figure = SmallFigure(look)
        self.title = TextLabel(look, "card-title", elide=True)
        self.remove = IconButton(look, "trash", self.tr("Remove"))
        self.sets = RowStepper(look, self.tr("Sets"))
        self.amount = RowStepper(look, "")
        self.sides = SideSteppers(look)
        self.together = _Lowered(look, TextLabel(look, "label", "ink-2"))
        self.apart = Chip(look, self.tr("Sides apart"))
        self.apart.setAccessibleDescription(self.tr("Each side has an amount of its own"))
        self.variant = MenuChip(look, "")
        self.first = MenuChip(look, "")
        self.make_more()
        self.problem = TextLabel(look, "small-strong", "danger", wrap=True)
        self.problem.hide()
        self._lay_out()
        self._connect()

    def make_more(self) -> None:
        """Makes and connects what can be set besides dose, version and sides."""
        usual = self.tr("as in the routine", "a rest")
        between, behind = self.tr("Rest between sets"), self.tr("Rest after")
        self.set_rest = RestChip(self._look, self.tr("Rest between sets: %1"), usual, between)
        self.rest = RestChip(self._look, self.tr("Rest after: %1"), usual, behind)
        self.set_rest.seconds_chosen.connect(lambda seconds: self.rest_chosen.emit("set_rest", seconds))
        self.rest.seconds_chosen.connect(lambda seconds: self.rest_chosen.emit("rest", seconds))

    def more_numbers(self) -> tuple[QWidget, ...]:
        """What stands behind the dose."""
        return ()

    def more_choices(self) -> tuple[QWidget, ...]:
        """What stands behind version and first side."""
        return (self.set_rest, self.rest)

    def below(self) -> tuple[QWidget, ...]:
        """What stands below the choices."""
        return ()

    def show_more(self, value: RoutineRowValue) -> None:
        """Shows what `make_more` made."""
        self.set_rest.show_seconds(value.set_rest)
        self.rest.show_seconds(value.rest)
        self.set_rest.setVisible(not value.gone and (value.sets > 1 or value.set_rest is not None))
        self.rest.setVisible(not value.gone)

    def show_value(self, value: RoutineRowValue) -> None:
        """Shows these numbers and words."""
        if value == self.value:
            self._show_numbers(value)  # what was typed was not taken
            return
        self.value = value
        self.title.setText(value.name)
        self.setAccessibleName(value.name)
        self.figure.show_exercise(value.exercise_id, value.category)
        self.handle.set_name(self.tr("Move %1 (Alt+Up, Alt+Down)", "an exercise").replace("%1", value.name))
        self.remove.set_name(self.tr("Remove %1", "an exercise").replace("%1", value.name))
        self._show_dose(value)
        self._show_choices(value)
        self.show_problem(value.gone)

    def show_problem(self, text: str) -> None:
        """Says at the row what cannot be; an empty text takes that away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def set_chosen(self, chosen: bool) -> None:  # noqa: FBT001
        """Whether it is the row that was touched last."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        fill = theme.colour("primary-tint" if self._chosen else "surface")
        border = theme.colour("primary" if self._chosen else "outline" if theme.high_contrast else "line")
        rounded(painter, rect, RADIUS_TILE, fill, border, SELECTED - 1 if self._chosen else OUTLINE)
        painter.end()

    def _show_dose(self, value: RoutineRowValue) -> None:
        there, apart = not value.gone, value.left is not None
        whole = self.tr("%1 of %2", "what is counted, name of the exercise")
        for stepper, caption in ((self.sets, self.tr("Sets")), (self.amount, value.amount_word)):
            stepper.name(caption, fill(whole, caption, value.name))
        for stepper in self.sides.sides.values():
            caption = stepper.caption.text()
            stepper.name(caption, fill(whole, caption, value.name))
        self._show_numbers(value)
        self.sets.setVisible(there)
        self.amount.setVisible(there and not apart)
        self.sides.setVisible(there and apart)
        self.together.part.setText(value.sides_word)
        self.together.setVisible(there and not value.sided)

    def _show_numbers(self, value: RoutineRowValue) -> None:
        self.sets.show_number(value.sets, 1, max(1, value.sets_most))
        self.amount.show_number(value.amount, value.least, value.most, value.suffix)
        for side, number in ((Side.LEFT, value.left), (Side.RIGHT, value.right)):
            own = value.amount if number is None else number
            self.sides.sides[side].show_number(own, 0, value.most, value.suffix)

    def _show_choices(self, value: RoutineRowValue) -> None:
        there = not value.gone
        self.apart.setVisible(there and value.sided)
        self.apart.blockSignals(True)
        self.apart.setChecked(value.left is not None)
        self.apart.blockSignals(False)
        self.variant.setVisible(there and bool(value.variants))
        self.variant.set_choices([(USUAL, self.tr("As it is")), *value.variants])
        self.variant.set_chosen([value.variant])
        chosen = dict(value.variants).get(value.variant, self.tr("As it is"))
        whole = self.tr("Version: %1").replace("%1", chosen)
        self.variant.setText(self.tr("Version") if value.variant == USUAL else whole)
        self.variant.setAccessibleName(whole)
        self.variant.set_active(value.variant != USUAL)
        self.first.setVisible(there and value.first is not None)
        sides = {
            USUAL: self.tr("First side: as usual"),
            Side.LEFT.value: self.tr("First side: left"),
            Side.RIGHT.value: self.tr("First side: right"),
        }
        self.first.set_choices(list(sides.items()))
        self.first.set_chosen([value.first or USUAL])
        self.first.setText(self.tr("First side") if value.first in (None, USUAL) else sides[value.first])
        self.first.setAccessibleName(sides[value.first or USUAL])
        self.first.set_active(value.first not in (None, USUAL))
        self.show_more(value)
        self._apart.setVisible(not self.apart.isHidden())
        self._apart.updateGeometry()
        self.choices.setVisible(there)
        self.choices.updateGeometry()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        self._apart = _Lowered(self._look, self.apart)
        dose = (self.sets, self.amount, self.sides, self.together, self._apart)
        self.numbers = FlowRow((*dose, *self.more_numbers()), SPACE_2, SPACE_1)
        self.choices = FlowRow((self.variant, self.first, *self.more_choices()), SPACE_2)
        inner = QVBoxLayout()
        inner.setSpacing(0)
        inner.addLayout(head)
        for part in (self.numbers, self.choices, *self.below()):
            inner.addWidget(part)
        inner.addWidget(self.problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_1, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_2)
        row.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(inner, 1)

    def _connect(self) -> None:
        self.sets.changed.connect(lambda number: self.numbered.emit("sets", number))
        self.amount.changed.connect(lambda number: self.numbered.emit("amount", number))
        self.sides.changed.connect(self.numbered)
        self.apart.toggled.connect(self.set_apart)
        self.variant.changed.connect(lambda: self.variant_chosen.emit(self.variant.chosen[0]))
        self.first.changed.connect(lambda: self.first_chosen.emit(self.first.chosen[0]))
        self.remove.clicked.connect(self.removed)
        self.handle.dragged.connect(self.dragged)
        self.handle.let_go.connect(self.let_go)
