# SPDX-License-Identifier: GPL-3.0-or-later
"""The voices that can be chosen, and the one that is taken where nobody chose."""

from .stand_in import StandIn, info

LISTS = '[ "$1" = list ] && echo Karen Daniel\nexit 0\n'


def test_the_voices_are_told_later(speak, tmp_path, qtbot):
    told = []
    said = speak(StandIn(tmp_path / "lists", body=LISTS).program())
    said.voice.voices(told.append)
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 1)
    assert [name.id for name in told[0]] == ["Karen", "Daniel"]


def test_voices_of_another_language_are_not_offered(speak, tmp_path, qtbot):
    told = []
    said = speak(StandIn(tmp_path / "lists", body=LISTS).program(), language="de")
    said.voice.voices(told.append)
    qtbot.waitUntil(lambda: told == [()])


def test_where_nothing_speaks_or_the_list_fails_there_are_none(speak, tmp_path, qtbot):
    told = []
    speak().voice.voices(told.append)
    assert told == []
    qtbot.waitUntil(lambda: told == [()])
    speak(StandIn(tmp_path / "fails", body="echo Karen\nexit 1\n").program()).voice.voices(told.append)
    qtbot.waitUntil(lambda: told == [(), ()])


def test_how_it_is_said_is_what_was_set(speak, tmp_path, qtbot):
    stand_in = StandIn(tmp_path / "speaker")
    said = speak(stand_in.program())
    said.voice.set_manner("Karen", 1.25, 60)
    said.voice.say(info("Next up"))
    qtbot.waitUntil(lambda: said.done == 1)
    said.voice.set_manner("", 99, 999)
    said.voice.say(info("Next up"))
    qtbot.waitUntil(lambda: said.done == 2)
    assert stand_in.runs == [["en", "Karen", "1.25", "60", "Next up"], ["en", "", "2.0", "100", "Next up"]]


def test_a_program_that_speaks_another_language_by_itself_is_given_a_voice(speak, tmp_path, qtbot):
    stand_in = StandIn(tmp_path / "speaker", body=LISTS)
    said = speak(stand_in.program(own_language="de_DE"))
    for count in (1, 2):
        said.voice.say(info("Next up"))
        qtbot.waitUntil(lambda count=count: said.done == count)
    assert [run[:2] for run in stand_in.runs] == [["list", "en"], ["en", "Karen"], ["en", "Karen"]]


def test_its_own_voice_stays_where_it_speaks_the_language(speak, tmp_path, qtbot):
    stand_in = StandIn(tmp_path / "speaker", body=LISTS)
    said = speak(stand_in.program(own_language="en_GB"))
    said.voice.say(info("Next up"))
    qtbot.waitUntil(lambda: said.done == 1)
    assert [run[:2] for run in stand_in.runs] == [["en", ""]]
