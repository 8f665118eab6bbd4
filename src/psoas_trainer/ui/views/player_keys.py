# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of the player (DESIGN.md section 8): what each does, and its words for the list behind '?'."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

KEYS: Final = MappingProxyType(
    {
        "toggle": (("Space",), QT_TRANSLATE_NOOP("PlayerKeys", "Pause and go on")),
        "pain": (("P", "Shift+P"), QT_TRANSLATE_NOOP("PlayerKeys", "Pain: stop at once")),
        "skip": (("Right",), QT_TRANSLATE_NOOP("PlayerKeys", "Skip")),
        "back": (("Left",), QT_TRANSLATE_NOOP("PlayerKeys", "Back")),
        "add_rep": (
            ("Up", "+"),
            QT_TRANSLATE_NOOP("PlayerKeys", "One rep more on the working side; before the work: 10 s more"),
        ),
        "remove_rep": (("Down", "-"), QT_TRANSLATE_NOOP("PlayerKeys", "One rep less on the working side")),
        "switch_side": (("S",), QT_TRANSLATE_NOOP("PlayerKeys", "Switch side now")),
        "undo": (("Ctrl+Z",), QT_TRANSLATE_NOOP("PlayerKeys", "Take the last action back")),
        "mute": (("M",), QT_TRANSLATE_NOOP("PlayerKeys", "Sound on or off")),
        "text_size": (("A",), QT_TRANSLATE_NOOP("PlayerKeys", "Bigger far text")),
        "full_screen": (("F", "F11"), QT_TRANSLATE_NOOP("PlayerKeys", "Full screen")),
        "escape": (("Esc",), QT_TRANSLATE_NOOP("PlayerKeys", "Leave full screen, then close the session")),
        "keys": (("?", "F1"), QT_TRANSLATE_NOOP("PlayerKeys", "This list")),
    }
)
"""By action: its keys and its words."""

REMOTE_KEYS: Final = MappingProxyType(
    {
        "toggle": (
            ("PgDown", "Media Play", "Media Pause", "Toggle Media Play/Pause"),
            QT_TRANSLATE_NOOP("PlayerKeys", "Presenter, pedal, media keys: as Space"),
        ),
        "back": (
            ("PgUp", "Media Previous"),
            QT_TRANSLATE_NOOP("PlayerKeys", "Presenter, pedal, media keys: back"),
        ),
        "skip": (("Media Next",), QT_TRANSLATE_NOOP("PlayerKeys", "Media keys: skip")),
    }
)
"""By action: the keys that presenters, foot pedals and media keyboards send, and their words."""
