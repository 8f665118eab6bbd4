# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercise page through its widgets, with the content that ships: routines, keyboard, narrow windows, names."""

from functools import partial

import pytest
from exercise_page import LUNGE, NARROW, ROLLER, WIDE, in_view, open_page, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.painted_button import PaintedButton


@pytest.fixture
def opened(qtbot, look, content):
    return partial(open_page, qtbot, look, content)


def test_the_keyboard_begins_at_the_chosen_card_and_enter_opens_what_is_said_of_it(opened, content, qtbot):
    page = opened()
    first = next(iter(content.catalogue.exercises))
    assert page.grid.card(first).hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.detail.isAncestorOf(QApplication.focusWidget())
    assert page.played == []


def test_three_rows_of_cards_begin_in_view(opened, content):
    page = opened()
    seventh = page.grid.card(list(content.catalogue.exercises)[6])
    assert page.view.rect().contains(seventh.mapTo(page.view, seventh.rect().center()))
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


@pytest.mark.rest
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
    assert primary == [page.detail.footer.add]


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
