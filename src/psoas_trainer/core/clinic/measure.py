# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers that a clinician types in, for each side, and how a person rates their own activities (training.md 6)."""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side

THOUSAND: Final = 1000
ACTIVITIES: Final = 3
ACTIVITY_LETTERS: Final = 80
MOST_RATING: Final = 10
_LARGEST: Final = 999_999
_TYPED: Final = re.compile(r"([+\-\u2212]?)(\d{1,6})(?:[.,](\d{1,3}))?", re.ASCII)


class MeasureKind(StrEnum):
    """What was measured; its words are the user interface's."""

    HIP_ANGLE = "hip_angle"
    """Degrees above the horizontal in the Thomas position; how it was done stands in the note."""
    HIP_STRENGTH = "hip_strength"
    SEATED_HOLD = "seated_hold"
    PLANK_HOLD = "plank_hold"
    SIDE_PLANK_HOLD = "side_plank_hold"
    CHAIR_STAND = "chair_stand"
    """How often in 30 seconds."""
    OVERALL_CHANGE = "overall_change"
    """From -3 to 3, as the person says."""
    OTHER = "other"
    """Another score, by its name."""


class MeasureRule(NamedTuple):
    """The units that a kind has, the usual one first (none: whatever is typed), its range, and whether it has sides."""

    units: tuple[str, ...]
    least: int
    most: int
    sides: bool


RULES: Final = (
    (MeasureKind.HIP_ANGLE, MeasureRule(("deg",), -180, 180, True)),
    (MeasureKind.HIP_STRENGTH, MeasureRule(("N", "kg"), 0, 5000, True)),
    (MeasureKind.SEATED_HOLD, MeasureRule(("s",), 0, 60, True)),
    (MeasureKind.PLANK_HOLD, MeasureRule(("s",), 0, 3600, False)),
    (MeasureKind.SIDE_PLANK_HOLD, MeasureRule(("s",), 0, 3600, True)),
    (MeasureKind.CHAIR_STAND, MeasureRule(("times",), 0, 200, False)),
    (MeasureKind.OVERALL_CHANGE, MeasureRule(("points",), -3, 3, False)),
    (MeasureKind.OTHER, MeasureRule((), -_LARGEST, _LARGEST, False)),
)


class Measure(NamedTuple):
    """One number. `thousandths` is exact; `name` is that of another score; without a side it is of the whole person."""

    kind: MeasureKind
    thousandths: int
    unit: str
    side: Side | None = None
    name: str | None = None
    note: str | None = None
    at: Moment | None = None
    initials: str | None = None
    uuid: str = ""

    @property
    def value(self) -> float:
        """The number as it is shown."""
        return self.thousandths / THOUSAND


class ActivityRating(NamedTuple):
    """How well an activity goes, in the person's own words: 0 cannot, 10 as before."""

    activity: str
    rating: int
    at: Moment | None = None
    initials: str | None = None
    uuid: str = ""


def rule_of(kind: MeasureKind) -> MeasureRule:
    """What holds for a kind."""
    return next(rule for each, rule in RULES if each is kind)


def typed_thousandths(text: str) -> int | None:
    """The number that was typed, with a point or a comma, in thousandths; None where it is none."""
    match = _TYPED.fullmatch(text.strip())
    if match is None:
        return None
    sign, whole, part = match.groups()
    found = int(whole) * THOUSAND + int((part or "").ljust(3, "0"))
    return -found if sign in ("-", "\u2212") else found


def fits(measure: Measure) -> bool:
    """Whether a number can be kept as that kind."""
    rule = rule_of(measure.kind)
    if measure.kind is MeasureKind.OTHER and not measure.name:
        return False
    if rule.units and measure.unit not in rule.units:
        return False
    in_range = rule.least * THOUSAND <= measure.thousandths <= rule.most * THOUSAND
    return in_range and (measure.side is None or rule.sides or measure.kind is MeasureKind.OTHER)


def mean_rating(ratings: tuple[ActivityRating, ...]) -> float | None:
    """The mean of the newest rating of each activity, None where there is none; `ratings` has the newest first."""
    newest: dict[str, int] = {}
    for each in ratings:
        newest.setdefault(each.activity, each.rating)
    return sum(newest.values()) / len(newest) if newest else None
