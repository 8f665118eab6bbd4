# SPDX-License-Identifier: GPL-3.0-or-later
"""The last resort: logged, told once for each cause, and never a second mishap itself."""

import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication

from psoas_trainer.ui.mishaps import Mishaps


@pytest.fixture
def mishaps(qapp, tmp_path, capsys):
    made = Mishaps(lambda: tmp_path / "logs")
    made.counted = []
    made.told.connect(lambda: made.counted.append(True))
    made.install()
    yield made
    made.uninstall()
    capsys.readouterr()


def fail(message):
    raise ValueError(message)


def caught(message):
    try:
        fail(message)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    QCoreApplication.processEvents()


def test_one_cause_is_logged_and_told_once(mishaps):
    for _ in range(5):
        caught("again")
    assert mishaps.counted == [True]
    assert mishaps.log_file.read_text(encoding="utf-8").count("ValueError: again") == 1


def test_a_thread_is_heard_too(mishaps):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    QCoreApplication.processEvents()
    assert mishaps.counted == [True]
    assert "ZeroDivisionError" in mishaps.log_file.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_no_second_mishap(mishaps, tmp_path):
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    caught("no log")
    assert mishaps.counted == [True]


def test_nothing_is_made_before_the_first_mishap(mishaps, tmp_path):
    assert not (tmp_path / "logs").exists()


def test_the_hooks_are_given_back(mishaps):
    mishaps.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
