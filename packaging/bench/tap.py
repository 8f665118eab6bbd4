# SPDX-License-Identifier: GPL-3.0-or-later
"""How long is it from a tap to the painted rep count? In the whole program on a private X server.

    python packaging/bench/tap.py [--taps 100]

The person sets the pace: each press of the main button is a rep. From the button down until the count is painted and
sent, and the program is free again; the figure, the phase and the side follow in the next picture.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from framebuffer import Framebuffer
from goals import GOALS
from measurement import Measurement, line
from session import ask_window


def measure(taps: int) -> list[float]:
    """Milliseconds of each tap."""
    with tempfile.TemporaryDirectory() as folder, Framebuffer() as screen:
        home = Path(folder)
        taken: list[float] = ask_window("tap_window.py", home, screen.display, (str(taps),), taps)
    return taken


def measurements(taps: int = 100) -> tuple[Measurement, ...]:
    """Goal 10."""
    taken = sorted(measure(taps))
    seen = f"{len(taken)} taps, from {taken[0]:.1f} to {taken[-1]:.1f} ms"
    late = taken[min(len(taken) - 1, round(len(taken) * 0.99))]
    return Measurement("10a", statistics.median(taken), seen), Measurement("10b", late, seen)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--taps", type=int, default=100)
    for found in measurements(parser.parse_args().taps):
        print(line(GOALS, found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
