# SPDX-License-Identifier: GPL-3.0-or-later
"""The tones of every session: three ticks and another tone at each end, one at a time; and silence as it is set."""

from itertools import groupby, pairwise

import pytest
from cue_rig import Rig, every_plan

from psoas_trainer.core.cue import CueKind, Topic
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import Counting, StepKind
from psoas_trainer.ui.cue_desk import CueDesk

ENDS = {"go", "rest_over", "switch_left", "switch_right", "done"}
LAST = ["tick", "tick", "tick"]


@pytest.fixture
def plans(content):
    return every_plan(content)


@pytest.fixture
def played(qapp, content, plans):
    """A session that was played to its end."""

    def play(name, settings=None, counting=Counting.PACED, **more):
        one = Rig(content, plans[name], settings, **more)
        one.player.set_manner(counting, gate=False)
        one.play()
        one.close()
        return one

    return play


def tones(one):
    return [(at, cue.text) for at, cue in one.log if cue.kind is CueKind.TONE]


def said(one):
    return [cue for _, cue in one.log if cue.kind is CueKind.SPEECH]


@pytest.mark.rest
@pytest.mark.parametrize("counting", list(Counting))
def test_three_ticks_second_by_second_and_then_another_tone_and_never_two_at_once(played, plans, counting):
    names = plans if counting is Counting.PACED else ("article_order", "balance_b", "desk_break")
    for name in names:
        heard = tones(played(name, counting=counting))
        assert len({at for at, _ in heard}) == len(heard), name
        for place, (at, text) in enumerate(heard):
            if text in ENDS and place > 2 and heard[place - 1][1] == "tick":
                before = [(round(at - earlier, 3), what) for earlier, what in heard[place - 3 : place]]
                assert before == [(3.0, "tick"), (2.0, "tick"), (1.0, "tick")], name
        following = [what for (_, text), (_, what) in pairwise(heard) if text == "tick"]
        assert set(following) <= ENDS | {"tick"}, name
        assert heard[-1][1] == "done"


def test_each_end_of_a_wait_a_hold_or_timed_work_has_its_ticks(played):
    for name in ("balance_b", "hip_flexor_ease", "desk_break"):
        one = played(name)
        heard = {round(at, 3): text for at, text in tones(one)}
        ends = [at for at, cue in one.log if cue.kind is CueKind.TONE and cue.seconds == 1]
        assert [heard[round(at + 1, 3)] in ENDS for at in ends] == [True] * len(ends)
        waits = sum(step.work is None and step.seconds >= 4 for step in one.session.steps)
        assert len(ends) >= waits


def test_a_change_of_sides_has_the_tone_of_the_side_that_comes(played):
    one = played("low_lunge")
    comes = [step.side for step in one.session.steps if step.kind is StepKind.SWITCH]
    named = {"switch_left": Side.LEFT, "switch_right": Side.RIGHT}
    heard = [(named[cue.text], cue.side) for _, cue in one.log if cue.text in named]
    assert heard == [(side, side) for side in comes]


def test_half_time_and_the_last_ten_seconds_once_in_each_long_hold(played):
    one = played("march_in_place")
    assert [text for _, text in tones(one) if text in ("half", "ten_seconds")] == ["half", "ten_seconds"]
    words = [cue.text for cue in said(one) if cue.topic is Topic.SECONDS and cue.seconds != 75]
    assert words == ["Half-time.", "Last ten seconds."]


def test_the_rest_is_over_where_one_moves_and_where_the_program_waits(played):
    one = played("article_order")
    moves = [index for index, step in enumerate(one.session.steps) if step.kind is StepKind.POSITION_CHANGE]
    over = [text for _, text in tones(one) if text == "rest_over"]
    ready = sum(step.kind is StepKind.GET_READY for step in one.session.steps[1:])
    assert len(over) == len(moves) + ready


@pytest.mark.parametrize(("counting", "beats"), [(Counting.PACED, True), (Counting.SELF_PACED, False)])
def test_beats_lead_paced_reps_alone(played, counting, beats):
    assert ("beat" in dict(tones(played("glute_bridge", counting=counting))).values()) is beats
    for name in ("low_lunge", "march_in_place", "legs_up_rest", "side_plank"):
        assert "beat" not in dict(tones(played(name))).values()


def test_what_is_told_late_sounds_once(qapp, content, plans):
    """The computer was busy for four seconds: all that was missed is told at one moment."""
    one = Rig(content, plans["low_lunge"])
    one.run(6.5)
    one.tick(4.0)
    assert one.heard.tones == ["go"]
    one.close()


@pytest.mark.parametrize(
    ("settings", "heard_tones", "heard_words"),
    [
        (Settings(), True, True),
        (Settings(tones=False), False, True),
        (Settings(speech=False), True, False),
        (Settings(sound=False), False, False),
    ],
)
def test_what_is_switched_off_is_not_heard_and_all_of_it_is_in_the_log(played, settings, heard_tones, heard_words):
    one = played("supine_leg_raise", settings)
    assert bool(one.heard.tones) is heard_tones
    assert bool(one.heard.said) is heard_words
    assert one.log == played("supine_leg_raise").log


def test_without_counts_sides_and_phases_are_told_all_the_same(played):
    one = played("supine_leg_raise", Settings(counts_spoken=False))
    assert not [cue for cue in one.heard.said if cue.topic is Topic.COUNT]
    others = [told for told in played("supine_leg_raise").log if told.cue.topic is not Topic.COUNT]
    sides = [cue.side for _, cue in one.log if cue.topic is Topic.PHASE]
    assert sides == [cue.side for _, cue in others if cue.topic is Topic.PHASE]


def test_a_rehearsal_is_silent_and_its_log_is_kept(played):
    one = played("low_lunge", rehearsal=True)
    assert (one.heard.tones, one.heard.said) == ([], [])
    assert tones(one)
    assert said(one)


def test_muting_stops_what_is_being_said(qapp):
    stopped = []

    class Speaker:
        def stop(self):
            stopped.append(True)

        def set_manner(self, voice, rate, volume):
            self.manner = (voice, rate, volume)

    class Tones:
        def set_volume(self, percent):
            self.volume = percent

    speaker, loud = Speaker(), Tones()
    desk = CueDesk(loud, speaker, Settings, lambda: 0.0)
    desk.apply(Settings(volume=40, voice="anna", voice_rate=1.25))
    assert (loud.volume, speaker.manner, stopped) == (40, ("anna", 1.25, 40), [])
    desk.apply(Settings(sound=False))
    desk.apply(Settings(speech=False))
    assert len(stopped) == 2


def test_muted_the_edges_light_up_but_not_with_the_beat_and_never_too_fast(qapp, content, plans):
    one = Rig(content, plans["supine_leg_raise"], Settings(sound=False, flash=True))
    lit = []
    one.desk.flash = lambda name: lit.append((one.clock.now, name))
    one.run()
    assert "go" in [name for _, name in lit]
    assert "beat" not in [name for _, name in lit]
    seconds = [int(at) for at, _ in lit]
    assert max(len(list(group)) for _, group in groupby(seconds)) <= 3, "WCAG 2.3.1"
    one.close()
