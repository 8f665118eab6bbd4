# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said when: urgent cues first, nothing cut off by its equals, nothing late, nothing twice."""

from psoas_trainer.core.cue import Topic

from .stand_in import info, phase, side, state


def test_a_cue_is_said_and_then_there_is_silence(speak, speaker, qtbot):
    said = speak(speaker.program())
    said.voice.say(phase("Lift"))
    assert said.done == 0
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: said.done == 1)
    assert speaker.heard == ["Lift"]


def test_a_more_urgent_cue_ends_what_is_said_and_drops_what_waits(speak, speaker, qtbot):
    said = speak(speaker.program())
    said.voice.say(info("Next up: the couch stretch, your left side first"))
    said.voice.say(phase("Hold"))
    qtbot.waitUntil(lambda: speaker.heard[-1:] == ["Hold"])
    said.voice.say(info("Then the lunge"))
    said.voice.say(phase("Five", Topic.COUNT))
    said.voice.say(state("Paused"))
    qtbot.waitUntil(lambda: speaker.heard[-1:] == ["Paused"])
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: said.done == 1)
    assert speaker.heard[-2:] == ["Hold", "Paused"]
    assert not {"Then the lunge", "Five"} & set(speaker.heard)


def test_a_cue_of_the_same_or_a_lower_priority_waits(speak, speaker, qtbot):
    said = speak(speaker.program())
    said.voice.say(side("Your left"))
    said.voice.say(info("Next up"))
    said.voice.say(phase("Lift"))
    said.voice.say(side("Your right")._replace(topic=Topic.GET_READY))
    for text in ("Your left", "Your right", "Lift", "Next up"):
        qtbot.waitUntil(lambda text=text: speaker.heard[-1:] == [text])
        qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: said.done == 1)
    assert speaker.heard == ["Your left", "Your right", "Lift", "Next up"]


def test_a_newer_cue_about_the_same_replaces_one_that_waits(speak, speaker, qtbot):
    said = speak(speaker.program())
    said.voice.say(phase("Lift"))
    for count in ("Three", "Four", "Five"):
        said.voice.say(phase(count, Topic.COUNT))
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: len(speaker.heard) == 2)
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: said.done == 1)
    assert speaker.heard == ["Lift", "Five"]


def test_a_phase_or_a_count_is_never_said_late(speak, speaker, clock, qtbot):
    said = speak(speaker.program())
    said.voice.say(side("Your left"))
    said.voice.say(phase("Lift"))
    said.voice.say(info("Next up"))
    clock.now += 1.5
    said.voice.say(phase("Five", Topic.COUNT))
    clock.now += 1
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: len(speaker.heard) == 2)
    clock.now += 60
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: len(speaker.heard) == 3)
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: said.done == 1)
    assert speaker.heard == ["Your left", "Five", "Next up"]


def test_stop_is_silence_at_once_with_nothing_waiting(speak, speaker, qtbot):
    said = speak(speaker.program())
    said.voice.say(info("Next up"))
    said.voice.say(info("Get ready", Topic.GET_READY))
    qtbot.waitUntil(lambda: speaker.heard == ["Next up"])
    said.voice.stop()
    assert said.done == 1
    assert not speaker.let_go(), "something still waits"
    said.voice.stop()
    assert said.done == 1
    said.voice.say(info("Go on"))
    qtbot.waitUntil(lambda: speaker.heard == ["Next up", "Go on"])


def test_an_empty_text_is_not_said(speak, speaker, qtbot):
    said = speak(speaker.program())
    said.voice.say(info(" \n\t "))
    said.voice.say(phase("Lift"))
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: said.done == 1)
    assert speaker.heard == ["Lift"]
