# SPDX-License-Identifier: GPL-3.0-or-later
"""Which moment has which tone, and silence where the system cannot play."""

import io
import shutil
import wave
from array import array

import pytest
from make import Player, item

from psoas_trainer.core.events import CountdownTick, Finished, RepCounted, StepStarted
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui import sound
from psoas_trainer.ui.sound import Sounds, cue_for
from psoas_trainer.ui.tone_file import scaled


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


class Players:
    """Stand-ins for the system's players, by name: each notes the file's level, and fails where it is told to."""

    def __init__(self, folder, monkeypatch, *names):
        self.folder, self.now = folder, 100.0
        for name in names:
            program = folder / name
            program.write_text(f'#!/bin/sh\necho {name} >> "{folder}/tried"\n[ ! -e "$0.fails" ]\n', encoding="utf-8")
            program.chmod(0o700)
        monkeypatch.setattr(sound.sys, "platform", "linux")
        monkeypatch.setattr(shutil, "which", lambda wanted: str(folder / wanted) if wanted in names else None)

    def fail(self, name, *, does=True):
        mark = self.folder / f"{name}.fails"
        mark.touch() if does else mark.unlink()

    @property
    def tried(self):
        return (self.folder / "tried").read_text(encoding="utf-8").split()

    def sounds(self, resources):
        sounds = Sounds(resources, clock=lambda: self.now)
        self.told = []
        sounds.lost.connect(lambda: self.told.append("lost"))
        sounds.found.connect(lambda: self.told.append("found"))
        return sounds


def play(sounds, qtbot, times=1):
    for _ in range(times):
        sounds.play("tick")
        qtbot.waitUntil(lambda: not sounds.playing)


def loudest(file):
    with wave.open(io.BytesIO(file)) as reader:
        assert (reader.getnchannels(), reader.getsampwidth(), reader.getframerate()) == (1, 2, 22050)
        return max(abs(sample) for sample in array("h", reader.readframes(reader.getnframes())))


@pytest.mark.parametrize("percent", [10, 50, 80, 100])
def test_a_tone_is_as_loud_as_it_is_set(resources, percent):
    whole = resources.bytes("sounds/go.wav")
    quieter = scaled(whole, percent)
    assert loudest(quieter) == pytest.approx(loudest(whole) * percent / 100, abs=1)
    assert len(quieter) == len(whole)


def test_the_volume_is_that_of_the_next_tone(qapp, resources, monkeypatch, tmp_path, qtbot):
    players = Players(tmp_path, monkeypatch, "aplay")
    (tmp_path / "aplay").write_text(f'#!/bin/sh\ncp "$2" "{tmp_path}/heard"\n', encoding="utf-8")
    sounds = players.sounds(resources)
    for percent in (100, 40, 80, 40):
        sounds.set_volume(percent)
        play(sounds, qtbot)
        assert (tmp_path / "heard").read_bytes() == scaled(resources.bytes("sounds/tick.wav"), percent)


def test_a_player_that_fails_twice_makes_room_for_the_next(qapp, resources, monkeypatch, tmp_path, qtbot):
    players = Players(tmp_path, monkeypatch, "pw-play", "aplay")
    players.fail("pw-play")
    sounds = players.sounds(resources)
    play(sounds, qtbot, times=4)
    assert players.tried == ["pw-play", "pw-play", "aplay", "aplay"]
    assert players.told == []


def test_one_failure_is_forgiven(qapp, resources, monkeypatch, tmp_path, qtbot):
    players = Players(tmp_path, monkeypatch, "pw-play", "aplay")
    sounds = players.sounds(resources)
    for fails in (True, False, True, False):
        players.fail("pw-play", does=fails)
        play(sounds, qtbot)
    assert players.tried == ["pw-play"] * 4


def test_a_device_that_was_pulled_out_is_heard_again_when_it_is_back(qapp, resources, monkeypatch, tmp_path, qtbot):
    players = Players(tmp_path, monkeypatch, "pw-play", "aplay")
    sounds = players.sounds(resources)
    play(sounds, qtbot)
    players.fail("pw-play")
    players.fail("aplay")
    play(sounds, qtbot, times=10)
    assert players.told == ["lost"]
    assert len(players.tried) == 1 + 4
    players.now += 4.9
    play(sounds, qtbot, times=3)
    assert len(players.tried) == 5, "not with every tone"
    for _ in range(2):
        players.now += 5
        play(sounds, qtbot, times=3)
    assert players.tried[5:] == ["pw-play", "aplay"], "one of them each time"
    players.fail("pw-play", does=False)
    players.now += 5
    play(sounds, qtbot)
    assert players.told == ["lost", "found"]
    play(sounds, qtbot, times=3)
    assert players.tried[7:] == ["pw-play"] * 4
    players.fail("pw-play")
    play(sounds, qtbot, times=4)
    assert players.told == ["lost", "found", "lost"]


def test_who_asks_to_hear_something_does_not_wait_for_the_next_try(qapp, resources, monkeypatch, tmp_path, qtbot):
    players = Players(tmp_path, monkeypatch, "aplay")
    players.fail("aplay")
    sounds = players.sounds(resources)
    play(sounds, qtbot, times=3)
    players.fail("aplay", does=False)
    sounds.demonstrate()
    qtbot.waitUntil(lambda: players.told == ["lost", "found"])
    sounds.stop()


def test_a_player_that_hangs_is_one_that_fails(qapp, resources, monkeypatch, tmp_path, qtbot):
    players = Players(tmp_path, monkeypatch, "aplay")
    (tmp_path / "aplay").write_text("#!/bin/sh\nexec tail -f /dev/null\n", encoding="utf-8")
    monkeypatch.setattr(sound, "_HANGS_MS", 50)
    sounds = players.sounds(resources)
    play(sounds, qtbot, times=2)
    assert players.told == ["lost"]


def test_a_full_disk_costs_a_tone_and_nothing_else(qapp, resources, monkeypatch, tmp_path, qtbot):
    def full(*_):
        raise OSError(28, "No space left on device")

    players = Players(tmp_path, monkeypatch, "aplay")
    sounds = players.sounds(resources)
    with monkeypatch.context() as patched:
        patched.setattr(sound.Path, "write_bytes", full)
        sounds.play("tick")
        assert not sounds.playing
    play(sounds, qtbot)
    assert players.tried == ["aplay"]
    assert players.told == []
