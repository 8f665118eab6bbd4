# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of exercises as the exercise page shows them, made from the content."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QLocale, QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.exercise import Exercise, Level, Variant
from psoas_trainer.core.exercise_now import in_variant, usual
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.widgets.exercise_card import ExerciseCardValue
from psoas_trainer.ui.widgets.exercise_value import ExerciseDetailValue, VariantValue
from psoas_trainer.ui.widgets.filter_bar import FilterWords
from psoas_trainer.ui.widgets.side_mark import side_letter

_CARD_LETTERS = 20
"""As many as a card has room for; a longer name gives way to the short one."""

Tiles = tuple[tuple[str, str], ...]


class ExerciseTexts(QObject):
    """Gives each part of the page the value that it shows."""

    def __init__(self, content: Content, doses: DoseText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = content.catalogue
        self._words = content.words
        self._doses = doses

    def filters(self) -> FilterWords:
        """What occurs in the catalogue, by kind, in the order in which it first occurs."""
        exercises = self._catalogue.exercises.values()
        pieces = [piece for one in exercises for piece in one.equipment]
        return FilterWords(
            self._terms("category", (one.category for one in sorted(exercises, key=_category_order))),
            self._terms("equipment", pieces),
            self._terms("position", (one.position for one in exercises)),
            tuple((each, self._words.inside(each)) for each in dict.fromkeys(pieces)),
        )

    def card(self, exercise: Exercise, dose: Dose, *, starred: bool) -> ExerciseCardValue:
        """The words of an exercise's card, with the dose that the person does."""
        words, term = self._words.exercises[exercise.id], self._words.term
        return ExerciseCardValue(
            exercise.id,
            words.name if len(words.name) <= _CARD_LETTERS else words.short,
            self._doses.dose(exercise.side_rule, dose),
            exercise.category,
            term("category", exercise.category),
            term("position", exercise.position),
            self._equipment(exercise.equipment),
            starred,
        )

    def detail(self, exercise: Exercise, timing: Timing, person: Person) -> ExerciseDetailValue:
        """All words of an exercise, with the doses that the person does; `timing` has their rests."""
        words, term = self._words.exercises[exercise.id], self._words.term
        order = self._doses.order(exercise.side_rule, exercise.first_side)
        return ExerciseDetailValue(
            id=exercise.id,
            name=words.name,
            category=exercise.category,
            category_word=term("category", exercise.category),
            equipment=self._equipment(exercise.equipment),
            tiles=self._tiles(exercise, in_variant(exercise, None, person).dose, timing, range_too=True),
            note=words.note,
            sides=words.side_means if exercise.first_side is None else f"{words.side_means}\n{order}.",
            steps=words.steps,
            cues=words.cues,
            errors=words.errors,
            variants=tuple(self._variant(exercise, each, timing, person) for each in _easier_first(exercise)),
            muscles=self._terms("muscle", exercise.muscles),
            helpers=self._terms("muscle", exercise.helpers),
            breathing=words.breathing,
            cautions=words.cautions,
            first_side=exercise.first_side,
            phases=tuple(words.phases.items()),
            variant_id=usual(exercise, person).variant_id,
        )

    def _variant(self, exercise: Exercise, variant: Variant, timing: Timing, person: Person) -> VariantValue:
        words = self._words.exercises[exercise.id].variants[variant.id]
        dose = in_variant(exercise, variant.id, person).dose
        return VariantValue(
            variant.id,
            self._words.term("level", variant.level),
            variant.level is Level.HARDER,
            words.name,
            words.instruction,
            self._tiles(exercise, dose, timing, range_too=variant.dose is None),
            self._equipment(exercise.needs(variant.id)),
        )

    def _tiles(self, exercise: Exercise, dose: Dose, timing: Timing, *, range_too: bool) -> Tiles:
        """How much, how often, which sides, which rest."""
        return (
            self._amount_tile(exercise, dose, range_too=range_too),
            self._sets_tile(exercise, dose),
            self._sides_tile(exercise),
            self._rest_tile(exercise, dose, timing),
        )

    def _amount_tile(self, exercise: Exercise, dose: Dose, *, range_too: bool) -> tuple[str, str]:
        allowed = exercise.dose
        ranged = range_too and allowed.minimum < allowed.maximum
        if dose.uneven and exercise.side_rule is not SideRule.TOGETHER and dose.kind is not DoseKind.TIME:
            return self._apart(dose), self.tr("reps") if dose.kind is DoseKind.REPS else self.tr("seconds")
        match dose.kind:
            case DoseKind.REPS:
                big = str(dose.amount)
                small = self.tr("reps, %1 to %2") if ranged else self.tr("rep(s)", "", dose.amount)
                small = self.tr("reps, building up") if allowed.builds_up(dose) else small
            case DoseKind.HOLD:
                big = self.tr("%n s", "", dose.amount)
                small = self.tr("hold, %1 to %2") if ranged else self.tr("hold")
            case DoseKind.TIME:
                big = self.tr("%n s", "", dose.amount)
                small = self.tr("in all, %1 to %2") if ranged else self.tr("in all")
        return big, small.replace("%1", str(allowed.minimum)).replace("%2", str(allowed.maximum))

    def _apart(self, dose: Dose) -> str:
        """Another amount on each side, each behind the letter of its side."""
        text = self.tr("%1 %2, %3 %4", "letter and amount of one side, then of the other")
        parts = (side_letter(Side.LEFT), dose.on(Side.LEFT), side_letter(Side.RIGHT), dose.on(Side.RIGHT))
        for number, part in enumerate(parts, start=1):
            text = text.replace(f"%{number}", str(part))
        return text

    def _sets_tile(self, exercise: Exercise, dose: Dose) -> tuple[str, str]:
        rounds = exercise.side_rule is SideRule.EACH_SIDE
        return str(dose.sets), self.tr("round(s)", "", dose.sets) if rounds else self.tr("set(s)", "", dose.sets)

    def _sides_tile(self, exercise: Exercise) -> tuple[str, str]:
        if exercise.side_rule is SideRule.TOGETHER:
            return self.tr("Both"), self.tr("together")
        both = self.tr("%1 + %2", "the letters of the two sides")
        both = both.replace("%1", side_letter(Side.LEFT)).replace("%2", side_letter(Side.RIGHT))
        return both, self.tr("in turn") if exercise.side_rule is SideRule.ALTERNATING else self.tr("each side")

    def _rest_tile(self, exercise: Exercise, dose: Dose, timing: Timing) -> tuple[str, str]:
        """Between the sets; where there is but one, before the next exercise of a routine."""
        if dose.sets == 1:
            return self.tr("%n s", "", timing.exercise_rest), self.tr("rest after")
        rest = exercise.dose.set_rest if exercise.dose.set_rest is not None else timing.set_rest
        return self.tr("%n s", "", rest), self.tr("rest between")

    def _equipment(self, pieces: Collection[str]) -> str:
        """In the order of the filters; a routine's many pieces do not follow its steps."""
        known = dict.fromkeys(piece for one in self._catalogue.exercises.values() for piece in one.equipment)
        ordered = [piece for piece in known if piece in pieces] + [piece for piece in pieces if piece not in known]
        return _listed(self._words.equipment(ordered)) or self.tr("No equipment")

    def _terms(self, kind: str, ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
        return tuple((each, self._words.term(kind, each)) for each in dict.fromkeys(ids))


def _category_order(exercise: Exercise) -> int:
    return list(type(exercise.category)).index(exercise.category)


def _easier_first(exercise: Exercise) -> list[Variant]:
    return sorted(exercise.variants, key=lambda variant: variant.level is Level.HARDER)


def _listed(words: Iterable[str]) -> str:
    return QLocale().createSeparatedList(list(words))
