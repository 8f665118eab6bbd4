# SPDX-License-Identifier: GPL-3.0-or-later
"""An hour in which the time is told at any moment: each digit changes at its exact second, and nothing adds up."""

import random

import pytest
from cue_rig import NOBODY, Rig

from psoas_trainer.core.choose import choose
from psoas_trainer.core.cue import CueKind
from psoas_trainer.core.session import Session
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import MICROS, Step, StepKind

HOUR = 3600


@pytest.mark.parametrize("seed", range(5))
def test_a_countdown_of_an_hour_is_right_at_every_second(qapp, content, seed, note_figure):
    chance = random.Random(seed)
    plan = choose(content.catalogue.routines["article_order"], content.catalogue, NOBODY)
    one = Rig(content, plan, session=Session((Step(StepKind.GET_READY, 0, 1, HOUR * MICROS),)))
    start = one.clock.now
    for second in range(1, HOUR):
        for _ in range(chance.randrange(4)):
            one.clock.now += chance.random() * (start + second - one.clock.now)
            one.player.tick()
        one.clock.now = start + second - 0.000_001
        one.player.tick()
        assert one.screens.screen(one.session, frozenset()).ring.digits == str(HOUR - second + 1)
        one.clock.now = start + second
        one.player.tick()
        assert one.screens.screen(one.session, frozenset()).ring.digits == str(HOUR - second)
    assert one.session.active_seconds == HOUR - 1
    one.tick(1)
    assert one.session.over
    one.close()
    note_figure("Hours of one countdown, told at any moment", 1, 0, "each digit at its exact second")


@pytest.mark.parametrize("seed", range(5))
def test_an_hour_of_routines_ends_to_the_microsecond_however_the_time_is_told(qapp, content, seed, note_figure):
    chance, played = random.Random(seed), 0.0
    while played < HOUR:
        routine = chance.choice(list(content.catalogue.routines.values()))
        one = Rig(content, choose(routine, content.catalogue, NOBODY), Settings())
        start, length = one.clock.now, one.session.position().to_go
        while not one.session.over:
            before = one.session.position().to_go
            one.clock.now += chance.choice((0.016, 0.033, 0.2, 1.0, chance.random() * 4.9))
            one.player.tick()
            left = one.session.position().to_go
            assert left == pytest.approx(max(0.0, start + length - one.clock.now), abs=2e-6), before
        # The tones of the end came with the first telling behind it.
        assert [cue.text for _, cue in one.log if cue.kind is CueKind.TONE][-1] == "done"
        played += length
        one.close()
    note_figure("Hours of routines, time told in uneven steps", 1, 0, "each ends within 2 microseconds")
