# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand kills of the real storage under the real engine: nothing that was confirmed is missing."""

import random
import time
from contextlib import closing
from pathlib import Path

import pytest
from killed import Killer, wrong_after_the_kill

KILLS = 1000


@pytest.mark.soak
def test_a_thousand_kills(tmp_path: Path, record_property) -> None:
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
    record_property("kills", KILLS)
    record_property("confirmed commits", confirmed)
    record_property("slowest start again, seconds", round(slowest, 3))
    assert wrong == []
    assert slowest <= 3.0
