# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand power cuts: in half of them what was not flushed is gone, in the other half some of it is there, torn."""

import random
import shutil
from pathlib import Path

from power_cuts import lost_at, played

POINTS = 1000


def test_a_thousand_power_cuts(tmp_path: Path, note_figure) -> None:
    chance = random.Random(5)
    done = played(tmp_path, 400)
    lost = []
    for point in range(POINTS):
        folder = tmp_path / str(point)
        lost += lost_at(done, chance.randrange(1, len(done)), folder, chance if point % 2 else None)
        shutil.rmtree(folder)
    more = "in half of them the last writes were torn and reordered"
    note_figure("Power cut: what was not flushed is gone", POINTS, len(lost), more)
    assert lost == []
