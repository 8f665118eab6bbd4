# SPDX-License-Identifier: GPL-3.0-or-later
"""A scripted session on a watched disk, and the same session after the power was cut at any point of it."""

import random
from pathlib import Path

from stored import begun, moment, one_set, opened, progress
from watched_disk import Done, after_the_cut, watched_disk

from psoas_trainer.core.side import Side
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import open_session

NAME = "psoas-trainer.sqlite3"


def played(folder: Path, reps: int) -> list[Done]:
    """All that a disk is told from the first start to the close; each rep is noted once its write has answered."""
    with watched_disk() as disk:
        connection = opened(folder / NAME)
        uuid = begun(connection, default_person(connection, moment()))
        disk.note("begun")
        counts = {Side.LEFT: 0, Side.RIGHT: 0}
        for number in range(reps):
            side = Side.LEFT if number % 2 else Side.RIGHT
            counts[side] += 1
            now = progress(one_set(side=side, reps=counts[side]), active=number + 1)
            save_progress(connection, uuid, now)
            disk.note(f"{side} {counts[side]}")
        close_database(connection)
    return disk.done


def lost_at(done: list[Done], cut: int, folder: Path, chance: random.Random | None) -> list[str]:
    """What is wrong after a cut behind the first `cut` things the disk was told: nothing, if all is well."""
    folder.mkdir()
    for name, data in after_the_cut(done[:cut], chance).items():
        (folder / name).write_bytes(data)
    notes = [one.file for one in done[:cut] if one.what == "note"]
    confirmed = {Side(side): int(count) for side, count in (note.split() for note in notes[1:])}
    # Before the session was begun the program had never told anybody that something is kept.
    connection = opened(folder / NAME, had_data=bool(notes))
    try:
        record = open_session(connection, 1) if notes else None
        kept = {each.key.side: each.tally.reps or 0 for each in record.sets} if record else {}
        wrong = [
            f"{side}: {kept.get(side)} of {count}" for side, count in confirmed.items() if kept.get(side, 0) < count
        ]
        if notes and record is None:
            wrong.append("the session")
        if connection.pragma("integrity_check") != "ok":
            wrong.append("integrity")
        if connection.execute("SELECT count(*) FROM rep").get != sum(kept.values()):
            wrong.append("rows")
        return wrong
    finally:
        connection.close()
