# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of past sessions, through its widgets: read, chosen, deleted, brought back, done again."""

from functools import partial
from pathlib import Path

import pytest
from history_samples import a_record, a_session, chosen, open_history, toast_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from psoas_trainer.core.changes import Change
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.record import SessionState
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.repeat_request import repeat_request
from psoas_trainer.ui.views.history_sessions import PAGE_SIZE

SESSIONS = frozenset({Change.SESSIONS})
TROUBLE = StorageError(Trouble.IO, Path("file"))


@pytest.fixture
def open_page(qtbot, look, content):
    return partial(open_history, qtbot, look, content)


def test_newest_session_is_chosen_and_shown(open_page):
    page = open_page(3)
    assert chosen(page) == 0
    assert page.detail.title == "Psoas balance A"
    assert page.detail.when.startswith("Sun 22 Nov, ")
    assert [row.value.left.text for row in page.detail.rows] == ["40 s"]


def test_nothing_is_claimed_before_the_first_answer(open_page):
    page = open_page(0, answered=False)
    assert not page.empty.isVisible()
    assert not page.list.isVisible()
    page.store.answer()
    assert page.empty.isVisible()


def test_empty_state_starts_the_default_routine(open_page, qtbot, content):
    page = open_page(0)
    with qtbot.waitSignal(page.play_requested) as asked:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == [PlayRequest(routine_id=content.catalogue.default_routine.id)]


def test_arrow_keys_choose_and_the_detail_follows(open_page, qtbot):
    page = open_page(3)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    page.store.answer()
    assert chosen(page) == 1
    assert page.detail.when.startswith("Sat 21 Nov")
    assert page.store.asked[-1] == ("session", a_session(1).uuid)


def test_an_answer_for_an_older_choice_is_ignored(open_page):
    page = open_page(3)
    for row in (1, 2):
        page.list.setCurrentIndex(page.model.index(row))
    late, *_, now, _stops, _said = page.store.waiting
    stopped = a_session(2)._replace(state=SessionState.STOPPED)
    now[0](a_record()._replace(summary=stopped))
    late[0](a_record()._replace(summary=a_session(1)))
    page.store.waiting = [each for each in page.store.waiting if each not in (late, now)]
    page.store.answer()
    assert "Stopped early" in page.detail.when


def test_older_sessions_come_while_one_scrolls(open_page, qtbot):
    page = open_page(3 * PAGE_SIZE + 7)
    assert page.model.rowCount() == PAGE_SIZE
    for pages in (2, 3):
        page.list.scrollToBottom()
        qtbot.waitUntil(lambda: bool(page.store.waiting))
        page.store.answer()
        assert page.model.rowCount() == pages * PAGE_SIZE
    assert page.store.asked[-1] == ("sessions", (0, 2 * PAGE_SIZE), PAGE_SIZE)
    assert chosen(page) == 0


def test_ten_thousand_sessions_are_read_one_page_at_a_time(open_page):
    page = open_page(10_000)
    assert page.store.asked == [("sessions", None, PAGE_SIZE), ("session", a_session(0).uuid), ("stopped",)]


def test_delete_goes_at_once_and_the_neighbour_is_chosen(open_page, qtbot):
    page = open_page(4)
    page.list.setCurrentIndex(page.model.index(1))
    page.store.answer()
    qtbot.mouseClick(page.detail.delete, Qt.MouseButton.LeftButton)
    assert page.store.written == [("delete", a_session(1).uuid)]
    assert (page.model.rowCount(), chosen(page)) == (3, 2)
    page.note_change(SESSIONS)
    page.store.answer()
    assert (page.model.rowCount(), chosen(page)) == (3, 2)


def test_delete_key_takes_the_last_one_and_the_one_above_is_chosen(open_page, qtbot):
    page = open_page(3)
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.store.written == [("delete", a_session(2).uuid)]
    assert chosen(page) == 1


def test_undo_brings_it_back_and_chooses_it(open_page, qtbot):
    page = open_page(4)
    page.list.setCurrentIndex(page.model.index(2))
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    toast = toast_of(page)
    assert toast.text == "Session deleted"
    assert toast.remaining_ms > 9_000
    page.store.answer()
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    page.note_change(SESSIONS)
    page.store.answer()
    assert page.store.written[-1] == ("restore", a_session(2).uuid)
    assert (page.model.rowCount(), chosen(page)) == (4, 2)


