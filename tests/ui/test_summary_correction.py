# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting the counts of a session right, on its summary."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from summary_samples import LEFT, LIFT, LUNGE, RIGHT, SKIPPED, a_summary_record, open_summary, reps, seconds

from psoas_trainer.core.record import SessionState, SetKey


@pytest.fixture
def page(qtbot, look, content):
    return open_summary(qtbot, look, content)


@pytest.fixture
def press(qtbot):
    return lambda button: qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def stepper(page, line, side, number=1):
    return page.done_card.editor.steppers[SetKey(line, number, side)]


def test_every_line_has_its_steppers_with_what_is_kept(page, press):
    press(page.done_card.correct)
    assert {key.item for key in page.done_card.editor.steppers} == set(range(6))
    assert (stepper(page, LIFT, LEFT).field.text(), stepper(page, LIFT, RIGHT).field.text()) == ("8", "10")
    assert [stepper(page, LUNGE, RIGHT, number).field.text() for number in (1, 2)] == ["30 s", "20 s"]
    assert stepper(page, SKIPPED, LEFT).field.text() == "—"
    assert stepper(page, LIFT, LEFT).field.accessibleName() == "Seated leg lift, left, repetitions"
    assert stepper(page, LUNGE, RIGHT, 2).field.accessibleName().endswith(", set 2, right, seconds")


def test_only_what_was_changed_is_told_and_the_rows_come_back(page, press):
    press(page.done_card.correct)
    press(stepper(page, LIFT, LEFT).plus)
    press(stepper(page, LUNGE, RIGHT, 2).plus)
    press(page.done_card.save)
    assert page.heard.corrections == [(page.uuid, (reps(LIFT, LEFT, 9), seconds(LUNGE, RIGHT, 25, 2)))]
    assert page.done_card.editor is None
    assert page.table.rows[1].value.left.text == "8/10"  # what is kept, until the store says otherwise


def test_an_unknown_count_stays_unknown_until_it_is_set(page, press):
    press(page.done_card.correct)
    press(stepper(page, SKIPPED, LEFT).plus)
    press(page.done_card.save)
    assert page.heard.corrections == [(page.uuid, (reps(SKIPPED, LEFT, 0),))]


def test_a_typed_number_counts_without_enter(page, press, qtbot):
    press(page.done_card.correct)
    field = stepper(page, SKIPPED, RIGHT).field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(page.done_card.save, Qt.Key.Key_Return)
    assert page.heard.corrections == [(page.uuid, (reps(SKIPPED, RIGHT, 12),))]


def test_a_known_count_never_becomes_unknown(page, press, qtbot):
    press(page.done_card.correct)
    known = stepper(page, LIFT, LEFT)
    for _ in range(12):
        qtbot.keyClick(known.field, Qt.Key.Key_Down)
    assert known.count == 0


def test_seconds_that_are_unknown_go_from_the_dash_to_nought_and_back(qtbot, look, content, press):
    page = open_summary(qtbot, look, content, a_summary_record(sets=()))
    press(page.done_card.correct)
    hold = stepper(page, LUNGE, LEFT)
    texts = []
    for button in (hold.plus, hold.plus, hold.minus, hold.minus):
        press(button)
        texts.append((hold.field.text(), hold.count))
    assert texts == [("0 s", 0), ("5 s", 5), ("0 s", 0), ("—", None)]
    hold.field.setValue(-3)
    assert (hold.field.text(), hold.count) == ("—", None)


def test_cancel_changes_nothing(page, press):
    press(page.done_card.correct)
    press(stepper(page, LIFT, LEFT).plus)
    press(page.done_card.cancel)
    assert page.heard.corrections == []
    assert page.focusWidget() is page.done_card.correct
    press(page.done_card.correct)
    assert stepper(page, LIFT, LEFT).count == 8


def test_saving_without_a_change_tells_nothing(page, press):
    press(page.done_card.correct)
    press(page.done_card.save)
    assert page.heard.corrections == []


def test_a_corrected_session_says_so_quietly(page):
    assert not page.done_card.corrected.isVisible()
    page.show_record(a_summary_record(sets=(reps(LIFT, LEFT, 10),), corrected=True))
    assert page.done_card.corrected.isVisible()
    assert page.done_card.corrected.text() == "Corrected by you"
    assert page.table.rows[1].value.left.text == "10/10"


def test_the_wheel_over_the_rows_changes_no_count(page, press):
    press(page.done_card.correct)
    stepper(page, SKIPPED, RIGHT).field.setFocus()
    other = stepper(page, LIFT, LEFT)
    turn_wheel(other.field)
    assert other.count == 8


def test_a_session_that_is_not_saved_yet_cannot_be_corrected(qtbot, look, content):
    page = open_summary(qtbot, look, content, a_summary_record(state=SessionState.RUNNING))
    assert not page.done_card.correct.isVisible()


def turn_wheel(field):
    middle = QPointF(field.rect().center())
    event = QWheelEvent(
        middle, field.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(field, event)
