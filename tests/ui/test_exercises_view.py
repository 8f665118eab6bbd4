# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercise page through its widgets, with the content that ships: routines, keyboard, narrow windows, names."""

from functools import partial

import pytest
from exercise_page import LUNGE, NARROW, ROLLER, WIDE, in_view, open_page, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.painted_button import PaintedButton


@pytest.fixture
def opened(qtbot, look, content):
    return partial(open_page, qtbot, look, content)


def test_enter_starts_the_default_routine_first_thing(opened, content, qtbot):
    page = opened()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.played == [PlayRequest(routine_id=content.catalogue.default_routine.id)]


def test_each_routine_can_be_started_and_says_what_it_is(opened, content):
    page = opened()
    names = {each: content.words.routines[each].name for each in content.catalogue.routines}
    assert len(names) == 5
    for routine, name in names.items():
        card = page.browser.routines.card(routine)
        assert name in card.button.accessibleName()
        assert card.value.minutes in card.button.accessibleDescription()
        card.button.click()
    assert [request.routine_id for request in page.played] == list(names)
    assert page.browser.routines.card("hip_flexor_ease").value.note == "It does not replace strengthening."


def test_more_offers_to_rehearse_each_routine_and_its_list_is_made_when_it_is_first_wanted(opened, content, qtbot):
    page = opened()
    assert page.view.findChildren(QMenu) == []
    for routine in content.catalogue.routines:
        card = page.browser.routines.card(routine)
        assert card.more.accessibleName() == f"More about {content.words.routines[routine].name}"
        assert min(card.more.width(), card.more.height()) >= 44
        qtbot.keyClick(card.more, Qt.Key.Key_Space)
        assert card.menu().isVisible()
        assert [each.text() for each in card.menu().actions()] == [
            "Rehearse, 4 times as fast",
            "Rehearse, 10 times as fast",
        ]
        for _ in range(2):
            qtbot.keyClick(card.menu(), Qt.Key.Key_Down)
        qtbot.keyClick(card.menu(), Qt.Key.Key_Return)
        assert page.played[-1] == PlayRequest(routine_id=routine, pace=10)
        card.menu().actions()[0].trigger()
        assert page.played[-1] == PlayRequest(routine_id=routine, pace=4)


def test_minutes_are_those_of_the_unfolded_steps(opened):
    page = opened()
    before = page.browser.routines.card("balance_a").value.minutes
    assert before == "about 24 min"  # 1425.5 s
    page.preferences.change(exercise_rest=120)
    assert page.browser.routines.card("balance_a").value.minutes != before


def test_the_keyboard_reaches_the_last_routine(opened, qtbot):
    page = opened()
    last = page.browser.routines.card("desk_break").button
    assert not in_view(last, page.browser.routines)
    for _ in range(8):  # each card has a button that starts it and one with more
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert last.hasFocus()
    assert in_view(last, page.browser.routines)


def test_two_rows_of_cards_are_in_view_below_the_routines(opened, content):
    page = opened()
    sixth = page.grid.card(list(content.catalogue.exercises)[5])
    assert in_view(sixth, page.view)
    assert page.grid.columns_for(page.grid.width()) == 3


def test_in_a_narrow_window_the_detail_is_a_page_of_its_own(opened, qtbot):
    page = opened(NARROW)
    assert page.browser.isVisible()
    assert not page.detail.isVisible()
    page.grid.card(LUNGE).click()
    settle()
    assert page.detail.isVisible()
    assert not page.browser.isVisible()
    assert in_view(page.detail.footer.try_now, page.view)
    assert page.detail.footer.try_now.kind == "primary"
    page.detail.back.click()
    assert page.grid.card(LUNGE).hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.browser.isVisible()
    page.view.resize(*WIDE)
    settle()
    assert page.browser.isVisible()
    assert page.detail.isVisible()
    assert not page.detail.back.isVisible()


def test_typing_in_the_narrow_detail_goes_back_to_the_search(opened, qtbot):
    page = opened(NARROW)
    page.grid.card(LUNGE).click()
    qtbot.keyClicks(QApplication.focusWidget(), "b")
    assert page.browser.isVisible()
    assert page.search.text() == "b"


@pytest.mark.parametrize("size", [WIDE, NARROW, (1093, 512)])
def test_nothing_needs_scrolling_sideways(opened, content, size):
    page = opened(size)
    for exercise in content.catalogue.exercises:
        page.grid.card(exercise).click()
        settle()
        for area in (page.detail._scroll, page.browser._scroll):
            if area.isVisible():
                assert area.widget().minimumSizeHint().width() <= area.viewport().width()
        page.detail.back.click()


def test_there_is_one_primary_button(opened):
    page = opened()
    primary = [b for b in page.view.findChildren(PillButton) if b.kind == "primary" and b.isVisible()]
    assert primary == [page.browser.routines.first_button]


def test_every_control_has_a_name(opened):
    page = opened(favourites=frozenset({LUNGE}))
    page.view.show_exercise(ROLLER)
    for button in page.view.findChildren(PaintedButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
    assert page.search.edit.accessibleName()
    assert "starred" in page.grid.card(LUNGE).accessibleName()


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_tab_reaches_every_part_and_is_never_caught(opened, qtbot, size):
    page = opened(size)
    seen = []
    for _ in range(80):
        focused = QApplication.focusWidget()
        assert focused.isVisible()
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {page.search.edit, page.filters.have, page.filters.starred, page.grid.card("psoas_march")} <= set(seen)
    assert (page.detail.footer.try_now in seen) is (size == WIDE)
    assert seen.count(page.search.edit) >= 2, "it goes round"
