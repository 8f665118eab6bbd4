# SPDX-License-Identifier: GPL-3.0-or-later
"""Who follows less is told the time less often, and yet everything at its moment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make import ONE_OF_EACH, Player, item

from psoas_trainer.core.attention import Attention
from psoas_trainer.core.events import CountdownTick, PhaseStarted
from psoas_trainer.core.step import Counting

LONGEST = 2.0


def told(player, attention):
    """The events of two minutes with their moments, where the time is told that often; and how often that was."""
    events, tellings, end = [], 0, player.now + 120.0
    while (ahead := player.session.seconds_ahead(attention)) > 0 and player.now < end:
        player.now += min(ahead, end - player.now)
        tellings += 1
        events += [(round(player.now, 3), event) for event in player.session.advance(player.instant)]
    return events, tellings


@given(st.lists(st.sampled_from(ONE_OF_EACH), min_size=1, max_size=3), st.sampled_from(Counting))
def test_tones_come_at_the_very_same_moments(lines, counting):
    each_second, often = told(Player(*lines, counting=counting), Attention.SECONDS)
    events, seldom = told(Player(*lines, counting=counting), Attention.TONES)
    assert events == each_second
    assert seldom <= often


@given(st.lists(st.sampled_from(ONE_OF_EACH), min_size=1, max_size=3), st.sampled_from(Counting))
def test_what_is_kept_is_told_at_its_moment_also_to_nobody(lines, counting):
    each_second, _ = told(Player(*lines, counting=counting), Attention.SECONDS)
    events, _ = told(Player(*lines, counting=counting), Attention.NONE)
    assert [event for _at, event in events] == [event for _at, event in each_second], "nothing is lost"
    kept = {(at, event) for at, event in each_second if not isinstance(event, PhaseStarted | CountdownTick)}
    assert kept <= set(events)


@pytest.mark.parametrize("attention", Attention)
def test_it_is_never_longer_untold_than_a_stall_allows(attention):
    player = Player(item("rest", 8), item("raise", 2, 2))
    while (ahead := player.session.seconds_ahead(attention)) > 0:
        assert 0 < ahead <= LONGEST
        player.now += ahead
        player.session.advance(player.instant)
        assert player.session.paused is None
    assert player.session.over


def test_a_wait_of_ten_seconds_wakes_nobody_each_second():
    player = Player(item("raise", 2))
    assert player.session.seconds_ahead() == 1.0
    assert player.session.seconds_ahead(Attention.TONES) == LONGEST
    player.run(6.5, step=0.5)
    assert player.session.seconds_ahead(Attention.TONES) == 0.5, "the last seconds have their ticks"
    assert player.session.seconds_ahead(Attention.NONE) == LONGEST


def test_of_a_lead_in_each_second_is_told():
    player = Player(item("raise", 2))
    player.press("skip")
    player.press("pause")
    player.press("resume")
    assert player.session.seconds_ahead(Attention.NONE) == 1.0


def test_the_first_held_second_is_not_slept_over():
    player = Player(item("lunge", 15))
    player.press("skip")
    player.run(1.5, step=0.5)
    assert player.position.phase_id == "in"
    assert player.session.seconds_ahead(Attention.NONE) == 1.5, "to the beginning of the hold"
    assert player.session.seconds_ahead() == 0.5
