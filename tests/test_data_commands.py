# SPDX-License-Identifier: GPL-3.0-or-later
"""check, backup, restore and export on the command line: alone, and beside an open window."""

import re
import threading
from importlib.resources import files
from pathlib import Path

import apsw
import pytest

from psoas_trainer import command_line_data, command_line_export, command_line_reader
from psoas_trainer.command_line import run
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.backup_files import Reason, list_backups, open_to_read
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.favourites import favourites, set_favourite
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.requests import Desk, answer_request
from psoas_trainer.storage.sessions import begin_session
from psoas_trainer.storage.settings_file import load_settings, save_settings
from psoas_trainer.storage.worker import DatabaseThread

NOW = Moment(1_777_900_000_000, 120, "2026-05-04")
pytestmark = pytest.mark.usefixtures("qapp")
DESK = Desk("1.2.3", lambda: NOW, Settings)


def opened(folder: Path) -> apsw.Connection:
    return open_database(DataFolder(folder).database, had_data=False)


def star(folder: Path, exercise: str) -> None:
    connection = opened(folder)
    set_favourite(connection, default_person(connection, NOW), exercise, starred=True, now=NOW)
    close_database(connection)


def stars(folder: Path) -> frozenset[str]:
    connection = opened(folder)
    try:
        return favourites(connection, 1)
    finally:
        close_database(connection)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    star(folder, "bridge")
    return folder


