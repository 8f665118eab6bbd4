# SPDX-License-Identifier: GPL-3.0-or-later
"""Rests of a single line: before the routine's and the exercise's, kept over a restart by the bookmark."""

import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make import BRIDGE, EXERCISES, LUNGE, RAISE, item, steps_of

from psoas_trainer.core.bookmark import Bookmark, place, read_bookmark
from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.edits import Rests, applied
from psoas_trainer.core.own_rests import own_rests
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import Moment, Progress
from psoas_trainer.core.routine import Routine, RoutineItem
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import StepKind
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold
from psoas_trainer.core.unsaved import Begun, Unsaved, from_line, to_line

WAITS = {StepKind.REST: "rest", StepKind.POSITION_CHANGE: "change", StepKind.GET_READY: "ready"}


def rested(exercise, amount, sets=1, *, set_rest=None, rest=None):
    return item(exercise, amount, sets)._replace(set_rest=set_rest, rest=rest)


def waits(steps):
    """The seconds of every wait, in order, by the work that they lead to."""
    return [(step.item, step.set_number, WAITS[step.kind], step.seconds) for step in steps if step.kind in WAITS]


def test_a_line_has_its_own_rest_between_its_sets_and_behind_the_last():
    steps = steps_of(rested("raise", 3, 2, set_rest=25, rest=70), item("bridge", 3, 2), item("raise", 3))
    assert waits(steps) == [
        (0, 1, "ready", 10),
        (0, 2, "rest", 15),
        (0, 2, "ready", 10),
        (1, 1, "rest", 60),
        (1, 1, "ready", 10),
        (1, 2, "rest", 50),
        (1, 2, "ready", 10),
        (2, 1, "rest", 20),
        (2, 1, "ready", 10),
    ]


def test_the_lines_own_rest_comes_before_that_of_the_exercise_and_the_change_of_position_is_added():
    steps = steps_of(rested("lunge", 20, 2, set_rest=40, rest=0), item("raise", 3))
    assert LUNGE.dose.set_rest not in (None, 40)
    assert sum(seconds for line, number, _, seconds in waits(steps) if (line, number) == (0, 2)) == 40
    assert waits(steps)[-2:] == [(1, 1, "change", 5), (1, 1, "ready", 10)]


def test_no_rest_at_all_leaves_no_wait():
    steps = steps_of(rested("raise", 3, 2, set_rest=0, rest=0), item("bridge", 3))
    assert waits(steps) == [(0, 1, "ready", 10)]


def test_the_plan_of_a_routine_has_the_rests_of_its_rows_in_every_round():
    rows = (RoutineItem("raise", set_rest=20), RoutineItem("bridge", rest=90))
    catalogue = Catalogue({each.id: each for each in (RAISE, BRIDGE)}, {}, {}, MappingProxyType({}))
    plan = choose(Routine("own", None, rows, rounds=2), catalogue, Circumstances({}, {}))
    assert [(each.set_rest, each.rest) for each in plan.items] == [(20, None), (None, 90)] * 2


def stored(plan):
    """The plan as the database knows it."""
    return plan._replace(items=tuple(each._replace(set_rest=None, rest=None) for each in plan.items))


seconds = st.none() | st.integers(0, 600)
lines = st.lists(
    st.builds(
        lambda name, sets, between, behind: rested(name, 15, sets, set_rest=between, rest=behind),
        st.sampled_from(["raise", "swing", "bridge", "lunge"]),
        st.integers(1, 3),
        seconds,
        seconds,
    ),
    min_size=1,
    max_size=4,
)


@given(lines, st.builds(Timing, *(st.integers(0, 60) for _ in Timing._fields)))
def test_with_the_bookmark_the_stored_plan_gives_the_same_steps(items, timing):
    plan = SessionPlan("own", tuple(items))
    steps, edits = unfold(plan, EXERCISES, timing), own_rests(plan, EXERCISES, timing)
    session = Session(steps, edits=edits)
    text = Bookmark(session.cursor, session.edits).to_text()
    bare = unfold(stored(plan), EXERCISES, timing)
    assert place(bare, read_bookmark(text), {}) == (steps, session.cursor, edits)
    assert bool(edits) == (bare != steps)


def test_a_session_without_own_rests_has_no_edit():
    plan = SessionPlan("own", (item("raise", 3, 2), item("lunge", 20)))
    assert own_rests(plan, EXERCISES, Timing()) == ()


@pytest.mark.parametrize(
    "rows",
    [[[5, 1, 10, 0, 10]], [[0, 9, 10, 0, 10]], [[0, 2, -1, 0, 10]], [[0, 2, 10, 0]], [[0, 2, 1e9, 0, 0]], "no", None],
)
def test_rests_that_fit_no_set_are_not_taken(rows):
    steps = steps_of(item("raise", 3, 2))
    text = Bookmark(Session(steps).cursor, (Rests(((0, 2, 5, 0, 5),)),)).to_text()
    value = json.loads(text)
    value["edits"][0]["rows"] = rows
    assert place(steps, read_bookmark(json.dumps(value)), {})[2] == ()
    assert waits(applied(steps, Rests(((0, 2, 5, 0, 5),))))[1:] == [(0, 2, "rest", 5), (0, 2, "ready", 5)]


def test_a_plan_that_waits_outside_the_database_comes_back_as_it_would_be_stored():
    plan = SessionPlan("own", (rested("raise", 3, 2, set_rest=20), item("bridge", 3)))
    at = Moment(0, 0, "2026-01-01")
    line = to_line(Unsaved("u", Progress(at, 0, "", ()), Begun(plan, Timing(), at)))
    assert from_line(line).begun.plan == stored(plan)
