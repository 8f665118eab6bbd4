# SPDX-License-Identifier: GPL-3.0-or-later
"""Left and right as shares of the target, and the difference in points. Figures and no judgement (training.md 4e.3)."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.attempts import Attempt
from psoas_trainer.core.side import Side
from psoas_trainer.core.thresholds import Thresholds


class Evenness(StrEnum):
    """How the sides compare."""

    EVEN = "even"
    LEFT_LESS = "left_less"
    RIGHT_LESS = "right_less"
    TOO_LITTLE_DATA = "too_little_data"


class SideShares(NamedTuple):
    """Whole percents of the target on each side, over `sessions`; None while no session has both sides.

    Only sets that were done on both sides count, and more than the target counts as the target.
    """

    exercise_id: str
    sessions: int
    left: int | None
    right: int | None
    evenness: Evenness

    @property
    def points(self) -> int | None:
        """The difference of the two percents as they are shown: above 0 where the left side did less."""
        return None if self.left is None or self.right is None else self.right - self.left


def recent_shares(attempts: Iterable[Attempt], thresholds: Thresholds, sessions: int = 4) -> tuple[SideShares, ...]:
    """The shares of the last sessions of each exercise that has two sides (DESIGN.md section 4, History: 4 sessions).

    `attempts` are oldest first.
    """
    by_exercise: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        if attempt.sides == tuple(Side):
            by_exercise.setdefault(attempt.target.exercise_id, []).append(attempt)
    return tuple(_shares(exercise_id, those[-sessions:], thresholds) for exercise_id, those in by_exercise.items())


def side_card(shares: Iterable[SideShares]) -> SideShares | None:
    """The exercise whose sides differ most, where it is by more than 10 points; else there is no card (DESIGN.md 4)."""
    uneven = [one for one in shares if one.evenness in (Evenness.LEFT_LESS, Evenness.RIGHT_LESS)]
    return max(uneven, key=lambda one: abs(one.points or 0), default=None)


def _shares(exercise_id: str, attempts: Sequence[Attempt], thresholds: Thresholds) -> SideShares:
    left = right = aimed_left = aimed_right = sessions = 0
    for attempt in attempts:
        known = [(one.left, one.right) for one in attempt.sets if one.left is not None and one.right is not None]
        dose = attempt.target.dose
        left += sum(min(dose.on(Side.LEFT), one) for one, _ in known)
        right += sum(min(dose.on(Side.RIGHT), one) for _, one in known)
        aimed_left += len(known) * dose.on(Side.LEFT)
        aimed_right += len(known) * dose.on(Side.RIGHT)
        sessions += bool(known)
    if sessions == 0:
        return SideShares(exercise_id, 0, None, None, Evenness.TOO_LITTLE_DATA)
    shown = SideShares(exercise_id, sessions, _percent(left, aimed_left), _percent(right, aimed_right), Evenness.EVEN)
    return shown._replace(evenness=_evenness(shown, thresholds))


def _percent(part: int, whole: int) -> int:
    """Whole percent, halves up."""
    return (200 * part + whole) // (2 * whole)


def _evenness(shown: SideShares, thresholds: Thresholds) -> Evenness:
    """From the percents as they are shown, so that what is said never contradicts them."""
    points = shown.points or 0
    if shown.sessions < thresholds.side_sessions:
        return Evenness.TOO_LITTLE_DATA
    if abs(points) <= thresholds.side_points:
        return Evenness.EVEN
    return Evenness.LEFT_LESS if points > 0 else Evenness.RIGHT_LESS
