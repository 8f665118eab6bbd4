# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's page: what was done and said, as numbers and as it was given; nothing is reckoned of pain."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from psoas_trainer.core.clinic.done import WeekDone
from psoas_trainer.core.clinic.measure import ActivityRating, Measure
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import PlanVersion


class PainSource(StrEnum):
    """When a person gave a number."""

    STOP = "stop"
    AFTER = "after"
    """Right after a session."""


class PainGiven(NamedTuple):
    """A number on the scale as the person gave it, None: a stop without one."""

    local_date: str
    source: PainSource
    strength: int | None


class SideWeek(NamedTuple):
    """What was done of one exercise in one week (by its Monday) on each side, in reps and in seconds."""

    exercise_id: str
    monday: str
    left_reps: int
    right_reps: int
    left_seconds: int
    right_seconds: int


class ClinicNote(NamedTuple):
    """A dated note of the clinic, or of the person about a session (then without initials)."""

    uuid: str
    local_date: str
    text: str
    initials: str | None
    of_person: bool = False


class PersonPage(NamedTuple):
    """Everything that the page shows of one person."""

    card: PersonCard
    plan: PlanVersion | None
    weeks: tuple[WeekDone, ...]
    pain: tuple[PainGiven, ...]
    sides: tuple[SideWeek, ...]
    notes: tuple[ClinicNote, ...]
    measures: tuple[Measure, ...]
    ratings: tuple[ActivityRating, ...]


class Summary(NamedTuple):
    """The parts of a plain-text summary; the user interface has a whole sentence for each that is there.

    `pain` are the numbers as given with their dates, oldest first: nothing is reckoned of them.
    """

    card: PersonCard
    first_date: str | None
    last_date: str | None
    planned: int
    whole: int
    part: int
    plan_version: int | None
    pain: tuple[PainGiven, ...]
    sides: tuple[SideWeek, ...]
    measures: tuple[Measure, ...]
    ratings: tuple[ActivityRating, ...]
    notes: tuple[ClinicNote, ...]


def summary_of(page: PersonPage, chosen_notes: Iterable[str] = ()) -> Summary:
    """The parts of the summary of a page; only the notes that the clinician chose, by their uuid, are in it."""
    chosen = frozenset(chosen_notes)
    return Summary(
        card=page.card,
        first_date=page.weeks[0].monday if page.weeks else None,
        last_date=page.weeks[-1].monday if page.weeks else None,
        planned=sum(week.planned for week in page.weeks),
        whole=sum(week.whole for week in page.weeks),
        part=sum(week.part for week in page.weeks),
        plan_version=None if page.plan is None else page.plan.version,
        pain=page.pain,
        sides=newest_week_of_each(page.sides),
        measures=newest_of_each(page.measures),
        ratings=page.ratings,
        notes=tuple(note for note in page.notes if note.uuid in chosen),
    )


def newest_of_each(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """The newest of each kind, name and side; `measures` has the newest first."""
    newest: dict[tuple[object, ...], Measure] = {}
    for each in measures:
        newest.setdefault((each.kind, each.name, each.side, each.unit), each)
    return tuple(newest.values())


def newest_week_of_each(sides: tuple[SideWeek, ...]) -> tuple[SideWeek, ...]:
    """The newest week of each exercise; `sides` has the oldest first."""
    newest = {each.exercise_id: each for each in sides}
    return tuple(newest.values())
