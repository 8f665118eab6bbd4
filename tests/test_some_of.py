# SPDX-License-Identifier: GPL-3.0-or-later
"""What the ordinary suite leaves to the whole one, and that nothing is left by both."""

import pytest

from some_of import evenly, leave_to_the_rest


@pytest.mark.parametrize(
    ("of", "some", "kept"), [(24, 3, {0, 12, 23}), (5, 2, {0, 4}), (3, 3, {0, 1, 2}), (2, 3, {0, 1}), (7, 3, {0, 3, 6})]
)
def test_they_are_spread_evenly(of, some, kept):
    assert evenly(of, some) == kept


class Item:
    """As much of a collected test as is asked for."""

    def __init__(self, nodeid, some=None):
        self.nodeid, self.some, self.marks = nodeid, some, []

    def get_closest_marker(self, name):
        return pytest.mark.some_of(self.some).mark if name == "some_of" and self.some else None

    def add_marker(self, mark):
        self.marks.append(mark.name)


def test_every_set_is_tried_by_the_suite_or_by_the_rest_and_other_tests_are_left_alone():
    thinned = [Item(f"a.py::test_one[{number}]", 3) for number in range(9)]
    others = [Item(f"a.py::test_two[{number}]") for number in range(9)] + [Item("a.py::test_three")]
    leave_to_the_rest([*others, *thinned])
    assert [number for number, each in enumerate(thinned) if not each.marks] == [0, 4, 8]
    assert all(each.marks == ["rest"] for number, each in enumerate(thinned) if number not in (0, 4, 8))
    assert not any(each.marks for each in others)
