# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Learn: all lessons can be opened, read on one screen, left, followed and printed, by keyboard too."""

from functools import partial

import pytest
from learn_page import NARROW, STACKED, WIDE, SourceResources, open_learn, settle
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from psoas_trainer.app_ground import Ground
from psoas_trainer.app_learn import make_learn, show_muscle
from psoas_trainer.ui.learn_source import load_learn


@pytest.fixture
def opened(qtbot, look, content):
    return partial(open_learn, qtbot, look, content)


def texts_of(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def lesson_ids(page):
    return [lesson.id for lesson in page.learn.lessons]


def test_every_lesson_can_be_opened_from_the_overview(opened):
    page = opened()
    assert {*page.overview.headings, *page.view.chips} == set(lesson_ids(page))
    for lesson in page.learn.lessons:
        opener = page.overview.headings.get(lesson.id) or page.view.chips[lesson.id]
        opener.click()
        assert page.view.lesson_id == lesson.id
        assert page.pane.isVisible()
        assert not page.overview.isVisible()
        page.pane.overview.click()
        assert page.overview.isVisible()
        assert opener.hasFocus(), "the keyboard is where it was"


def test_a_lesson_shows_all_its_words(opened):
    page = opened()
    for lesson in page.learn.lessons:
        page.view.show_lesson(lesson.id)
        shown = texts_of(page.pane)
        assert {lesson.title, lesson.introduction} <= set(shown)
        for point in lesson.points:
            assert {text for text in (point.title, point.text, point.answer) if text} <= set(shown)
        for source in lesson.sources:
            assert any(page.learn.sources[source].short in text for text in shown)
    assert {label.textFormat() for label in page.view.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.rest
def test_each_lesson_is_one_screen_and_so_is_the_overview(opened):
    page = opened(WIDE)
    assert page.view._cards.verticalScrollBar().maximum() == 0
    for lesson in page.learn.lessons:
        page.view.show_lesson(lesson.id)
        settle()
        assert page.pane.whole, lesson.id


@pytest.mark.rest
@pytest.mark.parametrize("size", [NARROW, STACKED])
def test_in_a_small_window_everything_can_be_reached(opened, qtbot, size):
    page = opened(size)
    page.view.show_lesson("mistakes_what")
    settle()
    assert page.pane.width() <= page.view.width()
    last = page.pane.rows[-1]
    page.pane._scroll.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.pane._scroll, Qt.Key.Key_End)
    for _ in range(40):
        qtbot.keyClick(page.pane._scroll, Qt.Key.Key_PageDown)
    place = last.mapTo(page.pane._scroll.viewport(), QPoint(0, last.height()))
    assert place.y() <= page.pane._scroll.viewport().height()


@pytest.mark.rest
def test_next_and_previous_go_through_all_lessons_and_say_where_one_is(opened):
    page = opened()
    ids = lesson_ids(page)
    page.view.show_lesson(ids[0])
    assert not page.pane.previous.isEnabled()
    for number, lesson_id in enumerate(ids, start=1):
        assert page.view.lesson_id == lesson_id
        assert page.pane.dots.accessibleName() == f"Lesson {number} of {len(ids)}"
        page.pane.following.click()
    assert page.view.lesson_id == ids[-1]
    assert not page.pane.following.isEnabled()
    page.pane.previous.click()
    assert page.view.lesson_id == ids[-2]


@pytest.mark.rest
def test_arrow_keys_turn_the_lessons_and_escape_goes_back(opened, qtbot):
    page = opened()
    page.overview.headings["what_it_does"].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert page.view.lesson_id == "why_tight"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert page.view.lesson_id == "what_it_does", "before the first there is none"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.view.lesson_id == ""
    assert page.overview.headings["what_it_does"].hasFocus()


@pytest.mark.rest
def test_arrow_keys_follow_the_reading_direction(opened, qtbot):
    page = opened()
    page.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.view.show_lesson("why_tight")
    settle()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert page.view.lesson_id == "training"
    assert page.picture.x() > page.pane.x(), "the page mirrors"
    assert page.picture.view.layoutDirection() == Qt.LayoutDirection.LeftToRight, "the picture never does"


@pytest.mark.rest
def test_links_ask_the_program_and_lessons_link_to_lessons(opened):
    page = opened()
    page.overview.help.click()
    page.view.show_lesson("mistakes_what")
    for row in page.pane.rows:
        row.link.click()
    assert page.asked == [
        "help:seek_help",
        "exercise:low_lunge",
        "exercise:psoas_march",
        "exercise:glute_bridge",
        "exercise:dead_bug",
    ]
    page.view.show_lesson("mistakes_how")
    next(row for row in page.pane.rows if row.link.text() == "Warm up first").link.click()
    assert page.view.lesson_id == "warm_up"
    assert len(page.asked) == 5


@pytest.mark.rest
def test_a_lesson_points_out_what_it_is_about(opened):
    page = opened()
    page.view.show_lesson("what_it_does")
    assert page.picture.view.shown == ("psoas_right", "psoas_left")
    page.view.show_lesson("mistakes_what")
    assert page.picture.views.current == "side"
    assert set(page.picture.view.shown) == {"psoas", "gluteus_maximus", "abdominals"}
    page.view.show_overview()
    assert page.picture.view.shown == ()


@pytest.mark.some_of(3)
@pytest.mark.parametrize("muscle", ["psoas", "gluteus_medius", "quadratus_lumborum", "obliques", "hip_front"])
def test_a_muscle_of_an_exercise_is_shown_and_named(opened, content, muscle):
    page = opened()
    page.view.show_part(muscle)
    assert page.picture.view.shown
    assert page.picture.name.text() == content.words.term("muscle", muscle)
    assert page.picture.text.text() == page.learn.muscles[muscle].text


@pytest.mark.rest
def test_a_muscle_that_no_picture_has_is_named_and_says_so(opened):
    page = opened()
    page.view.show_part("calves")
    assert page.picture.view.shown == ()
    assert page.picture.name.text() == "Calves"
    assert page.picture.text.text().endswith("It is not in these pictures.")
    page.view.show_part("unheard_of")
    assert page.picture.name.text() == "unheard_of"


@pytest.mark.rest
def test_a_lesson_is_saved_as_a_pdf_with_all_its_words(opened, tmp_path):
    target = tmp_path / "lesson.pdf"
    page = opened(ask_file=lambda *_: str(target))
    page.view.show_lesson("mistakes_how")
    page.pane.save_page.click()
    assert target.read_bytes().startswith(b"%PDF")
    assert page.pane.message.text() == f"Saved as {target}"
    sheet = page.view._sheets.sheet(page.learn.lesson("mistakes_how"))
    assert sheet.parts[0].heading == "Rushing, poor form"
    assert sheet.parts[0].lines[1].startswith("What the program does: ")
    assert sheet.closing == "Sources: ASFA, ACSM 2011"
    page.view.show_lesson("warm_up")
    assert not page.pane.message.isVisible()


@pytest.mark.rest
def test_printing_says_what_became_of_it_and_nothing_where_it_was_given_up(opened):
    page = opened()
    page.view.show_lesson("warm_up")
    page.pane.print_page.click()
    assert not page.pane.message.isVisible()


@pytest.mark.rest
def test_every_control_has_a_name_and_is_large_enough(opened):
    page = opened()
    for lesson_id in ("", *lesson_ids(page)):
        if lesson_id:
            page.view.show_lesson(lesson_id)
            settle()
        buttons = [each for each in page.view.findChildren(QAbstractButton) if each.isVisible()]
        assert [each for each in buttons if not (each.accessibleName() or each.text())] == []
        assert [each for each in buttons if each.height() < 44] == []


@pytest.mark.rest
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_it_paints_in_every_theme(opened, look, grab, share_of, theme):
    look.theme.apply(theme)
    page = opened()
    assert share_of(grab(page.view), look.theme.colour("bg")) > 0.05
    page.view.show_lesson("seek_help")
    assert share_of(grab(page.pane), look.theme.colour("danger")) > 0


def test_a_damaged_translation_is_english_and_said_in_the_log(resources, caplog):
    source = SourceResources({"lang/de/learn.toml": "heading = 3"})
    assert load_learn(source, "de") == load_learn(source, "en")
    assert "shown in English" in caplog.text


def test_a_translation_is_shown(resources):
    source = SourceResources({"lang/de/learn.toml": 'heading = "Der Psoas"'})
    assert load_learn(source, "de").heading == "Der Psoas"


class FakeWindow:
    """Notes which page is shown, and what is asked of it."""

    def __init__(self):
        self.done = []
        self.learn = None

    def page(self, name):
        return self.learn if name == "learn" else self

    def show_section(self, name):
        self.done.append(("section", name))

    def show_page(self, name):
        self.done.append(("page", name))


def test_the_page_is_made_late_and_its_links_are_led_on(qtbot, look, content):
    window, played, helped, opened = FakeWindow(), [], [], []
    about = {"intended_purpose": "Shows exercises."}
    rest = (None,) * 5
    ground = Ground(look, SourceResources(), content, about, *rest)
    page = window.learn = make_learn(ground, window, played.append, helped.append, opened.append)
    qtbot.addWidget(page)
    for target in ("exercise:dead_bug", "settings:player", "page:history", "help:seek_help", "routine:desk_break"):
        page.link_requested.emit(target)
    assert opened == ["dead_bug"]
    assert window.done == [
        ("section", "player"),
        ("page", "settings"),
        ("page", "history"),
    ]
    assert helped == [page]
    assert [request.routine_id for request in played] == ["desk_break"]
    show_muscle(window, "psoas")
    assert window.done[-1] == ("page", "learn")
    assert page.picture.name.text() == "Psoas"
