# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns of a wide chart, each made when it is first drawn or reached and kept from then on."""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

Column = TypeVar("Column")


class LazyColumns(Sequence[Column]):
    """As many columns as are said; `make` is asked once for each that is wanted."""

    def __init__(self, count: int, make: Callable[[int], Column]) -> None:
        self._count = count
        self._make = make
        self._made: dict[int, Column] = {}

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, number: int) -> Column: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Column]: ...
    def __getitem__(self, number: int | slice) -> Column | Sequence[Column]:
        if isinstance(number, slice):
            return tuple(self[each] for each in range(*number.indices(self._count)))
        place = number + self._count if number < 0 else number
        if not 0 <= place < self._count:
            raise IndexError(number)
        if place not in self._made:
            self._made[place] = self._make(place)
        return self._made[place]
