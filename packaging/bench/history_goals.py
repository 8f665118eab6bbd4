# SPDX-License-Identifier: GPL-3.0-or-later
"""The history with ten years of one person: what its views ask, beside opening the file; its page, beside one month's.

    python packaging/bench/history_goals.py [--rounds 7]

10,000 sessions with a million reps. All times are the processor's, of both threads: what else runs on the computer is
not in them.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import apsw
import ten_years
from goals import GOALS
from history import once_ms
from measurement import Measurement, line

from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import Moment
from psoas_trainer.core.weeks import Span
from psoas_trainer.start import RESOURCES
from psoas_trainer.storage.database import close_database, drop_connection, open_database
from psoas_trainer.storage.day_totals import rebuild_day_totals
from psoas_trainer.storage.session_queries import list_sessions
from psoas_trainer.storage.session_search import search_sessions
from psoas_trainer.storage.today_data import today_data
from psoas_trainer.ui.history_desk import Question, read_history, read_trend, sought
from psoas_trainer.ui.resources import Resources

EXERCISES = (
    "psoas_march",
    "supine_leg_raise",
    "seated_leg_lift",
    "glute_bridge",
    "dead_bug",
    "psoas_plank",
    "low_lunge",
)
PERSON = 1
_LAST = datetime.fromtimestamp(ten_years.END_MS / 1000, UTC).date()
NOW = Moment(ten_years.END_MS, 60, _LAST.isoformat())
Ask = Callable[[apsw.Connection], object]


def make(path: Path, sessions: int) -> Path:
    """A file with so many of the ten years' last sessions, of exercises that the program knows."""
    connection = open_database(path, had_data=False)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)  # the checksums are not what is measured
    ten_years.fill(connection, sessions)
    connection.execute("BEGIN")
    for number, name in enumerate(EXERCISES):
        before = f"exercise_{number}"
        connection.execute("UPDATE set_record SET exercise_id = ? WHERE exercise_id = ?", (name, before))
        connection.execute(
            "UPDATE session_item SET planned_exercise = ?1, chosen_exercise = ?1 WHERE chosen_exercise = ?2",
            (name, before),
        )
    connection.execute("COMMIT")
    rebuild_day_totals(connection)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 1)
    close_database(connection)
    return path


def questions(resources: Resources) -> dict[str, Ask]:
    """What the pages ask, by name."""
    content = read_content(resources.content_texts())
    asks = Question(PERSON, _LAST, 0, Profile())
    found: dict[str, Ask] = {
        f"range {span.value}": lambda connection, span=span: read_history(connection, span, asks, content.catalogue)
        for span in Span
    }
    found["one exercise"] = lambda connection: read_trend(connection, EXERCISES[0], DoseKind.REPS, Span.ALL, asks)
    found["today"] = lambda connection: today_data(connection, PERSON, NOW)
    found["list"] = lambda connection: list_sessions(connection, PERSON)
    typed = sought("dead bug", content.words)
    found["search"] = lambda connection: search_sessions(connection, PERSON, typed)
    return found


def ask_all(path: Path, resources: Resources, rounds: int) -> dict[str, float]:
    """Milliseconds, the median of the rounds; "open" is the bare opening of the file with its schema."""

    def bare() -> None:
        connection = apsw.Connection(str(path))
        connection.execute("SELECT 1 FROM person LIMIT 1").fetchone()
        connection.close()

    taken: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, ask in questions(resources).items():
            taken.setdefault("open", []).append(once_ms(bare))
            connection = open_database(path, had_data=True)
            taken.setdefault(name, []).append(once_ms(lambda ask=ask, connection=connection: ask(connection)))
            drop_connection(connection)
    return {name: statistics.median(times) for name, times in taken.items()}


def show_pages(paths: tuple[Path, Path], resources: Resources, rounds: int) -> list[tuple[float, float]]:
    """Milliseconds until the page stands, for each file, in turns; the first turn is not counted."""
    from history_page import PageClock

    def once(path: Path) -> float:
        with PageClock(path, resources, NOW) as clock:
            return clock.open()

    return [(once(paths[0]), once(paths[1])) for _ in range(rounds + 1)][1:]


def measurements(rounds: int = 7) -> tuple[Measurement, ...]:
    """The goals 11 and 12."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    resources = Resources()
    resources.register(RESOURCES)
    with tempfile.TemporaryDirectory() as name:
        full = make(Path(name, "ten.sqlite3"), ten_years.SESSIONS)
        month = make(Path(name, "month.sqlite3"), ten_years.MONTH)
        asked = ask_all(full, resources, rounds)
        pages = show_pages((full, month), resources, rounds)
    floor = asked.pop("open")
    slowest = max(asked, key=lambda each: asked[each])
    seen = f"{slowest}: {asked[slowest]:.1f} ms beside {floor:.2f} ms"
    ten, one = (statistics.median(each[which] for each in pages) for which in (0, 1))
    shown = statistics.median(ten / one for ten, one in pages)
    return (
        Measurement("11", asked[slowest] / floor, seen),
        Measurement("12", shown, f"{ten:.0f} ms beside {one:.0f} ms of the processor"),
    )


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    for found in measurements(parser.parse_args().rounds):
        print(line(GOALS, found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
