# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys of the player: the standard ones, the person's own, without letters, and never two actions on one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.player_keys import (
    REMOTE_KEYS,
    STANDARD_KEYS,
    KeyTakenError,
    change_key,
    is_character,
    keys_in_force,
    letter_of,
    letters,
)
from psoas_trainer.core.settings import Settings, from_plain, to_plain

LETTERS = {
    "pain": "P",
    "add_rep": "+",
    "remove_rep": "-",
    "switch_side": "S",
    "restart_hold": "R",
    "counting": "C",
    "mute": "M",
    "text_size": "A",
    "full_screen": "F",
    "keys": "?",
}
WITHOUT_LETTERS = {
    "toggle": ("Space",),
    "pain": ("Backspace",),
    "skip": ("Right",),
    "back": ("Left",),
    "add_rep": ("Up",),
    "remove_rep": ("Down",),
    "switch_side": (),
    "restart_hold": (),
    "undo": ("Ctrl+Z",),
    "counting": (),
    "mute": (),
    "text_size": (),
    "full_screen": ("F11",),
    "escape": ("Esc",),
    "keys": ("F1",),
}


def test_nothing_changed_is_the_standard():
    assert dict(keys_in_force(True, None)) == dict(STANDARD_KEYS)
    assert dict(keys_in_force(True, ())) == dict(STANDARD_KEYS)


def test_what_can_be_changed_is_the_letter_or_sign_of_each_action():
    assert dict(letters()) == LETTERS


def test_without_letters_no_key_types_a_character_and_the_pain_stop_has_one_left():
    left = keys_in_force(False, None)
    assert dict(left) == WITHOUT_LETTERS
    assert not any(is_character(key) for keys in (*left.values(), *REMOTE_KEYS.values()) for key in keys)


@pytest.mark.parametrize(
    ("key", "types"),
    [("P", True), ("Shift+P", True), ("?", True), ("+", True), ("Shift++", True), ("7", True), ("Ä", True)]
    + [(key, False) for key in ("Space", "Up", "Esc", "F1", "F11", "PgUp", "Ctrl+Z", "Backspace", "Media Next")],
)
def test_a_character_is_what_types_without_ctrl_or_alt(key, types):
    assert is_character(key) is types


def test_a_changed_key_takes_the_place_of_the_letter_only():
    assert change_key(None, "mute", "x") == ("mute=X",)
    assert keys_in_force(True, ("mute=X",))["mute"] == ("X",)
    assert keys_in_force(True, ("add_rep=7",))["add_rep"] == ("Up", "7")
    assert keys_in_force(True, ("full_screen=X",))["full_screen"] == ("X", "F11")
    assert keys_in_force(True, ("mute==",))["mute"] == ("=",)


def test_the_new_letter_of_the_pain_stop_works_with_shift_too_and_backspace_stays():
    assert keys_in_force(True, ("pain=X",))["pain"] == ("X", "Backspace", "Shift+X")
    assert keys_in_force(True, ("pain=7",))["pain"] == ("7", "Backspace")
    assert keys_in_force(True, ("pain=F9",))["pain"] == ("F9", "Backspace")


def test_a_function_key_holds_without_letters_too():
    keys = change_key(None, "mute", "F6")
    assert keys_in_force(False, keys)["mute"] == ("F6",)
    assert keys_in_force(False, ("mute=X",))["mute"] == ()


@pytest.mark.parametrize(
    ("action", "key", "owner"),
    [
        ("mute", "S", "switch_side"),
        ("mute", "s", "switch_side"),
        ("mute", "P", "pain"),
        ("counting", "+", "add_rep"),
        ("mute", "F1", "keys"),
        ("mute", "F11", "full_screen"),
        ("full_screen", "F11", "full_screen"),
    ],
)
def test_a_key_that_is_taken_is_refused_with_the_action_that_has_it(action, key, owner):
    with pytest.raises(KeyTakenError) as refused:
        change_key(None, action, key)
    assert refused.value.action == owner
    assert isinstance(refused.value, ValueError)


