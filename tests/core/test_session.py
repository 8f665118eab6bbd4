# SPDX-License-Identifier: GPL-3.0-or-later
"""The session engine, told the time by hand: phases, sides, counts, pauses, gaps."""

import pytest
from make import Player, item

from psoas_trainer.core.events import (
    AwaitingConfirmation,
    CountdownTick,
    Finished,
    Paused,
    PauseReason,
    PhaseStarted,
    RepCounted,
    Resumed,
    SecondHeld,
    StepStarted,
)
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Counting, StepKind
from psoas_trainer.core.timing import Timing


def of(kind, events):
    return [event for event in events if isinstance(event, kind)]


def test_alternating_reps_go_right_left_and_keep_both_counts():
    player = Player(item("raise", 3))
    player.run(10)
    assert player.position.side is Side.RIGHT
    player.run(36 + 0.1)
    assert [event.key.side for event in of(RepCounted, player.events)] == [Side.RIGHT, Side.LEFT] * 3
    assert player.reps(Side.RIGHT) == player.reps(Side.LEFT) == 3
    assert player.session.over
    assert of(Finished, player.events) == [Finished(completed=True)]


def test_each_side_gets_the_full_dose_with_a_switch_between():
    player = Player(item("swing", 4))
    player.run(10 + 4 * 2.4 + 1)
    assert player.position.step.kind is StepKind.SWITCH
    assert player.position.step.side is Side.LEFT
    player.run(7 + 4 * 2.4 + 0.1)
    assert player.reps(Side.RIGHT) == player.reps(Side.LEFT) == 4


def test_a_hold_credits_whole_seconds_of_the_hold_only():
    player = Player(item("lunge", 20))
    player.run(10 + 3)
    assert player.seconds(Side.LEFT) is None
    player.run(5.5)
    assert player.seconds(Side.LEFT) == 5
    assert player.position.held == 5
    player.run(30)
    assert player.seconds(Side.LEFT) == 20
    assert player.reps(Side.LEFT) is None


def test_timed_alternating_work_counts_seconds_together_and_steps_by_side():
    player = Player(item("march", 75))
    player.run(10 + 75 + 0.1)
    assert player.seconds(None) == 75
    assert (player.reps(Side.RIGHT), player.reps(Side.LEFT)) == (31, 31)


def test_stillness_counts_seconds_without_a_side():
    player = Player(item("rest", 60))
    player.run(71)
    assert player.seconds(None) == 60


def test_three_two_one_are_told_before_the_work_begins():
    player = Player(item("raise", 1))
    ticks = [event.seconds_left for event in of(CountdownTick, player.run(10))]
    assert ticks == [3, 2, 1]


def test_sixteen_millisecond_steps_and_one_leap_give_the_same_events():
    fine, coarse = Player(item("lunge", 20), item("march", 15)), Player(item("lunge", 20), item("march", 15))
    fine.run(60)
    coarse.run(60, step=4.9)
    assert fine.events == coarse.events


def test_a_stall_of_less_than_five_seconds_catches_up_without_drift():
    player = Player(item("raise", 10))
    player.run(10)
    player.run(3.4, step=3.4)
    assert player.position.phase_id == "lower"
    assert player.position.seconds_left == pytest.approx(2.6)


@pytest.mark.parametrize(
    ("awake", "suspended", "reason"),
    [(5.2, 0, PauseReason.STALLED), (0.1, 3600, PauseReason.ASLEEP), (7200, 0.6, PauseReason.ASLEEP)],
)
def test_a_longer_gap_or_any_sleep_pauses_and_credits_nothing(awake, suspended, reason):
    player = Player(item("lunge", 20))
    player.run(10 + 3 + 5.25)
    before = player.position
    player.now += awake
    player.suspended += suspended
    assert player.session.advance(player.instant) == [Paused(reason)]
    assert player.seconds(Side.LEFT) == 5
    assert player.position.seconds_left == before.seconds_left


