# SPDX-License-Identifier: GPL-3.0-or-later
"""The page after a session, through its widgets: what it shows, what can be said there, and that nothing is lost."""

from functools import partial

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget
from summary_samples import LEFT, LIFT, LUNGE, MARCH, PAST, RIGHT, ROLLER, a_summary_record, open_summary, reps

from psoas_trainer.core.feedback import LONGEST_NOTE, Effort, Feedback, Form
from psoas_trainer.core.record import SessionState

SAID = Feedback(Effort.HARD, 2, Form.SLIPPED, frozenset({LIFT}), "The chair wobbled.")


@pytest.fixture(autouse=True)
def british(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def open_page(qtbot, look, content):
    return partial(open_summary, qtbot, look, content)


@pytest.fixture
def press(qtbot):
    return lambda button: qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_was_done_stands_by_side_and_the_warm_up_last(open_page):
    page = open_page()
    rows = [row.value for row in page.table.rows]
    assert [value.name for value in rows][-1] == "Supine pelvic tilt"
    assert (rows[1].left.text, rows[1].right.text) == ("8/10", "10/10")
    assert (rows[2].left.text, rows[2].right.text) == ("60 s", "50 s")
    assert (rows[4].left.text, rows[4].right.text) == ("—", "—")
    assert page.uuid == a_summary_record().summary.uuid


@pytest.mark.parametrize(
    ("state", "words", "icon"),
    [
        (SessionState.FINISHED, "Session done. Your hips had a good", "check"),
        (SessionState.STOPPED, "Session ended. What you did is kept.", "flag"),
        (SessionState.RUNNING, "Session ended. Its last counts are not saved yet", "warning"),
    ],
)
def test_headline_says_how_the_session_ended(open_page, state, words, icon):
    page = open_page(a_summary_record(state=state))
    assert page.headline.text().startswith(words)
    assert page.sign.icon_name == icon
    assert page.done_card.correct.isVisible() is (state is not SessionState.RUNNING)


def test_a_session_of_seconds_had_no_minutes(open_page):
    assert open_page(a_summary_record(active_seconds=20)).headline.text() == "Session done."


def test_left_and_right_are_numbers_and_a_plain_sentence(open_page):
    page = open_page()
    assert (page.sums.left.value.number, page.sums.right.value.number) == ("18", "20")
    assert page.sums.sentence == "Seated leg lift: 8 on the left, 10 on the right."
    assert "%" not in page.sums.left.accessibleName() + page.sums.right.accessibleName()
    page.show_record(a_summary_record(sets=(reps(MARCH, LEFT, 10), reps(MARCH, RIGHT, 10))))
    assert page.sums.sentence == "The counts are the same on both sides."


def test_left_and_right_stay_away_where_no_side_was_counted(open_page):
    assert not open_page(a_summary_record(sets=())).sums.isVisible()


def test_one_fact_from_the_past_or_none(open_page):
    page = open_page()
    assert not page.fact.isVisible()
    page.show_earlier(PAST)
    assert page.fact.isVisible()
    assert page.fact.text().startswith("On 3 November you did ")
    assert page.fact.text().endswith(" of Seated leg lift on the left. Today you did 8.")
    page.show_record(a_summary_record(1))
    assert not page.fact.isVisible()


def test_enter_on_done_goes_on(open_page, qtbot):
    page = open_page()
    assert page.focusWidget() is page.done
    with qtbot.waitSignal(page.done_requested, timeout=0):
        qtbot.keyClick(page.done, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.history_requested, timeout=0):
        qtbot.mouseClick(page.history, Qt.MouseButton.LeftButton)


def test_each_answer_is_told_at_once_and_can_be_taken_back(open_page, press):
    page = open_page()
    press(page.answers.effort.button(Effort.OK))
    press(page.answers.pain.button(0))
    press(page.answers.form.button("held"))
    press(page.answers.effort.button(Effort.TOO_HARD))
    press(page.answers.pain.button(0))
    assert [said for _, said in page.heard.feedback] == [
        Feedback(Effort.OK),
        Feedback(Effort.OK, 0),
        Feedback(Effort.OK, 0, Form.HELD),
        Feedback(Effort.TOO_HARD, 0, Form.HELD),
        Feedback(Effort.TOO_HARD, None, Form.HELD),
    ]


def test_nothing_is_told_where_nothing_is_answered(open_page):
    page = open_page()
    page.show_feedback(SAID)
    page.show_earlier(PAST)
    page.show_record(a_summary_record(1))
    page.hide()
    assert page.heard.feedback == []
    assert page.feedback == Feedback()


def test_where_the_form_slipped_may_be_said(open_page, press):
    page = open_page()
    assert list(page.answers.slips) == [MARCH, LIFT, LUNGE, ROLLER]  # neither the warm-up nor what was skipped
    assert not page.answers.where.isVisible()
    press(page.answers.form.button("slipped"))
    assert page.answers.slips[LIFT].isVisible()
    press(page.answers.slips[LIFT])
    press(page.answers.slips[MARCH])
    assert page.feedback == Feedback(form=Form.SLIPPED, slipped=frozenset({MARCH, LIFT}))
    press(page.answers.form.button("held"))
    assert page.heard.feedback[-1][1] == Feedback(form=Form.HELD)
    assert not page.answers.slips[LIFT].isVisible()


def test_what_was_said_before_is_shown(open_page):
    page = open_page()
    page.show_feedback(SAID)
    assert page.feedback == SAID
    assert page.note.isVisible()
    assert not page.add_note.isVisible()


def test_what_is_said_now_is_newer_than_what_was_read(open_page, press):
    page = open_page()
    press(page.answers.effort.button(Effort.EASY))
    page.show_feedback(SAID)
    assert page.feedback == Feedback(Effort.EASY)


def test_a_note_that_is_being_typed_is_newer_than_what_was_read(open_page, press, qtbot):
    page = open_page()
    press(page.add_note)
    qtbot.keyClicks(page.note.edit, "New")
    page.show_feedback(SAID)
    assert page.feedback == Feedback(note="New")


def test_a_note_is_told_soon_after_the_last_key(open_page, press, qtbot):
    page = open_page()
    press(page.add_note)
    assert page.focusWidget() is page.note.edit
    with qtbot.waitSignal(page.feedback_given):
        qtbot.keyClicks(page.note.edit, "Good <b>day</b>")
    assert page.heard.feedback == [(page.uuid, Feedback(note="Good <b>day</b>"))]


def test_a_note_is_told_when_the_page_is_left_and_to_its_own_session(open_page, press, qtbot):
    page = open_page()
    first = page.uuid
    press(page.add_note)
    qtbot.keyClicks(page.note.edit, "First")
    page.show_record(a_summary_record(1))
    assert page.heard.feedback == [(first, Feedback(note="First"))]
    assert page.feedback == Feedback()
    press(page.add_note)
    qtbot.keyClicks(page.note.edit, "Second")
    page.hide()
    assert page.heard.feedback[-1] == (a_summary_record(1).summary.uuid, Feedback(note="Second"))


def test_an_emptied_note_is_none(open_page, qtbot):
    page = open_page()
    page.show_feedback(SAID)
    page.note.edit.selectAll()
    qtbot.keyClicks(page.note.edit, "  ")
    page.note.tell()
    assert page.heard.feedback[-1][1] == SAID._replace(note=None)


def test_a_note_has_a_length_and_says_so(open_page, press, qtbot):
    page = open_page()
    press(page.add_note)
    page.note.edit.insertPlainText("a" * (LONGEST_NOTE + 50))
    page.note.tell()
    assert page.feedback.note == "a" * LONGEST_NOTE
    assert page.note.room.text() == "2000 of 2000 characters"


def test_the_same_session_shown_again_keeps_what_was_said(open_page, press):
    page = open_page(a_summary_record(state=SessionState.RUNNING, sets=()))
    press(page.answers.effort.button(Effort.OK))
    page.show_record(a_summary_record())
    assert page.feedback == Feedback(Effort.OK)
    assert page.table.rows[1].value.left.text == "8/10"
    assert page.heard.shown == [page.uuid, page.uuid]


def test_everything_can_be_answered_by_keyboard(open_page, qtbot):
    page = open_page()
    effort = page.answers.effort
    qtbot.keyClick(effort.button(Effort.EASY), Qt.Key.Key_Space)
    qtbot.keyClick(effort.button(Effort.EASY), Qt.Key.Key_Right)
    qtbot.keyClick(page.answers.pain.button(0), Qt.Key.Key_4)
    qtbot.keyClick(page.answers.form.button("held"), Qt.Key.Key_Return)
    assert page.feedback == Feedback(Effort.OK, 4, Form.HELD)


def test_every_control_has_a_name_and_can_be_hit(open_page, press, qapp):
    page = open_page()
    page.show_feedback(SAID)
    press(page.done_card.correct)
    qapp.processEvents()
    for widget in page.findChildren(QWidget):
        focusable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
        if widget.isVisible() and (focusable or isinstance(widget, QAbstractButton)):
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
        if widget.isVisible() and isinstance(widget, QAbstractButton):
            assert widget.height() >= 44, widget.accessibleName()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_page_paints_and_fits_the_smallest_window(open_page, look, theme, share_of, grab, qapp):
    look.theme.apply(theme)
    page = open_page(size=(936, 600))
    page.show_feedback(SAID)
    page.show_earlier(PAST)
    qapp.processEvents()
    assert share_of(grab(page), look.theme.colour("ink")) > 0.001
    assert page.width() == 936
    assert page.done.mapTo(page, QPoint(0, page.done.height())).y() <= 600
    for area in page.findChildren(QAbstractScrollArea):
        assert area.horizontalScrollBar().maximum() == 0


def test_at_the_designs_size_nothing_but_the_rows_scrolls(open_page, qapp):
    page = open_page()
    page.show_earlier(PAST)
    qapp.processEvents()
    outer = [area for area in page.findChildren(QAbstractScrollArea) if area.isAncestorOf(page.sums)]
    assert [area.verticalScrollBar().maximum() for area in outer] == [0]


def test_left_stays_on_the_left_in_every_language(open_page, press, qapp):
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        page = open_page()
        press(page.done_card.correct)
        qapp.processEvents()
        steppers = {key.side: each for key, each in page.done_card.editor.steppers.items() if key.item == MARCH}
        left, right = (steppers[side].mapTo(page, QPoint(0, 0)).x() for side in (LEFT, RIGHT))
        assert left < right
