# SPDX-License-Identifier: GPL-3.0-or-later
"""Before somebody trains here: who it is by two identifiers, large, and what their plan is."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.clinic.likeness import Likeness
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.fill import fill
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.switch import Switch

Alike = tuple[tuple[PersonCard, Likeness], ...]


class Arrived(NamedTuple):
    """Who is to train: their card, who could be taken for them, and their plan in a few words (empty: there is none).

    `names` are the exercises of the plan.
    """

    card: PersonCard
    alike: Alike = ()
    plan: str = ""
    names: tuple[str, ...] = ()


class ConfirmPersonDialog(StopDialog):
    """Enter confirms; Esc starts nothing and nobody is chosen."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        arrived: Arrived,
        start: Callable[[bool], None],
        make_plan: Callable[[], None],
    ) -> None:
        super().__init__(parent, look)
        self._texts, self._answered, self._make_plan = PersonText(self), start, make_plan
        self.setAccessibleName(self.tr("Is this you?"))
        self.teach = Switch(look, self.tr("Teach mode"))
        card = arrived.card
        self.known_by = self._texts.known_by(card)
        body = [self._mix_up(other, like) for other, like in arrived.alike]
        if arrived.plan:
            body += [self._plan(arrived), self._teach_row()]
        else:
            text = self.tr("There is no saved plan yet. Make one first; then it starts here.")
            body.append(TextLabel(look, "body", "ink", text, wrap=True))
        self._body_part = body[-1]
        buttons = self._buttons(has_plan=bool(arrived.plan))
        self.lay_out([self._head(card)], body, [Hairline(look), FlowRow(buttons, SPACE_3, SPACE_2)])
        self._first = buttons[0]
        warned = " ".join(self._other(other, like) for other, like in arrived.alike)
        self._first.setAccessibleDescription(f"{card.full_name}. {self.known_by}. {warned}".strip())

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        arrived: Arrived,
        start: Callable[[bool], None],
        make_plan: Callable[[], None],
    ) -> "ConfirmPersonDialog":
        """Lays it over the window of `parent` and returns at once.

        `start` is called where the person is confirmed, with whether it is teach mode; `make_plan` where there is no
        plan and one is to be made.
        """
        dialog = cls(parent, look, arrived, start, make_plan)
        dialog.lay(dialog._first)
        dialog.refit(dialog._body_part)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _buttons(self, *, has_plan: bool) -> list[PillButton]:
        words = self.tr("Yes, start") if has_plan else self.tr("Make a plan")
        self.yes = PillButton(self._look, words, icon="play-fill" if has_plan else "pencil-simple", height=56)
        self.yes.clicked.connect(self._start if has_plan else self._plan_first)
        self.other = PillButton(self._look, self.tr("Somebody else"), "outline", height=56)
        self.other.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        return [self.yes, self.other]

    def _start(self) -> None:
        teaches = self.teach.isChecked()
        self.lift()
        self._answered(teaches)

    def _plan_first(self) -> None:
        self.lift()
        self._make_plan()

    def _head(self, card: PersonCard) -> QWidget:
        return self._lines(
            ("body", "ink-2", self.tr("Ask for the birth date or the number. Is this you?")),
            ("hero", "ink", card.full_name),
            ("title", "ink", self.known_by),
        )

    def _plan(self, arrived: Arrived) -> QWidget:
        text = self.tr(", ", "between the names of the exercises of a plan")
        return self._lines(("heading", "ink", arrived.plan), ("body", "ink-2", text.join(arrived.names)))

    def _teach_row(self) -> QWidget:
        help_ = self.tr("Change the amounts while you both stand at the screen. They become the new draft of the plan.")
        return SettingRow(self._look, self.tr("Teach mode"), help_, self.teach, resettable=False)

    def _mix_up(self, card: PersonCard, like: Likeness) -> QWidget:
        return TextLabel(self._look, "body-strong", "warn", self._other(card, like), wrap=True)

    def _other(self, card: PersonCard, like: Likeness) -> str:
        text = self.tr("Not to be mistaken for %1. %2. %3.", "a name, birth date or number, what both have in common")
        return fill(text, card.full_name, self._texts.known_by(card), self._texts.likeness(like))

    def _lines(self, *lines: tuple[str, str, str]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for token, role, text in lines:
            column.addWidget(TextLabel(self._look, token, role, text, wrap=True))
        return holder
