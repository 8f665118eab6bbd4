# SPDX-License-Identifier: GPL-3.0-or-later
"""New and old files climb the same steps; a step that fails leaves the old file whole, and a copy is kept first."""

import re
from importlib import resources
from pathlib import Path

import apsw
import pytest
from stored import begun, moment

from psoas_trainer.storage import migrations
from psoas_trainer.storage.backup_files import Reason, list_backups, open_to_read
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.ladder import APPLICATION_ID, Ladder
from psoas_trainer.storage.migrations import SCRIPTS, read_script
from psoas_trainer.storage.people import default_person

NEXT = "ALTER TABLE person ADD COLUMN colour TEXT; CREATE TABLE more (x INTEGER) STRICT;"
BROKEN = "CREATE TABLE half (x INTEGER) STRICT; INSERT INTO half VALUES (1); SELECT no_such_function();"


def ladder_to(*extra: str) -> Ladder:
    """Today's ladder with more steps above it."""
    names = tuple(f"step_{number}" for number in range(len(extra)))
    texts = dict(zip(names, extra, strict=True))
    return Ladder((*SCRIPTS, *names), lambda name: texts.get(name) or read_script(name))


def schema(connection: apsw.Connection) -> list[tuple[object, ...]]:
    return connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()


def climbed(path: Path, ladder: Ladder | None = None) -> apsw.Connection:
    return open_database(path, had_data=False, ladder=ladder)


def filled(path: Path) -> str:
    connection = climbed(path)
    uuid = begun(connection, default_person(connection, moment()))
    close_database(connection)
    return uuid


def test_the_names_are_the_files_in_order() -> None:
    files = sorted(file.name for file in resources.files(migrations).iterdir() if file.name.endswith(".sql"))
    assert tuple(files) == SCRIPTS
    assert [int(name[:4]) for name in SCRIPTS] == list(range(1, len(SCRIPTS) + 1))


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_leaves_the_transaction_to_the_ladder(name: str) -> None:
    # A trigger's body begins and ends too.
    words = re.sub(r"CREATE TRIGGER [^;]*? BEGIN\s", " ", read_script(name).upper()).split()
    assert {"BEGIN", "BEGIN;", "COMMIT", "COMMIT;", "ROLLBACK;", "SAVEPOINT"}.isdisjoint(words)


def test_an_old_file_ends_at_the_schema_of_a_new_one(tmp_path: Path) -> None:
    filled(tmp_path / "old.sqlite3")
    old, new = (climbed(tmp_path / name, ladder_to(NEXT)) for name in ("old.sqlite3", "new.sqlite3"))
    assert schema(old) == schema(new)
    assert old.pragma("user_version") == new.pragma("user_version") == len(SCRIPTS) + 1
    assert old.execute("SELECT count(*) FROM session").get == 1
    old.close()
    new.close()


def test_the_copy_is_the_file_before_the_climb(path: Path) -> None:
    filled(path)
    climbed(path, ladder_to(NEXT)).close()
    (info,) = list_backups(path.parent)
    assert (info.reason, info.sessions, info.good) == (Reason.MIGRATION, 1, True)
    before = open_to_read(info.path)
    assert before.pragma("application_id") == APPLICATION_ID
    assert before.pragma("user_version") == len(SCRIPTS)
    assert before.pragma("integrity_check") == "ok"
    assert before.execute("SELECT count(*) FROM session").get == 1
    before.close()


def test_no_copy_is_made_of_a_new_file_or_of_one_at_the_top(path: Path) -> None:
    for _ in range(2):
        close_database(climbed(path, ladder_to(NEXT)))
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_failing_step_leaves_the_old_file_and_earlier_copies(path: Path) -> None:
    filled(path)
    connection = climbed(path)
    before = schema(connection)
    close_database(connection)
    for _ in range(2):
        with pytest.raises(apsw.SQLError):
            climbed(path, ladder_to(BROKEN))
    connection = climbed(path)
    assert schema(connection) == before
    assert connection.pragma("user_version") == len(SCRIPTS)
    assert connection.execute("SELECT count(*) FROM session").get == 1
    connection.close()
    assert [info.reason for info in list_backups(path.parent)] == [Reason.MIGRATION] * 2


def test_a_step_above_a_failing_one_is_not_taken(path: Path) -> None:
    with pytest.raises(apsw.SQLError):
        climbed(path, ladder_to(NEXT, BROKEN, "CREATE TABLE third (x) STRICT"))
    connection = climbed(path, ladder_to(NEXT))
    assert connection.pragma("user_version") == len(SCRIPTS) + 1
    connection.close()


def test_no_copy_no_climb(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path)

    def full(*_: object) -> None:
        raise apsw.FullError("database or disk is full")

    monkeypatch.setattr("psoas_trainer.storage.database.copy_before_climb", full)
    with pytest.raises(StorageError) as caught:
        climbed(path, ladder_to(NEXT))
    assert caught.value.kind is Trouble.DISK_FULL
    monkeypatch.undo()
    connection = climbed(path)
    assert connection.pragma("user_version") == len(SCRIPTS)
    connection.close()
