# SPDX-License-Identifier: GPL-3.0-or-later
"""How many of the planned days were trained: the same numbers on the page, in the summary and in the report."""

from collections.abc import Iterable
from typing import NamedTuple

from psoas_trainer.core.clinic.done import DayDone, WeekDone


class DayCounts(NamedTuple):
    """Planned days that are over, by how they stand, and `more`: the sessions besides those days."""

    full: int = 0
    part: int = 0
    none: int = 0
    more: int = 0

    @property
    def planned(self) -> int:
        """All planned days that are over, today's with them once something was played."""
        return self.full + self.part + self.none


def counts_of(weeks: Iterable[WeekDone]) -> DayCounts:
    """The numbers of these weeks; a day that is still to come counts nowhere."""
    full = part = none = more = 0
    for week in weeks:
        states = [state for _, state in week.days]
        whole, begun = states.count(DayDone.FULL), states.count(DayDone.PART)
        full += whole
        part += begun
        none += states.count(DayDone.NOT)
        more += max(0, week.whole + week.part - whole - begun)
    return DayCounts(full, part, none, more)
