# SPDX-License-Identifier: GPL-3.0-or-later
"""On another computer's disk there is no write-ahead log; the file goes over in both directions and survives a kill."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from damaged_files import closed
from stored import begun, contract_of, moment

from psoas_trainer.storage.database import (
    CONTRACT,
    NETWORK_CONTRACT,
    close_database,
    open_database,
)
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.open_mark import has_mark
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.worker import DatabaseThread

KILLED = """
import os, sys
from pathlib import Path
from stored import TODAY, begun, moment
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.worker import DatabaseThread

path = Path(sys.argv[1])
worker = DatabaseThread(lambda: open_database(path, had_data=False, network=True))
for number in range(3):
    worker.call(lambda connection: begun(connection, default_person(connection, moment()), number))
os._exit(9)
"""


def there(path: Path, *, had_data: bool = True, network: bool = True):
    return open_database(path, had_data=had_data, network=network)


def test_a_new_file_never_gets_a_write_ahead_log(path: Path) -> None:
    connection = there(path, had_data=False)
    assert contract_of(connection) == NETWORK_CONTRACT
    assert dict(NETWORK_CONTRACT)["journal_mode"] == "truncate"
    begun(connection, default_person(connection, moment()))
    assert not path.with_name(path.name + "-wal").exists()
    close_database(connection)
    assert not has_mark(path)


def test_a_file_goes_there_and_comes_back_with_all_its_sessions(path: Path) -> None:
    closed(path, 3)
    for network, contract in ((True, NETWORK_CONTRACT), (False, CONTRACT), (True, NETWORK_CONTRACT)):
        connection = there(path, network=network)
        assert contract_of(connection) == contract
        assert connection.execute("SELECT count(*) FROM session").get == 3
        close_database(connection)


def test_a_program_that_was_killed_there_starts_again_with_every_commit(path: Path) -> None:
    places = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parent)]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(places)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 9, done.stderr
    assert has_mark(path)
    for network in (True, False):
        worker = DatabaseThread(lambda network=network: there(path, network=network))
        assert worker.call(lambda connection: connection.execute("SELECT count(*) FROM session").get) == 3
        worker.close()
        assert not has_mark(path)


def test_a_disk_that_keeps_the_log_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from psoas_trainer.storage import database

    monkeypatch.setattr(database, "NETWORK_CONTRACT", (("journal_mode", "no such mode"),))
    closed(path, 1)
    with pytest.raises(StorageError) as caught:
        there(path)
    assert caught.value.kind is Trouble.LOCKED
