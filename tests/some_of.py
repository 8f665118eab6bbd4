# SPDX-License-Identifier: GPL-3.0-or-later
"""`@pytest.mark.some_of(3)`: the ordinary suite tries 3 of a test's sets, spread evenly, the whole one all."""

from collections import defaultdict

import pytest


def leave_to_the_rest(items: list[pytest.Item]) -> None:
    """Marks as `rest` what the ordinary suite leaves out of the sets of each test that is marked `some_of`."""
    sets = defaultdict(list)
    for item in items:
        if item.get_closest_marker("some_of") is not None:
            sets[item.nodeid.partition("[")[0]].append(item)
    for tried in sets.values():
        kept = evenly(len(tried), tried[0].get_closest_marker("some_of").args[0])
        for number, item in enumerate(tried):
            if number not in kept:
                item.add_marker(pytest.mark.rest)


def evenly(of: int, some: int) -> set[int]:
    """`some` numbers (at least 2) from 0 to `of` - 1: the first, the last, the others evenly between; all if few."""
    return {round(place * (of - 1) / (some - 1)) for place in range(some)} if of > some else set(range(of))
