# SPDX-License-Identifier: GPL-3.0-or-later
"""The sound device goes in the middle of a session and comes back: the session goes on, to the second."""

import pytest
from cue_rig import NOBODY, Rig

from psoas_trainer.core.choose import choose_single
from psoas_trainer.core.cue import CueKind
from psoas_trainer.ui import sound
from psoas_trainer.ui.sound import Sounds

PLAYER = "#!/bin/sh\n/bin/echo played >> {}\n"


class Device:
    """A program that plays, on the PATH; it can be taken away."""

    def __init__(self, folder):
        self.program, self.heard = folder / "pw-play", folder / "heard"
        self.come()

    def come(self):
        self.program.write_text(PLAYER.format(self.heard), encoding="utf-8")
        self.program.chmod(0o700)

    def go(self):
        self.program.unlink()

    @property
    def tones(self):
        return len(self.heard.read_text(encoding="utf-8").splitlines()) if self.heard.exists() else 0


@pytest.fixture
def device(tmp_path, monkeypatch):
    monkeypatch.setattr(sound.sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    return Device(tmp_path)


def play(rig, qtbot, sounds, seconds):
    """Each tone is over before the next second, as it is in real time."""
    rig.run(seconds, each=lambda: qtbot.waitUntil(lambda: not sounds.playing))


def test_a_device_that_goes_and_comes_back_costs_tones_and_no_time(qapp, qtbot, resources, content, device):
    plan = choose_single("low_lunge", content.catalogue, NOBODY)
    told, rigs = [], []
    sounds = Sounds(resources, clock=lambda: rigs[0].clock.now if rigs else 0.0)
    sounds.lost.connect(lambda: told.append("lost"))
    sounds.found.connect(lambda: told.append("found"))
    one = Rig(content, plan, tones=sounds)
    rigs.append(one)
    play(one, qtbot, sounds, 12)
    assert device.tones == len([cue for _, cue in one.log if cue.kind is CueKind.TONE]) == 4
    device.go()
    play(one, qtbot, sounds, 40)
    assert told == ["lost"]
    assert device.tones == 4
    assert one.session.paused is None
    device.come()
    play(one, qtbot, sounds, 60)
    assert told == ["lost", "found"]
    assert device.tones > 6
    play(one, qtbot, sounds, 1000)
    assert one.session.over

    undisturbed = Rig(content, plan)
    undisturbed.run()
    assert one.log == undisturbed.log
    for each in (one, undisturbed):
        each.close()
    sounds.stop()
