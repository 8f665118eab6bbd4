# SPDX-License-Identifier: GPL-3.0-or-later
"""After a session with a stretch the page asks how strong it was; from 5 on it says kindly to ease off."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from summary_samples import LEFT, MARCH, a_summary_record, open_summary, reps

from psoas_trainer.core.feedback import Effort, Feedback

ADVICE = "Ease off next time: a smaller range, so that the pull is 4 of 10 at most. Pain in stretching adds nothing."
NO_STRETCH = a_summary_record(sets=(reps(MARCH, LEFT, 10),))


@pytest.fixture
def open_page(qtbot, look, content):
    return partial(open_summary, qtbot, look, content)


@pytest.fixture
def press(qtbot):
    return lambda button: qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(page):
    return [label.text() for label in page.stretch.findChildren(type(page.stretch.ease_off)) if label.isVisible()]


def test_it_is_told_at_once_and_can_be_taken_back(open_page, press):
    page = open_page()
    assert page.stretch.isVisible()
    press(page.answers.effort.button(Effort.OK))
    press(page.stretch.scale.button(3))
    press(page.stretch.scale.button(6))
    press(page.stretch.scale.button(6))
    assert [said for _, said in page.heard.feedback] == [
        Feedback(Effort.OK),
        Feedback(Effort.OK, stretch=3),
        Feedback(Effort.OK, stretch=6),
        Feedback(Effort.OK),
    ]


@pytest.mark.parametrize("number", range(11))
def test_from_five_on_it_says_to_ease_off(open_page, press, number):
    page = open_page()
    press(page.stretch.scale.button(number))
    assert f"{number} of 10" in texts(page)
    assert (ADVICE in texts(page)) is (number >= 5)
    press(page.stretch.scale.button(number))
    assert texts(page) == ["How strong was the stretch?"] + [""] * (len(texts(page)) - 1)


def test_it_is_not_asked_where_nothing_was_stretched(open_page):
    page = open_page(NO_STRETCH)
    assert not page.stretch.isVisible()
    assert page.feedback == Feedback()
    page.show_record(a_summary_record(1))
    assert page.stretch.isVisible()
    page.show_record(NO_STRETCH)
    assert not page.stretch.isVisible()


def test_what_is_kept_is_shown_and_stays_with_the_next_answer(open_page, press):
    """Also where the counts were put right since, so that it would not be asked any more."""
    for record in (None, NO_STRETCH):
        page = open_page(record)
        page.show_feedback(Feedback(stretch=7))
        assert page.stretch.isVisible()
        assert ADVICE in texts(page)
        press(page.answers.pain.button(1))
        assert page.heard.feedback[-1][1] == Feedback(pain_now=1, stretch=7)
    page.show_record(a_summary_record(2))
    assert page.feedback == Feedback()


def test_keys_choose_and_every_number_can_be_hit(open_page, qtbot, qapp):
    for size, one_row in (((1192, 800), True), ((936, 600), False)):
        page = open_page(size=size)
        qapp.processEvents()
        scale = page.stretch.scale
        qtbot.keyClick(scale.button(0), Qt.Key.Key_8)
        assert page.stretch.value == 8
        qapp.processEvents()
        buttons = [scale.button(number) for number in range(11)]
        assert all(each.width() >= 44 and each.height() >= 44 for each in buttons)
        assert (len({each.y() for each in buttons}) == 1) is one_row
        assert scale.accessibleName() == "How strong was the stretch? 0 to 10"


def test_the_advice_takes_its_room_from_the_rows(open_page, press, qapp):
    page = open_page()
    press(page.stretch.scale.button(9))
    qapp.processEvents()
    qapp.processEvents()
    assert page._pane.verticalScrollBar().maximum() == 0
