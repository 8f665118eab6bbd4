# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup is whole, private, read back before it counts, and made while reps are counted."""

import os
import shutil
import stat
import time
from pathlib import Path

import apsw
import pytest
from stored import begun, moment, one_set, opened, progress
from test_checksums import written_by_everyone

from psoas_trainer.storage import backup
from psoas_trainer.storage.backup import back_up, back_up_at_once, back_up_to, fingerprint
from psoas_trainer.storage.backup_files import (
    Reason,
    list_backups,
    new_backup_path,
    open_to_read,
    put_aside,
    remove_old_backups,
)
from psoas_trainer.storage.backup_watch import BackupWatch
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.pieces import Pieces, StoppedError
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.tables import TABLES
from psoas_trainer.storage.worker import DatabaseThread

AT = moment().utc_ms
DAY = 86_400_000


def rows(connection: apsw.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {table.name: connection.execute(table.rows).fetchall() for table in TABLES}


def test_all_rows_are_in_it_and_nothing_lies_beside_it(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    assert os.listdir(tmp_path / "backups") == [made.name]
    copy = open_to_read(made)
    assert rows(copy) == rows(connection)
    assert copy.pragma("journal_mode") == "delete"
    copy.close()
    (info,) = list_backups(tmp_path)
    assert info == (made, AT, Reason.ASKED, made.stat().st_size, 1, "2026-05-04", True)


def test_it_is_for_the_person_alone(connection: apsw.Connection, tmp_path: Path) -> None:
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    if os.name == "posix":
        assert stat.S_IMODE(made.stat().st_mode) == 0o600
        assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


def test_what_is_counted_while_it_is_made_is_in_it(
    connection: apsw.Connection, person: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "PAGES_A_PIECE", 3)
    uuid = begun(connection, person)
    reps = 0
    work = back_up(connection, tmp_path, Reason.TIMER, AT)
    for percent in work:
        assert 0 <= percent < 100
        if percent < 50:  # the copy is still growing
            reps += 1
            save_progress(connection, uuid, progress(one_set(reps=reps)))
    assert reps > 5
    (info,) = list_backups(tmp_path)
    copy = open_to_read(info.path)
    assert copy.execute("SELECT reps FROM set_record").get == reps
    copy.close()


def test_a_copy_that_is_not_what_it_should_be_does_not_count(
    connection: apsw.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    monkeypatch.setattr(backup, "_copy", half_a_copy)
    with pytest.raises(StorageError) as caught:
        back_up_at_once(connection, tmp_path, Reason.TIMER, AT + 5000)
    assert caught.value.kind in (Trouble.DAMAGED, Trouble.NOT_A_DATABASE)
    assert [(info.path, info.good) for info in list_backups(tmp_path) if info.good] == [(first, True)]
    assert not list((tmp_path / "backups").glob("*.tmp"))
    monkeypatch.undo()


def half_a_copy(connection: apsw.Connection, target: Path):
    yield from backup_copy(connection, target)
    whole = target.read_bytes()
    target.write_bytes(whole[: len(whole) // 2])
    return fingerprint(connection)


backup_copy = backup._copy


def test_a_full_disk_leaves_what_was_there(
    connection: apsw.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)

    def full(*_: object) -> None:
        raise apsw.FullError("database or disk is full")

    monkeypatch.setattr(backup, "_copy", full)
    with pytest.raises(StorageError) as caught:
        back_up_at_once(connection, tmp_path, Reason.TIMER, AT + 100 * DAY)
    assert caught.value.kind is Trouble.DISK_FULL
    assert os.listdir(tmp_path / "backups") == [kept.name]


def test_one_that_was_begun_and_given_up_leaves_nothing(
    connection: apsw.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "PAGES_A_PIECE", 3)
    work = back_up(connection, tmp_path, Reason.ASKED, AT)
    next(work)
    (made,) = os.listdir(tmp_path / "backups")
    assert made.endswith(".tmp")
    work.close()
    assert os.listdir(tmp_path / "backups") == []


def test_what_a_killed_program_left_goes_with_the_next(connection: apsw.Connection, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    left = tmp_path / "backups" / "psoas-trainer-20260101-000000-000-exit.sqlite3.1.tmp"
    left.touch()
    assert list_backups(tmp_path) == ()
    back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    assert not left.exists()


def test_two_of_one_moment_have_two_names(connection: apsw.Connection, tmp_path: Path) -> None:
    made = {back_up_at_once(connection, tmp_path, Reason.ASKED, AT) for _ in range(3)}
    assert {info.path for info in list_backups(tmp_path)} == made
    assert len(made) == 3


def test_old_ones_go_by_the_rule_and_damaged_ones_stay(connection: apsw.Connection, tmp_path: Path) -> None:
    first = back_up_at_once(connection, tmp_path, Reason.EXIT, AT - 41 * DAY)
    days = [new_backup_path(tmp_path, Reason.EXIT, AT - day * DAY) for day in range(40, 0, -1)]
    for day in days:
        shutil.copy(first, day)
    aside = put_aside(days[-1])
    back_up_at_once(connection, tmp_path, Reason.EXIT, AT)
    left = list_backups(tmp_path)
    assert aside in {info.path for info in left if not info.good}
    assert 12 + 2 <= len([info for info in left if info.good]) < 40 - 10
    assert remove_old_backups(tmp_path, AT) == ()


def test_without_backups_there_is_none(tmp_path: Path) -> None:
    assert list_backups(tmp_path) == ()


def test_a_name_that_is_taken_is_not_written_over(connection: apsw.Connection, tmp_path: Path) -> None:
    mine = tmp_path / "mine.sqlite3"
    mine.write_text("my own", encoding="utf-8")
    with pytest.raises(StorageError):
        finish(back_up_to(connection, mine))
    assert mine.read_text(encoding="utf-8") == "my own"


@pytest.mark.parametrize("name", ["a%20b?mode=rw#x.db", "täglich.sqlite3", "' OR 1.db"])
def test_any_name_does(connection: apsw.Connection, tmp_path: Path, name: str) -> None:
    made = finish(back_up_to(connection, tmp_path / name))
    copy = open_to_read(made)
    assert fingerprint(copy) == fingerprint(connection)
    copy.close()


def test_one_in_twenty_is_restored_whole(
    connection: apsw.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Path] = []

    def note(path: Path, _key: object):
        tried.append(path)
        yield 0

    def quick(_connection: apsw.Connection, target: Path, **_: object):
        yield 0
        return target

    monkeypatch.setattr(backup, "back_up_to", quick)
    monkeypatch.setattr(backup, "_try_restoring", note)
    for number in range(40):
        back_up_at_once(connection, tmp_path, Reason.ASKED, AT + number)
    assert len(tried) == 2


def test_by_itself_only_where_something_was_written(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    watch = BackupWatch(tmp_path)
    assert finish(watch.back_up_changes(connection, Reason.TIMER, AT)) is not None
    assert finish(watch.back_up_changes(connection, Reason.TIMER, AT + 1)) is None
    begun(connection, person)
    assert finish(watch.back_up_changes(connection, Reason.EXIT, AT + 2)) is not None
    assert finish(watch.back_up_changes(connection, Reason.EXIT, AT + 3)) is None


def in_time(answers: list[object]) -> object:
    end = time.monotonic() + 10
    while not answers and time.monotonic() < end:
        pass
    return answers[0]


def test_between_its_pieces_other_jobs_run(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("psoas_trainer.storage.pieces.PIECE_SECONDS", 0.0)
    monkeypatch.setattr(backup, "PAGES_A_PIECE", 1)
    thread = DatabaseThread(lambda: opened(path))
    answers: list[object] = []
    percents: list[int] = []
    Pieces(thread, lambda connection: back_up(connection, tmp_path, Reason.TIMER, AT), answers.append, percents.append)
    while thread.call(lambda _connection: not answers):
        pass
    assert len(percents) > 10
    assert percents == sorted(percents)
    assert isinstance(answers[0], Path)
    thread.close()


def test_it_can_be_stopped_and_ends_with_the_program(path: Path, tmp_path: Path) -> None:
    thread = DatabaseThread(lambda: opened(path))
    answers: list[object] = []

    def endless(_connection: apsw.Connection):
        try:
            while True:
                yield 1
        finally:
            answers.append("cleared up")

    stopped = Pieces(thread, endless, answers.append)
    stopped.stop()
    assert isinstance(in_time(answers), StoppedError | str)
    Pieces(thread, endless, answers.append)
    thread.close()
    assert [type(answer) for answer in answers if not isinstance(answer, str)] == [StoppedError, StoppedError]


def test_a_fault_is_the_answer(path: Path) -> None:
    thread = DatabaseThread(lambda: opened(path))
    answers: list[object] = []

    def broken(_connection: apsw.Connection):
        yield 1
        raise StorageError(Trouble.IO, path)

    Pieces(thread, broken, answers.append)
    thread.wait_open()
    thread.close()
    assert isinstance(answers[0], StorageError)
