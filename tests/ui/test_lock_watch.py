# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody is there: warned of 20 seconds before, locked on time, at once after a sleep and at Ctrl+L."""

import pytest
from fakes import FakeClock
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from psoas_trainer.ui.lock_watch import LockWatch
from psoas_trainer.ui.own_clipboard import OwnClipboard
from psoas_trainer.ui.widgets.lock_warning import LockWarning


class Rig:
    def __init__(self, qtbot):
        self.clock = FakeClock()
        self.minutes, self.quiet, self.away = 2, False, False
        self.locked, self.warned, self.stayed = [], [], []
        self.window = QWidget()
        self.field = QLineEdit(self.window)
        qtbot.addWidget(self.window)
        self.watch = LockWatch(lambda: self.minutes, self.clock, lambda: self.quiet, lambda: self.away)
        self.watch.lock_requested.connect(lambda: self.locked.append(self.clock.now))
        self.watch.warned.connect(self.warned.append)
        self.watch.stayed.connect(lambda: self.stayed.append(self.clock.now))
        self.watch.begin()

    def after(self, seconds):
        for _ in range(seconds):
            self.clock.now += 1.0
            self.watch.look()


@pytest.fixture
def rig(qtbot):
    made = Rig(qtbot)
    yield made
    made.watch.close()


@pytest.mark.parametrize("minutes", [1, 2, 15])
def test_it_locks_after_the_minutes_and_warns_twenty_seconds_before(rig, minutes):
    rig.minutes = minutes
    rig.after(minutes * 60 - 21)
    assert rig.warned == []
    rig.after(1)
    assert rig.warned == [20]
    rig.after(19)
    assert rig.warned == list(range(20, 0, -1))
    assert rig.locked == []
    rig.after(1)
    assert len(rig.locked) == 1


def test_any_key_or_movement_of_the_mouse_begins_it_anew(rig, qtbot):
    rig.window.show()
    for there in (
        lambda: qtbot.keyClick(rig.field, Qt.Key.Key_A),
        lambda: qtbot.keyClick(rig.field, Qt.Key.Key_Shift),
        lambda: qtbot.mouseMove(rig.window, QPoint(5, 5)),
        lambda: qtbot.mouseClick(rig.window, Qt.MouseButton.LeftButton),
    ):
        rig.after(110)
        there()
        assert rig.stayed.pop() == rig.clock.now
    assert rig.locked == []
    assert rig.field.text() == "a"


def test_what_runs_is_not_warned_of_and_still_locked_behind(rig):
    rig.quiet = True
    rig.after(120)
    assert rig.warned == []
    assert len(rig.locked) == 1


def test_ctrl_l_locks_at_once_and_reaches_nothing_else(rig, qtbot):
    qtbot.keyClick(rig.field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert len(rig.locked) == 1
    qtbot.keyClick(rig.field, Qt.Key.Key_L)
    assert len(rig.locked) == 1
    assert rig.field.text() == "l"


def test_a_computer_that_slept_is_locked_also_where_a_key_wakes_it(rig, qtbot):
    rig.after(3)
    rig.clock.suspended += 30
    qtbot.keyClick(rig.field, Qt.Key.Key_A)
    assert len(rig.locked) == 1
    rig.clock.suspended += 30
    rig.after(1)
    assert len(rig.locked) == 2


def test_a_screen_that_is_locked_locks_too(rig):
    rig.after(3)
    assert rig.locked == []
    rig.away = True
    rig.after(1)
    assert len(rig.locked) == 1


def test_the_card_says_how_long_and_its_button_stays(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 500)
    warning = LockWarning(look, window)
    stays = []
    warning.stay_requested.connect(lambda: stays.append(True))
    window.show()
    warning.show_left(20)
    assert "20 second" in warning.accessibleName()
    assert window.rect().contains(warning.geometry())
    warning.show_left(19)
    assert "19 second" in warning.line.text()
    qtbot.mouseClick(warning.stay, Qt.MouseButton.LeftButton)
    assert stays == [True]
    warning.put_away()
    assert warning.isHidden()


def test_what_was_copied_here_is_taken_from_the_clipboard_and_nothing_else(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    own, clipboard = OwnClipboard(), QGuiApplication.clipboard()
    clipboard.setText("from another program")
    own.clear()
    assert clipboard.text() == "from another program"
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    clipboard.setText("a person's summary")
    own.clear()
    assert clipboard.text() == ""