def test_a_letter_that_was_given_up_can_be_taken_and_then_not_be_had_back():
    keys = change_key(change_key(None, "mute", "X"), "switch_side", "M")
    assert keys == ("mute=X", "switch_side=M")
    with pytest.raises(KeyTakenError) as refused:
        change_key(keys, "mute", "M")
    assert refused.value.action == "switch_side"
    swapped = change_key(keys, "mute", "S")
    assert (letter_of(swapped, "mute"), letter_of(swapped, "switch_side")) == ("S", "M")


def test_the_standard_key_takes_the_change_away():
    assert change_key(("mute=X", "pain=Y"), "mute", "m") == ("pain=Y",)
    assert change_key(("mute=X",), "mute", "M") == ()


def test_the_same_key_once_more_changes_nothing():
    assert change_key(("mute=X",), "mute", "X") == ("mute=X",)


@pytest.mark.parametrize("key", ["", " ", "\t", "\n", "Space", "Up", "Esc", "Tab", "Ctrl+X", "Backspace", "F13", "ab"])
def test_what_is_no_character_and_no_function_key_is_refused(key):
    with pytest.raises(ValueError, match="not a key"):
        change_key(None, "mute", key)


@pytest.mark.parametrize("action", ["toggle", "escape", "skip", "back", "undo", "what"])
def test_an_action_without_a_letter_cannot_be_changed(action):
    with pytest.raises(KeyError):
        change_key(None, action, "X")


@pytest.mark.parametrize(
    "entry", ["", "=", "mute", "mute=", "what=X", "toggle=X", "escape=X", "mute=Space", "mute=Ctrl+X", "mute=M", "=X"]
)
def test_an_entry_that_nobody_knows_is_left_out(entry):
    assert dict(keys_in_force(True, (entry,))) == dict(STANDARD_KEYS)
    assert change_key((entry,), "counting", "Y") == ("counting=Y",)


def test_entries_of_a_file_that_clash_are_left_out_and_pain_keeps_its_own():
    keys = keys_in_force(True, ("mute=P", "switch_side=X", "counting=X"))
    assert keys["pain"] == STANDARD_KEYS["pain"]
    assert keys["mute"] == ("M",)
    assert (keys["switch_side"], keys["counting"]) == (("X",), ("C",))
    # Mute may only have S while the other has given it up.
    assert keys_in_force(True, ("mute=S", "switch_side=P"))["mute"] == ("M",)


SOME_KEYS = st.one_of(
    st.sampled_from([*"PMSFACRXY+-?7=", "F1", "F6", "F11", "Space", "Ctrl+X", ""]), st.text(max_size=3)
)
ENTRIES = st.lists(st.tuples(st.sampled_from([*STANDARD_KEYS, "what"]), SOME_KEYS).map("=".join), max_size=12)


@given(ENTRIES, st.booleans())
def test_no_key_ever_has_two_actions_and_pain_always_has_one(entries, letter_keys):
    every = keys_in_force(letter_keys, entries)
    used = [key for table in (every, REMOTE_KEYS) for keys in table.values() for key in keys]
    assert len(used) == len(set(used))
    assert "Backspace" in every["pain"]
    fixed = {action: [key for key in keys if not is_character(key)] for action, keys in STANDARD_KEYS.items()}
    assert all(set(keys) <= set(every[action]) for action, keys in fixed.items())


@given(ENTRIES, st.sampled_from([*LETTERS]), SOME_KEYS)
def test_a_change_is_refused_or_holds_after_a_restart(entries, action, key):
    try:
        changed = change_key(entries, action, key)
    except ValueError:
        return
    read = from_plain(dict(to_plain(Settings(keys=changed or None)))).keys
    upper = key.upper() if len(key.upper()) == 1 else key  # a sharp s has no capital of one letter
    assert letter_of(read, action) == upper
    assert change_key(read, action, key) == changed
