# SPDX-License-Identifier: GPL-3.0-or-later
"""A page that nobody sees is not painted, and shows the present when it is seen again."""

import pytest

from psoas_trainer.core.attention import Attention
from psoas_trainer.ui.play_request import PlayRequest


def digits(stage):
    return stage.parts.ring.digits


def pass_time(stage, seconds):
    stage.clock.now += seconds
    stage.player.tick()


@pytest.mark.parametrize(
    ("speaks", "fields", "attention"),
    [
        (True, {"sound": True, "tones": True}, Attention.SECONDS),
        (False, {"sound": True, "tones": True}, Attention.TONES),
        (False, {"sound": True, "tones": False}, Attention.NONE),
        (False, {"sound": False, "tones": True}, Attention.NONE),
    ],
)
def test_unseen_it_is_told_only_what_is_heard(stage, speaks, fields, attention):
    one = stage("supine_leg_raise")
    one.preferences.change(**fields)
    one.view.attention.speaks = lambda: speaks
    one.view.hide()
    assert one.player._attention is attention


@pytest.mark.parametrize("reduced", [False, True])
def test_seen_it_is_told_seconds_or_the_pictures_between(stage, look, reduced):
    one = stage("supine_leg_raise")
    look.figures.set_manner(0, reduced=reduced, mirrors=False)
    assert one.player._attention is (Attention.SECONDS if reduced else Attention.PICTURES)


def test_nothing_is_painted_while_it_is_hidden_and_the_present_when_it_comes_back(stage):
    one = stage("supine_leg_raise")
    before = digits(one)
    one.view.hide()
    pass_time(one, 2.0)
    assert digits(one) == before
    one.view.show()
    assert digits(one) == str(int(before) - 2)


def test_a_pause_that_came_while_it_was_hidden_is_shown(stage):
    one = stage("supine_leg_raise")
    one.view.attention.speaks = lambda: True
    one.view.hide()
    pass_time(one, 1.0)
    one.player.pause()
    one.view.show()
    assert digits(one) == str(int(one.player.position().seconds_left))


@pytest.mark.parametrize("seen", [True, False])
def test_minimised_and_muted_each_rep_is_kept_behind_everything_else(program, seen):
    one = program()
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.settle()
    playing = one.app.playing
    one.run(10)
    if not seen:
        one.window.showMinimized()
    one.run(5)
    sent = []
    store = playing.recorder._keeper
    original = store.save_progress
    store.save_progress = lambda *arguments: (sent.append(arguments), original(*arguments))
    one.clock.now += 1.0
    playing.player.tick()
    assert one.position.right == 1
    assert bool(sent) is seen
    one.settle()
    assert len(sent) == 1
    kept = one.thread.call(lambda connection: connection.execute("SELECT sum(reps) FROM set_record").get)
    assert kept == 1
