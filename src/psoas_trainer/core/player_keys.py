# SPDX-License-Identifier: GPL-3.0-or-later
"""Which keys do what in the player: the standard ones, the person's own, and those that are left without letters."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

STANDARD_KEYS: Final = MappingProxyType(
    {
        "toggle": ("Space",),
        "pain": ("P", "Backspace", "Shift+P"),
        "skip": ("Right",),
        "back": ("Left",),
        "add_rep": ("Up", "+"),
        "remove_rep": ("Down", "-"),
        "switch_side": ("S",),
        "restart_hold": ("R",),
        "undo": ("Ctrl+Z",),
        "counting": ("C",),
        "mute": ("M",),
        "text_size": ("A",),
        "full_screen": ("F", "F11"),
        "escape": ("Esc",),
        "keys": ("?", "F1"),
    }
)
"""By action. Pain has a key that is no letter, large, at the edge and on every keyboard: it works whatever is set."""

REMOTE_KEYS: Final = MappingProxyType(
    {
        "toggle": ("PgDown", "Media Play", "Media Pause", "Toggle Media Play/Pause"),
        "back": ("PgUp", "Media Previous"),
        "skip": ("Media Next",),
    }
)
"""By action: what presenters, foot pedals and media keyboards send. These hold besides, whatever is set."""

_SHIFT: Final = "Shift+"
_FUNCTION_KEYS: Final = frozenset(f"F{number}" for number in range(1, 13))


class KeyTakenError(ValueError):
    """That key does something else already: `action` says what."""

    def __init__(self, key: str, action: str) -> None:
        super().__init__(f"{key} belongs to {action}")
        self.action = action


def is_character(key: str) -> bool:
    """Whether the key types a character without Ctrl or Alt, so that dictation or a slip may press it (WCAG 2.1.4)."""
    return len(key.removeprefix(_SHIFT)) == 1


def letters() -> Mapping[str, str]:
    """The actions whose letter can be changed, each with its standard letter or sign."""
    found = {action: next(filter(is_character, keys), "") for action, keys in STANDARD_KEYS.items()}
    return MappingProxyType({action: letter for action, letter in found.items() if letter})


def keys_in_force(letter_keys: bool, keys: Iterable[str] | None) -> Mapping[str, tuple[str, ...]]:  # noqa: FBT001
    """Each action with its keys, by two settings of the person: `letter_keys`, and `keys` as 'action=key'.

    What is not known, cannot be a key or would clash is left out of `keys`. REMOTE_KEYS hold besides.
    """
    every = _with(_changes(keys))
    if not letter_keys:
        every = {action: tuple(key for key in own if not is_character(key)) for action, own in every.items()}
    return MappingProxyType(every)


def letter_of(keys: Iterable[str] | None, action: str) -> str:
    """The key that stands where the action's standard letter was. KeyError where it has none that can be changed."""
    return _changes(keys).get(action, letters()[action])


def change_key(keys: Iterable[str] | None, action: str, key: str) -> tuple[str, ...]:
    """The setting `keys` with that key in the place of the action's letter; its standard letter takes the change away.

    KeyTakenError (a ValueError) where another action has it, ValueError where it can be no key of an action, KeyError
    for an action without a letter.
    """
    standard, key = letters()[action], _plain(key)
    if not _can_be_a_key(key):
        raise ValueError(f"not a key for an action: {key!r}")
    changes = _changes(keys)
    taken = _owners(_with({each: own for each, own in changes.items() if each != action}), without=action).get(key)
    if taken is not None or (key in STANDARD_KEYS[action] and key != standard):
        raise KeyTakenError(key, taken or action)
    changes.pop(action, None)
    if key != standard:
        changes[action] = key
    return tuple(f"{each}={own}" for each, own in changes.items())


def _changes(keys: Iterable[str] | None) -> dict[str, str]:
    """What of the setting holds: by action the key in the place of its letter."""
    known = letters()
    changes: dict[str, str] = {}
    for entry in keys or ():
        action, _, key = entry.partition("=")
        key = _plain(key)
        if action in known and _can_be_a_key(key) and key != known[action]:
            changes[action] = key
    while clash := next((each for each in reversed(changes) if _clashes(changes, each)), None):
        del changes[clash]
    return changes


def _clashes(changes: Mapping[str, str], action: str) -> bool:
    others = _owners(_with(changes), without=action)
    return changes[action] in others or changes[action] in STANDARD_KEYS[action]


def _with(changes: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """All actions with their keys, changed."""
    known = letters()
    return {
        action: _replaced(own, known[action], changes[action]) if action in changes else own
        for action, own in STANDARD_KEYS.items()
    }


def _replaced(own: tuple[str, ...], letter: str, key: str) -> tuple[str, ...]:
    """The keys with that one for the letter. With Shift it does the same where the letter did, if it is one too."""
    shifted = f"{_SHIFT}{key}" if key.isalpha() else ""
    swapped = {letter: key, f"{_SHIFT}{letter}": shifted}
    return tuple(filter(None, (swapped.get(each, each) for each in own)))


def _owners(every: Mapping[str, tuple[str, ...]], *, without: str) -> dict[str, str]:
    """Every key that has an action, but for those of `without`."""
    tables = (*every.items(), *REMOTE_KEYS.items())
    return {key: action for action, own in tables if action != without for key in own}


def _plain(key: str) -> str:
    """A letter as it stands on its key."""
    upper = key.upper()
    return upper if len(key) == len(upper) == 1 else key


def _can_be_a_key(key: str) -> bool:
    """A character that can be seen, or a function key: nothing that Tab, Ctrl or the system means."""
    return key in _FUNCTION_KEYS or (len(key) == 1 and key.isprintable() and not key.isspace())
