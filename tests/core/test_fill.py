# SPDX-License-Identifier: GPL-3.0-or-later
"""Words are put into a sentence all at once: what somebody typed stands there as it was typed."""

from hypothesis import given
from hypothesis import strategies as some

from psoas_trainer.core.fill import fill

TYPED = some.text(max_size=12) | some.sampled_from(["%1", "%2", "%3", "100 %", "%1%2", "%%1", "%n", "a%2b"])


@given(TYPED, TYPED, TYPED)
def test_what_was_typed_is_not_looked_through_for_places(one: str, two: str, three: str) -> None:
    assert fill("<%1|%2|%3>", one, two, three) == f"<{one}|{two}|{three}>"
    assert fill("%3 %1 %1", one, two, three) == f"{three} {one} {one}"


def test_places_without_a_value_stay() -> None:
    assert fill("%1 of %2, 100 % and %n", "3") == "3 of %2, 100 % and %n"
