# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide6's own import reads and keeps the source of every module; the program puts Python's back before it starts."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = str(Path(__file__).resolve().parent.parent / "src")

# Any module of the window and one of the standard library, and then which sources are in memory.
IMPORTS = """
import linecache, sys
import PySide6.QtCore
{before}
import psoas_trainer.ui.widgets.rail, wave
print(any(file == module.__file__ for file in linecache.cache for module in (psoas_trainer.ui.widgets.rail, wave)))
"""
PUT_BACK = "from psoas_trainer.start_import import put_plain_import_back as put_back; put_back(); put_back()"


def keeps_sources(before: str) -> bool:
    """Whether imports in a new process leave the text of what was imported behind."""
    code = f"import sys; sys.path.insert(0, {SOURCE!r}){IMPORTS.format(before=before)}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip() == "True"


def test_no_source_is_kept_once_pythons_own_import_is_back():
    assert not keeps_sources(PUT_BACK)


def test_pyside_still_keeps_them_so_this_is_still_needed():
    assert keeps_sources("")


def test_the_running_program_reads_no_sources(tmp_path):
    """Both ways in: as it is started by a click, and with an option."""
    asked = """
import builtins, linecache, sys
from PySide6.QtWidgets import QApplication
def seen(*_):
    print(builtins.__import__.__name__, sum("views" in file for file in linecache.cache))
    return 0
QApplication.exec = seen
sys.argv = ["psoas-trainer", *sys.argv[1:]]
from psoas_trainer.__main__ import main
sys.exit(main())
"""
    env = {**os.environ, "PYTHONPATH": SOURCE, "PSOAS_TRAINER_DATA_DIR": str(tmp_path / "data")}
    for arguments in ((), ("--data-dir", str(tmp_path / "other"))):
        done = subprocess.run(
            [sys.executable, "-c", asked, *arguments], env=env, capture_output=True, text=True, check=False
        )
        name, kept = done.stdout.split()
        assert name != "__feature_import__"
        assert int(kept) == 0, done.stderr
