# SPDX-License-Identifier: GPL-3.0-or-later
"""The focus ring: where it goes, when it stays away, and what it survives."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.focus import FocusRing, _Ring
from psoas_trainer.ui.widgets.scroll import ScrollPage
from psoas_trainer.ui.widgets.search_field import SearchField


@pytest.fixture
def focus_ring(look, qapp):
    ring = FocusRing(look.theme, qapp)
    yield ring
    ring._let_go()
    qapp.focusChanged.disconnect(ring._move_to)
    ring.setParent(None)


def ring_in(window):
    return window.findChild(_Ring)


def test_focus_ring_surrounds_the_control_with_a_gap(look, qtbot, window, focus_ring, grab):
    button = PillButton(look, "Go", parent=window)
    button.setGeometry(100, 100, 120, 48)
    button.show()
    window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = ring_in(window)
    assert ring.isVisible()
    assert ring.geometry() == QRect(95, 95, 130, 58)
    picture = grab(window)
    assert picture.pixelColor(160, 96) == look.theme.colour("focus")
    assert picture.pixelColor(160, 98) == look.theme.colour("bg")
    button.move(200, 200)
    assert ring.geometry().topLeft() == QPoint(195, 195)


def test_focus_ring_is_not_shown_after_a_click(look, window, focus_ring):
    button = PillButton(look, "Go", parent=window)
    button.show()
    window.activateWindow()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring_in(window) is None or ring_in(window).isHidden()


def test_focus_ring_goes_round_the_whole_search_field(look, window, focus_ring):
    search = SearchField(look, "Search", "Search", window)
    search.setGeometry(50, 50, 300, 44)
    search.show()
    window.activateWindow()
    search.edit.setFocus()
    assert ring_in(window).geometry().contains(search.geometry().adjusted(0, 2, 0, -2))


def test_focus_ring_is_cut_off_where_the_page_scrolls_it_away(look, qtbot, window, focus_ring):
    content = QWidget()
    column = QVBoxLayout(content)
    buttons = [PillButton(look, f"Button {number}") for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    page = ScrollPage(look, content, window)
    page.setGeometry(0, 100, 300, 200)
    page.show()
    window.activateWindow()
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_in(window).isVisible()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert ring_in(window).isHidden()


def test_focus_ring_outlives_a_window(look, qtbot, qapp, focus_ring, window):
    other = QWidget()
    button = PillButton(look, "Go", parent=other)
    other.show()
    other.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    other.close()
    other.deleteLater()
    qapp.sendPostedEvents(None, 52)
    mine = PillButton(look, "Go", parent=window)
    mine.show()
    window.activateWindow()
    mine.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_in(window).isVisible()
