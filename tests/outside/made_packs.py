# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs of every kind that the format has, drawn by Hypothesis: all of them are good ones."""

import json
from typing import Any

from hypothesis import strategies as st

from outside.pictures import jpeg, png, webp
from psoas_trainer.core.dose import Dose, DoseKind, DoseRange
from psoas_trainer.core.exercise import Category, Exercise, Focus, Level, Phase, Variant
from psoas_trainer.core.outside.archive_writer import write_archive
from psoas_trainer.core.outside.pack import Known, Pack, PackExercise, PackRoutine, ways
from psoas_trainer.core.outside.picture import read_picture
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.side import Side, SideRule
from psoas_trainer.core.words import ExerciseWords, RoutineWords, VariantWords

_LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"), exclude_characters="\u2060\ufeff")


def words(longest: int) -> st.SearchStrategy[str]:
    text = st.text(_LETTERS, max_size=min(longest, 30)).map(str.strip)
    return text.filter(lambda text: any(letter.isalnum() for letter in text)) | st.sampled_from(["a", "<b>1</b>", "=1"])


def ids(known) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(sorted(known)), max_size=4, unique=True).map(tuple)


sentences = st.lists(words(400), min_size=1, max_size=3).map(tuple)
pictures = st.none() | st.sampled_from([png(), jpeg(), webp(), webp(kind=b"VP8L"), webp(kind=b"VP8 ")]).map(
    read_picture
)


@st.composite
def ranges(draw, kind: DoseKind, *, held_stretch: bool) -> DoseRange:
    most = 30 if held_stretch else {DoseKind.REPS: 100, DoseKind.HOLD: 120, DoseKind.TIME: 600}[kind]
    maximum = draw(st.integers(1, most))
    minimum = draw(st.integers(1, maximum))
    sets_maximum = draw(st.integers(1, 4 if held_stretch else 10))
    return DoseRange(
        kind=kind,
        minimum=minimum,
        maximum=maximum,
        default=draw(st.integers(minimum, maximum)),
        sets=draw(st.integers(1, sets_maximum)),
        sets_maximum=sets_maximum,
        entry=draw(st.none() | st.integers(1, minimum - 1)) if minimum > 1 else None,
        set_rest=draw(st.none() | st.integers(1, 600)),
    )


@st.composite
def phases(draw, kind: DoseKind, longest: float) -> tuple[Phase, ...]:
    names = draw(st.lists(st.sampled_from(["lift", "hold", "lower", "back"]), min_size=1, max_size=4, unique=True))
    seconds = st.floats(0.1, longest, allow_nan=False).map(float)
    made = [Phase(name, draw(seconds)) for name in names]
    if kind is DoseKind.HOLD:
        at = draw(st.integers(0, len(made) - 1))
        made[at] = made[at]._replace(seconds=None)
    elif kind is DoseKind.TIME and draw(st.booleans()):
        made = [made[0]._replace(seconds=None)]
    return tuple(made)


@st.composite
def variants_of(draw, dose: DoseRange, longest: float, equipment) -> tuple[Variant, ...]:
    amount, sets = st.integers(dose.minimum, dose.maximum), st.integers(1, dose.sets_maximum)
    amounts = st.builds(Dose, st.just(dose.kind), amount, sets, st.none(), st.none())
    own_phases = st.none() | phases(dose.kind, longest)
    variant = st.builds(
        Variant, st.just(""), st.sampled_from(Level), st.none() | amounts, own_phases, st.none() | equipment
    )
    made = draw(st.lists(variant, max_size=2))
    return tuple(each._replace(id=f"way_{place}") for place, each in enumerate(made))


