# SPDX-License-Identifier: GPL-3.0-or-later
"""A number that was measured is typed in: of the left side, the right side, or of the whole person."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from psoas_trainer.core.clinic.measure import THOUSAND, Measure, MeasureKind, fits, rule_of, typed_thousandths
from psoas_trainer.core.clinic.person import NAME_LETTERS, NOTE_LETTERS, PersonCard
from psoas_trainer.core.fill import fill
from psoas_trainer.core.side import Side
from psoas_trainer.ui.dialogs.entry_dialog import EntryDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_4
from psoas_trainer.ui.models.measure_text import MeasureText
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.line_field import LineField
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.side_mark import side_word

_NUMBER_LETTERS = 12
_NUMBER_WIDTH = 150

Then = Callable[[tuple[Measure, ...], str], None]
"""Gets the numbers and the initials."""


class MeasureDialog(EntryDialog):
    """Only the fields that the kind has are there; an empty field is no number."""

    def __init__(self, parent: QWidget, look: Look, card: PersonCard, initials: str, then: Then) -> None:
        super().__init__(parent, look, self.tr("Add a measure"), card, initials, self.tr("Save"))
        self._then = then
        self._text = MeasureText(self)
        self.kind = MenuChip(look, "")
        self.kind.set_choices([(each.value, self._text.kind(each)) for each in MeasureKind])
        self.kind.set_chosen((MeasureKind.HIP_ANGLE.value,))
        self.unit = MenuChip(look, "")
        self.how = TextLabel(look, "small", "ink-2", wrap=True)
        self.name = LineField(look, self.tr("Name of the score"), NAME_LETTERS)
        self.free_unit = LineField(look, self.tr("Unit, or empty"), NAME_LETTERS)
        self.numbers = {side: LineField(look, side_word(side), _NUMBER_LETTERS) for side in Side}
        self.whole = LineField(look, self.tr("Number"), _NUMBER_LETTERS)
        self.note = LineField(look, self.tr("Note: method, position"), NOTE_LETTERS)
        for field in (self.name, self.free_unit, self.whole, self.note, *self.numbers.values()):
            field.shares_undo = False
        for field in (*self.numbers.values(), self.whole, self.free_unit):
            field.setFixedWidth(_NUMBER_WIDTH)
        self.kind.changed.connect(self._on_kind)
        self.unit.changed.connect(self._show_unit)
        self.save.clicked.connect(self._on_save)

    @classmethod
    def open(cls, parent: QWidget, look: Look, card: PersonCard, initials: str, then: Then) -> "MeasureDialog":
        """Lays it over the window of `parent` and returns at once; `then` is called with what is to be kept."""
        dialog = cls(parent, look, card, initials, then)
        numbers = (*dialog.numbers.values(), dialog.whole, dialog.free_unit)
        chips = FlowRow((dialog.kind, dialog.unit), SPACE_2, SPACE_2)
        body = [chips, dialog.how, dialog.name, FlowRow(numbers, SPACE_4, SPACE_2), dialog.note]
        dialog.show_body(body, dialog.kind)
        dialog._on_kind()
        return dialog

    @property
    def chosen(self) -> MeasureKind:
        """What is measured."""
        return MeasureKind(next(iter(self.kind.chosen)))

    def _on_kind(self) -> None:
        kind = self.chosen
        rule, other = rule_of(kind), kind is MeasureKind.OTHER
        self.kind.setText(self._text.kind(kind))
        self.how.setText(self._text.how(kind))
        self.unit.set_choices([(each, self._text.unit(each)) for each in rule.units])
        self.unit.set_chosen(rule.units[:1])
        self.unit.setVisible(len(rule.units) > 1)
        for part in (self.name, self.free_unit):
            part.setVisible(other)
        for field in self.numbers.values():
            field.setVisible(rule.sides or other)
        self.whole.setVisible(not rule.sides)
        self._show_unit()
        self.say_wrong("", self)

    def _show_unit(self) -> None:
        self.unit.setText(self._text.unit(self._unit))
        self.unit.updateGeometry()

    @property
    def _unit(self) -> str:
        return next(iter(self.unit.chosen), self.free_unit.text.strip())

    def _on_save(self) -> None:
        kind = self.chosen
        if kind is MeasureKind.OTHER and not self.name.text.strip():
            self.say_wrong(self.tr("Write the name of the score."), self.name.edit)
            return
        found = []
        for side, field in (*self.numbers.items(), (None, self.whole)):
            if field.isHidden() or not field.text.strip():
                continue
            measure = self._measure(kind, side, field)
            if measure is None:
                return
            found.append(measure)
        if not found:
            first = self.numbers[Side.LEFT] if rule_of(kind).sides else self.whole
            self.say_wrong(self.tr("Put in at least one number."), first.edit)
            return
        self.lift()
        self._then(tuple(found), self.initials.text)

    def _measure(self, kind: MeasureKind, side: Side | None, field: LineField) -> Measure | None:
        """The number in that field; None where it cannot be one, which is then said."""
        thousandths, rule = typed_thousandths(field.text), rule_of(kind)
        name = self.name.text if kind is MeasureKind.OTHER else None
        if thousandths is not None:
            measure = Measure(kind, thousandths, self._unit, side, name, self.note.text or None)
            if fits(measure):
                return measure
        if thousandths is not None and abs(thousandths) <= 999_999 * THOUSAND:
            text = self.tr("The number must be from %1 to %2.")
            self.say_wrong(fill(text, str(rule.least), str(rule.most)), field.edit)
        else:
            self.say_wrong(self.tr("Write a number, with a point or a comma: 12.5"), field.edit)
        return None
