# SPDX-License-Identifier: GPL-3.0-or-later
"""What a running session costs: with the figure moving, with nothing moving, minimised.

    python packaging/bench/session.py [--rounds 3] [--seconds 24]

The whole program on a private X server; the manners take turns. Tones are off: each wakes a program of its own.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framebuffer import Framebuffer
from goals import GOALS
from measurement import Measurement, line
from startup import environment

Manners = dict[str, list[dict[str, float]]]


def measure(rounds: int, seconds: float) -> Manners:
    """Wake-ups a second and the share of a core, by manner."""
    with tempfile.TemporaryDirectory() as folder, Framebuffer() as screen:
        home = Path(folder)
        options = (str(rounds), str(seconds))
        manners: Manners = ask_window("session_window.py", home, screen.display, options, 8 * rounds * seconds)
        return manners


def ask_window(script: str, home: Path, display: str, options: Sequence[str], longest: float) -> Any:
    """What that script prints, run as a user would on that display; within so many seconds and a minute to start."""
    command = [sys.executable, str(Path(__file__).with_name(script)), str(home / "data"), *options]
    env = environment(home, display)
    done = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=False, timeout=60 + longest)
    if not done.stdout.strip():
        raise SystemExit(f"{script} ended with status {done.returncode} and told nothing.")
    return json.loads(done.stdout.splitlines()[-1])


def measurements(rounds: int = 3, seconds: float = 24.0) -> tuple[Measurement, ...]:
    """The goals 5 and 14."""
    manners = measure(rounds, seconds)

    def middle(manner: str, what: str) -> float:
        return statistics.median(each[what] for each in manners[manner])

    def wakes(key: str, manner: str) -> Measurement:
        return Measurement(key, middle(manner, "wake-ups"), f"{100 * middle(manner, 'share'):.2f} % of a core")

    share = 100 * middle("moving", "share")
    moving = Measurement("14", share, f"from {100 * min(each['share'] for each in manners['moving']):.1f} % on")
    return (wakes("5a", "minimised, waiting"), wakes("5b", "minimised, counting"), wakes("5c", "still"), moving)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=24.0)
    options = parser.parse_args()
    for found in measurements(options.rounds, options.seconds):
        print(line(GOALS, found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