def test_resume_gives_three_seconds_before_the_work_goes_on():
    player = Player(item("raise", 10))
    player.run(11)
    player.press("pause")
    player.run(600, step=60)
    assert player.press("resume") == [Resumed(3.0)]
    player.run(2.9)
    assert player.position.seconds_left == pytest.approx(1.0)
    assert player.position.lead_in == pytest.approx(0.1)
    player.run(0.6)
    assert player.position.seconds_left == pytest.approx(0.5)


def test_resume_in_a_rest_needs_no_lead_in_and_late_in_get_ready_a_short_one():
    player = Player(item("raise", 1), item("bridge", 1))
    player.run(8.5)
    player.press("pause")
    assert player.press("resume") == [Resumed(1.5)]
    player.run(1.5 + 1.5 + 12 + 5)
    assert player.position.step.kind is StepKind.REST
    player.press("pause")
    assert player.press("resume") == [Resumed(0.0)]


def test_a_pain_pause_replaces_an_ordinary_one():
    player = Player(item("raise", 1))
    player.press("pause")
    assert player.press("pause", PauseReason.PAIN) == [Paused(PauseReason.PAIN)]
    assert player.press("pause") == []
    assert player.position.paused is PauseReason.PAIN


def test_self_paced_reps_count_by_press_and_not_by_time():
    player = Player(item("raise", 2), counting=Counting.SELF_PACED)
    player.run(10 + 60)
    assert player.reps(Side.RIGHT) is None
    for _ in range(4):
        player.press("confirm")
    assert (player.reps(Side.RIGHT), player.reps(Side.LEFT)) == (2, 2)
    assert player.session.over


def test_a_waiting_step_stays_until_it_is_confirmed():
    player = Player(item("bridge", 1), counting=Counting.WAITING)
    player.run(10 + 100)
    assert of(AwaitingConfirmation, player.events) == [AwaitingConfirmation(0)]
    player.press("confirm")
    player.run(5 + 100)
    assert of(AwaitingConfirmation, player.events) == [AwaitingConfirmation(0), AwaitingConfirmation(1)]
    assert player.position.awaiting
    assert of(Finished, player.press("confirm")) == [Finished(completed=True)]


def test_steps_ahead_can_be_replaced_while_it_runs():
    from make import steps_of

    player = Player(item("raise", 2), item("bridge", 3))
    player.run(12)
    easier = tuple(step for step in steps_of(item("raise", 2), item("bridge", 1)) if step.item == 1)
    player.session.replace_ahead(easier)
    player.run(24 + 30 + 5)
    assert player.session.over
    assert player.reps(None, 1) == 1


def test_stop_keeps_what_was_done_and_nothing_runs_after():
    player = Player(item("raise", 5))
    player.run(10 + 7)
    assert of(Finished, player.press("stop")) == [Finished(completed=False)]
    player.run(100)
    for verb in ("skip", "back", "add_rep", "undo", "pause", "resume", "confirm"):
        assert player.press(verb) == []
    assert (player.reps(Side.RIGHT), player.reps(Side.LEFT)) == (1, None)


def test_active_time_leaves_pauses_out():
    player = Player(item("raise", 5))
    player.run(12)
    player.press("pause")
    player.run(300, step=30)
    player.press("resume")
    player.run(3 + 4)
    assert player.session.active_seconds == 16


def test_the_first_event_of_a_phase_names_the_side():
    player = Player(item("raise", 1))
    assert player.run(10.05)[-2:] == [StepStarted(1), PhaseStarted("raise", Side.RIGHT)]


def test_no_get_ready_when_it_is_set_to_zero():
    player = Player(item("lunge", 15), timing=Timing(get_ready=0, switch=0))
    assert player.position.step.kind is StepKind.WORK
    player.run(21 + 0.1)
    assert player.position.step.side is Side.RIGHT
    assert player.position.step.kind is StepKind.WORK


def test_seconds_of_the_other_side_are_kept_apart():
    player = Player(item("lunge", 15))
    player.run(10 + 21 + 8 + 3 + 4.5)
    assert (player.seconds(Side.LEFT), player.seconds(Side.RIGHT)) == (15, 4)
    assert len(of(SecondHeld, player.events)) == 19


def test_a_session_without_steps_is_refused():
    with pytest.raises(ValueError, match="at least one step"):
        Session(())
