# SPDX-License-Identifier: GPL-3.0-or-later
"""Start, memory and rest beside an empty window: with an empty file and with ten years of history, in turns.

    python packaging/bench/start_goals.py [--rounds 10] [--idle 10]

Everything is seen from outside, see startup.py.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from framebuffer import Framebuffer
from goals import GOALS
from measurement import Measurement, line
from startup import COMMANDS, environment, measure, prepare

FLOOR, PROGRAM = (arguments for _, arguments in COMMANDS)
SUBJECTS = ("floor", "empty", "ten years")
RESTED = 3
"""In so many of the rounds it is also watched at rest. A start is over sooner, and scatters more."""
Round = dict[str, dict[str, float]]


def homes(folder: Path, made: Path | None) -> dict[str, Path]:
    """A home for each subject; `made` is a file with ten years, else they are made."""
    for name in SUBJECTS:
        data = folder / name / "data"
        data.mkdir(parents=True)
        if name == "ten years" and made is not None:
            shutil.copy(made, data / "psoas-trainer.sqlite3")
        if name != "floor":
            prepare(data, fill=name == "ten years" and made is None)
    return {name: folder / name for name in SUBJECTS}


def measure_rounds(rounds: int, idle: float, made: Path | None = None) -> list[Round]:
    """All subjects in each round, the next one in the other order; at rest the floor and ten years."""
    with tempfile.TemporaryDirectory() as name, Framebuffer() as screen:
        found = []
        places = homes(Path(name), made)
        os.sync()  # what was just written, a file of ten years among it, is not to go to the disk beside the starts
        for done in range(rounds + 1):
            one: Round = {}
            for subject in SUBJECTS if done % 2 else SUBJECTS[::-1]:
                rest = idle if 0 < done <= RESTED and subject == "ten years" else 0
                env = environment(places[subject], screen.display)
                one[subject] = measure(FLOOR if subject == "floor" else PROGRAM, screen, env, rest)
            found.append(one)
    return found[1:]  # the first fills caches and is not counted


def measurements(rounds: int = 10, idle: float = 10.0, made: Path | None = None) -> tuple[Measurement, ...]:
    """The goals 1 to 4."""
    found = measure_rounds(rounds, idle, made)

    def middle(subject: str, what: str) -> float:
        return statistics.median(each[subject][what] for each in found)

    def ratio(key: str, subject: str, base: str, what: str) -> Measurement:
        value = statistics.median(each[subject][what] / each[base][what] for each in found)
        return Measurement(key, value, f"{middle(subject, what):.0f} {what} beside {middle(base, what):.0f} {what}")

    rested = [each["ten years"] for each in found[:RESTED]]
    wakes, used = ([each[what] for each in rested] for what in ("wake-ups", "processor"))
    return (
        ratio("1", "ten years", "floor", "ms"),
        ratio("2", "ten years", "empty", "ms"),
        ratio("3", "ten years", "floor", "MB"),
        Measurement("4a", statistics.median(wakes), f"{max(wakes):.1f}/s at most in {len(rested)} rounds"),
        Measurement("4b", round(statistics.median(used), 4), f"{max(used):.4f} s at most"),
    )


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--idle", type=float, default=10.0)
    options = parser.parse_args()
    for found in measurements(options.rounds, options.idle):
        print(line(GOALS, found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
