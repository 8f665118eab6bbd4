# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of every version of the schema that was ever released, with rows in every table: version_N.sql beside this."""

from pathlib import Path

import apsw

from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.migrations import SCRIPTS
from psoas_trainer.storage.tables import tables_of

HERE = Path(__file__).parent
TOP = len(SCRIPTS)
KEPT_ANEW = "checksum"
"""A step that adds a column makes it anew, for it is over all columns; whether it is right the check says."""

Rows = dict[str, list[tuple[object, ...]]]
Columns = dict[str, tuple[str, ...]]


def written_versions() -> tuple[int, ...]:
    """The versions there is a file of."""
    return tuple(sorted(int(file.stem.removeprefix("version_")) for file in HERE.glob("version_*.sql")))


def at_version(path: Path, version: int) -> apsw.Connection:
    """A file opened by the program of that version."""
    return open_database(path, had_data=path.exists(), ladder=Ladder(SCRIPTS[:version]))


def fill(connection: apsw.Connection, version: int) -> None:
    """The kept rows as they are, whatever triggers the version has."""
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.execute((HERE / f"version_{version}.sql").read_text(encoding="utf-8"))
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 1)


def old_file(path: Path, version: int) -> Path:
    """A closed file of that version."""
    connection = at_version(path, version)
    fill(connection, version)
    assert connection.pragma("user_version") == version
    close_database(connection)
    return path


def columns(connection: apsw.Connection) -> Columns:
    """What is kept in each table of a file."""
    asked = "SELECT name FROM pragma_table_info(?)"
    return {
        table.name: tuple(name for (name,) in connection.execute(asked, (table.name,)) if name != KEPT_ANEW)
        for table in tables_of(connection)
    }


def rows(connection: apsw.Connection, of: Columns) -> Rows:
    """Every row, in the columns of another file."""
    return {
        table: connection.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1, 2, 3").fetchall()
        for table, names in of.items()
    }
