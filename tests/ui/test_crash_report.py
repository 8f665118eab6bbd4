# SPDX-License-Identifier: GPL-3.0-or-later
"""What went wrong is there at the next start: readable, copyable, nothing personal in it, gone when it is dismissed."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from psoas_trainer import __version__
from psoas_trainer.ui.crash_report import CrashReport
from psoas_trainer.ui.crash_text import exception_text, fault_text, shown_path
from psoas_trainer.ui.dialogs.crash_dialog import CrashDialog
from psoas_trainer.ui.widgets.crash_bar import CrashBar
from whole_program import environment

STRUCK_DOWN = """
import faulthandler, sys
from pathlib import Path
from psoas_trainer.ui.crash_report import CrashReport
report = CrashReport(lambda: Path(sys.argv[1]))
report.watch()

def ZZCANARY_is_a_name_of_code_only():
    faulthandler._sigsegv()

ZZCANARY_is_a_name_of_code_only()
"""


@pytest.fixture
def report(tmp_path):
    return CrashReport(lambda: tmp_path / "logs")


def test_where_all_was_well_nothing_is_told_and_nothing_made(report, tmp_path):
    assert report.take_earlier() == ""
    assert list(tmp_path.iterdir()) == []


def test_it_is_shown_until_it_is_dismissed(report):
    report.add("ValueError in a.py")
    first = report.take_earlier()
    assert first.startswith(f"Psoas Trainer {__version__}, Python ")
    assert "ValueError in a.py" in first
    report.add("KeyError in b.py")
    second = report.take_earlier()
    assert second.index("ValueError") < second.index("KeyError")
    report.add("of this run")
    report.dismiss()
    assert "of this run" in report.take_earlier(), "only what was seen is gone"


def test_a_run_that_ends_well_leaves_no_file_of_the_watch(report, tmp_path):
    report.watch()
    report.close()
    assert list((tmp_path / "logs").iterdir()) == []
    assert report.take_earlier() == ""


def test_a_process_that_was_struck_down_is_told_of(report, tmp_path):
    logs = tmp_path / "logs"
    command = [sys.executable, "-c", STRUCK_DOWN, str(logs)]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, check=False)
    assert done.returncode != 0
    told = report.take_earlier()
    assert "Segmentation fault" in told
    assert 'File "<string>"' in told
    assert str(tmp_path) not in told


def test_a_fault_keeps_only_the_lines_it_knows():
    written = (
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f0a (most recent call first):\n"
        '  File "/home/jane smith/.venv/lib/psoas_trainer/ui/player.py", line 12 in tick\n'
        '  File "C:\\Users\\Jane\\apsw\\shell.py", line 3 in <module>\n'
        "Jane's knee hurts\n"
    )
    told = fault_text(written)
    assert 'File "psoas_trainer/ui/player.py", line 12, in tick' in told
    assert 'File "shell.py", line 3, in <module>' in told
    assert "ane" not in told


def test_an_exception_is_told_without_its_message_and_with_its_cause():
    try:
        try:
            _ = {}["Jane"]
        except KeyError as error:
            raise ValueError("Jane's knee") from error
    except ValueError as error:
        told = exception_text(type(error), error, error.__traceback__)
    assert told.endswith("builtins.ValueError\nafter builtins.KeyError")
    assert "Jane" not in told


def test_a_path_is_told_from_the_package_on():
    assert shown_path("/home/jane/psoas_trainer/lib/psoas_trainer/ui/a.py") == "psoas_trainer/ui/a.py"
    assert shown_path("/usr/lib/python3/threading.py") == "threading.py"
    assert shown_path("<string>") == "<string>"


def test_a_folder_that_refuses_it_is_no_trouble(report, tmp_path):
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    report.add("lost")
    report.watch()
    assert report.take_earlier() == ""
    report.dismiss()
    report.close()


def test_a_report_has_an_end(report):
    for _ in range(40):
        report.add("x" * 8000)
    assert len(report.take_earlier()) <= 130_000


def test_the_line_asks_for_nothing_and_goes_when_it_is_dismissed(qtbot, look):
    bar = CrashBar(look)
    qtbot.addWidget(bar)
    bar.show()
    assert "Your data is safe" in bar.accessibleName()
    with qtbot.waitSignal(bar.show_requested):
        bar.look_at.click()
    assert bar.isVisible()
    with qtbot.waitSignal(bar.dismissed):
        bar.dismiss.click()
    assert not bar.isVisible()


def test_the_report_can_be_read_and_copied_and_is_plain_text(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    text = 'Psoas Trainer\n\n<img src="x"> in a.py'
    dialog = CrashDialog.open(window, look, text)
    assert dialog.report.edit.toPlainText() == text
    assert dialog.report.edit.isReadOnly()
    dialog.report.copy.click()
    assert QGuiApplication.clipboard().text() == text
    qtbot.keyClick(dialog.button("close"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
