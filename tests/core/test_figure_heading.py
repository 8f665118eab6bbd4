# SPDX-License-Identifier: GPL-3.0-or-later
"""The person's own side is the one that moves: the table and the rules of FIGURE.md, section 4."""

import itertools

import figures
import pytest

from psoas_trainer.core.figure.heading import Heading, heading, side_of
from psoas_trainer.core.figure.moment import at_end, at_start, moment
from psoas_trainer.core.figure.timeline import at_second
from psoas_trainer.core.side import Side

LEFT, RIGHT = Side.LEFT, Side.RIGHT
ALTERNATING = ("dead_bug", "march_in_place", "psoas_march", "psoas_plank", "seated_leg_lift", "supine_leg_raise")
TOGETHER = ("cat_cow", "foam_roller_release", "glute_bridge", "legs_up_rest", "pelvic_tilt")
ONE_SIDE = {  # exercise: (the side that works unmirrored, the limb that wears its colour)
    "low_lunge": (RIGHT, "near"),
    "leg_swing": (RIGHT, "near"),
    "side_lying_abduction": (LEFT, "near"),
    "side_plank": (RIGHT, "far"),
}
EACH = pytest.mark.parametrize("name", figures.NAMES)
EITHER_WAY = (False, True)


def test_the_tables_name_every_movement():
    assert {*ALTERNATING, *TOGETHER, *ONE_SIDE} <= set(figures.NAMES)


@pytest.mark.parametrize("name", ONE_SIDE)
def test_one_side_at_a_time_is_turned_round_for_the_other(name):
    side, limb = ONE_SIDE[name]
    movement = figures.movement(name)
    for mirror in EITHER_WAY:
        assert heading(movement, side, mirror=mirror) == Heading(mirrored=False, cycle="one", limb=limb)
        assert heading(movement, side.other, mirror=mirror) == Heading(mirrored=True, cycle="one", limb=limb)


@pytest.mark.parametrize("name", ALTERNATING)
def test_alternating_sides_keep_the_heading_and_change_the_limb(name):
    movement = figures.movement(name)
    assert heading(movement, RIGHT) == Heading(mirrored=False, cycle="near", limb="near")
    assert heading(movement, LEFT) == Heading(mirrored=False, cycle="far", limb="far")


@pytest.mark.parametrize("name", ALTERNATING)
def test_alternating_sides_are_turned_round_in_single_pictures(name):
    movement = figures.movement(name)
    assert heading(movement, RIGHT, mirror=True) == Heading(mirrored=False, cycle="near", limb="near")
    assert heading(movement, LEFT, mirror=True) == Heading(mirrored=True, cycle="near", limb="near")


@pytest.mark.parametrize("name", TOGETHER)
def test_nobody_wears_a_colour_where_both_sides_work(name):
    for side, mirror in itertools.product((LEFT, RIGHT, None), EITHER_WAY):
        assert heading(figures.movement(name), side, mirror=mirror) == Heading(mirrored=False, cycle="one", limb="")


@EACH
def test_without_a_side_the_picture_is_neutral_and_unmirrored(name):
    for mirror in EITHER_WAY:
        found = heading(figures.movement(name), None, mirror=mirror)
        assert (found.mirrored, found.limb) == (False, "")
        assert found.cycle in figures.movement(name).cycles


@pytest.mark.parametrize("name", [*ALTERNATING, *ONE_SIDE])
def test_the_limb_that_works_is_of_the_side_that_was_asked_for(name):
    movement = figures.movement(name)
    for side, mirror in itertools.product((LEFT, RIGHT), EITHER_WAY):
        found = heading(movement, side, mirror=mirror)
        assert side_of(movement, found.limb, mirrored=found.mirrored) is side
        idle = "far" if found.limb == "near" else "near"
        assert side_of(movement, idle, mirrored=found.mirrored) is side.other


@EACH
def test_near_is_right_from_the_side_and_left_from_the_front(name):
    movement = figures.movement(name)
    near = LEFT if movement.front else RIGHT
    assert side_of(movement, "near", mirrored=False) is near
    assert side_of(movement, "far", mirrored=False) is near.other
    assert side_of(movement, "near", mirrored=True) is near.other
    assert side_of(movement, "far", mirrored=True) is near


@EACH
def test_turning_round_changes_no_frame(name):
    movement = figures.movement(name)
    for side, mirror, cycle in itertools.product((LEFT, RIGHT, None), EITHER_WAY, movement.cycles):
        frame = at_second(movement, cycle, 0.9, figures.HELD)
        assert moment(name, movement, frame, side, mirror=mirror).frame is frame
    for side, picture in itertools.product((LEFT, RIGHT), (at_start, at_end)):
        assert picture(name, movement, side).frame == picture(name, movement, None).frame


@pytest.mark.parametrize("name", ALTERNATING)
def test_mirrored_the_other_side_shows_the_very_same_poses(name):
    movement = figures.movement(name)
    right, left = (heading(movement, side, mirror=True) for side in (RIGHT, LEFT))
    for number in range(40):
        shown = [at_second(movement, way.cycle, number * 0.1, figures.HELD) for way in (right, left)]
        assert shown[0] == shown[1]


@EACH
def test_a_neutral_picture_keeps_its_direction(name):
    movement = figures.movement(name)
    for side in (LEFT, RIGHT):
        coloured, neutral = (at_end(name, movement, side, neutral=grey) for grey in (False, True))
        assert neutral.heading == coloured.heading._replace(limb="")
        assert neutral.side is None
        assert coloured.side is (side if coloured.heading.limb else None)
