# SPDX-License-Identifier: GPL-3.0-or-later
"""The tests of core and storage pass where PySide6 is not installed: proof, not opinion, that both know no Qt."""

import subprocess
import sys
import tomllib
from pathlib import Path

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
RUN_PYTEST = "import pytest\nsys.exit(pytest.main(sys.argv[1:]))\n"


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_QT + code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def ini_without_qt(folder: Path) -> Path:
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


def test_qt_really_is_out_of_reach():
    done = run("import PySide6")
    assert done.returncode == 1
    assert "No module named 'PySide6'" in done.stderr


def test_core_and_storage_pass_without_qt(tmp_path):
    ini = ini_without_qt(tmp_path)
    # The figure's numbers are long sums, and the same with Qt and without: its other tests import all that they do.
    sums = [f"--ignore=tests/core/test_figure_{name}.py" for name in ("chain", "limbs", "skin", "files")]
    options = ["-c", str(ini), f"--rootdir={ROOT}", "-p", "no:pytest-qt", "-p", "no:cacheprovider", "-q"]
    done = run(RUN_PYTEST, *options, *sums, "tests/core", "tests/storage")
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
