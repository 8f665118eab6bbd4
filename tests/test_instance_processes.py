# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts as processes: one of twenty stays, the second window raises the first, a killed one shuts nothing."""

import subprocess
import sys
import time

import pytest

import build_resources
from psoas_trainer.instance import begin_alone
from psoas_trainer.instance_client import ask_running
from psoas_trainer.instance_lock import InstanceLock
from whole_program import ROOT, environment, heard, running

# One of many starts at once, as bare as it can be: the winner says so and stays, the others end.
ONE_OF_MANY = """
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from PySide6.QtCore import QCoreApplication
from psoas_trainer.instance import begin_alone
app = QCoreApplication(sys.argv)
instance = begin_alone(Path(sys.argv[1]))
if instance is not None:
    print("alone", flush=True)
    instance.serve(lambda _token: None, lambda _request: {})
    app.exec()
"""


def test_a_killed_program_leaves_nothing_shut(tmp_path, qapp):
    with running(tmp_path, ONE_OF_MANY) as first:
        assert heard(first) == "alone"
        first.kill()
        first.wait()
    assert InstanceLock(tmp_path).read_address(), "it had no time to tidy up"
    assert ask_running(tmp_path, {"do": "check"}) is None
    instance = begin_alone(tmp_path)
    assert instance is not None
    instance.close()


@pytest.mark.parametrize("number", [4, pytest.param(20, marks=pytest.mark.rest)])
def test_of_many_at_once_one_stays_and_the_others_end_well(tmp_path, number):
    folder = tmp_path / "data"
    folder.mkdir()
    command = [sys.executable, "-c", ONE_OF_MANY, str(folder)]
    starts = [
        subprocess.Popen(command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(number)
    ]
    try:
        said = [start.stdout.readline() for start in starts]
        assert sorted(said) == [""] * (number - 1) + ["alone\n"]
        assert [start.wait() for start, word in zip(starts, said, strict=True) if not word] == [0] * (number - 1)
        assert [start.poll() for start, word in zip(starts, said, strict=True) if word] == [None]
    finally:
        for start in starts:
            start.kill()
            start.communicate()


@pytest.mark.rest
def test_the_whole_program_once_twice_and_after_a_kill(tmp_path):
    build_resources.compile_resources(ROOT)
    folder = tmp_path / "data"
    with running(folder) as first:
        assert heard(first) == "painted"
        began = time.perf_counter()
        with running(folder) as second:
            assert second.wait(20) == 0
            assert second.stderr.read() == ""
        assert heard(first) == "raised"
        assert time.perf_counter() - began < 5, "1 s where nothing else runs beside the tests"
        first.kill()
        first.wait()
    with running(folder) as third:
        assert heard(third) == "painted"
