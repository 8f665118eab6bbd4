# SPDX-License-Identifier: GPL-3.0-or-later
"""Every goal in one table, measured one after the other; writes docs/performance.md.

    python packaging/bench/table.py [--quick] [--only NAME ...] [--page FILE]

About 15 minutes; nothing else may run meanwhile, least of all another Qt program: what two programs share counts half
for the memory of each. --quick takes few rounds and about 4 minutes,
and writes no page: only a look. --only measures those parts, and writes none either.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from goals import GOALS
from measurement import MISSED, Measurement, from_text, line, to_text, unknown, verdict
from performance_page import machine, page

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "performance.md"
TEN_YEARS = "ten_years.sqlite3"
LONG, LONG_QUICK, STALL = 600, 90, 3.4
"""Seconds of the long countdown, and for how long one of the two is stopped in its middle."""
LONGEST = 900
NEED_LINUX = ("start", "session", "tap")
Found = tuple[Measurement, ...]


class Part(NamedTuple):
    """One bench: the goals that it measures, the seconds that it takes, whole and quick, and what measures."""

    name: str
    keys: tuple[str, ...]
    seconds: tuple[int, int]
    measure: Callable[[Path, bool], Found]


def _start(work: Path, quick: bool) -> Found:  # noqa: FBT001
    from start_goals import measurements

    return measurements(2 if quick else 10, 3.0 if quick else 10.0, work / TEN_YEARS)


def _session(_: Path, quick: bool) -> Found:  # noqa: FBT001
    from session import measurements

    return measurements(1 if quick else 3, 6.0 if quick else 17.0)


def _countdown(_: Path, quick: bool) -> Found:  # noqa: FBT001
    from countdown import measurements

    return measurements(1 if quick else 5, 20 if quick else 40)


def _rep(work: Path, quick: bool) -> Found:  # noqa: FBT001
    from rep_commit import measurements

    return measurements(100 if quick else 300, work / TEN_YEARS)


def _tap(_: Path, quick: bool) -> Found:  # noqa: FBT001
    from tap import measurements

    return measurements(20 if quick else 200)


def _history(_: Path, quick: bool) -> Found:  # noqa: FBT001
    from history_goals import measurements

    return measurements(2 if quick else 7)


def _figure(_: Path, quick: bool) -> Found:  # noqa: FBT001
    from figure_goal import measurements

    return measurements(1 if quick else 5)


def _download(_: Path, quick: bool) -> Found:  # noqa: FBT001
    from download import measurements

    return (unknown("15", "a quick look downloads nothing"),) if quick else measurements()


def _frozen(_: Path, quick: bool) -> Found:  # noqa: ARG001, FBT001
    from frozen import measurements

    return measurements()


PARTS = (
    Part("start", ("1", "2", "3", "4a", "4b"), (280, 70), _start),
    Part("session", ("5a", "5b", "5c", "14"), (230, 35), _session),
    Part("countdown", ("6a", "6b", "7a", "7b"), (210, 25), _countdown),
    Part("tap", ("10a", "10b"), (35, 10), _tap),
    Part("rep", ("9",), (10, 5), _rep),
    Part("history", ("11", "12"), (30, 15), _history),
    Part("figure", ("13",), (15, 5), _figure),
    Part("download", ("15",), (45, 0), _download),
    Part("frozen", ("16a", "16b", "16c"), (45, 45), _frozen),
)


def measure_here(part: Part, work: Path, *, quick: bool) -> Found:
    """What the part finds, in this process; unknown where the computer lacks what it needs."""
    if part.name in NEED_LINUX and sys.platform != "linux":
        return tuple(unknown(key, "it is seen from outside by what Linux alone tells") for key in part.keys)
    try:
        return part.measure(work, quick)
    except FileNotFoundError as error:
        if error.filename != "Xvfb":
            raise
        return tuple(unknown(key, "Xvfb is not installed") for key in part.keys)


def measure(part: Part, work: Path, *, quick: bool) -> Found:
    """What the part finds, in a process of its own; where it fails its goals are unknown, and the others go on."""
    command = [sys.executable, __file__, "--part", part.name, "--work", str(work), *(["--quick"] if quick else [])]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)
        return from_text(done.stdout.splitlines()[-1])
    except subprocess.TimeoutExpired:
        why = f"the part {part.name} did not end"
    except (IndexError, ValueError, TypeError):
        why = f"the part {part.name} ended with status {done.returncode}"
        print(done.stderr.strip(), file=sys.stderr)
    return tuple(unknown(key, why) for key in part.keys)


class LongCountdowns:
    """Goal 8: two long countdowns that run beside everything else, which they hardly disturb; one is stopped."""

    def __init__(self, seconds: int) -> None:
        from countdown import begin

        parts = ("kernel", "steps")
        self._seconds, self._began = seconds, time.monotonic()
        self._running = {key: begin(parts, seconds) for key in ("8a", "8b")}
        self._over = self._stalled = False

    def stall_in_time(self) -> None:
        """Stops the second one, once its middle is reached; called between the parts."""
        passed = time.monotonic() - self._began
        if not self._over and passed > self._seconds / 2:
            from countdown import stall

            self._over = True
            self._stalled = passed < self._seconds - STALL
            stall(self._running["8b"], STALL)

    def measurements(self) -> Found:
        """Waits for their ends."""
        from countdown import collect, end_of

        while not self._over:
            time.sleep(1.0)
            self.stall_in_time()
        whole, stopped = (end_of(key, collect(running)) for key, running in self._running.items())
        return whole, stopped if self._stalled else unknown("8b", "it had ended before it could be stopped")

    def end(self) -> None:
        """Where they are not wanted any more."""
        for running in self._running.values():
            for process in running.values():
                process.kill()
                process.wait()


def make_ten_years(work: Path) -> None:
    """The file that several parts take a copy of."""
    import ten_years

    from psoas_trainer.storage.database import close_database, open_database

    connection = open_database(work / TEN_YEARS, had_data=False)
    ten_years.fill(connection)
    close_database(connection)


def run(parts: Iterable[Part], *, quick: bool, long: bool) -> Found:
    """All of it, with a line for each goal as soon as it is known."""
    found: list[Measurement] = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        print("making ten years of history")
        make_ten_years(work)
        countdowns: LongCountdowns | None = None
        try:
            for part in parts:
                if part is not PARTS[0] and long and countdowns is None:
                    # Not before: memory that other processes share with the window would count for less.
                    countdowns = LongCountdowns(LONG_QUICK if quick else LONG)
                print(f"{part.name}: about {part.seconds[quick]} s")
                found += _told(measure(part, work, quick=quick))
                if countdowns is not None:
                    countdowns.stall_in_time()
            if countdowns is not None:
                print("waiting for the end of the long countdowns")
                found += _told(countdowns.measurements())
        finally:
            if countdowns is not None:
                countdowns.end()
    return tuple(found)


def _told(found: Found) -> Found:
    for each in found:
        print(line(GOALS, each))
    return found


def main() -> int:
    """The exit status: 0 where no *must* is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="few rounds, and no page")
    parser.add_argument("--only", nargs="+", choices=[part.name for part in PARTS], metavar="NAME")
    parser.add_argument("--page", type=Path, help="where the page is written instead")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        part = next(each for each in PARTS if each.name == options.part)
        print(to_text(measure_here(part, options.work, quick=options.quick)))
        return 0
    parts = [each for each in PARTS if not options.only or each.name in options.only]
    minutes = (20 + sum(part.seconds[options.quick] for part in parts)) / 60
    print(f"This takes about {minutes:.0f} minutes.")
    facts = machine()
    found = run(parts, quick=options.quick, long=not options.only)
    text = page(found, facts, datetime.now(tz=UTC).date(), quick=options.quick)
    whole = not (options.quick or options.only)
    if target := options.page or (PAGE if whole else None):
        target.write_text(text, encoding="utf-8")
    print()
    print(text)
    goals = {goal.key: goal for goal in GOALS}
    return int(any(verdict(goals[each.key], each) == MISSED for each in found))


if __name__ == "__main__":
    sys.exit(main())
