# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed anywhere in a restore there is the old data or the restored data, whole, and the way back is kept."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import killed_restore
import pytest
from killed_restore import NAME, SOURCE
from stored import TODAY, begun, moment, one_set, opened, progress
from test_backup import rows
from test_checksums import written_by_everyone

from psoas_trainer.storage.backup import back_up_at_once
from psoas_trainer.storage.backup_files import Reason, list_backups, open_to_read
from psoas_trainer.storage.check import check
from psoas_trainer.storage.damage import damage_of, wants_recovery
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.rescue import Rescue

# The suite takes some of the points, the long run all of them.
STRIDES = [31, pytest.param(1, marks=pytest.mark.soak)]
Rows = dict[str, list[tuple[object, ...]]]


def write_both(folder: Path) -> tuple[Rows, Rows]:
    """A folder with data and a file that was backed up some sessions earlier: the rows of both."""
    folder.mkdir()
    connection = opened(folder / NAME)
    written_by_everyone(connection)
    earlier = rows(connection)
    backup = back_up_at_once(connection, folder, Reason.ASKED, moment().utc_ms)
    shutil.copy(backup, folder / SOURCE)
    for number in range(6):
        save_progress(connection, begun(connection, 1, 100 + number), progress(one_set(reps=20 + number)))
    now = rows(connection)
    close_database(connection)
    return earlier, now


def tries_of(way: str, folder: Path, stride: int) -> list[Path]:
    """A copy of the folder for each death: killed before every `stride`th thing that is done to the disk."""

    def copied(number: int) -> Path:
        return Path(shutil.copytree(folder, folder.with_name(f"{way}_{number}")))

    number = int(killed_restore.run(way, (copied(0), 0)))
    tries = [(copied(last), last) for last in (*range(1, number, stride), number)]
    killed_restore.run(way, *tries)
    return [path for path, _ in tries]


@pytest.mark.parametrize("stride", STRIDES)
def test_killed_in_a_restore(tmp_path: Path, stride: int, note_figure: Callable[..., None]) -> None:
    earlier, now = write_both(tmp_path / "data")
    tries = tries_of("restore", tmp_path / "data", stride)
    restored, neither = 0, []
    for folder in tries:
        connection = opened(folder / NAME, had_data=True)
        found = rows(connection)
        restored += found == earlier
        if found not in (earlier, now) or check(connection).findings:
            neither.append(folder.name)
        connection.close()
        if found == earlier and now not in kept_before_a_restore(folder):
            neither.append(f"{folder.name}: no way back")
    note_figure("Killed in the middle of a restore", len(tries), len(neither), "neither the old data nor the new")
    assert neither == []
    assert 0 < restored < len(tries)


def kept_before_a_restore(folder: Path) -> list[Rows]:
    """The rows of each backup that a restore has made."""
    found = []
    for info in list_backups(folder):
        if info.reason is Reason.RESTORE and info.good:
            backup = open_to_read(info.path)
            found.append(rows(backup))
            backup.close()
    return found


@pytest.mark.rest
def test_killed_on_the_recovery_page(tmp_path: Path, note_figure: Callable[..., None]) -> None:
    """The page comes again, or the restored data opens; the damaged bytes are kept in one place, the backup too."""
    earlier, _ = write_both(tmp_path / "data")
    file = tmp_path / "data" / NAME
    file.write_bytes(b"torn" * 25 + file.read_bytes()[100:])
    damaged = hashed(file)
    tries = tries_of("rescue", tmp_path / "data", 1)
    wrong = []
    for folder in tries:
        if damaged not in map(hashed, folder.rglob(NAME)):
            wrong.append(f"{folder.name}: the damaged file is gone")
        connection = opened_or_rescued(folder)
        if rows(connection) != earlier or check(connection).findings:
            wrong.append(folder.name)
        connection.close()
    note_figure("Killed in the middle of a recovery", len(tries), len(wrong), "neither the old data nor the new")
    assert wrong == []


def opened_or_rescued(folder: Path) -> apsw.Connection:
    """As the next start does: what opens is opened, for the rest the page comes again."""
    try:
        return opened(folder / NAME, had_data=True)
    except StorageError as error:
        if not wants_recovery(error.kind):
            raise
        page = Rescue(damage_of(error), TODAY)
        page.restore(page.backups()[0])
        return opened(folder / NAME, had_data=True)


def hashed(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
