# SPDX-License-Identifier: GPL-3.0-or-later
"""The file is opened by one contract, closed whole, and what is not ours is refused with every byte kept."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import apsw
import pytest
from stored import begun, bytes_of, contract_of, moment, opened

from psoas_trainer.storage.database import CONTRACT, close_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.ladder import APPLICATION_ID
from psoas_trainer.storage.migrations import SCRIPTS
from psoas_trainer.storage.people import default_person


def test_the_contract_is_kept_by_a_new_file_and_by_one_opened_again(path: Path) -> None:
    for had_data in (False, True):
        connection = opened(path, had_data=had_data)
        assert contract_of(connection) == CONTRACT
        assert connection.pragma("application_id") == APPLICATION_ID
        assert connection.pragma("user_version") == len(SCRIPTS)
        close_database(connection)


def test_the_contract_is_the_one_that_keeps_every_rep(connection: apsw.Connection) -> None:
    kept = dict(contract_of(connection))
    expected = {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "wal_autocheckpoint": 200,
    }
    if sys.platform == "darwin":
        expected |= {"fullfsync": 1, "checkpoint_fullfsync": 1}
    assert kept == expected


def test_the_files_are_for_the_person_alone(path: Path, connection: apsw.Connection, person: int) -> None:
    begun(connection, person)
    files = list(path.parent.iterdir())
    assert {file.name for file in files} == {path.name, path.name + "-wal"}
    private = 0o600 if os.name == "posix" else 0o666  # Windows keeps the folder private instead
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {private}


def test_closing_leaves_one_file_that_holds_everything(path: Path) -> None:
    connection = opened(path)
    begun(connection, default_person(connection, moment()))
    close_database(connection)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    connection = opened(path, had_data=True)
    assert connection.execute("SELECT count(*) FROM session").get == 1
    connection.close()


def _garbage(path: Path) -> None:
    path.write_bytes(b"not a database at all " * 500)


def _short_garbage(path: Path) -> None:
    path.write_bytes(b"hello")


def _zeroes(path: Path) -> None:
    path.write_bytes(bytes(8192))


def _damaged_header(path: Path) -> None:
    close_database(opened(path))
    pages = bytearray(path.read_bytes())
    pages[:16] = b"x" * 16
    path.write_bytes(pages)


def _foreign(path: Path, application_id: int = 0x1234) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE theirs (x)")
    connection.pragma("application_id", application_id)
    connection.close()


def _foreign_without_mark(path: Path) -> None:
    _foreign(path, 0)


def _foreign_with_a_journal(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", "wal")
    connection.execute("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)")
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    connection.close()


def _newer(path: Path, by: int = 1) -> None:
    connection = opened(path)
    connection.pragma("user_version", len(SCRIPTS) + by)
    close_database(connection)


def _much_newer(path: Path) -> None:
    _newer(path, 100)


def _ours_without_version(path: Path) -> None:
    connection = opened(path)
    connection.pragma("user_version", 0)
    close_database(connection)


def _schema_page_lost(path: Path) -> None:
    close_database(opened(path))
    pages = bytearray(path.read_bytes())
    pages[100:4096] = b"\xff" * 3996
    path.write_bytes(pages)


@pytest.mark.some_of(3)
@pytest.mark.parametrize("had_data", [False, True])
@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (_garbage, Trouble.NOT_A_DATABASE),
        (_short_garbage, Trouble.NOT_A_DATABASE),
        (_zeroes, Trouble.NOT_A_DATABASE),
        (_damaged_header, Trouble.NOT_A_DATABASE),
        (_foreign, Trouble.FOREIGN_DATABASE),
        (_foreign_without_mark, Trouble.FOREIGN_DATABASE),
        (_foreign_with_a_journal, Trouble.FOREIGN_DATABASE),
        (_newer, Trouble.NEWER_VERSION),
        (_much_newer, Trouble.NEWER_VERSION),
        (_ours_without_version, Trouble.DAMAGED),
        (_schema_page_lost, Trouble.DAMAGED),
    ],
)
def test_what_is_refused_keeps_every_byte(path: Path, make, kind: Trouble, had_data: bool) -> None:
    make(path)
    before = bytes_of(path.parent)
    with pytest.raises(StorageError) as caught:
        opened(path, had_data=had_data)
    assert caught.value.kind is kind
    assert bytes_of(path.parent) == before


@pytest.mark.parametrize("by", [1, 100])
def test_a_newer_file_names_the_version_it_needs(path: Path, by: int) -> None:
    _newer(path, by)
    with pytest.raises(StorageError) as caught:
        opened(path)
    assert caught.value.needed_version == len(SCRIPTS) + by


def _empty(path: Path) -> None:
    path.touch()


def _header_only(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.pragma("journal_mode", "wal")
    connection.close()


@pytest.mark.parametrize("make", [_empty, _header_only, lambda path: None])
def test_nothing_in_the_file_is_a_first_start_only_when_nothing_was_kept(path: Path, make) -> None:
    make(path)
    before = bytes_of(path.parent)
    with pytest.raises(StorageError) as caught:
        opened(path, had_data=True)
    assert caught.value.kind is Trouble.EMPTY_BUT_HAD_DATA
    assert bytes_of(path.parent) == before
    connection = opened(path, had_data=False)
    assert connection.pragma("user_version") == len(SCRIPTS)
    connection.close()


def test_an_empty_file_beside_a_full_journal_is_never_a_first_start(path: Path) -> None:
    path.touch()
    path.with_name(path.name + "-wal").write_bytes(b"pages that SQLite would delete")
    before = bytes_of(path.parent)
    with pytest.raises(StorageError) as caught:
        opened(path, had_data=False)
    assert caught.value.kind is Trouble.EMPTY_BUT_HAD_DATA
    assert bytes_of(path.parent) == before


def test_a_folder_in_the_file_s_place_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageError) as caught:
        opened(path)
    assert caught.value.kind is Trouble.NOT_A_DATABASE


@pytest.mark.parametrize("part", ["missing", "a_file"])
def test_a_folder_that_cannot_hold_the_file_is_named(tmp_path: Path, part: str) -> None:
    (tmp_path / "a_file").touch()
    path = tmp_path / part / "psoas-trainer.sqlite3"
    with pytest.raises(StorageError) as caught:
        opened(path)
    assert (caught.value.kind, caught.value.path) == (Trouble.FOLDER_NOT_WRITABLE, path)


def test_a_second_process_is_told_that_the_file_is_taken(path: Path, connection: apsw.Connection) -> None:
    second = (
        "import sys\nfrom pathlib import Path\n"
        "from psoas_trainer.storage.database import open_database\n"
        "from psoas_trainer.storage.errors import StorageError\n"
        "try: open_database(Path(sys.argv[1]), had_data=True)\n"
        "except StorageError as error: print(error.kind)\n"
    )
    source = Path(__file__).parents[2] / "src"
    done = subprocess.run(
        [sys.executable, "-c", second, str(path)],
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == Trouble.LOCKED
    default_person(connection, moment())


def test_a_read_only_file_is_refused_before_anything_is_tried(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    close_database(opened(path))
    before = bytes_of(path.parent)
    real = apsw.Connection
    # Root may write everywhere, so the file is made read-only for SQLite instead of by its permissions.
    monkeypatch.setattr(apsw, "Connection", lambda name, **_: real(name, flags=apsw.SQLITE_OPEN_READONLY))
    with pytest.raises(StorageError) as caught:
        opened(path, had_data=True)
    assert caught.value.kind is Trouble.READ_ONLY
    assert bytes_of(path.parent) == before


def test_a_checkpoint_that_fails_at_closing_loses_nothing(path: Path) -> None:
    connection = opened(path)
    begun(connection, default_person(connection, moment()))
    reader = connection.execute("SELECT uuid FROM session UNION ALL SELECT uuid FROM person")
    next(reader)  # a checkpoint cannot finish under a reader, as it cannot on a full disk
    close_database(connection)
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    connection = opened(path, had_data=True)
    assert connection.execute("SELECT count(*) FROM session").get == 1
    connection.close()


def test_a_deleted_text_does_not_stay_in_the_file(path: Path, connection: apsw.Connection, person: int) -> None:
    connection.execute("UPDATE person SET name = 'a name to be forgotten'")
    connection.execute("UPDATE person SET name = NULL")
    close_database(connection)
    assert b"to be forgotten" not in path.read_bytes()
