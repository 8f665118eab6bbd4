# SPDX-License-Identifier: GPL-3.0-or-later
"""Routines, warm-ups and questionnaires, and what happens to what refers to a missing file."""

import pytest
import texts as made

from psoas_trainer.core.catalogue_files import read_catalogue
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.routine import Routine, RoutineItem, WarmUp
from psoas_trainer.core.screening import Screening


def test_everything_arrives_in_order():
    catalogue, errors = read_catalogue(made.TEXTS)
    assert errors == ()
    assert list(catalogue.exercises) == ["raise", "stretch", "roll", "rest"]
    assert catalogue.routines == {
        "day": Routine(
            "day",
            "calm",
            (
                RoutineItem("raise"),
                RoutineItem("roll", Dose(DoseKind.TIME, 45)),
                RoutineItem("raise", None, "longer"),
            ),
            default=True,
            order=1,
        )
    }
    assert catalogue.warm_ups == {"calm": WarmUp("calm", (RoutineItem("rest", Dose(DoseKind.TIME, 60)),))}
    assert catalogue.screenings == {"belly": Screening("belly", 2, ("wound", "blood"))}


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "said"),
    [
        ("routines/day.toml", '"raise" }', '"jump" }', "jump", "the exercise 'jump' is missing"),
        ("routines/day.toml", '"longer"', '"shorter"', "shorter", "'raise' has no variant 'shorter'"),
        ("routines/day.toml", "45", "61", "61", "'amount' must be a whole number from 30 to 60"),
        ("routines/day.toml", '"calm"', '"cold"', "cold", "the warm-up 'cold' is missing"),
        ("routines/day.toml", "amount = 45", "dose = 45", "dose", "unknown key 'dose'"),
        ("routines/day.toml", "true", '"yes"', "default", "'default' must be true or false"),
        ("warm_ups/calm.toml", '[{ exercise = "rest", amount = 60 }]', "[]", "items", "'items' must not be empty"),
        ("warm_ups/calm.toml", "60", "59", "items", "'amount' must be a whole number from 60 to 120"),
        ("screening/belly.toml", "version = 2", "version = 0", "version", "'version' must be a whole number from 1"),
        ("screening/belly.toml", '["wound", "blood"]', "[]", "questions", "'questions' must not be empty"),
        ("screening/belly.toml", '"blood"', '"wound"', "questions", "'wound' stands twice"),
    ],
)
def test_a_mistake_is_named_with_its_line(path, old, new, line, said):
    texts = made.replaced(path, old, new)
    _, errors = read_catalogue(texts)
    error = next(error for error in errors if error.file == path)
    assert said in error.message
    assert error.line == made.line_with(texts, path, line)


def test_what_refers_to_a_missing_exercise_is_left_out_and_named():
    texts = made.replaced("exercises/rest.toml", "default = 60", "default = 1")
    catalogue, errors = read_catalogue(texts)
    assert list(catalogue.exercises) == ["raise", "stretch"]
    assert not catalogue.routines
    assert not catalogue.warm_ups
    assert [error.file for error in errors] == [
        "exercises/rest.toml",
        "exercises/roll.toml",
        "warm_ups/calm.toml",
        "routines/day.toml",
    ]


def test_only_one_routine_is_the_default():
    second = made.ROUTINE.replace("order = 1", "order = 2")
    catalogue, errors = read_catalogue({**made.TEXTS, "routines/evening.toml": second})
    assert list(catalogue.routines) == ["day"]
    assert [(error.file, error.line) for error in errors] == [("routines/evening.toml", 2)]
    assert "'day' is the default already" in errors[0].message


def test_without_a_default_the_first_routine_is_offered():
    second = made.ROUTINE.replace("default = true\n", "").replace("order = 1", "order = 2")
    first = made.ROUTINE.replace("default = true\n", "")
    catalogue, errors = read_catalogue({**made.TEXTS, "routines/day.toml": second, "routines/early.toml": first})
    assert errors == ()
    assert catalogue.default_routine.id == "early"


def test_files_left_out_on_purpose_are_not_named_themselves():
    catalogue, errors = read_catalogue(made.TEXTS, frozenset({"exercises/raise.toml"}))
    assert "raise" not in catalogue.exercises
    assert [error.file for error in errors] == ["routines/day.toml"]


def test_other_files_are_none_of_its_business():
    assert read_catalogue({**made.TEXTS, "themes/dark.toml": "{", "exercises/notes/a.toml": "{"})[1] == ()
