# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is taken away in the middle of a session is no place for counts; when it is back, it takes them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from stored import begun, moment, one_set, opened, progress
from watched_disk import WatchedDisk, watched_disk

from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.open_mark import has_mark
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.worker import DatabaseThread


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture
def disk() -> Iterator[WatchedDisk]:
    with watched_disk() as disk:
        yield disk


@pytest.fixture
def worker(folder: Path, disk: WatchedDisk) -> Iterator[DatabaseThread]:
    path = folder / "psoas-trainer.sqlite3"
    worker = DatabaseThread(lambda: opened(path, had_data=path.exists()))
    yield worker
    worker.close()


@pytest.fixture
def uuid(worker: DatabaseThread) -> str:
    return worker.call(lambda connection: begun(connection, default_person(connection, moment())))


def save(worker: DatabaseThread, uuid: str, reps: int) -> None:
    now = progress(one_set(reps=reps), active=reps)
    worker.call(lambda connection: save_progress(connection, uuid, now))


def kept(worker: DatabaseThread, uuid: str) -> int | None:
    return worker.call(lambda connection: read_session(connection, uuid)).sets[0].tally.reps


def test_a_folder_that_was_moved_away_takes_the_counts_when_it_is_back(worker, uuid, folder: Path) -> None:
    save(worker, uuid, 1)
    folder.rename(folder.with_name("elsewhere"))
    for _ in range(2):
        with pytest.raises(StorageError) as caught:
            save(worker, uuid, 2)
        assert caught.value.kind is Trouble.GONE
    folder.with_name("elsewhere").rename(folder)
    save(worker, uuid, 3)
    assert kept(worker, uuid) == 3


def test_a_copy_in_its_place_is_opened_anew(worker, uuid, folder: Path) -> None:
    save(worker, uuid, 1)
    shutil.copytree(folder, folder.with_name("copy"))
    shutil.rmtree(folder)
    with pytest.raises(StorageError):
        save(worker, uuid, 2)
    folder.with_name("copy").rename(folder)
    save(worker, uuid, 2)
    assert kept(worker, uuid) == 2


def test_a_deleted_file_is_not_begun_anew(worker, uuid, folder: Path) -> None:
    (folder / "psoas-trainer.sqlite3").unlink()
    with pytest.raises(StorageError) as caught:
        save(worker, uuid, 1)
    assert caught.value.kind is Trouble.GONE
    worker.close()
    assert not (folder / "psoas-trainer.sqlite3").exists()
    assert has_mark(folder / "psoas-trainer.sqlite3"), "the next start knows that there was data"


def test_a_disk_that_fails_and_comes_back_takes_the_counts(worker, uuid, disk: WatchedDisk) -> None:
    def fail() -> None:
        raise apsw.IOError("the disk is out")

    save(worker, uuid, 1)
    disk.before_write = fail
    with pytest.raises(StorageError):
        save(worker, uuid, 2)
    disk.before_write = lambda: None
    save(worker, uuid, 3)
    assert kept(worker, uuid) == 3
