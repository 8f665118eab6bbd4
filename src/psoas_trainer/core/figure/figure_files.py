# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks all files of the figure when the program is built, so that a damaged one never reaches a person."""

import json
import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.figure.body import Body
from psoas_trainer.core.figure.body_file import read_body
from psoas_trainer.core.figure.figure_error import FigureError
from psoas_trainer.core.figure.movement import MoveGroup, Movement, Works
from psoas_trainer.core.figure.movement_file import read_movement
from psoas_trainer.core.figure.shapes_file import read_shapes
from psoas_trainer.core.side import SideRule

_BODY = "figure/body.json"
_SHAPES = "figure/shapes.json"
_MOVEMENTS = "figure/movements/"
_NOT_UTF_8 = "\ufffd"
_WORKS = MappingProxyType(
    {
        SideRule.EACH_SIDE: (Works.NEAR, Works.FAR),
        SideRule.ALTERNATING: (Works.CYCLE,),
        SideRule.TOGETHER: (Works.BOTH,),
    }
)


def figure_errors(files: Mapping[str, str], exercises: Mapping[str, Exercise]) -> tuple[str, ...]:
    """One sentence for each mistake, with the file and the pose or step. Of a file that cannot be read only the first.

    `files` holds the texts of everything below assets/figure/ by path below assets/ ("figure/body.json"); they may
    have been decoded with errors="replace". No files at all, or an exercise without a movement, is no mistake.
    """
    if not files:
        return ()
    errors: list[FigureError] = []
    body: Body | None = None
    try:
        body = read_body(_BODY, _parsed(_BODY, files))
    except FigureError as error:
        errors.append(error)
    try:
        read_shapes(_SHAPES, _parsed(_SHAPES, files))
    except FigureError as error:
        errors.append(error)
    for file in sorted(files.keys() - {_BODY, _SHAPES}):
        try:
            errors += _movement_errors(file, files, body, exercises)
        except FigureError as error:
            errors.append(error)
    return tuple(str(error) for error in errors)


def _movement_errors(
    file: str, files: Mapping[str, str], body: Body | None, exercises: Mapping[str, Exercise]
) -> list[FigureError]:
    """How the movement differs from its exercise; without a body its poses cannot be judged. Raises FigureError."""
    name = file.removeprefix(_MOVEMENTS).removesuffix(".json")
    if file != f"{_MOVEMENTS}{name}.json" or "/" in name:
        raise FigureError(file, "", "the figure has no such file")
    data = _parsed(file, files)
    if name not in exercises:
        raise FigureError(file, "", f"there is no exercise '{name}'")
    if body is None:
        return []
    return _phase_errors(file, read_movement(file, data, body), exercises[name])


def _phase_errors(file: str, movement: Movement, exercise: Exercise) -> list[FigureError]:
    wanted = tuple(phase.id for phase in exercise.phases)
    errors = []
    for name, groups in movement.cycles.items():
        found = tuple(group.phase for group in groups)
        if found != wanted:
            message = f"the phases are {', '.join(found)}, but those of the exercise are {', '.join(wanted)}"
            errors.append(FigureError(file, f"cycle '{name}'", message))
        else:
            errors += _pace_errors(file, name, groups, exercise)
    if movement.works not in _WORKS[exercise.side_rule]:
        message = f"'works' is '{movement.works.value}', which is not the side rule of the exercise"
        errors.append(FigureError(file, "", message))
    for variant in exercise.variants:
        unknown = [phase.id for phase in variant.phases or () if phase.id not in wanted]
        if unknown:
            message = f"no cycle has the phase {', '.join(unknown)} of the exercise's variant '{variant.id}'"
            errors.append(FigureError(file, "", message))
    return errors


def _pace_errors(file: str, name: str, groups: tuple[MoveGroup, ...], exercise: Exercise) -> list[FigureError]:
    """Where the figure would move at another pace than the exercise; a phase without seconds is held by its dose."""
    errors = []
    for group, phase in zip(groups, exercise.phases, strict=True):
        found = None if group.held else group.seconds
        if found != phase.seconds and (
            found is None or phase.seconds is None or not math.isclose(found, phase.seconds)
        ):
            message = f"'{phase.id}' takes {_seconds(found)}, but {_seconds(phase.seconds)} in the exercise"
            errors.append(FigureError(file, f"cycle '{name}'", message))
    return errors


def _seconds(seconds: float | None) -> str:
    return "as long as it is held" if seconds is None else f"{seconds:g} s"


def _parsed(file: str, files: Mapping[str, str]) -> Any:
    """The values of that file. Raises FigureError where it is missing or no JSON."""
    if file not in files:
        raise FigureError(file, "", "the file is missing")
    text = files[file]
    if _NOT_UTF_8 in text:
        line = text[: text.index(_NOT_UTF_8)].count("\n") + 1
        raise FigureError(file, f"line {line}", "the file is not written in UTF-8")
    try:
        return json.loads(text, object_pairs_hook=_each_once)
    except json.JSONDecodeError as error:
        raise FigureError(file, f"line {error.lineno}", f"not readable as JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:  # a name that stands twice, a number that Python refuses to read
        raise FigureError(file, "", f"not readable as JSON: {error}") from error


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these names and values; the parser itself would take the last of two and say nothing."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the name '{name}' stands twice in one object")
        found[name] = value
    return found
