# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers that are ours (training.md section 0, point 5) in one value, and how changed ones are read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple


class Thresholds(NamedTuple):
    """Every number of the rules that may be changed, with what it is unless it was. Percents and days are whole."""

    stretch_amber: int = 40
    """Percent: more stretch and release than this is amber (M2); the rest is the target of strengthening."""
    stretch_red: int = 50
    """Percent: more than this is red (M2)."""
    balance_days: int = 7
    """The rolling days that M2, M4 and M5 look at."""
    balance_long_days: int = 28
    """The longer look at the share (DESIGN.md section 4, Today)."""
    hip_sets_per_glute_set: int = 4
    """Hip-flexor sets for each glute set; more is amber (M4)."""
    ready_sessions: int = 2
    """Sessions in a row before more is offered (4e)."""
    ready_effort: int = 5
    """The highest effort, 0 to 10, after which more is offered (4e)."""
    rep_step: int = 1
    """Reps added or taken away at once (4e: 1 or 2)."""
    hold_step: int = 5
    """Seconds of a hold added or taken away at once (4e: 20, 25, 30)."""
    time_step: int = 10
    """Seconds of timed work added or taken away at once (4e: time only)."""
    setbacks: int = 2
    """Sessions in a row with slipped form, or below the range, before less is offered (M3, 4f)."""
    gap_repeat: int = 8
    """Days without training from which the last session is repeated (4f)."""
    gap_back: int = 14
    """Days from which one step back is offered (4f)."""
    gap_restart: int = 28
    """Days from which the start is offered again (4f)."""
    block_weeks: int = 6
    """The length of a block, in weeks (4b)."""
    deload_week: int = 4
    """The week of a block in which the sets are halved (4f)."""
    weekly_goal: int = 3
    """Sessions a week (M8)."""
    side_points: int = 10
    """Points between left and right up to which both count as even (DESIGN.md section 4)."""
    side_sessions: int = 2
    """Sessions with both sides known before anything is said of them."""

    @property
    def strengthen_target(self) -> int:
        """Percent of strengthening that is aimed at: at least 60. The amber line of M2, told from its other side."""
        return 100 - self.stretch_amber


BOUNDS: Final = MappingProxyType(
    {
        "stretch_amber": (10, 60),
        "stretch_red": (20, 80),
        "balance_days": (5, 14),
        "balance_long_days": (14, 91),
        "hip_sets_per_glute_set": (1, 10),
        "ready_sessions": (2, 6),  # the two-for-two rule: later, never sooner
        "ready_effort": (2, 6),
        "rep_step": (1, 2),
        "hold_step": (1, 5),
        "time_step": (5, 15),
        "setbacks": (1, 3),
        "gap_repeat": (4, 13),
        "gap_back": (8, 27),
        "gap_restart": (14, 60),
        "block_weeks": (4, 12),
        "deload_week": (4, 6),
        "weekly_goal": (2, 4),
        "side_points": (5, 30),
        "side_sessions": (1, 6),
    }
)
"""The least and the most of each field. They keep what training.md gives: 2 to 4 sessions, 1 or 2 reps at once."""

_RISING: Final = (
    ("stretch_amber", "stretch_red"),
    ("balance_days", "balance_long_days"),
    ("gap_repeat", "gap_back", "gap_restart"),
    ("deload_week", "block_weeks"),
)
"""Fields that only make sense in this order."""


def read_thresholds(changed: Mapping[str, object]) -> Thresholds:
    """The thresholds with what was changed. Unknown names are ignored; what is out of bounds stays as it is by default.

    So do all numbers of a row that would no longer rise, such as the three gaps.
    """
    defaults = Thresholds()
    values = {name: changed[name] for name, (least, most) in BOUNDS.items() if _within(changed.get(name), least, most)}
    read = defaults._replace(**values)  # type: ignore[arg-type]  # _within lets only whole numbers through
    for names in _RISING:
        row = [getattr(read, name) for name in names]
        if row != sorted(row):
            read = read._replace(**{name: getattr(defaults, name) for name in names})
    return read


def changed_thresholds(thresholds: Thresholds) -> dict[str, int]:
    """What differs from the defaults, by name: what settings keep, and `read_thresholds` reads."""
    defaults = Thresholds()
    return {name: getattr(thresholds, name) for name in BOUNDS if getattr(thresholds, name) != getattr(defaults, name)}


def _within(value: object, least: int, most: int) -> bool:
    return type(value) is int and least <= value <= most
