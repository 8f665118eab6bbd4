# SPDX-License-Identifier: GPL-3.0-or-later
"""The versions of a plan, to be read; each can be the draft that one goes on with."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, HIT, SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel


class VersionValue(NamedTuple):
    """A version in words: its title with date and initials, why, its rows, and what is set of it as a whole."""

    title: str
    reason: str
    rows: tuple[str, ...]
    facts: tuple[str, ...]


class PlanVersionsDialog(StopDialog):
    """The newest first; all of them are there in full."""

    def __init__(
        self, parent: QWidget, look: Look, versions: Sequence[VersionValue], use: Callable[[int], None]
    ) -> None:
        """`use` gets the place of the version that shall be the draft."""
        super().__init__(parent, look)
        self._use = use
        self.title = TextLabel(look, "title", "ink", self.tr("Versions of this plan"), wrap=True)
        self.setAccessibleName(self.title.text())
        self.buttons: list[PillButton] = []
        self.done = PillButton(look, self.tr("Close"), height=BUTTON_HEIGHT)
        self.done.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        parts = [self._part(place, value) for place, value in enumerate(versions)]
        self.lay_out([self.title], parts, [FlowRow((self.done,), SPACE_3, SPACE_2)])

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, versions: Sequence[VersionValue], use: Callable[[int], None]
    ) -> "PlanVersionsDialog":
        """Lays it over the window of `parent` and returns at once."""
        dialog = cls(parent, look, versions, use)
        dialog.lay(dialog.done)
        dialog.settle(dialog.buttons[0])
        dialog.fit()
        announce(dialog, dialog.accessibleName())
        return dialog

    def _part(self, place: int, value: VersionValue) -> QWidget:
        look = self._look
        button = PillButton(look, self.tr("Use this as draft"), "tint", height=HIT)
        button.setAccessibleName(self.tr("Use as draft: %1", "a version").replace("%1", value.title))
        button.clicked.connect(lambda: self._on_use(place))
        self.buttons.append(button)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(TextLabel(look, "body-strong", "ink", value.title, wrap=True), 1)
        head.addWidget(button)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, SPACE_2)
        column.setSpacing(SPACE_1)
        column.addWidget(Hairline(look))
        column.addLayout(head)
        if value.reason:
            column.addWidget(TextLabel(look, "body", "ink", value.reason, wrap=True))
        for line in (*value.rows, *value.facts):
            column.addWidget(TextLabel(look, "small", "ink-2", line, wrap=True))
        return part

    def _on_use(self, place: int) -> None:
        self.lift()
        self._use(place)
