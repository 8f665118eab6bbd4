# SPDX-License-Identifier: GPL-3.0-or-later
"""A log-off in the middle of a session, as the system does it: a signal, two seconds, and everything is there."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

import build_resources
from psoas_trainer.storage.backup_files import Reason, list_backups
from psoas_trainer.storage.check import check
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.open_mark import has_mark
from psoas_trainer.storage.session_queries import open_session
from system_end_child import HELD, REPS
from whole_program import ROOT, environment

FILE = "psoas-trainer.sqlite3"
OFFSCREEN = "This plugin does not support "
"""What the platform without a screen says of itself."""


@contextmanager
def child(folder, what):
    build_resources.compile_resources(ROOT)
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "system_end_child.py"), str(folder), what],
        env=environment(folder.parent),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def ended_by(process, number):
    """Its status, the seconds it took, and what it complained of."""
    word = process.stdout.readline()
    assert word == "counted\n", process.stderr.read()
    begun = time.monotonic()
    os.kill(process.pid, number)
    status = process.wait(timeout=30)
    seconds = time.monotonic() - begun
    complaints = (line for line in process.stderr if not line.startswith(OFFSCREEN))
    return status, seconds, "".join(complaints)


def said(folder, what="look"):
    with child(folder, what) as process:
        word = process.stdout.readline().strip()
        assert process.wait(timeout=30) == 0
        return word


def reps(connection):
    record = open_session(connection, 1)
    assert record is not None
    return sum(one.tally.reps or 0 for one in record.sets)


@pytest.mark.parametrize("name", ["SIGTERM", pytest.param("SIGHUP", marks=pytest.mark.rest)])
def test_it_is_gone_in_two_seconds_with_all_of_the_session_kept(tmp_path, name):
    folder = tmp_path / "data"
    with child(folder, "train") as process:
        status, seconds, complaint = ended_by(process, getattr(signal, name))
    assert (status, complaint) == (0, "")
    assert seconds <= 2.0
    assert not has_mark(folder / FILE), "it was closed well"
    assert [info.reason for info in list_backups(folder)] == [Reason.EXIT]
    connection = open_database(folder / FILE, had_data=True)
    assert reps(connection) == REPS
    assert open_session(connection, 1).bookmark
    assert check(connection).findings == ()
    close_database(connection)


@pytest.mark.rest
def test_the_next_start_offers_to_go_on(tmp_path):
    folder = tmp_path / "data"
    with child(folder, "train") as process:
        assert ended_by(process, signal.SIGTERM)[0] == 0
    assert said(folder) == "offered"


@pytest.mark.rest
def test_a_disk_that_does_not_answer_holds_nobody_up(tmp_path):
    folder = tmp_path / "data"
    with child(folder, "stuck") as process:
        status, seconds, complaint = ended_by(process, signal.SIGTERM)
    assert (status, complaint) == (0, "")
    assert seconds <= 2.0
    connection = open_database(folder / FILE, had_data=True)
    assert reps(connection) == REPS, "what was counted was durable before"
    close_database(connection)


@pytest.mark.rest
def test_no_dialog_holds_it_up(tmp_path):
    folder = tmp_path / "data"
    with child(folder, "modal") as process:
        status, seconds, complaint = ended_by(process, signal.SIGTERM)
    assert (status, complaint) == (0, "")
    assert seconds <= 2.0


@pytest.mark.rest
def test_killed_inside_a_hold_it_goes_on_there(tmp_path):
    """Not even asked to go: what was held stands to the second, and the time it was dead counts for nothing (R02)."""
    folder = tmp_path / "data"
    with child(folder, "hold") as process:
        assert ended_by(process, signal.SIGKILL)[0] == -signal.SIGKILL
    held, an_hour_later = map(int, said(folder, "go_on").split())
    assert HELD - 1 <= held <= HELD
    assert an_hour_later == held
