# SPDX-License-Identifier: GPL-3.0-or-later
"""What was said of a session stands in the history: stops for pain, answers, the note; and it can be corrected."""

from functools import partial
from pathlib import Path

import pytest
from history_samples import a_moment, a_session, open_history
from program import entered
from PySide6.QtCore import QPoint, Qt

from psoas_trainer.core.changes import Change
from psoas_trainer.core.feedback import Effort, Feedback, Felt, PainStop
from psoas_trainer.core.pain import PainAnswer, PainKind, PainPlace
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.side import Side
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui.models.history_model import LINE_ROLE
from psoas_trainer.ui.play_request import PlayRequest

FIRST = a_session(0).uuid
HIP = PainAnswer(4, PainPlace.FRONT_OF_HIP, Side.LEFT, PainKind.ACHE)
STOP = PainStop("a" * 32, "low_lunge", None, HIP, a_moment("2026-11-22T07:17"))
NOTE = "Left thigh shook.\n<b>Bold</b> & plain, http://example.org"
TROUBLE = StorageError(Trouble.IO, Path("file"))


@pytest.fixture
def open_page(qtbot, look, content):
    return partial(open_history, qtbot, look, content)


@pytest.fixture
def told(open_page):
    """A page with a session of which everything was said."""
    page = open_page(3, answered=False)
    page.store.stops = {FIRST: (STOP, STOP._replace(uuid="b" * 32, answer=PainAnswer()))}
    page.store.said = {FIRST: Feedback(Effort.HARD, 2, note=NOTE)}
    page.store.answer()
    return page


def line(page, row=0):
    return page.model.index(row).data(LINE_ROLE)


def test_stops_answers_and_note_stand_in_the_detail(told):
    detail = told.detail
    sentences = [each.sentence.text() for each in detail.stops]
    assert sentences == ["Stopped for pain: 4 of 10, front of hip, left. Ache.", "Stopped for pain. Not answered."]
    assert detail.stops[0].line.text() == "08:17, Low lunge hip-flexor stretch"
    assert detail.said == "Effort: hard. Pain after it: 2 of 10."
    assert detail.note == NOTE
    assert all(each.isVisible() for each in detail.stops)


def test_where_nothing_was_said_nothing_is_shown(told):
    told.list.setCurrentIndex(told.model.index(1))
    told.store.answer()
    detail = told.detail
    assert (detail.stops, detail.said, detail.note) == ((), "", "")


def test_the_line_of_a_session_with_a_stop_wears_a_hand_that_is_read_out(told):
    assert [line(told, row).stopped for row in range(3)] == [True, False, False]
    spoken = told.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Psoas balance A, Sun 22 Nov, 14 min, stopped for pain"
    assert told.model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "There was a stop for pain"
    assert told.model.index(1).data(Qt.ItemDataRole.ToolTipRole) is None


def test_the_hand_is_painted_in_that_line_only(told, grab, share_of, look):
    picture = grab(told.list.viewport())
    danger = look.theme.colour("danger")
    rows = [told.list.visualRect(told.model.index(row)) for row in range(2)]
    assert share_of(picture.copy(rows[0]), danger) > 0
    assert share_of(picture.copy(rows[1]), danger) == 0


def test_faces_and_pain_of_the_sessions_that_are_listed(told, grab, look):
    before = grab(told.list.viewport()).copy(told.list.visualRect(told.model.index(1)))
    told.desk.feelings = {a_session(1).uuid: Felt(Effort.HARD, 3)}
    told.note_change(frozenset({Change.FEEDBACK}))
    told.store.answer()
    told.desk.answer()
    assert (line(told, 1).effort, line(told, 1).felt, line(told, 1).pain) == (Effort.HARD, "Hard", "pain 3")
    spoken = told.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("14 min, effort: Hard, pain 3")
    assert grab(told.list.viewport()).copy(told.list.visualRect(told.model.index(1))) != before


