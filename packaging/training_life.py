# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody's training, day by day: what they decide, how a session goes, and what they say of it afterwards."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import apsw

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.catalogue_files import read_catalogue
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.feedback import Effort, Feedback, Form, PainStop
from psoas_trainer.core.own_session import Person, Wish, own_session
from psoas_trainer.core.pain import PainAnswer, PainKind, PainPlace
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.planned_days import DueKind, due
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment, ScreeningRecord, SessionState
from psoas_trainer.core.schedule import Trained, routine_kind
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.today import Known, persons_schedule
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.next_day import save_next_day
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.profiles import save_profile
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.storage.stamp import new_uuid
from training_session import Manner, Played, play

HOME, AWAY = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo")
NOTES = (
    "Good.",
    "Tired after a long day.",
    "The lunge feels freer than last month.",
    "Right side easier than left.",
    "Shorter, had guests.",
    "Slept badly; went slowly.",
    "Die Übung auf dem Stuhl geht jetzt leicht.",
)


class Life(NamedTuple):
    """What was done in all the days."""

    sessions: int
    stops: int
    notes: int
    gaps: tuple[tuple[date, date], ...]


class _Days(NamedTuple):
    """When the person is somewhere else, and when they do not train."""

    gaps: tuple[tuple[date, date], ...]
    trips: tuple[tuple[date, date], ...]


def live(connection: apsw.Connection, assets: Path, first: date, days: int, seed: int) -> Life:
    """Fills an empty database with that many days from `first` on; the same seed, the same training."""
    return _Person(connection, _catalogue(assets), first, days, seed).live()


