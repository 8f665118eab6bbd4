# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide6's enumerations, made in a fifth of the time.

PySide6 makes a Python enumeration of every enumeration of a Qt class as soon as the class is first used: the first
picture needs 195 of them with 3,400 members. Python's `enum` takes a sixth of the start for that, for each member goes
through the checks of a class that a person writes. Here members are made without: the class has the same contents,
since all but its members is copied from one that `enum` itself has made. Whatever is not as plain as Qt's enumerations
are - own types, names with a meaning in Python, values that are no numbers - is left to `enum`.
"""

import enum
import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from types import MappingProxyType
from typing import Any, Final

_TRIED: Final = ((3, 11),)
"""Versions of Python in which tests have seen that the classes come out the same. In any other nothing is changed."""
_BASES: Final = (Enum, IntEnum, Flag, IntFlag)

_Items = list[tuple[str, int]]


def make_enumerations_lean() -> None:
    """From now on `Enum("Name", [("MEMBER", 1), ...])` is made the lean way, and its like for flags and numbers."""
    if sys.version_info[:2] in _TRIED:
        EnumType._create_ = lean(EnumType._create_)  # type: ignore[method-assign]


class Kind:
    """What all enumerations of one base have in common, taken from one without members."""

    def __init__(self, base: type[Enum], plain: Any) -> None:
        self.base = base
        empty = plain(base, "Empty", [], boundary=enum.KEEP)
        own = ("__dict__", "__weakref__", "__module__", "_iter_member_")
        self.body = MappingProxyType({name: value for name, value in vars(empty).items() if name not in own})
        self.taken = frozenset(name for one in empty.__mro__ for name in vars(one))
        """Names that a member cannot have without more ado: what the class has under them is looked for first."""
        self.counts = issubclass(base, int)
        self.flags = issubclass(base, Flag)

    def fits(self, items: Any, boundary: Any) -> bool:
        """Whether nothing about these members needs `enum`'s own checks."""
        return (
            type(items) is list
            and boundary is enum.KEEP
            and all(type(name) is str and type(value) is int for name, value in items)
            and not any(name[:1] == "_" or name == "mro" for name, _value in items)
            and self.taken.isdisjoint(names := dict(items))
            and len(names) == len(items)
        )

    def make(self, name: str, items: _Items, module: str) -> type[Enum]:
        """The class with its members."""
        listed: list[str] = []
        by_name: dict[str, Enum] = {}
        by_value: dict[int, Enum] = {}
        body = {
            **self.body,
            "__module__": module,
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

    def _member(self, made: type[Enum], name: str, value: int, order: int) -> Enum:
        member: Any = int.__new__(made, value) if self.counts else object.__new__(made)
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
            return kind.make(class_name, names, str(module))
        return plain(cls, class_name, names, module=module, boundary=boundary, **more)

    return create