@st.composite
def exercises(draw, known: Known, number: int) -> Exercise:
    category = draw(st.sampled_from(Category))
    kind = draw(st.sampled_from(DoseKind))
    rules = [rule for rule in SideRule if kind is not DoseKind.HOLD or rule is not SideRule.ALTERNATING]
    rule = draw(st.sampled_from(rules))
    stretch = category is Category.STRETCH
    dose = draw(ranges(kind, held_stretch=stretch and kind is not DoseKind.REPS))
    longest = 60 if not stretch else 10 if kind is DoseKind.HOLD else 30
    equipment = ids(set(known.equipment) - {"roller"})
    variants = draw(variants_of(dose, longest, equipment))
    return Exercise(
        id=f"mine_{number}",
        category=category,
        position=draw(st.sampled_from(sorted(known.positions))),
        equipment=draw(equipment),
        muscles=draw(ids(known.muscles).filter(bool)),
        side_rule=rule,
        dose=dose,
        phases=draw(phases(kind, longest)),
        first_side=None if rule is SideRule.TOGETHER else draw(st.sampled_from(Side)),
        focus=draw(st.sampled_from(Focus)) if category is Category.BALANCE else None,
        optional_equipment=draw(equipment),
        helpers=draw(ids(known.muscles)),
        variants=variants,
        order=number,
    )


@st.composite
def exercise_words(draw, exercise: Exercise) -> ExerciseWords:
    turns = exercise.side_rule is SideRule.EACH_SIDE
    names = dict.fromkeys(phase.id for way in ways(exercise) for phase in way)
    variants = {each.id: draw(st.builds(VariantWords, words(80), words(400))) for each in exercise.variants}
    short, sentence = words(24), words(400)
    return ExerciseWords(
        name=draw(words(80)),
        short=draw(short),
        left=draw(short),
        right=draw(short),
        side_means=draw(sentence),
        set_up=draw(sentence),
        steps=draw(sentences),
        cues=draw(sentences),
        errors=draw(sentences),
        breathing=draw(sentence),
        phases={name: draw(short) for name in names},
        variants=variants,
        cautions=draw(st.just(()) | sentences),
        to_left=draw(sentence) if turns else "",
        to_right=draw(sentence) if turns else "",
        note=draw(st.just("") | sentence),
    )


@st.composite
def items(draw, exercise: Exercise) -> RoutineItem:
    allowed = exercise.dose
    amount = st.integers(allowed.minimum, allowed.maximum)
    sided = exercise.side_rule is not SideRule.TOGETHER
    apart = sided and not (exercise.side_rule is SideRule.ALTERNATING and allowed.kind is DoseKind.TIME)
    left = draw(st.none() | st.just(0) | amount) if apart else None
    right = draw(st.none() | amount) if apart else None
    dose = Dose(allowed.kind, draw(amount), draw(st.integers(1, allowed.sets_maximum)), left, right)
    return RoutineItem(
        exercise.id,
        draw(st.none() | st.just(dose)),
        draw(st.sampled_from([None, *(each.id for each in exercise.variants)])),
        draw(st.none() | st.sampled_from(Side)) if sided else None,
        draw(st.none() | st.integers(0, 600)),
        draw(st.none() | st.integers(0, 600)),
    )


@st.composite
def packs(draw, known: Known) -> Pack:
    own = [draw(exercises(known, number)) for number in range(1, draw(st.integers(1, 3)) + 1)]
    # A routine of stretches may go beyond what a hip is stretched for: that has tests of its own.
    playable = [each for each in own if each.category is not Category.STRETCH] + [known.exercises["glute_bridge"]]
    rest = st.none() | st.integers(0, 600)
    routines = [
        PackRoutine(
            Routine(
                id=f"plan_{number}",
                warm_up=draw(st.sampled_from([None, *known.warm_ups])),
                items=tuple(draw(items(draw(st.sampled_from(playable)))) for _ in range(draw(st.integers(1, 3)))),
                order=number,
                set_rest=draw(rest),
                exercise_rest=draw(rest),
                rounds=draw(st.integers(1, 10)),
            ),
            RoutineWords(draw(words(80)), draw(st.just("") | words(400)), draw(st.just("") | words(400))),
        )
        for number in range(1, draw(st.integers(0, 2)) + 1)
    ]
    made = [PackExercise(each, draw(exercise_words(each)), None, draw(pictures)) for each in own]
    return Pack(draw(words(80)), draw(st.sampled_from(["en", "de", "pt_BR"])), tuple(made), tuple(routines))


def packed(value: Any, **pictures: bytes) -> bytes:
    """A pack file with that pack.json, a value or its bytes, and those pictures."""
    text = value if isinstance(value, bytes) else json.dumps(value).encode()
    return write_archive({"pack.json": text, **{f"pictures/{name}": data for name, data in pictures.items()}})
