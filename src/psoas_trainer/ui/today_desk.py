# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of the person today, beside the store: read at the start, read again when something was written."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from psoas_trainer.core.attempts import Attempt, attempts_of
from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.changes import Change
from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.day_limits import HipSeconds, Stretched, hip_seconds
from psoas_trainer.core.done_on import all_done_on
from psoas_trainer.core.exercise import Exercise
from psoas_trainer.core.held_after_pain import held_after_pain
from psoas_trainer.core.own_session import Person
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.core.schedule import Trained, session_kind
from psoas_trainer.core.screening import bounds
from psoas_trainer.core.side import Side
from psoas_trainer.core.stretch_pull import strong_pull
from psoas_trainer.core.today import Known, weeks_on_target
from psoas_trainer.core.training_block import BlockDay, block_day
from psoas_trainer.storage.today_data import (
    RECENT_DAYS,
    TodayData,
    TrainedRow,
    newest_sessions,
    recent_days_begin,
    today_data,
    trained_earlier,
)
from psoas_trainer.ui.profile_desk import ProfileDesk
from psoas_trainer.ui.store import Store

WATCHES = frozenset({Change.SESSIONS, Change.DOSES, Change.FEEDBACK, Change.PAIN_STOPS, Change.PLANNED_DAYS})
_WHOLE_WEEKS = RECENT_DAYS // 7 - 1
"""A run of so many weeks may have begun before what was read at first."""


