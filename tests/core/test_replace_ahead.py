# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps that are replaced while a session runs: undo never drops them, a restart keeps them, nonsense is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make import Player, item, steps_of

from psoas_trainer.core.bookmark import Bookmark, place, read_bookmark
from psoas_trainer.core.edits import Replaced, applied, replacement
from psoas_trainer.core.events import Action, PauseReason
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Counting, StepKind

LINES = item("raise", 5), item("bridge", 3), item("swing", 4)
EASIER = item("raise", 5), item("bridge", 1), item("swing", 4)


def ahead(session, *lines):
    """The steps of other lines, from behind where the session stands; the lines have as many steps."""
    return steps_of(*lines)[session.cursor.index + 1 :]


def reps_planned(session, line):
    return [step.work.amount for step in session.steps if step.item == line and step.work is not None]


def test_undo_of_a_skip_keeps_what_was_replaced_after_it():
    player = Player(*LINES)
    player.run(11)
    before = player.session.cursor
    player.press("skip")
    player.session.replace_ahead(ahead(player.session, *EASIER))
    player.press("undo")
    assert player.session.cursor == before
    assert reps_planned(player.session, 1) == [1]


def test_undo_of_a_correction_keeps_what_was_replaced_after_it():
    player = Player(*LINES)
    player.run(11)
    player.press("add_rep")
    player.session.replace_ahead(ahead(player.session, *EASIER))
    player.press("undo")
    assert not player.reps(Side.RIGHT)
    assert reps_planned(player.session, 1) == [1]


def test_an_action_that_stood_on_what_was_replaced_cannot_be_taken_back_any_more():
    player = Player(*LINES)
    player.run(11)
    player.press("add_rep")
    player.press("skip")
    player.press("skip")
    player.press("back")
    player.session.replace_ahead(ahead(player.session, item("raise", 2), *EASIER[1:]))
    assert player.session.can_undo is None
    assert player.press("undo") == []
    assert reps_planned(player.session, 0) == [2]


def test_a_change_of_sides_cannot_be_taken_back_once_steps_behind_it_were_replaced():
    player = Player(*reversed(LINES))
    player.run(10 + 2 * 2.4 + 0.1)
    player.press("switch_side")
    player.press("skip")
    steps = player.session.steps
    easier = [step._replace(micros=step.micros + 1) if step.item == 2 else step for step in steps]
    player.session.replace_ahead(tuple(easier[player.session.cursor.index + 1 :]))
    assert player.session.can_undo is Action.SKIP
    player.press("undo")
    assert player.session.can_undo is None
    assert player.session.steps == tuple(easier)


def test_an_action_after_the_replacement_is_taken_back_exactly():
    player = Player(*LINES)
    player.session.replace_ahead(ahead(player.session, *EASIER))
    before = player.session.cursor, player.session.steps, player.session.edits
    player.press("skip")
    player.press("undo")
    assert (player.session.cursor, player.session.steps, player.session.edits) == before


@pytest.mark.parametrize("verb", ["back", "skip"])
def test_a_wait_that_was_made_longer_stays_longer_when_the_move_before_is_taken_back(verb):
    player = Player(*LINES)
    player.run(4)
    player.press(verb)
    if verb == "skip":
        player.press("skip")
    index, micros = player.session.cursor.index, player.position.step.micros
    player.press("extend", 15)
    player.press("undo")
    assert player.session.steps[index].micros == micros + 15_000_000


def test_nothing_is_replaced_once_the_session_is_over():
    for verbs in (["stop"], ["skip"] * 6):
        player = Player(*LINES)
        for verb in verbs:
            player.press(verb)
        steps = player.session.steps
        assert player.session.over
        player.session.replace_ahead(steps_of(*LINES))
        assert player.session.over
        assert (player.session.steps, player.session.edits) == (steps, ())


def test_a_line_of_the_plan_keeps_its_place():
    player = Player(*LINES)
    steps = player.session.steps
    with pytest.raises(ValueError, match="line of the plan"):
        player.session.replace_ahead(tuple(step for line in (0, 2, 1) for step in steps[1:] if step.item == line))
    assert (player.session.steps, player.session.edits) == (steps, ())


