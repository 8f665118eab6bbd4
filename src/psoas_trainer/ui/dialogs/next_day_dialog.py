# SPDX-License-Identifier: GPL-3.0-or-later
"""Once, at the first start on a later day: is anything worse than before the last session (training.md 5b)?"""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel

_BUTTON = 56


class NextDayDialog(StopDialog):
    """No answer is an answer too: Esc closes. After a yes it says whom to ask, and nothing changes by itself."""

    def __init__(self, parent: QWidget, look: Look, then: Callable[[str], None]) -> None:
        super().__init__(parent, look)
        self._then = then
        title = self.tr("Is anything worse than before your last session?")
        self.setAccessibleName(title)
        self.title = TextLabel(look, "title", "ink", title, wrap=True)
        line = self.tr("More pain than before counts. Tired or sore muscles do not.")
        self.line = TextLabel(look, "body", "ink-2", line, wrap=True)
        policy = self.line.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)  # no room for the lines of a smaller width
        self.line.setSizePolicy(policy)
        self.no = PillButton(look, self.tr("No"), height=_BUTTON)
        self.yes = PillButton(look, self.tr("Yes, worse"), "outline", height=_BUTTON)
        self.rest = PillButton(look, self.tr("Rest today"), height=_BUTTON)
        self.easier = PillButton(look, self.tr("Play the easier version"), "outline", height=_BUTTON)
        self.help = PillButton(look, self.tr("When to seek help"), "outline", height=_BUTTON)
        self.no.setAccessibleDescription(line)
        self.no.clicked.connect(lambda: self._end("better"))
        self.yes.clicked.connect(self._on_worse)
        self.rest.clicked.connect(lambda: self._end("rest"))
        self.easier.clicked.connect(lambda: self._end("easier"))
        self.help.clicked.connect(lambda: self._end("seek_help"))
        self.escaped.connect(lambda: self._end("later"))
        self._buttons = (self.no, self.yes, self.rest, self.easier, self.help)
        self.lay_out([self.title], [self.line], [FlowRow(self._buttons, SPACE_3, SPACE_2)])
        self._show(self.no, self.yes)

    @classmethod
    def open(cls, parent: QWidget, look: Look, then: Callable[[str], None]) -> "NextDayDialog":
        """Lays the question over the window of `parent`, after what is asked there already, and returns at once.

        `then` gets "better"; or "worse" at once, and after it "rest", "easier", "seek_help" or "later". Without an
        answer it gets "later" only.
        """
        dialog = cls(parent, look, then)
        dialog.lay_in_turn(dialog.no, lambda: announce(dialog, dialog.accessibleName()))
        return dialog

    def _on_worse(self) -> None:
        self._then("worse")
        self.title.setText(self.tr("Take it easy today."))
        advice = self.tr(
            "Ask a fitness professional or healthcare provider before you do those exercises again. Nothing changes by "
            "itself: the choice is yours."
        )
        self.line.setText(advice)
        self.setAccessibleName(self.title.text())
        self._show(self.rest, self.easier, self.help)
        self.settle(self.line)
        self.fit()
        self.rest.setFocus()
        announce(self, advice)

    def _show(self, *shown: PillButton) -> None:
        for button in self._buttons:
            button.setVisible(button in shown)

    def _end(self, answer: str) -> None:
        self.lift()
        self._then(answer)
