# SPDX-License-Identifier: GPL-3.0-or-later
"""A file in the place of a command: which ones the window opens, and where the program runs already, its window."""

from pathlib import Path

import pytest

from psoas_trainer import command_line, start_file


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
