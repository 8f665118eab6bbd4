# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of core and storage in a Python without PySide6, beside the others: a computer has two cores."""

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
_RUN_PYTEST = "import pytest\nsys.exit(pytest.main(sys.argv[1:]))\n"
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
    # The figure's numbers are long sums, and the same with Qt and without: its other tests import all that they do.
    sums = [f"--ignore=tests/core/test_figure_{name}.py" for name in ("chain", "limbs", "skin", "files")]
    options = ["-c", str(_ini(folder)), f"--rootdir={ROOT}", "-p", "no:pytest-qt", "-p", "no:cacheprovider", "-q"]
    # What takes long tries many examples or kills many processes; other tests import the same modules.
    long = (
        *("TestPressing", "random_kills", "whatever_is", "totals", "power_cut", "past_its_rule", "mangled", "damaged"),
        *("any_history", "killed_in", "killed_before", "strength_days_running", "hostile"),
    )
    options += ["-k", " and ".join(f"not {name}" for name in long)]
    options += [f"--basetemp={folder / 'tmp'}"]
    command = [sys.executable, "-c", WITHOUT_QT + _RUN_PYTEST, *options, *sums, "tests/core", "tests/storage"]
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
