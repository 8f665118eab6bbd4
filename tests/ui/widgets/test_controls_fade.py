# SPDX-License-Identifier: GPL-3.0-or-later
"""Controls that go when nobody uses them, and come back by mouse and Tab; what is none of them stays."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from psoas_trainer.ui.widgets.controls_fade import SHOWN_MS, ControlsFade
from psoas_trainer.ui.widgets.fading import FADE_MS


class Page:
    """A page with a bar of two buttons, a line, a part that is hidden anyway, and the pain button."""

    def __init__(self):
        self.reduced = False
        self.area = QWidget()
        self.area.resize(400, 300)
        self.bar, self.line, self.spare = QWidget(), QWidget(), QWidget()
        self.pause, self.skip, self.pain = QPushButton("Pause"), QPushButton("Skip"), QPushButton("Pain?")
        inner = QVBoxLayout(self.bar)
        inner.addWidget(self.pause)
        inner.addWidget(self.skip)
        column = QVBoxLayout(self.area)
        for widget in (self.bar, self.line, self.spare, self.pain):
            column.addWidget(widget)
        self.spare.hide()
        self.fade = ControlsFade((self.bar, self.line, self.spare), self.area, lambda: self.reduced)

    def arrive(self):
        """What fades has faded."""
        animation = self.fade.fading.animation
        animation.setCurrentTime(animation.duration())

    def hide(self):
        self.fade.hide_controls()
        self.arrive()

    def move_to(self, x, y):
        """Moves the mouse there in the window."""
        QTest.mouseMove(self.area.windowHandle(), QPoint(x, y))

    def key(self, key):
        QTest.keyClick(self.area.windowHandle(), key)

    @property
    def shown(self):
        return [widget.isVisible() for widget in (self.bar, self.line, self.spare, self.pain)]


SEEN = [True, True, False, True]
GONE = [False, False, False, True]


@pytest.fixture
def page(qtbot):
    made = Page()
    qtbot.addWidget(made.area)
    with qtbot.waitActive(made.area):
        made.area.show()
        made.area.activateWindow()
    made.pause.setFocus()
    made.fade.set_active(True)
    made.move_to(10, 10)
    made.move_to(20, 20)  # the test before may have left the mouse at the first place
    yield made
    made.fade.set_active(False)


def test_they_are_seen_for_three_seconds_and_then_go_with_the_pointer(page):
    assert page.shown == SEEN
    assert page.fade.remaining_ms == pytest.approx(SHOWN_MS, rel=0.1)
    page.hide()
    assert page.fade.hidden
    assert page.shown == GONE
    assert page.area.cursor().shape() is Qt.CursorShape.BlankCursor


def test_the_timer_is_what_hides_them(page):
    page.fade._timer.timeout.emit()
    assert page.fade.hidden


def test_a_move_of_the_mouse_brings_them_back_for_three_seconds_more(page):
    page.hide()
    page.fade._timer.stop()
    page.move_to(50, 50)
    assert not page.fade.hidden
    page.arrive()
    assert page.shown == SEEN
    assert page.fade.remaining_ms == pytest.approx(SHOWN_MS, rel=0.1)
    assert page.area.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_mouse_that_only_trembles_brings_nothing_back(page):
    page.move_to(50, 50)
    page.hide()
    page.move_to(51, 51)
    page.move_to(50, 52)
    assert page.shown == GONE
    page.move_to(54, 54)
    assert not page.fade.hidden


def test_a_click_or_a_touch_brings_them_back(page):
    page.move_to(200, 280)
    page.hide()
    QTest.mouseClick(page.area.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(200, 280))
    assert not page.fade.hidden


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_brings_them_back_and_the_focus_to_the_control_that_had_it(page, key):
    page.skip.setFocus()
    page.hide()
    assert page.area.hasFocus(), "the keys of the page go on working"
    page.key(key)
    page.arrive()
    assert page.shown == SEEN
    assert page.skip.hasFocus()


def test_the_mouse_gives_the_focus_back_too(page):
    page.hide()
    page.move_to(50, 50)
    assert page.pause.hasFocus()


def test_tab_goes_on_where_they_are_shown(page):
    page.key(Qt.Key.Key_Tab)
    assert page.skip.hasFocus()
    assert page.fade.remaining_ms == pytest.approx(SHOWN_MS, rel=0.1)


def test_other_keys_bring_nothing_back(page):
    page.hide()
    page.key(Qt.Key.Key_Right)
    page.key(Qt.Key.Key_A)
    assert page.shown == GONE


def test_the_pain_button_keeps_the_focus_and_is_never_hidden(page):
    page.pain.setFocus()
    page.hide()
    assert page.pain.isVisible()
    assert page.pain.hasFocus()
    page.move_to(50, 50)
    assert page.pain.hasFocus()


def test_the_fade_takes_120_ms_by_opacity_and_leaves_no_effect_behind(page):
    animation = page.fade.fading.animation
    page.fade.hide_controls()
    assert animation.duration() == FADE_MS == 120
    animation.pause()
    animation.setCurrentTime(30)
    assert 0.0 < page.bar.graphicsEffect().opacity() < 1.0
    assert page.bar.isVisible()
    assert page.pain.graphicsEffect() is None
    animation.resume()
    page.arrive()
    assert page.bar.graphicsEffect() is None


def test_who_turns_back_half_way_sees_no_jump(page):
    animation = page.fade.fading.animation
    page.fade.hide_controls()
    animation.pause()
    animation.setCurrentTime(30)
    half = page.bar.graphicsEffect().opacity()
    page.fade.note_activity()
    assert page.bar.graphicsEffect().opacity() == pytest.approx(half, abs=0.2)
    page.arrive()
    assert page.shown == SEEN
    assert page.bar.graphicsEffect() is None


def test_nothing_fades_where_motion_is_reduced(page):
    page.reduced = True
    page.fade.hide_controls()
    assert page.shown == GONE
    page.fade.note_activity()
    assert page.shown == SEEN
    assert page.bar.graphicsEffect() is None


def test_at_the_end_all_that_was_hidden_is_back_and_nothing_hides_it_any_more(page):
    page.hide()
    page.fade.set_active(False)
    assert page.shown == SEEN
    assert page.pause.hasFocus()
    assert page.fade.remaining_ms == -1
    assert page.area.cursor().shape() is Qt.CursorShape.ArrowCursor
    page.fade.hide_controls()
    page.fade.note_activity()
    page.move_to(80, 80)
    assert page.shown == SEEN
    assert page.fade.remaining_ms == -1


def test_a_part_that_somebody_else_shows_brings_all_back(page):
    page.hide()
    page.line.show()
    assert not page.fade.hidden
    page.arrive()
    assert page.shown == SEEN


def test_a_window_that_goes_while_it_is_watched_does_no_harm(qtbot):
    page = Page()
    qtbot.addWidget(page.area)
    page.area.show()
    page.fade.set_active(True)
    page.area.destroy()
    page.fade.set_active(False)
