# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program started twenty times at once on one folder, killed, and started again, five times over."""

import subprocess
import sys
import time

import apsw
import pytest

import build_resources
from whole_program import ROOT, RUNNING, environment

ROUNDS = 5
AT_ONCE = 20


@pytest.mark.alone
def test_of_twenty_windows_at_once_one_stands_and_a_killed_one_shuts_nothing(tmp_path, note_figure):
    build_resources.compile_resources(ROOT)
    folder = tmp_path / "data"
    slowest = 0.0
    for _ in range(ROUNDS):
        command = [sys.executable, "-c", RUNNING, str(folder)]
        began = time.perf_counter()
        starts = [
            subprocess.Popen(
                command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            for _ in range(AT_ONCE)
        ]
        try:
            said = [start.stdout.readline() for start in starts]
            slowest = max(slowest, time.perf_counter() - began)
            assert sorted(said) == [""] * (AT_ONCE - 1) + ["painted\n"]
            ended = [start for start, word in zip(starts, said, strict=True) if not word]
            assert [start.wait() for start in ended] == [0] * (AT_ONCE - 1)
            assert sum(start.poll() is None for start in starts) == 1
        finally:
            for start in starts:
                start.kill()
                start.communicate()
        connection = apsw.Connection(str(folder / "psoas-trainer.sqlite3"))
        # Looking must not move the journal into the file: the next start would miss it.
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        assert connection.pragma("integrity_check") == "ok"
        connection.close()
    more = f"{AT_ONCE} at once, the window killed after each of {ROUNDS} rounds; slowest round {slowest:.1f} s"
    note_figure("Programs started on one folder: one window each time", ROUNDS * AT_ONCE, 0, more)
