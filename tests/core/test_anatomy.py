# SPDX-License-Identifier: GPL-3.0-or-later
"""The anatomy's files are read strictly, the left is made from the right, and curves go through their points."""

import copy
import math

import pytest

from psoas_trainer.core.anatomy import Spot, Tissue, bends, flipped
from psoas_trainer.core.anatomy_file import read_anatomy
from psoas_trainer.core.figure.figure_error import FigureError
from psoas_trainer.core.side import Side

FILE = "learn/anatomy_front.json"
TRIANGLE = [[0.1, 0.1], [0.4, 0.1], [0.25, 0.5, 1]]
GOOD = {
    "parts": [
        {"name": "body", "tissue": "body", "backdrop": True, "shapes": [{"curve": TRIANGLE, "both": True}]},
        {
            "name": "psoas",
            "tissue": "psoas",
            "sided": True,
            "shapes": [{"curve": TRIANGLE, "holes": [TRIANGLE]}],
            "fibres": [[[0.2, 0.1], [0.3, 0.4]]],
        },
        {"name": "rib", "tissue": "bone", "shapes": [{"curve": [[0.1, 0.2], [0.9, 0.2]], "width": 0.02}]},
    ],
    "labels": [{"part": "psoas_right", "dot": [0.2, 0.2], "words": [0.0, 0.2]}],
    "reading": ["psoas_right", "psoas_left", "rib"],
}


def test_what_is_sided_stands_in_the_file_as_the_right_and_the_left_is_its_mirror_image():
    anatomy = read_anatomy(FILE, GOOD)
    right, left = anatomy.part("psoas_right"), anatomy.part("psoas_left")
    assert (right.side, left.side, right.name) == (Side.RIGHT, Side.LEFT, left.name)
    assert right.shapes[0].curve[0] == Spot(0.1, 0.1)
    assert left.shapes[0].curve[0] == Spot(0.9, 0.1)
    assert left.shapes[0].curve[2].corner
    assert left.fibres[0][1] == Spot(0.7, 0.4)
    assert anatomy.named("psoas") == ("psoas_right", "psoas_left")
    assert anatomy.named("nothing") == ()


def test_a_shape_of_both_sides_is_one_part():
    body = read_anatomy(FILE, GOOD).part("body")
    assert [shape.curve[0].x for shape in body.shapes] == [0.1, 0.9]
    assert {shape.tissue for shape in body.shapes} == {Tissue.BODY}


def test_an_unknown_part_is_no_part():
    with pytest.raises(KeyError):
        read_anatomy(FILE, GOOD).part("heart")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data.pop("labels"), "'labels' is missing"),
        (lambda data: data.update(more=1), "unknown name 'more'"),
        (lambda data: data["parts"][1].update(tissue="wood"), "'tissue' must be one of"),
        (lambda data: data["parts"][2].update(name="body"), "the part 'body' stands twice"),
        (lambda data: data["parts"][2]["shapes"][0].update(width=0.5), "beyond its range"),
        (lambda data: data["parts"][2]["shapes"][0].pop("width"), "at least 3 points"),
        (lambda data: data["parts"][1]["shapes"][0].update(curve=[[0, 0], [1, 1], [2, 0]]), "outside the square"),
        (lambda data: data["parts"][1]["shapes"][0].update(curve=[[0, 0], [1, 1], [1, 0, 2]]), "is no point"),
        (lambda data: data["parts"][1]["shapes"][0].update(curve=[[0, 0], [1, 1], "x"]), "is no point"),
        (lambda data: data["parts"][1]["shapes"][0].update(curve=[[0, 0], [1, 1], [math.nan, 0]]), "is no point"),
        (lambda data: data["labels"][0].update(part="heart"), "there is no part 'heart'"),
        (lambda data: data["reading"].append("body"), "'reading' must name each part"),
        (lambda data: data["reading"].pop(), "'reading' must name each part"),
    ],
)
def test_a_mistake_names_the_file_and_what_is_wrong(change, message):
    data = copy.deepcopy(GOOD)
    change(data)
    with pytest.raises(FigureError, match=message) as caught:
        read_anatomy(FILE, data)
    assert FILE in str(caught.value)


def test_a_curve_goes_through_its_points_and_a_closed_one_comes_back():
    curve = (Spot(0.0, 0.0), Spot(1.0, 0.0), Spot(1.0, 1.0), Spot(0.0, 1.0))
    closed = bends(curve, closed=True)
    assert [bend.end for bend in closed] == [(1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
    assert [bend.end for bend in bends(curve, closed=False)] == [(1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]


def test_a_curve_is_smooth_but_at_a_corner():
    curve = (Spot(0.0, 0.0), Spot(0.5, 0.3), Spot(1.0, 0.0), Spot(0.5, -0.5, corner=True))
    into, out = bends(curve, closed=True)[:2]
    here = into.end
    before = math.atan2(here[1] - into.second[1], here[0] - into.second[0])
    after = math.atan2(out.first[1] - here[1], out.first[0] - here[0])
    assert before == pytest.approx(after)
    assert bends(curve, closed=True)[2].second == (0.5, -0.5), "nothing pulls at a corner"


def test_points_that_lie_on_each_other_do_no_harm():
    same = (Spot(0.5, 0.5), Spot(0.5, 0.5), Spot(0.5, 0.5))
    assert all(bend.end == (0.5, 0.5) for bend in bends(same, closed=True))


def test_two_mirrors_give_the_curve_again():
    curve = (Spot(0.25, 0.5), Spot(0.75, 0.25, corner=True))
    assert flipped(flipped(curve)) == curve
