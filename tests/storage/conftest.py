# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures of the storage's tests; each test has its own file, and none may open it past SQLite."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from open_watch import OpenWatch
from stored import moment, opened

from psoas_trainer.storage.people import default_person


@pytest.fixture(scope="session")
def open_watch() -> OpenWatch:
    return OpenWatch()


@pytest.fixture(autouse=True)
def only_sqlite_opens_the_database(open_watch: OpenWatch) -> Iterator[None]:
    """An ordinary open() and close() of the live file would drop SQLite's locks on it."""
    open_watch.seen.clear()
    open_watch.on = True
    yield
    open_watch.on = False
    assert open_watch.seen == []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "psoas-trainer.sqlite3"


@pytest.fixture
def connection(path: Path) -> Iterator[apsw.Connection]:
    connection = opened(path)
    yield connection
    connection.close()


@pytest.fixture
def person(connection: apsw.Connection) -> int:
    return default_person(connection, moment())
