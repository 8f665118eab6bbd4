# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock in the window: what asks for it, what is left of the window, and a session that goes on behind it."""

import pytest
from program import entered
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer import app_lock
from psoas_trainer.app_unlock import Manner
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.settings_sections.lock_section import LockSection
from psoas_trainer.ui.views.lock_view import LockView

CANARY = "ZZCANARY"
CTRL = Qt.KeyboardModifier.ControlModifier


class Locked:
    """The program as it is on encrypted data; `ends` are the windows that were ended for the lock."""

    def __init__(self, one, monkeypatch):
        self.one, self.ends = one, []
        monkeypatch.setattr(app_lock, "engine_clock", lambda: one.clock)
        monkeypatch.setattr(app_lock.SleepWatch, "watch", lambda _self: None)
        key = DataKey(bytes(32))
        ground = one.app._ground._replace(key=key, lock=self.ends.append)
        one.app.locking._ground, one.app.locking._lock = ground, None
        one.app.locking.begin()
        self.lock = one.app.locking.lock

    def open_again(self):
        """As the next window would be."""
        self.lock._over = False
        self.lock.watch.begin()
        self.one.window.showNormal()
        self.one.settle()

    def train(self):
        self.one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
        self.one.settle()
        assert self.one.window.alone is self.one.app.playing.view


@pytest.fixture
def locked(program, monkeypatch):
    def make(**settings):
        return Locked(entered(program, **settings), monkeypatch)

    return make


def canaries():
    found = []
    for widget in QApplication.allWidgets():
        for name in ("windowTitle", "text", "accessibleName", "accessibleDescription", "toolTip"):
            read = getattr(widget, name, None)
            read = read() if callable(read) else read
            if read is not None and CANARY in str(read):
                found.append(f"{type(widget).__name__}.{name}")
    return found + ["clipboard"] * (CANARY in QGuiApplication.clipboard().text())


def dropped():
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_plain_data_is_never_locked(program):
    one = entered(program)
    one.app.locking.lock.begin()
    one.app.locking.lock.lock()
    assert one.app.locking.lock.watch is None
    assert "lock" not in one.window.rail.ids
    assert one.window.isVisible()


def test_every_way_to_lock_ends_the_window(locked):
    it = locked()
    one = it.one

    def in_a_dialog():
        it.lock.change_passphrase()
        one.qtbot.keyClick(it.lock.ways.asking.now.edit, Qt.Key.Key_L, CTRL)

    def idle():
        one.clock.now += 120
        it.lock.watch.look()

    def in_the_settings():
        one.window.show_page("settings")
        one.click(it.lock.section.lock)

    ways = (
        lambda: one.click(one.window.rail.button("lock")),
        lambda: one.qtbot.keyClick(one.window, Qt.Key.Key_L, CTRL),
        in_a_dialog,
        idle,
        lambda: it.lock._sleep.away.emit(),
        in_the_settings,
    )
    for number, way in enumerate(ways, start=1):
        way()
        assert len(it.ends) == number
        assert not one.window.isVisible()
        it.lock.lock()
        assert len(it.ends) == number, "it is locked already"
        it.open_again()


def test_the_page_appears_as_the_window_was(locked):
    it = locked()
    it.lock.lock()
    assert it.ends == [Manner.FRONT]
    it.open_again()
    for hide, manner in ((it.one.window.showMinimized, Manner.SMALL), (it.one.window.hide, Manner.SMALL)):
        hide()
        it.lock.lock()
        assert it.ends[-1] is manner
        it.open_again()


def test_a_page_that_comes_by_itself_stays_below_other_windows_until_it_is_chosen(look, qtbot):
    below = Qt.WindowType.WindowStaysOnBottomHint
    for quietly in (False, True):
        page = LockView(look)
        qtbot.addWidget(page)
        page.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, quietly)
        page.show()
        assert bool(page.windowHandle().flags() & below) is quietly
        with qtbot.waitActive(page):
            page.activateWindow()
        assert not page.windowHandle().flags() & below
        assert page.isVisible()
        page.hide()


