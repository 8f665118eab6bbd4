# SPDX-License-Identifier: GPL-3.0-or-later
"""A file in the place of a command: which ones the window opens, and where the program runs already, its window."""

import builtins
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import qInstallMessageHandler

from psoas_trainer import command_line, start, start_file


@pytest.fixture
def started(monkeypatch):
    seen = []
    monkeypatch.setattr(start_file, "start_with_file", lambda file, folder: seen.append((file, folder)) or 0)
    return seen


@pytest.mark.parametrize("name", ["my plan.psoasplan", "a.PSOASPLAN", "b.psoasrecord", "c.psoaspack"])
def test_a_double_click_opens_the_file(started, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    assert command_line.run([name]) == 0
    assert command_line.run(["--data-dir", "there", name]) == 0
    assert started == [(tmp_path / name, None), (tmp_path / name, "there")]


@pytest.mark.parametrize("arguments", [["mine.txt"], ["mine.psoasplan", "other.txt"], ["check", "a.psoasplan"]])
def test_anything_else_is_no_file_to_open(started, arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        command_line.run(arguments)
    assert (ended.value.code, started) == (2, [])
    assert capsys.readouterr().err


def test_the_program_that_runs_already_opens_it(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(
        start_file, "ask_running", lambda _folder, request, _wait: asked.append(request) or {"ok": True}
    )
    assert start_file.start_with_file(Path("/a/plan.psoasplan"), str(tmp_path)) == 0
    assert asked == [{"do": "open", "path": "/a/plan.psoasplan"}]


def test_a_page_that_stands_before_the_window_comes_to_the_front_and_keeps_the_file(monkeypatch, tmp_path):
    raised, files = [], [Path("earlier.psoasplan")]
    monkeypatch.setattr(
        start_file, "ask_running", lambda _folder, request, _wait: start_file.answer_meanwhile(files, request)
    )
    monkeypatch.setattr(start_file, "raise_running", lambda folder, _wait: raised.append(folder))
    assert start_file.start_with_file(Path("/a/plan.psoasplan"), str(tmp_path)) == 0
    assert (files, raised) == ([Path("/a/plan.psoasplan")], [tmp_path])


@pytest.mark.parametrize(
    "request_", [{"do": "open"}, {"do": "open", "path": ""}, {"do": "open", "path": 3}, {"do": "x"}]
)
def test_anything_else_is_refused_there(request_):
    files = []
    assert start_file.answer_meanwhile(files, request_) == {"ok": False, "error": "in_use"}
    assert files == []


def test_a_file_goes_to_a_program_that_was_quicker(monkeypatch, tmp_path):
    """Nobody had the folder open when it was asked, and somebody has when the start takes it."""
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)  # the start changes it
    asked = []
    answers = iter((None, {"ok": True}))
    monkeypatch.setattr(
        start_file, "ask_running", lambda _folder, request, _wait: asked.append(request["path"]) or next(answers)
    )
    monkeypatch.setattr(start, "Data", lambda *_given: SimpleNamespace(raised=True, close=lambda: None))
    assert start_file.start_with_file(Path("/a/plan.psoasplan"), str(tmp_path)) == 0
    assert asked == ["/a/plan.psoasplan"] * 2
    qInstallMessageHandler(None)
