# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own modules are found first by a finder of its own, and are what they would be without it."""

import os
import subprocess
import sys
from importlib.util import module_from_spec
from pathlib import Path

import pytest

from psoas_trainer.start_modules import OwnFinder

SOURCE = str(Path(__file__).resolve().parent.parent / "src")
NAME = "psoas_trainer.core.thing"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A package's folder with one module."""
    folder = tmp_path / "with spaces äöü" / "core"
    folder.mkdir(parents=True)
    (folder / "thing.py").write_text("ANSWER = 42\n", encoding="utf-8")
    return folder


def test_a_module_comes_from_its_package_s_folder(folder):
    spec = OwnFinder().find_spec(NAME, [str(folder)])
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (module.ANSWER, module.__name__, module.__package__) == (42, NAME, "psoas_trainer.core")
    assert module.__file__ == str(folder / "thing.py")
    (folder / "thing.py").write_text("ANSWER = 4321\n", encoding="utf-8")
    spec.loader.exec_module(module)
    assert module.ANSWER == 4321, "whether the compiled file is the source's is looked at as ever"


@pytest.mark.parametrize("name", ["json.thing", "psoas_trainer", "psoas_trainer.core", "psoas_trainer.core.other"])
def test_what_is_no_module_of_ours_is_left_to_python(folder, name):
    (folder / "core").mkdir()
    assert OwnFinder().find_spec(name, [str(folder)]) is None


@pytest.mark.parametrize("path", [None, []])
def test_without_a_folder_nothing_is_looked_for(path):
    assert OwnFinder().find_spec(NAME, path) is None


# The modules that stand after two imports, as a process tells of them that has the finder and one that has not.
TELL = """
import sys
{before}
import psoas_trainer.core.today, psoas_trainer.storage.today_data
for name, module in sorted(sys.modules.items()):
    if name.startswith("psoas_trainer.") and ".start_" not in name:
        spec = module.__spec__
        print(name, spec.name, spec.parent, spec.origin, spec.cached, spec.has_location, type(spec.loader).__name__)
        print(module.__file__, module.__package__, module.__cached__, module.__loader__ is spec.loader)
"""
FIRST = """
from psoas_trainer.start_modules import OwnFinder, find_own_modules_first
find_own_modules_first()
assert isinstance(sys.meta_path[0], OwnFinder)
"""


def told(before: str) -> str:
    """What it prints."""
    code = f"import sys; sys.path.insert(0, {SOURCE!r})\n{TELL.format(before=before)}"
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env).stdout


@pytest.mark.rest
def test_modules_are_as_python_finds_them():
    plain = told("")
    assert plain.count("\n") > 40
    assert told(FIRST) == plain
