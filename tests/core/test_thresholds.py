# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers that are ours: what they are, within which bounds they change, and that what is broken is ignored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.thresholds import BOUNDS, Thresholds, changed_thresholds, read_thresholds

# Copied by hand from training.md M2, M4, M5, M8, 4b, 4e, 4f and DESIGN.md section 4.
NUMBERS = {
    "stretch_amber": 40,
    "stretch_red": 50,
    "strengthen_target": 60,
    "balance_days": 7,
    "balance_long_days": 28,
    "hip_sets_per_glute_set": 4,
    "ready_sessions": 2,
    "ready_effort": 5,
    "hold_step": 5,
    "setbacks": 2,
    "gap_repeat": 8,
    "gap_back": 14,
    "gap_restart": 28,
    "block_weeks": 6,
    "deload_week": 4,
    "weekly_goal": 3,
    "side_points": 10,
}


@pytest.mark.parametrize(("name", "number"), NUMBERS.items())
def test_the_numbers_are_those_of_the_reference(name, number):
    assert getattr(Thresholds(), name) == number


def test_a_step_is_one_rep_or_two():
    assert BOUNDS["rep_step"] == (1, 2)
    assert BOUNDS["weekly_goal"] == (2, 4)


def test_every_field_has_bounds_that_hold_its_default():
    assert set(BOUNDS) == set(Thresholds._fields)
    for name, (least, most) in BOUNDS.items():
        assert least <= getattr(Thresholds(), name) <= most


def test_what_was_changed_is_taken():
    read = read_thresholds({"stretch_amber": 30, "weekly_goal": 4})
    assert (read.stretch_amber, read.strengthen_target, read.weekly_goal) == (30, 70, 4)
    assert read.stretch_red == 50


@pytest.mark.parametrize("value", [None, "40", 40.0, True, [40], -1, 10**9])
def test_what_is_no_number_in_bounds_stays_as_it_was(value):
    assert read_thresholds({"stretch_amber": value}) == Thresholds()


@pytest.mark.parametrize(
    "changed",
    [
        {"stretch_amber": 60},  # above red
        {"gap_repeat": 13, "gap_back": 12},
        {"gap_back": 20, "gap_restart": 14},
        {"deload_week": 6, "block_weeks": 5},
    ],
)
def test_numbers_that_no_longer_rise_are_all_as_they_were(changed):
    assert read_thresholds(changed) == Thresholds()


def test_yes_is_not_one():
    assert read_thresholds({"hip_sets_per_glute_set": True}) == Thresholds()


def test_an_unknown_name_is_ignored():
    assert read_thresholds({"pain": 3}) == Thresholds()


values = st.one_of(st.integers(-5, 100), st.none(), st.booleans(), st.text(max_size=3), st.floats())


@given(st.dictionaries(st.sampled_from([*BOUNDS, "other"]), values))
def test_whatever_a_file_held_the_result_is_sound_and_comes_back(changed):
    read = read_thresholds(changed)
    assert all(least <= getattr(read, name) <= most for name, (least, most) in BOUNDS.items())
    assert read.stretch_amber <= read.stretch_red
    assert read.gap_repeat <= read.gap_back <= read.gap_restart
    assert read_thresholds(changed_thresholds(read)) == read
