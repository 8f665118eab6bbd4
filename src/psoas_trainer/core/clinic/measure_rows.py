# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures as they are read: what was entered at once of left and right stands in one row."""

from collections.abc import Iterable
from typing import NamedTuple

from psoas_trainer.core.clinic.measure import Measure
from psoas_trainer.core.side import Side


class MeasureRow(NamedTuple):
    """What was measured at one moment: of a side each, or of the whole person."""

    first: Measure
    left: Measure | None
    right: Measure | None
    whole: Measure | None

    @property
    def uuids(self) -> tuple[str, ...]:
        """The identities of all its numbers."""
        return tuple(each.uuid for each in (self.left, self.right, self.whole) if each is not None)


def measure_rows(measures: Iterable[Measure]) -> tuple[MeasureRow, ...]:
    """The rows, in the order of `measures`."""
    found: dict[tuple[object, ...], dict[Side | None, Measure]] = {}
    for each in measures:
        moment = None if each.at is None else each.at.utc_ms
        place: tuple[object, ...] = (moment, each.kind, each.name, each.unit)
        if each.side in found.get(place, ()):
            place = (*place, each.uuid)
        found.setdefault(place, {})[each.side] = each
    return tuple(
        MeasureRow(next(iter(row.values())), row.get(Side.LEFT), row.get(Side.RIGHT), row.get(None))
        for row in found.values()
    )