def said(capsys, folder: Path, *arguments: str) -> tuple[int, str, str]:
    status = run(["--data-dir", str(folder), *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_check_says_what_it_looked_at(capsys, folder):
    status, out, err = said(capsys, folder, "check")
    assert (status, err) == (0, "")
    assert out.startswith("Structure, links, sessions, day totals:\nAll is well: 0 session")
    connection = opened(folder)
    connection.execute("UPDATE person SET checksum = checksum + 1")
    close_database(connection)
    status, out, err = said(capsys, folder, "check")
    assert status == 1
    assert "A star, an answer or a stop for pain is not as it was written." in out


def test_a_backup_is_made_and_restored(capsys, folder, tmp_path):
    settings = DataFolder(folder).settings
    save_settings(settings, Settings(volume=50))
    target = tmp_path / "mine.sqlite3"
    status, out, err = said(capsys, folder, "backup", str(target))
    assert (status, err) == (0, "")
    assert out == f"The backup is made, and was read back: {target}\n"
    star(folder, "low_lunge")
    save_settings(settings, Settings(volume=70))
    status, out, err = said(capsys, folder, "restore", str(target))
    assert (status, err) == (0, "")
    assert stars(folder) == {"bridge"}
    assert load_settings(settings)[0].volume == 50
    (undo,) = list_backups(folder)
    assert undo.reason is Reason.RESTORE
    assert str(undo.path) in out
    assert said(capsys, folder, "restore", str(undo.path))[0] == 0
    assert stars(folder) == {"bridge", "low_lunge"}
    assert load_settings(settings)[0].volume == 70


def test_what_is_counted_has_its_plural(capsys, folder, tmp_path):
    target = tmp_path / "mine.sqlite3"
    connection = opened(folder)
    plan = SessionPlan(None, ())
    for number, sentence in ((1, "with 1 session.\n"), (2, "with 2 sessions.\n")):
        begin_session(connection, f"{number:032x}", 1, plan, Timing(), NOW)
        close_database(connection)
        said(capsys, folder, "backup", str(target))
        assert sentence in said(capsys, folder, "restore", str(target))[1]
        target.unlink()
        connection = opened(folder)
    close_database(connection)


@pytest.mark.parametrize("name", ["data_text", "export_text"])
def test_what_is_counted_stands_with_words_that_fit_one_and_many(name):
    """The English plural is written from the text itself: only the counted word changes."""
    source = Path(str(files("psoas_trainer.ui").joinpath(f"{name}.py"))).read_text(encoding="utf-8")
    assert "(s)" in source
    assert re.search(r"\(s\) (are|were|have|was|is|has)\b", source) is None


def test_a_name_that_is_taken_or_a_file_that_is_no_backup_is_refused(capsys, folder, tmp_path):
    taken = tmp_path / "letter.txt"
    taken.write_text("dear", encoding="utf-8")
    status, out, err = said(capsys, folder, "backup", str(taken))
    assert (status, out) == (1, "")
    assert "Nothing was written over" in err
    status, out, err = said(capsys, folder, "restore", str(taken))
    assert (status, out) == (1, "")
    assert err.startswith("letter.txt is no backup of Psoas Trainer. Your data is as it was.")
    assert taken.read_text(encoding="utf-8") == "dear"


def test_everything_is_exported_and_comes_in_again(capsys, folder, tmp_path):
    target = tmp_path / "all.json"
    assert said(capsys, folder, "export", "--format", "json", "--out", str(target))[0] == 0
    assert '"exercise_id":"bridge"' in target.read_text(encoding="utf-8")
    status, out, _ = said(capsys, folder, "import", str(target))
    assert (status, out) == (0, "All of it was here already. Nothing was changed.\n")


def test_no_history_is_made_by_asking_for_one(capsys, tmp_path):
    status, _, err = said(capsys, tmp_path / "none", "check")
    assert status == 1
    assert err.startswith("There is no history in")
    assert not (tmp_path / "none").exists()


def test_another_program_holds_the_file(capsys, folder):
    connection = opened(folder)
    status, out, err = said(capsys, folder, "check")
    assert (status, out) == (1, "")
    assert "Another program is using" in err
    close_database(connection)


@pytest.fixture
def beside(folder, monkeypatch):
    """A program with a window has the data open, and answers."""
    thread = DatabaseThread(lambda: opened(folder))
    for module in (command_line_data, command_line_export, command_line_reader):
        monkeypatch.setattr(module, "ask_running", lambda _folder, request: answer_request(request, thread, DESK))
    yield thread
    thread.close()


def test_beside_an_open_window_that_one_does_the_work(capsys, folder, beside, qapp, tmp_path):
    assert said(capsys, folder, "check")[0] == 0
    target = tmp_path / "mine.sqlite3"
    assert said(capsys, folder, "backup", str(target))[0] == 0
    copy = open_to_read(target)
    assert favourites(copy, 1) == {"bridge"}
    copy.close()
    for kind, begins in (("json", b'{"format"'), ("csv", b"\xef\xbb\xbfsession,"), ("pdf", b"%PDF")):
        exported = tmp_path / f"all.{kind}"
        wanted = ("export", "--format", kind, "--out", str(exported))
        assert said(capsys, folder, *wanted)[0] == 0
        assert exported.read_bytes().startswith(begins)
        assert "replace it with --force" in said(capsys, folder, *wanted)[2]
        assert said(capsys, folder, *wanted, "--force")[0] == 0
    status, out, err = said(capsys, folder, "backup", str(target))
    assert (status, out) == (1, "")
    assert "Nothing was written over" in err


def test_beside_an_open_window_nothing_is_restored(capsys, folder, beside, tmp_path):
    for command in ("restore", "import"):
        status, out, err = said(capsys, folder, command, str(tmp_path / "any"))
        assert (status, out) == (1, "")
        assert err.startswith("Psoas Trainer is open on this data. Close its window")


def test_a_window_that_does_not_answer_is_named(capsys, folder, monkeypatch):
    monkeypatch.setattr(command_line_data, "ask_running", lambda *_: {"ok": False, "error": "no_answer"})
    status, _, err = said(capsys, folder, "check")
    assert (status, err.split(".")[0]) == (1, "Psoas Trainer is open on this data")


@pytest.mark.parametrize(
    "request_",
    [{}, {"do": "drop"}, {"do": "backup"}, {"do": "backup", "path": "here.db"}, {"do": "export", "path": "/x"},
     {"do": "backup", "path": "/tmp/a\0b"}, {"do": ["backup"], "path": "/x"}],
)  # fmt: skip
def test_what_is_not_understood_does_nothing(folder, request_):
    thread = DatabaseThread(lambda: opened(folder))
    assert answer_request(request_, thread, DESK) == {"ok": False, "error": "not_understood"}
    thread.close()


def test_reps_are_counted_while_a_request_is_answered(folder):
    thread = DatabaseThread(lambda: opened(folder))
    answers = []
    asking = threading.Thread(target=lambda: answers.append(answer_request({"do": "check"}, thread, DESK)))
    asking.start()
    for _ in range(5):
        thread.call(lambda connection: connection.execute("SELECT 1").get)
    asking.join()
    thread.close()
    assert answers[0]["ok"]
