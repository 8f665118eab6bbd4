# SPDX-License-Identifier: GPL-3.0-or-later
"""The amounts of a plan that its person may change, each within the range that the plan leaves; nothing else."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.clinic.own_amounts import AmountKey, OpenAmount, OwnAmounts, open_amounts
from psoas_trainer.core.clinic.plan import ClinicPlan
from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.side import Side
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.row_stepper import RowStepper


class PlanAmountsDialog(StopDialog):
    """Nothing is kept before *Keep*; Esc keeps nothing."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        content: Content,
        plan: ClinicPlan,
        chosen: OwnAmounts,
        keep: Callable[[OwnAmounts], None],
    ) -> None:
        super().__init__(parent, look)
        self._content, self._plan, self._kept = content, plan, keep
        self._before = {each.key: _now(each, chosen) for each in open_amounts(plan)}
        self.chosen: dict[AmountKey, int] = dict(self._before)
        self.steppers: dict[AmountKey, RowStepper] = {}
        title = self.tr("What you may change in your plan")
        self.setAccessibleName(title)
        line = self.tr("Each number stays within the range that the plan has. Everything else is played as it is.")
        self.keep = PillButton(look, self.tr("Keep"), height=56)
        self.planned = PillButton(look, self.tr("As planned"), "outline", height=56)
        self.leave = PillButton(look, self.tr("Not now"), "plain", height=56)
        self.keep.clicked.connect(self._on_keep)
        self.planned.clicked.connect(self._show_planned)
        self.leave.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        head = [TextLabel(look, "title", "ink", title, wrap=True), TextLabel(look, "body", "ink-2", line, wrap=True)]
        body = [self._row(each) for each in open_amounts(plan)]
        foot = FlowRow((self.keep, self.planned, self.leave), SPACE_3, SPACE_1)
        self.lay_out(head, body, [Hairline(look), foot])
        self._last = body[-1]

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        content: Content,
        plan: ClinicPlan,
        chosen: OwnAmounts,
        keep: Callable[[OwnAmounts], None],
    ) -> "PlanAmountsDialog":
        """Lays it over the window of `parent` and returns at once; `keep` gets the numbers that are other ones now."""
        dialog = cls(parent, look, content, plan, chosen, keep)
        dialog.lay(next(iter(dialog.steppers.values())))
        dialog.refit(dialog._last)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _row(self, each: OpenAmount) -> QWidget:
        row = self._plan.rows[each.key.row]
        reps = row.dose.kind is DoseKind.REPS
        name = self._name(each.key.row)
        holder = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(self._look, "card-title", "ink", name, wrap=True))
        room = self.tr("From %1 to %2 reps; the plan has %3.") if reps else self.tr("From %1 to %2 s; the plan has %3.")
        room = fill(room, str(each.least), str(each.most), str(each.planned))
        words.addWidget(TextLabel(self._look, "small", "ink-2", room, wrap=True))
        stepper = RowStepper(self._look, "", each.key.side)
        stepper.name(*self._said(name, each.key.side, reps=reps))
        stepper.setAccessibleDescription(room)
        suffix = "" if reps else self.tr(" s", "seconds, behind a number")
        stepper.show_number(self.chosen[each.key], each.least, each.most, suffix)
        stepper.changed.connect(lambda number, key=each.key: self._put(key, number))
        self.steppers[each.key] = stepper
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, SPACE_1, 0, SPACE_1)
        line.setSpacing(SPACE_3)
        line.addLayout(words, 1)
        line.addWidget(stepper, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _name(self, place: int) -> str:
        row, words = self._plan.rows[place], self._content.words.exercises
        known = words.get(row.exercise_id)
        return row.exercise_id if known is None else known.name

    def _said(self, name: str, side: Side | None, *, reps: bool) -> tuple[str, str]:
        """What stands above the number, and what a screen reader says of it."""
        caption = self.tr("Reps") if reps else self.tr("Seconds")
        if side is None:
            form = self.tr("Reps of %1", "an exercise") if reps else self.tr("Seconds of %1", "an exercise")
        elif side is Side.LEFT:
            form = self.tr("Reps left, %1", "an exercise") if reps else self.tr("Seconds left, %1", "an exercise")
        else:
            form = self.tr("Reps right, %1", "an exercise") if reps else self.tr("Seconds right, %1", "an exercise")
        return caption, fill(form, name)

    def _put(self, key: AmountKey, number: int) -> None:
        self.chosen[key] = number

    def _show_planned(self) -> None:
        for each in open_amounts(self._plan):
            self.chosen[each.key] = each.planned
            self.steppers[each.key].stepper.set_value(each.planned)

    def _on_keep(self) -> None:
        self.lift()
        other = {key: number for key, number in self.chosen.items() if number != self._before[key]}
        if other:
            self._kept(other)


def _now(each: OpenAmount, chosen: OwnAmounts) -> int:
    return max(each.least, min(each.most, chosen.get(each.key, each.planned)))
