# SPDX-License-Identifier: GPL-3.0-or-later
"""What ships and what a person made behind it, in mappings that show every change to whoever holds them."""

from collections import ChainMap
from collections.abc import Mapping
from types import MappingProxyType

from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.routine import Routine
from psoas_trainer.core.words import ExerciseWords, RoutineWords


class OwnCatalogue:
    """`content` is made once and handed to everybody; `put` changes what is in it, the shipped order stays first."""

    def __init__(self, shipped: Content) -> None:
        """At first it holds what ships and nothing else."""
        self.shipped = shipped
        """What came with the program, without anything of a person's own."""
        catalogue, words = shipped.catalogue, shipped.words
        self._exercises: dict[str, Exercise] = {}
        self._routines: dict[str, Routine] = {}
        self._plan: dict[str, Routine] = {}
        self._exercise_words: dict[str, ExerciseWords] = {}
        self._routine_words: dict[str, RoutineWords] = {}
        self.content = Content(
            catalogue._replace(
                exercises=MappingProxyType(ChainMap(self._exercises, dict(catalogue.exercises))),
                routines=MappingProxyType(ChainMap(self._plan, self._routines, dict(catalogue.routines))),
            ),
            words._replace(
                exercises=MappingProxyType(ChainMap(self._exercise_words, dict(words.exercises))),
                routines=MappingProxyType(ChainMap(self._routine_words, dict(words.routines))),
            ),
            shipped.errors,
        )
        """What the program uses."""

    def put(
        self,
        exercises: Mapping[str, tuple[Exercise, ExerciseWords]],
        routines: Mapping[str, tuple[Routine, RoutineWords]],
    ) -> None:
        """Makes a person's own content be that, and nothing else of theirs.

        Words stay when their exercise or routine goes: the history still calls it by its name in this run.
        """
        for each, (_, words) in exercises.items():
            self._exercise_words[each] = words
        for each, (_, names) in routines.items():
            self._routine_words[each] = names
        self._routines.clear()
        self._exercises.clear()
        self._exercises.update({each: exercise for each, (exercise, _) in exercises.items()})
        self._routines.update({each: routine for each, (routine, _) in routines.items()})

    def put_plan(self, plan: tuple[Routine, RoutineWords] | None) -> None:
        """Makes the clinician's plan for the person be that one, None: there is none. Its name stays, as above."""
        for each in self._plan:
            self._routine_words[each] = self._routine_words[each]._replace(note="")
        self._plan.clear()
        if plan is not None:
            routine, words = plan
            self._plan[routine.id] = routine
            self._routine_words[routine.id] = words

    def is_own_exercise(self, exercise_id: str) -> bool:
        """Whether a person made that exercise."""
        return exercise_id in self._exercises
