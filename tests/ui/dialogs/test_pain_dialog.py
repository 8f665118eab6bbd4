# SPDX-License-Identifier: GPL-3.0-or-later
"""The question after a stop: every answer is optional, digits count from everywhere, Esc keeps what was said."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from psoas_trainer.core.pain import PainAnswer, PainKind, PainPlace
from psoas_trainer.core.side import Side
from psoas_trainer.ui.dialogs.pain_dialog import PainDialog
from psoas_trainer.ui.pain_request import PainOutcome, PainRequest
from psoas_trainer.ui.widgets.fold_hint import FoldHint
from psoas_trainer.ui.widgets.label import TextLabel

Key = Qt.Key
SAVED = "What you did so far is saved."
ADVICE = "Ask a professional before you do it again."
FULL = PainAnswer(4, PainPlace.GROIN, Side.LEFT, PainKind.ACHE)


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
def opened(window, look):
    def open_dialog(side=None, answer=None, advice=ADVICE):
        given = []
        request = PainRequest(SAVED, advice, side, answer)
        return PainDialog.open(window, look, request, given.append), given

    return open_dialog


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def shown_texts(dialog):
    return [label.text() for label in dialog.findChildren(TextLabel)]


def test_it_says_that_all_stands_still_what_is_saved_and_whom_to_ask(opened):
    dialog, _ = opened()
    texts = shown_texts(dialog)
    assert texts[0] == "Stopped. Rest, the timer is off."
    assert {SAVED, ADVICE, "How strong is the pain?", "Where?", "Side", "What kind?"} <= set(texts)
    assert dialog.accessibleName() == texts[0]
    dialog.nothing.click()


def test_nothing_answered_is_nothing_and_never_zero(opened, qtbot):
    dialog, given = opened()
    click(qtbot, dialog.next)
    assert given == [PainOutcome("next", PainAnswer(None, None, None, None))]


def test_the_side_that_was_working_is_chosen_and_can_be_cleared(opened, qtbot):
    dialog, given = opened(Side.RIGHT)
    assert dialog.answer() == PainAnswer(side=Side.RIGHT)
    click(qtbot, dialog.side.button("right"))
    click(qtbot, dialog.next)
    assert given == [PainOutcome("next", PainAnswer())]


def test_with_the_mouse_alone(opened, qtbot):
    dialog, given = opened(Side.RIGHT)
    for control in (
        dialog.scale.button(10),
        dialog.place.button("belly"),
        dialog.side.button("left"),
        dialog.kind.button("pulsing"),
        dialog.next,
    ):
        click(qtbot, control)
    assert given == [PainOutcome("next", PainAnswer(10, PainPlace.BELLY, Side.LEFT, PainKind.PULSING))]
    assert not dialog.isVisible()


def test_with_the_keyboard_alone(opened, qtbot, window):
    dialog, given = opened()
    assert QApplication.focusWidget() is dialog.next
    press(qtbot, Key.Key_9)
    while QApplication.focusWidget() is not dialog.scale.button(9):
        press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Right, Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.place.button("front_of_hip")
    press(qtbot, Key.Key_Right, Key.Key_Tab, Key.Key_Space, Key.Key_Tab, Key.Key_Right, Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.help.link
    press(qtbot, Key.Key_Tab, Key.Key_Return)
    assert given == [PainOutcome("next", PainAnswer(10, PainPlace.GROIN, Side.LEFT, PainKind.ACHE))]
    assert QApplication.focusWidget() is window.button, "the focus goes back to where it was"


def test_enter_on_the_chosen_number_goes_on(opened, qtbot):
    dialog, given = opened()
    dialog.scale.button(0).setFocus()
    press(qtbot, Key.Key_6, Key.Key_Return)
    assert given == [PainOutcome("next", PainAnswer(6))]


@pytest.mark.parametrize("number", range(10))
def test_digits_set_the_number_whatever_has_the_focus(opened, qtbot, number):
    dialog, _ = opened(Side.LEFT)
    places = [dialog.place.button("knee"), dialog.side.button("left"), dialog.help.link, dialog.unwell, dialog.nothing]
    for control in (*places, dialog.scale.button(5), dialog):
        dialog.scale.set_value(None)
        control.setFocus()
        qtbot.keyClick(control, Qt.Key(Key.Key_0 + number))
        assert dialog.answer() == PainAnswer(number, side=Side.LEFT)
    dialog.nothing.click()


def test_a_digit_leaves_the_focus_where_it_is(opened, qtbot):
    dialog, _ = opened()
    dialog.kind.button("ache").setFocus()
    press(qtbot, Key.Key_3)
    assert QApplication.focusWidget() is dialog.kind.button("ache")
    dialog.nothing.click()


def test_escape_stays_and_keeps_the_answers(opened, qtbot):
    dialog, given = opened(Side.RIGHT)
    press(qtbot, Key.Key_4, Key.Key_Escape)
    assert given == [PainOutcome("stay", PainAnswer(4, side=Side.RIGHT))]
    assert not dialog.isVisible()


def test_the_pain_key_does_nothing_here(opened, qtbot):
    dialog, given = opened()
    for control in (dialog.next, dialog.scale.button(0), dialog.place.button("groin")):
        qtbot.keyClick(control, Key.Key_P)
    assert given == []
    assert dialog.isVisible()
    dialog.nothing.click()


@pytest.mark.parametrize("choice", ["next", "finish", "unwell", "nothing"])
def test_each_button_gives_its_choice_with_the_answers(opened, qtbot, choice):
    dialog, given = opened(answer=FULL)
    click(qtbot, getattr(dialog, choice))
    assert given == [PainOutcome(choice, FULL)]
    assert not dialog.isVisible()


def test_the_signs_for_help_can_be_read_without_losing_the_question(opened, qtbot):
    dialog, given = opened(answer=FULL)
    click(qtbot, dialog.help.link)
    assert given == [PainOutcome("seek_help", FULL)]
    assert dialog.isVisible()
    click(qtbot, dialog.nothing)
    assert given[1:] == [PainOutcome("nothing", FULL)]


def test_what_was_said_stands_there_again(opened):
    dialog, _ = opened(Side.RIGHT, FULL)
    assert dialog.answer() == FULL, "also the side that was chosen, not the one that was working"
    dialog.nothing.click()


def test_an_answer_given_again_without_a_side_keeps_it_open(opened):
    dialog, _ = opened(Side.RIGHT, PainAnswer(2))
    assert dialog.answer() == PainAnswer(2)
    dialog.nothing.click()


def test_every_place_and_kind_can_be_said(opened):
    dialog, _ = opened()
    places = [dialog.place.button(each).text() for each in PainPlace]
    assert places == ["Front of hip", "Groin", "Low back", "Belly", "Knee", "Somewhere else"]
    kinds = [dialog.kind.button(each).text() for each in PainKind]
    assert kinds == [
        "Muscle work or stretch",
        "Ache",
        "Sharp or pinching",
        "Burning, tingling or numb",
        "Pulsing",
    ]
    dialog.nothing.click()


def test_every_control_has_a_name(opened):
    dialog, _ = opened()
    groups = (dialog.scale, dialog.place, dialog.side, dialog.kind)
    assert [each.accessibleName() for each in groups] == ["How strong is the pain?", "Where?", "Side", "What kind?"]
    buttons = dialog.findChildren(QAbstractButton)
    assert len(buttons) == 11 + 6 + 2 + 5 + 5
    assert all(button.accessibleName() or button.text() for button in buttons)
    dialog.nothing.click()


def test_left_stays_on_the_left_where_one_reads_from_the_right(window, look):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dialog = PainDialog.open(window, look, PainRequest(SAVED, ADVICE), lambda outcome: None)
    QApplication.processEvents()

    def left_edge(control):
        return control.mapTo(dialog, QPoint()).x()

    assert left_edge(dialog.side.button("left")) < left_edge(dialog.side.button("right"))
    assert left_edge(dialog.place.button("groin")) < left_edge(dialog.place.button("front_of_hip"))
    dialog.nothing.click()


def test_all_is_seen_at_once_in_the_window_of_the_design(opened):
    dialog, _ = opened()
    QApplication.processEvents()
    assert not dialog._scroll.verticalScrollBar().isVisible()
    dialog.nothing.click()


def test_in_the_smallest_window_every_answer_is_in_sight(opened, window):
    dialog, _ = opened(advice=f"Stop this exercise and rest. {ADVICE} Ask a fitness professional or your doctor.")
    assert dialog.help.text.heightForWidth(540) > dialog.help.text.heightForWidth(5000), "it has two lines"
    window.resize(1024, 600)
    QApplication.processEvents()
    for control in (dialog.place, dialog.side, dialog.kind):
        for chip in control.findChildren(QAbstractButton):
            assert chip.visibleRegion().boundingRect() == chip.rect(), chip.text()
    assert not dialog.findChildren(FoldHint)[0].isVisible()
    dialog.nothing.click()


def test_in_the_smallest_window_the_advice_and_the_buttons_stay(opened, window, qtbot):
    dialog, _ = opened(advice="\n".join([ADVICE] * 5))
    window.resize(1024, 600)
    QApplication.processEvents()
    (hint,) = dialog.findChildren(FoldHint)
    assert hint.isVisible(), "there is more below"
    card = dialog._sheet.rect()
    for part in (dialog.help, dialog.next, dialog.finish, dialog.unwell, dialog.nothing):
        assert card.contains(part.rect().translated(part.mapTo(dialog._sheet, QPoint())))
    kind = dialog.kind.button("pulsing")
    assert kind.visibleRegion().isEmpty()
    kind.setFocus(Qt.FocusReason.TabFocusReason)
    assert kind.visibleRegion().boundingRect() == kind.rect(), "what has the focus is scrolled into view"
    assert not hint.isVisible(), "this is the end"
    dialog.nothing.click()
