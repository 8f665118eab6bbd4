# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand kills of the real storage under the real engine: nothing that was confirmed is missing."""

import random
import time
from contextlib import closing
from pathlib import Path

import pytest
from killed import Killer, wrong_after_the_kill

KILLS = 1000


@pytest.mark.alone
def test_a_thousand_kills(tmp_path: Path, note_figure) -> None:
    chance = random.Random(7)
    path = tmp_path / "psoas-trainer.sqlite3"
    confirmed, slowest, wrong = 0, 0.0, []
    with closing(Killer(path)) as killer:
        for _ in range(KILLS):
            said = killer.confirmed_before_the_kill(chance.uniform(0, 0.08))
            confirmed += said.commits
            began = time.monotonic()
            wrong += wrong_after_the_kill(path, said)
            slowest = max(slowest, time.monotonic() - began)
    more = f"{confirmed:,} counts were confirmed; slowest start again {slowest:.2f} s"
    note_figure("Program killed at a random instant of a session", KILLS, len(wrong), more)
    assert wrong == []
    assert slowest <= 3.0
