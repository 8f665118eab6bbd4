# SPDX-License-Identifier: GPL-3.0-or-later
"""What all tests of files from outside use."""

from typing import Any

import pytest

from outside.shipped import Shipped
from outside.write_watch import WriteWatch
from psoas_trainer.core.outside.pack_writer import contents


@pytest.fixture(scope="session")
def shipped() -> Shipped:
    return Shipped()


@pytest.fixture(scope="session")
def whole(shipped: Shipped) -> dict[str, Any]:
    """What pack.json says of all that ships."""
    return contents(shipped.as_pack())


@pytest.fixture(scope="session")
def _write_watch() -> WriteWatch:
    return WriteWatch()


@pytest.fixture
def writes(_write_watch):
    """What was written anywhere since the test began; a test turns it on around what it looks at."""
    _write_watch.seen.clear()
    yield _write_watch
    _write_watch.on = False
