# SPDX-License-Identifier: GPL-3.0-or-later
"""Named tuples, made in a fifth of the time.

The program's records are named tuples, and 120 of them stand before the first picture. `typing` makes a class twice for
each - bases and attributes are set anew on one that is there already - and compiles a text for its `__new__`; together
a twentieth of the start. Here the class is made once, with a `__new__` of the same code under other names, and the
methods that all named tuples share are shared. What a record can do and say is the same, but that annotations stay as
they were written. Records with more about them than fields, defaults and methods are left to `typing`.
"""

import sys
import typing
from _collections import _tuplegetter  # type: ignore[attr-defined]
from collections import namedtuple
from collections.abc import Iterable
from types import FunctionType
from typing import Any, Final

_TRIED: Final = ((3, 11),)
"""Versions of Python in which tests have seen that the classes come out the same. In any other nothing is changed."""


def make_records_lean() -> None:
    """From now on `class Dose(NamedTuple)` is made the lean way."""
    if sys.version_info[:2] in _TRIED:
        meta: Any = typing.NamedTupleMeta  # type: ignore[attr-defined]
        meta.__new__ = RecordMaker(meta.__new__).make


def _make(cls: Any, iterable: Iterable[Any]) -> Any:
    result = tuple.__new__(cls, iterable)
    if len(result) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(result)}")
    return result


def _replace(self: Any, /, **kwds: Any) -> Any:
    result = self._make(map(kwds.pop, self._fields, self))
    if kwds:
        raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
    return result


def _repr(self: Any) -> str:
    said = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=False))
    return f"{type(self).__name__}({', '.join(said)})"


def _asdict(self: Any) -> dict[str, Any]:
    return dict(zip(self._fields, self, strict=False))


def _getnewargs(self: Any) -> tuple[Any, ...]:
    return tuple(self)


_KEPT: Final = frozenset(
    (
        *("__new__", "__init__", "__classcell__", "__slots__", "_fields", "_field_defaults", "_source"),
        *("_make", "_replace", "__repr__", "_asdict", "__getnewargs__"),
    )
)
"""What nobody may write in such a class, or what the class then has to be told."""


class RecordMaker:
    """Makes the classes, and leaves to `plain` (`typing`'s own way) what is more than a record."""

    def __init__(self, plain: Any) -> None:
        self._plain = plain
        self._templates: dict[int, FunctionType] = {}
        shared = {"_replace": _replace, "__repr__": _repr, "_asdict": _asdict, "__getnewargs__": _getnewargs}
        self._shared = {"__slots__": (), "_make": classmethod(_make), **shared}

    def make(self, meta: Any, name: str, bases: Any, body: dict[str, Any]) -> Any:
        """In the place of `NamedTupleMeta.__new__`, with what it takes and gives."""
        types = body.get("__annotations__", {})
        fields = tuple(types)
        defaults = {field: body[field] for field in fields if field in body}
        own = {key: value for key, value in body.items() if key not in types}
        if not _is_plain(bases, fields, own, defaults):
            return self._plain(meta, name, bases, body)
        new = self._new(fields, tuple(defaults.values()))
        new.__qualname__ = f"{name}.__new__"
        new.__annotations__ = types
        getters = {field: _tuplegetter(at, f"Alias for field number {at}") for at, field in enumerate(fields)}
        said = {"__doc__": f"{name}({', '.join(fields)})", "__new__": new, "__match_args__": fields}
        known = {"_fields": fields, "_field_defaults": defaults}
        return type(name, (tuple,), {**self._shared, **said, **known, **getters, **own, "__annotations__": types})

    def _new(self, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        """The `__new__` that Python writes for so many fields, with these names."""
        template = self._templates.get(len(fields))
        if template is None:
            plain: Any = namedtuple("template", [f"a{at}" for at in range(len(fields))])  # noqa: PYI024 - no types
            template = self._templates[len(fields)] = plain.__new__
        code = template.__code__.replace(co_varnames=("_cls", *fields))
        return FunctionType(code, template.__globals__, "__new__", defaults)


def _is_plain(bases: Any, fields: tuple[str, ...], own: dict[str, Any], defaults: dict[str, Any]) -> bool:
    """Whether nothing about the class needs the checks and the ways of `typing`."""
    return (
        len(bases) == 1
        and len(fields) > 0
        and tuple(defaults) == fields[len(fields) - len(defaults) :]
        and not any(name[0] == "_" for name in fields)
        and _KEPT.isdisjoint(own)
    )
