# SPDX-License-Identifier: GPL-3.0-or-later
"""What the home page says of a day: the session for now, the week, what comes, balance and what would even it out."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from psoas_trainer.core.balance import Balance, balance
from psoas_trainer.core.balance_addition import Addition, one_click_additions
from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.day_limits import HipSeconds
from psoas_trainer.core.done_on import DoneOn
from psoas_trainer.core.own_session import Person, Wish, own_session
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.planned_days import Due, DueKind, Planned, WeekOverview, due, next_sessions, week
from psoas_trainer.core.regularity import regularity
from psoas_trainer.core.schedule import Move, Schedule, SessionKind, Trained, default_schedule, routine_kind
from psoas_trainer.core.session_length import SessionLength, missed_minutes, planned_minutes
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.training_block import BlockDay

COMING = 3
"""So many sessions to come are shown (DESIGN.md section 4, Today)."""
_PICTURES = 2


class Known(NamedTuple):
    """What is known on that day: `done` of the days that the balance looks at, `trained` newest or oldest first.

    `moves` are the sessions on another day than the week has for them, `block` where the day stands in the block,
    None before the first session.
    """

    today: date
    person: Person
    done: tuple[DoneOn, ...] = ()
    trained: tuple[Trained, ...] = ()
    moves: tuple[Move, ...] = ()
    block: BlockDay | None = None


class Offered(NamedTuple):
    """A session as it would be played now: how long it takes, and what the length leaves out; `lighter` or as usual.

    `asked` are the minutes that were asked for, where it takes clearly more without anything added to it; else None.
    """

    routine_id: str
    kind: SessionKind
    length: SessionLength
    plan: SessionPlan
    minutes: int
    warm_up_minutes: int
    left_out: tuple[str, ...]
    lighter: bool = False
    asked: int | None = None

    @property
    def work(self) -> tuple[PlanItem, ...]:
        """Its lines without the warm-up."""
        return tuple(item for item in self.plan.items if not item.warm_up)


class Coming(NamedTuple):
    """A session to come, in the person's usual length; `pictured` are two exercises that stand for it."""

    planned: Planned
    routine_id: str
    minutes: int
    pictured: tuple[str, ...]


class Today(NamedTuple):
    """All of it. `session` is what is offered: today's, or once more when it is done, or a light one on a rest day."""

    due: Due
    session: Offered | None
    week: WeekOverview
    run: int
    coming: tuple[Coming, ...]
    balance: Balance
    additions: tuple[Addition, ...]


def persons_schedule(known: Known, catalogue: Catalogue) -> Schedule:
    """The person's week: their days, with the routines that ship for it. Before they came, nothing was."""
    profile = known.person.profile
    since = min((one.on for one in known.trained), default=known.today)
    usual = default_schedule(catalogue, profile.weekly_goal, min(since, known.today))
    return usual._replace(weekdays=profile.days, moves=known.moves, running_days=profile.running_days)


def today_of(
    known: Known,
    catalogue: Catalogue,
    circumstances: Circumstances,
    timing: Timing,
    wish: Wish | None = None,
    routine_id: str | None = None,
    first_weekday: int = 0,
) -> Today:
    """The day in these circumstances. `routine_id` is what the person wants instead of the session that is due."""
    today, profile = known.today, known.person.profile
    schedule = persons_schedule(known, catalogue)
    now = _due(schedule, known, today)
    chosen = routine_id if routine_id in catalogue.routines else _routine_for(now, schedule, catalogue)
    session = None
    if chosen is not None:
        session = offered(chosen, known.person, wish or Wish(), catalogue, circumstances, timing)
    found = balance(known.done, today, profile.thresholds)
    held = frozenset(circumstances.held) | frozenset(circumstances.eased)
    return Today(
        now,
        session,
        week(schedule, known.trained, today, profile.weekly_goal, first_weekday),
        weeks_on_target(known.trained, today, profile.weekly_goal, first_weekday),
        _coming(schedule, known, catalogue, circumstances, timing),
        found,
        one_click_additions(found, catalogue, profile.thresholds, circumstances.have, held),
    )


