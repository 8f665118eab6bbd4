# SPDX-License-Identifier: GPL-3.0-or-later
"""What the history costs with ten years of daily sessions beside 499 other people.

Run as python packaging/bench/history.py [FILE ...].

Without names it makes three files (10,000, 100,000 and 1,000,000 reps) in a folder of its own; with names it measures
those files. Each question is asked on a new connection, as sqlite's own caches would else answer. The best of many
rounds, which takes turns with the opening. All times are the processor's: what else runs on the computer is not in
them, nor is waiting for a disk, which these files do not need once they were read.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import apsw
from many_people import LAST_DAY, fill

from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment
from psoas_trainer.core.weeks import Span
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.database import close_database, drop_connection, open_database
from psoas_trainer.storage.export_file import export_json
from psoas_trainer.storage.session_queries import list_sessions
from psoas_trainer.storage.session_search import search_sessions
from psoas_trainer.storage.today_data import today_data
from psoas_trainer.ui.history_desk import Question, read_history, read_trend, sought
from psoas_trainer.ui.resources import Resources

SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 15
PAGES = 5
ROOT = Path(__file__).parent.parent.parent
NOW = Moment(round(LAST_DAY.timestamp() * 1000) + 3_600_000, 60, LAST_DAY.date().isoformat())
PERSON = 1


def once_ms(work: Callable[[], object]) -> float:
    """The time of the processor that it takes, in milliseconds."""
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000


def questions(resources: Resources) -> dict[str, Callable[[apsw.Connection], object]]:
    """What the page asks, by name."""
    content = read_content(resources.content_texts())
    catalogue, words = content.catalogue, content.words
    asks = Question(PERSON, date.fromisoformat(NOW.local_date), 0, Profile())
    found: dict[str, Callable[[apsw.Connection], object]] = {
        f"range: {span.value}": lambda connection, span=span: read_history(connection, span, asks, catalogue)
        for span in Span
    }
    found |= {
        f"one exercise: {span.value}": lambda connection, span=span: read_trend(
            connection, "psoas_march", DoseKind.REPS, span, asks
        )
        for span in (Span.TWELVE_WEEKS, Span.ALL)
    }
    found["today"] = lambda connection: today_data(connection, PERSON, NOW)
    found["list: first page"] = lambda connection: list_sessions(connection, PERSON)
    for name, text in (("routine", "balance"), ("exercise", "dead bug"), ("nothing", "zzz")):
        typed = sought(text, words)
        found[f"search: {name}"] = lambda connection, typed=typed: search_sessions(connection, PERSON, typed)
    return found


def measure(path: Path, resources: Resources) -> dict[str, float]:
    """Milliseconds by question; 'open' is opening the file and reading its schema."""

    def bare() -> None:
        connection = apsw.Connection(str(path))
        connection.execute("SELECT 1 FROM person LIMIT 1").fetchone()
        connection.close()

    asked = questions(resources)
    results: dict[str, float] = {}

    def note(name: str, taken: float) -> None:
        results[name] = min(taken, results.get(name, taken))

    for _ in range(ROUNDS):
        for name, ask in asked.items():
            note("open", once_ms(bare))
            connection = open_database(path, had_data=True)
            note(name, once_ms(lambda ask=ask, connection=connection: ask(connection)))
            drop_connection(connection)
    return results


def measure_export(path: Path) -> dict[str, float]:
    """Milliseconds for all of it in one JSON file, once: people, settings, every rep. The file goes at once."""
    connection = open_database(path, had_data=True)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "all.json")
        taken = once_ms(lambda: finish(export_json(connection, target, "bench")))
    close_database(connection)
    return {"export of everything": taken}


def measure_page(path: Path, resources: Resources) -> dict[str, float]:
    """Milliseconds from the wish to the painted page, of both threads one after the other; the best of some pages."""
    runs = [_page_once(path, resources) for _ in range(PAGES)]
    return {name: min(run[name] for run in runs) for name in runs[0]}


def _page_once(path: Path, resources: Resources) -> dict[str, float]:
    from history_page import PageClock

    with PageClock(path, resources, NOW) as clock:
        return {
            "page opens": clock.open(),
            "range to year": clock.range(Span.YEAR),
            "range to all": clock.range(Span.ALL),
            "range to 12 weeks": clock.range(Span.TWELVE_WEEKS),
            "search typed": clock.search("balance"),
        }


def main() -> int:
    """Prints a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    resources = Resources()
    resources.register(ROOT / "src/psoas_trainer/resources.rcc")
    with tempfile.TemporaryDirectory() as folder:
        files = options.files or [_made(Path(folder), size) for size in SIZES]
        columns = [measure(path, resources) | measure_page(path, resources) | measure_export(path) for path in files]
    print(f"| ms | {' | '.join(path.stem for path in files)} | x open, last |")
    print(f"|---|{'---|' * (len(files) + 1)}")
    for name in columns[0]:
        cells = " | ".join(f"{column[name]:.1f}" for column in columns)
        print(f"| {name} | {cells} | {columns[-1][name] / columns[-1]['open']:.1f} |")
    print(f"\nmost memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


def _made(folder: Path, size: int) -> Path:
    path = folder / f"{size}.sqlite3"
    connection = open_database(path, had_data=False)
    fill(connection, size)
    close_database(connection)
    return path


if __name__ == "__main__":
    sys.exit(main())
