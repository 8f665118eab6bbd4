# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows 'I feel unwell': the signs that end a session, and three ways on (training.md 5f)."""

from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PLAYER_CONTROL, SPACE_2, SPACE_3
from psoas_trainer.ui.pain_request import UnwellChoice, UnwellRequest, UnwellThen
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.help_box import HelpBox
from psoas_trainer.ui.widgets.label import TextLabel


class UnwellDialog(StopDialog):
    """Ending the session is suggested and has the focus; Esc leaves the session paused."""

    def __init__(self, parent: QWidget, look: Look, request: UnwellRequest, then: UnwellThen) -> None:
        super().__init__(parent, look)
        self._then = then
        self.signs = tuple(TextLabel(look, "body", "ink", text, wrap=True) for text in self._signs())
        self.help = HelpBox(look, request.advice)
        self.help.wanted.connect(lambda: self._then("seek_help"))
        self.finish = PillButton(look, self.tr("End session"), height=PLAYER_CONTROL)
        self.finish.setAccessibleName(self.tr("End session, suggested"))
        self.well = PillButton(look, self.tr("I feel well again, go on"), "plain", height=PLAYER_CONTROL)
        self.finish.clicked.connect(lambda: self._end("finish"))
        self.well.clicked.connect(lambda: self._end("well"))
        self.escaped.connect(lambda: self._end("stay"))
        head = self.heading(self.tr("Stop and rest."), request.saved_line)
        buttons = FlowRow((self.finish, self.well), SPACE_3, SPACE_2)
        self.lay_out([head], list(self.signs), [self.help, buttons])

    @classmethod
    def open(cls, parent: QWidget, look: Look, request: UnwellRequest, then: UnwellThen) -> "UnwellDialog":
        """Lays it over the window of `parent` and returns at once.

        `then` gets "finish", "well" (go on), "stay" (Esc: still paused) or "seek_help"; only the last keeps it open.
        """
        dialog = cls(parent, look, request, then)
        dialog.lay(dialog.finish)
        announce(dialog, dialog.accessibleName(), urgent=True)
        return dialog

    def _signs(self) -> tuple[str, ...]:
        return (
            self.tr("Sit or lie down, and breathe calmly."),
            self.tr(
                "End the session if you feel dizzy or sick, if your chest feels tight, if you are unusually out of "
                "breath, if a cramp does not ease within a minute, or if you lose your balance."
            ),
        )

    def _end(self, choice: UnwellChoice) -> None:
        self.lift()
        self._then(choice)
