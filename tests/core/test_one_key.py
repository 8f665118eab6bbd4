# SPDX-License-Identifier: GPL-3.0-or-later
"""One key: a press acts at once, a second within 0.4 s takes it back, a third or a long one stops for pain."""

import pytest

from psoas_trainer.core.one_key import OneKey, Press


@pytest.mark.parametrize(
    ("times", "meanings"),
    [
        ([0.0], [Press.MAIN]),
        ([0.0, 0.41], [Press.MAIN, Press.MAIN]),
        ([0.0, 0.4], [Press.MAIN, Press.TAKE_BACK]),
        ([0.0, 0.3, 0.6], [Press.MAIN, Press.TAKE_BACK, Press.PAIN]),
        ([0.0, 0.3, 0.71], [Press.MAIN, Press.TAKE_BACK, Press.MAIN]),
        ([0.0, 0.1, 0.2, 0.3], [Press.MAIN, Press.TAKE_BACK, Press.PAIN, Press.MAIN]),
    ],
)
def test_what_presses_mean(times, meanings):
    key = OneKey()
    assert [key.press(at) for at in times] == meanings


def test_a_long_press_is_the_stop_and_the_next_press_begins_anew():
    key = OneKey()
    assert key.press(5.0) is Press.MAIN
    assert key.held() is Press.PAIN
    assert key.press(5.1) is Press.MAIN
