# SPDX-License-Identifier: GPL-3.0-or-later
"""The second question after a stop: what now. What is offered and suggested follows the table of core.pain."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.pain import PainAnswer, PainLevel
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.pain_request import NextChoice, NextRequest, NextThen
from psoas_trainer.ui.pain_words import PainWords
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.fact_pill import FactPill
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.help_box import HelpBox
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.next_step_card import NextStepCard
from psoas_trainer.ui.widgets.side_mark import SideMark, side_word

_MARK = 40


class PainNextDialog(StopDialog):
    """One card for each offered step; Esc goes back to the first question, and the session stays paused."""

    def __init__(self, parent: QWidget, look: Look, request: NextRequest, then: NextThen) -> None:
        super().__init__(parent, look)
        self._then = then
        self._words = PainWords(self)
        suggested = request.advice.suggested
        mirrors = parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.back = PillButton(look, self.tr("Back"), "plain", "arrow-right" if mirrors else "arrow-left", HIT)
        self.back.clicked.connect(lambda: self._end("back"))
        self.escaped.connect(lambda: self._end("back"))
        self.line = TextLabel(look, "body", "ink-2", self._words.line(request.answer, request.advice), wrap=True)
        self.help = HelpBox(look, request.professional, self.tr("Stop and see a professional if you notice"))
        self.help.wanted.connect(lambda: self._then("seek_help"))
        alone = len(request.cards) == 1
        self.cards = {
            card.step: NextStepCard(look, card, suggested=card.step is suggested, alone=alone) for card in request.cards
        }
        for step, card in self.cards.items():
            card.wanted.connect(lambda step=step: self._end(step))
        head = [self._head(request.answer), self.line]
        red = request.advice.level is PainLevel.RED
        self.lay_out([*head, self.help] if red else head, [self._row()], [] if red else [self.help])

    @classmethod
    def open(cls, parent: QWidget, look: Look, request: NextRequest, then: NextThen) -> "PainNextDialog":
        """Lays the question over the window of `parent` and returns at once.

        `then` gets the step, "back" or "seek_help". After all but "seek_help" the dialog is gone.
        """
        dialog = cls(parent, look, request, then)
        dialog.lay(dialog.cards[request.advice.suggested].button)
        announce(dialog, dialog.accessibleName())
        announce(dialog, dialog.line.text())
        return dialog

    def fit(self) -> None:
        """In a low window the cards go without their pictures, so that nothing scrolls."""
        for shown in (True, False):
            for card in self.cards.values():
                card.show_picture(shown=shown)
                self.settle(card)
            super().fit()
            if self._sheet.height() < self.height() - 2 * self._margin:
                break

    def _head(self, answer: PainAnswer) -> QWidget:
        title = self._words.heading(answer)
        self.setAccessibleName(title)
        head = QWidget()
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        if answer.side is not None:
            row.addWidget(SideMark(self._look, answer.side, _MARK))
        row.addWidget(TextLabel(self._look, "title", "ink", title, wrap=True), 1)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        facts = [FactPill(self._look, text) for text in self._facts(answer)]
        if facts:
            column.addWidget(FlowRow(facts, SPACE_2, SPACE_2))
        return head

    def _facts(self, answer: PainAnswer) -> list[str]:
        """What was answered besides the number; nothing stands for what was not."""
        facts = []
        if answer.place is not None:
            facts.append(self._words.place(answer.place))
        if answer.side is not None:
            facts.append(side_word(answer.side))
        if answer.kind is not None:
            facts.append(self._words.kind(answer.kind))
        return facts

    def _row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        for card in self.cards.values():
            row.addWidget(card, 1)
        return holder

    def _end(self, choice: NextChoice) -> None:
        self.lift()
        self._then(choice)
