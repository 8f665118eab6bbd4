# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything about one exercise on a sheet: built once, and filled anew for each exercise."""

from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP, HIT, RADIUS_HERO, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.detail_footer import DetailFooter
from psoas_trainer.ui.widgets.detail_parts import (
    EquipmentTag,
    Fact,
    Notice,
    StepRow,
    TintedList,
    VariantButton,
    show_if,
    side_by_side,
)
from psoas_trainer.ui.widgets.exercise_value import ExerciseDetailValue, VariantValue
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.held_notice import HeldNotice
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.movement_parts import MovementValue
from psoas_trainer.ui.widgets.movement_stage import MovementStage
from psoas_trainer.ui.widgets.muscle_chips import MuscleChips
from psoas_trainer.ui.widgets.painting import fill
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.tag import CategoryTag
from psoas_trainer.ui.widgets.tile import Tile

_WITHOUT_STAGE = 516
"""What else should be seen of the pane, before the stage gets its full height."""
_STAGE_LEAST, _STAGE_MOST = 120, 236
_NAME_LINE = 40


class ExerciseDetail(Card):
    """Shows an exercise and which of its variants is chosen; what the buttons do is the caller's."""

    try_requested = Signal()
    add_requested = Signal()
    """The exercise shall be added to a routine."""
    starred = Signal(bool)
    variant_chosen = Signal()
    """Another variant was chosen, or none: `variant_id` has it."""
    questions_requested = Signal(str)
    """The id of the questionnaire that the person wants to answer."""
    instead_requested = Signal(str)
    """The id of the exercise that is offered in place of the shown one."""
    muscle_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, level=2, radius=RADIUS_HERO, parent=parent)
        self._value: ExerciseDetailValue | None = None
        self._variant_id: str | None = None
        self._steps: list[StepRow] = []
        self._variants: list[VariantButton] = []
        self._in_order: list[VariantButton] = []
        self._make_parts(look)
        self._content = QWidget()
        self._scroll = PaneScroll(look, self._content, self.tr("About the exercise"))
        self._lay_out_content()
        self._lay_out()
        self._connect()

    @property
    def value(self) -> ExerciseDetailValue | None:
        """The exercise that is shown."""
        return self._value

    @property
    def variant_id(self) -> str | None:
        """The chosen variant, or None for the exercise itself."""
        return self._variant_id

    def show_exercise(self, value: ExerciseDetailValue) -> None:
        """Shows that exercise from its top, as the person does it; the same with new words stays as it is read."""
        again = self._value is not None and self._value.id == value.id
        self._value = value
        if not again:
            self._variant_id = value.variant_id
            self._scroll.verticalScrollBar().setValue(0)
        self._content.setUpdatesEnabled(False)
        self._fill(value)
        self._show_variant()
        self._content.setUpdatesEnabled(True)

    def choose_variant(self, variant_id: str | None) -> None:
        """Marks that variant, as a press on it does, and tells it."""
        self._variant_id = variant_id
        self._show_variant()
        self.variant_chosen.emit()

    def set_alone(self, alone: bool) -> None:  # noqa: FBT001
        """Whether it is the whole page: then it has the way back."""
        self.back.setVisible(alone)

    def set_way_back(self, text: str) -> None:
        """Where the way back leads, in words."""
        self.back.setText(text)

    def focus_body(self) -> None:
        """The keyboard goes to the text: arrow keys scroll it, Tab goes on to the buttons."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001
        """What Tab goes to is brought into view; the scroll area itself would not, where one comes from outside it."""
        moved = super().focusNextPrevChild(next)
        now = self.focusWidget()
        if now is not None and now.hasFocus() and self._content.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, SPACE_4)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        line = self._scroll.geometry().bottom() + 1
        fill(painter, QRectF(1, line, self.width() - 2, 1), self._look.theme.colour("line"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stage.setFixedHeight(max(_STAGE_LEAST, min(_STAGE_MOST, self.height() - _WITHOUT_STAGE)))

    def _make_parts(self, look: Look) -> None:
        back = "arrow-left" if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else "arrow-right"
        self.back = PillButton(look, self.tr("All exercises"), kind="plain", icon=back, height=HIT)
        self.back.hide()
        self.stage = MovementStage(look)
        self.name = TextLabel(look, "title", wrap=True)
        self.tag = CategoryTag(look, "stretch", "")
        self.tag.setFixedHeight(_NAME_LINE)
        self.equipment = EquipmentTag(look)
        self.equipment.setFixedHeight(_NAME_LINE)
        self.tiles = [Tile(look) for _ in range(4)]
        self.held = HeldNotice(look)
        self.note = Notice(look, "info", "primary")
        self.sides = TextLabel(look, "body", "ink-2", wrap=True)
        self.cues = TintedList(look, "check-circle", "ok", self.tr("Feel and cues"))
        self.errors = TintedList(look, "warning", "warn", self.tr("Common mistakes"))
        self.instruction = Notice(look, "lightbulb", "primary")
        self.muscles = MuscleChips(look, self.tr("Muscles"))
        self.helpers = MuscleChips(look, self.tr("Also at work"))
        self.breathing = Fact(look, self.tr("Breathing"))
        self.cautions = Fact(look, self.tr("Take care"))
        self.footer = DetailFooter(look)
        self._step_column = QVBoxLayout()
        self._step_column.setSpacing(3)
        self._variant_grid = QGridLayout()
        self._variant_grid.setSpacing(GAP)
        self._look = look

    def _lay_out_content(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, SPACE_4)
        column.setSpacing(0)
        column.addWidget(self.stage)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 10, 12, 0)
        inner.setSpacing(10)
        inner.addWidget(FlowRow((self.name, self.tag, self.equipment), gap=SPACE_3, row_gap=-8))
        inner.addLayout(side_by_side(self.tiles, SPACE_2))
        for words in (self.held, self.note, self.sides):
            inner.addWidget(words)
        inner.addLayout(self._step_column)
        inner.addLayout(side_by_side([self.cues, self.errors], GAP))
        inner.addLayout(self._variant_grid)
        for fact in (self.instruction, self.muscles, self.helpers, self.breathing, self.cautions):
            inner.addWidget(fact)
        column.addLayout(inner)
        column.addStretch(1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        body = QHBoxLayout()
        body.addSpacing(12)
        body.addWidget(self._scroll, 1)
        column.addLayout(body, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.held.questions_requested.connect(self.questions_requested)
        self.held.instead_requested.connect(self.instead_requested)
        self.footer.add.clicked.connect(self.add_requested)
        self.footer.try_now.clicked.connect(self.try_requested)
        self.footer.star.clicked.connect(self.starred)
        for muscles in (self.muscles, self.helpers):
            muscles.chosen.connect(self.muscle_requested)

    def _fill(self, value: ExerciseDetailValue) -> None:
        picture = MovementValue(value.id, value.category, value.name, value.first_side, value.phases)
        self.stage.show_exercise(picture)
        self.name.setText(value.name)
        self._scroll.setAccessibleName(value.name)
        self.tag.set_category(value.category, value.category_word)
        self.note.set_text(value.note)
        self.sides.setText(value.sides)
        show_if(self.sides, bool(value.sides))
        self._fill_steps(value.steps)
        self.cues.set_lines(value.cues)
        self.errors.set_lines(value.errors)
        self._fill_variants(value.variants)
        self.muscles.set_muscles(value.muscles)
        self.helpers.set_muscles(value.helpers)
        self._chain()
        self.breathing.set_lines((value.breathing,) if value.breathing else ())
        self.cautions.set_lines(value.cautions)

    def _fill_steps(self, steps: tuple[str, ...]) -> None:
        while len(self._steps) < len(steps):
            row = StepRow(self._look, len(self._steps) + 1, self._content)
            self._steps.append(row)
            self._step_column.addWidget(row)
        for number, row in enumerate(self._steps):
            show_if(row, number < len(steps))
            if number < len(steps):
                row.label.setText(steps[number])

    def _fill_variants(self, variants: tuple[VariantValue, ...]) -> None:
        """Easier ones in the first column, harder ones in the second."""
        while len(self._variants) < len(variants):
            self._variants.append(self._make_variant(len(self._variants)))
        rows = [0, 0]
        places: dict[VariantButton, tuple[int, int]] = {}
        for number, button in enumerate(self._variants):
            self._variant_grid.removeWidget(button)
            show_if(button, number < len(variants))
            if number < len(variants):
                variant = variants[number]
                button.set_words(variant.level, variant.name, harder=variant.harder)
                column = int(variant.harder)
                self._variant_grid.addWidget(button, rows[column], column)
                places[button] = (rows[column], column)
                rows[column] += 1
        self._in_order = sorted(places, key=places.__getitem__)

    def _chain(self) -> None:
        """Tab follows the reading: the text and its buttons, then those below it. Qt's own order is that of making."""
        held, footer = self.held, self.footer
        words = held.instead, held.questions, *self._in_order, *self.muscles.chips, *self.helpers.chips
        buttons = footer.add, footer.try_now, footer.star
        stops = (self.back, self._scroll, *self.stage.stops, *words, *buttons)
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)

    def _make_variant(self, place: int) -> VariantButton:
        button = VariantButton(self._look, self._content)
        button.clicked.connect(lambda checked: self._on_variant(place, checked))
        return button

    def _on_variant(self, place: int, checked: bool) -> None:  # noqa: FBT001
        assert self._value is not None
        self.choose_variant(self._value.variants[place].id if checked else None)

    def _show_variant(self) -> None:
        """Dose, equipment and instruction of what *Try it now* plays."""
        value = self._value
        assert value is not None
        chosen = next((variant for variant in value.variants if variant.id == self._variant_id), None)
        for button, variant in zip(self._variants, value.variants, strict=False):
            button.setChecked(variant is chosen)
        tiles = value.tiles if chosen is None else chosen.tiles
        for tile, (big, small) in zip(self.tiles, tiles, strict=True):
            tile.set_value(big, small)
        self.equipment.set_text(value.equipment if chosen is None else chosen.equipment)
        self.instruction.set_text("" if chosen is None else chosen.instruction)
