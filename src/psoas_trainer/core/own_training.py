# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's own exercises and routines: the JSON that the database keeps of each, and what comes in from a pack."""

import json
from collections.abc import Collection, Mapping
from typing import Any, Final, NamedTuple

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.json_reader import read_json
from psoas_trainer.core.outside.pack import CONTENTS, PICTURES, Known, Pack, PackExercise, PackRoutine
from psoas_trainer.core.outside.pack_reader import read_contents
from psoas_trainer.core.outside.pack_writer import contents
from psoas_trainer.core.outside.picture import read_picture
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.routine import Routine, RoutineItem

OWN: Final = "own_"
"""Every own id begins with it, so that none is ever that of an exercise or routine of the program's own."""
_ROWS: Final = ("routines", 0, "rows")


class Own(NamedTuple):
    """Everything that a person made, by id, in the order in which it was made."""

    exercises: Mapping[str, PackExercise]
    routines: Mapping[str, PackRoutine]


class Arrival(NamedTuple):
    """What a pack brings: what is new, what is there already just so, and the names that had to be others."""

    exercises: tuple[PackExercise, ...] = ()
    routines: tuple[PackRoutine, ...] = ()
    known: tuple[str, ...] = ()
    """The names of what is there already with the same content."""
    renamed: tuple[tuple[str, str], ...] = ()
    """The old and the new name of what has the id of something else."""


def exercise_document(each: PackExercise, language: str) -> str:
    """The text that is kept of an own exercise."""
    return _text(Pack(_pack_name(each.words.name), language, (each,)))


def routine_document(each: PackRoutine, language: str) -> str:
    """The text that is kept of an own routine."""
    return _text(Pack(_pack_name(each.words.name), language, (), (each,)))


def read_own_exercise(document: str, picture: bytes | None, known: Known) -> PackExercise:
    """The exercise of that text; `known` is what ships. Raises OutsideError."""
    found = None if picture is None else read_picture(picture)
    pictures = {} if found is None else {f"{PICTURES}{found.own_name}": found}
    pack = read_contents(read_json(document.encode(), CONTENTS), pictures, known)
    return pack.exercises[0]._replace(exercise=pack.exercises[0].exercise._replace(order=0))


def read_own_routine(document: str, known: Known) -> PackRoutine:
    """The routine of that text; `known` has the own exercises too. Raises OutsideError.

    A row whose exercise is gone stays, bare; one whose dose its exercise does not allow any more gets the usual dose.
    Other than in a pack it may have no row yet: it is still being made.
    """
    value = read_json(document.encode(), CONTENTS)
    rows = _rows_of(value)
    if empty := not rows:
        rows.append({"exercise": next(iter(known.exercises))})
    gone: dict[int, str] = {}
    for place, row in enumerate(rows):
        name = row.get("exercise")
        if isinstance(name, str) and name not in known.exercises:
            gone[place] = name
            rows[place] = {"exercise": next(iter(known.exercises))}
    for _ in range(len(rows) + 1):
        try:
            found = read_contents(value, {}, known).routines[0]
            break
        except OutsideError as error:
            where = error.place[3] if error.place[:3] == _ROWS and len(error.place) > 3 else None
            if not isinstance(where, int) or set(rows[where]) == {"exercise"}:
                raise
            rows[where] = {"exercise": rows[where].get("exercise")}
    read = () if empty else found.routine.items
    items = [RoutineItem(gone[place]) if place in gone else item for place, item in enumerate(read)]
    return found._replace(routine=found.routine._replace(items=tuple(items), order=0))


def playable(routine: Routine, exercises: Collection[str]) -> Routine | None:
    """The routine without the rows whose exercise is gone; None where none is left."""
    items = tuple(item for item in routine.items if item.exercise_id in exercises)
    return routine._replace(items=items) if items else None


def own_id(pack_id: str) -> str:
    """The id under which something of a pack is kept: the same for the same pack, however often it comes."""
    return pack_id if pack_id.startswith(OWN) else f"{OWN}{pack_id}"[: limits.ID_LETTERS]


