# SPDX-License-Identifier: GPL-3.0-or-later
"""Three ways to count, the gate before an exercise, one key for all of it, a hold started anew, a rehearsal."""

import pytest
from make import Player, item, steps_of

from psoas_trainer.core.bookmark import Bookmark, place, read_bookmark
from psoas_trainer.core.events import AwaitingConfirmation, CountCorrected, PauseReason, RepCounted
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Counting, StepKind


def of(kind, events):
    return [event for event in events if isinstance(event, kind)]


def kind(player):
    return player.session.position().step.kind


def test_the_way_of_counting_changes_in_the_middle_of_a_set():
    player = Player(item("raise", 3))
    player.run(10 + 6.5)
    assert player.reps(Side.RIGHT) == 1
    player.session.set_manner(Counting.SELF_PACED, gate=False)
    player.run(60)
    assert player.reps(Side.LEFT) is None
    assert of(RepCounted, player.press("main_action"))[0].reps == 1
    player.session.set_manner(Counting.PACED, gate=False)
    player.run(6.1)
    assert player.reps(Side.RIGHT) == 2


def test_waiting_for_the_person_every_step_needs_their_word():
    player = Player(item("lunge", 15))
    player.session.set_manner(Counting.WAITING, gate=False)
    seen = []
    while not player.session.over:
        player.run(60, step=1)
        assert player.session.position().awaiting
        seen.append(kind(player))
        player.press("main_action")
    assert seen == [StepKind.GET_READY, StepKind.WORK, StepKind.SWITCH, StepKind.WORK]


def test_the_gate_stands_before_the_first_set_of_each_exercise_only():
    player = Player(item("raise", 1, 2), item("bridge", 1))
    player.session.set_manner(Counting.PACED, gate=True)
    assert [(s.item, s.set_number) for s in player.session.steps if s.gate] == [(0, 1), (1, 1)]
    player.run(60, step=1)
    assert player.session.position().awaiting
    assert player.session.tallies == {}
    player.press("main_action")
    assert kind(player) is StepKind.WORK


def test_more_time_at_the_gate_counts_down_again():
    player = Player(item("bridge", 1))
    player.session.set_manner(Counting.PACED, gate=True)
    player.run(30, step=1)
    player.press("extend", 10)
    position = player.session.position()
    assert (position.awaiting, position.seconds_left) == (False, 10)
    assert of(AwaitingConfirmation, player.run(11)) == [AwaitingConfirmation(0)]


def test_a_session_that_waits_is_found_again_waiting():
    player = Player(item("bridge", 1))
    unfolded = player.session.steps
    player.session.set_manner(Counting.WAITING, gate=True)
    player.run(30, step=1)
    text = Bookmark(player.session.cursor, player.session.edits).to_text()
    steps, cursor, edits = place(unfolded, read_bookmark(text), {})
    assert (steps, cursor, edits) == (player.session.steps, player.session.cursor, player.session.edits)
    assert cursor.awaiting


@pytest.mark.parametrize("pressed", [1, 2])
def test_a_second_press_takes_the_counted_rep_back_and_pauses(pressed):
    player = Player(item("raise", 3))
    player.session.set_manner(Counting.SELF_PACED, gate=False)
    player.run(11)
    for _ in range(pressed):
        player.press("main_action")
    player.now += 0.3
    events = player.press("take_back_press")
    assert of(CountCorrected, events)
    assert sum(tally.reps or 0 for tally in player.session.tallies.values()) == pressed - 1
    assert player.session.paused is PauseReason.PERSON


def test_a_press_that_ended_the_set_is_taken_back_into_the_set():
    player = Player(item("bridge", 1), item("raise", 1))
    player.session.set_manner(Counting.SELF_PACED, gate=False)
    player.run(11)
    player.press("main_action")
    assert kind(player) is not StepKind.WORK
    player.now += 0.3
    player.press("take_back_press")
    assert (kind(player), player.session.cursor.together) == (StepKind.WORK, 0)


def test_a_second_press_leaves_a_paced_session_paused_whatever_the_first_one_did():
    player = Player(item("raise", 3))
    player.run(12)
    player.press("main_action")
    player.press("take_back_press")
    assert player.session.paused is PauseReason.PERSON
    player.press("main_action")
    assert player.session.paused is None
    player.press("take_back_press")
    assert player.session.paused is PauseReason.PERSON


