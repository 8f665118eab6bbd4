# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a process: the ways in which it cannot start say so in a sentence and destroy nothing."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from psoas_trainer.start_missing import PACKAGES, tell, why_not_loaded
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui.start_trouble_text import StartTroubleText
from psoas_trainer.ui.trouble_text import TroubleText
from system_libraries import DEBIAN_PACKAGES

ROOT = Path(__file__).parent.parent.parent
CLOSED_PAGES = """
import sys
from psoas_trainer import app_recovery, app_start_trouble
app_recovery.recover = lambda *_: None
app_start_trouble.wait = lambda *_: app_start_trouble.Way.CLOSED
from psoas_trainer.__main__ import main
sys.exit(main())
"""


def run(*arguments, code=None, **environment):
    """The program in a process of its own; a page that is shown is closed."""
    base = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    env = {**base, "PYTHONPATH": str(ROOT / "src"), **environment}
    command = [sys.executable, "-c", code, *arguments] if code else [sys.executable, "-m", "psoas_trainer", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)


def test_no_display_is_one_sentence_and_status_two(tmp_path):
    done = run("--data-dir", str(tmp_path), QT_QPA_PLATFORM="xcb")
    assert done.returncode == 2
    assert "needs a graphical display" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_where_there_is_no_display_at_all_no_data_is_opened(tmp_path):
    done = run("--data-dir", str(tmp_path), QT_QPA_PLATFORM="")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "needs a graphical display" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.rest
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path, resources):
    file = tmp_path / "psoas-trainer.sqlite3"
    file.write_bytes(b"a letter to my sister, not a database at all" * 100)
    before = file.read_bytes()
    done = run("--data-dir", str(tmp_path), code=CLOSED_PAGES, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "left exactly as it is" in done.stderr
    assert "Traceback" not in done.stderr
    assert file.read_bytes() == before


@pytest.mark.rest
def test_a_database_of_a_newer_program_is_left_as_it_is(tmp_path, resources):
    file = tmp_path / "psoas-trainer.sqlite3"
    assert run("--data-dir", str(tmp_path), code=_open_once(), QT_QPA_PLATFORM="offscreen").returncode == 0
    connection = apsw.Connection(str(file))
    connection.pragma("user_version", 99)
    connection.close()
    before = file.read_bytes()
    done = run("--data-dir", str(tmp_path), code=CLOSED_PAGES, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "99" in done.stderr
    assert file.read_bytes() == before


@pytest.mark.rest
def test_a_lost_database_is_not_a_first_start(tmp_path, resources):
    assert run("--data-dir", str(tmp_path), code=_open_once(), QT_QPA_PLATFORM="offscreen").returncode == 0
    (tmp_path / "psoas-trainer.sqlite3").unlink()
    done = run("--data-dir", str(tmp_path), code=CLOSED_PAGES, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "missing or empty" in done.stderr
    assert not (tmp_path / "psoas-trainer.sqlite3").exists()


@pytest.mark.rest
def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path, resources):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    done = run("--data-dir", str(tmp_path / "file" / "data"), code=CLOSED_PAGES, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "cannot write to its data folder" in done.stderr


@pytest.mark.rest
def test_the_environment_names_the_data_folder(tmp_path, resources):
    done = run(code=_open_once(), QT_QPA_PLATFORM="offscreen", PSOAS_TRAINER_DATA=str(tmp_path / "here"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "here" / "psoas-trainer.sqlite3").exists()


@pytest.mark.rest
@pytest.mark.parametrize(("command", "count"), [("exercises", 15), ("routines", 5)])
def test_the_content_is_printed_as_json(command, count, resources):
    done = run(command, "--json")
    assert done.returncode == 0, done.stderr
    values = json.loads(done.stdout)
    assert len(values) == count
    wanted = {"id", "dose", "sides", "phases"} if command == "exercises" else {"id", "items", "warm_up"}
    assert all(wanted <= set(value) for value in values)


@pytest.mark.rest
def test_a_wrong_argument_ends_with_usage():
    done = run("--no-such-thing")
    assert done.returncode == 2
    assert "usage" in done.stderr


@pytest.mark.parametrize("kind", Trouble)
def test_every_trouble_is_told_in_sentences_that_say_what_happened_and_what_to_do(qapp, kind):
    text = TroubleText().opening(StorageError(kind, Path("/data/file"), needed_version=7))
    assert text.count(". ") >= 2
    assert "/data/file" in text
    assert "%" not in text


@pytest.mark.parametrize("kind", Trouble)
def test_every_trouble_has_its_words(qapp, kind):
    error, text = StorageError(kind, Path("/data/file")), StartTroubleText()
    words = (text.title(error), text.happened(error), *text.causes(error), text.kept(error), text.refused_folder(error))
    assert all(words)
    assert "/data/file" in text.happened(error)
    assert not any("%" in word for word in words)


def _open_once():
    """Opens the window and closes it again as soon as it is painted."""
    return """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import psoas_trainer.start as start
real = start._after_first_paint
def once(program):
    real(program)
    QTimer.singleShot(0, QApplication.closeAllWindows)
start._after_first_paint = once
from psoas_trainer.__main__ import main
sys.exit(main())
"""


@pytest.mark.rest
def test_no_display_of_that_name_is_one_sentence_too(tmp_path):
    done = run("--data-dir", str(tmp_path), QT_QPA_PLATFORM="xcb", DISPLAY=":no-such")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "needs a graphical display" in done.stderr


@pytest.mark.rest
@pytest.mark.parametrize(("library", "package"), [("libxcb-cursor.so.0", "libxcb-cursor0"), ("libEGL.so.1", "libegl1")])
def test_a_library_that_cannot_be_loaded_is_named_with_the_command_that_brings_it(tmp_path, library, package):
    """The one is loaded by Qt when it begins to draw, the other when Python loads Qt."""
    folder = tmp_path / "libraries"
    folder.mkdir()
    (folder / library).write_bytes(b"broken")
    done = run("--data-dir", str(tmp_path), QT_QPA_PLATFORM="xcb", LD_LIBRARY_PATH=str(folder))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    first = done.stderr.splitlines()[0]
    assert first.endswith(f"parts of the system are missing or damaged: {library}.")
    assert shutil.which("apt-get") is None or f"sudo apt-get install --reinstall {package}\n" in done.stderr


def test_it_says_the_same_of_libraries_as_the_script_that_sets_up():
    assert dict(PACKAGES).items() <= DEBIAN_PACKAGES.items()


def test_where_nobody_reads_the_terminal_the_desktop_shows_it(tmp_path, monkeypatch, capsys):
    shown = tmp_path / "shown.txt"
    program = tmp_path / "xmessage"
    program.write_text(f"#!/bin/sh\nprintf %s \"$1\" > '{shown}.new' && mv '{shown}.new' '{shown}'\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    monkeypatch.setenv("DISPLAY", ":no-such")
    started = []
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **named: started.append(real(*given, **named)))
    tell("One sentence.")
    for each in started:
        assert each.wait(20) == 0
    assert shown.read_text() == "One sentence."
    assert capsys.readouterr().err == "One sentence."


def test_another_failed_import_is_no_matter_of_the_system():
    assert why_not_loaded(ImportError("cannot import name 'x' from 'y'")) is None
