# SPDX-License-Identifier: GPL-3.0-or-later
"""What the home page needs: read in one job at the start, however long the history is; the rest when there is time."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.core.feedback import Feedback, PainStop
from psoas_trainer.core.pain import PainLevel, pain_level
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment, SessionRecord
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.schedule import KEPT_DAYS, Move
from psoas_trainer.storage.day_totals import DayTotal, day_totals
from psoas_trainer.storage.dose_steps import current_doses, put_off
from psoas_trainer.storage.pain_stops import pain_stops_since
from psoas_trainer.storage.profiles import profile
from psoas_trainer.storage.session_marks import was_warm_last_time
from psoas_trainer.storage.session_moves import session_moves
from psoas_trainer.storage.session_queries import read_row
from psoas_trainer.storage.training_blocks import block_begin, lighter_weeks

RECENT_DAYS: Final = 84
"""Twelve weeks: whose turn it is, the overview of the week and most runs of weeks need no more."""
_LONGER_DAYS: Final = 364
_YEAR_MS: Final = 366 * 24 * 3_600_000
"""Older stops change nothing: the questions are asked again after a year anyway."""
_TWO_DAYS_MS: Final = 48 * 3_600_000
ATTEMPTS: Final = 16
"""So many sessions back progression and the sides are looked at."""

# Who warms up and stops has not trained: the session stays due, and no day of the plan moves.
# Not ordered here: by its rows SQLite would go through the whole history.
_TRAINED = """
SELECT id, local_date, routine_id,
  (SELECT group_concat(chosen_exercise) FROM session_item AS item
   WHERE item.session_id = session.id AND item.warm_up = 0 AND item.deleted_ms IS NULL)
FROM session
WHERE person_id = ? AND local_date >= ? AND local_date < ? AND deleted_ms IS NULL AND state <> 'running'
  AND EXISTS (SELECT 1 FROM session_item AS done JOIN set_record AS record ON record.session_item_id = done.id
    WHERE done.session_id = session.id AND done.warm_up = 0 AND record.deleted_ms IS NULL
      AND (record.reps > 0 OR record.seconds > 0))"""
_LAST = """
SELECT max(local_date) FROM session
WHERE person_id = ? AND local_date <= ? AND deleted_ms IS NULL AND state <> 'running'"""
_NEWEST = """
SELECT id FROM session WHERE person_id = ? AND deleted_ms IS NULL AND state <> 'running' ORDER BY id DESC LIMIT ?"""
_AFTER_LAST = "9999-99-99"


class TrainedRow(NamedTuple):
    """A session in which more than the warm-up was done: its local date, its routine, its exercises without that."""

    local_date: str
    routine_id: str | None
    exercise_ids: tuple[str, ...]


class TodayData(NamedTuple):
    """What was kept of a person, as far as a day's page needs it.

    `totals` are the sums of the days that the balance looks at, `trained` the sessions of the last twelve weeks,
    `last_trained` the newest day with a session, `red` the newest stop for pain in the red row within a year, `stops`
    those of the last two days, newest first, `put_off` the local date on which each offer was last declined,
    `warm_last_time` whether the newest session left its warm-up out without a note. `moves` are sessions on other
    days, `block_begin` the local date on which the weeks of training began that go on now, `lighter_weeks` which
    lighter weeks were taken, by their first day.
    """

    profile: Profile | None = None
    totals: tuple[DayTotal, ...] = ()
    trained: tuple[TrainedRow, ...] = ()
    last_trained: str | None = None
    doses: Mapping[str, ItemDose] = MappingProxyType({})
    put_off: Mapping[str, str] = MappingProxyType({})
    red: Moment | None = None
    stops: tuple[PainStop, ...] = ()
    warm_last_time: bool = False
    moves: tuple[Move, ...] = ()
    block_begin: str | None = None
    lighter_weeks: Mapping[str, bool] = MappingProxyType({})


def today_data(connection: apsw.Connection, person: int, now: Moment) -> TodayData:
    """All of it, in a few milliseconds whether the history is of a week or of ten years. Raises StorageError."""
    kept = profile(connection, person)
    today = date.fromisoformat(now.local_date)
    thresholds = (kept or Profile()).thresholds
    first = _before(today, thresholds.balance_long_days - 1)
    stops = pain_stops_since(connection, person, now.utc_ms - _YEAR_MS)
    last: Any = connection.execute(_LAST, (person, now.local_date)).get
    return TodayData(
        kept,
        day_totals(connection, person, first, now.local_date),
        trained_between(connection, person, _before(today, RECENT_DAYS), _AFTER_LAST),
        last,
        current_doses(connection, person),
        put_off(connection, person),
        next((stop.at for stop in stops if pain_level(stop.answer) is PainLevel.RED), None),
        tuple(stop for stop in stops if stop.at.utc_ms >= now.utc_ms - _TWO_DAYS_MS),
        was_warm_last_time(connection, person),
        session_moves(connection, person, _before(today, KEPT_DAYS)),
        block_begin(connection, person, now.local_date, thresholds.gap_restart),
        lighter_weeks(connection, person),
    )


def trained_between(connection: apsw.Connection, person: int, first: str, end: str) -> tuple[TrainedRow, ...]:
    """The sessions with something done from `first` on and before `end`, in the order in which they were begun."""
    rows: list[Any] = connection.execute(_TRAINED, (person, first, end)).fetchall()
    return tuple(
        TrainedRow(on, routine, tuple((ids or "").split(","))) for _, on, routine, ids in sorted(rows, key=_row)
    )


def trained_earlier(connection: apsw.Connection, person: int, end: str) -> tuple[TrainedRow, ...]:
    """The sessions of the year before `end`: for a run of weeks that is longer than what was read at first."""
    return trained_between(connection, person, _before(date.fromisoformat(end), _LONGER_DAYS), end)


def newest_sessions(connection: apsw.Connection, person: int) -> tuple[tuple[SessionRecord, Feedback], ...]:
    """The last sessions in full with what was said of them, oldest first. One that cannot be read is left out."""
    from psoas_trainer.storage.errors import StorageError
    from psoas_trainer.storage.feedback import feedback_of  # asked for behind the first picture

    found: list[tuple[SessionRecord, Feedback]] = []
    rows: list[Any] = connection.execute(_NEWEST, (person, ATTEMPTS)).fetchall()
    for (session_id,) in rows:
        try:
            record = read_row(connection, session_id)
            if record is not None:
                found.append((record, feedback_of(connection, record.summary.uuid)))
        except StorageError:
            continue
    return tuple(reversed(found))


def recent_days_begin(today: str) -> str:
    """The first day of the weeks that are read at first."""
    return _before(date.fromisoformat(today), RECENT_DAYS)


def _row(row: tuple[Any, ...]) -> int:
    number: int = row[0]
    return number


def _before(day: date, days: int) -> str:
    return (day - timedelta(days=days)).isoformat()
