# SPDX-License-Identifier: GPL-3.0-or-later
"""What a handout needs of the data, where no window is open: the person's doses, answers and own routines."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from psoas_trainer.core.content import Content
from psoas_trainer.core.outside.pack import Known
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.own_catalogue import OwnCatalogue
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.own_training import known_with, playable, read_own_exercise, read_own_routine
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.settings import from_plain
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.own_content import OwnContent, own_content
from psoas_trainer.storage.screenings import latest_screenings
from psoas_trainer.storage.today_data import today_data
from psoas_trainer.storage.worker import Connection


class HandoutKept(NamedTuple):
    """The person, their newest answers, what they made, and their usual rests."""

    person: Person = Person()
    screenings: Mapping[str, ScreeningRecord] = MappingProxyType({})
    own: OwnContent = OwnContent()
    timing: Timing = Timing()


class WithOwn(NamedTuple):
    """The content with what the person made; `drawn` and `pictures` are what `Figures.set_own` takes."""

    content: Content
    drawn: Mapping[str, str]
    pictures: Mapping[str, bytes]


def read_kept(connection: Connection, person: int, at: Moment) -> HandoutKept:
    """All of it. Raises StorageError."""
    data = today_data(connection, person, at)
    known = Person(data.profile or Profile(), data.doses)
    return HandoutKept(known, latest_screenings(connection, person), own_content(connection, person))


def read_timing(path: Path) -> Timing:
    """The rests of a settings file; the usual ones where it cannot be read: the window says what is wrong with it."""
    try:
        plain = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Timing()
    return from_plain(plain).timing if isinstance(plain, dict) else Timing()


def with_own(shipped: Content, own: OwnContent, movements: Iterable[str]) -> WithOwn:
    """What ships and what the person made; what cannot be read is left out. `movements` are names of files."""
    known = Known.of(shipped, tuple(each.removesuffix(".json") for each in movements))
    exercises, drawn, pictures = {}, {}, {}
    for one in own.exercises:
        try:
            each = read_own_exercise(one.document, one.picture, known)
        except OutsideError:
            continue
        exercises[one.exercise_id] = (each.exercise, each.words)
        if each.picture is not None:
            drawn[one.exercise_id] = each.picture.own_name
            pictures[each.picture.own_name] = each.picture.data
        elif each.figure is not None:
            drawn[one.exercise_id] = each.figure
    known = known_with(known, {key: exercise for key, (exercise, _) in exercises.items()})
    routines = {}
    for kept in own.routines:
        try:
            found = read_own_routine(kept.document, known)
        except OutsideError:
            continue
        routine = playable(found.routine, known.exercises)
        if routine is not None:
            routines[kept.routine_id] = (routine, found.words)
    catalogue = OwnCatalogue(shipped)
    catalogue.put(exercises, routines)
    return WithOwn(catalogue.content, drawn, pictures)
