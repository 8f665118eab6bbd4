# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs tests of core and storage in a Python without PySide6, beside the others: a computer has two cores."""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent

# Runs in a Python of its own, in which PySide6 cannot be found.
WITHOUT_QT = """
import sys

class NoQt:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NoQt)
"""
# With and without Qt the same runs but for what is imported: each module of both layers, and some tests of each file.
IMPORT_ALL = """
import importlib, pkgutil
import psoas_trainer.core, psoas_trainer.storage

number = 0
for layer in (psoas_trainer.core, psoas_trainer.storage):
    for module in pkgutil.walk_packages(layer.__path__, layer.__name__ + "."):
        importlib.import_module(module.name)
        number += 1
"""
_RUN_PYTEST = """
from collections import Counter
import pytest

class SomeOfEach:
    @staticmethod
    def pytest_collection_modifyitems(items):
        seen = Counter()
        kept = []
        for item in items:
            seen[item.path] += 1
            if seen[item.path] <= 2 and item.get_closest_marker("hypothesis") is None:
                kept.append(item)
        items[:] = kept

sys.exit(pytest.main(sys.argv[1:], plugins=[SomeOfEach()]))
"""
_LONGEST = 170
"""Seconds: as long as the whole suite may take."""


class Run(NamedTuple):
    """A run under way, and where it writes what it has to say."""

    process: subprocess.Popen[str]
    output: Path

    def wait(self) -> tuple[int, str]:
        """Its exit status and all that it said. AssertionError where it hangs."""
        try:
            status = self.process.wait(_LONGEST)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"it hangs: {self.output.read_text('utf-8')}") from None
        return status, self.output.read_text("utf-8")


def begin() -> Run:
    """Starts it and returns at once."""
    folder = Path(tempfile.mkdtemp(prefix="without-qt-"))
    options = ["-c", str(_ini(folder)), f"--rootdir={ROOT}", "-p", "no:pytest-qt", "-p", "no:cacheprovider", "-q"]
    options += [f"--basetemp={folder / 'tmp'}"]
    command = [sys.executable, "-c", WITHOUT_QT + IMPORT_ALL + _RUN_PYTEST, *options, "tests/core", "tests/storage"]
    output = folder / "output"
    with output.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(command, cwd=ROOT, stdout=file, stderr=subprocess.STDOUT, text=True)
    return Run(process, output)


def _ini(folder: Path) -> Path:
    """Our pytest settings but for those of pytest-qt, which are unknown where its plug-in is not loaded."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    settings["pythonpath"] = [str(ROOT / path) for path in settings["pythonpath"]]  # else relative to the new file
    lines = ["[pytest]"]
    for name, value in settings.items():
        if not name.startswith("qt_"):
            lines.append(f"{name} =")
            lines += [f"    {word}" for word in (value if isinstance(value, list) else [value])]
    file = folder / "without_qt.ini"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file