class TodayDesk(QObject):
    """Gives the rules of the core what they take. Reading never waits; `changed` follows."""

    changed = Signal()
    """Something is known anew."""

    def __init__(
        self,
        store: Store,
        profile: ProfileDesk,
        exercises: Mapping[str, Exercise],
        kept: TodayData,
        parent: QObject | None = None,
    ) -> None:
        """`kept` is what was read at the start; `exercises` are all that are known."""
        super().__init__(parent)
        self._store = store
        self._profile = profile
        self._exercises = exercises
        self._data = kept
        self._on = store.now().local_date
        self._earlier: tuple[TrainedRow, ...] = ()
        self._asks = False
        self._attempts: tuple[Attempt, ...] = ()
        self._pull: int | None = None
        store.changed.connect(self._on_written)
        profile.changed.connect(lambda _profile: self.changed.emit())

    @property
    def data(self) -> TodayData:
        """What was read."""
        return self._data

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """The exercises of the last sessions, oldest first; none before `read_attempts` was answered."""
        return self._attempts

    @property
    def pull(self) -> int | None:
        """How strong the stretch was in the last session with one, where that was too strong (training.md M1b)."""
        return self._pull

    def person(self) -> Person:
        """What the planning of a session is to know."""
        last: dict[str, date] = {}
        for row in self._data.totals:
            last[row.exercise_id] = date.fromisoformat(row.local_date)
        trained, block = self._data.last_trained, self.block()
        return Person(
            self._profile.profile,
            self._data.doses,
            last,
            None if trained is None else date.fromisoformat(trained),
            self._data.red,
            block is not None and block.lighter and self.lighter_taken(block) is True,
            self._hips(),
        )

    def block(self) -> BlockDay | None:
        """Where today stands in the weeks of training; None before the first session."""
        begin = self._data.block_begin
        today = date.fromisoformat(self._store.now().local_date)
        return None if begin is None else block_day(date.fromisoformat(begin), today, self._profile.profile.thresholds)

    def lighter_taken(self, block: BlockDay) -> bool | None:
        """Whether the lighter week of that day was taken; None: not answered."""
        return self._data.lighter_weeks.get(block.first.isoformat())

    def known(self) -> Known:
        """What the page of today is to know."""
        today = date.fromisoformat(self._store.now().local_date)
        rows = (*self._earlier, *self._data.trained)
        trained = tuple(self._trained(row) for row in rows)
        done = all_done_on(self._data.totals, self._exercises)
        return Known(today, self.person(), done, trained, self._data.moves, self.block())

    def seconds_today(self) -> dict[str, int]:
        """The seconds done today of each exercise."""
        today, found = self._store.now().local_date, dict[str, int]()
        for row in self._data.totals:
            if row.local_date == today:
                found[row.exercise_id] = found.get(row.exercise_id, 0) + row.seconds
        return found

    def after_pain(self) -> Mapping[str, Reason]:
        """What earlier stops for pain hold back now."""
        return held_after_pain(self._data.stops, self._exercises, self._store.now())

    def circumstances(
        self, catalogue: Catalogue, screenings: Mapping[str, ScreeningRecord], have: frozenset[str] | None
    ) -> Circumstances:
        """What decides now: the newest answers, earlier pain, the equipment at hand, what was done today."""
        left = bounds(catalogue.screenings, screenings, catalogue.exercises)
        held = {**left.held, **self.after_pain()}
        return Circumstances(screenings, self.seconds_today(), have, held, eased=left.eased, hips=self._hips())

    def put_off(self) -> dict[str, date]:
        """When each offer was last answered with 'not now'."""
        return {offer: date.fromisoformat(on) for offer, on in self._data.put_off.items()}

    def look_at_the_clock(self) -> None:
        """Reads again where another day has begun since."""
        if self._store.now().local_date != self._on:
            self.read()

    def read(self) -> None:
        """Asks for what the day needs anew."""
        person, now = self._store.person, self._store.now()
        self._store.ask(lambda connection: today_data(connection, person, now), lambda found: self._take(found, now))

    def read_all(self) -> None:
        """Other data is in the place of what was there, perhaps another person's: nothing of before stays."""
        self._attempts, self._pull = (), None
        self.read()
        self.read_attempts()

    def read_attempts(self) -> None:
        """Asks for the last sessions in full: what a next step is offered from, and how the sides compare."""
        person = self._store.person
        self._store.ask(lambda connection: newest_sessions(connection, person), self._take_attempts)

    def read_earlier(self, goal: int, first_weekday: int) -> None:
        """Asks for what was before, where the run of weeks fills all that is known; after `changed`, ask again."""
        known = self.known()
        if self._asks or weeks_on_target(known.trained, known.today, goal, first_weekday) < self._read_weeks():
            return
        person, begin = self._store.person, recent_days_begin(known.today.isoformat())
        end = min((row.local_date for row in self._earlier), default=begin)

        def take(found: object) -> None:
            self._asks = False
            if isinstance(found, tuple) and found:
                self._earlier = (*found, *self._earlier)
                self.changed.emit()

        self._asks = True
        self._store.ask(lambda connection: trained_earlier(connection, person, end), take)

    def _read_weeks(self) -> int:
        first = min((date.fromisoformat(row.local_date) for row in self._earlier), default=None)
        today = date.fromisoformat(self._store.now().local_date)
        return _WHOLE_WEEKS if first is None else (today - first).days // 7 - 1

    def _on_written(self, changes: frozenset[Change]) -> None:
        if changes & WATCHES:
            self.read()
            self.read_attempts()

    def _take(self, found: object, now: Moment) -> None:
        """Where the disk does not answer, what was known stays."""
        if isinstance(found, TodayData):
            self._data, self._on = found, now.local_date
            self._earlier = ()  # the twelve weeks begin elsewhere, or a session is gone
            self.changed.emit()

    def _take_attempts(self, found: object) -> None:
        if isinstance(found, tuple):
            self._pull = strong_pull(found, self._exercises)
            self._attempts = tuple(
                attempt for record, said in found for attempt in attempts_of(record, said, self._exercises)
            )
            self.changed.emit()

    def _hips(self) -> HipSeconds:
        sides = {side.value: side for side in Side}
        rows = (
            Stretched(date.fromisoformat(row.local_date), row.exercise_id, sides.get(row.side), row.seconds)
            for row in self._data.totals
        )
        return hip_seconds(rows, self._exercises, date.fromisoformat(self._store.now().local_date))

    def _trained(self, row: TrainedRow) -> Trained:
        kind = session_kind(row.exercise_ids, self._exercises)
        return Trained(date.fromisoformat(row.local_date), kind, row.routine_id)
