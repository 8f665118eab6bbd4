# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of the roller: nothing is chosen beforehand, Esc keeps nothing, and the keyboard stays inside."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog

STAND_IN = "Rest with legs up"


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.button = QPushButton("below", window)
    window.show()
    window.button.setFocus()
    return window


@pytest.fixture
def opened(window, look, content):
    """Opens the dialog over the window; gives it and the list of what it answered."""

    def open_dialog():
        given = []
        words, screening = content.words.screenings["roller"], content.catalogue.screenings["roller"]
        return ScreeningDialog.open(window, look, words, screening, STAND_IN, given.append), given

    return open_dialog


def answer_all(dialog, yes=frozenset()):
    for question, row in dialog.questions.items():
        (row.yes if question in yes else row.no).click()


def test_all_questions_are_shown_and_none_is_answered(opened, content):
    dialog, _ = opened()
    assert tuple(dialog.questions) == content.catalogue.screenings["roller"].questions
    assert all(row.answer is None for row in dialog.questions.values())
    assert not dialog.go_on.isEnabled()
    assert "11" in dialog.missing.text()
    bottom = dialog._card.geometry().bottom()
    last = tuple(dialog.questions.values())[-1]
    assert last.mapTo(dialog, QPoint(0, last.height())).y() < bottom, "at 1280 x 800 all of them are seen at once"
    dialog.not_now.click()


def test_all_no_allows_and_says_the_reminder(opened, content):
    dialog, given = opened()
    answer_all(dialog)
    assert dialog.missing.text() == ""
    dialog.go_on.click()
    words = content.words.screenings["roller"]
    assert words.allowed in dialog.text.text()
    assert words.reminder in dialog.text.text()
    assert given == []
    dialog.done.click()
    assert given == [tuple((each, False) for each in dialog.questions)]
    assert not dialog.isVisible()


def test_one_yes_holds_back(opened, content):
    dialog, given = opened()
    answer_all(dialog, {"hernia"})
    dialog.go_on.click()
    assert dialog.text.text() == content.words.screenings["roller"].held_back
    dialog.done.click()
    assert dict(given[0]) == {each: each == "hernia" for each in dialog.questions}


def test_an_answer_can_be_changed_but_not_taken_away(opened):
    dialog, _ = opened()
    row = dialog.questions["birth"]
    row.yes.click()
    row.yes.click()
    assert row.answer is True
    row.no.click()
    assert (row.answer, row.yes.isChecked()) == (False, False)
    dialog.not_now.click()


def test_not_now_says_what_takes_its_place_and_keeps_nothing(opened, window):
    dialog, given = opened()
    dialog.questions["pregnant"].no.click()
    assert STAND_IN in dialog.not_now.text()
    dialog.not_now.click()
    assert given == [None]
    assert QApplication.focusWidget() is window.button, "the focus goes back to where it was"


def test_escape_goes_back_and_nothing_follows(opened, qtbot, window):
    dialog, given = opened()
    dialog.questions["pregnant"].no.click()
    qtbot.keyClick(dialog.questions["pregnant"].no, Qt.Key.Key_Escape)
    assert given == []
    assert QApplication.focusWidget() is window.button, "the focus goes back to where it was"


def test_escape_after_the_outcome_gives_the_answers(opened, qtbot):
    dialog, given = opened()
    answer_all(dialog)
    dialog.go_on.click()
    qtbot.keyClick(dialog.done, Qt.Key.Key_Escape)
    assert len(given[0]) == 11


def test_the_whole_form_can_be_filled_in_with_the_keyboard(opened, qtbot):
    dialog, given = opened()
    for row in dialog.questions.values():
        focused = QApplication.focusWidget()
        assert focused is row.no
        qtbot.keyClick(focused, Qt.Key.Key_Right)
        assert (row.answer, QApplication.focusWidget()) == (True, row.yes)
        qtbot.keyClick(row.yes, Qt.Key.Key_Left)
        assert row.answer is False
        qtbot.keyClick(row.no, Qt.Key.Key_Tab)
        qtbot.keyClick(row.yes, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.go_on
    qtbot.keyClick(dialog.go_on, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.done, Qt.Key.Key_Return)
    assert len(given[0]) == 11


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_focus_stays_inside(opened, qtbot, key):
    dialog, _ = opened()
    seen = set()
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert dialog.isAncestorOf(focused)
        seen.add(focused)
        qtbot.keyClick(focused, key)
    assert dialog.not_now in seen
    assert len(seen) == 2 * len(dialog.questions) + 1  # both answers of each question, and Not now
    dialog.not_now.click()


def test_the_window_below_cannot_be_pressed(opened, qtbot, window):
    pressed = []
    window.button.clicked.connect(lambda: pressed.append(1))
    dialog, _ = opened()
    assert window.childAt(window.button.geometry().center()) is dialog
    qtbot.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not pressed
    dialog.not_now.click()


def test_it_fits_the_smallest_window_and_follows_it(opened, window):
    dialog, _ = opened()
    window.resize(1024, 600)
    QApplication.processEvents()
    assert dialog.size() == window.size()
    card = dialog._card.geometry()
    assert dialog.rect().contains(card)
    for button in (dialog.go_on, dialog.not_now):
        assert card.contains(button.geometry().translated(card.topLeft())), "the buttons never scroll away"
    dialog.not_now.click()


def test_every_control_has_a_name(opened):
    dialog, _ = opened()
    for question, row in dialog.questions.items():
        assert row.no.accessibleName() != row.yes.accessibleName()
        assert dialog._words.questions[question] in row.yes.accessibleName()
    assert dialog.accessibleName() == dialog._words.title
    assert STAND_IN in dialog.not_now.text(), "a button's words are its name"
    dialog.not_now.click()


def test_ask_waits_for_the_answers(window, look, content):
    words, screening = content.words.screenings["roller"], content.catalogue.screenings["roller"]

    def fill_in():
        dialog = window.findChild(ScreeningDialog)
        answer_all(dialog, {"blood"})
        dialog.go_on.click()
        dialog.done.click()

    QTimer.singleShot(0, window, fill_in)
    answers = ScreeningDialog.ask(window, look, words, screening, STAND_IN)
    assert dict(answers)["blood"] is True
    QTimer.singleShot(0, window, lambda: window.findChild(ScreeningDialog).not_now.click())
    QApplication.sendPostedEvents(None, 52)  # the first dialog is gone
    assert ScreeningDialog.ask(window, look, words, screening, STAND_IN) is None


def test_nothing_scrolls_where_there_is_room(opened, window):
    dialog, _ = opened()
    QApplication.processEvents()
    assert not dialog._scroll.verticalScrollBar().isVisible()
    window.resize(1024, 600)
    QApplication.processEvents()
    assert dialog._scroll.verticalScrollBar().isVisible()
    dialog.not_now.click()
