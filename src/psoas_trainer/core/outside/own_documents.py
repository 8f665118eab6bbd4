# SPDX-License-Identifier: GPL-3.0-or-later
"""Own exercises and routines that come in with an export: held to the rules of a pack, by the readers of packs."""

from typing import Any, Final

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.outside.json_reader import read_json
from psoas_trainer.core.outside.pack import CONTENTS, Known
from psoas_trainer.core.outside.picture import read_picture
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.own_training import OWN, known_with, read_own_exercise, read_own_routine

DOCUMENT: Final = "document"
PICTURE: Final = "picture"


class OwnDocuments:
    """The documents of one export in their order: exercises, then the routines that may have them."""

    def __init__(self, known: Known) -> None:
        """`known` is what the program has; what of it a person made is left aside."""
        self._known = known._replace(
            exercises={name: each for name, each in known.exercises.items() if not name.startswith(OWN)},
            routines=tuple(name for name in known.routines if not name.startswith(OWN)),
        )
        self._exercises: dict[str, Exercise] = {}

    def check_exercise(self, exercise_id: str, document: str, picture: bytes | None) -> None:
        """Raises OutsideError where the program could not read it as a pack with this one exercise.

        NEWER_VERSION, or DOES_NOT_FIT; its place begins with the part that is wrong, `DOCUMENT` or `PICTURE`.
        """
        if picture is not None:
            try:
                read_picture(picture)
            except OutsideError as error:
                raise _refused(error, PICTURE) from error
        try:
            _expect_one(document, "exercises", "routines")
            exercise = read_own_exercise(document, picture, self._known).exercise
        except OutsideError as error:
            raise _refused(error, DOCUMENT) from error
        _expect_id(exercise.id, exercise_id)
        self._exercises[exercise_id] = exercise

    def check_routine(self, routine_id: str, document: str) -> None:
        """The same for a routine; a row whose exercise is gone is no mistake."""
        try:
            _expect_one(document, "routines", "exercises")
            routine = read_own_routine(document, known_with(self._known, self._exercises)).routine
        except OutsideError as error:
            raise _refused(error, DOCUMENT) from error
        _expect_id(routine.id, routine_id)


def _expect_one(document: str, name: str, other: str) -> None:
    value: Any = read_json(document.encode(), CONTENTS)
    if not isinstance(value, dict):
        raise OutsideError(Refusal.WRONG_KIND, CONTENTS)
    found = value.get(name)
    if not isinstance(found, list) or len(found) != 1 or value.get(other):
        raise OutsideError(Refusal.OUT_OF_RANGE, CONTENTS, (name,), least=1, most=1)


def _expect_id(found: str, wanted: str) -> None:
    """The id under which it is kept is that in the document, and none that the program has or may have some day."""
    if found != wanted or not wanted.startswith(OWN):
        raise OutsideError(Refusal.DOES_NOT_FIT, place=(DOCUMENT, "id"), detail=f"{found} instead of {wanted}")


def _refused(error: OutsideError, part: str) -> OutsideError:
    """By its place in the export: a sentence about a pack would be about another file."""
    if error.refusal is Refusal.NEWER_VERSION:
        return OutsideError(error.refusal, place=(part, *error.place), least=error.least, most=error.most)
    return OutsideError(Refusal.DOES_NOT_FIT, place=(part, *error.place), detail=str(error))
