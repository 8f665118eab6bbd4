# SPDX-License-Identifier: GPL-3.0-or-later
"""What a report for a referrer shows, in words and numbers. Nothing here knows paper."""

from typing import NamedTuple


class ReportDays(NamedTuple):
    """The planned days as squares ("full", "part" or another word for none), and what each kind is called."""

    states: tuple[str, ...]
    first: str
    last: str
    legend: tuple[tuple[str, str], ...]


class PainDot(NamedTuple):
    """A number as it was given, 0 to 10; `stop` is one at a stop."""

    label: str
    value: int
    stop: bool


class ReportPain(NamedTuple):
    """The numbers in their order, the comfort line (None: there is none), and what the marks mean."""

    dots: tuple[PainDot, ...]
    comfort: int | None
    legend: str


class SideTrend(NamedTuple):
    """An exercise: what was done of it in each week on each side, and what is counted."""

    name: str
    unit: str
    weeks: tuple[str, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]


class ReportPart(NamedTuple):
    """A heading and whole lines below it."""

    heading: str
    lines: tuple[str, ...]


class ReferralReport(NamedTuple):
    """All of it, from above. `left` and `right` are the words for the sides; what is None is not there."""

    title: str
    name: str
    identity: tuple[str, ...]
    done: ReportPart
    days: ReportDays | None
    pain: ReportPart
    pain_chart: ReportPain | None
    sides: ReportPart
    trends: tuple[SideTrend, ...]
    left: str
    right: str
    parts: tuple[ReportPart, ...]
    signature: str
    date: str
    purpose: str

    @property
    def text(self) -> str:
        """All of its words, for whoever cannot see the pages."""
        named = (self.done, self.pain, self.sides, *self.parts)
        blocks = ["\n".join((self.title, self.name, *self.identity))]
        blocks += ["\n".join((part.heading, *part.lines)) for part in named if part.lines]
        return "\n\n".join((*blocks, self.purpose))
