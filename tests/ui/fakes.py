# SPDX-License-Identifier: GPL-3.0-or-later
"""Stand-ins that tests move by hand: a clock, a store that answers when it is told."""

from psoas_trainer.core.instant import Instant
from psoas_trainer.core.record import Moment


class FakeClock:
    """Tells the time that the test sets."""

    def __init__(self):
        self.now = 1000.0
        self.suspended = 0.0

    def __call__(self):
        return Instant(self.now, self.suspended)


def fake_moment():
    return Moment(1_795_000_000_000, 60, "2026-11-22")


class FakeKeeper:
    """Remembers what it is asked to keep; `answer` gives the oldest question its outcome."""

    def __init__(self):
        self.begun = []
        self.saved = []
        self.ended = []
        self.pain_stops = []
        self.waiting = []

    def begin_session(self, uuid, plan, timing, then):
        self.begun.append((uuid, plan, timing))
        self.waiting.append(then)

    def save_progress(self, uuid, progress, then):
        self.saved.append((uuid, progress))
        self.waiting.append(then)

    def end_session(self, uuid, state, active_seconds, then=None):
        self.ended.append((uuid, state, active_seconds))
        self.waiting.append(then)

    def save_pain_stop(self, session_uuid, stop, then=None):
        self.pain_stops.append((session_uuid, stop))
        self.waiting.append(then or (lambda _outcome: None))

    def answer(self, outcome=None):
        self.waiting.pop(0)(outcome)

    def answer_all(self, outcome=None):
        while self.waiting:
            self.answer(outcome)


class FakeInhibitor:
    """Remembers whether the computer is kept awake."""

    def __init__(self):
        self.held = False

    def inhibit(self, reason):
        assert reason
        self.held = True

    def release(self):
        self.held = False
