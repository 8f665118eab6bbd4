# SPDX-License-Identifier: GPL-3.0-or-later
"""Why an exercise is held back, with the way to its questions and to what is offered instead."""

from typing import NamedTuple

from PySide6.QtCore import Signal

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.detail_parts import Notice, show_if
from psoas_trainer.ui.widgets.flow_row import FlowRow


class HeldValue(NamedTuple):
    """The sentence, the questionnaire behind it with the words of its button, another exercise with those of its own.

    Without a sentence there is no notice; an empty id means that there is no such button.
    """

    text: str = ""
    screening_id: str = ""
    questions: str = ""
    instead_id: str = ""
    instead: str = ""


class HeldNotice(Notice):
    """Shows the value that it is given."""

    questions_requested = Signal(str)
    """The id of the questionnaire."""
    instead_requested = Signal(str)
    """The id of the exercise that is offered."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "shield-check", "warn")
        self._value = HeldValue()
        self.questions = PillButton(look, "", kind="outline", height=HIT)
        self.instead = PillButton(look, "", kind="outline", icon="arrows-left-right", height=HIT)
        self._buttons = FlowRow((self.instead, self.questions), gap=SPACE_2, row_gap=SPACE_2)
        self.column.addWidget(self._buttons)
        self.questions.clicked.connect(lambda: self.questions_requested.emit(self._value.screening_id))
        self.instead.clicked.connect(lambda: self.instead_requested.emit(self._value.instead_id))

    def show_value(self, value: HeldValue) -> None:
        """Says that, with the buttons that belong to it."""
        self._value = value
        self.set_text(value.text)
        self.questions.setText(value.questions)
        self.instead.setText(value.instead)
        show_if(self.questions, bool(value.screening_id))
        show_if(self.instead, bool(value.instead_id))
        show_if(self._buttons, bool(value.screening_id or value.instead_id))
