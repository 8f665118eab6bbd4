# SPDX-License-Identifier: GPL-3.0-or-later
"""Before the session starts: what is played instead of what was planned, and what can be had after all."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.core.content import Content
from psoas_trainer.core.fill import fill
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.before_text import BeforeRow, BeforeText, after_pain
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.setting_row import SettingRow
from psoas_trainer.ui.widgets.switch import Switch

Start = Callable[[frozenset[str] | None], None]


class BeforeStartDialog(StopDialog):
    """Start has the focus; Esc starts nothing."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        content: Content,
        plan: SessionPlan,
        have: frozenset[str] | None,
        start: Start,
        seek_help: Callable[[], object],
    ) -> None:
        super().__init__(parent, look)
        self._have = have
        self._start = start
        texts = BeforeText(content, self)
        playable = bool(plan.items)
        title = self.tr("Before you start") if playable else self.tr("Not today")
        self.setAccessibleName(title)
        names = dict(texts.missing(plan, have))
        self.switches = {each: Switch(look, name) for each, name in names.items()}
        self.rows = texts.rows(plan, have)
        rows = [self._row(row) for row in self.rows]
        asked = self.tr("Switch it on if you have it after all.")
        rows += [SettingRow(look, names[each], asked, one, resettable=False) for each, one in self.switches.items()]
        buttons = self._buttons(plan, seek_help)
        line = self.tr("This differs from the plan today.")
        if not playable:
            line = self.tr("None of it is played today. What you did before is kept.")
        self.lay_out([self._head(title, line)], rows, [Hairline(look), FlowRow(buttons, SPACE_3, SPACE_2)])
        self._first = buttons[0]
        self._first.setAccessibleDescription(" ".join(self._spoken(row) for row in self.rows))

    def _buttons(self, plan: SessionPlan, seek_help: Callable[[], object]) -> list[PillButton]:
        """The way on where something is played, the way back, and after pain whom to ask."""
        look, playable = self._look, bool(plan.items)
        self.start = PillButton(look, self.tr("Start"), icon="play-fill", height=56)
        self.start.clicked.connect(self._go)
        self.help = PillButton(look, self.tr("When to seek help"), "outline", height=56)
        self.help.clicked.connect(seek_help)
        leave = self.tr("Not now") if playable else self.tr("Close")
        self.not_now = PillButton(look, leave, "plain" if playable else "primary", height=56)
        self.not_now.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        buttons = [self.start] if playable else []
        buttons += [self.not_now, *([self.help] if after_pain(plan) else [])]
        for unused in {self.start, self.help} - set(buttons):
            unused.deleteLater()
        return buttons

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        content: Content,
        plan: SessionPlan,
        have: frozenset[str] | None,
        start: Start,
        seek_help: Callable[[], object],
    ) -> "BeforeStartDialog":
        """Lays it over the window of `parent` and returns at once.

        `start` gets all equipment the person has, where they said that they have something after all, else None. It is
        not called where the person does not start.
        """
        dialog = cls(parent, look, content, plan, have, start, seek_help)
        dialog.lay(dialog._first)
        announce(dialog, dialog.accessibleName())
        return dialog

    def _go(self) -> None:
        found = frozenset(each for each, switch in self.switches.items() if switch.isChecked())
        have = self._have | found if found and self._have is not None else None
        self.lift()
        self._start(have)

    def _spoken(self, row: BeforeRow) -> str:
        """For a screen reader, which would not come by the rows."""
        spoken = self.tr("%1. %2. %3", "exercise, what is played instead, a sentence that says why")
        return fill(spoken, row.name, row.instead, row.why)

    def _head(self, title: str, line: str) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(TextLabel(self._look, "title", "ink", title, wrap=True))
        column.addWidget(TextLabel(self._look, "body", "ink-2", line, wrap=True))
        return head

    def _row(self, row: BeforeRow) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.addWidget(TextLabel(self._look, "card-title", "ink", row.name), 1)
        line.addWidget(TextLabel(self._look, "body-strong", "ink", row.instead), 0, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(line)
        why = TextLabel(self._look, "body", "ink-2", row.why, wrap=True)
        policy = why.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # no room for the lines of a smaller width
        why.setSizePolicy(policy)
        column.addWidget(why)
        return holder
