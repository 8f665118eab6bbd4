# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of an own exercise, grouped: what it is, how it is done, how much of it, and what is shown."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.exercise_words import MOST_STEPS
from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside import limits
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.figure_choice import FigureChoice
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.menu_chip import MenuChip
from psoas_trainer.ui.widgets.note_field import NoteField
from psoas_trainer.ui.widgets.row_stepper import RowStepper

Choices = Sequence[tuple[str, str]]
_NUMBERS_SHARE, _WORDS_SHARE = 8, 7
"""Of the width: the four numbers of a dose stand in one row at the design's size."""


class Group(Card):
    """A sheet with a heading; what is wrong with a part of it is said at its foot, or below the part."""

    def __init__(self, look: Look, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        self._column.setSpacing(SPACE_1)
        self._column.addWidget(TextLabel(look, "card-title", text=title))
        self.hint = TextLabel(look, "small", "ink-2", hint, wrap=True)
        self.hint.setVisible(bool(hint))
        self._column.addWidget(self.hint)
        self.problem = TextLabel(look, "small-strong", "danger", wrap=True)
        self.problem.hide()
        self._column.addWidget(self.problem)

    def add(self, part: QWidget) -> None:
        """One more part, above what is wrong."""
        self._column.insertWidget(self._column.count() - 1, part)

    def show_problem(self, text: str) -> None:
        """Says what is wrong; an empty text takes that away."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        announce(self, text)


class Choice(MenuChip):
    """A list whose pill says what is asked and what was chosen."""

    def __init__(self, look: Look, caption: str, choices: Choices, *, multiple: bool = False) -> None:
        super().__init__(look, caption, multiple=multiple)
        self._caption, self._words = caption, dict(choices)
        self.set_choices(choices)

    def choose(self, ids: Iterable[str]) -> None:
        """Shows these as chosen."""
        self.set_chosen(ids)
        names = ", ".join(self._words[each] for each in self.chosen) or self.tr("none")
        shown = names if len(names) <= limits.SHORT_LETTERS else self.tr("%n chosen", "", len(self.chosen))
        text = self.tr("%1: %2", "what is chosen, and the choice")
        self.setText(fill(text, self._caption, shown))
        self.setAccessibleName(fill(text, self._caption, names))
        self.updateGeometry()


class TextGroup(Group):
    """Steps, cues and mistakes, a line each."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("How it is done"), self.tr("One line for each step, cue and mistake."), parent)
        self.steps = self._field(look, self.tr("Steps, %1 at most").replace("%1", str(MOST_STEPS)), MOST_STEPS)
        self.cues = self._field(look, self.tr("Cues: what to feel and think of"), limits.SENTENCES)
        self.errors = self._field(look, self.tr("Common mistakes"), limits.SENTENCES)

    def point_at(self, part: str) -> None:
        """What is wrong is said below the field of that part, "steps", "cues" or "errors", which gets the keys."""
        field = {"cues": self.cues, "errors": self.errors}.get(part, self.steps)
        self._column.removeWidget(self.problem)
        self._column.insertWidget(self._column.indexOf(field) + 1, self.problem)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, look: Look, name: str, lines: int) -> NoteField:
        self.add(TextLabel(look, "small-strong", text=name))
        field = NoteField(look, name, lines * limits.SENTENCE_LETTERS)
        self.add(field)
        return field


class DoseGroup(Group):
    """How much, from the least to the most, and the tempo."""

    changed = Signal(str, int)
    """Another number: "least", "most", "usual", "sets", or "phase:" with its place."""

    def __init__(
        self, look: Look, kinds: Choices, rules: Choices, sides: Choices, parent: QWidget | None = None
    ) -> None:
        """`kinds`, `rules` and `sides` are pairs of id and words."""
        super().__init__(look, self.tr("How much, and which side"), parent=parent)
        self._look = look
        self.kind = Choice(look, self.tr("Counted in"), kinds)
        self.rule = Choice(look, self.tr("Sides"), rules)
        self.first = Choice(look, self.tr("First side"), sides)
        names = {
            "sets": self.tr("Sets"), "usual": self.tr("Usual"), "least": self.tr("Least"), "most": self.tr("Most"),
        }  # fmt: skip
        self.numbers = {key: RowStepper(look, name) for key, name in names.items()}
        for key, stepper in self.numbers.items():
            stepper.changed.connect(lambda number, each=key: self.changed.emit(each, number))
        self.tempo = [RowStepper(look, "") for _ in range(limits.PHASES)]
        for place, stepper in enumerate(self.tempo):
            stepper.changed.connect(lambda number, each=place: self.changed.emit(f"phase:{each}", number))
        self.add(FlowRow((self.kind, self.rule, self.first), SPACE_2))
        self.add(FlowRow(tuple(self.numbers.values()), SPACE_2, SPACE_2))
        self.tempo_title = TextLabel(look, "small-strong", text=self.tr("Tempo"))
        self.add(self.tempo_title)
        self.add(FlowRow(tuple(self.tempo), SPACE_3, SPACE_2))

    def show_tempo(self, phases: Sequence[tuple[str, float | None]], suffix: str, longest: int) -> None:
        """The words and seconds of the phases; those that last as long as the dose says have no number."""
        for place, stepper in enumerate(self.tempo):
            timed = place < len(phases) and phases[place][1] is not None
            stepper.setVisible(timed)
            if timed:
                word, seconds = phases[place]
                stepper.name(word, self.tr("Seconds of %1", "a phase").replace("%1", word))
                stepper.show_number(round(seconds or 0), 0, longest, suffix)
        self.tempo_title.setVisible(any(seconds is not None for _, seconds in phases))


class KindGroup(Group):
    """What the exercise is."""

    def __init__(
        self, look: Look, categories: Choices, focuses: Choices, positions: Choices, equipment: Choices,
        muscles: Choices, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Each a list of pairs of id and word."""
        super().__init__(look, self.tr("What it is"), parent=parent)
        self.category = Choice(look, self.tr("Kind"), categories)
        self.focus = Choice(look, self.tr("Trains"), focuses)
        self.position = Choice(look, self.tr("Position"), positions)
        self.equipment = Choice(look, self.tr("Equipment"), equipment, multiple=True)
        self.muscles = Choice(look, self.tr("Muscles"), muscles, multiple=True)
        self.add(FlowRow((self.category, self.focus, self.position, self.equipment, self.muscles), SPACE_2))


class ExerciseForm(QWidget):
    """All groups in their order."""

    def __init__(
        self, kind: KindGroup, words: TextGroup, dose: DoseGroup, figures: FigureChoice, look: Look,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.kind, self.words, self.dose, self.figures = kind, words, dose, figures
        hint = self.tr("With a movement come its sides, its phases and how it is counted.")
        self.picture = Group(look, self.tr("What is shown"), hint)
        self.picture.add(figures)
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        for groups, share in (((kind, dose), _NUMBERS_SHARE), ((words,), _WORDS_SHARE)):
            column = QVBoxLayout()
            column.setSpacing(SPACE_4)
            for group in groups:
                column.addWidget(group)
            column.addStretch(1)
            row.addLayout(column, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, SPACE_2, 2, SPACE_4)
        whole.setSpacing(SPACE_4)
        whole.addLayout(row)
        whole.addWidget(self.picture)
        whole.addStretch(1)
