# SPDX-License-Identifier: GPL-3.0-or-later
"""After a program that was cut off a file is read whole before the first write; one that was closed well, behind it."""

from pathlib import Path
from queue import SimpleQueue

import apsw
import pytest
from damaged_files import DAMAGES, closed, cut_off, fill
from stored import opened

from psoas_trainer.storage import soundness
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.open_mark import has_mark, set_mark
from psoas_trainer.storage.pieces import Pieces
from psoas_trainer.storage.worker import DatabaseThread


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file counts as too large to be read whole at each opening."""
    monkeypatch.setattr(soundness, "_AT_ONCE_PAGES", 1)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How much had been changed through the connection when each whole check began."""
    found: list[int] = []
    real = soundness.check_whole

    def noted(connection: apsw.Connection) -> None:
        found.append(connection.total_changes())
        real(connection)

    monkeypatch.setattr(soundness, "check_whole", noted)
    return found


def test_a_file_that_was_closed_well_is_opened_unread_and_read_as_a_job(path: Path, checks: list[int]) -> None:
    closed(path, 2)
    checks.clear()
    worker = DatabaseThread(lambda: opened(path, had_data=True))
    worker.wait_open()
    assert checks == []
    worker.call(lambda connection: finish(soundness.check_what_is_left(connection)))
    assert checks == [0]
    worker.close()


@pytest.mark.parametrize("journal", [True, False])
def test_after_a_cut_it_is_read_before_the_first_write(path: Path, checks: list[int], journal: bool) -> None:
    closed(path, 2)
    if journal:
        cut_off(path)
    else:
        set_mark(path)
        path.with_name(path.name + "-wal").touch()
    checks.clear()
    worker = DatabaseThread(lambda: opened(path, had_data=True))
    worker.call(lambda connection: fill(connection, 1))
    assert checks == [0]
    worker.close()
    assert not has_mark(path)


def test_after_a_cut_a_damaged_file_is_refused_before_anything_is_written(path: Path) -> None:
    DAMAGES["torn_page"](path)
    set_mark(path)
    path.with_name(path.name + "-wal").touch()
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        opened(path, had_data=True)
    assert caught.value.kind is Trouble.DAMAGED
    assert path.read_bytes() == before


def test_once_it_is_found_damaged_nothing_is_written_any_more(path: Path) -> None:
    DAMAGES["torn_page"](path)
    worker = DatabaseThread(lambda: opened(path, had_data=True))
    worker.wait_open()
    with pytest.raises(StorageError):
        worker.call(lambda connection: finish(soundness.check_what_is_left(connection)))
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        worker.call(lambda connection: fill(connection, 1))
    assert (caught.value.kind, caught.value.path) == (Trouble.DAMAGED, path)
    assert worker.call(lambda connection: connection.execute("SELECT count(*) FROM session").get) == 16
    worker.close()
    assert path.read_bytes() == before


def test_counts_go_on_while_it_is_read_and_nothing_is_left_of_it(path: Path) -> None:
    closed(path, 2)
    worker = DatabaseThread(lambda: opened(path, had_data=True))
    over: SimpleQueue[object] = SimpleQueue()
    reading = Pieces(worker, soundness.check_what_is_left, over.put)
    worker.call(lambda connection: fill(connection, 1))
    assert over.get(timeout=30) is None
    reading.stop()
    assert [each.name for each in (path.parent / "backups").iterdir()] == []
    assert worker.call(lambda connection: connection.execute("SELECT count(*) FROM session").get) == 3
    worker.close()


def test_without_room_for_a_copy_the_file_itself_is_read(path: Path, checks: list[int]) -> None:
    closed(path, 2)
    checks.clear()
    (path.parent / "backups").write_bytes(b"")
    connection = opened(path, had_data=True)
    finish(soundness.check_what_is_left(connection))
    assert checks == [connection.total_changes()]
    connection.close()
