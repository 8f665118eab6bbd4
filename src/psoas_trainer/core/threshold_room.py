# SPDX-License-Identifier: GPL-3.0-or-later
"""How far each threshold can be moved beside the others, so that a control offers nothing that would not be kept."""

from collections.abc import Mapping
from types import MappingProxyType

from psoas_trainer.core.thresholds import BOUNDS, Thresholds, changed_thresholds, read_thresholds


def threshold_room(thresholds: Thresholds) -> Mapping[str, tuple[int, int]]:
    """The least and the most of each field as the others stand, its present value always within."""
    return MappingProxyType({name: _room(thresholds, name) for name in BOUNDS})


def with_threshold(thresholds: Thresholds, name: str, value: int) -> Thresholds:
    """The thresholds with one of them moved, as far as there is room. Raises KeyError for an unknown name."""
    least, most = _room(thresholds, name)
    return thresholds._replace(**{name: min(most, max(least, value))})


def with_default_rules(thresholds: Thresholds) -> Thresholds:
    """The usual numbers, and the sessions a week that the person aims at."""
    return Thresholds(weekly_goal=thresholds.weekly_goal)


def _room(thresholds: Thresholds, name: str) -> tuple[int, int]:
    least, most = BOUNDS[name]
    now = getattr(thresholds, name)
    kept = [each for each in range(least, most + 1) if _holds(thresholds._replace(**{name: each}))]
    return min((*kept, now)), max((*kept, now))


def _holds(thresholds: Thresholds) -> bool:
    """Whether it is read again as it was written: what does not rise where it should is not."""
    return read_thresholds(changed_thresholds(thresholds)) == thresholds
