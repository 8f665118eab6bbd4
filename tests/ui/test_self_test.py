# SPDX-License-Identifier: GPL-3.0-or-later
"""`--self-test`: all is well in this copy of the program, and each thing that is broken is named by its own check."""

import os
import stat
import subprocess
import sys
from contextlib import closing
from types import SimpleNamespace

import pytest
from encrypted_files import quick_keys  # noqa: F401 - a fixture
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget
from stored import begun, moment, one_set, opened, progress

from psoas_trainer import command_line, self_test, self_test_program
from psoas_trainer.core.record import SessionState, Tally
from psoas_trainer.self_test import Check, CheckFailedError, run_self_test
from psoas_trainer.self_test_checks import all_checks
from psoas_trainer.self_test_picture import is_blank
from psoas_trainer.self_test_stored import _compare
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.ui.figure.library import FigureLibrary
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.views.learn_view import LearnView
from whole_program import environment

FAST = 60


@pytest.fixture
def run(qapp, resources, quick_keys, tmp_path, monkeypatch, capsys):  # noqa: F811
    """Runs the checks of these names, or all; gives the status, what each line says, and the folder that was used."""
    monkeypatch.setattr(self_test.tempfile, "tempdir", str(tmp_path))
    made = []
    mkdtemp = self_test.tempfile.mkdtemp
    monkeypatch.setattr(
        self_test.tempfile, "mkdtemp", lambda **named: made.append(mkdtemp(suffix=" Übung", **named)) or made[-1]
    )
    font = qapp.font()

    def go(*names):
        if names:
            checks = lambda *given: _only(all_checks(*given), names)  # noqa: E731
            monkeypatch.setattr("psoas_trainer.self_test_checks.all_checks", checks)
        status = run_self_test(FAST)
        lines = capsys.readouterr().out.splitlines()
        told = {line[:28].strip(): line[28:] for line in lines[1:-1]}
        return status, told, tuple(made)

    yield go
    qapp.setFont(font)


def _only(checks, names):
    with closing(checks):
        yield from (check for check in checks if check.name in names)


def failed(told):
    return [name for name, line in told.items() if line.startswith("FAILED")]


def test_all_is_well_and_nothing_is_left(run, tmp_path):
    status, told, made = run()
    assert (status, failed(told)) == (0, [])
    assert "5 s" in told["routine at 60x"]
    assert {"encryption", "icons", "figures", "languages", "page about", "session player", "lock page"} <= set(told)
    assert told["read back"].endswith("7 sets as they were played")
    assert len(made) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_for_this_user_alone_and_goes_after_a_failure_too(run, tmp_path, monkeypatch):
    seen = []

    def broken(_app, folder, _pace):
        seen.append(stat.S_IMODE(os.stat(folder).st_mode))
        yield Check("first", lambda: 1 / 0)
        raise RuntimeError("and the list itself")

    monkeypatch.setattr("psoas_trainer.self_test_checks.all_checks", broken)
    status, told, _ = run()
    assert (status, failed(told)) == (1, ["first", "start"])
    assert seen == [0o700]
    assert list(tmp_path.iterdir()) == []


def test_a_missing_movement_is_named(run, monkeypatch):
    movement = FigureLibrary.movement
    monkeypatch.setattr(
        FigureLibrary, "movement", lambda self, each: None if each == "side_plank" else movement(self, each)
    )
    status, told, _ = run("resources", "figures", "icons")
    assert (status, failed(told)) == (1, ["figures"])
    assert "side_plank" in told["figures"]


def test_a_blank_page_is_named(run, monkeypatch):
    monkeypatch.setattr(LearnView, "grab", lambda _self: QWidget().grab())
    status, told, _ = run("resources", "database and window", "page today", "page learn")
    assert (status, failed(told)) == (1, ["page learn"])
    assert "blank" in told["page learn"]


def test_a_database_that_cannot_be_written_is_named(run, monkeypatch):
    real = self_test_program.open_database

    def read_only(path, **named):
        connection = real(path, **named)
        connection.pragma("query_only", 1)
        return connection

    monkeypatch.setattr(self_test_program, "open_database", read_only)
    status, told, _ = run("resources", "database and window", "page today")
    assert (status, failed(told)) == (1, ["database and window", "page today"])


