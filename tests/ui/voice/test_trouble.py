# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that are missing, slow, broken or hang: the rest of the program does not notice."""

import shutil
import time

import pytest

from psoas_trainer.ui.voice.programs import ESPEAK, SPEECH_DISPATCHER

from .stand_in import UNTIL_TOLD, StandIn, info, phase, side, state


@pytest.fixture
def broken(tmp_path):
    return StandIn(tmp_path / "broken", body="exit 3\n")


def test_nothing_is_looked_for_before_it_is_needed(speak, monkeypatch):
    asked = []
    monkeypatch.setattr(shutil, "which", lambda name: asked.append(name))
    said = speak(SPEECH_DISPATCHER, ESPEAK)
    said.voice.set_manner("", 1.25, 50)
    said.voice.stop()
    assert not asked
    assert not said.voice.available
    assert asked == ["spd-say", "espeak-ng"]


def test_without_any_program_there_is_silence_and_no_error(speak, monkeypatch):
    monkeypatch.setenv("PATH", "")
    said = speak(SPEECH_DISPATCHER, ESPEAK)
    said.voice.say(state("Paused"))
    assert (said.done, said.lost) == (0, 0)


def test_the_first_program_that_is_there_speaks(speak, speaker, qtbot):
    said = speak(ESPEAK._replace(command="no-such-program"), speaker.program())
    assert said.voice.available
    said.voice.say(info("Next up"))
    qtbot.waitUntil(lambda: speaker.heard == ["Next up"])


def test_a_slow_program_holds_nothing_up(speak, tmp_path, qtbot):
    slow = StandIn(tmp_path / "slow", body="exec tail -f /dev/null\n")
    said = speak(slow.program())
    began = time.perf_counter()
    said.voice.say(info("Next up"))
    for _ in range(20):
        said.voice.say(phase("Lift"))
        said.voice.say(side("Your left"))
    assert time.perf_counter() - began < 1
    qtbot.waitUntil(lambda: slow.heard[-1:] == ["Your left"])


def test_a_program_that_hangs_is_ended_and_after_the_second_time_given_up(speak, tmp_path, speaker, clock, qtbot):
    hangs = StandIn(tmp_path / "hangs", body="exec tail -f /dev/null\n")
    said = speak(hangs.program(), speaker.program(), limit_ms=400)
    said.voice.say(info("Next up"))
    qtbot.waitUntil(lambda: hangs.heard == ["Next up"])
    clock.now += 15
    qtbot.waitUntil(lambda: said.done == 1)
    said.voice.say(info("Then this"))
    qtbot.waitUntil(lambda: hangs.heard == ["Next up", "Then this"])
    clock.now += 15
    qtbot.waitUntil(lambda: said.done == 2)
    said.voice.say(info("And this"))
    qtbot.waitUntil(lambda: speaker.heard == ["And this"])
    assert said.lost == 0


def test_a_broken_program_makes_room_for_the_next_within_one_cue(speak, broken, speaker, qtbot):
    said = speak(broken.program(), speaker.program())
    said.voice.say(side("Your left"))
    qtbot.waitUntil(speaker.let_go)
    qtbot.waitUntil(lambda: said.done == 1)
    assert (broken.heard, speaker.heard) == (["Your left"] * 2, ["Your left"])


def test_when_the_last_one_is_given_up_it_is_said_once(speak, broken, qtbot):
    said = speak(broken.program())
    said.voice.say(side("Your left"))
    said.voice.say(phase("Lift"))
    qtbot.waitUntil(lambda: said.lost == 1)
    assert not said.voice.available
    assert said.done == 1
    said.voice.say(state("Paused"))
    assert (len(broken.runs), said.lost) == (2, 1)


def test_a_failed_cue_that_is_over_is_not_said_again(speak, broken, speaker, clock, qtbot):
    said = speak(broken.program(), speaker.program())
    said.voice.say(phase("Lift"))
    clock.now += 5
    qtbot.waitUntil(lambda: said.done == 1)
    assert (broken.heard, speaker.heard) == (["Lift"], [])


