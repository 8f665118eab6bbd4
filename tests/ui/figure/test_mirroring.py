# SPDX-License-Identifier: GPL-3.0-or-later
"""The mirrored picture is the unmirrored one, left for right, but for the letter and the colours (FIGURE.md 14).

Tolerance: edges are smoothed at other places of a pixel, and the ground shadow is painted without smoothing.
"""

import pytest

from psoas_trainer.core.figure.timeline import at_second, cycle_seconds

from .pictures import NAMES, flipped, gap

MEAN, MOST = 0.1, 80
"""Of 255: the mean of a channel, and a single pixel on an edge."""


def moments(library, name):
    """Start, end and the middle of the way of every cycle."""
    movement = library.movement(name)
    for cycle in movement.cycles:
        length = cycle_seconds(movement, cycle, 2.0)
        yield from ((cycle, at_second(movement, cycle, share * length, 2.0)) for share in (0.0, 0.2, 0.6))


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", NAMES)
def test_mirrored_is_flipped(library, plain, name):
    colours = plain.colours()
    for cycle, frame in moments(library, name):
        limb = cycle if cycle in ("near", "far") else "near"
        straight, mirrored = (plain.paint(name, frame, colours, limb, turn) for turn in (1.0, -1.0))
        found = gap(flipped(straight), mirrored)
        assert found.mean < MEAN, found
        assert found.most < MOST, found
        assert gap(straight, mirrored).mean > 40 * MEAN, "this picture would match any way round"
