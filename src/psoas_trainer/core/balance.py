# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether strengthening, glutes and core keep up (training.md M2, M4, M5): a light, its reason and its figures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.done_on import STRENGTHENING, STRETCHING, DoneOn, Group
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.side import Side
from psoas_trainer.core.thresholds import Thresholds


class Light(StrEnum):
    """How it stands. It is never shown without its figures."""

    NOTHING = "nothing"
    """Nothing was done that could be weighed: there is nothing to say."""
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class BalanceReason(StrEnum):
    """Why the light is what it is."""

    NOTHING_DONE = "nothing_done"
    ENOUGH_STRENGTH = "enough_strength"
    LITTLE_STRENGTH = "little_strength"
    """More stretch and release than the amber line."""
    TOO_LITTLE_STRENGTH = "too_little_strength"
    """More of it than the red line."""
    NO_STRENGTH = "no_strength"
    """Stretch or release, and no strengthening at all."""
    GLUTES_KEEP_UP = "glutes_keep_up"
    FEW_GLUTES = "few_glutes"
    NO_GLUTES = "no_glutes"
    CORE_TRAINED = "core_trained"
    NO_CORE = "no_core"


class StrengthShare(NamedTuple):
    """Strengthening against stretch and release in the last `days` days, by time (M2)."""

    days: int
    strengthen_seconds: int
    stretch_seconds: int
    light: Light
    reason: BalanceReason

    @property
    def stretch_percent(self) -> int | None:
        """The share of stretch and release, or None when nothing was done.

        Rounded up: 40.2 % is amber, and must not be shown as the 40 % that is green.
        """
        whole = self.strengthen_seconds + self.stretch_seconds
        return -(-self.stretch_seconds * 100 // whole) if whole else None

    @property
    def strengthen_percent(self) -> int | None:
        """The other part of the whole."""
        stretch = self.stretch_percent
        return None if stretch is None else 100 - stretch


class GluteCover(NamedTuple):
    """Sets for the hip flexors against sets for the glutes in the last `days` days (M4)."""

    days: int
    hip_flexor_sets: int
    glute_sets: int
    light: Light
    reason: BalanceReason


class CoreCover(NamedTuple):
    """Sets for the core in the last `days` days (M5)."""

    days: int
    core_sets: int
    light: Light
    reason: BalanceReason


class Balance(NamedTuple):
    """All that is said of balance on one day: the share of the short and of the long look, glutes and core."""

    short: StrengthShare
    long: StrengthShare
    glutes: GluteCover
    core: CoreCover

    @property
    def findings(self) -> tuple[BalanceReason, ...]:
        """The reasons of what is amber or red, each once, in the order in which they are shown."""
        reasons = [part.reason for part in self if part.light in (Light.AMBER, Light.RED)]
        return tuple(dict.fromkeys(reasons))


def balance(done: Iterable[DoneOn], today: date, thresholds: Thresholds) -> Balance:
    """The balance of the days up to and with today; what lies in the future is left out.

    The numbers are those of training.md M2 (0.40, 0.50, 7 days), M4 (4 : 1) and M5 (none in 7 days).
    """
    done = tuple(done)
    short = _within(done, today, thresholds.balance_days)
    long = _within(done, today, thresholds.balance_long_days)
    return Balance(
        _strength_share(short, thresholds.balance_days, thresholds),
        _strength_share(long, thresholds.balance_long_days, thresholds),
        _glute_cover(short, thresholds),
        _core_cover(short, thresholds),
    )


def sets_done(done: Iterable[DoneOn], group: Group) -> int:
    """The sets for a group. A set on both sides, in turns or one after the other, is one set."""
    by_side: Counter[tuple[date, str, Side | None]] = Counter()
    for one in done:
        if one.group is group:
            by_side[one.on, one.exercise_id, one.side] += one.sets
    rounds: dict[tuple[date, str], int] = {}
    for (on, exercise_id, _), sets in by_side.items():
        rounds[on, exercise_id] = max(sets, rounds.get((on, exercise_id), 0))
    return sum(rounds.values())


def _within(done: Sequence[DoneOn], today: date, days: int) -> tuple[DoneOn, ...]:
    first = today - timedelta(days=days - 1)
    return tuple(one for one in done if first <= one.on <= today)


def _strength_share(done: Sequence[DoneOn], days: int, thresholds: Thresholds) -> StrengthShare:
    strengthen = sum(one.work_seconds for one in done if one.category in STRENGTHENING)
    stretch = sum(one.work_seconds for one in done if one.category in STRETCHING)
    # Whole numbers on both sides: exactly 40 % is green, whatever a fraction would round to.
    percent, whole = stretch * 100, strengthen + stretch
    if whole == 0:
        light, reason = Light.NOTHING, BalanceReason.NOTHING_DONE
    elif strengthen == 0:
        light, reason = Light.RED, BalanceReason.NO_STRENGTH
    elif percent > thresholds.stretch_red * whole:
        light, reason = Light.RED, BalanceReason.TOO_LITTLE_STRENGTH
    elif percent > thresholds.stretch_amber * whole:
        light, reason = Light.AMBER, BalanceReason.LITTLE_STRENGTH
    else:
        light, reason = Light.GREEN, BalanceReason.ENOUGH_STRENGTH
    return StrengthShare(days, strengthen, stretch, light, reason)


def _glute_cover(done: Sequence[DoneOn], thresholds: Thresholds) -> GluteCover:
    hip, glute = sets_done(done, Group.HIP_FLEXOR), sets_done(done, Group.GLUTE)
    if hip == 0 and glute == 0:
        light, reason = Light.NOTHING, BalanceReason.NOTHING_DONE
    elif glute == 0:
        light, reason = Light.RED, BalanceReason.NO_GLUTES
    elif hip > thresholds.hip_sets_per_glute_set * glute:
        light, reason = Light.AMBER, BalanceReason.FEW_GLUTES
    else:
        light, reason = Light.GREEN, BalanceReason.GLUTES_KEEP_UP
    return GluteCover(thresholds.balance_days, hip, glute, light, reason)


def _core_cover(done: Sequence[DoneOn], thresholds: Thresholds) -> CoreCover:
    sets = sets_done(done, Group.CORE)
    trained = any(one.category is not Category.WARM_UP and (one.sets or one.work_seconds) for one in done)
    if sets:
        light, reason = Light.GREEN, BalanceReason.CORE_TRAINED
    elif trained:
        light, reason = Light.RED, BalanceReason.NO_CORE
    else:
        light, reason = Light.NOTHING, BalanceReason.NOTHING_DONE
    return CoreCover(thresholds.balance_days, sets, light, reason)
