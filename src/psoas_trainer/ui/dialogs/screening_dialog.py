# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the questions before strengthening, or those that an exercise has of its own (training.md 5a and 5e)."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.screening import Screening
from psoas_trainer.core.words import ScreeningWords
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_DIALOG, SPACE_1, SPACE_3, SPACE_4, SPACE_5, SPACE_7
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.scrim import Scrim
from psoas_trainer.ui.widgets.sign import Sign
from psoas_trainer.ui.widgets.yes_no import YesNo

Answers = tuple[tuple[str, bool], ...]
Then = Callable[[Answers | None], None]

_WIDTH = 900
_SIDES = 36
_SIGN = 56
_BUTTON = 52


class ScreeningDialog(Scrim):
    """All questions at once, none answered beforehand; then what follows from the answers. Esc goes back."""

    def __init__(
        self, parent: QWidget, look: Look, words: ScreeningWords, screening: Screening, stand_in_name: str, then: Then
    ) -> None:
        card = Card(look, level=3, radius=RADIUS_DIALOG)
        super().__init__(parent, card, _WIDTH)
        self._look = look
        self._words = words
        self._then = then
        self._urgent = screening.urgent
        self.questions = {each: YesNo(look, words.questions[each]) for each in screening.questions}
        self._make_parts(stand_in_name)
        self._lay_out(card)
        self.setAccessibleName(words.title)
        for question in self.questions.values():
            question.answered.connect(self._count_open)
        self.go_on.clicked.connect(self._show_outcome)
        self.not_now.clicked.connect(lambda: self._end(None))
        self.done.clicked.connect(lambda: self._end(self.answers()))
        self.escaped.connect(self._on_escape)
        self._count_open()

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        words: ScreeningWords,
        screening: Screening,
        stand_in_name: str,
        then: Then,
    ) -> "ScreeningDialog":
        """Lays the questions over the window of `parent` and returns at once.

        `then` gets the answers in the order of the questions (True is yes), or None for *Not now*: then
        `stand_in_name` is played, and nothing is kept. It is empty where nothing is played. After Esc `then` is not
        called: the person is where they were.
        """
        dialog = cls(parent, look, words, screening, stand_in_name, then)
        first = next(iter(dialog.questions.values()), None)
        dialog.lay(first.no if first is not None else dialog.not_now)
        announce(dialog, words.title)
        return dialog

    @classmethod
    def ask(
        cls, parent: QWidget, look: Look, words: ScreeningWords, screening: Screening, stand_in_name: str
    ) -> Answers | None:
        """As `open`, but waits and returns what `then` would get; None after Esc too."""
        loop = QEventLoop()
        given: list[Answers | None] = []

        def answered(answers: Answers | None) -> None:
            given.append(answers)
            loop.quit()

        dialog = cls.open(parent, look, words, screening, stand_in_name, answered)
        dialog.destroyed.connect(loop.quit)
        if not given:
            loop.exec()
        return given[0] if given else None

    def fit(self) -> None:
        self._scroll.want_height_for(self.card_width - _SIDES)
        super().fit()

    def answers(self) -> Answers:
        """The questions that are answered, in their order."""
        return tuple((each, row.answer) for each, row in self.questions.items() if row.answer is not None)

    def _make_parts(self, stand_in_name: str) -> None:
        look, words = self._look, self._words
        self._sign = Sign(look, "shield-check", _SIGN, _SIGN / 2)
        self.title = TextLabel(look, "title", text=words.title, wrap=True)
        self.text = TextLabel(look, "body", "ink-2", words.why, wrap=True)
        self.missing = TextLabel(look, "small", "ink-2", wrap=True)
        self.go_on = PillButton(look, self.tr("See what follows"), height=_BUTTON)
        text = self.tr("Not now: play %1").replace("%1", stand_in_name) if stand_in_name else self.tr("Not now")
        self.not_now = PillButton(look, text, kind="plain", height=_BUTTON)
        self.done = PillButton(look, self.tr("Done"), height=_BUTTON)
        self.done.hide()

    def _lay_out(self, card: Card) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(self.title)
        words.addWidget(self.text)
        head = QHBoxLayout()
        head.setContentsMargins(_SIDES, 0, _SIDES, 0)
        head.setSpacing(SPACE_4)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._scroll = PaneScroll(self._look, self._list(), reserve=_SIDES)
        body = QHBoxLayout()
        body.addSpacing(_SIDES)
        body.addWidget(self._scroll, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(_SIDES, 0, _SIDES, 0)
        buttons.setSpacing(SPACE_3)
        for button in (self.go_on, self.done, self.not_now):
            buttons.addWidget(button)
        buttons.addWidget(self.missing, 1)
        buttons.addStretch(0)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, SPACE_7, 0, SPACE_5)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addLayout(body, 1)
        column.addLayout(buttons)

    def _list(self) -> QWidget:
        questions = QWidget()
        column = QVBoxLayout(questions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.questions.values():
            column.addWidget(row)
        column.addStretch(1)
        return questions

    def _count_open(self) -> None:
        """The way on opens with the last answer; until then the dialog says what is missing."""
        still = sum(row.answer is None for row in self.questions.values())
        self.go_on.setEnabled(still == 0)
        self.missing.setText(self.tr("%n question(s) still open", "", still) if still else "")

    def _show_outcome(self) -> None:
        """What follows takes the place of the questions."""
        held = any(yes for _, yes in self.answers())
        words = self._words
        self.text.setText(self._consequences() if held else f"{words.allowed}\n{words.reminder}")
        self._sign.set_icon("hand-palm" if held else "check")
        for part in (self._scroll, self.go_on, self.not_now, self.missing):
            part.hide()
        self.done.show()
        self.fit()
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.text.text())

    def _consequences(self) -> str:
        """What follows from each yes, what cannot wait first; then what holds for all of them."""
        words = self._words
        said = [question for question, yes in self.answers() if yes]
        urgent = [words.urgent] if words.urgent and any(each in self._urgent for each in said) else []
        named = [words.consequences[each] for each in said if each in words.consequences and each not in self._urgent]
        return "\n".join((*urgent, *named, words.held_back))

    def _on_escape(self) -> None:
        """Before the outcome Esc goes back and keeps nothing; after it the answers are given."""
        if self.done.isHidden():
            self.lift()
        else:
            self._end(self.answers())

    def _end(self, answers: Answers | None) -> None:
        self.lift()
        self._then(answers)
