# SPDX-License-Identifier: GPL-3.0-or-later
"""Which one change is offered of all that could be (training.md 4e: one change at a time), and how it is named."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from psoas_trainer.core.attempts import Attempt
from psoas_trainer.core.dose_steps import Change
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.own_doses import taken
from psoas_trainer.core.plan import PlanItem
from psoas_trainer.core.progression import Offer, offer
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.thresholds import Thresholds

QUIET_DAYS: Final = 7
"""So long an offer that was answered with 'not now' is not made again."""


def offer_name(found: Offer, change: Change) -> str:
    """How an answer to it is kept: exercise, reason and what it leads to."""
    to = change.to
    return f"{found.exercise_id}:{found.reason}:{to.variant_id or '-'}:{to.dose.amount}:{to.dose.sets}"


def next_offer(
    lines: Iterable[PlanItem],
    exercises: Mapping[str, Exercise],
    attempts: Sequence[Attempt],
    *,
    today: date,
    last_trained: date | None,
    thresholds: Thresholds,
    have: frozenset[str] | None = None,
    doses: Mapping[str, ItemDose] | None = None,
    put_off: Mapping[str, date] | None = None,
) -> Offer | None:
    """The first offer in the order of the session that was not put off in the last days, or None.

    Only what is played as planned is looked at: where equipment, pain or an answer to questions chose something else,
    nothing is built on it; nor where a routine names a dose of its own. `doses` are the steps that were taken; a short
    session may plan fewer holds than those, and must not make them the person's own. `attempts` are oldest first.
    """
    seen: set[str] = set()
    for line in lines:
        exercise = exercises.get(line.planned.exercise_id)
        if exercise is None or line.warm_up or line.reason is not None or exercise.id in seen:
            continue
        seen.add(exercise.id)
        now = taken(exercise, doses or {}) or ItemDose(exercise.id, None, exercise.dose.default_dose)
        if (line.planned.variant_id, line.planned.dose.amount) != (now.variant_id, now.dose.amount):
            continue
        found = offer(
            exercise,
            now,
            attempts,
            today=today,
            last_trained=last_trained,
            thresholds=thresholds,
            have=have,
        )
        left = None if found is None else _not_put_off(found, put_off or {}, today)
        if left is not None:
            return left
    return None


def _not_put_off(found: Offer, put_off: Mapping[str, date], today: date) -> Offer | None:
    """The offer without the changes that were put off lately, None where none remains."""
    changes = []
    for change in found.changes:
        on = put_off.get(offer_name(found, change))
        if on is None or abs((today - on).days) >= QUIET_DAYS:
            changes.append(change)
    return found._replace(changes=tuple(changes)) if changes else None
