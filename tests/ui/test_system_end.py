# SPDX-License-Identifier: GPL-3.0-or-later
"""The end that the system decides: no question is asked, and each system's own way to say it is understood."""

import os
import signal
import threading

import pytest
from program import entered
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QWidget

from psoas_trainer.app_end import LAST_BACKUP_SECONDS, attend_the_end
from psoas_trainer.storage import backup
from psoas_trainer.storage.backup_files import list_backups
from psoas_trainer.ui import system_end
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.system_end import GONE_SECONDS, LEAVING_MS, SIGNALS, SystemEnd


class Manager:
    """A desktop's session manager."""

    def __init__(self):
        self.hint = None

    def setRestartHint(self, hint):  # noqa: N802  as Qt calls it
        self.hint = hint


class End:
    """The end of a window that would ask."""

    def __init__(self, parent, **more):
        self.window = QWidget(parent)
        self.window.may_close = lambda: False
        self.told = []
        self.one = SystemEnd(
            self.window,
            lambda: self.told.append("hurry"),
            lambda: self.told.append("finish"),
            parent,
            leave=self.told.append,
            **more,
        )


@pytest.fixture
def end(qapp, monkeypatch):
    handlers = {name: signal.getsignal(getattr(signal, name)) for name in SIGNALS}
    monkeypatch.setattr(system_end, "GONE_SECONDS", 0.0)
    parent = QWidget()
    made = []

    def make(**more):
        made.append(End(parent, **more))
        return made[-1]

    yield make
    for each in made:
        each.one.close()
    parent.deleteLater()
    assert {name: signal.getsignal(getattr(signal, name)) for name in SIGNALS} == handlers
    for thread in threading.enumerate():
        if thread.name == "gone":
            thread.join()


def test_two_seconds_are_enough_for_all_of_it():
    assert LAST_BACKUP_SECONDS < GONE_SECONDS < 2.0


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_ends_it_without_a_question(qtbot, end, monkeypatch, name):
    ended = []
    monkeypatch.setattr(QCoreApplication, "exit", ended.append)
    one = end()
    one.one.watch()
    one.window.show()
    assert not one.window.may_close()
    signal.raise_signal(getattr(signal, name))
    qtbot.waitUntil(lambda: ended == [0])
    assert one.one.begun
    assert one.window.may_close()
    assert not one.window.isVisible()
    assert "hurry" in one.told
    qtbot.waitUntil(lambda: 0 in one.told)


def test_who_asks_twice_does_not_wait(qtbot, end, monkeypatch):
    monkeypatch.setattr(QCoreApplication, "exit", lambda _status: None)
    one = end()
    one.one.watch()
    signal.raise_signal(signal.SIGTERM)
    assert {signal.getsignal(getattr(signal, name)) for name in SIGNALS} == {signal.SIG_DFL}


def test_a_terminal_that_goes_is_nothing_to_who_was_started_with_nohup(end):
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        one = end()
        one.one.watch()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        os.kill(os.getpid(), signal.SIGHUP)
        assert not one.one.begun
        one.one.close()
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_log_off_asks_nothing_and_brings_nothing_up_again(qtbot, end):
    one, manager = end(), Manager()
    one.one.note_log_off(manager)
    assert manager.hint == QSessionManager.RestartHint.RestartNever
    assert one.window.may_close()
    assert not one.one.begun, "it may still be called off"
    assert one.one.findChild(system_end.QTimer).interval() == LEAVING_MS
    one.one.findChild(system_end.QTimer).timeout.emit()
    one.one.close()
    assert not one.window.may_close()


def test_windows_closes_everything_before_the_process_is_taken(end, monkeypatch, qapp):
    one = end(killed_at_end=True)
    one.one.watch()
    one.one._about_to_quit()
    assert one.told == [], "an end of its own goes its own way"
    one.one.note_log_off(Manager())
    one.one._about_to_quit()
    assert [word for word in one.told if word != 0] == ["hurry", "finish"]
    assert one.told[-1] == 0


def test_in_a_session_the_window_goes_and_the_session_stays_open(program, tmp_path):
    one = entered(program)
    end = attend_the_end(one.app, one.thread.close)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    one.run(30)
    assert not one.window.close(), "it asks first"
    end.note_log_off(Manager())
    assert one.window.close()
    end.close()


def test_the_last_backup_is_left_out_where_it_would_take_too_long(program, tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "PAGES_A_PIECE", 1)
    one = entered(program)
    one.app.data.hurry(0.0)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    one.close()
    assert list_backups(tmp_path) == ()
    assert not list((tmp_path / "backups").glob("*.tmp"))


def test_a_small_history_is_backed_up_in_that_time(program, tmp_path):
    one = entered(program)
    one.app.data.hurry(30.0)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    one.close()
    assert len(list_backups(tmp_path)) == 1