def test_a_line_of_the_plan_keeps_its_work():
    player = Player(*LINES)
    steps = player.session.steps
    with pytest.raises(ValueError, match="line of the plan"):
        player.session.replace_ahead(tuple(step for step in steps[1:] if step.item != 1 or step.work is None))
    assert (player.session.steps, player.session.edits) == (steps, ())


def test_a_line_can_be_left_out_and_skip_and_back_go_past_it():
    player = Player(*LINES)
    player.session.replace_ahead(tuple(step for step in player.session.steps[1:] if step.item != 1))
    player.press("skip")
    player.press("skip")
    assert player.session.position().step.item == 2
    player.press("back")
    assert player.session.position().step.item == 0


def test_only_what_differs_is_remembered():
    player = Player(*LINES)
    player.session.replace_ahead(player.session.steps[1:])
    assert player.session.edits == ()
    player.session.replace_ahead(ahead(player.session, *EASIER))
    assert [(edit.index, len(edit.steps)) for edit in player.session.edits] == [(0, 4)]


def test_a_killed_program_finds_the_replaced_steps_again():
    player = Player(*LINES)
    player.run(11)
    player.session.replace_ahead(ahead(player.session, *EASIER))
    player.press("skip")
    player.press("extend", 15)
    text = Bookmark(player.session.cursor, player.session.edits).to_text()
    again = place(steps_of(*LINES), read_bookmark(text), player.session.tallies)
    assert again == (player.session.steps, player.session.cursor, player.session.edits)


ROUTINES = st.lists(
    st.sampled_from(
        [item("march", 7, warm_up=True), item("raise", 2, 2), *LINES, item("lunge", 15, 2), item("rest", 8)]
    ),
    min_size=1,
    max_size=4,
)


@given(ROUTINES, ROUTINES, st.sampled_from(Counting))
def test_any_steps_come_back_from_text(planned, others, counting):
    steps, other = steps_of(*planned), steps_of(*others, counting=counting)
    edit = replacement(steps, 0, other)
    bookmark = Bookmark(Session(steps).cursor, () if edit is None else (edit,))
    assert read_bookmark(bookmark.to_text()) == bookmark
    # Steps of a line, or of an exercise in a line, that the plan has not are no bookmark of it.
    fits = worked(other) <= worked(steps)
    assert place(steps, bookmark, {})[0] == ((steps[0], *other) if fits else steps)


def worked(steps):
    return {(step.item, step.work.exercise_id) for step in steps if step.work is not None}


JSON = st.none() | st.booleans() | st.integers(-2, 3) | st.text(max_size=4) | st.lists(st.integers(0, 2), max_size=3)


def leaves(value, path=()):
    """The path of every value in nested rows, the rows themselves among them."""
    yield path
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))


@given(st.data())
def test_mangled_steps_are_refused_or_can_be_run_to_their_end(data):
    steps = steps_of(*LINES)
    whole = json.loads(Bookmark(Session(steps).cursor, (Replaced(0, len(steps) - 1, steps[1:]),)).to_text())
    *path, last = data.draw(st.sampled_from([path for path in leaves(whole["edits"][0]["steps"]) if path]))
    row = whole["edits"][0]["steps"]
    for index in path:
        row = row[index]
    row[last] = data.draw(JSON)
    mangled, cursor, _ = place(steps, read_bookmark(json.dumps(whole)), {})
    session = Session(mangled, cursor=cursor)
    session.start(Instant(0.0))
    for second in range(1, 400, 4):
        session.advance(Instant(float(second)))
        session.confirm(Instant(float(second)))
        session.position()
    session.back(Instant(400.0))
    while not session.over:
        session.skip(Instant(400.0))


@pytest.mark.parametrize("edit", [Replaced(0, 99, ()), Replaced(99, 0, ()), Replaced(0, -1, ())])
def test_a_replacement_that_does_not_fit_is_refused(edit):
    with pytest.raises(ValueError, match="step"):
        applied(steps_of(*LINES), edit)


def test_it_runs_to_its_end_with_the_replaced_steps():
    player = Player(*LINES)
    player.session.replace_ahead(ahead(player.session, *EASIER))
    player.press("pause", PauseReason.PERSON)
    player.press("resume")
    player.run(300)
    assert player.session.over
    assert player.reps(None, 1) == 1
    assert all(step.kind is not StepKind.WORK or step.work is not None for step in player.session.steps)
