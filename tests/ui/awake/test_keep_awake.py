# SPDX-License-Identifier: GPL-3.0-or-later
"""When the computer is kept awake: while a session runs and for five minutes of a pause; never longer."""

import logging

import pytest
from PySide6.QtCore import QTimer

from psoas_trainer.ui.awake.keep_awake import KeepAwake


class Remembering:
    """An inhibitor that knows what it was told."""

    def __init__(self):
        self.told = []

    def inhibit(self, reason):
        self.told.append(reason)

    def release(self):
        self.told.append("released")


REASON = "A training session is running"


@pytest.fixture
def inhibitor():
    return Remembering()


@pytest.fixture
def awake(qapp, inhibitor):
    one = KeepAwake(inhibitor)
    yield one
    one.over()


def waiting(awake):
    """The timer of the pause, where it runs."""
    return next((timer for timer in awake.findChildren(QTimer) if timer.isActive()), None)


@pytest.mark.rest
def test_awake_from_the_first_moment_and_asked_once(awake, inhibitor):
    awake.running()
    awake.running()
    assert inhibitor.told == [REASON]


def test_the_end_lets_go_at_once_and_once(awake, inhibitor):
    awake.running()
    awake.over()
    awake.over()
    assert inhibitor.told == [REASON, "released"]


def test_a_pause_keeps_awake_for_five_minutes(awake, inhibitor):
    awake.running()
    awake.paused()
    timer = waiting(awake)
    assert timer.isSingleShot()
    assert timer.interval() == 300_000
    assert inhibitor.told == [REASON]
    timer.timeout.emit()
    assert inhibitor.told == [REASON, "released"]


def test_a_pause_that_is_told_again_does_not_begin_again(awake):
    awake.running()
    awake.paused()
    timer = waiting(awake)
    begun = timer.id()
    awake.paused()
    assert timer.id() == begun


def test_going_on_in_time_asks_nothing_anew(awake, inhibitor):
    awake.running()
    awake.paused()
    awake.running()
    assert waiting(awake) is None
    assert inhibitor.told == [REASON]


def test_going_on_after_a_long_pause_asks_again(awake, inhibitor):
    awake.running()
    awake.paused()
    waiting(awake).timeout.emit()
    awake.running()
    assert inhibitor.told == [REASON, "released", REASON]


def test_the_end_in_a_pause_lets_go_and_nothing_waits(awake, inhibitor):
    awake.running()
    awake.paused()
    awake.over()
    assert waiting(awake) is None
    assert inhibitor.told == [REASON, "released"]


def test_a_session_that_begins_in_a_pause_asks_nothing(awake, inhibitor):
    awake.paused()
    awake.over()
    assert waiting(awake) is None
    assert inhibitor.told == []


@pytest.mark.parametrize("error", [OSError("no"), ImportError("no"), RuntimeError("no")])
def test_a_system_that_cannot_is_told_to_the_log_alone(qapp, caplog, error):
    class Failing(Remembering):
        def inhibit(self, reason):
            super().inhibit(reason)
            raise error

        def release(self):
            raise error

    failing = Failing()
    awake = KeepAwake(failing)
    with caplog.at_level(logging.INFO):
        awake.running()
        awake.running()
        awake.over()
    assert failing.told == [REASON]
    assert [record.levelname for record in caplog.records] == ["INFO", "INFO"]
