# SPDX-License-Identifier: GPL-3.0-or-later
"""What is deleted can be brought back for thirty days; what goes for good goes whole, behind a backup that has it."""

from pathlib import Path

import apsw
import pytest
from said import a_stop
from stored import PLAN, TIMING, TODAY, begun, moment, one_set, progress
from test_checksums import written_by_everyone

from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.storage import bin as bin_
from psoas_trainer.storage.backup_files import FOLDER, Reason, list_backups, open_to_read
from psoas_trainer.storage.bin import ERASE, PAIN_HOURS, empty_bin, list_bin, purge_bin
from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.day_totals import day_totals, rebuild_day_totals
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.pain_stops import pain_stops_since, save_pain_stop
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.sessions import begin_session, delete_session, end_session, restore_session
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.tables import TABLES

DAY = 86_400
MONTH = 30 * DAY
LATER = "2026-06-05"


def counts(connection: apsw.Connection) -> dict[str, int]:
    return {table.name: connection.execute(table.size).get for table in TABLES}


def totals(connection: apsw.Connection, person: int) -> object:
    return day_totals(connection, person, "0000", "9999")


def ended(connection: apsw.Connection, person: int, seconds: int = 0) -> str:
    uuid = begun(connection, person, seconds)
    save_progress(connection, uuid, progress(one_set(reps=3), one_set(0, seconds=20), at=moment(seconds)))
    end_session(connection, uuid, SessionState.FINISHED, moment(seconds + 60), 60)
    return uuid


def test_the_bin_lists_what_was_deleted_last_first(connection: apsw.Connection, person: int) -> None:
    first, kept, second = (ended(connection, person, seconds) for seconds in (0, 100, 200))
    delete_session(connection, second, moment(1000))
    delete_session(connection, first, moment(2000))
    entries = list_bin(connection, person, moment(3000))
    assert [entry.session.uuid for entry in entries] == [first, second]
    assert {entry.goes_on for entry in entries} == {"2026-06-03"}
    assert [one.uuid for one in list_sessions(connection, person).sessions] == [kept]
    assert list_bin(connection, person + 1, moment(3000)) == ()


def test_a_session_that_cannot_be_read_hides_no_other(connection: apsw.Connection, person: int) -> None:
    whole, broken = ended(connection, person), ended(connection, person, 100)
    for uuid in (whole, broken):
        delete_session(connection, uuid, moment(1000))
    last = connection.execute("SELECT max(id) FROM session_item").get
    connection.execute("UPDATE session_item SET reason = 'nobody knows it' WHERE id = ?", (last,))
    assert [entry.session.uuid for entry in list_bin(connection, person, moment(2000))] == [whole]


def test_a_session_that_was_not_ended_comes_back_to_be_gone_on_with(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=3), bookmark="a place"))
    before = read_session(connection, uuid)
    delete_session(connection, uuid, moment(10))
    assert open_session(connection, person) is None
    assert [entry.session.state for entry in list_bin(connection, person, moment(20))] == [SessionState.RUNNING]
    restore_session(connection, uuid, moment(30))
    assert open_session(connection, person) == before
    assert list_bin(connection, person, moment(40)) == ()


@pytest.mark.parametrize(("later", "gone"), [(MONTH, 0), (MONTH + 1, 1), (MONTH - DAY, 0)])
def test_only_what_is_older_than_thirty_days_goes_by_itself(
    connection: apsw.Connection, person: int, tmp_path: Path, later: int, gone: int
) -> None:
    old, young = ended(connection, person), ended(connection, person, 100)
    delete_session(connection, old, moment(0))
    delete_session(connection, young, moment(DAY * 2))
    ended(connection, person, later - DAY)
    assert finish(purge_bin(connection, person, tmp_path, moment(later, LATER))) == gone
    left = [entry.session.uuid for entry in list_bin(connection, person, moment(later))]
    assert left == ([young] if gone else [young, old])


def test_a_clock_that_is_set_far_ahead_empties_nothing(
    connection: apsw.Connection, person: int, tmp_path: Path
) -> None:
    ended(connection, person)
    gone = ended(connection, person, 100)
    delete_session(connection, gone, moment(200))
    ahead = 5 * 365 * DAY
    assert finish(purge_bin(connection, person, tmp_path, moment(ahead, "2031-05-03"))) == 0
    uuid = new_uuid()
    begin_session(connection, uuid, person, PLAN, TIMING, moment(ahead, "2031-05-03"))
    end_session(connection, uuid, SessionState.FINISHED, moment(ahead + 60, "2031-05-03"), 60)
    assert finish(purge_bin(connection, person, tmp_path, moment(ahead + 90, "2031-05-03"))) == 0, "the same wrong day"
    assert [entry.session.uuid for entry in list_bin(connection, person, moment(300))] == [gone]
    assert not (tmp_path / FOLDER).exists()


