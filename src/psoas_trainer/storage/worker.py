# SPDX-License-Identifier: GPL-3.0-or-later
"""The one thread that owns the connection: jobs run in the order they come, so a slow disk stalls nobody else."""

import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

import apsw

from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import from_apsw

Connection = apsw.Connection
"""What a job is given; named here for those who hand over jobs and know no database."""

Result = TypeVar("Result")
_Queued = tuple[Callable[[apsw.Connection], Any], Callable[[Any], None]]


class DatabaseThread:
    """Runs jobs on the connection that `opener` makes; opening begins at once, beside what the caller does.

    A job is a function of the connection. Its answer is what it returns, or the exception it ended with: a
    StorageError for trouble with the disk, anything else for a bug. When the opening fails, that is every job's answer.
    """

    def __init__(self, opener: Callable[[], apsw.Connection]) -> None:
        self._opener = opener
        self._jobs: SimpleQueue[_Queued | None] = SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="database", daemon=False)
        self._thread.start()

    def wait_open(self) -> None:
        """Returns when the database is open. Raises the StorageError, or the bug, that stopped it."""
        self.call(lambda _connection: None)

    def call(self, job: Callable[[apsw.Connection], Result]) -> Result:
        """The job's result, waited for, or its exception raised. Never for the thread that draws a running session."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("a job cannot wait for another job")
        answers: SimpleQueue[Result | Exception] = SimpleQueue()
        self.post(job, answers.put)
        answer = answers.get()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def post(
        self, job: Callable[[apsw.Connection], Result], answer: Callable[[Result | Exception], None] | None = None
    ) -> None:
        """Queues a job; `answer` is called with its result or its exception, ON THE DATABASE'S THREAD."""
        if self._closed:
            raise RuntimeError("the database is closed")
        self._jobs.put((job, answer or _raise_if_failed))

    def close(self) -> None:
        """Runs what is still queued, then moves everything into the one file and ends the thread. Twice is harmless."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        try:
            connection = self._opener()
        except Exception as error:  # noqa: BLE001  whatever it is, it is the answer to every job
            self._refuse_all(error)
            return
        path = Path(connection.filename)
        try:
            while (queued := self._jobs.get()) is not None:
                job, answer = queued
                _give(answer, _outcome(connection, path, job))
        finally:
            close_database(connection)

    def _refuse_all(self, error: Exception) -> None:
        while (queued := self._jobs.get()) is not None:
            _give(queued[1], error)


def _outcome(connection: apsw.Connection, path: Path, job: Callable[[apsw.Connection], Any]) -> Any:
    try:
        return job(connection)
    except Exception as error:  # noqa: BLE001  handed to the answer, which tells trouble from bugs
        return from_apsw(error, path) or error


def _give(answer: Callable[[Any], None], outcome: Any) -> None:
    try:
        answer(outcome)
    except Exception as error:  # noqa: BLE001  a bug in an answer must not end the thread: the next rep still counts
        threading.excepthook(
            threading.ExceptHookArgs((type(error), error, error.__traceback__, threading.current_thread()))
        )


def _raise_if_failed(outcome: Any) -> None:
    if isinstance(outcome, Exception):
        raise outcome
