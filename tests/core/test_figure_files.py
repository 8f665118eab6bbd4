# SPDX-License-Identifier: GPL-3.0-or-later
"""Every mistake in the figure's files is told in a sentence that names the file, and the pose or step."""

import json
from pathlib import Path

import figures
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.figure.figure_files import figure_errors

LUNGE = "figure/movements/low_lunge.json"
PLANK = "figure/movements/psoas_plank.json"
BODY, SHAPES = "figure/body.json", "figure/shapes.json"
AMISS = object()


def broken(file, way, value):
    """All files, one with another value at that place; AMISS takes the name away."""
    values = figures.data(file)
    inside = values
    for name in way[:-1]:
        inside = inside[name]
    if value is AMISS:
        del inside[way[-1]]
    else:
        inside[way[-1]] = value
    return {**figures.figure_texts(), file: json.dumps(values)}


def errors(files):
    return figure_errors(files, figures.exercises())


def only(files):
    """The one sentence that is said of those files."""
    (sentence,) = errors(files)
    return sentence


def test_the_files_that_ship_have_no_mistake():
    assert errors(figures.figure_texts()) == ()


def test_no_figure_at_all_is_no_mistake():
    assert errors({}) == ()


def test_an_exercise_without_a_movement_is_no_mistake():
    assert errors({file: text for file, text in figures.figure_texts().items() if file != LUNGE}) == ()


HOLD = ("cycles", "one", 2)
STEP = ("cycles", "one", 1)
IN_POSES = [
    (("near", "tail"), 1.0, "pose 'mid', near limb: unknown name 'tail'"),
    (("near", "knee"), AMISS, "pose 'mid', near limb: 'knee' is missing"),
    (("far",), AMISS, "pose 'mid': 'far' is missing"),
    (("lumbar",), AMISS, "pose 'mid': 'lumbar' is missing"),
    (("far", "knee"), 150.0, "pose 'mid', far limb: 'knee' is 150, beyond its range of -5 to 145"),
    (("neck",), -46, "pose 'mid': 'neck' is -46, beyond its range of -45 to 50"),
    (("near", "hip"), "3", "pose 'mid', near limb: 'hip' must be a number"),
    (("near", "hip"), True, "pose 'mid', near limb: 'hip' must be a number"),
    (("near", "hip"), None, "pose 'mid', near limb: 'hip' must be a number"),
    (("near", "hip"), float("nan"), "pose 'mid', near limb: 'hip' must be a number"),
    (("near", "hip"), float("-inf"), "pose 'mid', near limb: 'hip' must be a number"),
    (("near", "hip"), 10**400, "pose 'mid', near limb: 'hip' must be a number"),
    (("near",), [1, 2], "pose 'mid', near limb: must be an object"),
    (("near", "len"), {"nose": 0.5}, "pose 'mid', near limb: unknown name 'nose'"),
    (("near", "len"), {"foot": 0.1}, "pose 'mid', near limb: 'foot' is 0.1, beyond its range of 0.3 to 1.1"),
    (("anchor", "point"), "nose", "pose 'mid': the anchor 'nose' is no point of the body"),
    (("anchor", "at"), [1e308, 0], "pose 'mid': the anchor must be within 5 body heights"),
    (("anchor", "at"), [0.1], "pose 'mid': 'at' must hold 2 numbers"),
]


@pytest.mark.parametrize(("way", "value", "said"), IN_POSES)
def test_a_mistake_in_a_pose_is_named(way, value, said):
    assert only(broken(LUNGE, ("poses", "mid", *way), value)) == f"{LUNGE}: {said}"