def test_a_page_asked_for_before_the_deletion_brings_nothing_back(open_page, qtbot):
    page = open_page(3)
    page.note_change(SESSIONS)
    ((then, make),) = page.store.waiting
    old = make()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    then(old)
    assert page.model.rowCount() == 2


def test_a_deletion_that_failed_shows_the_session_again(open_page, qtbot):
    page = open_page(3)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    page.store.restore_session(a_session(0).uuid)
    page.store.failed.emit(TROUBLE)
    page.store.answer()
    assert (page.model.rowCount(), chosen(page)) == (3, 0)
    assert not toast_of(page).isVisible()


def test_deleting_the_only_session_shows_the_empty_state(open_page, qtbot):
    page = open_page(1)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.empty.isVisible()
    assert page.detail.title == ""


def test_the_place_in_the_list_stays_when_something_changes(open_page, qtbot):
    page = open_page(120)
    page.list.scrollToBottom()
    qtbot.waitUntil(lambda: bool(page.store.waiting))
    page.store.answer()
    page.list.setCurrentIndex(page.model.index(70))
    place = page.list.verticalScrollBar().value()
    page.note_change(SESSIONS)
    assert page.store.asked[-1] == ("sessions", None, 2 * PAGE_SIZE)
    page.store.answer()
    assert (chosen(page), page.list.verticalScrollBar().value()) == (70, place)


def test_repeat_asks_for_the_same_again(open_page, qtbot):
    page = open_page(1)
    with qtbot.waitSignal(page.play_requested) as asked:
        qtbot.mouseClick(page.detail.repeat, Qt.MouseButton.LeftButton)
    assert asked.args == [PlayRequest(exercise_id="low_lunge")]


def test_repeat_of_a_routine_and_of_what_is_gone(content):
    plan = a_record(content, "desk_break").plan
    assert repeat_request(plan, content.catalogue) == PlayRequest(routine_id="desk_break")
    assert repeat_request(SessionPlan("gone", plan.items), content.catalogue) is None
    assert repeat_request(SessionPlan(None, ()), content.catalogue) is None


def test_trouble_with_the_list_is_a_calm_sentence_and_can_be_tried_again(open_page, qtbot):
    page = open_page(2, answered=False)
    page.store.waiting.pop()[0](TROUBLE)
    assert "Nothing was changed or lost" in page.sessions.sentence
    assert page.sessions.notice.isVisible()
    assert not page.empty.isVisible()
    page.sessions.retry_wanted.emit()
    page.store.answer()
    assert page.sessions.sentence == ""
    assert page.model.rowCount() == 2


def test_trouble_with_one_session_is_said_in_its_card(open_page):
    page = open_page(2)
    page.list.setCurrentIndex(page.model.index(1))
    page.store.waiting.pop(0)[0](TROUBLE)
    page.store.answer()
    assert page.detail.title == "Psoas balance A"
    assert page.detail.rows == ()
    assert not page.detail.repeat.isVisible()
    assert page.detail.delete.isVisible()


def test_a_bug_is_no_trouble_with_the_disk(open_page):
    page = open_page(2, answered=False)
    with pytest.raises(ZeroDivisionError):
        page.store.waiting.pop()[0](ZeroDivisionError())


def test_left_stays_on_the_left_of_right_in_every_language(open_page, qapp, grab, share_of, look):
    pictures = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(direction)
        page = open_page(1)
        pictures.append(grab(page.detail))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for picture, half in zip(pictures, (1, 0), strict=True):
        width = picture.width() // 2
        there = picture.copy(half * width, 0, width, picture.height())
        blue, orange = (first_column(there, look.theme.colour(role)) for role in ("left-solid", "right-solid"))
        assert 0 <= blue < orange


def first_column(picture, colour) -> int:
    return next(
        (x for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y) == colour), -1
    )


@pytest.mark.rest
@pytest.mark.some_of(3)
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("size", [(1192, 800), (936, 600)])
def test_page_paints_in_every_theme_and_nothing_is_wider_than_its_place(open_page, look, theme, size, share_of, grab):
    look.theme.apply(theme)
    page = open_page(60, size=size)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    page.store.answer()
    picture = grab(page)
    assert page.width() == size[0]
    assert share_of(picture, look.theme.colour("ink")) > 0.001
    assert page.detail.pane.widget().minimumSizeHint().width() <= page.detail.pane.width()


def test_everything_has_a_name(open_page):
    page = open_page(2)
    named = [page.list, page.detail.pane, *page.detail.rows]
    assert all(widget.accessibleName() for widget in named)