class _Person:
    def __init__(self, connection: apsw.Connection, catalogue: Catalogue, first: date, days: int, seed: int) -> None:
        self._connection = connection
        self._catalogue = catalogue
        self._first = first
        self._days = days
        self._chance = random.Random(seed)
        self._plans = _days_away(first, days, self._chance)
        self._profile = Profile(first_side=Side.RIGHT)
        self._trained: list[Trained] = []
        self._last_done: dict[str, date] = {}
        self._stops = self._notes = 0
        self._asked_of = ""
        self._screenings: dict[str, ScreeningRecord] = {}
        start = self._moment(first, time(18, 30))
        self._id = default_person(connection, start)
        save_profile(connection, self._id, self._profile, start)
        for screening in catalogue.screenings.values():
            record = ScreeningRecord(
                screening.id, screening.version, tuple((each, False) for each in screening.questions), start
            )
            save_screening(connection, self._id, record)
            self._screenings[screening.id] = record

    def live(self) -> Life:
        for number in range(self._days):
            self._day(self._first + timedelta(days=number), number)
        return Life(len(self._trained), self._stops, self._notes, self._plans.gaps)

    def _day(self, on: date, number: int) -> None:
        """Trains or not. Chance is asked for the same things each day, so that one day changes no other."""
        misses, extra, hour = self._chance.random() < 0.16, self._chance.random(), self._chance.gauss(19, 0.6)
        if any(begin <= on <= end for begin, end in self._plans.gaps):
            return
        at = self._moment(on, time(min(22, max(6, int(hour))), self._chance.randrange(60)))
        recent = [one for one in self._trained if one.on > on - timedelta(days=84)]
        known = Known(on, Person(self._profile), trained=tuple(recent))
        day = due(persons_schedule(known, self._catalogue), recent, on)
        if day.kind is DueKind.SESSION and day.session is not None and not misses:
            self._train(day.session.routine_id or "", self._length(on), at, number)
        elif day.kind is DueKind.REST and extra < 0.12:
            self._train("desk_break", SessionLength.FULL, at, number)
        elif day.kind is DueKind.REST and extra < 0.2:
            self._train("hip_flexor_ease", SessionLength.FULL, at, number)

    def _length(self, on: date) -> SessionLength:
        """Shorter after a gap, and now and then because there is no time."""
        back = any(timedelta() < on - end <= timedelta(days=7) for _, end in self._plans.gaps)
        wish = self._chance.random()
        if back or wish < 0.15:
            return SessionLength.FIFTEEN
        return SessionLength.EIGHT if wish < 0.22 else SessionLength.FULL

    def _train(self, routine_id: str, length: SessionLength, at: Moment, number: int) -> None:
        plan = self._plan(routine_id, length)
        if not plan.items:
            return
        manner = Manner(
            uuid=new_uuid(),
            person=self._id,
            # 3 of 10 reps less on the left in the first weeks, hardly one after half a year.
            left_lacks=0.3 * max(0.0, 1 - number / 180),
            hurts_after=self._chance.randrange(30, 200) if self._chance.random() < 0.04 else None,
        )
        played = play(self._connection, plan, self._catalogue.exercises, Timing(), manner, at, self._zone(at))
        on = date.fromisoformat(at.local_date)
        kind = routine_kind(self._catalogue.routines[routine_id], self._catalogue.exercises)
        self._trained.append(Trained(on, kind, routine_id))
        self._last_done |= {item.chosen.exercise_id: on for item in plan.items if not item.warm_up}
        self._say(played, plan)

    def _plan(self, routine_id: str, length: SessionLength) -> SessionPlan:
        person = Person(self._profile, last_done=self._last_done)
        own = own_session(self._catalogue.routines[routine_id], self._catalogue, person, Wish(length=length))
        return choose(own.routine, self._catalogue, Circumstances(self._screenings, {}))

    def _say(self, played: Played, plan: SessionPlan) -> None:
        """What is asked after a session, and on the next day of training about the one before."""
        chance = self._chance
        if self._asked_of and chance.random() < 0.8:
            save_next_day(self._connection, self._asked_of, chance.random() < 0.04, played.began)
        self._asked_of = played.uuid
        if played.hurt is not None:
            self._stops += 1
            answer = PainAnswer(chance.randint(4, 7), PainPlace.FRONT_OF_HIP, played.hurt.side, PainKind.SHARP)
            stop = PainStop(new_uuid(), played.hurt.exercise_id, None, answer, played.ended)
            save_pain_stop(self._connection, self._id, played.uuid, stop, played.ended)
        if chance.random() < 0.9:
            save_feedback(self._connection, played.uuid, self._feedback(played, plan), played.ended)

    def _feedback(self, played: Played, plan: SessionPlan) -> Feedback:
        chance = self._chance
        hard = played.state is SessionState.STOPPED
        effort = chance.choices([*Effort], [1, 2, 4, 3] if hard else [4, 9, 4, 0.4])[0]
        slipped = chance.random() < (0.3 if effort in (Effort.HARD, Effort.TOO_HARD) else 0.06)
        lines = [line for line, item in enumerate(plan.items) if not item.warm_up]
        which = frozenset({chance.choice(lines)}) if slipped and lines else frozenset[int]()
        note = chance.choice(NOTES) if chance.random() < 0.12 else None
        self._notes += note is not None
        pain = chance.choices([None, 0, 1, 2], [5, 4, 1, 0.5])[0]
        return Feedback(effort, pain, Form.SLIPPED if slipped else Form.HELD, which, note)

    def _zone(self, at: Moment) -> ZoneInfo:
        on = date.fromisoformat(at.local_date)
        return AWAY if any(begin <= on <= end for begin, end in self._plans.trips) else HOME

    def _moment(self, on: date, at: time) -> Moment:
        zone = AWAY if any(begin <= on <= end for begin, end in self._plans.trips) else HOME
        local = datetime.combine(on, at, zone)
        offset = local.utcoffset() or timedelta()
        utc = round(local.astimezone(UTC).timestamp() * 1000)
        return Moment(utc, round(offset.total_seconds() / 60), on.isoformat())


def _catalogue(assets: Path) -> Catalogue:
    """The shipped content, as the program reads it."""
    folders = ("exercises", "routines", "warm_ups", "screening")
    files = [file for folder in folders for file in sorted((assets / folder).glob("*.toml"))]
    texts = {file.relative_to(assets).as_posix(): file.read_text(encoding="utf-8") for file in files}
    catalogue, errors = read_catalogue(texts)
    if errors:
        raise ValueError(str(errors[0]))
    return catalogue


def _days_away(first: date, days: int, chance: random.Random) -> _Days:
    return _Days(tuple(_spans(first, days, chance, (14, 28))), tuple(_spans(first, days, chance, (7, 12))))


def _spans(first: date, days: int, chance: random.Random, long: tuple[int, int]) -> Iterator[tuple[date, date]]:
    """One span of days in each year, not in its first two months."""
    for year in range(days // 365):
        begin = first + timedelta(days=365 * year + chance.randrange(60, 330))
        yield begin, begin + timedelta(days=chance.randint(*long))