def test_where_nothing_goes_no_backup_is_made(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    ended(connection, person)
    assert finish(purge_bin(connection, person, tmp_path, moment(MONTH * 2))) == 0
    assert finish(empty_bin(connection, person, tmp_path, moment(MONTH * 2))) == 0
    assert not (tmp_path / FOLDER).exists()


def test_all_of_a_session_goes_and_nothing_else(connection: apsw.Connection, tmp_path: Path) -> None:
    uuid = written_by_everyone(connection)
    other = ended(connection, 1, 500)
    before, kept = counts(connection), read_session(connection, other)
    delete_session(connection, uuid, moment(1000))
    rebuilt = totals(connection, 1)
    assert finish(empty_bin(connection, 1, tmp_path, moment(MONTH))) == 1
    after = counts(connection)
    kept_rows = {"session": 1, "session_item": 3, "set_record": 2, "rep": 3, "held": 1, "day_total": 2}
    gone_rows = {"feedback": 0, "form_slip": 0, "next_day": 0, "pain_stop": 1}
    assert after == before | kept_rows | gone_rows
    assert before["pain_stop"] == 2, "one belongs to no session"
    assert read_session(connection, other) == kept
    with pytest.raises(LookupError):
        read_session(connection, uuid)
    assert totals(connection, 1) == rebuilt
    rebuild_day_totals(connection)
    assert totals(connection, 1) == rebuilt
    assert check(connection).findings == ()
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_nothing_that_hangs_on_a_session_is_forgotten(connection: apsw.Connection) -> None:
    """A table of a later version is named here before somebody finds out that a bin cannot be emptied."""
    links = {
        (table.name, parent)
        for table in TABLES
        for (parent,) in connection.execute('SELECT "table" FROM pragma_foreign_key_list(?)', (table.name,))
    }
    hanging = {"session"}
    while more := {child for child, parent in links if parent in hanging} - hanging:
        hanging |= more
    assert {statement.split()[2] for statement in ERASE} == hanging


def test_the_backup_before_has_what_goes(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    uuid = ended(connection, person)
    delete_session(connection, uuid, moment(1000))
    before = counts(connection)
    assert finish(empty_bin(connection, person, tmp_path, moment(2000))) == 1
    (info,) = list_backups(tmp_path)
    assert (info.reason, info.good) == (Reason.DELETION, True)
    copy = open_to_read(info.path)
    assert counts(copy) == before
    copy.close()


def test_without_a_backup_nothing_goes(
    connection: apsw.Connection, person: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uuid = ended(connection, person)
    delete_session(connection, uuid, moment(1000))

    def refused(*_arguments: object):
        raise StorageError(Trouble.DISK_FULL, tmp_path)
        yield 0

    monkeypatch.setattr(bin_, "back_up", refused)
    with pytest.raises(StorageError):
        finish(empty_bin(connection, person, tmp_path, moment(2000)))
    assert [entry.session.uuid for entry in list_bin(connection, person, moment(2000))] == [uuid]


def test_where_it_is_refused_at_the_end_nothing_went(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    for seconds in (0, 100):
        delete_session(connection, ended(connection, person, seconds), moment(1000 + seconds))
    before = counts(connection)
    connection.set_commit_hook(lambda: True)
    with pytest.raises(apsw.ConstraintError):
        finish(empty_bin(connection, person, tmp_path, moment(2000)))
    connection.set_commit_hook(None)
    assert counts(connection) == before
    assert len(list_bin(connection, person, moment(2000))) == 2
    assert check(connection).findings == ()


def test_what_comes_back_while_the_backup_is_made_stays(
    connection: apsw.Connection, person: int, tmp_path: Path
) -> None:
    wanted, unwanted, later = (ended(connection, person, seconds) for seconds in (0, 100, 200))
    for uuid in (wanted, unwanted):
        delete_session(connection, uuid, moment(1000))
    work = empty_bin(connection, person, tmp_path, moment(2000))
    next(work)
    restore_session(connection, wanted, moment(2001))
    delete_session(connection, later, moment(2001))
    assert finish(work) == 1
    assert read_session(connection, wanted).sets
    assert [entry.session.uuid for entry in list_bin(connection, person, moment(2002))] == [later]
    with pytest.raises(LookupError):
        read_session(connection, unwanted)


def test_what_hurt_lately_still_holds_back(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    """Whoever empties the bin is not out of pain."""
    uuid = ended(connection, person)
    now = Moment(moment().utc_ms + PAIN_HOURS * 3_600_000 + 500_000, 120, TODAY)
    early, late = a_stop(0), a_stop(1000)
    for stop in (early, late):
        save_pain_stop(connection, person, uuid, stop, moment(1000))
    delete_session(connection, uuid, moment(2000))
    assert finish(empty_bin(connection, person, tmp_path, now)) == 1
    assert pain_stops_since(connection, person, 0) == (late,)
    assert check(connection).findings == ()
