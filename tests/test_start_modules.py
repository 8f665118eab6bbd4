# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program loads before its window stands, by name: each further module costs every start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import build_resources

ROOT = Path(__file__).resolve().parent.parent

# Starts the real program without a display and leaves when its window has been painted.
START = """
import sys
interpreter = set(sys.modules)
from psoas_trainer.start_import import put_plain_import_back
put_plain_import_back()
from PySide6.QtWidgets import QApplication

def paint_once(*_):
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    assert shown and not shown[0].grab().isNull()
    print(*sorted(set(sys.modules) - interpreter))
    return 0

QApplication.exec = paint_once
from psoas_trainer.start import start
sys.exit(start(sys.argv[1]))
"""
# A new one needs a reason and a measurement (python packaging/bench/startup.py).
PACKAGES = {"PySide6", "apsw", "platformdirs", "psoas_trainer"}
OF_PYSIDE = {"shiboken6", "shibokensupport", "signature_bootstrap", "__feature__"}
QT_MODULES = {"QtCore", "QtGui", "QtWidgets"}
HEAVY = {
    "argparse", "asyncio", "concurrent.futures", "ctypes", "dataclasses", "email", "http", "importlib.metadata",
    "logging", "multiprocessing", "pydoc", "sqlite3", "ssl", "tomllib", "unittest", "urllib.request", "xml",
}  # fmt: skip
PARSERS = {
    "catalogue_files", "content_files", "exercise_file", "exercise_words", "routine_file", "toml_lines", "toml_table",
    "words_file",
}  # fmt: skip
# A session that runs, with its events and edits: nothing of it is in the first picture.
RUNNING = {"bookmark", "clockwork", "cursor", "edits", "events", "session", "undo"}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory) -> set[str]:
    build_resources.compile_resources(ROOT)
    command = [sys.executable, "-c", START, str(tmp_path_factory.mktemp("data"))]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_only_these_packages_are_loaded(loaded):
    ours = {name.split(".")[0] for name in loaded} - set(sys.stdlib_module_names)
    assert ours <= PACKAGES | OF_PYSIDE


def test_only_the_light_parts_of_qt_are_loaded(loaded):
    parts = {name.split(".")[1] for name in loaded if name.startswith("PySide6.Qt")}
    assert parts <= QT_MODULES


def test_no_heavy_part_of_the_standard_library_is_loaded(loaded):
    assert loaded & HEAVY == set()


def test_no_parser_of_the_content_is_loaded(loaded):
    assert all((ROOT / "src" / "psoas_trainer" / "core" / f"{name}.py").exists() for name in PARSERS)
    assert loaded & {f"psoas_trainer.core.{name}" for name in PARSERS} == set()


def test_no_part_of_a_running_session_is_loaded(loaded):
    assert all((ROOT / "src" / "psoas_trainer" / "core" / f"{name}.py").exists() for name in RUNNING)
    assert loaded & {f"psoas_trainer.core.{name}" for name in RUNNING} == set()
