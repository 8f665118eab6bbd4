# SPDX-License-Identifier: GPL-3.0-or-later
"""What of PySide6's import the program does without: sources that are kept, and parts that only errors need."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from psoas_trainer.start_import import _TRIED, _UNUSED

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


# Wrong calls of several kinds, and what Python then says about each.
WRONG = """
{before}
from PySide6.QtCore import QObject, QPoint, Qt, QTimer
for call in (
    lambda: QPoint("a", 1), lambda: QPoint("a", 1), lambda: QObject().setObjectName(3, 4), lambda: QTimer(wrong=3),
    lambda: QTimer(interval="soon"), lambda: QObject().nothing, lambda: QObject().setParent(4), lambda: Qt.Key.Key_No,
):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(QPoint.setX.__doc__, getattr(QPoint.setX, "__signature__", None))
"""
ASLEEP = """
import sys
from psoas_trainer.start_import import put_plain_import_back
names = [name for name in sys.modules if name.startswith("shibokensupport.signature.")]
print(*(name.rpartition(".")[2] for name in names if "__getattr__" in vars(sys.modules[name])))
"""


def told(code: str) -> str:
    """What a new process prints; it must end well."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {SOURCE!r})\n{code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.rest
def test_a_wrong_call_is_told_as_pyside_tells_it():
    plain = told(WRONG.format(before=""))
    assert "Supported signatures" in plain
    assert told(WRONG.format(before=PUT_BACK)) == plain


# The module as it would be with other versions tried than the one that is here.
NOT_TRIED = f"""
import sys, types
from pathlib import Path
source = Path({SOURCE!r}, "psoas_trainer", "start_import.py").read_text("utf-8")
assert source.count('_TRIED: Final = (') == 1
module = sys.modules["psoas_trainer.start_import"] = types.ModuleType("psoas_trainer.start_import")
exec(source.replace('_TRIED: Final = (', '_TRIED: Final = () and ('), vars(module))
"""


def test_the_parts_for_errors_wait_until_there_is_one():
    asleep = {*told(ASLEEP).split()}
    assert asleep >= {"errorhandler", "layout", "mapping", "parser"} if PySide6.__version__ in _TRIED else not asleep


@pytest.mark.rest
def test_of_a_version_that_nobody_tried_nothing_waits():
    assert told(NOT_TRIED + ASLEEP).split() == []
    assert told(NOT_TRIED + WRONG.format(before="")) == told(WRONG.format(before=""))


@pytest.mark.rest
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


# What of Python waits after PySide6's import, and whether it then does its work for whoever has taken hold of it.
WAITED = """
import sys
early = {names!r}
{before}
print([name for name in early if name in sys.modules])
import inspect, io, shutil, tempfile, textwrap, traceback, zipfile
print(type(inspect).__name__, "def dedent" in inspect.getsource(textwrap), bool(tempfile.gettempdir()))
for kind in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression=kind) as file:
        file.writestr("one", "text" * 100)
    print(zipfile.ZipFile(packed).read("one") == b"text" * 100)
"""


@pytest.mark.rest
def test_parts_of_python_wait_and_are_themselves_when_they_are_wanted():
    code = WAITED.format(names=_UNUSED, before="import psoas_trainer.start_import")
    assert told(code).splitlines() == ["[]", "module True True", "True", "True"]


def test_what_was_there_before_does_not_wait():
    code = WAITED.format(names=("inspect",), before="import inspect, psoas_trainer.start_import")
    assert told(code).splitlines()[0] == "['inspect']"
