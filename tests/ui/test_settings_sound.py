# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings of what is heard, and what is said where this computer lacks something."""

import pytest
from PySide6.QtCore import Qt
from settings_page import VOICES, open_settings

from psoas_trainer.core.settings import VOICE_RATES, Settings, setting_rules


@pytest.fixture
def saved():
    """What was saved, in order."""
    return []


@pytest.fixture
def open_page(qtbot, look, saved):
    pages = []  # qtbot alone does not keep them

    def opened(*args):
        pages.append(open_settings(qtbot, look, saved, *args))
        return pages[-1]

    yield opened
    pages.clear()


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", ["sound", "tones", "speech", "counts_spoken", "flash", "half_time", "ten_seconds"])
def test_each_switch_changes_its_setting_and_follows_it(open_page, qtbot, saved, name):
    page = open_page()
    switch, standard = page.sound_section.switches[name], getattr(Settings(), name)
    assert switch.isChecked() is standard
    assert switch.accessibleName()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert saved == [Settings(**{name: not standard})]
    page.preferences.change(**{name: standard})
    assert switch.isChecked() is standard


def test_the_volume_keeps_its_range_and_goes_back_to_the_standard(open_page, qtbot, saved):
    section = open_page().sound_section
    rule = dict(setting_rules())["volume"]
    field, reset = section.volume.field, section.volume_row.reset
    assert (field.minimum(), field.maximum(), field.singleStep()) == (rule.minimum, rule.maximum, rule.step)
    assert not reset.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert [each.volume for each in saved] == [90]
    assert field.text() == "90 %"
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert saved[-1] == Settings()
    assert section.volume.value() == Settings().volume
    assert not reset.isVisible()


@pytest.mark.rest
def test_the_speed_of_the_voice(open_page, qtbot, saved):
    speed = open_page().sound_section.speed
    assert speed.current == "1.0"
    for rate in VOICE_RATES:
        qtbot.mouseClick(speed.button(str(rate)), Qt.MouseButton.LeftButton)
    assert [each.voice_rate for each in saved] == list(VOICE_RATES)


def test_a_voice_is_chosen_and_the_computers_own_comes_first(open_page, saved):
    section = open_page().sound_section
    section.show_voices(VOICES)
    assert [action.text() for action in section.voice.menu().actions()] == [
        "As the computer has it",
        "Anna (en-GB)",
        "A voice with a very long name && <b>signs</b> (en)",
    ]
    section.voice.menu().actions()[1].trigger()
    assert [each.voice for each in saved] == ["anna-id"]
    assert section.voice.text() == "Anna (en-GB)"
    assert section.voice.accessibleName() == "Voice: Anna (en-GB)"
    section.voice.menu().actions()[0].trigger()
    assert saved[-1] == Settings()
    assert section.voice.text() == "As the computer has it"


@pytest.mark.rest
def test_a_voice_that_is_gone_is_shown_as_the_computers_own_and_kept(open_page, saved):
    page = open_page(Settings(voice="gone"))
    page.sound_section.show_voices(VOICES)
    assert page.sound_section.voice.text() == "As the computer has it"
    assert page.sound_section.voice.chosen == ("",)
    assert saved == []
    page.sound_section.show_voices((VOICES[0]._replace(id="gone"),))
    assert page.sound_section.voice.text() == "Anna (en-GB)"


@pytest.mark.rest
def test_without_voices_it_is_said_that_there_are_none(open_page):
    section = open_page().sound_section
    assert not section.voice.isEnabled()
    assert section.no_voices.isHidden(), "nobody has told yet"
    section.show_voices(())
    assert not section.voice.isEnabled()
    assert section.no_voices.isVisible()
    section.show_voices(VOICES)
    assert section.voice.isEnabled()
    assert section.no_voices.isHidden()


@pytest.mark.rest
def test_without_anything_that_speaks_the_packages_are_named(open_page):
    section = open_page().sound_section
    section.show_voices(())
    section.show_speech(available=False)
    assert section.no_speech.isVisible()
    assert all(package in section.no_speech.text() for package in ("speech-dispatcher", "espeak-ng"))
    assert section.no_voices.isHidden(), "one sentence is enough"
    assert not section.voice.isEnabled()
    section.show_speech(available=True)
    assert section.no_speech.isHidden()
    assert section.no_voices.isVisible()


@pytest.mark.rest
def test_the_sound_can_be_tried_or_it_is_said_what_is_missing(open_page, qtbot):
    section = open_page().sound_section
    asked = []
    section.test_requested.connect(lambda: asked.append(True))
    section.show_sound(available=True)
    section.show_speech(available=True)
    qtbot.keyClick(section.test_sound, Qt.Key.Key_Space)
    assert asked == [True]
    assert section.no_sound.isHidden()
    section.show_sound(available=False)
    assert section.test_sound.isEnabled(), "the voice can be tried"
    assert all(name in section.no_sound.text() for name in ("pipewire-bin", "pulseaudio-utils", "alsa-utils"))
    assert section.no_sound.isVisible()
    section.show_speech(available=False)
    assert not section.test_sound.isEnabled()


@pytest.mark.rest
def test_a_tone_that_was_lost_is_said_until_one_is_heard(open_page):
    section = open_page().sound_section
    assert section.lost.isHidden()
    section.show_lost(lost=True)
    assert section.lost.isVisible()
    assert "sound device" in section.lost.text()
    section.show_lost(lost=False)
    assert section.lost.isHidden()


@pytest.mark.rest
def test_what_is_changed_elsewhere_is_shown(open_page):
    page = open_page()
    page.sound_section.show_voices(VOICES)
    page.preferences.change(sound=False, volume=40, voice="anna-id", voice_rate=1.5)
    section = page.sound_section
    assert not section.switches["sound"].isChecked()
    assert section.volume.value() == 40
    assert section.volume_row.reset.isVisible()
    assert (section.voice.text(), section.speed.current) == ("Anna (en-GB)", "1.5")
