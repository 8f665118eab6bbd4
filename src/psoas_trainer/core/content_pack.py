# SPDX-License-Identifier: GPL-3.0-or-later
"""The content as plain values and back: checked and packed when the program is built, only unpacked when it starts.

Both ways follow the fields of the values themselves, so that a new field needs nothing here. `core/content_json.py` is
what other programs may read; the pack belongs to one build of the program and nobody else reads it.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.content import Content
from psoas_trainer.core.words import Words

_Make = Callable[[Any], Any]
"""Makes a value from its plain form; raises ValueError for anything else."""


def pack(content: Content) -> dict[str, Any]:
    """Catalogue and words as objects, lists, texts, numbers and None. Raises ValueError for content with mistakes."""
    if content.errors:
        raise ValueError("content with mistakes is not packed")
    return {"catalogue": _plain(content.catalogue), "words": _plain(content.words)}


def unpack(plain: Any) -> Content:
    """The content that was packed. Raises ValueError where `plain` is not exactly what `pack` makes."""
    if type(plain) is not dict or plain.keys() != {"catalogue", "words"}:
        raise ValueError("not a catalogue and words")
    return Content(_maker(Catalogue)(plain["catalogue"]), _maker(Words)(plain["words"]), ())


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(part) for name, part in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return value


def _maker(hint: Any) -> _Make:
    """What makes values of that type. It is put together once, so that the many values themselves are made quickly."""
    kind = get_origin(hint) or hint
    inside = get_args(hint)
    if kind is UnionType:
        return _maker_of_optional(inside[0])
    if kind is tuple:
        return _maker_of_tuple(inside[0])
    if kind is Mapping:
        return _maker_of_mapping(inside[1])
    if issubclass(kind, StrEnum):
        member: _Make = kind
        return member
    if issubclass(kind, tuple):
        return _maker_of_named(kind)
    return _maker_of_same(kind)


def _maker_of_optional(hint: Any) -> _Make:
    make = _maker(hint)
    return lambda plain: None if plain is None else make(plain)


def _maker_of_tuple(hint: Any) -> _Make:
    make_part = _maker(hint)

    def make(plain: Any) -> tuple[Any, ...]:
        if type(plain) is not list:
            raise ValueError("not a list")
        return tuple([make_part(part) for part in plain])

    return make


def _maker_of_mapping(hint: Any) -> _Make:
    make_part = _maker(hint)

    def make(plain: Any) -> dict[str, Any]:
        if type(plain) is not dict:
            raise ValueError("not an object")
        return {key: make_part(part) for key, part in plain.items()}

    return make


def _maker_of_named(kind: Any) -> _Make:
    makers = {name: _maker(hint) for name, hint in kind.__annotations__.items()}

    def make(plain: Any) -> Any:
        if type(plain) is not dict or plain.keys() != makers.keys():
            raise ValueError(f"not a {kind.__name__}")
        return kind(*[make_part(plain[name]) for name, make_part in makers.items()])

    return make


def _maker_of_same(kind: type) -> _Make:
    def make(plain: Any) -> Any:
        if type(plain) is not kind:
            raise ValueError(f"not a {kind.__name__}")
        return plain

    return make
