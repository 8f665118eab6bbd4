# SPDX-License-Identifier: GPL-3.0-or-later
"""Leg and arm are one closed skin round both bones at every bend: near the bones, unbroken and without a hole."""

import itertools
import math

import figures
import pytest

from psoas_trainer.core.figure.limb_outline import LimbBones
from psoas_trainer.core.figure.plane import along, between, clock

PER_HEIGHT = 560
"""Pixels: the size at which FIGURE.md looks for holes."""
MOST_AWAY = 0.065
BENDS = (0.0, 45.0, 90.0, 138.0)
LIMBS = pytest.mark.parametrize("limb", ["leg", "arm"])
EACH_BEND = pytest.mark.parametrize("bend", BENDS)
TURNED = (0.0, 77.0, 180.0, 251.0)


def made(limb, bend, turned=180.0):
    """The bones of a limb with that bend, the upper one in that direction, and the curves of its skin."""
    body = figures.body()
    upper, lower = (body.thigh, body.shank) if limb == "leg" else (body.upper_arm, body.forearm)
    after = turned + bend if limb == "leg" else turned - bend
    joint = along((0.0, 0.0), clock(turned), upper)
    bones = LimbBones((0.0, 0.0), joint, along(joint, clock(after), lower), turned, after)
    shape = figures.shapes().leg if limb == "leg" else figures.shapes().arm
    return bones, figures.limb_curves(shape, bones)


def away(point, start, end):
    """The distance from a point to a bone."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / (dx * dx + dy * dy)
    return math.dist(point, between(start, end, min(1.0, max(0.0, share))))


@LIMBS
@EACH_BEND
def test_no_skin_is_far_from_the_bones(limb, bend):
    for bones, curves in (made(limb, bend, turned) for turned in TURNED):
        for point in figures.sampled(curves):
            nearest = min(away(point, bones.root, bones.joint), away(point, bones.joint, bones.end))
            assert nearest <= MOST_AWAY


@LIMBS
@EACH_BEND
def test_the_skin_is_unbroken_and_closed(limb, bend):
    for _, curves in (made(limb, bend, turned) for turned in TURNED):
        for one, other in itertools.pairwise([*curves, curves[0]]):
            assert one[3] == other[0]
        points = figures.sampled(curves, 4)
        assert max(math.dist(a, b) for a, b in itertools.pairwise([*points, points[0]])) <= 0.03


@LIMBS
def test_no_point_of_the_skin_jumps_while_a_joint_bends(limb):
    """Least of all where it is drawn into the crease: at most half a pixel for a tenth of a degree."""
    bent = [[curve[0] for curve in made(limb, tenth / 10.0)[1]] for tenth in range(1, 1400)]
    for number, (before, after) in enumerate(itertools.pairwise(bent), start=1):
        assert max(math.dist(a, b) for a, b in zip(before, after, strict=True)) < 0.001, number / 10.0


@LIMBS
def test_the_skin_hardly_changes_where_a_straight_joint_bends_the_other_way(limb):
    """There front and back change places as the outer side: by less than a pixel."""
    one, other = (figures.sampled(made(limb, bend)[1], 24) for bend in (-0.01, 0.01))
    for points, skin in ((one, other), (other, one)):
        assert max(min(math.dist(point, near) for near in skin) for point in points) < 1.0 / PER_HEIGHT


@pytest.mark.some_of(3)
@LIMBS
@EACH_BEND
@pytest.mark.parametrize("even_odd", [False, True])
def test_the_filled_skin_has_no_hole_and_covers_the_bones(limb, bend, even_odd):
    bones, curves = made(limb, bend, 200.0)
    picture = Picture(figures.sampled(curves, 12), even_odd=even_odd)
    assert picture.largest_hole() <= 2
    for start, end in ((bones.root, bones.joint), (bones.joint, bones.end)):
        for share in range(20):
            assert picture.covers(between(start, end, share / 21.0))


@LIMBS
@EACH_BEND
def test_both_ways_of_filling_give_the_same_picture(limb, bend):
    """The painter fills even and odd: where the skin crosses itself a spot would stay open."""
    points = figures.sampled(made(limb, bend, 200.0)[1], 12)
    one, other = Picture(points, even_odd=False), Picture(points, even_odd=True)
    assert len(one.filled ^ other.filled) <= 4


@LIMBS
@EACH_BEND
def test_the_crease_lies_where_the_shape_puts_it(limb, bend):
    """On the bisector of the bend, further out the more it bends, up to a limit."""
    bones, curves = made(limb, bend)
    joint = (figures.shapes().leg if limb == "leg" else figures.shapes().arm).joint
    picture = Picture(figures.sampled(curves, 12), even_odd=True)
    turn = bend if limb == "leg" else -bend
    inwards = clock(bones.upper + turn / 2.0 + (90.0 if limb == "leg" else -90.0))
    reach = 0.0
    while picture.covers(along(bones.joint, inwards, reach)):
        reach += 0.25 / PER_HEIGHT
    wanted = joint.inner_radius / max(joint.inner_min_cos, math.cos(math.radians(bend / 2.0)))
    assert reach == pytest.approx(wanted, abs=2.5 / PER_HEIGHT)


class Picture:
    """A closed line of points, filled pixel by pixel."""

    def __init__(self, points, *, even_odd):
        self._x0 = min(x for x, _ in points) - 3.0 / PER_HEIGHT
        self._y0 = min(y for _, y in points) - 3.0 / PER_HEIGHT
        placed = [((x - self._x0) * PER_HEIGHT, (y - self._y0) * PER_HEIGHT) for x, y in points]
        self.width = int(max(x for x, _ in placed)) + 3
        self.height = int(max(y for _, y in placed)) + 3
        edges = list(itertools.pairwise([*placed, placed[0]]))
        self.filled = {
            (column, row) for row in range(self.height) for column in self._row(edges, row + 0.5, even_odd=even_odd)
        }

    @staticmethod
    def _row(edges, y, *, even_odd):
        """The pixels of one row that are inside."""
        crossings = []
        for (ax, ay), (bx, by) in edges:
            if (ay <= y) != (by <= y):
                crossings.append((ax + (bx - ax) * (y - ay) / (by - ay), 1 if by > ay else -1))
        crossings.sort()
        winding = 0
        for number, ((left, way), (right, _)) in enumerate(itertools.pairwise(crossings)):
            winding += way
            if (number % 2 == 0) if even_odd else winding:
                yield from range(math.ceil(left - 0.5), math.ceil(right - 0.5))

    def covers(self, point):
        return (int((point[0] - self._x0) * PER_HEIGHT), int((point[1] - self._y0) * PER_HEIGHT)) in self.filled

    def largest_hole(self):
        """The pixels of the largest open spot that is closed in all round."""
        left = {(x, y) for x in range(self.width) for y in range(self.height)} - self.filled
        self._take(left, (0, 0))
        sizes = [0]
        while left:
            before = len(left)
            self._take(left, next(iter(left)))
            sizes.append(before - len(left))
        return max(sizes)

    @staticmethod
    def _take(left, start):
        """Takes away all that is connected with `start`."""
        left.discard(start)
        found = [start]
        while found:
            x, y = found.pop()
            for beside in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                if beside in left:
                    left.discard(beside)
                    found.append(beside)
