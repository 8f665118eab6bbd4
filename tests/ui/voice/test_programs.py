# SPDX-License-Identifier: GPL-3.0-or-later
"""What each program is given, and what its list of voices says: as the real ones were seen to take and print it."""

from base64 import b64decode

import pytest

from psoas_trainer.ui.voice.manner import Manner, plain_line
from psoas_trainer.ui.voice.programs import ESPEAK, SPEECH_DISPATCHER, programs_here, spd_rate, windows_rate
from psoas_trainer.ui.voice.voice_names import (
    VoiceName,
    espeak_voices,
    fitting,
    mac_voices,
    same_language,
    spd_voices,
    windows_voices,
)

from .stand_in import StandIn, info

(MAC,) = programs_here("darwin")
(WINDOWS,) = programs_here("win32")
HOSTILE = ("-x", "--voices", "!-!SHUTDOWN", '"; reboot; "', "$(reboot) `reboot` %n%s", "one\ntwo\r\nthree", "<b>&amp;")


def told_to_windows(text: str, manner: Manner) -> list[str]:
    return b64decode(WINDOWS.told(text, manner)).decode().split("\x1f")


def test_each_system_has_its_own_the_best_first():
    assert [program.command for program in programs_here("linux")] == ["spd-say", "espeak-ng"]
    assert MAC.command == "/usr/bin/say"
    assert WINDOWS.command.endswith(r"\System32\WindowsPowerShell\v1.0\powershell.exe")


def test_espeak_is_told_as_it_takes_it():
    manner = Manner("pt_BR", rate=1.25, volume=80)
    assert ESPEAK.arguments("Two", manner) == ("-v", "pt-br", "-s", "219", "-a", "80", "--", "Two")
    assert ESPEAK.arguments("Two", manner._replace(voice="gmw/en-US"))[:2] == ("-v", "gmw/en-US")


def test_the_dispatcher_reads_its_text_and_keeps_the_person_s_own_speed():
    arguments = SPEECH_DISPATCHER.arguments("Two", Manner("en"))
    assert arguments == ("-e", "-w", "-N", "psoas-trainer", "-l", "en", "-i", "100")
    assert SPEECH_DISPATCHER.told("Two", Manner("en")) == b" Two\n"
    changed = SPEECH_DISPATCHER.arguments("Two", Manner("en", "English (America)", 0.75, 50))
    assert changed[4:] == ("-l", "en", "-r", "-47", "-i", "0", "-y", "English (America)")


def test_macos_is_told_the_volume_before_the_text():
    assert MAC.arguments("-x", Manner("en", volume=80)) == ("[[volm 0.80]] -x",)
    assert MAC.arguments("Two", Manner("en", "Daniel", 1.5))[:4] == ("-v", "Daniel", "-r", "262")


def test_windows_is_given_one_fixed_command_and_reads_the_rest():
    one, other = Manner("en"), Manner("de_AT", "Microsoft Hedda", 1.5, 40)
    assert WINDOWS.arguments("Two", one) == WINDOWS.arguments("Three", other)
    assert '"' not in WINDOWS.arguments("Two", one)[-1], "a quote would have to be quoted"
    assert told_to_windows("Zwölf", other) == ["de-AT", "Microsoft Hedda", "4", "40", "Zwölf"]


@pytest.mark.parametrize(("factor", "dispatcher", "windows"), [(0.75, -47, -3), (1, 0, 0), (1.25, 19, 2), (1.5, 38, 4)])
def test_a_factor_is_a_step_on_each_scale(factor, dispatcher, windows):
    assert (spd_rate(factor), windows_rate(factor)) == (dispatcher, windows)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_only_a_text(text, tmp_path, monkeypatch, speak, qtbot):
    stand_in = StandIn(tmp_path / "bin", "espeak-ng")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    said = speak(ESPEAK)
    said.voice.say(info(text))
    qtbot.waitUntil(lambda: said.done == 1)
    assert stand_in.runs == [["-v", "en", "-s", "175", "-a", "100", "--", " ".join(text.split())]]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_one_line_on_the_way_to_the_dispatcher(text, tmp_path, monkeypatch, speak, qtbot):
    StandIn(tmp_path / "bin", "spd-say", 'exec cat > "$0.told"\n')
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    said = speak(SPEECH_DISPATCHER)
    said.voice.say(info(text))
    qtbot.waitUntil(lambda: said.done == 1)
    told = (tmp_path / "bin" / "spd-say.told").read_text(encoding="utf-8")
    assert told == f" {' '.join(text.split())}\n"


def test_what_a_program_would_act_upon_is_taken_out():
    assert plain_line("[[volm 0]] [[[rate 9]] [side]") == "[volm 0]] [rate 9]] [side]"
    assert plain_line("a\0b\x1b[2J\x1fc\u2028d\ud800e") == "a b [2J c d e"
    assert plain_line("\u0645\u06cc\u200c\u0631\u0648\u0645") == "\u0645\u06cc\u200c\u0631\u0648\u0645"


def test_the_voices_of_espeak_without_those_that_may_be_missing():
    printed = """Pty Language       Age/Gender VoiceName          File                 Other Languages
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 3  en-uk           --/M      english-mb-en1     mb/mb-en1            (en-gb 3)(en 2)
 5  chr-US-Qaaa-x-west --/M      Cherokee_          iro/chr
 5  variant         --/M      Storm              !v/Storm             (en-us 5)
"""
    assert espeak_voices(printed) == (
        VoiceName("gmw/en", "English (Great Britain)", "en-gb"),
        VoiceName("iro/chr", "Cherokee", "chr-US-Qaaa-x-west"),
    )


def test_the_voices_of_the_dispatcher_without_their_hundred_colours():
    printed = """                     NAME                 LANGUAGE                  VARIANT
                Afrikaans                       af                     none
           Afrikaans+Adam                       af                     Adam
Chinese (Mandarin, latin as English)                      cmn                     none
English (Received Pronunciation)               en-GB-X-RP                     none
"""
    names = spd_voices(printed)
    assert [name.language for name in names] == ["af", "cmn", "en-GB-X-RP"]
    received = "English (Received Pronunciation)"
    assert fitting(names, "en") == (VoiceName(received, received, "en-GB-X-RP"),)
    assert spd_voices("Failed to get voice list.\n") == ()


def test_the_voices_of_macos_without_those_that_sing():
    printed = """Albert              en_US    # Hello! My name is Albert.
Anna                de_DE    # Hallo! Ich heiße Anna.
Bad News            en_US    # Hello! My name is Bad News.
Eddy (English (UK)) en_GB    # Hello! My name is Eddy.
"""
    assert mac_voices(printed) == (
        VoiceName("Anna", "Anna", "de_DE"),
        VoiceName("Eddy (English (UK))", "Eddy (English (UK))", "en_GB"),
    )


def test_the_voices_of_windows():
    printed = "\ufeffen-US\tMicrosoft Zira Desktop\r\nde-DE\tMicrosoft Hedda Desktop\r\n\r\n"
    assert fitting(windows_voices(printed), "de") == (
        VoiceName("Microsoft Hedda Desktop", "Microsoft Hedda Desktop", "de-DE"),
    )


def test_a_language_is_the_same_wherever_it_is_spoken():
    assert same_language("en", "EN_us")
    assert not same_language("en", "enm")
