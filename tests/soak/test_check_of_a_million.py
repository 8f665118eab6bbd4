# SPDX-License-Identifier: GPL-3.0-or-later
"""A million counts are checked, backed up, read after a start while somebody trains: each count is durable at once."""

import sys
import time
from pathlib import Path
from threading import Event

import pytest
from stored import begun, moment, one_set, opened, progress

from busy_computer import waited_since, waits
from psoas_trainer.storage.backup import back_up
from psoas_trainer.storage.backup_files import Reason
from psoas_trainer.storage.check import check_in_pieces
from psoas_trainer.storage.pieces import Pieces
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.soundness import check_what_is_left
from psoas_trainer.storage.worker import DatabaseThread

BENCH = Path(__file__).resolve().parents[2] / "packaging" / "bench"
LONGEST = 0.100
"""Seconds that a count may take (R08: nothing that runs beside a session may be felt)."""


@pytest.fixture
def thread(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    path = tmp_path / "psoas-trainer.sqlite3"
    connection = opened(path)
    __import__("ten_years").fill(connection)
    connection.close()
    sys.modules.pop("ten_years", None)
    thread = DatabaseThread(lambda: opened(path, had_data=True))
    yield thread
    thread.close()


@pytest.mark.alone
@pytest.mark.parametrize("name", ["check", "backup", "start"])
def test_a_count_never_waits_for_what_takes_long(thread, tmp_path, note_figure, name):
    uuid = thread.call(lambda connection: begun(connection, 1))
    # The first answer of a large file may take its time to be found on the disk.
    thread.call(lambda connection: save_progress(connection, uuid, progress(one_set(reps=1))))
    works = {
        "check": check_in_pieces,
        "start": check_what_is_left,
        "backup": lambda connection: back_up(connection, tmp_path, Reason.TIMER, moment().utc_ms),
    }
    outcomes, over, took, reps = [], Event(), [], 1
    began = time.monotonic()
    Pieces(thread, works[name], lambda outcome: (outcomes.append(outcome), over.set()))
    while not over.wait(0.05):
        reps += 1
        busy, sent = waits(), time.monotonic()
        thread.call(lambda connection, reps=reps: save_progress(connection, uuid, progress(one_set(reps=reps))))
        took.append((time.monotonic() - sent, waited_since(busy)))
    whole = time.monotonic() - began
    late = [wait for wait, busy in took if wait - busy > LONGEST]
    longest, with_busy = max(wait - busy for wait, busy in took), max(wait for wait, _ in took)
    more = (
        f"longest wait {longest * 1000:.0f} ms, with the processors busy {with_busy * 1000:.0f} ms; "
        f"the {name} took {whole:.1f} s"
    )
    note_figure(f"Counts saved beside a {name} of a million", len(took), len(late), more)
    assert not isinstance(outcomes[0], Exception), outcomes
    if name == "check":
        assert (outcomes[0].findings, outcomes[0].sessions) == ((), 10_001)
    assert late == []
