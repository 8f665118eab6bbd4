# SPDX-License-Identifier: GPL-3.0-or-later
"""A program killed at any instant loses no rep that it had confirmed."""

import random
from contextlib import closing
from pathlib import Path

from killed import Killer, wrong_after_the_kill

KILLS = 50


def test_no_confirmed_rep_is_lost_at_fifty_random_kills(path: Path) -> None:
    chance = random.Random(20260504)
    with closing(Killer(path)) as killer:
        for _ in range(KILLS):
            said = killer.confirmed_before_the_kill(chance.uniform(0, 0.02))
            assert said.commits > 0
            assert wrong_after_the_kill(path, said) == []
