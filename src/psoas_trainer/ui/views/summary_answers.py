# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the summary that asks: how hard it was, pain now, and whether the form held. Nothing must be answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.feedback import Feedback, Form
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.chip import Chip
from psoas_trainer.ui.widgets.choice_chips import ChoiceChips
from psoas_trainer.ui.widgets.face_choice import FaceChoice
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.number_scale import NumberScale

_SCALE = 36
_ROWS = 2
"""In one row a number would be too narrow to be hit."""


class AnswersCard(Card):
    """Each answer is told when it is given; pressing it again takes it back."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.effort = FaceChoice(look, self.tr("How hard was it?"))
        self.pain = NumberScale(look, self.tr("Pain now, 0 to 10"), height=_SCALE, rows=_ROWS)
        self._pain_words = TextLabel(look, "body", "ink-2")
        words = [(Form.HELD.value, self.tr("Held")), (Form.SLIPPED.value, self.tr("Slipped"))]
        self.form = ChoiceChips(look, self.tr("Did your form hold to the end?"), words)
        self.slips: dict[int, Chip] = {}
        self._slip_row: QWidget | None = None
        self.where = TextLabel(look, "small", "ink-2", self.tr("In which exercises? You need not say."), wrap=True)
        self._column = QVBoxLayout(self)
        self._lay_out(look)
        self.effort.changed.connect(lambda _value: self.changed.emit())
        self.pain.changed.connect(self._on_pain)
        self.form.changed.connect(self._on_form)
        self._show_open_parts()

    @property
    def answers(self) -> Feedback:
        """What is answered, without a note."""
        form = Form(self.form.current) if self.form.current else None
        slipped = frozenset(line for line, chip in self.slips.items() if chip.isChecked())
        return Feedback(self.effort.value, self.pain.value, form, slipped if form is Form.SLIPPED else frozenset())

    def set_exercises(self, exercises: tuple[tuple[int, str], ...]) -> None:
        """The exercises in which the form can have slipped: the line of the plan and the name; what is chosen stays."""
        chosen = {line for line, chip in self.slips.items() if chip.isChecked()}
        if self._slip_row is not None:
            self._column.removeWidget(self._slip_row)
            self._slip_row.hide()
            self._slip_row.deleteLater()
        self.slips = {line: Chip(self._look, name) for line, name in exercises}
        for line, chip in self.slips.items():
            chip.setChecked(line in chosen)
            chip.clicked.connect(lambda _checked=False: self.changed.emit())
        self._slip_row = FlowRow(self.slips.values())
        self._slip_row.setAccessibleName(self.tr("Exercises in which your form slipped"))
        self._column.insertWidget(self._column.indexOf(self.where) + 1, self._slip_row)
        self._show_open_parts()

    def show_answers(self, feedback: Feedback) -> None:
        """Shows what was answered, without `changed`."""
        self.effort.set_value(feedback.effort)
        self.pain.set_value(feedback.pain_now)
        self.form.set_current(feedback.form.value if feedback.form is not None else "")
        for line, chip in self.slips.items():
            chip.setChecked(line in feedback.slipped)
        self._show_open_parts()

    def _on_pain(self, value: object) -> None:  # noqa: ARG002
        self._show_open_parts()
        self.changed.emit()

    def _on_form(self, form: str) -> None:
        if form != Form.SLIPPED:
            for chip in self.slips.values():
                chip.setChecked(False)
        self._show_open_parts()
        self.changed.emit()

    def _show_open_parts(self) -> None:
        number = self.pain.value
        self._pain_words.setText("" if number is None else self.tr("%1 of 10").replace("%1", str(number)))
        asks = self.form.current == Form.SLIPPED and bool(self.slips)
        self.where.setVisible(asks)
        if self._slip_row is not None:
            self._slip_row.setVisible(asks)

    def _lay_out(self, look: Look) -> None:
        column = self._column
        column.setContentsMargins(CARD_PADDING, SPACE_3, CARD_PADDING, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(TextLabel(look, "heading", "ink", self.tr("How hard was it?")))
        column.addWidget(self.effort)
        pain = QHBoxLayout()
        pain.setSpacing(SPACE_2)
        pain.addWidget(TextLabel(look, "body-strong", "ink", self.tr("Pain now")))
        pain.addWidget(self._pain_words, 1)
        column.addLayout(pain)
        column.addWidget(self.pain)
        form = QHBoxLayout()
        form.setSpacing(SPACE_2)
        form.addWidget(TextLabel(look, "body-strong", "ink", self.tr("Did your form hold to the end?"), wrap=True), 1)
        form.addWidget(self.form)
        column.addLayout(form)
        column.addWidget(self.where)
        column.addStretch(1)
