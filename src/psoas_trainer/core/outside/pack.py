# SPDX-License-Identifier: GPL-3.0-or-later
"""What an exercise pack holds (docs/psoaspack.md): exercises and routines of somebody's own, as values."""

from collections.abc import Collection, Mapping
from typing import Final, NamedTuple

from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Exercise, Phase
from psoas_trainer.core.outside.picture import Picture
from psoas_trainer.core.routine import Routine
from psoas_trainer.core.words import ExerciseWords, RoutineWords

FORMAT: Final = "psoas-trainer-pack"
VERSION: Final = 1
"""Counted up whenever an older program could not read what is written."""
CONTENTS: Final = "pack.json"
PICTURES: Final = "pictures/"


class PackExercise(NamedTuple):
    """An exercise with its words, drawn by the movement of a known exercise (`figure`), by a picture, or not at all."""

    exercise: Exercise
    words: ExerciseWords
    figure: str | None = None
    picture: Picture | None = None


class PackRoutine(NamedTuple):
    """A routine with its words."""

    routine: Routine
    words: RoutineWords


class Pack(NamedTuple):
    """The whole of a pack. Its ids are its own: whoever keeps it gives new ones."""

    name: str
    language: str
    exercises: tuple[PackExercise, ...]
    routines: tuple[PackRoutine, ...] = ()


class Known(NamedTuple):
    """What this program has, for a pack to refer to. `figures` are the exercises that have a movement."""

    exercises: Mapping[str, Exercise]
    routines: Collection[str]
    warm_ups: Collection[str]
    screenings: Collection[str]
    positions: Collection[str]
    equipment: Collection[str]
    muscles: Collection[str]
    figures: Collection[str]

    @classmethod
    def of(cls, content: Content, figures: Collection[str]) -> "Known":
        """What that content has."""
        catalogue, terms = content.catalogue, content.words.terms
        return cls(
            exercises=catalogue.exercises,
            routines=tuple(catalogue.routines),
            warm_ups=tuple(catalogue.warm_ups),
            screenings=tuple(catalogue.screenings),
            positions=tuple(terms["position"]),
            equipment=tuple(terms["equipment"]),
            muscles=tuple(terms["muscle"]),
            figures=tuple(figures),
        )


def ways(exercise: Exercise) -> tuple[tuple[Phase, ...], ...]:
    """The phases of one repetition: of the exercise itself, and of each variant that has its own."""
    return (exercise.phases, *(each.phases for each in exercise.variants if each.phases is not None))
