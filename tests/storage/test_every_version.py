# SPDX-License-Identifier: GPL-3.0-or-later
"""A file of any released version climbs with all that is in it; killed at any statement it is the old or the new."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from old_versions import HERE, TOP, at_version, columns, old_file, rows, written_versions
from stored import bytes_of, opened
from test_ladder import schema

from psoas_trainer.storage.backup_files import Reason, list_backups, open_to_read
from psoas_trainer.storage.check import check
from psoas_trainer.storage.database import close_database

OLDER = tuple(version for version in written_versions() if version < TOP)

# Climbs, and dies without a word before the statement of that number; 0 lives, and says how many there were.
CLIMB = """
import os, sys
from pathlib import Path
import apsw
from stored import opened

def climb(path, last):
    seen = []

    def traced(_cursor, sql, _bindings):
        if seen or sql.startswith("BEGIN"):
            seen.append(sql)
            if len(seen) == last:
                os._exit(9)
        return True

    apsw.connection_hooks.append(lambda connection: setattr(connection, "exec_trace", traced))
    opened(Path(path), had_data=True)
    print(len(seen))
    sys.stdout.flush()
    os._exit(0)

# Where there is a fork, one process dies many deaths: a new interpreter for each would take the time.
tries = sys.argv[1:]
for path, last in zip(tries[::2], tries[1::2]):
    if len(tries) == 2:
        climb(path, int(last))
    child = os.fork()
    if child == 0:
        climb(path, int(last))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
"""


@pytest.fixture(params=OLDER)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def old(path: Path, version: int) -> Path:
    """A closed file of that version, with rows in every table."""
    return old_file(path, version)


def test_every_version_that_another_one_follows_is_kept() -> None:
    """A step that is added makes the version before it an old one: write_version.py keeps its rows."""
    assert set(range(1, TOP)) <= set(written_versions()) <= set(range(1, TOP + 1))


@pytest.mark.parametrize("version", written_versions())
def test_a_version_is_kept_with_rows_in_every_table_and_is_sound(path: Path, version: int) -> None:
    connection = at_version(old_file(path, version), version)
    kept = rows(connection, columns(connection))
    assert all(kept.values())
    assert connection.pragma("integrity_check") == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_it_climbs_with_all_that_is_in_it_and_a_backup_first(old: Path, version: int) -> None:
    before = at_version(old, version)
    wanted = columns(before)
    kept = rows(before, wanted)
    close_database(before)
    connection = opened(old, had_data=True)
    assert connection.pragma("user_version") == TOP
    assert rows(connection, wanted) == kept
    assert check(connection).findings == (), "the structure, the links, every checksum, the day totals"
    connection.close()
    (info,) = list_backups(old.parent)
    assert (info.reason, info.good) == (Reason.MIGRATION, True)
    backup = open_to_read(info.path)
    assert backup.pragma("user_version") == version
    assert rows(backup, wanted) == kept
    backup.close()


def test_it_ends_at_the_schema_of_a_new_file(old: Path, tmp_path: Path) -> None:
    climbed, new = opened(old, had_data=True), opened(tmp_path / "new.sqlite3")
    assert schema(climbed) == schema(new)
    climbed.close()
    new.close()


@pytest.mark.some_of(3)
@pytest.mark.parametrize("version", written_versions())
def test_a_climbed_file_does_not_climb_again(path: Path, version: int) -> None:
    old_file(path, version)
    close_database(opened(path, had_data=True))
    there = bytes_of(path.parent)
    backups = path.parent / "backups"
    copies = bytes_of(backups) if backups.exists() else {}
    assert set(there) == {path.name}
    assert len(copies) == (version < TOP)
    close_database(opened(path, had_data=True))
    assert bytes_of(path.parent) == there
    assert (bytes_of(backups) if backups.exists() else {}) == copies


def climb(*tries: tuple[Path, int]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CLIMB, *(str(part) for each in tries for part in each)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1] / "src")])},
        capture_output=True,
        text=True,
        check=False,
    )


# Most statements are the many like triggers of one step: the suite takes every 31st of them, the long run all.
@pytest.mark.some_of(3)
@pytest.mark.parametrize("stride", [31, pytest.param(1, marks=pytest.mark.soak)])
def test_killed_before_any_statement_it_is_the_old_file_or_the_new_one(
    old: Path, version: int, tmp_path: Path, stride: int, note_figure: Callable[..., None]
) -> None:
    connection = at_version(old, version)
    wanted = columns(connection)
    was, kept = schema(connection), rows(connection, wanted)
    close_database(connection)

    def copied(number: int) -> Path:
        folder = tmp_path / f"try_{number}"
        folder.mkdir()
        return Path(shutil.copy(old, folder / old.name))

    lived = climb((copied(0), 0))
    assert lived.returncode == 0, lived.stderr
    statements = int(lived.stdout)
    assert statements > (TOP - version) * 2
    tries = tuple((copied(last), last) for last in (*range(1, statements, stride), statements))
    if hasattr(os, "fork"):
        died = climb(*tries)
        assert died.returncode == 0, died.stderr
    else:
        assert {climb(each).returncode for each in tries} == {9}
    note_figure("Killed in the middle of a climb to a newer schema", len(tries), 0, "neither old nor new")
    for path, _ in tries:
        # As it was left: a step is there whole or not at all, for the commit is its last statement.
        left = apsw.Connection(str(path))
        assert left.pragma("user_version") in range(version, TOP + 1)
        if left.pragma("user_version") == version:
            assert schema(left) == was
        assert rows(left, wanted) == kept
        assert left.pragma("integrity_check") == "ok"
        left.close()
        connection = opened(path, had_data=True)
        assert connection.pragma("user_version") == TOP
        assert rows(connection, wanted) == kept
        assert check(connection).findings == ()
        close_database(connection)
        assert any(info.good for info in list_backups(path.parent))
