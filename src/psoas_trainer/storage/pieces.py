# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work on the database's thread, in pieces between the other jobs: a counted rep never waits for it long."""

import threading
import time
from collections.abc import Callable, Generator
from typing import Any

import apsw

from psoas_trainer.storage.worker import DatabaseThread

PIECE_SECONDS = 0.02

Work = Callable[[apsw.Connection], Generator[int, None, Any]]


class StoppedError(Exception):
    """The work was given up: `stop` was called, or the program ended."""


class Pieces:
    """One piece of work on its way. All callbacks come ON THE DATABASE'S THREAD."""

    def __init__(
        self,
        thread: DatabaseThread,
        work: Work,
        answer: Callable[[Any], None],
        told: Callable[[int], None] = lambda _percent: None,
    ) -> None:
        """Begins at once. `answer` gets the result or the exception; `told` how far it is, in percent."""
        self._thread = thread
        self._work = work
        self._answer = answer
        self._told = told
        self._percent = -1
        self._stop = threading.Event()
        self._running: Generator[int, None, Any] | None = None
        thread.post(self._go_on, self._judge)

    def stop(self) -> None:
        """Gives the work up after its present piece; then the answer is a StoppedError."""
        self._stop.set()

    def _go_on(self, connection: apsw.Connection) -> tuple[bool, Any]:
        """Works for a moment; whether it is at its end, and the result."""
        if self._running is None:
            self._running = self._work(connection)
        end = time.monotonic() + PIECE_SECONDS
        while not self._stop.is_set():
            try:
                self._tell(next(self._running))
            except StopIteration as over:
                # What was read for it is not needed again: its pages would stay in memory as long as the program runs.
                connection.pragma("shrink_memory")
                return True, over.value
            if time.monotonic() >= end:
                return False, None
        self._running.close()
        raise StoppedError

    def _judge(self, outcome: Any) -> None:
        if isinstance(outcome, Exception):
            self._answer(outcome)
            return
        over, result = outcome
        if over:
            self._answer(result)
            return
        try:
            self._thread.post(self._go_on, self._judge)
        except RuntimeError:
            # The program ends: nothing is posted any more, and what was begun is thrown away.
            if self._running is not None:
                self._running.close()
            self._answer(StoppedError())

    def _tell(self, percent: int) -> None:
        if percent != self._percent:
            self._percent = percent
            self._told(percent)
