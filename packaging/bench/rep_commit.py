# SPDX-License-Identifier: GPL-3.0-or-later
"""What a counted rep costs beside what the disk gives, in a file with ten years of history.

    python packaging/bench/rep_commit.py [--dir FOLDER] [--rounds 300] [--json FILE]

The floor is a bare append of 4 KiB with fdatasync; floor and rep are interleaved, so the disk's mood falls on both.
Then what ten years add to opening the file and asking for the open session, and the first page of the history.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import apsw
from measurement import Measurement
from ten_years import fill

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, Progress, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.sessions import begin_session
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.worker import DatabaseThread

_TODAY = "2026-05-04"
_NOW = Moment(1_777_900_000_000, 120, _TODAY)
_BOOKMARK = json.dumps({"step": 12, "remaining": 3.5, "reps": [6, 6], "side": "left", "undo": list(range(20))})
_flush = getattr(os, "fdatasync", os.fsync)  # macOS and Windows have only the heavier one


def _open(path: Path) -> apsw.Connection:
    return open_database(path, had_data=False)


def _begin(connection: apsw.Connection) -> str:
    dose = ItemDose("psoas_march", None, Dose(DoseKind.REPS, 12))
    uuid = new_uuid()
    plan = SessionPlan("article_order", (PlanItem(dose, dose),) * 6)
    begin_session(connection, uuid, default_person(connection, _NOW), plan, Timing(), _NOW)
    return uuid


def _timed(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def measure_commits(folder: Path, database: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds of each bare write, each rep saved on the database's thread, and the same with the way there and back."""
    taken: dict[str, list[float]] = {"bare": [], "saved": [], "through the thread": []}
    thread = DatabaseThread(lambda: _open(database))
    uuid = thread.call(_begin)
    bare = os.open(folder / "bare", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    block = os.urandom(4096)

    def write() -> None:
        os.write(bare, block)
        _flush(bare)

    for number in range(rounds):
        # Alternating sides, twelve reps a set, as a march does.
        side = Side.RIGHT if number % 2 else Side.LEFT
        key = SetKey(number // 24 % 6, number // 144 + 1, side)
        rep = (SetRecord(key, None, Tally(reps=number % 24 // 2 + 1)),)
        progress = Progress(Moment(_NOW.utc_ms + number * 2000, 120, _TODAY), number * 2, _BOOKMARK, rep)
        taken["bare"].append(_timed(write))
        inner: list[float] = []

        def save(connection: apsw.Connection, now: Progress = progress, inner: list[float] = inner) -> None:
            inner.append(_timed(lambda: save_progress(connection, uuid, now)))

        taken["through the thread"].append(_timed(lambda job=save: thread.call(job)))
        taken["saved"] += inner
    os.close(bare)
    thread.close()
    return taken


def measure_reading(full: Path, empty: Path, rounds: int = 25) -> dict[str, list[float]]:
    """Seconds to open a file and ask for the open session, and to read the history's first page, interleaved."""
    taken: dict[str, list[float]] = {"open empty": [], "open ten years": [], "list 50": [], "read 50 in full": []}
    for _ in range(rounds):
        for name, path in (("open empty", empty), ("open ten years", full)):
            begin = time.perf_counter()
            connection = _open(path)
            person = default_person(connection, _NOW)
            open_session(connection, person)
            taken[name].append(time.perf_counter() - begin)
            if path == full:
                begin = time.perf_counter()
                page = list_sessions(connection, person, limit=50)
                taken["list 50"].append(time.perf_counter() - begin)
                begin = time.perf_counter()
                for summary in page.sessions:
                    read_session(connection, summary.uuid)
                taken["read 50 in full"].append(time.perf_counter() - begin)
            close_database(connection)
    return taken


def _report(taken: dict[str, list[float]], floor: str) -> dict[str, dict[str, float]]:
    base = statistics.median(taken[floor])
    print(f"| {'':20} | median ms | p99 ms | ratio |\n|---|---|---|---|")
    result = {}
    for name, seconds in taken.items():
        median, p99 = statistics.median(seconds), sorted(seconds)[int(len(seconds) * 0.99)]
        result[name] = {"median_ms": median * 1e3, "p99_ms": p99 * 1e3, "ratio": median / base}
        print(f"| {name:20} | {median * 1e3:.3f} | {p99 * 1e3:.3f} | {median / base:.2f} |")
    return result


def measurements(rounds: int = 300, made: Path | None = None) -> tuple[Measurement, ...]:
    """Goal 9, in a file with ten years: a copy of `made`, or made anew. On the disk where the environment lies."""
    with tempfile.TemporaryDirectory(dir=sys.prefix) as name:
        database = Path(name, "ten_years.sqlite3")
        if made is not None:
            shutil.copy(made, database)
        else:
            connection = _open(database)
            fill(connection)
            close_database(connection)
        taken = measure_commits(Path(name), database, rounds)
    saved, bare, there = (1000 * statistics.median(taken[each]) for each in ("saved", "bare", "through the thread"))
    seen = f"{saved:.2f} ms beside {bare:.2f} ms; {there:.2f} ms with the way to the thread and back"
    return (Measurement("9", saved / bare, seen),)


def main() -> int:
    """Prints the tables; exit status 1 when a rep costs more than 1.5 times the bare write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dir", default=".", help="a folder on the disk to measure")
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.dir) as name:
        folder = Path(name)
        full, empty = folder / "ten_years.sqlite3", folder / "empty.sqlite3"
        for path in (full, empty):
            connection = _open(path)
            if path == full:
                fill(connection)
            _begin(connection)
            close_database(connection)
        reading = _report(measure_reading(full, empty), "open empty")
        print()
        commits = _report(measure_commits(folder, full, asked.rounds), "bare")
    if asked.json:
        asked.json.write_text(json.dumps({"commits": commits, "reading": reading}, indent=1), encoding="utf-8")
    return 0 if commits["saved"]["ratio"] <= 1.5 else 1


if __name__ == "__main__":
    sys.exit(main())
