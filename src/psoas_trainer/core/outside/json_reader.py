# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON from outside: size, depth and number of values are known before anything is made of it."""

import json
import math
import re
from collections.abc import Callable
from typing import Any

from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.refusal import OutsideError, Place, Refusal

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?P<end>"?)|(?P<open>[\[{])|(?P<close>[\]}])|[^\s,:"\[\]{}]+', re.DOTALL)
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Control signs, line breaks, and what turns the direction of a text round; joiners and plain marks are letters."""
_SURROGATE = re.compile("[\ud800-\udfff]")


class _Doubled(dict[str, Any]):
    """An object in which a name stands twice."""

    name = ""


def read_json(data: bytes, file: str = "") -> Any:
    """The value that those bytes hold. Raises OutsideError: it is then named where in the file.

    Texts in it are one line without invisible signs, numbers are finite, and no object has a name twice.
    """
    if len(data) > limits.JSON_BYTES:
        raise OutsideError(Refusal.FILE_TOO_LARGE, file, most=limits.JSON_BYTES)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise OutsideError(Refusal.NOT_UTF_8, file, detail=str(error)) from error
    _count(text, file)
    try:
        value = json.loads(
            text, parse_int=_whole, parse_float=_number, parse_constant=_number, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        raise OutsideError(Refusal.NOT_JSON, file, least=error.lineno, detail=error.msg) from error
    _check(value, file, ())
    return value


def _count(text: str, file: str) -> None:
    """Depth and number of values by the signs alone: the parser itself goes one call deeper with each bracket."""
    depth = 0
    for number, token in enumerate(_TOKEN.finditer(text), start=1):
        if number > limits.JSON_VALUES:
            raise OutsideError(Refusal.TOO_MANY_VALUES, file, most=limits.JSON_VALUES)
        if token["open"]:
            depth += 1
            if depth > limits.JSON_DEPTH:
                raise OutsideError(Refusal.TOO_DEEP, file, most=limits.JSON_DEPTH)
        elif token["close"]:
            depth -= 1
        elif token["end"] == "":
            line = text.count("\n", 0, token.start()) + 1
            raise OutsideError(Refusal.NOT_JSON, file, least=line, detail="a text does not end")


def _whole(letters: str) -> float:
    return int(letters) if len(letters) <= limits.NUMBER_LETTERS else math.inf


def _number(letters: str) -> float:
    return float(letters) if len(letters) <= limits.NUMBER_LETTERS else math.inf


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled, seen = _Doubled(found), set[str]()
    for name, _ in pairs:
        if name in seen:
            doubled.name = name
            break
        seen.add(name)
    return doubled


def _check(value: Any, file: str, place: Place) -> None:
    """What no JSON from outside may hold, wherever it stands. No deeper than JSON_DEPTH."""
    if isinstance(value, str):
        check_text(value, lambda refusal, most: OutsideError(refusal, file, place, most=most))
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise OutsideError(Refusal.NUMBER, file, place)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            _check(one, file, (*place, index))
    elif isinstance(value, dict):
        if isinstance(value, _Doubled):
            raise OutsideError(Refusal.NAME_TWICE, file, (*place, value.name))
        for name, one in value.items():
            _check(name, file, (*place, name))
            _check(one, file, (*place, name))


def check_text(text: str, refused: Callable[[Refusal, int | None], OutsideError]) -> None:
    """Raises what `refused` makes where a text is too long, or holds what cannot be seen."""
    if _SURROGATE.search(text):
        raise refused(Refusal.LETTERS, None)
    if len(text.encode()) > limits.TEXT_BYTES:
        raise refused(Refusal.TEXT_TOO_LONG, limits.TEXT_BYTES)
    if _INVISIBLE.search(text):
        raise refused(Refusal.LETTERS, None)
