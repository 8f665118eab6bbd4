# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with the program is for their eyes only: private files, nothing of it outside the database,
and no internet socket ever: not by Python, not by Qt, in a whole visit to the real program."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import apsw
import pytest

import build_resources
from end_to_end import CANARY, INTERNET
from psoas_trainer.storage.private_files import keep_private, make_private
from whole_program import ROOT, environment, heard, running, visit_once

NAME = CANARY.split()[0]
OPENS_ONE = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
IS_APART = "import socket, sys; sys.exit(socket.if_nameindex()[1:] != [])"
REACHES_OUT = ("libQt6Network", "libQt6WebEngine", "libQt6WebSockets", "libssl", "libcurl", "_ssl.", "QtNetwork.")


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
    assert {path.name for path in logs.rglob("*")} >= {"psoas-trainer.log", "crash-report-earlier.txt"}
    assert modes(logs) == {}


def test_the_note_is_in_the_database_and_nowhere_else(visit):
    home = visit.home
    database = home / "data" / "psoas-trainer.sqlite3"
    connection = apsw.Connection(str(database))
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    dump = [str(row) for table in tables for row in connection.execute(_all_of(table))]
    connection.close()
    assert sum(NAME in row for row in dump) >= 2, "it was kept, also what the disk took only later"
    others = [path for path in home.rglob("*") if path.is_file() and not _may_hold_notes(path)]
    assert {"psoas-trainer.log", "settings.json"} <= {path.name for path in others}
    assert [path for path in others if NAME.encode() in path.read_bytes()] == []
    assert [path for path in home.rglob("*") if NAME in path.name] == []


def test_backups_and_exports_hold_it_and_are_private_too(visit):
    home = visit.home
    for folder in (home / "data" / "backups", home / "exported"):
        files = [path for path in folder.rglob("*") if path.is_file()]
        assert any(NAME.encode() in path.read_bytes() for path in files), folder
        assert modes(folder) == {}


def test_what_a_disk_refused_is_held_in_a_private_file_and_goes_when_it_is_saved(visit):
    """The emergency log is data, as the database is: it may hold what was said, and nobody else may read it."""
    assert visit.seen["emergency"], "counts were held elsewhere for a while"
    for file, folder in visit.seen["emergency"]:
        assert (int(file, 8) & 0o777, int(folder, 8) & 0o777) == (0o600, 0o700)
    assert list(visit.home.rglob("unsaved-*")) == []


def test_the_report_of_a_crash_and_what_is_copied_of_it_do_not_tell_it(visit):
    assert "ValueError" in visit.seen["report"]
    assert any("ValueError" in text for text in visit.seen["clipboard"]), "it was copied"
    for text in (visit.seen["report"], *visit.seen["clipboard"]):
        assert NAME not in text
        assert "the knee" not in text


def _all_of(table):
    return 'SELECT * FROM "{}"'.format(table.replace('"', '""'))


def _may_hold_notes(path):
    data = path.name.startswith("psoas-trainer.sqlite3") or path.name.startswith("unsaved-")
    return data or "backups" in path.parts or "exported" in path.parts


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
    (folder / "damaged-2026-05-04").mkdir()
    ours += [
        folder / name for name in ("unsaved-1.jsonl", "damaged-2026-05-04", "damaged-2026-05-04/psoas-trainer.old")
    ]
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


def test_a_link_among_our_folders_is_not_followed(tmp_path):
    target = tmp_path / "theirs"
    target.mkdir(mode=0o755)
    (target / "file").touch(mode=0o644)
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    for name in ("backups", "damaged-1"):
        (folder / name).symlink_to(target)
    assert keep_private(folder, ours=True) == ()


@pytest.mark.rest
def test_a_start_puts_right_what_an_earlier_version_left_open(tmp_path):
    """An upgrade: all that is there was made with a wide mask."""
    build_resources.compile_resources(ROOT)
    home, data = tmp_path, tmp_path / "data"
    logs = home / "state" / "psoas-trainer" / "log"
    for path in (data / "backups", logs):
        path.mkdir(parents=True)
    with running(data, env=environment(home)) as process:
        assert heard(process) == "painted"
        process.send_signal(signal.SIGTERM)
        process.wait(20)
    ours = [path for path in (*data.rglob("*"), logs) if not path.is_socket()]
    for path in ours:
        path.chmod(0o777 if path.is_dir() else 0o666)
    assert len(ours) >= 4
    with running(data, env=environment(home)) as process:
        assert heard(process) == "painted"
        end = time.monotonic() + 20
        while (left := modes(data).keys() - {str(data)}) and time.monotonic() < end:
            process.poll()
        assert left == set()
        assert modes(logs) == {}


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path):
    assert keep_private(tmp_path / "none", ours=True) == ()


def run(visit, code, *before):
    return subprocess.run([*before, sys.executable, "-c", code], env=visit.environment, check=False).returncode


def test_the_program_is_whole_where_there_is_no_network(visit):
    assert (visit.home / "data" / "psoas-trainer.sqlite3").exists()
    if visit.apart:
        assert run(visit, IS_APART, "unshare", "--map-root-user", "--net") == 0, "there is only the loop back"


def test_python_makes_local_sockets_only(visit):
    families = {family for family, _ in visit.seen["sockets"]}
    assert families, "the hook hears: the program listens to other starts of itself"
    assert not families & INTERNET


def test_each_address_is_a_file_of_the_person(visit):
    addresses = [address for _, address in visit.seen["sockets"] if isinstance(address, str)]
    assert addresses
    assert all(str(visit.home) in address for address in addresses), addresses


def test_no_library_makes_an_internet_socket(visit):
    """The programs that speak and play tones are watched too."""
    assert not visit.domains() & INTERNET
    if "LD_PRELOAD" in visit.environment:
        assert visit.domains(), "the watch hears"
        assert run(visit, OPENS_ONE) == 0
        assert visit.domains() & INTERNET, "and it would have heard that"


def test_the_system_knows_of_none(visit):
    assert visit.seen["internet"] == []


def test_no_library_that_reaches_the_internet_is_loaded(visit):
    if Path("/proc/self/maps").exists():
        assert any(name.startswith("libQt6Widgets") for name in visit.seen["libraries"]), "the look sees"
    assert [name for name in visit.seen["libraries"] if name.startswith(REACHES_OUT)] == []
