# SPDX-License-Identifier: GPL-3.0-or-later
"""Goal 13 alone: a frame of the figure as the player paints it; figure.py tells of every exercise.

python packaging/bench/figure_goal.py
"""

import os
import statistics
import sys

from goals import GOALS
from measurement import Measurement, line


def measurements(rounds: int = 5) -> tuple[Measurement, ...]:
    """Goal 13, with the floor in between."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from figure import JUDGED, Bench, first_picture

    bench = Bench()
    first_picture(bench, JUDGED)
    medians = [bench.frames(JUDGED, kept=True).median for _ in range(rounds)]
    floor = bench.floor.costs.median
    seen = f"from {min(medians):.2f} ms on; {statistics.median(medians) / floor:.2f} x filling a leg 100 times"
    return (Measurement("13", statistics.median(medians), seen),)


if __name__ == "__main__":
    for found in measurements():
        print(line(GOALS, found))
    sys.exit(0)
