# SPDX-License-Identifier: GPL-3.0-or-later
"""A program killed at any instant loses no rep that it had confirmed."""

import os
import random
import subprocess
import sys
from pathlib import Path

from stored import opened

from psoas_trainer.core.side import Side
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.session_queries import open_session

KILLS = 50
HERE = Path(__file__).parent

# Goes on where the last one was killed, and says each rep on a line of its own once it is kept.
COUNT_REPS = """
import sys
from pathlib import Path
from stored import begun, moment, one_set, opened, progress
from psoas_trainer.core.side import Side
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import open_session

connection = opened(Path(sys.argv[1]))
person = default_person(connection, moment())
record = open_session(connection, person)
uuid = record.summary.uuid if record else begun(connection, person)
counts = {each.key.side: each.tally.reps for each in record.sets} if record else {}
side = Side.LEFT
while True:
    counts[side] = counts.get(side, 0) + 1
    save_progress(connection, uuid, progress(one_set(side=side, reps=counts[side]), active=sum(counts.values())))
    print(side, counts[side], flush=True)
    side = side.other
"""


def confirmed_before_the_kill(path: Path, seconds: float) -> dict[Side, int]:
    """Lets the counting run for that long from its first rep on, kills it, and gives what it had confirmed."""
    process = subprocess.Popen(
        [sys.executable, "-c", COUNT_REPS, str(path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1] / "src")])},
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first, "the counting did not start"
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        lines = [first, *process.stdout.read().splitlines(keepends=True)]
    whole = [line.split() for line in lines if line.endswith("\n")]
    return {Side(side): int(count) for side, count in whole}


def test_no_confirmed_rep_is_lost_at_fifty_random_kills(path: Path) -> None:
    chance = random.Random(20260504)
    for _ in range(KILLS):
        confirmed = confirmed_before_the_kill(path, chance.uniform(0, 0.06))
        connection = opened(path, had_data=True)
        record = open_session(connection, 1)
        assert record is not None
        kept = {each.key.side: each.tally.reps or 0 for each in record.sets}
        # One more may be kept: killed between the commit and the word about it.
        assert all(kept[side] - count in (0, 1) for side, count in confirmed.items()), (kept, confirmed)
        rows = connection.execute("SELECT count(*) FROM rep WHERE deleted_ms IS NULL").get
        assert rows == sum(kept.values()) == record.summary.active_seconds
        assert connection.execute("SELECT sum(reps) FROM day_total").get == rows
        assert connection.pragma("integrity_check") == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        close_database(connection)
