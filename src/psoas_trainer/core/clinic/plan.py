# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan as a clinician types it: what is entered is what is played and printed, and nothing is reckoned of it."""

from typing import Final, NamedTuple

from psoas_trainer.core.clinic.one_line import one_line_or_none
from psoas_trainer.core.clinic.person import INITIALS_LETTERS
from psoas_trainer.core.dose import Dose
from psoas_trainer.core.side import Side

PLAN_NOTE_LETTERS: Final = 400
MOST_ROWS: Final = 60
MOST_SETS: Final = 20
MOST_REPS: Final = 500
MOST_SECONDS: Final = 3600
MOST_REST: Final = 900
MOST_TEMPO: Final = 60
"""Seconds of one phase of a repetition."""
LEAST_TEMPO: Final = 0.1
MOST_COMFORT: Final = 5
"""Training.md 5b: a clinic's plan may allow up to 5 during an exercise, no more."""

Tempo = tuple[tuple[str, float], ...]
"""The seconds of single phases of a repetition, by the ids of the phases."""


class Release(NamedTuple):
    """What the answers to questions hold back, allowed by a clinician: their initials and the local date."""

    initials: str
    date: str


class PlanRow(NamedTuple):
    """One exercise of a plan.

    `rest` are the seconds between its sets and behind the last one (None: as usual), `first_side` is where it begins
    (None: as the exercise has it). The person may have between `least` and `most`, None: just what is planned.
    """

    exercise_id: str
    dose: Dose
    variant_id: str | None = None
    tempo: Tempo = ()
    rest: int | None = None
    first_side: Side | None = None
    least: int | None = None
    most: int | None = None
    released: Release | None = None


class ClinicPlan(NamedTuple):
    """A whole plan. `days` are weekdays from Monday, 0; the person stays at `comfort` on the scale or below.

    The dates are local ones (YYYY-MM-DD).
    """

    rows: tuple[PlanRow, ...]
    days: tuple[int, ...]
    start: str
    review: str | None = None
    warm_up: str | None = None
    comfort: int | None = None
    note: str | None = None


class PlanVersion(NamedTuple):
    """A plan as it was saved, with who, when and why. `uuid` is what sessions name that follow it.

    `sender` and `sent_to` are the clinic's name and its identity of the person where it came in a file.
    """

    uuid: str
    version: int
    plan: ClinicPlan
    saved_ms: int
    saved_date: str
    initials: str | None = None
    reason: str | None = None
    sender: str | None = None
    sent_to: str | None = None


class PlanTemplate(NamedTuple):
    """A plan for nobody yet, by its name."""

    uuid: str
    name: str
    plan: ClinicPlan


def tidy_plan(plan: ClinicPlan) -> ClinicPlan:
    """The plan as it is kept: days in their order, texts in single lines, no initials of blanks."""
    rows = tuple(row._replace(released=_tidy_release(row.released), tempo=tuple(row.tempo)) for row in plan.rows)
    return plan._replace(
        rows=rows, days=tuple(sorted(set(plan.days))), note=one_line_or_none(plan.note, PLAN_NOTE_LETTERS)
    )


def played(dose: Dose) -> tuple[int, ...]:
    """The amounts that are done: that of each side where they differ; a side that is left out has none."""
    if dose.left is None and dose.right is None:
        return (dose.amount,)
    return tuple(amount for amount in (dose.on(side) for side in Side) if amount)


def within(row: PlanRow, amount: int) -> int:
    """The amount nearest to that one which the person may have."""
    least = row.dose.amount if row.least is None else row.least
    most = row.dose.amount if row.most is None else row.most
    return max(least, min(most, amount))


def _tidy_release(release: Release | None) -> Release | None:
    initials = None if release is None else one_line_or_none(release.initials, INITIALS_LETTERS)
    return None if release is None or initials is None else Release(initials, release.date)
