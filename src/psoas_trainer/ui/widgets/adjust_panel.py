# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be adjusted of the session for now, in place: length, order, sides, equipment, what is eased, warm-up."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_3
from psoas_trainer.ui.widgets.field_frame import FieldFrame
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pick_chips import PickChips
from psoas_trainer.ui.widgets.segmented import Segmented
from psoas_trainer.ui.widgets.switch import Switch

Pairs = tuple[tuple[str, str], ...]
LONGEST_NOTE = 200
"""Characters of what is said of being warm."""


class AdjustWords(NamedTuple):
    """The ids and words of each choice."""

    lengths: Pairs
    orders: Pairs
    sides: Pairs
    equipment: Pairs
    easy: Pairs


class AdjustValue(NamedTuple):
    """What is chosen, by id, and in a sentence how long it takes. `order` is empty where there is none to choose.

    `warm_possible` is False where a stretch would come first; `note_wanted` where the last session went without a
    warm-up too, so that one line is asked for.
    """

    length: str
    order: str
    side: str
    equipment: tuple[str, ...]
    easy: tuple[str, ...]
    warm: bool
    warm_possible: bool
    note_wanted: bool
    takes: str = ""


class AdjustPanel(QWidget):
    """Every change is told at once. What differs from usual holds for this session; equipment and easing are kept."""

    length_chosen = Signal(str)
    order_chosen = Signal(str)
    side_chosen = Signal(str)
    equipment_told = Signal(object)
    easy_told = Signal(object)
    warm_told = Signal(bool)

    def __init__(self, look: Look, words: AdjustWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.length = Segmented(look, words.lengths, self.tr("Length"))
        self.takes = TextLabel(look, "small", "ink-2", wrap=True)
        self.order = Segmented(look, words.orders, self.tr("Order"))
        self.side = Segmented(look, words.sides, self.tr("Which side first"))
        self.side.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # left and right never change places
        self.equipment = PickChips(look, self.tr("What you have here"), words.equipment)
        self.easy = PickChips(look, self.tr("Go easy on"), words.easy)
        self.warm = Switch(look, self.tr("I am already warm"))
        self.note = QLineEdit()
        self._warm_line = TextLabel(look, "small", "ink-2", wrap=True)
        self._note_holder = self._make_note()
        self._order_label = TextLabel(look, "label", text=self.tr("Order"))
        self._lay_out()
        self._connect()

    def set_value(self, value: AdjustValue) -> None:
        """Shows what is chosen."""
        self.length.set_current(value.length)
        self.takes.setText(value.takes)
        if value.order:
            self.order.set_current(value.order)
        for part in (self.order, self._order_label):
            part.setVisible(bool(value.order))
        self.side.set_current(value.side)
        self.equipment.set_picked(value.equipment)
        self.easy.set_picked(value.easy)
        self.warm.setChecked(value.warm)
        self.warm.setEnabled(value.warm_possible)
        self._note_holder.setVisible(value.warm and value.note_wanted)
        self._warm_line.setText(self._about_warm(value))

    @property
    def needs_note(self) -> bool:
        """Whether one line is asked for and not there yet."""
        return not self._note_holder.isHidden() and not self.note.text().strip()

    def ask_for_note(self) -> None:
        """The keyboard goes to the line that is missing."""
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _about_warm(self, value: AdjustValue) -> str:
        if not value.warm_possible:
            return self.tr("This session has no warm-up that could be skipped.")
        if value.warm and value.note_wanted:
            return self.tr("The last session had no warm-up either. Say in a line how you got warm.")
        return self.tr("Skips the warm-up this once. It is kept with the session.")

    def _make_note(self) -> QWidget:
        self.note.setFrame(False)
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setFont(self._look.fonts.font("body"))
        self.note.setAccessibleName(self.tr("How you got warm"))
        self.note.setPlaceholderText(self.tr("How you got warm"))
        frame = FieldFrame(self._look, self.note)
        frame.hide()
        return frame

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(1, 1)
        names = (
            (self.tr("Length"), self._beside_length()),
            (None, self.order),
            (self.tr("First side"), self.side),
            (self.tr("You have"), self.equipment),
            (self.tr("Go easy on"), self.easy),
        )
        for number, (name, part) in enumerate(names):
            label = self._order_label if name is None else TextLabel(self._look, "label", text=name)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignVCenter)
            alone = isinstance(part, Segmented)
            grid.addWidget(part, number, 1, Qt.AlignmentFlag.AlignLeading if alone else Qt.AlignmentFlag(0))
        grid.addWidget(TextLabel(self._look, "label", text=self.tr("Already warm")), len(names), 0)
        warm = QHBoxLayout()
        warm.setSpacing(SPACE_3)
        warm.addWidget(self.warm)
        warm.addWidget(self._warm_line, 1)
        below = QVBoxLayout()
        below.setSpacing(SPACE_1)
        below.addLayout(warm)
        below.addWidget(self._note_holder)
        grid.addLayout(below, len(names), 1)
        fever = self.tr("Ill, with a fever? Pause until it is over: a day without a session breaks nothing.")
        grid.addWidget(TextLabel(self._look, "small", "ink-2", fever, wrap=True), len(names) + 1, 0, 1, 2)

    def _beside_length(self) -> QWidget:
        """The lengths, and how long this session takes."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(self.length)
        row.addWidget(self.takes, 1)
        return holder

    def _connect(self) -> None:
        self.length.changed.connect(self.length_chosen)
        self.order.changed.connect(self.order_chosen)
        self.side.changed.connect(self.side_chosen)
        self.equipment.changed.connect(self.equipment_told)
        self.easy.changed.connect(self.easy_told)
        self.warm.clicked.connect(lambda _checked=False: self.warm_told.emit(self.warm.isChecked()))
