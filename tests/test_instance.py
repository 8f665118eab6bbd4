# SPDX-License-Identifier: GPL-3.0-or-later
"""One program for each data folder: the second raises the first, a killed one shuts nothing, strangers stay out."""

import json
import os
import socket
import stat
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QCoreApplication

from psoas_trainer import __version__, instance_client
from psoas_trainer.instance import Instance, begin_alone
from psoas_trainer.instance_client import ask_running, raise_running
from psoas_trainer.instance_line import LIMIT
from psoas_trainer.instance_lock import InstanceLock
from psoas_trainer.instance_pipe import PipeDoor, ask_pipe
from psoas_trainer.storage.errors import StorageError, Trouble

ROOT = Path(__file__).resolve().parent.parent


class Asked:
    """Asks in a thread of its own, as another process would, while this one goes on."""

    def __init__(self, question):
        self.outcome = None
        self._thread = threading.Thread(target=self._run, args=(question,))
        self._thread.start()

    def _run(self, question):
        self.outcome = question()

    def wait(self):
        while self._thread.is_alive():
            QCoreApplication.processEvents()
        self._thread.join()
        return self.outcome


def asked(question):
    return Asked(question).wait()


@pytest.fixture
def served(qapp, tmp_path):
    made = []

    def serve(folder=tmp_path, answer=lambda request: {"ok": True, "did": request["do"]}):
        folder.mkdir(parents=True, exist_ok=True)
        instance = Instance(folder)
        assert instance.take()
        instance.raised = []
        instance.serve(instance.raised.append, answer)
        made.append(instance)
        return instance

    yield serve
    for instance in made:
        instance.close()


@pytest.fixture
def short(monkeypatch):
    """A folder for temporary files with a short path, as the system's own has."""
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    with TemporaryDirectory(dir="/tmp") as made:
        monkeypatch.setenv("TMPDIR", made)
        yield Path(made)


def connect(folder):
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.settimeout(10)
    connection.connect(InstanceLock(folder).read_address())
    return connection


def test_a_folder_that_nobody_has_open_is_said_to_be_free(tmp_path):
    assert ask_running(tmp_path, {"do": "check"}) is None
    assert raise_running(tmp_path) is None
    assert list(tmp_path.iterdir()) == [], "asking makes nothing"


def test_a_start_of_another_version_is_told_which_one_runs_and_tells_its_own(served, tmp_path, monkeypatch, capsys):
    heard = []
    first = served(answer=lambda request: heard.append(request) or {"ok": True})
    assert asked(lambda: raise_running(tmp_path))
    assert heard == []
    monkeypatch.setattr(instance_client, "__version__", "9.9")
    assert asked(lambda: raise_running(tmp_path))
    assert len(first.raised) == 2
    assert heard == [{"do": "other_version", "version": "9.9"}]
    assert capsys.readouterr().err == f"Psoas Trainer {__version__} is open on this data. To use 9.9, close it first.\n"


def test_the_second_start_raises_the_first_and_takes_nothing(served, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "may-come-forward")
    first = served()
    began = time.perf_counter()
    assert asked(lambda: begin_alone(tmp_path)) is None
    assert time.perf_counter() - began < 1
    assert first.raised == ["may-come-forward"]


def test_a_request_is_answered_on_a_thread_that_may_wait(served, tmp_path):
    threads = []

    def answer(request):
        threads.append(threading.current_thread())
        return {"ok": True, "path": request["path"]}

    served(answer=answer)
    assert asked(lambda: ask_running(tmp_path, {"do": "backup", "path": "/a/ü"})) == {"ok": True, "path": "/a/ü"}
    assert threads[0] is not threading.main_thread()


def test_an_answer_that_fails_is_an_error_and_reported(served, tmp_path, monkeypatch):
    reported = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_more: reported.append(kind))
    served(answer=lambda request: request["missing"])
    assert asked(lambda: ask_running(tmp_path, {"do": "check"})) == {"ok": False, "error": "KeyError"}
    assert reported == [KeyError]


def test_an_answer_beyond_the_limit_says_so(served, tmp_path):
    served(answer=lambda _request: {"lines": "x" * LIMIT})
    assert asked(lambda: ask_running(tmp_path, {"do": "check"})) == {"ok": False, "error": "too_long"}


def test_a_program_that_does_not_answer_is_not_taken_for_none(tmp_path, qapp):
    silent = Instance(tmp_path)
    assert silent.take()
    try:
        assert asked(lambda: ask_running(tmp_path, {"do": "check"}, 0.1)) == {"ok": False, "error": "no_answer"}
        with pytest.raises(StorageError) as trouble:
            begin_alone(tmp_path, 0.1)
        assert trouble.value.kind is Trouble.LOCKED
    finally:
        silent.close()


