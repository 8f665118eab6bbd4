# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide6's enumerations and the program's own, made in a fifth of the time.

PySide6 makes a Python enumeration of every enumeration of a Qt class as soon as the class is first used: the first
picture needs 195 of them with 3,400 members. Python's `enum` takes a sixth of the start for that, for each member goes
through the checks of a class that a person writes. Here members are made without: the class has the same contents,
since all but its members is copied from one that `enum` itself has made. The program's own, whose members are texts,
are made in the same way. Whatever is not as plain - own types, names with a meaning in Python - is left to `enum`.
"""

import enum
import sys
from collections.abc import Collection, Mapping, Sequence
from enum import Enum, EnumType, Flag, IntEnum, IntFlag, StrEnum
from types import MappingProxyType
from typing import Any, Final

_TRIED: Final = ((3, 11),)
"""Versions of Python in which tests have seen that the classes come out the same. In any other nothing is changed."""
_BASES: Final = (Enum, IntEnum, Flag, IntFlag)

_WRITTEN: Final = frozenset(("__module__", "__qualname__", "__doc__", "_generate_next_value_"))
"""What stands in the body of a class that has nothing but members, properties and methods."""

_Items = Sequence[tuple[str, Any]]


def make_enumerations_lean() -> None:
    """From now on `Enum("Name", [("MEMBER", 1), ...])` is made the lean way, its like for flags and numbers as well.

    So is `class Name(StrEnum)` where its members are texts.
    """
    if sys.version_info[:2] in _TRIED:
        plain = EnumType._create_
        EnumType._create_ = lean(plain)  # type: ignore[method-assign]
        EnumType.__new__ = lean_texts(EnumType.__new__, plain)  # type: ignore[assignment]


class Kind:
    """What all enumerations of one base have in common, taken from one without members."""

    def __init__(self, base: type[Enum], plain: Any) -> None:
        self.base = base
        empty = plain(base, "Empty", [], boundary=enum.KEEP)
        own = ("__dict__", "__weakref__", "__module__", "_iter_member_")
        self.body = MappingProxyType({name: value for name, value in vars(empty).items() if name not in own})
        self.taken = frozenset(("mro", "", *(name for one in empty.__mro__ for name in vars(one))))
        """Names that a member cannot have at all, or not without more ado: the class has something else there."""
        self.value_type = next((kind for kind in (int, str) if issubclass(base, kind)), object)
        self.flags = issubclass(base, Flag)

    def fits(self, items: Any, boundary: Any) -> bool:
        """Whether nothing about these members needs `enum`'s own checks."""
        return (
            type(items) is list
            and boundary is enum.KEEP
            and all(type(name) is str and type(value) is int for name, value in items)
            and not any(name[:1] == "_" for name, _value in items)
            and self.taken.isdisjoint(names := dict(items))
            and len(names) == len(items)
        )

    def fits_body(self, items: _Items, written: Collection[str]) -> bool:
        """The same for a class whose body has these members and has written these names beside them."""
        return (
            all(type(value) is self.value_type for _name, value in items)
            and self.taken.isdisjoint(name for name, _value in items)
            and not any(name[:1] == "_" for name in written if name not in _WRITTEN)
        )

    def make(self, name: str, items: _Items, written: Mapping[str, Any]) -> type[Enum]:
        """The class with its members, and with what else is written in its body."""
        listed: list[str] = []
        by_name: dict[str, Enum] = {}
        by_value: dict[Any, Enum] = {}
        body = {
            **self.body,
            **written,
            "_member_names_": listed,
            "_member_map_": by_name,
            "_value2member_map_": by_value,
            "_unhashable_values_": [],
        }
        made: type[Enum] = type.__new__(EnumType, name, (self.base,), body)
        mask = 0
        for key, value in items:
            member = by_value.get(value)
            if member is None:
                member = by_value[value] = self._member(made, key, value, len(listed))
                if self.flags:
                    mask |= value
                if not self.flags or (value > 0 and not value & (value - 1)):
                    listed.append(key)
            by_name[key] = member
        # Only now: each of these makes Python forget what it knows of the class, and the lines above need that.
        for key, member in by_name.items():
            type.__setattr__(made, key, member)
        if self.flags:
            _set_bits(made, mask)
        return made

    def _member(self, made: type[Enum], name: str, value: Any, order: int) -> Enum:
        kind: Any = self.value_type
        member: Any = object.__new__(made) if kind is object else kind.__new__(made, value)
        member._value_ = value
        member._name_ = name
        member.__objclass__ = made
        member._sort_order_ = order
        return member


def _set_bits(made: Any, mask: int) -> None:
    values = [made._member_map_[name]._value_ for name in made._member_names_]
    made._flag_mask_ = mask
    made._singles_mask_ = sum(values)
    made._all_bits_ = 2 ** mask.bit_length() - 1
    if values != sorted(values):
        made._iter_member_ = made._iter_member_by_def_


def lean(plain: Any) -> Any:
    """A method for the place of `EnumType._create_`, which is `plain`: it takes the same and gives the same."""
    kinds = {base: Kind(base, plain) for base in _BASES}

    def create(
        cls: type[Enum], class_name: str, names: Any, *, module: str | None = None, boundary: Any = None, **more: Any
    ) -> Any:
        if module is None:
            # Two steps up, as there: whoever has called the enumeration.
            module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001
        kind = kinds.get(cls)
        simple = more.get("type") is None and more.get("qualname") is None and module is not None
        if kind is not None and simple and kind.fits(names, boundary):
            return kind.make(class_name, names, {"__module__": module})
        return plain(cls, class_name, names, module=module, boundary=boundary, **more)

    return create


def lean_texts(plain: Any, create: Any) -> Any:
    """The same for the place of `EnumType.__new__`, which makes a class from its body; `create` as above."""
    kind = Kind(StrEnum, create)

    def new(metacls: Any, cls: str, bases: tuple[type, ...], classdict: Any, **options: Any) -> Any:
        if bases == (StrEnum,) and metacls is EnumType and not options:
            names = classdict._member_names  # noqa: SLF001  as `enum` itself has noted them
            items = [(name, classdict[name]) for name in names]
            written = {name: value for name, value in classdict.items() if name not in names}
            if kind.fits_body(items, written):
                return kind.make(cls, items, written)
        return plain(metacls, cls, bases, classdict, **options)

    return new
