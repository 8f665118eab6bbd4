# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan that came in a file: what it is and who says that it is theirs, before anything of it is taken."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.clinic.plan import PlanRow
from psoas_trainer.core.clinic.plan_file import PlanFile
from psoas_trainer.core.content import Content
from psoas_trainer.core.fill import fill
from psoas_trainer.storage.clinic_files import Arrival
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.clinic_file_text import ClinicFileText
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel

Take = Callable[[bool], None]
"""Gets True where the person says that a plan for somebody with other plans is theirs."""


class PlanFileDialog(StopDialog):
    """Take has the focus where it can be taken without a doubt, else the way out; Esc takes nothing."""

    def __init__(
        self, parent: QWidget, look: Look, content: Content, file: PlanFile, arrival: Arrival, take: Take
    ) -> None:
        super().__init__(parent, look)
        self._content, self._doses, self._texts = content, DoseText(self), ClinicFileText(self)
        self._arrival, self._answered = arrival, take
        title = self._texts.title(file)
        self.setAccessibleName(title)
        head = [title, self._texts.whose(file.person), self._texts.version(file.plan)]
        self.news = self._news()
        plan = file.plan.plan
        self.rows = [self._row(row) for row in plan.rows]
        lines = (self._texts.days(file.plan), self._texts.comfort(file.plan), plan.note or "")
        body = [*self.rows, Hairline(look), *(self._line(line) for line in lines if line)]
        self._body_part = body[-1]
        buttons = self._buttons()
        self.lay_out([self._head(head)], body, [Hairline(look), FlowRow(buttons, SPACE_3, SPACE_2)])
        self._first = buttons[0]
        self._first.setAccessibleDescription(" ".join((*head[1:], self.news)))

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, content: Content, file: PlanFile, arrival: Arrival, take: Take
    ) -> "PlanFileDialog":
        """Lays it over the window of `parent`, after what is asked there already, and returns at once.

        `take` is called where the person accepts it.
        """
        dialog = cls(parent, look, content, file, arrival, take)
        dialog.lay_in_turn(dialog._first, dialog._show)
        return dialog

    def _show(self) -> None:
        self.refit(self._body_part)
        announce(self, self.accessibleName())

    def _news(self) -> str:
        match self._arrival:
            case Arrival.FIRST:
                return self.tr(
                    "It becomes one of your routines and changes nothing else. The file does not prove who sent it:"
                    " take it only if you expect it."
                )
            case Arrival.NEXT:
                return self.tr("It takes the place of the version before. What you did so far is kept.")
            case Arrival.OLDER:
                return self.tr("You have a newer version of this plan. This one would not take its place.")
            case Arrival.SAME:
                return self.tr("You have this plan already. Nothing would change.")
            case Arrival.OTHER_PERSON:
                return self.tr(
                    "It is for somebody else than the plans that came before. Is this your name? Take it only if you"
                    " changed the clinic."
                )

    def _buttons(self) -> list[PillButton]:
        same = self._arrival in (Arrival.SAME, Arrival.OLDER)
        doubtful = self._arrival is Arrival.OTHER_PERSON
        leave = self.tr("Close") if same else self.tr("Not now")
        self.leave = PillButton(self._look, leave, "primary" if same or doubtful else "plain", height=56)
        self.leave.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        self.take: PillButton | None = None
        if same:
            return [self.leave]
        words = self.tr("It is mine, take it") if doubtful else self.tr("Take this plan")
        self.take = PillButton(self._look, words, "outline" if doubtful else "primary", height=56)
        self.take.clicked.connect(self._take)
        return [self.leave, self.take] if doubtful else [self.take, self.leave]

    def _take(self) -> None:
        self.lift()
        self._answered(self._arrival is Arrival.OTHER_PERSON)

    def _head(self, lines: list[str]) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for token, role, text in (
            ("title", "ink", lines[0]),
            ("heading", "ink", lines[1]),
            ("body", "ink-2", lines[2]),
            ("body", "ink", self.news),
        ):
            column.addWidget(TextLabel(self._look, token, role, text, wrap=True))
        return head

    def _line(self, text: str) -> QWidget:
        return TextLabel(self._look, "body", "ink-2", text, wrap=True)

    def _row(self, row: PlanRow) -> QWidget:
        exercise, words = self._content.catalogue.exercises[row.exercise_id], self._content.words.exercises
        name = words[row.exercise_id].name
        if row.variant_id is not None:
            text = self.tr("%1: %2", "exercise, easier or harder version")
            version = words[row.exercise_id].variants[row.variant_id].name
            name = fill(text, name, version)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, SPACE_1, 0, SPACE_1)
        line.setSpacing(SPACE_3)
        line.addWidget(TextLabel(self._look, "card-title", "ink", name, wrap=True), 1)
        amounts = QVBoxLayout()
        amounts.setSpacing(0)
        dose = self._doses.dose(exercise.side_rule, row.dose)
        amounts.addWidget(TextLabel(self._look, "body-strong", "ink", dose), 0, Qt.AlignmentFlag.AlignTrailing)
        if row.least is not None or row.most is not None:
            room = self._texts.room(row)
            amounts.addWidget(TextLabel(self._look, "small", "ink-2", room), 0, Qt.AlignmentFlag.AlignTrailing)
        line.addLayout(amounts)
        return holder
