# SPDX-License-Identifier: GPL-3.0-or-later
"""The player's actions in words, each with its standard keys (DESIGN.md section 8), for the list behind '?'."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from psoas_trainer.core import player_keys

WORDS: Final = MappingProxyType(
    {
        "toggle": QT_TRANSLATE_NOOP("PlayerKeys", "The main action: pause and go on, count, or go on"),
        "pain": QT_TRANSLATE_NOOP("PlayerKeys", "Pain: stop at once"),
        "skip": QT_TRANSLATE_NOOP("PlayerKeys", "Skip"),
        "back": QT_TRANSLATE_NOOP("PlayerKeys", "Back"),
        "add_rep": QT_TRANSLATE_NOOP("PlayerKeys", "One rep more on the working side; before the work: 10 s more"),
        "remove_rep": QT_TRANSLATE_NOOP("PlayerKeys", "One rep less on the working side"),
        "switch_side": QT_TRANSLATE_NOOP("PlayerKeys", "Switch side now"),
        "restart_hold": QT_TRANSLATE_NOOP("PlayerKeys", "Start this hold anew"),
        "undo": QT_TRANSLATE_NOOP("PlayerKeys", "Take the last action back"),
        "counting": QT_TRANSLATE_NOOP("PlayerKeys", "Change how reps are counted"),
        "mute": QT_TRANSLATE_NOOP("PlayerKeys", "Sound on or off"),
        "text_size": QT_TRANSLATE_NOOP("PlayerKeys", "Bigger far text"),
        "full_screen": QT_TRANSLATE_NOOP("PlayerKeys", "Full screen"),
        "escape": QT_TRANSLATE_NOOP("PlayerKeys", "Leave full screen, then close the session"),
        "keys": QT_TRANSLATE_NOOP("PlayerKeys", "List of all keys"),
    }
)
"""By action: its words, to be translated in the context PlayerKeys."""

KEYS: Final = MappingProxyType({action: (keys, WORDS[action]) for action, keys in player_keys.STANDARD_KEYS.items()})
"""By action: its standard keys and its words; `core.player_keys.keys_in_force` has those that hold."""

REMOTE_KEYS: Final = MappingProxyType(
    {
        "toggle": (
            player_keys.REMOTE_KEYS["toggle"],
            QT_TRANSLATE_NOOP("PlayerKeys", "Presenter, pedal, media keys: as Space"),
        ),
        "back": (
            player_keys.REMOTE_KEYS["back"],
            QT_TRANSLATE_NOOP("PlayerKeys", "Presenter, pedal, media keys: back"),
        ),
        "skip": (player_keys.REMOTE_KEYS["skip"], QT_TRANSLATE_NOOP("PlayerKeys", "Media keys: skip")),
    }
)
"""By action: the keys that presenters, foot pedals and media keyboards send, and their words."""
