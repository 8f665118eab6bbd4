# SPDX-License-Identifier: GPL-3.0-or-later
"""After 'I feel unwell': the signs of training.md 5f, ending is suggested, going on is possible."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from psoas_trainer.ui.dialogs.unwell_dialog import UnwellDialog
from psoas_trainer.ui.pain_request import UnwellRequest

Key = Qt.Key
ADVICE = "Call the emergency number for chest pain."


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    return window


@pytest.fixture
def opened(window, look):
    given = []
    dialog = UnwellDialog.open(window, look, UnwellRequest("All is saved.", ADVICE), given.append)
    yield dialog, given
    if dialog.isVisible():
        dialog.finish.click()


def test_it_names_every_sign(opened):
    dialog, _ = opened
    text = " ".join(label.text() for label in dialog.signs)
    for sign in ("dizzy", "sick", "chest", "breath", "cramp", "balance"):
        assert sign in text
    assert dialog.accessibleName() == "Stop and rest."
    assert dialog.help.text.text() == ADVICE


def test_ending_the_session_is_suggested_and_has_the_focus(opened, qtbot):
    dialog, given = opened
    assert QApplication.focusWidget() is dialog.finish
    assert dialog.finish.accessibleName() == "End session, suggested"
    assert (dialog.finish.kind, dialog.well.kind) == ("primary", "plain")
    qtbot.keyClick(dialog.finish, Key.Key_Return)
    assert given == ["finish"]
    assert not dialog.isVisible()


def test_going_on_is_possible(opened, qtbot):
    dialog, given = opened
    qtbot.mouseClick(dialog.well, Qt.MouseButton.LeftButton)
    assert given == ["well"]
    assert not dialog.isVisible()


def test_escape_leaves_the_session_paused(opened, qtbot):
    dialog, given = opened
    qtbot.keyClick(dialog.finish, Key.Key_Escape)
    assert given == ["stay"]


def test_the_signs_for_help_can_be_read_without_losing_the_question(opened, qtbot):
    dialog, given = opened
    qtbot.mouseClick(dialog.help.link, Qt.MouseButton.LeftButton)
    assert given == ["seek_help"]
    assert dialog.isVisible()


def test_every_control_has_a_name_and_no_other_key_answers(opened, qtbot):
    dialog, given = opened
    assert all(each.accessibleName() or each.text() for each in dialog.findChildren(QAbstractButton))
    for key in (Key.Key_P, Key.Key_4, Key.Key_S):
        qtbot.keyClick(dialog.finish, key)
    assert given == []