IN_MOVEMENTS = [
    (("poses", "mid"), AMISS, "cycle 'one', step 1: there is no pose 'mid'"),
    (("poses",), {}, "cycle 'one', step 1: there is no pose 'mid'"),
    ((*STEP, "to"), "bow", "cycle 'one', step 2: there is no pose 'bow'"),
    ((*STEP, "to"), AMISS, "cycle 'one', step 2: 'to' is missing"),
    ((*STEP, "psoas"), 1.01, "cycle 'one', step 2: 'psoas' is 1.01, beyond its range of 0 to 1"),
    ((*STEP, "psoas"), float("nan"), "cycle 'one', step 2: 'psoas' must be a number"),
    ((*STEP, "state"), "tired", "cycle 'one', step 2: 'state' must be one of: rest, working, stretched"),
    ((*STEP, "seconds"), -1, "cycle 'one', step 2: 'seconds' is -1, beyond its range of 0 to 60"),
    ((*HOLD, "to"), "setup", "cycle 'one': a step without 'seconds' holds"),
    (("cycles", "one"), [], "'one' must not be empty"),
    (("cycles", "far"), [], "'cycles' must be either 'one', or 'near' and 'far'"),
    (("props",), [{"type": "piano"}], "prop 1: 'type' must be one of: mat, chair"),
    (("props",), [{"type": "mat", "x0": 0}], "prop 1: 'x1' is missing"),
    (("props",), None, "'props' must be a list"),
    (("props",), 0, "'props' must be a list"),
    (("contacts",), ["nose"], "'nose' in 'contacts' is no point of the body"),
    (("bounds",), [0, 0, 0, 1], "'bounds' must be x0, y0, x1, y1 with room between them"),
    (("bounds",), [0, 0, 1e-3, 1], "'bounds' must be x0, y0, x1, y1 with room between them"),
    (("bounds",), [-1e308, 0, 1e308, 1], "within 5 body heights"),
    ((*STEP, "seconds"), 1.9, "cycle 'one': 'move_in' takes"),
    (("hand", "near"), "fist", "hand: 'near' must be one of: flat, relaxed"),
    (("view",), "above", "'view' must be one of: side, front"),
    (("unmirrored_side",), AMISS, "'unmirrored_side' belongs to movements"),
    (("unmirrored_side",), "left", "'near_is' and 'works' say that another side works"),
    (("near_is",), "left", "'near_is' and 'works' say that another side works"),
    (("works",), "far", "'near_is' and 'works' say that another side works"),
    (("works",), "cycle", "'works' is 'cycle' exactly where"),
    (("colour",), "red", "unknown name 'colour'"),
    (("psoas_visible",), 1, "'psoas_visible' must be true or false"),
]


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("way", "value", "said"), IN_MOVEMENTS)
def test_a_mistake_in_a_movement_is_named(way, value, said):
    sentence = only(broken(LUNGE, way, value))
    assert sentence.startswith(f"{LUNGE}: ")
    assert said in sentence


def test_a_cycle_with_a_phase_of_no_length_is_named():
    steps = figures.data(PLANK)["cycles"]["far"]
    assert "cycle 'far': 'knee_in' takes no time" in only(
        broken(PLANK, ("cycles", "far"), [{**step, "seconds": 0} for step in steps])
    )


def test_cycles_that_end_apart_are_named():
    sentence = only(broken(PLANK, ("cycles", "far", -1, "psoas"), 0.5))
    assert sentence == f"{PLANK}: all cycles must end in the same pose, with the same level of the psoas"


def test_every_cycle_whose_phases_are_not_those_of_the_exercise_is_named():
    steps = figures.data(PLANK)["cycles"]
    wrong = {name: [{**step, "phase": step["phase"].replace("hold", "rest")} for step in steps[name]] for name in steps}
    told = "the phases are knee_in, rest, return, but those of the exercise are knee_in, hold, return"
    assert errors(broken(PLANK, ("cycles",), wrong)) == tuple(
        f"{PLANK}: cycle '{name}': {told}" for name in ("near", "far")
    )


def test_phases_in_another_order_are_a_mistake():
    turned = figures.data(LUNGE)["cycles"]["one"]
    turned = [
        {**step, "phase": {"move_in": "ease_out", "ease_out": "move_in"}.get(step["phase"], "hold")} for step in turned
    ]
    assert "cycle 'one': the phases are ease_out, hold, move_in, but" in only(broken(LUNGE, ("cycles", "one"), turned))


def test_a_phase_of_a_variant_that_no_cycle_has_is_named():
    exercises = figures.exercises()
    plank = exercises["psoas_plank"]
    slow = plank.variant("slow")
    odd = slow._replace(phases=(*slow.phases, slow.phases[0]._replace(id="shake")))
    changed = plank._replace(variants=(odd,))
    (sentence,) = figure_errors(figures.figure_texts(), {**exercises, "psoas_plank": changed})
    assert sentence == f"{PLANK}: no cycle has the phase shake of the exercise's variant 'slow'"


def test_a_movement_without_its_exercise_is_named():
    files = {**figures.figure_texts(), "figure/movements/handstand.json": figures.figure_texts()[LUNGE]}
    assert only(files) == "figure/movements/handstand.json: there is no exercise 'handstand'"


@pytest.mark.parametrize(
    "file", ["figure/low_lunge.json", "figure/movements/old/low_lunge.json", "figure/movements/a.toml"]
)
def test_a_file_that_nobody_would_read_is_named(file):
    assert only({**figures.figure_texts(), file: "{}"}) == f"{file}: the figure has no such file"


