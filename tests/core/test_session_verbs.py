# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs of a person: plus and minus, skip, back, switch side, more rest, and undo of each."""

import pytest
from make import Player, item

from psoas_trainer.core.events import Action, Finished
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind


def test_minus_takes_the_rep_back_and_it_is_done_again_on_its_side():
    player = Player(item("raise", 2))
    player.run(10 + 12)
    assert player.position.side is Side.RIGHT
    player.press("remove_rep")
    assert (player.reps(Side.RIGHT), player.reps(Side.LEFT)) == (0, 1)
    player.run(12)
    assert player.position.side is Side.RIGHT
    player.run(5.9)
    assert not player.session.over
    player.run(0.2)
    assert (player.reps(Side.RIGHT), player.reps(Side.LEFT)) == (2, 2)


def test_minus_never_goes_below_zero_and_does_nothing_in_a_hold():
    player = Player(item("raise", 2), item("lunge", 15))
    player.run(10.5)
    assert player.press("remove_rep") == []
    player.press("skip")
    player.press("skip")
    player.run(4)
    assert not player.session.can_correct
    assert player.press("add_rep") == []


def test_plus_that_completes_a_side_moves_on():
    player = Player(item("bridge", 2))
    player.run(10 + 5.5)
    player.press("add_rep")
    assert player.reps(None) == 2
    assert player.session.over


def test_skip_leaves_out_the_exercise_and_a_wait_leads_straight_to_the_work():
    player = Player(item("swing", 5), item("raise", 1), item("bridge", 1))
    player.press("skip")
    assert player.position.step.kind is StepKind.WORK
    player.press("skip")
    assert (player.position.step.kind, player.position.step.item) == (StepKind.REST, 1)
    player.press("skip")
    assert (player.position.step.kind, player.position.step.item) == (StepKind.WORK, 1)
    player.press("skip")
    player.press("skip")
    assert player.session.skip_ends
    assert player.press("skip")[-1] == Finished(completed=False), "the last exercise was not done"
    assert player.session.over


def test_back_restarts_the_exercise_and_within_three_seconds_goes_to_the_one_before():
    player = Player(item("raise", 1), item("bridge", 5))
    player.press("skip")
    player.press("skip")
    player.press("skip")
    player.run(7)
    assert player.reps(None, 1) == 1
    player.press("back")
    assert (player.position.step.kind, player.position.step.item) == (StepKind.GET_READY, 1)
    assert player.reps(None, 1) == 1, "what was done stays done"
    assert player.position.together == 0
    player.press("skip")
    player.run(2.9)
    player.press("back")
    assert player.position.step.item == 0


def test_switch_now_changes_the_alternating_side_and_both_still_get_their_reps():
    player = Player(item("raise", 2))
    player.run(11)
    player.press("switch_side")
    assert player.position.side is Side.LEFT
    assert player.position.seconds_left == 2
    player.run(24.1)
    assert (player.reps(Side.RIGHT), player.reps(Side.LEFT)) == (2, 2)


def test_switch_now_in_each_side_sets_brings_the_rest_of_this_side_after_the_other():
    player = Player(item("swing", 5))
    player.run(10 + 2 * 2.4 + 0.1)
    player.press("switch_side")
    assert (player.position.step.kind, player.position.step.side) == (StepKind.SWITCH, Side.LEFT)
    player.run(8 + 5 * 2.4 + 0.5)
    assert (player.position.step.kind, player.position.step.side) == (StepKind.SWITCH, Side.RIGHT)
    player.run(8)
    assert player.position.right == 2, "the count goes on where it was left"
    player.run(3 * 2.4)
    assert (player.reps(Side.RIGHT), player.reps(Side.LEFT)) == (5, 5)
    assert player.session.over


def test_both_together_cannot_switch():
    player = Player(item("bridge", 5))
    player.run(11)
    assert not player.session.can_switch
    assert player.press("switch_side") == []


@pytest.mark.parametrize("verb", ["skip", "back", "switch_side", "add_rep", "remove_rep"])
def test_undo_restores_exactly(verb):
    player = Player(item("raise", 5), item("bridge", 1))
    player.run(10 + 13)
    before = (player.session.cursor, player.session.steps, dict(player.session.tallies), player.session.edits)
    assert player.press(verb)
    player.press("undo")
    after = (player.session.cursor, player.session.steps, dict(player.session.tallies), player.session.edits)
    assert after == before
    assert player.session.can_undo is None


def test_undo_of_a_correction_later_keeps_what_was_counted_since():
    player = Player(item("raise", 5))
    player.run(10.5)
    player.press("add_rep")
    player.run(6)
    assert player.reps(Side.RIGHT) == 2
    assert player.session.can_undo is Action.ADD_REP
    player.press("undo")
    assert player.reps(Side.RIGHT) == 1
    assert player.position.right == 1
    assert player.position.side is Side.LEFT


def test_undo_of_a_skip_leads_in_before_the_work_goes_on():
    player = Player(item("raise", 5), item("bridge", 1))
    player.run(11)
    player.press("skip")
    player.run(4)
    player.press("undo")
    assert player.position.lead_in == 3
    assert player.position.seconds_left == pytest.approx(1.0)


def test_fifteen_seconds_more_of_rest():
    player = Player(item("raise", 1), item("bridge", 1))
    player.run(10 + 12 + 5)
    to_go = player.position.to_go
    player.press("extend", 15)
    assert player.position.seconds_left == pytest.approx(30 - 10 - 5 + 15)
    assert player.position.to_go == pytest.approx(to_go + 15)
    player.press("skip")
    assert player.press("extend", 15) == []