def test_a_hold_started_anew_is_held_whole_and_what_was_held_stays_counted():
    player = Player(item("lunge", 15))
    player.run(10 + 3 + 7.5)
    player.press("pause", PauseReason.ASLEEP)
    player.press("restart")
    player.press("resume")
    player.run(3 + 3 + 15)
    assert player.session.tallies[(0, 1, Side.LEFT)].seconds == 7 + 15
    player.press("undo")
    assert player.session.position().held == 7


def test_a_set_left_for_an_easier_one_goes_on_with_that_and_keeps_its_counts():
    player = Player(item("raise", 5), item("bridge", 1))
    player.run(10 + 12)
    easier = steps_of(item("raise", 4))
    ahead = tuple(step._replace(set_number=2) for step in easier)
    rest = player.session.steps[2:]
    player.press("pause", PauseReason.PAIN)
    player.press("leave_set_for", (*ahead, *rest))
    player.press("resume")
    assert kind(player) is StepKind.GET_READY
    player.run(10 + 48)
    assert player.session.tallies[(0, 1, Side.RIGHT)].reps == 1
    assert player.session.tallies[(0, 2, Side.RIGHT)].reps == 4
    assert player.session.position().step.item == 1


def test_a_rehearsal_runs_ten_times_as_fast_and_counts_the_same():
    steps = steps_of(item("raise", 2), item("lunge", 15))
    session = Session(steps, pace=10)
    session.start(Instant(0))
    total = sum(step.micros for step in steps) / 1e6
    for tenth in range(1, round(total) + 1):
        session.advance(Instant(tenth / 10))
    assert session.over
    assert session.tallies[(0, 1, Side.LEFT)].reps == 2
    assert session.tallies[(1, 1, Side.LEFT)].seconds == 15


def test_a_rehearsal_tells_its_timer_real_seconds():
    session = Session(steps_of(item("raise", 2)), pace=4)
    session.start(Instant(0))
    assert session.seconds_ahead() == pytest.approx(0.25)


def test_a_press_is_taken_back_with_its_side_however_far_the_time_has_gone_on():
    player = Player(item("raise", 3))
    player.session.set_manner(Counting.SELF_PACED, gate=False)
    player.run(12.4)
    for _ in range(3):
        side, counts = player.session.cursor.side, dict(player.session.tallies)
        player.press("main_action")
        player.run(0.3)
        assert player.session.cursor.side is side.other
        player.press("take_back_press")
        assert player.session.cursor.side is side
        assert {key: tally.reps for key, tally in player.session.tallies.items() if tally.reps} == {
            key: tally.reps for key, tally in counts.items() if tally.reps
        }
        player.press("resume")
        player.run(3)
        player.press("main_action")
        player.run(1)


def test_only_the_press_itself_is_taken_back():
    player = Player(item("raise", 3))
    player.session.set_manner(Counting.SELF_PACED, gate=False)
    player.run(12)
    player.press("main_action")
    player.press("add_rep")
    player.press("take_back_press")
    assert sum(tally.reps or 0 for tally in player.session.tallies.values()) == 2


def test_a_rep_taken_off_at_the_end_of_a_set_that_waits_is_done_before_it_ends():
    player = Player(item("bridge", 2))
    player.session.set_manner(Counting.WAITING, gate=False)
    player.run(20, step=1)
    player.press("main_action")
    player.run(20, step=1)
    assert player.session.position().awaiting
    player.press("remove_rep")
    assert not player.session.position().awaiting
    player.run(6)
    assert player.session.cursor.together == 2
    assert player.session.position().awaiting


def test_the_way_of_counting_holds_for_what_is_done_again_too():
    player = Player(item("raise", 1), item("bridge", 1))
    player.run(10 + 12 + 30)
    player.session.set_manner(Counting.SELF_PACED, gate=False)
    player.session.set_manner(Counting.WAITING, gate=False)
    assert len(player.session.edits) == 1
    assert {step.work.counting for step in player.session.steps if step.work} == {Counting.WAITING}


def test_a_session_cut_off_behind_its_last_count_is_over_when_it_is_found_again():
    player = Player(item("bridge", 1))
    unfolded = player.session.steps
    player.run(10 + 6)
    text = Bookmark(player.session.cursor, player.session.edits).to_text()
    steps, cursor, _ = place(unfolded, read_bookmark(text), player.session.tallies)
    assert Session(steps, cursor=cursor).over
