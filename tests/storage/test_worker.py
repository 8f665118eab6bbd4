# SPDX-License-Identifier: GPL-3.0-or-later
"""One thread owns the connection: jobs in order, every answer given, trouble told from bugs, nothing left over."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue

import apsw
import pytest
from stored import begun, moment, opened

from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.worker import DatabaseThread


@pytest.fixture
def worker(path: Path) -> Iterator[DatabaseThread]:
    worker = DatabaseThread(lambda: opened(path))
    worker.wait_open()
    yield worker
    worker.close()


def fail(error: Exception):
    def job(connection: apsw.Connection) -> None:
        raise error

    return job


def test_a_call_gives_the_result_from_the_one_thread(worker: DatabaseThread) -> None:
    names = {worker.call(lambda _: threading.current_thread().name) for _ in range(3)}
    assert names == {"database"}
    assert not [thread for thread in threading.enumerate() if thread.name == "database" and thread.daemon]


def test_jobs_run_and_are_answered_in_order_on_the_thread(worker: DatabaseThread) -> None:
    answers: SimpleQueue[object] = SimpleQueue()
    for number in range(50):
        worker.post(lambda _, n=number: n, lambda n: answers.put((n, threading.current_thread().name)))
    assert [answers.get(timeout=10) for _ in range(50)] == [(number, "database") for number in range(50)]


def test_the_caller_is_not_held_up_by_a_slow_disk(worker: DatabaseThread) -> None:
    disk, answers = threading.Event(), SimpleQueue()
    worker.post(lambda _: disk.wait(10), answers.put)
    worker.post(lambda _: "second", answers.put)
    assert answers.empty()
    disk.set()
    assert [answers.get(timeout=10), answers.get(timeout=10)] == [True, "second"]


def test_trouble_is_an_answer(worker: DatabaseThread, path: Path) -> None:
    answers: SimpleQueue[object] = SimpleQueue()
    worker.post(fail(apsw.FullError("database or disk is full")), answers.put)
    trouble = answers.get(timeout=10)
    assert isinstance(trouble, StorageError)
    assert (trouble.kind, trouble.path) == (Trouble.DISK_FULL, path)
    with pytest.raises(StorageError):
        worker.call(fail(StorageError(Trouble.IO, path)))


def test_a_bug_is_an_answer_too_and_the_thread_goes_on(worker: DatabaseThread) -> None:
    answers: SimpleQueue[object] = SimpleQueue()
    bug = ZeroDivisionError("a bug")
    worker.post(fail(bug), answers.put)
    assert answers.get(timeout=10) is bug
    with pytest.raises(apsw.SQLError):
        worker.call(lambda connection: connection.execute("SELECT nonsense FROM nowhere"))
    assert worker.call(lambda _: "alive") == "alive"


def test_a_bug_in_an_answer_or_without_one_is_told_and_the_thread_goes_on(
    worker: DatabaseThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda arguments: told.append(arguments.exc_value))
    in_answer, unheard = ValueError("in the answer"), ValueError("nobody listens")

    def answer(_: object) -> None:
        raise in_answer

    worker.post(lambda _: None, answer)
    worker.post(fail(unheard))
    worker.post(lambda _: None)
    assert worker.call(lambda _: "alive") == "alive"
    assert told == [in_answer, unheard]


def test_closing_runs_what_is_queued_and_leaves_one_whole_file(path: Path) -> None:
    worker = DatabaseThread(lambda: opened(path))
    person = worker.call(lambda connection: default_person(connection, moment()))
    for seconds in range(20):
        worker.post(lambda connection, s=seconds: begun(connection, person, s))
    worker.close()
    worker.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    connection = opened(path, had_data=True)
    assert connection.execute("SELECT count(*) FROM session").get == 20
    connection.close()


def test_a_closed_database_takes_no_jobs(path: Path) -> None:
    worker = DatabaseThread(lambda: opened(path))
    worker.close()
    with pytest.raises(RuntimeError, match="closed"):
        worker.post(lambda _: None)


def test_a_job_that_waits_for_a_job_is_refused_instead_of_waiting_for_ever(worker: DatabaseThread) -> None:
    with pytest.raises(RuntimeError, match="wait"):
        worker.call(lambda _: worker.call(lambda _: None))


def test_when_opening_fails_every_job_is_answered_with_the_reason(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)
    worker = DatabaseThread(lambda: opened(path))
    with pytest.raises(StorageError) as caught:
        worker.wait_open()
    assert caught.value.kind is Trouble.NOT_A_DATABASE
    answers: SimpleQueue[object] = SimpleQueue()
    worker.post(lambda _: "never", answers.put)
    assert answers.get(timeout=10) is caught.value
    worker.close()


def test_the_storage_loads_nothing_slow(tmp_path: Path) -> None:
    """A start that finds its file at today's schema pays for apsw and little else."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); before = set(sys.modules)\n"
        "from pathlib import Path\n"
        "from psoas_trainer.storage import acknowledgements, favourites, people, paths, progress, screenings\n"
        "from psoas_trainer.storage import session_queries, sessions, settings_file, worker\n"
        "from psoas_trainer.storage import comparison, corrections, feedback, next_day, pain_stops\n"
        "from psoas_trainer.storage.database import open_database, close_database\n"
        "if sys.argv[2] == 'open':\n"
        "    close_database(open_database(Path(sys.argv[3]), had_data=False))\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    source = str(Path(__file__).parents[2] / "src")
    opened(tmp_path / "db").close()
    slow = {
        "logging",
        "concurrent.futures",
        "importlib.resources",
        "json",
        "platformdirs",
        "uuid",
        "tempfile",
        "PySide6",
    }
    for what in ("import", "open"):
        done = subprocess.run(
            [sys.executable, "-c", code, source, what, str(tmp_path / "db")], capture_output=True, text=True, check=True
        )
        loaded = set(done.stdout.split())
        assert "apsw" in loaded
        assert loaded & slow == set()
