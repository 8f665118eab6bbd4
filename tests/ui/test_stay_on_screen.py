# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that goes takes no window with it, and no session; nor does a place from a screen that is not there."""

import json
import subprocess
import sys

import pytest
from program import entered
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.main_window import MainWindow
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.stay_on_screen import GRIP, StayOnScreen, visible_place
from whole_program import environment

MAIN, SECOND = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1024)


@pytest.mark.parametrize(
    "frame",
    [QRect(10, 10, 1280, 800), QRect(1700, 900, 1280, 800), QRect(-1000, 5, 1280, 800), QRect(2000, 100, 800, 600)],
)
def test_what_can_be_taken_hold_of_stays_where_it_is(frame):
    assert visible_place(frame, [MAIN, SECOND]) == frame


@pytest.mark.parametrize(
    ("frame", "place"),
    [
        (QRect(2000, 100, 1280, 800), QRect(640, 100, 1280, 800)),
        (QRect(-5000, -3000, 1280, 800), QRect(0, 0, 1280, 800)),
        (QRect(1850, 100, 1280, 800), QRect(640, 100, 1280, 800)),
        (QRect(100, -30, 1280, 800), QRect(100, 0, 1280, 800)),
        (QRect(3000, 2000, 3000, 2000), QRect(0, 0, 1920, 1040)),
    ],
)
def test_what_was_on_a_screen_that_is_gone_comes_onto_one_that_is_there(frame, place):
    assert visible_place(frame, [MAIN]) == place


def test_it_goes_where_most_of_it_is():
    frame = QRect(2900, 990, 1280, 800)
    assert SECOND.contains(visible_place(frame, [MAIN, SECOND]))


def test_without_any_screen_nothing_moves():
    assert visible_place(SECOND, []) == SECOND


def seen(window):
    room = window.screen().availableGeometry()
    frame = window.frameGeometry()
    grip = room.intersected(QRect(frame.left(), frame.top(), frame.width(), GRIP[1]))
    return grip.width() >= GRIP[0] and grip.height() >= GRIP[1]


@pytest.fixture
def training(program):
    """A program whose session runs, and what keeps its window in sight."""
    one = entered(program)
    keeper = StayOnScreen(one.window)
    one.app.starter.play(PlayRequest(exercise_id="low_lunge"))
    one.settle()
    one.run(18)
    return one, keeper


def unplug(qapp, keeper):
    """The other screen goes; that one the platform for tests cannot lose is the one that stays."""
    qapp.screenRemoved.emit(qapp.primaryScreen())
    timer = keeper.findChild(QTimer)
    assert timer.isActive(), "what the desktop does itself comes first"
    timer.stop()
    timer.timeout.emit()


def test_a_screen_is_unplugged_in_a_session(qapp, training):
    one, keeper = training
    before = one.position
    one.window.move(QPoint(5000, 3000))
    unplug(qapp, keeper)
    assert seen(one.window)
    assert (one.position.step, one.position.held) == (before.step, before.held)
    one.run(2)
    assert one.position.held == before.held + 2
    assert one.app.playing.player.session.paused is None


def test_a_window_that_is_seen_is_left_alone(qapp, training):
    one, keeper = training
    one.window.resize(700, 560)
    one.window.move(QPoint(30, 20))
    before = one.window.geometry()
    unplug(qapp, keeper)
    assert one.window.geometry() == before


class Elsewhere:
    """A screen on which the window is not."""

    def geometry(self):
        return QRect(5000, 0, 1920, 1080)


@pytest.mark.rest
def test_another_screen_in_full_screen(qapp, training, monkeypatch):
    one, keeper = training
    one.press(Qt.Key.Key_F11)
    states = []
    change = one.window.setWindowState
    monkeypatch.setattr(one.window, "setWindowState", lambda state: (states.append(state), change(state)))
    unplug(qapp, keeper)
    assert states == [], "it fills its screen"
    monkeypatch.setattr(one.window, "screen", Elsewhere)
    unplug(qapp, keeper)
    monkeypatch.undo()
    assert [bool(state & Qt.WindowState.WindowFullScreen) for state in states] == [False, True]
    assert one.window.isFullScreen()
    one.press(Qt.Key.Key_F11)
    assert not one.window.isFullScreen()


def test_a_hidden_window_needs_no_place(qapp, look: Look):
    window = QWidget()
    keeper = StayOnScreen(window)
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert not keeper.findChild(QTimer).isActive()
    keeper.bring_back()
    window.deleteLater()


TWO_SCREENS = """
import json, sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(700, 500)
window.move(1500, 120)
window.show()
app.processEvents()
print(json.dumps([window.screen().name(), bytes(window.saveGeometry().toBase64().data()).decode("ascii")]))
"""


@pytest.mark.rest
def test_a_place_on_a_screen_that_is_gone(qtbot, look: Look, tmp_path):
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "main", "x": 0, "y": 0, "width": 1280, "height": 800, **dots},
        {"name": "tv", "x": 1280, "y": 0, "width": 1920, "height": 1080, **dots},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    env = environment(tmp_path, QT_QPA_PLATFORM=f"offscreen:configfile={config}")
    done = subprocess.run([sys.executable, "-c", TWO_SCREENS], env=env, capture_output=True, text=True, check=True)
    name, geometry = json.loads(done.stdout)
    assert name == "tv"
    window = MainWindow(look, (), {})
    qtbot.addWidget(window)
    window.place_as(geometry)
    window.show()
    assert seen(window)
