# SPDX-License-Identifier: GPL-3.0-or-later
"""What a new passphrase is worth: examples of what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.passphrase import FEWEST
from psoas_trainer.core.passphrase_strength import Strength, strength_of

EXAMPLES = {
    Strength.SHORT: ("", "abc", "xK9#mQ2vL"),
    Strength.EASY: (
        "1234567890",
        "aaaaaaaaaaaa",
        "qwertyuiop12",
        "password123456",
        "abcdefghijkl",
        "clinicclinic",
        "Summer2026!x",
    ),
    Strength.WEAK: ("seven teapots", "hunter hunted"),
    Strength.GOOD: ("seven brown teapots sing", "xK9#mQ2vLp7!", "сім чайників співають"),
    Strength.STRONG: ("seven brown teapots sing about winter rain", "xK9#mQ2vLp7!wZ4&bN8"),
}


@pytest.mark.parametrize(("strength", "typed"), [(each, typed) for each, some in EXAMPLES.items() for typed in some])
def test_what_people_type(strength: Strength, typed: str) -> None:
    assert strength_of(typed) is strength


@given(st.text(max_size=40))
def test_what_is_too_short_is_never_taken_and_nothing_is_too_odd(typed: str) -> None:
    strength = strength_of(typed)
    assert (strength is Strength.SHORT) is (len(typed) < FEWEST)
    assert strength.taken is (strength not in (Strength.SHORT, Strength.EASY))
