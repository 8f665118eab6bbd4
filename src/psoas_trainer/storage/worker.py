# SPDX-License-Identifier: GPL-3.0-or-later
"""The one thread that owns the connection: jobs run in the order they come, so a slow disk stalls nobody else."""

import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar

import apsw

from psoas_trainer.storage.database import close_database, drop_connection
from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw
from psoas_trainer.storage.open_mark import name_journal, set_mark

Connection = apsw.Connection
"""What a job is given; named here for those who hand over jobs and know no database."""

Result = TypeVar("Result")
_Queued = tuple[Callable[[apsw.Connection], Any], Callable[[Any], None]]


class DatabaseThread:
    """Runs jobs on the connection that `opener` makes; opening begins at once, beside what the caller does.

    A job is a function of the connection. Its answer is what it returns, or the exception it ended with: a
    StorageError for trouble with the disk, anything else for a bug. When the opening fails, that is every job's answer.
    """

    def __init__(
        self, opener: Callable[[], apsw.Connection], hold: "Callable[[apsw.Connection], HeldFile] | None" = None
    ) -> None:
        """`hold` says how an open connection is held, where it is no file that this program may write."""
        self._opener = opener
        self._hold = hold or _OpenFile
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

    @property
    def closed(self) -> bool:
        """Whether it takes no more jobs."""
        return self._closed

    def close(self) -> None:
        """Runs what is still queued, then moves everything into the one file and ends the thread. Twice is harmless."""
        if not self._closed:
            self._closed = True
            self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        try:
            self._file = self._hold(self._opener())
        except Exception as error:  # noqa: BLE001  whatever it is, it is the answer to every job
            self._refuse_all(error)
            return
        try:
            while (queued := self._jobs.get()) is not None:
                job, answer = queued
                _give(answer, self._outcome(job))
        finally:
            self._file.close()

    def _outcome(self, job: Callable[[apsw.Connection], Any]) -> Any:
        file = self._file
        if file.deserted:
            # A file that was taken away may be back: a disk was plugged in again, a folder moved to its place.
            if not file.path.exists():
                return StorageError(Trouble.GONE, file.path)
            try:
                file.drop()
                self._file = file = self._hold(self._opener())
            except Exception as error:  # noqa: BLE001  tried again with the next job
                return error
        return file.outcome(job)

    def _refuse_all(self, error: Exception) -> None:
        while (queued := self._jobs.get()) is not None:
            _give(queued[1], error)


class HeldFile(Protocol):
    """What the thread needs of an open connection."""

    path: Path

    @property
    def deserted(self) -> bool:
        """Whether what is written would reach nobody."""

    def outcome(self, job: Callable[[apsw.Connection], Any]) -> Any:
        """What the job returns, or the exception it ends with."""

    def drop(self) -> None:
        """Lets go without moving anything."""

    def close(self) -> None:
        """Ends it well."""


class _OpenFile:
    """The connection, and whether what it writes to is still the file that people see."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.path = Path(connection.filename)
        self._connection = connection
        self._is = _identity(self.path)
        self._suspect = False
        self._damaged = False
        self._dropped = False
        self._named = False
        set_mark(self.path)

    @property
    def deserted(self) -> bool:
        """Whether a write would reach nobody: the file is gone, another one is in its place, or the disk has failed."""
        return self._dropped or self._suspect or _identity(self.path) != self._is

    def outcome(self, job: Callable[[apsw.Connection], Any]) -> Any:
        """What the job returns, or the exception it ends with."""
        try:
            result = job(self._connection)
        except Exception as error:  # noqa: BLE001  handed to the answer, which tells trouble from bugs
            trouble = error if isinstance(error, StorageError) else from_apsw(error, self.path)
            if trouble is not None and trouble.path == self.path:
                if self._damaged and trouble.kind is Trouble.READ_ONLY:
                    trouble = StorageError(
                        Trouble.DAMAGED, self.path, trouble.detail
                    )  # for nothing is written any more
                self._suspect = trouble.kind is Trouble.IO
                self._damaged |= trouble.kind is Trouble.DAMAGED
            return trouble or error
        self._named = self._named or name_journal(self.path)
        return result

    def drop(self) -> None:
        """Lets go of what cannot be reached, and moves nothing."""
        if not self._dropped:
            self._dropped = True
            drop_connection(self._connection)

    def close(self) -> None:
        """Moves everything into the one file, if it is there and sound."""
        if self.deserted or self._damaged:
            self.drop()
        else:
            close_database(self._connection)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


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
