# SPDX-License-Identifier: GPL-3.0-or-later
"""The voices that a program of the system has, read from the lists that these programs print."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_ESPEAK = re.compile(r"^\s*\d+\s+(\S+)\s+\S+\s+(\S+)\s+(\S+)")
_SPD = re.compile(r"^\s*(\S.*?)\s{2,}(\S+)\s+\S+$")
_NO_VARIANT = (" none", " (null)")
_MAC = re.compile(r"^(\S.*?)\s+([a-z]{2,3}[_-][\w-]+)\s+#")
_FUN = frozenset(
    {
        "Albert", "Bad News", "Bahh", "Bells", "Boing", "Bubbles", "Cellos", "Deranged", "Good News", "Hysterical",
        "Jester", "Organ", "Pipe Organ", "Superstar", "Trinoids", "Whisper", "Wobble", "Zarvox",
    }
)  # fmt: skip
"""Voices of macOS that sing or whisper: nobody could follow a session with them."""


class VoiceName(NamedTuple):
    """A voice of this computer: `id` is what its program knows it by, `name` what people read."""

    id: str
    name: str
    language: str


def same_language(one: str, other: str) -> bool:
    """Whether two codes are of one language, wherever it is spoken: en, en-GB and en_US are."""
    return re.split("[-_]", one.lower())[0] == re.split("[-_]", other.lower())[0]


def fitting(names: Iterable[VoiceName], language: str) -> tuple[VoiceName, ...]:
    """The voices that speak the language, in their order."""
    return tuple(name for name in names if same_language(name.language, language))


def espeak_voices(printed: str) -> tuple[VoiceName, ...]:
    """Reads `espeak-ng --voices`. Those of MBROLA are listed even where they are not installed: they are left out."""
    found = (match.groups() for line in printed.splitlines() if (match := _ESPEAK.match(line)))
    return tuple(
        VoiceName(file, name.strip("_").replace("_", " "), language)
        for language, name, file in found
        if not file.startswith(("mb/", "!v/"))
    )


def spd_voices(printed: str) -> tuple[VoiceName, ...]:
    """Reads `spd-say -L`: each voice once, without the hundred ways in which eSpeak can colour it."""
    # Those make thirteen thousand lines: they are left out before anything is looked for in them.
    lines = (line for line in printed.splitlines()[1:] if line.endswith(_NO_VARIANT))
    found = (match.groups() for line in lines if (match := _SPD.match(line)))
    return tuple(VoiceName(name, name.replace("_", " "), language) for name, language in found)


def mac_voices(printed: str) -> tuple[VoiceName, ...]:
    """Reads `say -v ?`."""
    found = (match.groups() for line in printed.splitlines() if (match := _MAC.match(line)))
    return tuple(VoiceName(name, name, language) for name, language in found if name not in _FUN)


def windows_voices(printed: str) -> tuple[VoiceName, ...]:
    """Reads what our own command prints: culture, a tab, name."""
    found = (line.strip("\ufeff \r").partition("\t") for line in printed.splitlines())
    return tuple(VoiceName(name, name, language) for language, tab, name in found if tab and name)
