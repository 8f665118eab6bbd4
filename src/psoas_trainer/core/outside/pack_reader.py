# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an exercise pack: the whole of it, or nothing and the reason why."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.archive import read_archive
from psoas_trainer.core.outside.json_reader import read_json
from psoas_trainer.core.outside.outside_values import OutsideValues
from psoas_trainer.core.outside.pack import CONTENTS, FORMAT, VERSION, Known, Pack, PackExercise, ways
from psoas_trainer.core.outside.pack_exercise import read_exercise
from psoas_trainer.core.outside.pack_routine import read_routine
from psoas_trainer.core.outside.pack_words import read_words
from psoas_trainer.core.outside.picture import Picture, read_picture
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

NEWEST: Final = 999_999
"""No version will ever be higher; a number beyond it is a mistake, not a later program."""

_PICTURE_NAME = re.compile(
    r"pictures/(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[a-z0-9][a-z0-9_-]{0,59}\.(?:png|jpe?g|webp)"
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:_[A-Z]{2})?")


def read_pack(data: bytes, known: Known) -> Pack:
    """The pack in those bytes. Raises OutsideError for anything that is not exactly as docs/psoaspack.md says."""
    contents: Any = None
    pictures: dict[str, Picture] = {}
    found = False
    for name, member in read_archive(data, most_bytes):
        if name == CONTENTS:
            contents, found = read_json(member, CONTENTS), True
        else:
            pictures[name] = read_picture(member, name)
    if not found:
        raise OutsideError(Refusal.MEMBER_MISSING, CONTENTS)
    return read_contents(contents, pictures, known)


def read_contents(value: Any, pictures: Mapping[str, Picture], known: Known) -> Pack:
    """The pack that pack.json describes, with the pictures beside it by their names. Raises OutsideError."""
    if not isinstance(value, dict):
        raise OutsideError(Refusal.WRONG_KIND, CONTENTS)
    whole = OutsideValues(value, CONTENTS)
    _check_version(whole)
    whole.expect(("format", "version", "name", "language"), ("exercises", "routines"))
    exercises = tuple(_read_exercises(whole, pictures, known))
    playable = {**known.exercises, **{each.exercise.id: each.exercise for each in exercises}}
    rows = whole.rows("routines", limits.ROUTINES, least=0)
    routines = tuple(read_routine(row, order, playable, known) for order, row in enumerate(rows, start=1))
    taken = set(known.routines)
    for row, each in zip(rows, routines, strict=True):
        if each.routine.id in taken:
            raise row.error(Refusal.ID_TAKEN, "id")
        taken.add(each.routine.id)
    if not exercises and not routines:
        raise whole.error(Refusal.MISSING, "routines")
    return Pack(whole.words("name", limits.NAME_LETTERS), _read_language(whole), exercises, routines)


def most_bytes(name: str) -> int:
    """How large that member may be; 0 where a pack has none of that name."""
    if name == CONTENTS:
        return limits.JSON_BYTES
    return limits.PICTURE_BYTES if _PICTURE_NAME.fullmatch(name) else 0


def _check_version(whole: OutsideValues) -> None:
    """First of all: a later version may look otherwise in every other respect."""
    if whole.data.get("format") != FORMAT:
        raise whole.error(Refusal.FOREIGN_KIND, "format")
    if not whole.has("version"):
        raise whole.error(Refusal.MISSING, "version")
    version = whole.integer("version", 1, NEWEST)
    if version > VERSION:
        raise whole.error(Refusal.NEWER_VERSION, "version", least=version, most=VERSION)


def _read_language(whole: OutsideValues) -> str:
    language = whole.words("language", limits.SHORT_LETTERS)
    if not _LANGUAGE.fullmatch(language):
        raise whole.error(Refusal.NOT_A_CHOICE, "language")
    return language


def _read_exercises(whole: OutsideValues, pictures: Mapping[str, Picture], known: Known) -> Iterator[PackExercise]:
    taken, used = set(known.exercises), set[str]()
    for number, row in enumerate(whole.rows("exercises", limits.EXERCISES, least=0), start=1):
        exercise = read_exercise(row, number, known)
        if exercise.id in taken:
            raise row.error(Refusal.ID_TAKEN, "id")
        taken.add(exercise.id)
        words = read_words(row.inside("words"), exercise)
        picture = _read_picture(row, pictures)
        if picture is not None:
            used.add(row.data["picture"])
        yield PackExercise(exercise, words, _read_figure(row, exercise, known), picture)
    for name in pictures:
        if name not in used:
            raise OutsideError(Refusal.MEMBER_UNUSED, name)


def _read_figure(row: OutsideValues, exercise: Exercise, known: Known) -> str | None:
    """The exercise whose movement is drawn: it has to go the same way, phase by phase and side by side."""
    figure = row.optional_identifier("figure")
    if figure is None:
        return None
    if figure not in known.figures or figure not in known.exercises:
        raise row.error(Refusal.ID_UNKNOWN, "figure")
    drawn = known.exercises[figure]
    phases = {phase.id for way in ways(exercise) for phase in way}
    if not phases <= {phase.id for phase in drawn.phases} or exercise.side_rule is not drawn.side_rule:
        raise row.error(Refusal.DOES_NOT_FIT, "figure")
    return figure


def _read_picture(row: OutsideValues, pictures: Mapping[str, Picture]) -> Picture | None:
    if not row.has("picture"):
        return None
    if row.has("figure"):
        raise row.error(Refusal.DOES_NOT_FIT, "picture")
    name = row.words("picture", limits.MEMBER_NAME_BYTES)
    if not _PICTURE_NAME.fullmatch(name):
        raise row.error(Refusal.MEMBER_NAME, "picture")
    if name not in pictures:
        raise row.error(Refusal.MEMBER_MISSING, "picture")
    return pictures[name]
