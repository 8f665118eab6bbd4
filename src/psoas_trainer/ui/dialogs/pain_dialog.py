# SPDX-License-Identifier: GPL-3.0-or-later
"""The first question after a stop: how strong, where, which side, what kind. Every answer is optional."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.pain import PainAnswer, PainKind, PainPlace
from psoas_trainer.core.side import Side
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import PLAYER_CONTROL, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_9
from psoas_trainer.ui.pain_request import PainChoice, PainOutcome, PainRequest, PainThen
from psoas_trainer.ui.pain_words import PainWords
from psoas_trainer.ui.widgets.button import Kind, PillButton
from psoas_trainer.ui.widgets.choice_chips import ChoiceChips
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.help_box import HelpBox
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.number_scale import NumberScale


class PainDialog(StopDialog):
    """Digits set the number whatever has the focus; Esc leaves the session paused and keeps the answers."""

    def __init__(self, parent: QWidget, look: Look, request: PainRequest, then: PainThen) -> None:
        super().__init__(parent, look)
        self._then = then
        self._blocks: list[QVBoxLayout] = []
        self._make_questions()
        self._show_answer(request.answer or PainAnswer(side=request.side))
        self.help = HelpBox(look, request.advice)
        self.help.wanted.connect(lambda: self._then(PainOutcome("seek_help", self.answer())))
        self.next = self._button(self.tr("See what to do next"), "primary", "next")
        self.finish = self._button(self.tr("End session"), "outline", "finish")
        self.unwell = self._button(self.tr("I feel unwell"), "outline", "unwell")
        self.nothing = self._button(self.tr("It was nothing, go on"), "plain", "nothing")
        self.escaped.connect(lambda: self._end("stay"))
        buttons = FlowRow((self.next, self.finish, self.unwell, self.nothing), SPACE_3, SPACE_2)
        head = self.heading(self.tr("Stopped. Rest, the timer is off."), request.saved_line)
        self.lay_out([head], self._questions(), [Hairline(look), self.help, buttons])

    @classmethod
    def open(cls, parent: QWidget, look: Look, request: PainRequest, then: PainThen) -> "PainDialog":
        """Lays the question over the window of `parent` and returns at once.

        `then` gets what the person chose together with the answers. After all but "seek_help" the dialog is gone.
        """
        dialog = cls(parent, look, request, then)
        dialog.lay(dialog.next)
        announce(dialog, dialog.accessibleName(), urgent=True)
        return dialog

    def answer(self) -> PainAnswer:
        """What was answered until now."""
        place, side, kind = self.place.current, self.side.current, self.kind.current
        return PainAnswer(
            self.scale.value,
            PainPlace(place) if place else None,
            Side(side) if side else None,
            PainKind(kind) if kind else None,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no control wanted: Esc, a digit, and Enter on a chosen number, which goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            event.accept()
            self.next.click()
        elif self.scale.take_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _make_questions(self) -> None:
        look, words = self._look, PainWords(self)
        self.scale = NumberScale(look, self.tr("How strong is the pain?"), labels=True)
        places = [(each.value, words.place(each)) for each in PainPlace]
        self.place = ChoiceChips(look, self.tr("Where?"), places)
        self.side = ChoiceChips.of_sides(look, self.tr("Side"))
        kinds = [(each.value, words.kind(each)) for each in PainKind]
        self.kind = ChoiceChips(look, self.tr("What kind?"), kinds)

    def _show_answer(self, answer: PainAnswer) -> None:
        self.scale.set_value(answer.strength)
        self.place.set_current(answer.place or "")
        self.side.set_current(answer.side or "")
        self.kind.set_current(answer.kind or "")

    def fit(self) -> None:
        """In a low window the questions stand closer, so that all of them are seen."""
        for block in self._blocks:
            block.setContentsMargins(0, 0, 0, 0 if self.is_low else SPACE_3)
        super().fit()

    def _questions(self) -> list[QWidget]:
        optional = TextLabel(self._look, "small", "ink-2", self.tr("Every answer is optional"))
        last = QWidget()
        row = QHBoxLayout(last)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_9)
        row.addWidget(self._question(self.side), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._question(self.kind), 1, Qt.AlignmentFlag.AlignTop)
        return [self._question(self.scale, optional), self._question(self.place), last]

    def _question(self, control: QWidget, beside: QWidget | None = None) -> QWidget:
        """The control below its question, which is also its name."""
        block = QWidget()
        title = QHBoxLayout()
        title.setSpacing(SPACE_4)
        title.addWidget(TextLabel(self._look, "heading", "ink", control.accessibleName()), 1)
        if beside is not None:
            title.addWidget(beside)
        column = QVBoxLayout(block)
        self._blocks.append(column)
        column.setSpacing(SPACE_1)
        column.addLayout(title)
        column.addWidget(control)
        return block

    def _button(self, text: str, kind: Kind, choice: PainChoice) -> PillButton:
        button = PillButton(self._look, text, kind, height=PLAYER_CONTROL)
        button.clicked.connect(lambda: self._end(choice))
        return button

    def _end(self, choice: PainChoice) -> None:
        outcome = PainOutcome(choice, self.answer())
        self.lift()
        self._then(outcome)
