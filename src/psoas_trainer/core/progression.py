# SPDX-License-Identifier: GPL-3.0-or-later
"""What is offered for an exercise next time: one change and its reason, or nothing (training.md 4e, 4f).

An offer is never applied by itself, and nothing here is computed from pain (training.md 5b).
"""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.attempts import Attempt
from psoas_trainer.core.dose_steps import Change, ChangeKind, easier_step, rank, restart, step_back, steps_up
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.feedback import Form
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.thresholds import Thresholds


class OfferReason(StrEnum):
    """Why something is offered."""

    READY = "ready"
    """Everything was reached on both sides, with little effort and in good form."""
    FORM_SLIPPED = "form_slipped"
    BELOW_RANGE = "below_range"
    """The bottom of the range was missed."""
    SHORT_GAP = "short_gap"
    """A pause after which the last session is repeated."""
    LONG_GAP = "long_gap"
    """A pause after which one step back is taken."""
    VERY_LONG_GAP = "very_long_gap"
    """A pause after which the start is taken again."""


class Figures(NamedTuple):
    """The figures behind a reason; None where the reason has none of that kind.

    `sessions` in a row; `lowest` is the least of all their sets on any side, of `target`; `effort` the highest;
    `weaker` the side that was behind in the last of them; `days` without training.
    """

    sessions: int = 0
    lowest: int | None = None
    target: int | None = None
    effort: int | None = None
    weaker: Side | None = None
    days: int | None = None


class Offer(NamedTuple):
    """What is offered instead of `now`. Of `changes` exactly one may be taken; the first is the usual one."""

    exercise_id: str
    now: ItemDose
    reason: OfferReason
    figures: Figures
    changes: tuple[Change, ...]


def gap(last_trained: date | None, today: date, thresholds: Thresholds) -> OfferReason | None:
    """The pause since the last training day of any kind, None while it is short: 8, 14 and 28 days (training.md 4f)."""
    days = 0 if last_trained is None else (today - last_trained).days
    if days >= thresholds.gap_restart:
        return OfferReason.VERY_LONG_GAP
    if days >= thresholds.gap_back:
        return OfferReason.LONG_GAP
    return OfferReason.SHORT_GAP if days >= thresholds.gap_repeat else None


def offer(
    exercise: Exercise,
    now: ItemDose,
    attempts: Sequence[Attempt],
    *,
    today: date,
    last_trained: date | None,
    thresholds: Thresholds,
    have: frozenset[str] | None = None,
) -> Offer | None:
    """What is offered for an exercise that is planned as `now`, or None.

    `attempts` are its own, oldest first. Only those in a row at exactly this dose count, so that there is one change at
    a time, and each is tried before the next, a step back in a pause too. A pause comes before slipped form and what
    was missed (both twice in a row, M3 and 4f), and these before a step up: 2 sessions in a row with every set reached
    on both sides, an effort of at most 5 and held form (4e.1). What was reached is what was planned: below the top of
    the range that means one or two reps more, at the top a set or the harder version (4e.2). What is not known never
    leads up.
    """
    here = [attempt for attempt in attempts if exercise.id == attempt.target.exercise_id]
    pause = gap(last_trained, today, thresholds)
    if pause is not None and last_trained is not None:
        figures = Figures(days=(today - last_trained).days)
        return _made(exercise, now, pause, figures, _after(pause, exercise, now, here, thresholds, have))
    for reason, behind in (
        (OfferReason.FORM_SLIPPED, lambda each: each.form is Form.SLIPPED),
        (OfferReason.BELOW_RANGE, lambda each: each.fell_below(exercise.dose.minimum)),
    ):
        row = _row(here, now, behind)
        if len(row) >= thresholds.setbacks:
            return _made(exercise, now, reason, _figures(row, now), _back(reason, exercise, now, thresholds, have))
    row = _row(here, now, lambda each: _ready(each, thresholds))
    if len(row) < thresholds.ready_sessions:
        return None
    return _made(exercise, now, OfferReason.READY, _figures(row, now), steps_up(exercise, now, thresholds, have))


def _ready(attempt: Attempt, thresholds: Thresholds) -> bool:
    effort = attempt.effort
    light = effort is not None and effort <= thresholds.ready_effort
    return attempt.reached and light and attempt.form is Form.HELD


def _row(attempts: Sequence[Attempt], now: ItemDose, holds: Callable[[Attempt], bool]) -> list[Attempt]:
    """The last attempts in a row at that dose of which it holds, newest first."""
    row: list[Attempt] = []
    for attempt in reversed(attempts):
        if not same_dose(attempt.target, now) or not holds(attempt):
            break
        row.append(attempt)
    return row


def same_dose(one: ItemDose, other: ItemDose) -> bool:
    """Whether both are the same work; on which side it begins does not matter."""
    return one._replace(first_side=None) == other._replace(first_side=None)


def _figures(row: Sequence[Attempt], now: ItemDose) -> Figures:
    counts = [each.lowest for each in row if each.lowest is not None]
    efforts = [each.effort for each in row if each.effort is not None]
    return Figures(
        sessions=len(row),
        lowest=min(counts, default=None),
        target=min((now.dose.on(side) for side in row[0].sides), default=None),
        effort=max(efforts, default=None),
        weaker=row[0].weaker_side,
    )


def _back(
    reason: OfferReason, exercise: Exercise, now: ItemDose, thresholds: Thresholds, have: frozenset[str] | None
) -> tuple[Change, ...]:
    """The easier version or one step back: after slipped form the version first, after too few reps the step."""
    easier, back = easier_step(exercise, now, have), step_back(exercise, now, thresholds, have)
    both = (easier, back) if reason is OfferReason.FORM_SLIPPED else (back, easier)
    return tuple({change.to: change for change in reversed(both) if change is not None}.values())[::-1]


def _after(
    pause: OfferReason,
    exercise: Exercise,
    now: ItemDose,
    attempts: Sequence[Attempt],
    thresholds: Thresholds,
    have: frozenset[str] | None,
) -> tuple[Change, ...]:
    last = attempts[-1].target._replace(first_side=now.first_side) if attempts else now
    if pause is OfferReason.VERY_LONG_GAP:
        change = restart(exercise, now)
    elif pause is OfferReason.LONG_GAP:
        # One step back in a pause: where one was taken since the last session, it is tried before the next.
        change = None if _is_less(exercise, now, last) else step_back(exercise, now, thresholds, have)
    else:
        change = Change(ChangeKind.AS_LAST_TIME, last) if _is_less(exercise, last, now) else None
    return () if change is None else (change,)


def _is_less(exercise: Exercise, one: ItemDose, other: ItemDose) -> bool:
    """Whether one dose is a step or more below the other; never where a version is not known any more."""
    known = {None, *(variant.id for variant in exercise.variants)}
    return {one.variant_id, other.variant_id} <= known and rank(exercise, one) < rank(exercise, other)


def _made(
    exercise: Exercise, now: ItemDose, reason: OfferReason, figures: Figures, changes: tuple[Change, ...]
) -> Offer | None:
    """The offer, or None where there is nothing that could be changed."""
    return Offer(exercise.id, now, reason, figures, changes) if changes else None