def test_a_lost_sound_and_a_lost_text_are_named(run, monkeypatch):
    path, data = Resources.path, Resources.bytes
    monkeypatch.setattr(Resources, "bytes", lambda self, name: data(self, name.replace("tick.wav", "tock.wav")))
    monkeypatch.setattr(Resources, "path", lambda self, name: path(self, name.replace("ui.qm", "no.qm")))
    status, told, _ = run("resources", "sounds", "languages")
    assert (status, failed(told)) == (1, ["sounds", "languages"])


def test_what_nobody_catches_fails_its_check(run, monkeypatch):
    def slot():
        raise ZeroDivisionError("in a slot")

    def let_qt_call_it():
        QTimer.singleShot(0, slot)
        QCoreApplication.processEvents()
        return "nothing seen"

    def checks(*_given):
        yield Check("one", let_qt_call_it)
        yield Check("two", lambda: "")

    monkeypatch.setattr("psoas_trainer.self_test_checks.all_checks", checks)
    status, told, _ = run()
    assert (status, failed(told)) == (1, ["one"])
    assert "in a slot" in told["one"]


@pytest.fixture
def record(tmp_path):
    """A stored session with five seconds held on the left."""
    connection = opened(tmp_path / "one.sqlite3")
    uuid = begun(connection, default_person(connection, moment()))
    save_progress(connection, uuid, progress(one_set(seconds=5)))
    stored = read_session(connection, uuid)
    close_database(connection)
    return stored


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (
            lambda session: session.played.update({key: Tally(seconds=6) for key in session.played}),
            "played left: .*6 s",
        ),
        (lambda session: session.played.clear(), "nothing was played"),
        (lambda session: setattr(session, "plan", session.plan._replace(items=session.plan.items[:1])), "plan"),
        (lambda _session: None, "stored as running"),
    ],
)
def test_what_is_stored_wrong_is_named(record, change, complaint):
    session = SimpleNamespace(plan=record.plan, played={each.key: each.tally for each in record.sets})
    change(session)
    with pytest.raises(CheckFailedError, match=complaint):
        _compare(record, session)


def test_a_set_that_was_not_stored_is_named(record):
    session = SimpleNamespace(plan=record.plan, played={each.key: each.tally for each in record.sets})
    finished = record._replace(summary=record.summary._replace(state=SessionState.FINISHED))
    with pytest.raises(CheckFailedError, match="less was stored than was planned"):
        _compare(finished, session)


def test_the_command_line_runs_it(monkeypatch):
    monkeypatch.setattr(self_test, "run_self_test", lambda: 7)
    assert command_line.run(["--self-test"]) == 7


def test_where_qt_cannot_even_begin_it_says_so_and_leaves_nothing(tmp_path):
    env = environment(tmp_path, QT_QPA_PLATFORM="nonsense")
    command = [sys.executable, "-m", "psoas_trainer", "--self-test"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].split() == ["start", "FAILED"]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_stopped_by_hand_it_leaves_nothing(run, tmp_path, monkeypatch):
    def by_hand():
        raise KeyboardInterrupt

    closed = []

    def checks(*_given):
        try:
            yield Check("one", by_hand)
        finally:
            closed.append(True)

    monkeypatch.setattr("psoas_trainer.self_test_checks.all_checks", checks)
    status, told, _ = run()
    assert (status, closed, list(tmp_path.iterdir())) == (1, [True], [])
    assert "stopped" in told


@pytest.mark.soak
def test_as_it_is_shipped_it_leaves_no_trace_with_the_person(tmp_path):
    """At its real pace, in a home that holds nothing yet."""
    home = tmp_path / "home"
    home.mkdir()
    env = {**environment(tmp_path), "HOME": str(home)}
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "QT_QPA_PLATFORM"):
        env.pop(name)
    command = [sys.executable, "-m", "psoas_trainer", "--self-test"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert [path for path in home.rglob("*") if "psoas" in path.name] == []
    assert [path for path in (tmp_path / "tmp").iterdir() if "psoas" in path.name] == []


def test_a_picture_of_one_colour_is_blank(qapp):
    widget = QWidget()
    widget.resize(300, 200)
    assert is_blank(widget.grab().toImage())