def _due(schedule: Schedule, known: Known, today: date) -> Due:
    """What is due. Whoever is new, or back after a long time, may begin at once: the days count from then on."""
    now = due(schedule, known.trained, today)
    moved_away = any(move.on == today for move in known.moves)
    if now.kind is DueKind.REST and not known.trained and schedule.rotation and not moved_away:
        first = Planned(today, SessionKind.STRENGTH, schedule.rotation[0])
        return Due(DueKind.SESSION, first, now.next)
    return now


def offered(
    routine_id: str, person: Person, wish: Wish, catalogue: Catalogue, circumstances: Circumstances, timing: Timing
) -> Offered:
    """A routine as this person would play it. Raises KeyError for a routine that is not there."""
    routine = catalogue.routines[routine_id]
    fitted = own_session(routine, catalogue, person, wish)
    plan = choose(fitted.routine, catalogue, circumstances, never_cold=True)
    own, exercises = routine.timing(timing), catalogue.exercises
    warm_up = SessionPlan(None, tuple(item for item in plan.items if item.warm_up))
    length, minutes = wish.length or person.profile.length, planned_minutes(plan, exercises, own)
    return Offered(
        routine_id,
        routine_kind(routine, exercises),
        length,
        plan,
        minutes,
        planned_minutes(warm_up, exercises, own),
        fitted.left_out,
        person.lighter,
        None if wish.added or routine.as_entered else missed_minutes(length, minutes),
    )


def weeks_on_target(trained: Iterable[Trained], today: date, goal: int, first_weekday: int = 0) -> int:
    """Weeks in a row that met the goal. Like in the week's overview a day counts once, and a desk break is none."""
    days = {one.on.isoformat() for one in trained if one.kind is not SessionKind.BREAK}
    return regularity(days, today.isoformat(), goal, first_day=first_weekday).run


def _routine_for(now: Due, schedule: Schedule, catalogue: Catalogue) -> str | None:
    """Today's routine; when it is done the one that comes next, and on a rest day the light one."""
    default = catalogue.default_routine
    fallback = default.id if default is not None else None
    if now.kind is DueKind.REST:
        return schedule.ease or fallback
    planned = now.session or now.next
    return (planned.routine_id if planned is not None else None) or fallback


def _coming(
    schedule: Schedule, known: Known, catalogue: Catalogue, circumstances: Circumstances, timing: Timing
) -> tuple[Coming, ...]:
    """What comes after today; on another day earlier pain and the limits of today hold nothing back."""
    then = circumstances._replace(seconds_today={}, easier=False, hips=HipSeconds())
    found: list[Coming] = []
    sessions: dict[tuple[str, bool], Offered] = {}  # two routines take turns
    for planned in next_sessions(schedule, known.trained, known.today, COMING):
        if planned.routine_id is None:
            continue
        light = known.person.lighter and known.block is not None and planned.on <= known.block.last
        session = sessions.get((planned.routine_id, light))
        if session is None:
            person = known.person._replace(lighter=light)
            session = offered(planned.routine_id, person, Wish(), catalogue, then, timing)
            sessions[planned.routine_id, light] = session
        pictured = _pictured([item.chosen.exercise_id for item in session.work], catalogue)
        found.append(Coming(planned, planned.routine_id, session.minutes, pictured))
    return tuple(found)


def _pictured(exercise_ids: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    """Two that tell the routine from the one that is offered first, else its first two."""
    default = catalogue.default_routine
    usual = {item.exercise_id for item in default.items} if default is not None else set()
    own = [each for each in exercise_ids if each not in usual]
    return (
        tuple(dict.fromkeys(own + list(exercise_ids)))[:_PICTURES] if len(own) > 1 else tuple(exercise_ids[:_PICTURES])
    )
