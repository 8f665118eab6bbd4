# SPDX-License-Identifier: GPL-3.0-or-later
"""What one measurement found beside its goal: the same few values for every bench, and the word for how it went."""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

AIM_MET, MET, MISSED, UNKNOWN, NO_BOUND = "aim met", "met", "**missed**", "unknown", "no bound"


class Goal(NamedTuple):
    """One line of the goals: at most `must`, and better still at most `aim`, in that unit; None is no bound.

    `key` is its number, with a letter where a goal has several bounds. `peers` says what other programs need.
    """

    key: str
    what: str
    unit: str
    must: float | None
    aim: float | None
    how: str
    peers: str = ""

    @property
    def number(self) -> int:
        """The goal's number, 1 to 16."""
        return int("".join(filter(str.isdigit, self.key)))


class Measurement(NamedTuple):
    """What was found for a goal: `ratio` is what its bounds are about, None where it could not be measured.

    `seen` says what the ratio is made of, such as "331 ms beside 232 ms"; of what is unknown, why it is.
    """

    key: str
    ratio: float | None
    seen: str


def unknown(key: str, why: str) -> Measurement:
    """That goal could not be measured here; `why` is a sentence."""
    return Measurement(key, None, why)


def verdict(goal: Goal, found: Measurement) -> str:
    """Whether the goal is met: its aim, its must, neither, or not known; or that it has no bound."""
    if goal.must is None:
        return NO_BOUND
    if found.ratio is None:
        return UNKNOWN
    if goal.aim is not None and found.ratio <= goal.aim:
        return AIM_MET
    return MET if found.ratio <= goal.must else MISSED


def shown(goal: Goal, found: Measurement) -> str:
    """The number with its unit, in so many digits that it does not seem to keep a bound that it breaks."""
    value = found.ratio
    if value is None:
        return UNKNOWN
    broken = [bound for bound in (goal.aim, goal.must) if bound is not None and value > bound]
    text = ""
    for digits in range(0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2, 7):
        text = f"{value:.{digits}f}"
        if all(float(text) > bound for bound in broken):
            break
    return f"{text}{goal.unit}" if goal.unit == "/s" else f"{text} {goal.unit}"


def line(goals: Iterable[Goal], found: Measurement) -> str:
    """One measurement as a line of text, for a bench that is run alone."""
    goal = next(each for each in goals if each.key == found.key)
    return f"{goal.key:>3}  {goal.what}: {shown(goal, found)} ({found.seen}), {verdict(goal, found)}"


def to_text(found: Iterable[Measurement]) -> str:
    """As one line that `from_text` reads."""
    return json.dumps([list(each) for each in found])


def from_text(text: str) -> tuple[Measurement, ...]:
    """What `to_text` wrote. ValueError or TypeError for anything else."""
    rows: list[Any] = json.loads(text)
    return tuple(Measurement(*row) for row in rows)