def test_who_asks_while_the_program_ends_takes_its_place(tmp_path, qapp):
    ending = Instance(tmp_path)
    assert ending.take()
    waiting = connect(tmp_path)
    second = Asked(lambda: begin_alone(tmp_path))
    assert waiting.fileno() >= 0
    ending.close()
    instance = second.wait()
    assert instance is not None
    instance.close()
    waiting.close()


@pytest.mark.parametrize(
    "name",
    [
        "x" * 200,
        "a/" * 40 + "deep",
        "mit Leerzeichen; $(rm) 'quoted' \"twice\"",
        "训练 übung",
        "new\nline",
        "\udcff\udc80",
    ],
)
def test_any_folder_has_its_door(served, tmp_path, name, short):
    folder = tmp_path / name
    first = served(folder)
    assert asked(lambda: raise_running(folder))
    assert first.raised == [""]


def test_two_names_of_one_folder_are_one_folder(served, tmp_path):
    first = served(tmp_path / "data")
    (tmp_path / "other").symlink_to(tmp_path / "data")
    assert asked(lambda: begin_alone(tmp_path / "other")) is None
    assert first.raised == [""]


def test_two_folders_are_two_programs(served, tmp_path):
    served(tmp_path / "one")
    served(tmp_path / "two")


def test_the_door_is_for_this_user_alone(served, tmp_path, short):
    old = os.umask(0)
    try:
        served(short / "data")
        served(tmp_path / ("x" * 120))
    finally:
        os.umask(old)
    for made in (*(short / "data").iterdir(), *(tmp_path / ("x" * 120)).iterdir()):
        assert stat.S_IMODE(made.stat().st_mode) == 0o600, made
    private = short / f"psoas-trainer-{os.getuid()}"
    assert stat.S_IMODE(private.stat().st_mode) == 0o700
    assert [stat.S_IMODE(made.stat().st_mode) for made in private.iterdir()] == [0o600]


@pytest.mark.parametrize("squat", ["open", "link", "file"])
def test_a_folder_for_sockets_that_is_not_private_is_not_used(tmp_path, qapp, squat, short):
    private = short / f"psoas-trainer-{os.getuid()}"
    if squat == "open":
        private.mkdir()
        private.chmod(0o777)
    elif squat == "link":
        (short / "elsewhere").mkdir(mode=0o700)
        private.symlink_to(short / "elsewhere")
    else:
        private.write_text("in the way", encoding="utf-8")
    folder = tmp_path / ("x" * 120)
    folder.mkdir()
    instance = Instance(folder)
    assert instance.take(), "the program runs all the same"
    assert InstanceLock(folder).read_address() == ""
    assert not list(short.rglob("*.sock"))
    instance.close()


def test_another_user_is_not_heard(served, tmp_path, monkeypatch):
    first = served()
    real = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: real + 1)
    answer = asked(lambda: ask_running(tmp_path, {"do": "raise"}, 5))
    assert answer == {"ok": False, "error": "no_answer"}
    assert first.raised == []


@pytest.mark.parametrize(
    "line",
    [b"\n", b"\xff\xfe\n", b"[]\n", b"{}\n", b'{"do": 7}\n', b"[" * 50_000 + b"\n", b'{"do": ["raise"]}\n', b"null\n"],
)
def test_what_is_no_request_is_told_so(served, tmp_path, line):
    first = served()
    with connect(tmp_path) as stranger:
        stranger.sendall(line)
        answer = asked(lambda: stranger.makefile("rb").readline())
    assert json.loads(answer) == {"ok": False, "error": "not_understood"}
    assert first.raised == []


def test_whoever_says_too_much_or_nothing_at_all_keeps_nobody_out(served, tmp_path):
    first = served()
    callers = [connect(tmp_path) for _ in range(40)]
    QCoreApplication.processEvents()
    assert asked(lambda: _flood(callers[-1]))
    callers[-2].close()
    callers[-3].sendall(b'{"do": "ra')
    assert asked(lambda: raise_running(tmp_path))
    assert first.raised == [""]
    for caller in callers:
        caller.close()


def _flood(caller):
    """Whether the other side parts from somebody who never ends a line."""
    try:
        for _ in range(100):
            caller.sendall(b"x" * LIMIT)
        return caller.recv(1) == b""
    except ConnectionError:
        return True


def test_the_door_of_windows_answers_the_same(qapp, tmp_path):
    """Qt's local sockets are its named pipes there; here they show that the code does what it says."""
    door = PipeDoor(tmp_path)
    address = door.open()
    lines = []

    def answer(line, caller):
        lines.append(line)
        caller.reply(b"yes\n")

    door.attend(answer)
    try:
        assert asked(lambda: ask_pipe(address, b'{"do": "raise"}\n', 5)) == b"yes\n"
        assert lines == [b'{"do": "raise"}']
        assert asked(lambda: ask_pipe(f"{address}-not", b"x\n", 5)) is None
    finally:
        door.close()
