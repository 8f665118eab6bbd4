# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the catalogue from the texts of the content files, file by file, and checks that they fit together."""

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.content_error import ContentError
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.exercise_file import read_exercise
from psoas_trainer.core.routine import Routine
from psoas_trainer.core.routine_file import read_routine, read_warm_up
from psoas_trainer.core.screening import Screening
from psoas_trainer.core.screening_file import read_screening
from psoas_trainer.core.toml_table import IDENTIFIER, TomlTable, read_toml

_Content = TypeVar("_Content")


class _Ordered(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def order(self) -> int: ...


_OrderedContent = TypeVar("_OrderedContent", bound=_Ordered)


def read_catalogue(
    texts: Mapping[str, str], leave_out: frozenset[str] = frozenset()
) -> tuple[Catalogue, tuple[ContentError, ...]]:
    """The catalogue and what is wrong with the files. `texts` holds the content files by path below assets/.

    A file with a mistake is left out and named in the errors, and so is every file that refers to it. Files whose
    paths are in `leave_out` are left out without a word of their own.
    """
    reader = _Reader(texts, leave_out)
    screenings = reader.read_folder("screening", read_screening)
    exercises = _sorted(reader.read_folder("exercises", read_exercise))
    reader.check_each("exercises", exercises, lambda table, one: _check_references(table, one, exercises, screenings))
    reader.check_each("screening", screenings, lambda table, one: _check_cautions(table, one, exercises))
    warm_ups = reader.read_folder("warm_ups", lambda table, name: read_warm_up(table, name, exercises))
    routines = _sorted(
        reader.read_folder("routines", lambda table, name: read_routine(table, name, exercises, warm_ups))
    )
    default = [routine.id for routine in routines.values() if routine.default][:1]
    reader.check_each("routines", routines, lambda table, one: _check_default(table, one, default))
    return Catalogue(exercises, routines, warm_ups, screenings), tuple(reader.errors)


class _Reader:
    """Reads folders of the content and collects what is wrong."""

    def __init__(self, texts: Mapping[str, str], leave_out: frozenset[str]) -> None:
        self.errors: list[ContentError] = []
        self._texts = texts
        self._leave_out = leave_out
        self._tables: dict[str, TomlTable] = {}

    def read_folder(self, folder: str, read: Callable[[TomlTable, str], _Content]) -> dict[str, _Content]:
        """What the good files of a folder say, by the name of the file."""
        found: dict[str, _Content] = {}
        for path in sorted(self._texts):
            name = path.removeprefix(f"{folder}/").removesuffix(".toml")
            if path != f"{folder}/{name}.toml" or "/" in name or path in self._leave_out:
                continue
            try:
                self._tables[path] = _open(path, name, self._texts[path])
                found[name] = read(self._tables[path], name)
            except ContentError as error:
                self.errors.append(error)
        return found

    def check_each(
        self, folder: str, contents: dict[str, _Content], check: Callable[[TomlTable, _Content], None]
    ) -> None:
        """Leaves out what does not pass a check that needs the other files."""
        for name, content in tuple(contents.items()):
            try:
                check(self._tables[f"{folder}/{name}.toml"], content)
            except ContentError as error:
                self.errors.append(error)
                del contents[name]


def _open(path: str, name: str, text: str) -> TomlTable:
    if not IDENTIFIER.fullmatch(name):
        raise ContentError(path, 1, "the file's name must be an id of small letters, digits and underscores")
    return read_toml(path, text)


def _check_references(
    table: TomlTable, exercise: Exercise, exercises: Mapping[str, Exercise], screenings: Mapping[str, Screening]
) -> None:
    if exercise.screening is not None and exercise.screening not in screenings:
        raise table.error(f"the screening '{exercise.screening}' is missing or was left out", "screening")
    if exercise.stand_in is None:
        return
    stand_in = exercises.get(exercise.stand_in)
    if stand_in is None:
        raise table.error(f"the stand-in '{exercise.stand_in}' is missing or was left out", "stand_in")
    if stand_in.stand_in is not None:
        raise table.error(f"the stand-in '{stand_in.id}' can be held back itself", "stand_in")


def _check_cautions(table: TomlTable, screening: Screening, exercises: Mapping[str, Exercise]) -> None:
    """A version that an exercise does not have would hold it back without anybody knowing why."""
    for caution in screening.cautions:
        for exercise in (exercises[each] for each in caution.exercises if each in exercises):
            missing = set(caution.versions) - {variant.id for variant in exercise.variants}
            if missing:
                raise table.error(f"'{exercise.id}' has no variant '{min(missing)}'", "cautions")


def _check_default(table: TomlTable, routine: Routine, default: list[str]) -> None:
    if routine.default and routine.id not in default:
        raise table.error(f"the routine '{default[0]}' is the default already", "default")


def _sorted(contents: Mapping[str, _OrderedContent]) -> dict[str, _OrderedContent]:
    return {one.id: one for one in sorted(contents.values(), key=lambda one: (one.order, one.id))}
