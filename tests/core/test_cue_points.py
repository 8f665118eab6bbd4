# SPDX-License-Identifier: GPL-3.0-or-later
"""Half-time and the last ten seconds of a long hold or of timed work."""

import pytest
from make import Player, item

from psoas_trainer.core.cue_points import CuePoint, cue_point, cue_shown
from psoas_trainer.core.events import CuePointReached, SecondHeld

HALF, TEN = CuePoint.HALF, CuePoint.TEN_SECONDS


def points(events):
    return [event.point for event in events if isinstance(event, CuePointReached)]


@pytest.mark.parametrize(
    ("total", "called"),
    [
        (10, {}),
        (19, {}),
        (20, {10: HALF}),
        (21, {10: HALF}),
        (25, {12: HALF, 10: TEN}),
        (30, {15: HALF, 10: TEN}),
        (75, {37: HALF, 10: TEN}),
    ],
)
def test_what_is_called_out_and_when(total, called):
    assert {left: point for left in range(total + 1) if (point := cue_point(left, total)) is not None} == called


def test_a_call_can_be_read_for_two_seconds():
    shown = [cue_shown(tenth / 10, 30.0) for tenth in range(301)]
    assert [shown.count(each) for each in (HALF, TEN)] == [20, 20]
    assert (cue_shown(15.0, 30.0), cue_shown(13.1, 30.0), cue_shown(13.0, 30.0)) == (HALF, HALF, None)
    assert cue_shown(10.0, 20.0) is HALF


def test_a_hold_tells_its_half_once_with_its_second():
    """A lunge of 20 s: the half is told with the tenth second, and the same moment is not told twice."""
    events = Player(item("lunge", 20)).run(45)
    assert points(events) == [HALF]
    place = next(i for i, event in enumerate(events) if isinstance(event, CuePointReached))
    assert isinstance(events[place - 1], SecondHeld)
    assert events[place - 1].seconds == 10


def test_timed_work_tells_both():
    assert points(Player(item("march", 60)).run(90)) == [HALF, TEN]


def test_reps_and_waits_tell_neither():
    assert points(Player(item("raise", 3), item("swing", 2)).run(120)) == []
