# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared by all tests: no display needed, any surprise fails, nothing outlives a test. Imports no Qt."""

import json
import logging
import os
import shutil
import threading
from functools import lru_cache
from pathlib import Path

import hypothesis
import pytest
from open_watch import OpenWatch

import without_qt
from one_climb import REAL_CLIMB, OneClimb
from psoas_trainer.storage.ladder import Ladder
from some_of import leave_to_the_rest
from source_tree import read_tree

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# How long an example takes says nothing on a busy machine: timings are benches.
# The suite tries few examples, so that it stays under three minutes; `dev.py soak` tries many of the same tests.
hypothesis.settings.register_profile("few", deadline=None, max_examples=25)
hypothesis.settings.register_profile("many", deadline=None, max_examples=500)
hypothesis.settings.load_profile("few")


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


@pytest.fixture(scope="session", autouse=True)
def climbed_once():
    """A new file has its schema at once; those who look at the climb ask for `real_climb`."""
    once = OneClimb()
    Ladder.climb = lambda ladder, connection, version: once.climb(ladder, connection, version)
    yield
    Ladder.climb = REAL_CLIMB


@pytest.fixture
def real_climb(monkeypatch):
    """Every file climbs step by step."""
    monkeypatch.setattr(Ladder, "climb", REAL_CLIMB)


@pytest.fixture(autouse=True)
def no_thread_left():
    """No thread that a test began may outlive it."""
    before = set(threading.enumerate())
    yield
    # A thread of Qt's that once ran some Python has no end that Python could see.
    begun = [each for each in threading.enumerate() if each not in before]
    left = [each for each in begun if not isinstance(each, threading._DummyThread)]
    assert not left, f"still running: {left}"


@pytest.fixture
def note_figure(record_property):
    """Notes how often something was tried and lost, for the table of `dev.py soak`; called before it is judged."""

    def note(what: str, tried: int, lost: int = 0, more: str = "") -> None:
        record_property("figure", json.dumps([what, tried, lost, more]))

    return note


@pytest.fixture(autouse=True)
def counted_among_the_properties(request):
    """In `dev.py soak` all tests that try examples make one row of its table."""
    if request.config.getoption("--hypothesis-profile") == "many":
        request.getfixturevalue("note_figure")("Properties of the suite, 500 examples each", 1)


@pytest.fixture(scope="session")
def sources_below():
    """Gives the Python files below a folder of the project as syntax trees; each folder is read once in a run."""
    return lru_cache(maxsize=None)(lambda folder: read_tree(Path(__file__).resolve().parent.parent / folder))


@pytest.fixture(scope="session")
def open_watch() -> OpenWatch:
    return OpenWatch()


@pytest.fixture(autouse=True)
def only_sqlite_opens_the_database(open_watch):
    """An ordinary open() and close() of the live file would drop SQLite's locks on it."""
    open_watch.seen.clear()
    open_watch.on = True
    yield
    open_watch.on = False
    assert open_watch.seen == []


_WITHOUT_QT = pytest.StashKey[without_qt.Run]()


def _is_spread(config):
    """Whether the run is on all cores: then each of them has its share, and nothing is begun beside."""
    return hasattr(config, "workerinput") or bool(getattr(config.option, "numprocesses", None))


def _waits_for_it(item):
    return "run_without_qt" in getattr(item, "fixturenames", ())


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """What waits for a process of its own comes last; on all cores it comes first, for it takes longest."""
    leave_to_the_rest(items)
    items.sort(key=_waits_for_it, reverse=_is_spread(config))


def pytest_collection_finish(session):
    """What runs in a process of its own is begun first, so that it uses the other core meanwhile."""
    if session.config.option.collectonly or _is_spread(session.config):
        return
    if any(map(_waits_for_it, session.items)):
        session.config.stash[_WITHOUT_QT] = without_qt.begin()


@pytest.fixture
def run_without_qt(request):
    """The tests of core and storage without PySide6, under way since the start."""
    stash = request.config.stash
    if _WITHOUT_QT not in stash:
        stash[_WITHOUT_QT] = without_qt.begin()
    return stash[_WITHOUT_QT]


def pytest_unconfigure(config):
    """Nothing of it is left, also where the run is broken off."""
    run = config.stash.get(_WITHOUT_QT, None)
    if run is not None:
        run.process.kill()
        run.process.wait()
        shutil.rmtree(run.output.parent, ignore_errors=True)
