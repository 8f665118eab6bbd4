# SPDX-License-Identifier: GPL-3.0-or-later
"""Which moment has which tone, and silence where the system cannot play."""

import shutil

import pytest
from make import Player, item

from psoas_trainer.core.events import CountdownTick, Finished, RepCounted, StepStarted
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui import sound
from psoas_trainer.ui.sound import Sounds, cue_for


def cues(*lines, seconds):
    player = Player(*lines)
    return [cue for event in player.run(seconds) if (cue := cue_for(event, player.session))]


def test_three_ticks_and_another_tone_at_zero():
    assert cues(item("raise", 1), seconds=10.05) == ["tick", "tick", "tick", "go"]


def test_a_low_tone_for_left_and_a_high_one_for_right():
    player = Player(item("swing", 1), item("lunge", 15))
    heard = [
        (event.index, cue_for(event, player.session)) for event in player.run(120) if isinstance(event, StepStarted)
    ]
    switches = [cue for index, cue in heard if player.session.steps[index].kind is StepKind.SWITCH]
    assert switches == ["switch_left", "switch_right"]


def test_the_end_has_a_tone_of_its_own_and_a_stop_has_none():
    player = Player(item("bridge", 1))
    assert cue_for(Finished(completed=True), player.session) == "done"
    assert cue_for(Finished(completed=False), player.session) is None


def test_half_time_and_the_last_ten_seconds_have_bells_of_their_own():
    assert cues(item("march", 60), seconds=75) == [
        "tick", "tick", "tick", "go", "half", "ten_seconds", "tick", "tick", "tick", "done",
    ]  # fmt: skip


def test_reps_make_no_noise():
    player = Player(item("raise", 2))
    counted = [event for event in player.run(40) if isinstance(event, RepCounted)]
    assert counted
    assert not any(cue_for(event, player.session) for event in counted)
    assert cue_for(CountdownTick(2), player.session) == "tick"


def test_without_a_player_program_there_is_silence_and_no_error(qapp, resources, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(sound.sys, "platform", "linux")
    sounds = Sounds(resources)
    sounds.play("tick")
    assert not sounds.playing


@pytest.mark.parametrize(
    "name", ["tick", "go", "half", "ten_seconds", "switch_left", "switch_right", "rest_over", "done"]
)
def test_every_tone_is_bundled_and_handed_to_the_player(qapp, qtbot, resources, monkeypatch, tmp_path, name):
    heard = tmp_path / "heard"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\nhead -c 4 "$1" > "{heard}"\n', encoding="utf-8")
    player.chmod(0o700)
    monkeypatch.setattr(shutil, "which", lambda wanted: str(player) if wanted == "pw-play" else None)
    sounds = Sounds(resources)
    sounds.play(name)
    qtbot.waitUntil(lambda: not sounds.playing, timeout=5000)
    assert heard.read_bytes() == b"RIFF"


def test_the_newest_tones_win(qapp, resources, monkeypatch, tmp_path):
    player = tmp_path / "player"
    player.write_text("#!/bin/sh\nexec cat\n", encoding="utf-8")
    player.chmod(0o700)
    monkeypatch.setattr(shutil, "which", lambda wanted: str(player) if wanted == "pw-play" else None)
    sounds = Sounds(resources)
    for _ in range(5):
        sounds.play("tick")
    assert len(sounds.playing) <= 3
    sounds.stop()
    assert not sounds.playing


def test_it_is_known_whether_there_is_a_player(qapp, resources, monkeypatch):
    monkeypatch.setattr(sound.sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda wanted: "/bin/true" if wanted == "aplay" else None)
    assert Sounds(resources).available
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert not Sounds(resources).available


def test_the_test_plays_three_ticks_and_a_start_one_after_the_other(qapp, resources, qtbot):
    heard = []
    sounds = Sounds(resources)
    sounds.play = heard.append
    sounds.demonstrate()
    assert heard == ["tick"]
    for _ in range(5):
        sounds._between.timeout.emit()
    assert heard == ["tick", "tick", "tick", "go"]
    assert not sounds._between.isActive()
    sounds.demonstrate()
    sounds.stop()
    assert not sounds._between.isActive()
