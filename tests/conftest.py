# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared by all tests: no display needed, any surprise fails, nothing outlives a test. Imports no Qt."""

import logging
import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class _Surprises(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_log_surprises(request):
    """A log record of WARNING or above fails the test, unless the test asks for caplog and so looks itself."""
    handler = _Surprises()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if "caplog" not in request.fixturenames:
        assert not handler.seen, f"logged: {handler.seen}"
