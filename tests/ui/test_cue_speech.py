# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text has the time to be said, and in a whole session nothing that matters is cut off or dropped."""

from itertools import pairwise

import pytest
from cue_rig import Rig, estimate, every_plan

from psoas_trainer.core.cue import CueKind, Priority, Topic
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.step import Counting
from psoas_trainer.ui.voice.waiting import WaitingCues


@pytest.fixture
def plans(content):
    return every_plan(content)


def moments(one):
    """What is said at each moment, without what is called out within a long piece of work."""
    found = {}
    for at, cue in one.log:
        called = cue.topic is Topic.SECONDS and cue.priority is Priority.PHASE
        if cue.kind is CueKind.SPEECH and not called:
            found.setdefault(at, []).append(cue.text)
    return found


@pytest.mark.rest
def test_what_is_said_at_one_moment_is_over_before_the_next(qapp, content, plans):
    for name, plan in plans.items():
        one = Rig(content, plan)
        one.run()
        one.close()
        said = list(moments(one).items())
        for (at, texts), (following, _) in pairwise(said):
            assert sum(map(estimate, texts)) <= following - at + 0.05, (name, texts, following - at)


@pytest.mark.rest
def test_how_to_begin_is_said_before_every_exercise_that_has_the_time_for_it(qapp, content, plans):
    """The five seconds between two moves of the warm-up are the exception: there the position has to do."""
    for name in ("article_order", "balance_a", "balance_b", "hip_flexor_ease", "desk_break"):
        one = Rig(content, plans[name])
        one.run()
        one.close()
        texts = " ".join(cue.text for _, cue in one.log if cue.topic is Topic.GET_READY)
        for item in one.plan.items:
            words = content.words.exercises[item.chosen.exercise_id]
            position = content.catalogue.exercises[item.chosen.exercise_id].position
            assert words.set_up in texts or (item.warm_up and content.words.term("position", position) in texts)


class Speaker:
    """Says cues by the rules of the voice, on the clock of the session: each takes as long as its text."""

    def __init__(self, rate=1.0):
        self.rig, self.rate = None, rate
        self._waiting = WaitingCues()
        self._saying, self._ends = None, 0.0
        self.all, self.said = [], []
        self.late = {}

    def set_manner(self, *_):
        pass

    def stop(self):
        pass

    def say(self, cue):
        now = self.rig.clock.now
        self.go_on(now)
        self.all.append(cue)
        self.late[id(cue)] = now
        self._waiting.add(cue, now)
        if self._saying and cue.priority > self._saying.priority:
            self._waiting.drop_below(cue.priority)
            self._saying = None
        self._next(now)

    def go_on(self, now):
        while self._saying and self._ends <= now:
            self.said.append(self._saying)
            self._saying = None
            self._next(self._ends)

    def _next(self, now):
        entry = None if self._saying else self._waiting.take(now)
        if entry is not None:
            self._saying, self._ends = entry.cue, now + estimate(entry.cue.text) / self.rate
            self.late[id(entry.cue)] = now - self.late[id(entry.cue)]


def heard_of(content, plan, counting, settings=None):
    speaker = Speaker(settings.voice_rate if settings else 1.0)
    one = Rig.__new__(Rig)
    speaker.rig = one
    one.__init__(content, plan, settings, speaker=speaker)
    one.player.set_manner(counting, gate=False)
    one.play()
    speaker.go_on(one.clock.now + 60)
    one.close()
    return speaker


@pytest.mark.some_of(3)
@pytest.mark.parametrize("rate", [1.0, 1.5])
@pytest.mark.parametrize("name", ["article_order", "balance_a", "balance_b", "hip_flexor_ease", "desk_break"])
def test_in_a_whole_routine_no_side_and_no_state_is_dropped_or_cut_off(qapp, content, plans, name, rate):
    speaker = heard_of(content, plans[name], Counting.PACED, Settings(voice_rate=rate))
    said = {id(cue) for cue in speaker.said}
    lost = [cue for cue in speaker.all if id(cue) not in said]
    assert not [cue for cue in lost if cue.priority >= Priority.SIDE]
    assert not [cue for cue in lost if cue.priority is Priority.INFO]
    assert len(lost) <= len(speaker.all) * 0.01
    assert max(speaker.late[id(cue)] for cue in speaker.said if cue.priority is Priority.PHASE) <= 2.0


@pytest.mark.parametrize("counting", [Counting.SELF_PACED, Counting.WAITING])
def test_nor_where_the_person_sets_the_pace(qapp, content, plans, counting):
    speaker = heard_of(content, plans["article_order"], counting)
    said = {id(cue) for cue in speaker.said}
    lost = [cue for cue in speaker.all if id(cue) not in said and cue.priority >= Priority.SIDE]
    assert not lost