def test_one_failure_between_successes_is_forgiven(speak, tmp_path, qtbot):
    odd = StandIn(tmp_path / "odd", body='[ $(($(wc -l < "$0.log") % 2)) = 0 ]\n')
    said = speak(odd.program())
    for number in range(4):
        said.voice.say(info(str(number)))
        qtbot.waitUntil(lambda number=number: said.done == number + 1)
    assert odd.heard == ["0", "0", "1", "1", "2", "2", "3", "3"]
    assert said.voice.available


def test_a_program_that_cannot_be_started_fails_like_any_other(speak, tmp_path, qtbot):
    nothing = tmp_path / "no-machine-knows-this"
    nothing.write_bytes(b"\x7fELF and no more")
    nothing.chmod(0o700)
    said = speak(ESPEAK._replace(command=str(nothing)))
    said.voice.say(info("Next up"))
    qtbot.waitUntil(lambda: said.lost == 1)
    assert said.done == 1


def test_a_voice_of_another_computer_is_left_for_one_that_is_there(speak, tmp_path, qtbot):
    picky = StandIn(tmp_path / "picky", body='[ "$2" != Samantha ]\n')
    said = speak(picky.program())
    said.voice.set_manner("Samantha", 1, 80)
    said.voice.say(info("Next up"))
    qtbot.waitUntil(lambda: said.done == 1)
    assert [run[1] for run in picky.runs] == ["Samantha", ""]
    assert said.voice.available


def test_what_was_cut_off_is_silenced_in_a_dispatcher_too(speak, tmp_path, qtbot):
    dispatcher = StandIn(tmp_path / "dispatcher", body='[ "$*" = hush ] || ' + UNTIL_TOLD)
    said = speak(dispatcher.program(hush=("hush",)))
    said.voice.say(info("Next up"))
    qtbot.waitUntil(lambda: dispatcher.heard == ["Next up"])
    said.voice.say(state("Paused"))
    qtbot.waitUntil(lambda: dispatcher.heard == ["Next up", "Paused"])
    assert [run[0] for run in dispatcher.runs] == ["en", "hush"], "in the same breath, so that it cannot come later"
    said.voice.stop()
    qtbot.waitUntil(lambda: dispatcher.runs[-1] == ["hush"])


def test_a_dispatcher_is_not_disturbed_when_nothing_was_cut_off(speak, tmp_path, qtbot):
    dispatcher = StandIn(tmp_path / "dispatcher")
    said = speak(dispatcher.program(hush=("hush",)))
    for number, text in enumerate(("Lift", "Lower"), 1):
        said.voice.say(phase(text))
        qtbot.waitUntil(lambda number=number: said.done == number)
        assert dispatcher.heard[-1] == text
    said.voice.stop()
    assert [run[0] for run in dispatcher.runs] == ["en", "en"]


def test_a_program_that_starts_slowly_waits_ready_for_the_next_text(speak, tmp_path, qtbot):
    reader = StandIn(tmp_path / "reader", body='read text && echo "$text" >> "$0.texts" || exit 0\n')
    texts = tmp_path / "reader" / "speaker.texts"
    program = reader.program(
        arguments=lambda _text, _manner: ("wait",), told=lambda text, _manner: f"{text}\n".encode(), started_ahead=True
    )
    said = speak(program)
    for number, text in enumerate(("Lift", "Lower", "Lift"), 1):
        said.voice.say(phase(text))
        qtbot.waitUntil(lambda number=number: said.done == number)
        qtbot.waitUntil(lambda number=number: len(reader.runs) == number + 1)
    assert texts.read_text(encoding="utf-8").split() == ["Lift", "Lower", "Lift"]
    said.voice.stop()
    assert len(reader.runs) == 4