def test_marks_and_words_follow_what_is_written_meanwhile(told):
    told.store.said[FIRST] = Feedback(Effort.EASY)
    told.store.stops = {}
    told.note_change(frozenset({Change.PAIN_STOPS, Change.FEEDBACK}))
    told.store.answer()
    assert told.detail.said == "Effort: easy."
    assert (told.detail.stops, told.detail.note) == ((), "")
    assert not line(told).stopped


@pytest.mark.parametrize("change", [Change.PAIN_STOPS, Change.FEEDBACK])
def test_each_of_them_is_read_again_when_it_changed(told, change):
    told.store.asked.clear()
    told.note_change(frozenset({change}))
    told.store.answer()
    assert ("session", FIRST) in told.store.asked


def test_what_cannot_be_read_is_said_and_the_counts_stay(open_page):
    page = open_page(1, answered=False)
    then, make = page.store.waiting.pop(0)  # the list
    then(make())
    stops = next(each for each in page.store.waiting if each[1]() == ())
    page.store.waiting.remove(stops)
    stops[0](TROUBLE)
    page.store.answer()
    assert [row.value.left.text for row in page.detail.rows] == ["40 s"]
    texts = [each.text() for each in page.detail.pane.widget().findChildren(type(page.detail._title))]
    assert any("could not be read just now" in text for text in texts)
    assert page.detail.edit.isVisible()


def test_edit_asks_for_that_session(told, qtbot):
    told.list.setCurrentIndex(told.model.index(2))
    told.store.answer()
    with qtbot.waitSignal(told.edit_requested) as asked:
        qtbot.mouseClick(told.detail.edit, Qt.MouseButton.LeftButton)
    assert asked.args == [a_session(2).uuid]


def test_a_session_that_is_not_over_cannot_be_edited(open_page):
    page = open_page(2, answered=False)
    page.store.rows[0] = page.store.rows[0]._replace(state=SessionState.RUNNING, ended=None)
    page.store.answer()
    assert page.detail.title
    assert not page.detail.edit.isVisible()
    assert page.detail.delete.isVisible()


@pytest.mark.parametrize("size", [(1192, 800), (936, 600)])
def test_a_long_note_wraps_and_can_be_scrolled_to_its_end(open_page, size):
    page = open_page(1, answered=False, size=size)
    page.store.said = {FIRST: Feedback(note="Pneumonoultramicroscopic" * 40 + " word" * 200)}
    page.store.answer()
    content = page.detail.pane.widget()
    assert content.minimumSizeHint().width() <= page.detail.pane.width()
    bar = page.detail.pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    note = page.detail._note
    bottom = note.mapTo(page.detail.pane.viewport(), QPoint(0, note.height())).y()
    assert bottom <= page.detail.pane.viewport().height()


def test_everything_fits_beside_each_other_in_a_small_window(open_page):
    page = open_page(1, size=(936, 600))
    shown = (page.detail.repeat, page.detail.edit, page.detail.delete)
    rects = [each.geometry() for each in shown]
    assert all(not one.intersects(two) for one, two in ((rects[0], rects[1]), (rects[1], rects[2])))
    assert all(page.detail.rect().contains(rect) and rect.height() >= 44 for rect in rects)


@pytest.mark.rest
def test_from_the_stop_to_the_history_and_back_to_correct_it(program):
    """Through the whole program: said in the session, found in the history, edited there, found again."""
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    one.run(10 + 15)
    one.press(Qt.Key.Key_P)
    pain = one.app.playing.view.pain
    pain.open.scale.set_value(4)
    one.click(pain.open.next)
    pain.dismiss()
    one.app.playing.player.stop()
    one.settle()
    one.window.show_page("history")
    one.settle()
    history = one.window.page("history")
    assert [each.sentence.text() for each in history.detail.stops] == ["Stopped for pain: 4 of 10."]
    assert history.model.index(0).data(LINE_ROLE).stopped
    one.click(history.detail.edit)
    summary = one.window.page("summary")
    assert one.window.current == "summary"
    assert summary.uuid
    one.click(summary.answers.effort.button(Effort.OK))
    one.click(summary.history)
    assert history.detail.said == "Effort: OK."
    one.click(history.detail.edit)
    one.click(summary.done)
    assert one.window.current == "history", "back to where it was opened"
