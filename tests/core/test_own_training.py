# SPDX-License-Identifier: GPL-3.0-or-later
"""Own exercises and routines as documents: written, read, merged, brought in twice, and given away."""

import json

import pytest

from outside.pictures import png
from outside.shipped import Shipped
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.outside.limits import NAME_LETTERS
from psoas_trainer.core.outside.pack import Pack, PackRoutine
from psoas_trainer.core.outside.pack_reader import read_pack
from psoas_trainer.core.outside.pack_writer import write_pack
from psoas_trainer.core.outside.picture import read_picture
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.own_catalogue import OwnCatalogue
from psoas_trainer.core.own_training import (
    Own,
    arriving,
    copy_name,
    exercise_document,
    known_with,
    leaving,
    own_id,
    playable,
    read_own_exercise,
    read_own_routine,
    routine_document,
    uses,
)
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.words import RoutineWords


@pytest.fixture(scope="module")
def shipped():
    return Shipped()


@pytest.fixture(scope="module")
def exercise(shipped):
    """The low lunge as somebody's own."""
    whole = next(each for each in shipped.as_pack().exercises if each.exercise.id == "my_low_lunge")
    return whole._replace(exercise=whole.exercise._replace(id="own_lunge", order=0, stand_in=None))


@pytest.fixture(scope="module")
def routine():
    rows = (
        RoutineItem("psoas_march", Dose(DoseKind.REPS, 8, 2, 6, 10)),
        RoutineItem("own_lunge"),
        RoutineItem("glute_bridge"),
    )
    return PackRoutine(Routine("own_evening", "short", rows, rounds=1, set_rest=30), RoutineWords("Evening", "", ""))


def test_an_exercise_is_read_as_it_was_written(shipped, exercise):
    picture = read_picture(png())
    pictured = exercise._replace(figure=None, picture=picture)
    for each in (exercise, pictured):
        document = exercise_document(each, "en")
        assert read_own_exercise(document, None if each.picture is None else png(), shipped.known) == each


def test_a_routine_is_read_as_it_was_written(shipped, exercise, routine):
    known = known_with(shipped.known, {"own_lunge": exercise.exercise})
    assert read_own_routine(routine_document(routine, "en"), known) == routine


def test_a_row_whose_exercise_is_gone_stays_and_is_left_out_when_played(shipped, routine):
    found = read_own_routine(routine_document(routine, "en"), shipped.known)
    assert found.routine.items[1] == RoutineItem("own_lunge")
    assert found.routine.items[0] == routine.routine.items[0]
    played = playable(found.routine, shipped.known.exercises)
    assert [item.exercise_id for item in played.items] == ["psoas_march", "glute_bridge"]
    only = found.routine._replace(items=(RoutineItem("own_lunge"),))
    assert playable(only, shipped.known.exercises) is None


def test_a_dose_that_is_not_allowed_any_more_becomes_the_usual_one(shipped, routine):
    value = json.loads(routine_document(routine, "en"))
    value["routines"][0]["rows"] = [{"exercise": "psoas_march", "amount": 99}, {"exercise": "glute_bridge"}]
    found = read_own_routine(json.dumps(value), shipped.known)
    assert found.routine.items == (RoutineItem("psoas_march"), RoutineItem("glute_bridge"))


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": "psoas-trainer-pack", "version": 2}', "\ud800"])
def test_a_damaged_document_is_refused(shipped, text):
    with pytest.raises((OutsideError, UnicodeEncodeError)):
        read_own_routine(text, shipped.known)


def test_the_content_shows_what_is_put_into_it_to_whoever_holds_it(shipped, exercise, routine):
    own = OwnCatalogue(shipped.content)
    held = own.content.catalogue.exercises
    before = list(held)
    assert own.content.catalogue.default_routine == shipped.content.catalogue.default_routine
    own.put({"own_lunge": (exercise.exercise, exercise.words)}, {"own_evening": (routine.routine, routine.words)})
    assert list(held) == [*before, "own_lunge"]
    assert list(own.content.catalogue.routines)[-1] == "own_evening"
    assert own.is_own_exercise("own_lunge")
    own.put({}, {})
    assert list(held) == before
    assert own.content.words.exercises["own_lunge"].name == exercise.words.name, "the history still names it"


def test_the_same_pack_twice_brings_nothing_new(shipped, exercise, routine):
    pack = Pack("Mine", "en", (exercise,), (routine,))
    read = read_pack(write_pack(pack), shipped.known)
    first = arriving(read, Own({}, {}), ())
    assert (first.exercises, first.routines) == ((exercise,), (routine,))
    again = arriving(read, Own({"own_lunge": exercise}, {"own_evening": routine}), ())
    assert not again.exercises
    assert not again.routines
    assert again.known == (exercise.words.name, "Evening")


def test_other_content_under_the_same_id_comes_as_a_copy_with_a_new_name(shipped, exercise, routine):
    other = exercise._replace(exercise=exercise.exercise._replace(equipment=()))
    pack = Pack("Mine", "en", (other,), (routine,))
    found = arriving(pack, Own({"own_lunge": exercise}, {"own_evening": routine}), ())
    assert [each.exercise.id for each in found.exercises] == ["own_lunge_2"]
    assert found.exercises[0].words.name == f"{exercise.words.name} (2)"
    assert found.routines[0].routine.items[1].exercise_id == "own_lunge_2", "the routine plays its own exercise"
    assert [old for old, _ in found.renamed] == [exercise.words.name, "Evening"]


def test_a_foreign_id_is_made_ours_the_same_way_each_time():
    assert own_id("lunge") == own_id("lunge") == "own_lunge"
    assert own_id("own_lunge") == "own_lunge"
    assert len(own_id("x" * 60)) == 60


def test_a_copy_never_has_a_name_that_is_too_long_or_taken():
    long = "x" * NAME_LETTERS
    assert copy_name("Evening", ()) == "Evening"
    assert copy_name("Evening", ("Evening", "Evening (2)")) == "Evening (3)"
    assert len(copy_name(long, (long,))) == NAME_LETTERS


def test_a_routine_takes_the_own_exercises_in_it_along(exercise, routine):
    own = Own({"own_lunge": exercise, "own_other": exercise}, {"own_evening": routine})
    pack = leaving("Evening", "en", (routine,), (), own)
    assert pack.exercises == (exercise,)
    assert uses(own, "own_lunge") == ("Evening",)
