# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are sound databases and still hostile: a restore takes exactly our schema or nothing (S13).

Files that are only damaged are in tests/storage/test_restore.py.
"""

import random
from pathlib import Path

import apsw
import pytest

from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.ladder import APPLICATION_ID, Ladder
from psoas_trainer.storage.restore import open_checked, restore_file

_EVIL = (
    "CREATE TRIGGER evil AFTER UPDATE ON session BEGIN DELETE FROM rep; END",
    "CREATE TEMP TRIGGER evil AFTER INSERT ON main.rep BEGIN DELETE FROM main.rep; END",
    "CREATE TRIGGER evil BEFORE INSERT ON rep BEGIN SELECT randomblob(900000000); END",
    "CREATE VIEW evil AS WITH RECURSIVE a(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM a) SELECT x FROM a",
    "CREATE TABLE evil (x DEFAULT (randomblob(1000)))",
    "CREATE TABLE evil (x, y GENERATED ALWAYS AS (load_extension(x)))",
    "CREATE VIRTUAL TABLE evil USING fts5(x)",
    "CREATE VIRTUAL TABLE evil USING dbstat",
    "CREATE INDEX evil ON session (hex(zeroblob(10)))",
    "CREATE UNIQUE INDEX evil ON session (uuid, state)",
    "DROP INDEX {index}",
    "DROP TRIGGER {trigger}",
    "DROP VIEW done_by_day",
    "ALTER TABLE session ADD COLUMN evil",
    "ALTER TABLE session RENAME TO sessions",
    "ALTER TABLE session RENAME COLUMN state TO stage",
    "PRAGMA user_version = 99",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = -1",
    "PRAGMA application_id = 1",
    "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE type = 'table'",
    "UPDATE sqlite_schema SET sql = sql || ' -- more' WHERE name = 'session'",
    "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'rep'",
    "UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'rep'",
    "UPDATE sqlite_schema SET rootpage = 0 WHERE name = 'session'",
    "UPDATE sqlite_schema SET sql = 'CREATE TABLE session (x)' WHERE name = 'session'",
    "UPDATE sqlite_schema SET sql = NULL WHERE name = 'session'",
    "UPDATE sqlite_schema SET sql = CAST(x'ff00ff' AS TEXT) WHERE name = 'session'",
    "UPDATE sqlite_schema SET sql = zeroblob(5000000) WHERE name = 'session'",
    "UPDATE sqlite_schema SET name = 'ses' || char(0) || 'sion' WHERE name = 'session'",
    "UPDATE sqlite_schema SET type = 'view' WHERE name = 'session'",
    "UPDATE sqlite_schema SET tbl_name = 'rep' WHERE name = 'session'",
    "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'session'",
    "DELETE FROM sqlite_schema WHERE name = 'session'",
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of ours, as a backup has it."""
    path = tmp_path_factory.mktemp("whole") / "whole.db"
    connection = apsw.Connection(str(path))
    Ladder().climb(connection, 0)
    assert connection.pragma("application_id") == APPLICATION_ID
    connection.close()
    return path


def names(whole: Path) -> dict[str, list[str]]:
    connection = apsw.Connection(str(whole), flags=apsw.SQLITE_OPEN_READONLY)
    rows = connection.execute("SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {kind: [name for each, name in rows if each == kind] for kind in ("index", "trigger")}


def made_hostile(whole: Path, target: Path, chance: random.Random) -> list[str]:
    """A copy on which one to three of the statements were run, as far as SQLite lets an attacker run them."""
    target.write_bytes(whole.read_bytes())
    connection = apsw.Connection(str(target))
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    connection.pragma("writable_schema", 1)
    done = []
    kinds = names(whole)
    for statement in chance.sample(_EVIL, chance.choice((1, 1, 2, 3))):
        told = statement.replace("{index}", chance.choice(kinds["index"] or ["none"]))
        told = told.replace("{trigger}", chance.choice(kinds["trigger"]))
        try:
            connection.execute(told).fetchall()
        except apsw.Error:
            continue
        if connection.changes() or "schema SET" not in told:
            done.append(told)
    connection.close()
    return done


@pytest.mark.parametrize("tries", [40, pytest.param(5_000, marks=pytest.mark.soak)])
def test_what_is_not_exactly_our_schema_is_refused(whole: Path, tmp_path: Path, note_figure, tries: int) -> None:
    source, target = tmp_path / "given.db", tmp_path / "new.sqlite3"
    unhandled, refused = [], 0
    for number in range(tries):
        done = made_hostile(whole, source, random.Random(number))
        given = source.read_bytes()
        try:
            restore_file(source, target)
        except StorageError:
            refused += 1
            wrong = target.exists()
        except Exception as error:  # noqa: BLE001  counted, and told all at once
            unhandled.append((number, done, repr(error)))
            continue
        else:
            wrong = schema_of(target) != schema_of(whole)
            target.unlink(missing_ok=True)
        if wrong or source.read_bytes() != given:
            unhandled.append((number, done, "not as promised"))
    note_figure("Hostile backups", tries, len(unhandled), f"{refused:,} refused, none made any file")
    assert unhandled == []
    assert refused > tries // 2
    assert [one for one in (tmp_path / "backups").iterdir() if one.name != "given.db"] == []


def schema_of(path: Path) -> list[tuple[object, ...]]:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    version = connection.pragma("user_version")
    connection.close()
    return [*rows, (version,)]


def test_the_untouched_one_is_taken(whole: Path, tmp_path: Path) -> None:
    assert restore_file(whole, tmp_path / "new.sqlite3").sessions == 0
    copy = tmp_path / "copy.db"
    copy.write_bytes(whole.read_bytes())
    open_checked(copy, whole).close()
