# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with the program is for their eyes only: private files, and nothing of it outside the database."""

import os
import stat

import apsw
import pytest

from end_to_end import CANARY
from psoas_trainer.storage.private_files import keep_private, make_private
from whole_program import visit_once

NAME = CANARY.split()[0]


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    return visit_once(tmp_path_factory)


def modes(folder):
    """Folders and files that others may look into."""
    return {str(path): oct(path.lstat().st_mode) for path in (folder, *folder.rglob("*")) if _is_open(path)}


def _is_open(path):
    return bool(stat.S_IMODE(path.lstat().st_mode) & 0o077)


def test_all_that_the_program_makes_is_private(visit):
    home = visit.home
    made = {path.name for path in (home / "data").iterdir()}
    assert {"psoas-trainer.sqlite3", "psoas-trainer.lock", "settings.json", "pictures.cache"} <= made
    assert modes(home / "data") == {}
    logs = home / "state" / "psoas-trainer"
    assert {path.name for path in logs.rglob("*")} >= {"psoas-trainer.log", "crash-report.txt"}
    assert modes(logs) == {}


def test_the_note_is_in_the_database_and_nowhere_else(visit):
    home = visit.home
    database = home / "data" / "psoas-trainer.sqlite3"
    connection = apsw.Connection(str(database))
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    dump = [str(row) for table in tables for row in connection.execute(_all_of(table))]
    connection.close()
    assert any(NAME in row for row in dump), "it was kept"
    others = [path for path in home.rglob("*") if path.is_file() and not _may_hold_notes(path)]
    assert {"psoas-trainer.log", "settings.json"} <= {path.name for path in others}
    assert [path for path in others if NAME.encode() in path.read_bytes()] == []
    assert [path for path in home.rglob("*") if NAME in path.name] == []


def _all_of(table):
    return 'SELECT * FROM "{}"'.format(table.replace('"', '""'))


def _may_hold_notes(path):
    return path.name.startswith("psoas-trainer.sqlite3") or "backups" in path.parts


def test_neither_the_terminal_nor_a_title_tells_it(visit):
    assert "ValueError" in visit.said, "the faults were told"
    for text in (visit.said, *visit.seen["titles"]):
        assert NAME not in text


def test_nothing_is_left_in_temporary_folders(visit):
    home = visit.home
    # A sound system's own client keeps a folder there: it is the player's, not ours.
    assert [path for path in (home / "tmp").iterdir() if not path.name.startswith("pulse-")] == []


def test_each_folder_on_the_way_is_made_private(tmp_path):
    old = os.umask(0)
    try:
        make_private(tmp_path / "one" / "two" / "three")
    finally:
        os.umask(old)
    assert modes(tmp_path / "one") == {}
    make_private(tmp_path / "one")


def test_what_was_loosened_is_put_right(tmp_path):
    folder = tmp_path / "data"
    (folder / "backups").mkdir(parents=True)
    ours = [folder / name for name in ("psoas-trainer.sqlite3", "psoas-trainer.sqlite3-wal", "settings.json")]
    ours += [folder / "backups", folder / "backups" / "2026.sqlite3", folder / "crash-report.txt"]
    theirs = folder / "holiday.jpg"
    for path in (*ours, theirs):
        if not path.exists():
            path.touch()
        path.chmod(0o755)
    folder.chmod(0o755)
    assert set(keep_private(folder, ours=False)) == set(ours)
    assert set(modes(folder)) == {str(folder), str(theirs)}, "a folder that was chosen keeps its permissions"
    assert keep_private(folder, ours=True) == (folder,)
    assert keep_private(folder, ours=True) == ()


def test_a_link_is_not_followed(tmp_path):
    target = tmp_path / "target"
    target.touch(mode=0o644)
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    (folder / "settings.json").symlink_to(target)
    assert keep_private(folder, ours=True) == ()
    assert stat.S_IMODE(target.stat().st_mode) & 0o077 == 0o044


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path):
    assert keep_private(tmp_path / "none", ours=True) == ()
