# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of past sessions by keyboard alone: where the focus is, Delete, and Undo."""

from functools import partial

import pytest
from history_samples import a_session, chosen, open_history, toast_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget

from psoas_trainer.core.changes import Change

SESSIONS = frozenset({Change.SESSIONS})


@pytest.fixture
def open_page(qtbot, look, content):
    return partial(open_history, qtbot, look, content)


def in_a_stack(qtbot, page):
    """Puts the page behind another one with a button that has the keyboard, as the window does."""
    window = QStackedWidget()
    other = QWidget()
    button = QPushButton(other)
    window.addWidget(other)
    window.addWidget(page)
    window.resize(1192, 800)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    button.setFocus()
    return window


@pytest.mark.parametrize("answered", ["before", "after"])
def test_the_keyboard_is_in_the_list_when_the_page_is_shown(open_page, qtbot, answered):
    page = open_page(4, answered=answered == "before")
    window = in_a_stack(qtbot, page)
    assert not page.isVisible()
    window.setCurrentWidget(page)
    page.store.answer()
    assert page.list.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert page.store.written == [("delete", a_session(1).uuid)]


def test_a_later_reading_does_not_take_the_keyboard(open_page):
    page = open_page(4)
    page.activateWindow()
    QApplication.processEvents()
    page.detail.repeat.setFocus()
    page.note_change(SESSIONS)
    page.store.answer()
    assert page.detail.repeat.hasFocus()


def test_an_empty_list_does_not_take_the_keyboard(open_page, qtbot):
    page = open_page(0)
    window = in_a_stack(qtbot, page)
    window.setCurrentWidget(page)
    page.store.answer()
    assert not page.list.hasFocus()
    assert page.empty.button.hasFocus()


@pytest.mark.parametrize("count", [1, 4])
def test_control_z_brings_the_last_deleted_session_back_once(open_page, qtbot, count):
    page = open_page(count)
    page.activateWindow()
    QApplication.processEvents()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    page.store.answer()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.store.written == [("delete", a_session(0).uuid), ("restore", a_session(0).uuid)]
    assert not toast_of(page).isVisible(), "it offers nothing any more"
    page.note_change(SESSIONS)
    page.store.answer()
    assert (page.model.rowCount(), chosen(page)) == (count, 0)
    assert page.list.hasFocus()


def test_control_z_still_works_when_the_toast_has_gone(open_page, qtbot):
    page = open_page(3)
    page.activateWindow()
    QApplication.processEvents()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    toast_of(page).dismiss()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.store.written[-1] == ("restore", a_session(0).uuid)


def test_control_z_does_nothing_without_a_deletion_of_this_visit(open_page, qtbot):
    page = open_page(3)
    page.activateWindow()
    QApplication.processEvents()
    control_z = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.list, *control_z)
    assert page.store.written == []
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    page.hide()
    page.show()
    qtbot.keyClick(page.list, *control_z)
    assert page.store.written == [("delete", a_session(0).uuid)]


def test_control_z_after_the_toast_has_undone_it_does_nothing(open_page, qtbot):
    page = open_page(3)
    page.activateWindow()
    QApplication.processEvents()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.mouseClick(toast_of(page).action, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [what for what, _ in page.store.written] == ["delete", "restore"]
