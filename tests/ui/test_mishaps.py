# SPDX-License-Identifier: GPL-3.0-or-later
"""The last resort: logged without anything personal, told once for each cause, and never a second mishap itself."""

import stat
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication

from psoas_trainer.ui.mishaps import Mishaps

NOTE = "ZZCANARY Smith"


@pytest.fixture
def mishaps(qapp, tmp_path, capsys):
    made = Mishaps(lambda: tmp_path / "state" / "logs")
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
    for number in range(5):
        caught(f"again {number}")
    assert mishaps.counted == [True]
    assert mishaps.log_file.read_text(encoding="utf-8").count("ValueError") == 1


def test_the_log_names_the_place(mishaps):
    caught("somewhere")
    log = mishaps.log_file.read_text(encoding="utf-8")
    assert 'File "test_mishaps.py"' in log
    assert "in fail" in log


def test_nothing_personal_is_written_anywhere(mishaps, tmp_path, capsys):
    caught(NOTE)
    try:
        (tmp_path / NOTE).read_bytes()
    except OSError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    for nobody_looks in (NOTE, "again"):
        thread = threading.Thread(target=lambda text=nobody_looks: fail(text), name=NOTE)
        thread.start()
        thread.join()
    written = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) == 2, "the log and the report"
    for text in (*written, "".join(capsys.readouterr())):
        assert "ValueError" in text
        assert "FileNotFoundError: No such file or directory" in text
        assert NOTE not in text
        assert str(tmp_path) not in text


def test_what_it_makes_is_private(mishaps, tmp_path):
    caught("private")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    files = {"psoas-trainer.log": 0o600, "crash-report.txt": 0o600}
    assert modes == {"state": 0o700, "logs": 0o700, **files}


def test_a_thread_is_heard_too(mishaps):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    QCoreApplication.processEvents()
    assert mishaps.counted == [True]
    assert "ZeroDivisionError" in mishaps.log_file.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_no_second_mishap(mishaps, tmp_path):
    (tmp_path / "state").write_text("in the way", encoding="utf-8")
    caught("no log")
    assert mishaps.counted == [True]


def test_nothing_is_made_before_the_first_mishap(mishaps, tmp_path):
    assert not (tmp_path / "state").exists()


def test_the_hooks_are_given_back(mishaps):
    mishaps.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
    assert sys.unraisablehook is sys.__unraisablehook__