def test_the_settings_have_entries_for_people_and_lock(locked):
    one = locked(several_people=True).one
    one.window.show_page("settings")
    one.settle()
    page = one.window.page("settings")
    for section in ("people", "lock"):
        page.show_section(section)
        assert page.sections.current == section
    sections = [page.sections.button(each).y() for each in ("keyboard", "people", "lock", "data", "about")]
    assert sections == sorted(sections)
    one.click(page.sections.button("lock"))
    top = page.pane.verticalScrollBar().value()
    assert top == min(page.findChild(LockSection).y(), page.pane.verticalScrollBar().maximum())
    page.sections.button("people").setFocus()
    one.press(Qt.Key.Key_Down)
    assert page.sections.current == "lock"
    one.press(Qt.Key.Key_Down)
    assert page.sections.current == "data"


@pytest.mark.rest
def test_the_minutes_are_set_in_the_settings(locked):
    it = locked()
    one = it.one
    one.window.show_page("settings")
    it.lock.section.minutes.plus.click()
    assert one.preferences.settings.lock_minutes == 3
    one.clock.now += 179
    it.lock.watch.look()
    assert it.ends == []
    assert not it.lock.warning.isHidden()
    one.press(Qt.Key.Key_Shift)
    assert it.lock.warning.isHidden()


@pytest.mark.rest
def test_a_session_goes_on_with_nothing_else_left_and_its_end_locks(locked):
    it = locked()
    one = it.one
    for page_id in ("history", "settings", "today"):
        one.window.show_page(page_id)
        one.settle()
    QWidget(one.window.page("history")).setAccessibleName(f"{CANARY} Smith")
    one.app.rooms.plans.given_name = CANARY
    it.train()
    assert any("PlayerTopBar" in each or "TextLabel" in each for each in canaries())
    QGuiApplication.clipboard().setText(f"{CANARY} Smith")
    one.run(8)
    it.lock.lock()
    dropped()
    assert it.lock.sealed
    assert it.ends == []
    assert canaries() == []
    assert one.window.alone is one.app.playing.view
    before = one.position
    one.run(10)
    assert one.position != before, "the session goes on"
    one.app.reminding.page_requested.emit("today")
    assert one.window.alone is one.app.playing.view
    one.app.playing.trainer.end(completed=False)
    one.settle()
    one.settle()
    assert len(it.ends) == 1
    states = one.thread.call(lambda db: db.execute("SELECT state FROM session").get)
    assert states == "stopped", "what was done is kept"


def test_leaving_the_session_locks_and_keeps_it_open_for_later(locked):
    it = locked()
    it.train()
    it.one.run(8)
    it.lock.lock()
    it.one.app.playing._leave()
    assert len(it.ends) == 1


@pytest.mark.rest
def test_a_question_of_the_session_stays_where_it_is(locked):
    it = locked()
    it.train()
    it.one.run(12)
    it.one.press(Qt.Key.Key_P)
    it.lock.lock()
    dropped()
    pain = it.one.app.playing.view.pain
    assert pain.open is not None
    assert pain.open.isVisible()
    pain.dismiss()


def test_idle_hands_do_not_stop_a_session_and_nothing_warns_of_the_lock(locked):
    it = locked()
    it.train()
    it.one.clock.now += 110
    it.lock.watch.look()
    assert it.lock.warning.isHidden()
    it.one.clock.now += 10
    it.lock.watch.look()
    assert it.lock.sealed
    assert it.ends == []


@pytest.mark.rest
def test_the_settings_offer_to_encrypt_where_several_people_are_kept_on_plain_data(program):
    one = entered(program)
    one.window.show_page("settings")
    page = one.window.page("settings")
    assert page.findChild(LockSection) is None
    one.preferences.change(several_people=True)
    one.settle()
    one.window.show_page("settings")
    section = one.window.page("settings").findChild(LockSection)
    assert section.lock.isHidden()
    one.click(section.encrypt)
    assert one.app.locking.lock.ways.asking.title.text() == "Encrypt the data"
    one.app.locking.lock.ways.asking.lift()


@pytest.mark.rest
def test_people_are_in_front_with_the_keyboard_in_the_search_when_it_is_open(locked):
    it = locked(several_people=True)
    one = it.one
    one.window.show_page("people")
    it.lock.greet()
    page = one.window.page("people")
    assert one.window.current == "people"
    assert one.window.focusWidget() is page.search.edit
    one.click(page.lock)
    assert len(it.ends) == 1
