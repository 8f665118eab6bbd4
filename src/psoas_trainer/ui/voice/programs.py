# SPDX-License-Identifier: GPL-3.0-or-later
"""What each system has that speaks: pure data, and how each is told what to say. No shell ever sees a text.

Tried with espeak-ng 1.51 and speech-dispatcher 0.11.4; `say` and PowerShell follow their manuals.
"""

import math
import os
import sys
from base64 import b64encode
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale

from psoas_trainer.ui.voice.manner import Manner
from psoas_trainer.ui.voice.voice_names import VoiceName, espeak_voices, mac_voices, spd_voices, windows_voices

_WORDS_A_MINUTE: Final = 175
"""The usual speed of eSpeak and of macOS."""
_APART: Final = "\x1f"

_WINDOWS_SAY: Final = """
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
$bytes = [Convert]::FromBase64String((@($input) -join '').Trim([char]0xFEFF, ' '))
$told = [Text.Encoding]::UTF8.GetString($bytes).Split([char]31)
if ($told.Count -ne 5) { exit 0 }
if ($told[1]) { $speaker.SelectVoice($told[1]) }
else { try { $speaker.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]$told[0]) } catch { } }
$speaker.Rate = [int]$told[2]
$speaker.Volume = [int]$told[3]
$speaker.Speak($told[4])
"""
_WINDOWS_LIST: Final = """
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
foreach ($one in $speaker.GetInstalledVoices()) {
  if ($one.Enabled) { [Console]::WriteLine($one.VoiceInfo.Culture.Name + [char]9 + $one.VoiceInfo.Name) }
}
"""
_POWERSHELL: Final = ("-NoLogo", "-NoProfile", "-NonInteractive", "-Command")


class SpeechProgram(NamedTuple):
    """A program that says one text and ends. `text` and `manner` are those that it is given."""

    command: str
    arguments: Callable[[str, Manner], tuple[str, ...]]
    told: Callable[[str, Manner], bytes]
    """What it reads from its standard input."""
    list_arguments: Callable[[str], tuple[str, ...]]
    """Makes it print the voices of a language, and perhaps others."""
    read_list: Callable[[str], tuple[VoiceName, ...]]
    hush: tuple[str, ...] = ()
    """Silences what goes on after the program itself was ended; may also stand before the arguments of the next."""
    own_language: str = ""
    """What its own voice speaks, where it cannot be told a language, but only a voice."""
    started_ahead: bool = False
    """It starts slowly, and its arguments are always the same: one waits, ready to be told the next text."""


def programs_here(platform: str = sys.platform) -> tuple[SpeechProgram, ...]:
    """What may speak on this system, the best first; whether it is installed is found out at the first word."""
    if platform == "win32":
        return (_windows(os.environ.get("SYSTEMROOT", r"C:\Windows")),)
    if platform == "darwin":
        return (_mac(QLocale.system().name()),)
    return (SPEECH_DISPATCHER, ESPEAK)


def _nothing(_text: str, _manner: Manner) -> bytes:
    return b""


def _espeak_arguments(text: str, manner: Manner) -> tuple[str, ...]:
    voice = manner.voice or manner.language.replace("_", "-").lower()
    speed = round(_WORDS_A_MINUTE * manner.rate)
    return ("-v", voice, "-s", str(speed), "-a", str(manner.volume), "--", text)


def _spd_arguments(_text: str, manner: Manner) -> tuple[str, ...]:
    # Pipe mode: as an argument, older releases take the text for a format of printf. At the usual speed nothing is
    # said of it, so that the person's own choice in the dispatcher counts.
    language = manner.language.replace("_", "-").lower()
    speed = ("-r", str(spd_rate(manner.rate))) if manner.rate != 1 else ()
    voice = ("-y", manner.voice) if manner.voice else ()
    volume = ("-i", str(2 * manner.volume - 100))
    return ("-e", "-w", "-N", "psoas-trainer", "-l", language, *speed, *volume, *voice)


def spd_rate(factor: float) -> int:
    """A factor of the speed on the dispatcher's scale from -100 to 100, as its eSpeak module spreads it."""
    return round((factor - 1) * (189 if factor < 1 else 77))


def _spd_told(text: str, _manner: Manner) -> bytes:
    # A line that begins with !-! would be a command of the protocol.
    return f" {text}\n".encode()


SPEECH_DISPATCHER: Final = SpeechProgram(
    "spd-say",
    _spd_arguments,
    _spd_told,
    lambda language: ("-L", "-l", language.replace("_", "-").lower()),
    spd_voices,
    hush=("-C",),
)
"""Linux: it says things with the voice that the person chose for the whole system."""

ESPEAK: Final = SpeechProgram(
    "espeak-ng", _espeak_arguments, _nothing, lambda language: (f"--voices={language.lower()}",), espeak_voices
)
"""Linux, where there is no dispatcher."""


def _mac(own_language: str) -> SpeechProgram:
    return SpeechProgram(
        "/usr/bin/say", _mac_arguments, _nothing, lambda _language: ("-v", "?"), mac_voices, own_language=own_language
    )


def _mac_arguments(text: str, manner: Manner) -> tuple[str, ...]:
    # Nor can a text that begins with "-" be taken for an option: the volume stands before it.
    voice = ("-v", manner.voice) if manner.voice else ()
    speed = ("-r", str(round(_WORDS_A_MINUTE * manner.rate))) if manner.rate != 1 else ()
    return (*voice, *speed, f"[[volm {manner.volume / 100:.2f}]] {text}")


def _windows(root: str) -> SpeechProgram:
    # By its whole path: Windows would otherwise look in the current folder first.
    return SpeechProgram(
        rf"{root}\System32\WindowsPowerShell\v1.0\powershell.exe",
        lambda _text, _manner: (*_POWERSHELL, _WINDOWS_SAY),
        _windows_told,
        lambda _language: (*_POWERSHELL, _WINDOWS_LIST),
        windows_voices,
        started_ahead=True,
    )


def _windows_told(text: str, manner: Manner) -> bytes:
    # In base 64, so that no code page of the console can change a letter.
    language, speed = manner.language.replace("_", "-"), str(windows_rate(manner.rate))
    return b64encode(_APART.join((language, manner.voice, speed, str(manner.volume), text)).encode()) + b"\n"


def windows_rate(factor: float) -> int:
    """A factor of the speed on the scale of Windows from -10 to 10, whose ends are a third and three times as fast."""
    return max(-10, min(10, round(10 * math.log(factor, 3))))
