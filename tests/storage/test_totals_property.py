# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is counted, taken back, deleted and restored on whatever day: totals, rows and records always agree."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stored import begun, moment, progress

from psoas_trainer.core.record import SetKey, SetRecord, Tally
from psoas_trainer.core.side import Side
from psoas_trainer.storage.day_totals import DayTotal, day_totals, rebuild_day_totals
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.sessions import delete_session, restore_session

EXERCISES = ("low_lunge", "psoas_march", "legs_up_rest")
DATES = ("2026-05-03", "2026-05-04", "2026-05-05")

counts = st.none() | st.integers(0, 6)
keys = st.builds(SetKey, st.integers(0, 2), st.integers(1, 2), st.sampled_from([None, Side.LEFT, Side.RIGHT]))
records = st.builds(SetRecord, keys, st.sampled_from([None, "easier"]), st.builds(Tally, counts, counts))
saves = st.tuples(
    st.integers(0, 1), st.sampled_from(DATES), st.lists(records, min_size=1, max_size=3, unique_by=lambda r: r.key)
)
deletions = st.tuples(st.integers(0, 1), st.sampled_from([delete_session, restore_session]))


class Model:
    """The same rules in a few lines of lists: a rep is a date on a pile, a second one of a day's."""

    def __init__(self) -> None:
        self.records: list[dict[SetKey, SetRecord]] = [{}, {}]
        self.first_date: list[dict[SetKey, str]] = [{}, {}]
        self.reps: list[dict[SetKey, list[str]]] = [defaultdict(list), defaultdict(list)]
        self.seconds: list[dict[SetKey, list[str]]] = [defaultdict(list), defaultdict(list)]
        self.deleted = [False, False]

    def save(self, session: int, date: str, changed: list[SetRecord]) -> None:
        for record in changed:
            self.records[session][record.key] = record
            self.first_date[session].setdefault(record.key, date)
            reps, seconds = self.reps[session][record.key], self.seconds[session][record.key]
            reps += [date] * ((record.tally.reps or 0) - len(reps))
            del reps[record.tally.reps or 0 :]
            seconds += [date] * ((record.tally.seconds or 0) - len(seconds))
            seconds.sort()
            del seconds[record.tally.seconds or 0 :]

    def totals(self) -> set[DayTotal]:
        sums: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
        for session in (0, 1):
            if self.deleted[session]:
                continue
            for key, record in self.records[session].items():
                place = (EXERCISES[key.item], str(key.side or "both"))
                for date in self.reps[session][key]:
                    sums[date, *place]["reps"] += 1
                for date in self.seconds[session][key]:
                    sums[date, *place]["seconds"] += 1
                if record.tally.reps or record.tally.seconds:
                    sums[self.first_date[session][key], *place]["sets"] += 1
        return {DayTotal(*place, c["reps"], c["seconds"], c["sets"]) for place, c in sums.items()}


@contextmanager
def empty_database() -> Iterator[apsw.Connection]:
    with closing(apsw.Connection(":memory:")) as connection:
        Ladder().climb(connection, 0)
        connection.pragma("foreign_keys", 1)
        yield connection


@pytest.mark.rest
@given(st.lists(saves | deletions, max_size=25))
def test_totals_are_exact_after_every_step(steps) -> None:
    model = Model()
    with empty_database() as connection:
        person = default_person(connection, moment())
        uuids = [begun(connection, person, seconds) for seconds in (0, 1)]
        for number, step in enumerate(steps):
            session = step[0]
            if len(step) == 2:
                step[1](connection, uuids[session], moment(number))
                model.deleted[session] = step[1] is delete_session
            else:
                _, date, changed = step
                save_progress(connection, uuids[session], progress(*changed, at=moment(number, date)))
                model.save(session, date, changed)
            kept = day_totals(connection, person, DATES[0], DATES[-1])
            assert set(kept) == model.totals()
        rebuild_day_totals(connection)
        assert day_totals(connection, person, DATES[0], DATES[-1]) == (kept if steps else ())
        for uuid, expected in zip(uuids, model.records, strict=True):
            assert {record.key: record for record in read_session(connection, uuid).sets} == expected
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
