# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that cannot be written is looked at: all that it holds is shown, nothing is written, and no byte changes."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from damaged_files import DAMAGES, closed, cut_off, fill
from stored import PLAN, TIMING, bytes_of, moment, opened
from watched_disk import WatchedDisk

from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.favourites import set_favourite
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.migrations import SCRIPTS, read_script
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.storage.sessions import begin_session
from psoas_trainer.storage.view_only import ViewOfFile, open_view
from psoas_trainer.storage.worker import DatabaseThread


@pytest.fixture
def disk() -> Iterator[WatchedDisk]:
    """A disk below SQLite that tells of every write; and none into the data folder may come."""
    disk = WatchedDisk()
    yield disk
    disk.unregister()


def seen(view: apsw.Connection) -> int:
    person = default_person(view, moment())
    sessions = list_sessions(view, person, None, 99).sessions
    assert all(read_session(view, each.uuid).sets for each in sessions)
    return len(sessions)


def test_everything_is_shown_and_nothing_is_written(path: Path, disk: WatchedDisk) -> None:
    closed(path)
    before = bytes_of(path.parent)
    disk.done.clear()
    view = open_view(path, moment())
    assert seen(view) == 16
    assert view.total_changes() == 0, "or a backup by itself would be made of it"
    view.close()
    assert disk.done == []
    assert bytes_of(path.parent) == before


def test_the_journal_of_a_program_that_was_cut_off_is_shown_too(path: Path) -> None:
    closed(path, 3)
    cut_off(path)
    before = bytes_of(path.parent)
    view = open_view(path, moment())
    assert seen(view) == 5
    view.close()
    assert bytes_of(path.parent) == before


def test_a_hot_rollback_journal_is_taken_back_in_the_copy_only(path: Path) -> None:
    closed(path, 3)
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", "truncate")
    connection.pragma("cache_size", 1)
    connection.pragma("cache_spill", 1)
    connection.execute("BEGIN IMMEDIATE; CREATE TABLE x (y); INSERT INTO x VALUES (zeroblob(500000))")
    left = {file: file.read_bytes() for file in _apart(path)}
    connection.execute("ROLLBACK")
    connection.close()
    for file, data in left.items():
        file.write_bytes(data)
    assert path.with_name(path.name + "-journal").stat().st_size
    before = bytes_of(path.parent)
    view = open_view(path, moment())
    assert seen(view) == 3
    assert view.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'x'").get == 0
    view.close()
    assert bytes_of(path.parent) == before


def _apart(path: Path) -> list[Path]:
    return [file for file in path.parent.iterdir() if file.is_file()]


def test_an_older_file_is_shown_without_climbing_itself(path: Path) -> None:
    old = Ladder(SCRIPTS[:1], read_script)
    connection = apsw.Connection(str(path))
    old.climb(connection, 0)
    connection.close()
    before = bytes_of(path.parent)
    view = open_view(path, moment())
    assert view.pragma("user_version") == len(SCRIPTS)
    assert seen(view) == 0
    view.close()
    assert bytes_of(path.parent) == before


def test_where_there_is_no_file_there_is_an_empty_history(path: Path) -> None:
    view = open_view(path, moment())
    assert seen(view) == 0
    view.close()
    assert list(path.parent.iterdir()) == []


def test_a_write_is_refused_as_the_disk_would_refuse_it(path: Path) -> None:
    closed(path, 1)
    before = bytes_of(path.parent)
    worker = DatabaseThread(lambda: open_view(path, moment()), lambda view: ViewOfFile(view, path))
    person = worker.call(lambda view: default_person(view, moment()))
    for job in (
        lambda view: begin_session(view, "0" * 32, person, PLAN, TIMING, moment()),
        lambda view: set_favourite(view, person, "bridge", starred=True, now=moment()),
    ):
        with pytest.raises(StorageError) as caught:
            worker.call(job)
        assert (caught.value.kind, caught.value.path) == (Trouble.READ_ONLY, path)
    assert worker.call(seen) == 1
    worker.close()
    assert bytes_of(path.parent) == before


@pytest.mark.parametrize("name", ["half", "garbage_header", "torn_page", "folder", "other_program"])
def test_a_damaged_file_is_refused_here_too(path: Path, name: str) -> None:
    DAMAGES[name](path)
    before = bytes_of(path.parent)
    with pytest.raises(StorageError) as caught:
        open_view(path, moment())
    assert caught.value.path == path
    assert bytes_of(path.parent) == before


def test_the_journal_of_somebody_else_is_left_out(path: Path) -> None:
    closed(path, 2)
    DAMAGES["foreign_journal"](path)
    view = open_view(path, moment())
    assert seen(view) >= 16
    view.close()


def test_a_file_that_is_open_elsewhere_keeps_its_locks(path: Path) -> None:
    connection = opened(path)
    fill(connection, 1)
    close_database(connection)
    view = open_view(path, moment())
    view.close()
    connection = opened(path, had_data=True)
    fill(connection, 1)
    close_database(connection)
