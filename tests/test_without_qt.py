# SPDX-License-Identifier: GPL-3.0-or-later
"""Core and storage work where PySide6 is not installed: proof, not opinion, that both know no Qt."""

import subprocess
import sys

import pytest

from without_qt import IMPORT_ALL, ROOT, WITHOUT_QT


def test_qt_really_is_out_of_reach():
    command = [sys.executable, "-c", WITHOUT_QT + "import PySide6"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "No module named 'PySide6'" in done.stderr


def test_every_module_of_core_and_storage_can_be_imported_without_qt():
    command = [sys.executable, "-c", f"{WITHOUT_QT}sys.path.insert(0, 'src')\n{IMPORT_ALL}print(number)"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 200


@pytest.mark.rest
def test_core_and_storage_work_without_qt(run_without_qt):
    status, output = run_without_qt.wait()
    assert status == 0, output
    assert " passed" in output
