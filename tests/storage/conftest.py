# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures of the storage's tests; each test has its own file."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from stored import moment, opened

from psoas_trainer.storage.people import default_person


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
