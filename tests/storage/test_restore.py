# SPDX-License-Identifier: GPL-3.0-or-later
"""A restore brings back everything, is undone by another, and refuses whatever is not a whole backup of ours."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from old_versions import columns, fill, written_versions
from old_versions import rows as old_rows
from stored import begun, bytes_of, contract_of, moment, one_set, opened, progress
from test_backup import rows
from test_checksums import written_by_everyone

from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.backup import back_up_at_once
from psoas_trainer.storage.backup_files import Reason, list_backups
from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.migrations import SCRIPTS
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.restore import Restored, restore_file, restore_in_pieces
from psoas_trainer.storage.settings_copy import with_kept

AT = moment().utc_ms


def restore(connection: apsw.Connection, folder: Path, source: Path, at: int = AT + 60_000) -> Restored:
    restored: Restored = finish(restore_in_pieces(connection, folder, source, at))
    return restored


def test_it_can_be_undone_and_the_file_stays_under_its_contract(
    connection: apsw.Connection, path: Path, tmp_path: Path
) -> None:
    written_by_everyone(connection)
    then = rows(connection)
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    contract = contract_of(connection)
    begun(connection, 1, 100)
    now = rows(connection)
    restored = restore(connection, tmp_path, made)
    assert rows(connection) == then
    assert (restored.sessions, restored.findings) == (1, ())
    assert contract_of(connection) == contract
    assert restored.undo is not None
    restore(connection, tmp_path, restored.undo, AT + 120_000)
    assert rows(connection) == now
    assert not list((tmp_path / "backups").glob("*.tmp*"))
    begun(connection, 1, 200)
    close_database(connection)
    again = opened(path, had_data=True)
    assert again.execute("SELECT count(*) FROM session").get == 3
    assert check(again).findings == ()
    again.close()


def test_the_settings_come_with_it(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    kept = restore(connection, tmp_path, made).settings
    here = Settings(volume=90, window_geometry="here", had_data=True)
    assert with_kept(here, kept) == Settings(volume=40, window_geometry="here", had_data=True)
    assert with_kept(here, None) == with_kept(here, "no json") == with_kept(here, "[1]") == here


@pytest.mark.some_of(3)
@pytest.mark.parametrize("version", written_versions())
def test_one_of_any_version_climbs(connection: apsw.Connection, tmp_path: Path, version: int) -> None:
    source = tmp_path / "old.db"
    old = apsw.Connection(str(source))
    Ladder(SCRIPTS[:version]).climb(old, 0)
    fill(old, version)
    wanted = columns(old)
    kept = old_rows(old, wanted)
    sessions = old.execute("SELECT count(*) FROM session").get
    old.close()
    before = source.read_bytes()
    assert restore(connection, tmp_path, source).sessions == sessions >= 3
    assert connection.pragma("user_version") == len(SCRIPTS)
    assert check(connection).findings == ()
    assert old_rows(connection, wanted) == kept
    assert source.read_bytes() == before


def test_into_a_file_that_is_not_there(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    target = tmp_path / "new" / "psoas-trainer.sqlite3"
    target.parent.mkdir()
    assert restore_file(made, target).sessions == 1
    if os.name == "posix":
        assert target.stat().st_mode & 0o077 == 0
    fresh = opened(target, had_data=True)
    assert rows(fresh) == rows(connection)
    fresh.close()
    with pytest.raises(StorageError):
        restore_file(made, target)


def test_a_journal_beside_the_file_is_part_of_it(connection: apsw.Connection, tmp_path: Path) -> None:
    source = tmp_path / "copied" / "data.db"
    source.parent.mkdir()
    other = opened(source)
    written_by_everyone(other)
    for name in ("data.db", "data.db-wal"):
        (tmp_path / name).write_bytes((source.parent / name).read_bytes())
    other.close()
    restore(connection, tmp_path, tmp_path / "data.db")
    assert connection.execute("SELECT count(*) FROM session").get == 1


def changed(made: Path, target: Path, statement: str) -> Path:
    target.write_bytes(made.read_bytes())
    connection = apsw.Connection(str(target))
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.execute(statement).fetchall()
    connection.close()
    return target


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("PRAGMA application_id = 7", Trouble.FOREIGN_DATABASE),
        ("PRAGMA user_version = 99", Trouble.NEWER_VERSION),
        ("PRAGMA user_version = 0", Trouble.DAMAGED),
        ("PRAGMA user_version = 2", Trouble.FOREIGN_DATABASE),
        ("CREATE TRIGGER evil AFTER INSERT ON rep BEGIN DELETE FROM session; END", Trouble.FOREIGN_DATABASE),
        ("CREATE VIEW evil AS SELECT randomblob(1000000000)", Trouble.FOREIGN_DATABASE),
        ("CREATE TABLE evil (x)", Trouble.FOREIGN_DATABASE),
        ("CREATE INDEX evil ON rep (at_ms)", Trouble.FOREIGN_DATABASE),
        ("DROP TRIGGER rep_added", Trouble.FOREIGN_DATABASE),
        ("PRAGMA journal_mode = DELETE; PRAGMA page_size = 8192; VACUUM", Trouble.DAMAGED),
    ],
)
def test_what_is_not_exactly_ours_is_refused(
    connection: apsw.Connection, tmp_path: Path, statement: str, kind: Trouble
) -> None:
    written_by_everyone(connection)
    source = changed(back_up_at_once(connection, tmp_path, Reason.ASKED, AT), tmp_path / "other.db", statement)
    before, there = rows(connection), bytes_of(tmp_path / "backups")
    with pytest.raises(StorageError) as caught:
        restore(connection, tmp_path, source)
    assert caught.value.kind is kind
    assert caught.value.path == source
    assert caught.value.needed_version == (99 if kind is Trouble.NEWER_VERSION else None)
    assert rows(connection) == before
    assert bytes_of(tmp_path / "backups") == there, "nothing was made, and nothing is left"


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", ["nothing", "folder", "empty", "text", "half", "live"])
def test_what_is_no_file_of_ours_is_refused(connection: apsw.Connection, path: Path, tmp_path: Path, name: str) -> None:
    written_by_everyone(connection)
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    source = path if name == "live" else tmp_path / name
    if name == "folder":
        source.mkdir()
    elif name in ("empty", "text", "half"):
        source.write_bytes({"empty": b"", "text": b"hello" * 99, "half": made.read_bytes()[:100_000]}[name])
    before = rows(connection)
    with pytest.raises(StorageError):
        restore(connection, tmp_path, source)
    assert rows(connection) == before


def test_no_room_for_a_backup_no_restore(
    connection: apsw.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written_by_everyone(connection)
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    begun(connection, 1, 100)
    before = rows(connection)

    def full(*_: object) -> None:
        raise apsw.FullError("database or disk is full")

    monkeypatch.setattr("psoas_trainer.storage.backup._copy", full)
    with pytest.raises(StorageError) as caught:
        restore(connection, tmp_path, made)
    assert caught.value.kind is Trouble.DISK_FULL
    assert rows(connection) == before


@pytest.mark.rest
def test_one_with_a_flipped_byte_in_a_value_is_restored_and_told(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    source = changed(made, tmp_path / "flipped.db", "UPDATE feedback SET pain_now = 3")
    assert len(restore(connection, tmp_path, source).findings) == 1


@pytest.mark.rest
def test_settings_that_cannot_be_read_stop_no_restore(connection: apsw.Connection, tmp_path: Path) -> None:
    """Once the data is in place nothing may fail any more: a restore that says it failed has changed nothing."""
    written_by_everyone(connection)
    made = back_up_at_once(connection, tmp_path, Reason.ASKED, AT)
    source = changed(made, tmp_path / "flipped.db", "UPDATE settings_copy SET settings = CAST(x'22FF22' AS TEXT)")
    restored = restore(connection, tmp_path, source)
    assert (restored.settings, len(restored.findings)) == (None, 1)
    assert restore_file(source, tmp_path / "new.sqlite3").settings is None


@pytest.mark.parametrize("tries", [60, pytest.param(10_000, marks=pytest.mark.soak)])
def test_damaged_files_never_touch_the_data(
    connection: apsw.Connection, tmp_path: Path, tries: int, note_figure: Callable[..., None]
) -> None:
    """Whatever bytes are changed, cut or doubled: a StorageError, or a restore that passes the check of structure."""
    connection.pragma("synchronous", 0)  # nobody cuts the power here
    written_by_everyone(connection)
    save_progress(connection, begun(connection, 1, 50), progress(one_set(reps=9)))
    whole = back_up_at_once(connection, tmp_path, Reason.ASKED, AT).read_bytes()
    before = rows(connection)
    chance, source, refused = random.Random(5), tmp_path / "fuzzed.db", 0
    for number in range(1, tries + 1):
        source.write_bytes(fuzzed(whole, chance))
        at = AT + number
        try:
            restored = restore(connection, tmp_path, source, at)
        except StorageError:
            refused += 1
            assert rows(connection) == before
        else:
            assert connection.pragma("integrity_check") == "ok"
            assert restored.undo is not None
            restore(connection, tmp_path, restored.undo, at)
            assert rows(connection) == before
            assert all(info.good for info in list_backups(tmp_path))
            shutil.rmtree(tmp_path / "backups")  # each restore lists them all: thousands would take the time
    note_figure("Damaged files given to a restore", tries, 0, f"{refused:,} refused, the data untouched")
    assert refused > tries // 2
    assert not list((tmp_path / "backups").glob("*.tmp*"))


def fuzzed(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    kind = chance.randrange(4)
    start = chance.randrange(len(data))
    if kind == 0:
        for _ in range(chance.randrange(1, 400)):
            data[chance.randrange(len(data))] = chance.randrange(256)
    elif kind == 1:
        del data[start:]
    elif kind == 2:
        data[start : start + 4096] = chance.randbytes(4096)
    else:
        for _ in range(chance.randrange(1, 30)):
            data[chance.randrange(4096)] = chance.randrange(256)
    return bytes(data)
