# SPDX-License-Identifier: GPL-3.0-or-later
"""Three questions of the first start, each answered with chips; none has to be."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_4
from psoas_trainer.ui.widgets.choice_chips import ChoiceChips
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pick_chips import PickChips

Pairs = tuple[tuple[str, str], ...]


class QuestionWords(NamedTuple):
    """The ids and words of each choice."""

    goals: Pairs = ()
    lengths: Pairs = ()
    equipment: Pairs = ()


class FirstAnswers(NamedTuple):
    """What was answered, by id; an empty text, and None of the equipment, is not answered."""

    goal: str = ""
    length: str = ""
    equipment: tuple[str, ...] | None = None


class FirstQuestions(QWidget):
    """What for, how long, with what."""

    def __init__(self, look: Look, words: QuestionWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._touched = False
        names = (self.tr("What do you train for?"), self.tr("How much time?"), self.tr("What do you have?"))
        self.goal = ChoiceChips(look, names[0], words.goals, low=True)
        self.length = ChoiceChips(look, names[1], words.lengths, low=True)
        self.equipment = PickChips(look, names[2], words.equipment)
        self.equipment.changed.connect(self._touch)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(1, 1)
        for number, (name, part) in enumerate(zip(names, (self.goal, self.length, self.equipment), strict=True)):
            grid.addWidget(TextLabel(look, "label", text=name), number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(part, number, 1)

    @property
    def answers(self) -> FirstAnswers:
        """As they are now."""
        return FirstAnswers(self.goal.current, self.length.current, self.equipment.picked if self._touched else None)

    def _touch(self) -> None:
        self._touched = True