@pytest.mark.parametrize("file", [LUNGE, BODY, SHAPES])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: not readable as JSON"),
        ("order = 1", "line 1: not readable as JSON"),
        ('{\n"a": 1,\n"b"}', "line 3: not readable as JSON"),
        ('{"a": 1}\n{}', "line 2: not readable as JSON"),
        ('{\n"a": "\ufffd"}', "line 2: the file is not written in UTF-8"),
        ('{"a": {"b": 1, "b": 2}}', "the name 'b' stands twice in one object"),
        ('{"a": ' + "9" * 5000 + "}", "not readable as JSON"),
        ("[" * 100_000, "not readable as JSON"),
    ],
)
def test_what_is_no_json_is_named_with_its_line(file, text, said):
    (sentence,) = errors({**figures.figure_texts(), file: text})
    assert sentence.startswith(f"{file}: ")
    assert said in sentence


@pytest.mark.parametrize("file", [BODY, SHAPES])
def test_a_missing_file_is_named(file):
    files = {name: text for name, text in figures.figure_texts().items() if name != file}
    assert only(files) == f"{file}: the file is missing"


@pytest.mark.parametrize(
    ("way", "value", "said"),
    [
        (("segments", "thigh"), AMISS, "'thigh' is missing"),
        (("segments", "thigh"), "long", "'thigh' must be a number"),
        (("segments", "thigh"), 0, "'thigh' is 0, beyond its range of 0.001 to 1"),
        (("segments", "tail"), 0.1, "unknown name 'tail'"),
        (("ranges", "side", "knee"), [90, 10], "ranges of the side view: 'knee' has no room between 90 and 10"),
        (("ranges", "trunk", "neck"), AMISS, "ranges of the trunk: 'neck' is missing"),
    ],
)
def test_a_mistake_in_the_body_is_named(way, value, said):
    sentence = only(broken(BODY, way, value))
    assert sentence.startswith(f"{BODY}: ")
    assert said in sentence


@pytest.mark.parametrize(
    ("way", "value", "said"),
    [
        (("limbs", "knee"), AMISS, "KeyError('knee')"),
        (("limbs", "knee", "outer_radius"), "0.035", "'0.035' is no number"),
        (("limbs", "thigh", "stations", 0), [0, 0.05], "not enough values"),
        (("limbs", "thigh", "stations", 0, 1), float("nan"), "nan is no number"),
        (("limbs", "thigh", "stations"), [], "an outline needs two places or more"),
        (("foot", "side", "foot"), [[0, "a"], [1, 1]], "'a' is no number"),
        (("breath", "amount"), None, "None is no number"),
        (("trunk",), 3, "TypeError"),
    ],
)
def test_a_mistake_in_the_shapes_is_named(way, value, said):
    sentence = only(broken(SHAPES, way, value))
    assert sentence.startswith(f"{SHAPES}: not the shapes of a body: ")
    assert said in sentence


def test_each_file_has_its_own_sentence():
    files = {**broken(LUNGE, ("poses", "mid", "neck"), 99), PLANK: "{", BODY: figures.figure_texts()[BODY]}
    assert [sentence.partition(": ")[0] for sentence in errors(files)] == [LUNGE, PLANK]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=5), inside, max_size=4),
    max_leaves=6,
)


def places(values, way=()):
    """The way to every value in a parsed file."""
    if isinstance(values, dict | list):
        for name in values if isinstance(values, dict) else range(len(values)):
            yield (*way, name)
            yield from places(values[name], (*way, name))


ALL_PLACES = [(file, way) for file in (LUNGE, PLANK, BODY, SHAPES) for way in places(figures.data(file))]


@given(st.sampled_from(ALL_PLACES), JSON)
def test_whatever_stands_anywhere_is_taken_or_named_but_never_thrown(where, value):
    file, way = where
    told = errors({**{name: figures.figure_texts()[name] for name in (BODY, SHAPES)}, **only_file(file, way, value)})
    assert all(sentence.startswith((file, BODY, LUNGE)) for sentence in told)


def only_file(file, way, value):
    """That file with another value, and the lunge that goes with the body."""
    return {LUNGE: figures.figure_texts()[LUNGE], file: broken(file, way, value)[file]}


def test_the_guide_names_every_field():
    guide = (Path(__file__).parents[2] / "docs" / "figure.md").read_text(encoding="utf-8")
    names = {name for file in (LUNGE, PLANK, BODY) for name in names_in(figures.data(file))}
    names |= names_in(figures.data("figure/movements/pelvic_tilt.json")) | set(figures.data(SHAPES))
    poses = {name for file in figures.NAMES for name in figures.movement(file).poses}
    assert {name for name in names - poses if f"`{name}`" not in guide} == set()


def names_in(values):
    """Every name in a parsed file."""
    if isinstance(values, list):
        return {name for value in values for name in names_in(value)}
    if not isinstance(values, dict):
        return set()
    return set(values) | {name for value in values.values() for name in names_in(value)}
