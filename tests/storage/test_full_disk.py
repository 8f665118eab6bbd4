# SPDX-License-Identifier: GPL-3.0-or-later
"""On a full disk nothing that was kept is lost, the session can go on, and space freed is enough to catch up."""

from pathlib import Path

import pytest
from stored import begun, moment, one_set, opened, progress

from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.worker import DatabaseThread


def test_a_full_disk_keeps_what_is_there_and_takes_the_rest_when_there_is_space(path: Path) -> None:
    worker = DatabaseThread(lambda: opened(path))
    person = worker.call(lambda connection: default_person(connection, moment()))
    uuid = worker.call(lambda connection: begun(connection, person))
    pages = worker.call(lambda connection: connection.pragma("page_count"))
    worker.call(lambda connection: connection.pragma("max_page_count", pages))

    kept: list[int] = []

    def save(reps: int) -> None:
        now = progress(one_set(reps=reps), active=reps)
        worker.call(lambda connection: save_progress(connection, uuid, now))
        kept.append(reps)

    def save_until_it_fails() -> None:
        for reps in range(1, 10_000):
            save(reps)

    with pytest.raises(StorageError) as caught:
        save_until_it_fails()
    assert caught.value.kind is Trouble.DISK_FULL
    reps = kept[-1]
    record = worker.call(lambda connection: read_session(connection, uuid))
    assert (record.sets[0].tally.reps, record.summary.active_seconds) == (reps, reps)

    worker.call(lambda connection: connection.pragma("max_page_count", 2**20))
    save(reps + 5)
    worker.close()
    connection = opened(path, had_data=True)
    assert connection.pragma("integrity_check") == "ok"
    assert read_session(connection, uuid).sets[0].tally.reps == reps + 5
    assert connection.execute("SELECT count(*) FROM rep WHERE deleted_ms IS NULL").get == reps + 5
    connection.close()