def copy_name(name: str, taken: Collection[str]) -> str:
    """That name, or with a number behind it where it is taken: "Evening", "Evening (2)"."""
    number, found = 1, name[: limits.NAME_LETTERS].strip()
    while found in taken:
        number += 1
        end = f" ({number})"
        found = f"{name[: limits.NAME_LETTERS - len(end)].strip()}{end}"
    return found


def arriving(pack: Pack, own: Own, names: Collection[str]) -> Arrival:
    """What that pack would bring to what a person has; `names` are those of the routines that ship."""
    taken_ids, taken_names = {*own.exercises}, {each.words.name for each in own.exercises.values()}
    new, known, renamed = [], [], []
    ids: dict[str, str] = {}
    for each in pack.exercises:
        wanted = own_id(each.exercise.id)
        moved = each._replace(exercise=each.exercise._replace(id=wanted, order=0))
        if own.exercises.get(wanted) == moved:
            known.append(each.words.name)
        elif wanted in taken_ids:
            name = copy_name(each.words.name, taken_names)
            renamed.append((each.words.name, name))
            moved = moved._replace(
                exercise=moved.exercise._replace(id=_free(wanted, taken_ids)), words=each.words._replace(name=name)
            )
        if own.exercises.get(wanted) != moved:
            new.append(moved)
        ids[each.exercise.id] = moved.exercise.id
        taken_ids.add(moved.exercise.id)
        taken_names.add(moved.words.name)
    routines, known_routines, others = _arriving_routines(pack, own, ids, names)
    return Arrival(tuple(new), tuple(routines), (*known, *known_routines), (*renamed, *others))


def leaving(name: str, language: str, routines: tuple[PackRoutine, ...], chosen: Collection[str], own: Own) -> Pack:
    """The pack of these routines, of the own exercises in them and of those `chosen`; rows that are gone stay out."""
    needed = {item.exercise_id for each in routines for item in each.routine.items} | set(chosen)
    exercises = tuple(each for key, each in own.exercises.items() if key in needed)
    return Pack(_pack_name(name), language, exercises, routines)


def uses(own: Own, exercise_id: str) -> tuple[str, ...]:
    """The names of the own routines that have that exercise."""
    return tuple(
        each.words.name
        for each in own.routines.values()
        if any(item.exercise_id == exercise_id for item in each.routine.items)
    )


def known_with(known: Known, exercises: Mapping[str, Exercise]) -> Known:
    """What a routine may refer to where these exercises are there as well."""
    return known._replace(exercises={**known.exercises, **exercises})


def _arriving_routines(
    pack: Pack, own: Own, ids: Mapping[str, str], names: Collection[str]
) -> tuple[list[PackRoutine], list[str], list[tuple[str, str]]]:
    taken_ids = {*own.routines}
    taken_names = {*names, *(each.words.name for each in own.routines.values())}
    new, known, renamed = [], [], []
    for each in pack.routines:
        wanted = own_id(each.routine.id)
        items = tuple(
            item._replace(exercise_id=ids.get(item.exercise_id, item.exercise_id)) for item in each.routine.items
        )
        moved = each._replace(routine=each.routine._replace(id=wanted, items=items, order=0))
        if own.routines.get(wanted) == moved:
            known.append(each.words.name)
            continue
        if wanted in taken_ids:
            name = copy_name(each.words.name, taken_names)
            renamed.append((each.words.name, name))
            moved = PackRoutine(moved.routine._replace(id=_free(wanted, taken_ids)), each.words._replace(name=name))
        new.append(moved)
        taken_ids.add(moved.routine.id)
        taken_names.add(moved.words.name)
    return new, known, renamed


def _free(wanted: str, taken: Collection[str]) -> str:
    number = 2
    while (found := f"{wanted[: limits.ID_LETTERS - 4]}_{number}") in taken:
        number += 1
    return found


def _rows_of(value: Any) -> list[dict[str, Any]]:
    """The rows of the one routine, to be changed in place; none where the text has another shape."""
    try:
        rows = value["routines"][0]["rows"]
    except (KeyError, IndexError, TypeError):
        return []
    return rows if isinstance(rows, list) and all(isinstance(row, dict) for row in rows) else []


def _pack_name(name: str) -> str:
    return name[: limits.NAME_LETTERS].strip()


def _text(pack: Pack) -> str:
    return json.dumps(contents(pack), ensure_ascii=False, allow_nan=False)
