# SPDX-License-Identifier: GPL-3.0-or-later
"""The player's timer is armed against deadlines, rests when nothing runs, and passes every verb on."""

from itertools import pairwise

import pytest
from fakes import FakeClock

from psoas_trainer.core.attention import Attention
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.events import Paused, PauseReason, StepStarted
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import SideRule
from psoas_trainer.core.step import MICROS, Step, StepKind, TimedPhase, Work
from psoas_trainer.ui.player import FRAME_MS, Player


def steps():
    work = Work("bridge", None, SideRule.TOGETHER, DoseKind.REPS, 2, (TimedPhase("lift", 2 * MICROS),), None, None)
    return (Step(StepKind.GET_READY, 0, 1, 3 * MICROS), Step(StepKind.WORK, 0, 1, work.total_micros, None, work))


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def player(qapp, clock):
    player = Player(clock)
    player.events = []
    player.happened.connect(player.events.extend)
    player.load(Session(steps()))
    yield player
    player.unload()


def remaining(player):
    return player._timer.interval() if player._timer.isActive() else None


def test_while_it_is_seen_it_is_told_the_time_thirty_times_a_second(player):
    assert remaining(player) == FRAME_MS


@pytest.mark.parametrize("late", [0.0, 0.000_4, 0.003, 0.011])
def test_no_picture_is_painted_just_before_a_second_is_full(player, clock, late):
    told = []
    while clock.now < 1000.999:
        clock.now += remaining(player) / 1000 + late
        player.tick()
        told.append((clock.now - 1000.0) % 1.0)
    before = [at for at in told if at > 0.5]
    assert max(before) < 1.0 - FRAME_MS / 2000, "half a picture's time is kept free"
    assert max(after - at for at, after in pairwise(before)) < 0.05 + late, "and yet it runs smoothly"


def test_unseen_it_wakes_only_for_the_next_whole_second(player, clock):
    clock.now += 0.4
    player.set_attention(Attention.SECONDS)
    player.tick()
    assert remaining(player) == 600
    clock.now += 0.6
    player.tick()
    assert remaining(player) == 1000


def test_nobody_follows_and_it_wakes_for_what_happens(player, clock):
    player.set_attention(Attention.NONE)
    assert remaining(player) == 2000
    assert not player.attended


def test_who_looks_again_is_told_the_time_at_once(player, clock):
    player.set_attention(Attention.NONE)
    told = []
    player.ticked.connect(told.append)
    clock.now += 1.6
    player.set_attention(Attention.SECONDS)
    assert [round(at.seconds_left, 3) for at in told] == [1.4]
    assert remaining(player) == 400
    player.set_attention(Attention.TONES)
    assert len(told) == 1


def test_a_late_timer_is_not_late_the_next_time(player, clock):
    player.set_attention(Attention.SECONDS)
    clock.now += 1.13
    player.tick()
    assert remaining(player) == 870


def test_paused_and_over_it_rests(player, clock):
    player.pause()
    assert remaining(player) is None
    player.resume()
    assert remaining(player) is not None
    player.stop()
    assert remaining(player) is None


def test_events_come_in_one_batch_and_then_the_position(player, clock):
    batches, positions = [], []
    player.happened.connect(batches.append)
    player.ticked.connect(positions.append)
    clock.now += 3.0
    player.tick()
    assert [type(event) for event in batches[0]].count(StepStarted) == 1
    assert positions[-1].step.kind is StepKind.WORK


def test_a_sleeping_computer_pauses_the_session(player, clock):
    clock.now += 0.1
    clock.suspended += 3600
    player.tick()
    assert Paused(PauseReason.ASLEEP) in player.events
    assert remaining(player) is None


def test_the_main_action_pauses_and_goes_on(player):
    player.toggle()
    assert player.session.paused is PauseReason.PERSON
    player.toggle()
    assert player.session.paused is None


def test_without_a_session_nothing_happens(player):
    player.unload()
    player.tick()
    player.toggle()
    player.skip()
    with pytest.raises(ValueError, match="no session"):
        player.position()
