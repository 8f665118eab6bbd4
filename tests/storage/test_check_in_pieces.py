# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of a large file looks at a copy: others write meanwhile, no piece is long, and nothing of it is left."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from damaged_files import fill
from stored import begun, moment, one_set, progress
from test_checksums import written_by_everyone

from psoas_trainer.storage import check as check_module
from psoas_trainer.storage import snapshot
from psoas_trainer.storage.beside import beside
from psoas_trainer.storage.check import Fault, Report, check, check_in_pieces, finish
from psoas_trainer.storage.progress import save_progress


@pytest.fixture(autouse=True)
def _every_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_module, "_SMALL", 0)
    monkeypatch.setattr(check_module, "_SUMS_A_PIECE", 2)
    monkeypatch.setattr(snapshot, "_PAGES_A_PIECE", 4)


def left_over(path: Path) -> list[str]:
    return sorted(
        file.name for file in path.parent.rglob("*") if file.is_file() and not file.name.startswith(path.name)
    )


def test_what_is_written_meanwhile_is_kept_and_the_report_is_of_one_moment(
    connection: apsw.Connection, path: Path
) -> None:
    written_by_everyone(connection)
    fill(connection, 9)
    uuid = begun(connection, 1, 9 * 3600)
    pieces, reps = 0, 0
    work = check_in_pieces(connection)
    try:
        while True:
            assert 0 <= next(work) <= 99
            pieces += 1
            reps += 1
            save_progress(connection, uuid, progress(one_set(reps=reps)))
    except StopIteration as end:
        report = end.value
    assert pieces > 10
    assert report.findings == ()
    assert report.sessions == 11
    assert connection.execute("SELECT reps FROM set_record ORDER BY id DESC LIMIT 1").get == reps
    assert left_over(path) == []


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE session SET checksum = checksum + 1", Fault.SESSION),
        ("UPDATE day_total SET reps = reps + 1", Fault.DAY_TOTAL),
        ("DELETE FROM day_total", Fault.DAY_TOTAL),
        ("UPDATE person SET checksum = checksum + 1", Fault.PERSON),
        ("UPDATE session_item SET author_id = 9 WHERE ordinal = 2", Fault.LINK),
        ("UPDATE rep SET deleted_ms = 1 WHERE ordinal = 4", Fault.SESSION),
    ],
)
def test_it_finds_what_the_check_at_once_finds(connection: apsw.Connection, statement: str, fault: Fault) -> None:
    written_by_everyone(connection)
    fill(connection, 7)
    connection.pragma("foreign_keys", 0)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.execute(statement)
    report: Report = finish(check_in_pieces(connection))
    assert fault in {finding.fault for finding in report.findings}
    assert report == check(connection)


def test_a_text_that_cannot_be_read_hides_no_other_session(connection: apsw.Connection) -> None:
    written_by_everyone(connection)
    fill(connection, 7)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.execute("UPDATE session SET bookmark = CAST(x'FF' AS TEXT) WHERE id = 3")
    connection.execute("UPDATE session SET checksum = checksum + 1 WHERE id = 4")
    report: Report = finish(check_in_pieces(connection))
    found = [finding.detail.partition(":")[0] for finding in report.findings if finding.fault is Fault.SESSION]
    assert (found, report.sessions) == (["session 3", "session 4"], 8)


def test_a_damaged_index_is_found_in_the_copy(connection: apsw.Connection) -> None:
    fill(connection, 3)
    connection.pragma("writable_schema", 1)
    # The index is told to be over other columns than it was made of.
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, 'at_ms, id', 'id, at_ms') WHERE name = 'session_newest'"
    )
    report: Report = finish(check_in_pieces(connection))
    assert {finding.fault for finding in report.findings} == {Fault.STRUCTURE}
    assert "session_newest" in report.findings[0].detail


def test_without_room_for_a_copy_the_file_itself_is_looked_at(
    connection: apsw.Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Iterator[int]:
        raise apsw.FullError("database or disk is full")
        yield 0

    written_by_everyone(connection)
    monkeypatch.setattr(snapshot, "_copy", full)
    report: Report = finish(check_in_pieces(connection))
    assert (report.findings, report.sessions) == ((), 1)
    assert left_over(path) == []


def test_given_up_anywhere_nothing_is_left(connection: apsw.Connection, path: Path) -> None:
    fill(connection, 3)
    pieces = sum(1 for _ in check_in_pieces(connection))
    for many in range(1, pieces):
        work = check_in_pieces(connection)
        for _ in range(many):
            next(work)
        work.close()
        assert left_over(path) == []
    save_progress(connection, begun(connection, 1, 9 * 3600), progress(one_set(reps=1), at=moment()))


def test_work_that_is_given_up_is_interrupted() -> None:
    alone = apsw.Connection(":memory:")
    endless = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    work = beside(lambda: alone.execute(endless).get, alone.interrupt)
    next(work)
    work.close()
    assert alone.execute("SELECT 1").get == 1
    alone.close()


def test_what_it_ends_with_is_raised() -> None:
    alone = apsw.Connection(":memory:")
    with pytest.raises(apsw.SQLError):
        finish(beside(lambda: alone.execute("SELECT nothing").get))
    alone.close()
