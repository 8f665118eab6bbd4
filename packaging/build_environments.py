# SPDX-License-Identifier: GPL-3.0-or-later
"""The environments that a build needs: an empty one that gets the wheel alone, and one with the tools for freezing."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from build_resources import BuildError

_NO_COMMIT = 315532800
"""1980-01-01: the oldest time that every kind of archive can hold, for sources without a commit."""


def runtime(folder: Path, wheel: Path) -> Path:
    """Makes an empty environment, installs the wheel into it and nothing else, and gives its Python."""
    python = _environment(folder)
    call(sys.executable, "-m", "pip", "--python", str(python), *_QUIET, str(wheel))
    return python


def tools(folder: Path, root: Path) -> Path:
    """The Python of the environment with the group `build` of pyproject.toml, made where it is not there yet."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["optional-dependencies"]["build"]]
    stamp = folder / "wanted.txt"
    text = "\n".join((sys.version, *wanted))
    if stamp.exists() and stamp.read_text("utf-8") == text:
        return _python_in(folder)
    python = _environment(folder)
    call(sys.executable, "-m", "pip", "--python", str(python), *_QUIET, *wanted)
    stamp.write_text(text, "utf-8")
    return python


_QUIET = ("--disable-pip-version-check", "install", "--quiet")


def _environment(folder: Path) -> Path:
    call(sys.executable, "-m", "venv", "--clear", "--without-pip", str(folder))
    return _python_in(folder)


def _python_in(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def site_packages(python: Path) -> Path:
    """Where that environment keeps what is installed in it."""
    return Path(call(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())


def commit_time(root: Path) -> int:
    """The seconds that every file of the build is dated with: SOURCE_DATE_EPOCH if it is set, else the commit's."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        said = call("git", "log", "-1", "--format=%ct", cwd=root).strip()
    except BuildError:  # a source archive has no git
        return _NO_COMMIT
    return int(said) if said.isdecimal() else _NO_COMMIT


def same_each_time(epoch: int) -> dict[str, str]:
    """The variables that make tools write the same bytes each time."""
    return {"SOURCE_DATE_EPOCH": str(epoch), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def call(*command: str, cwd: Path | None = None, more: Mapping[str, str] | None = None) -> str:
    """Runs a program and gives what it prints. Raises BuildError with all that it said where it fails."""
    left_out = ("PYTHONPYCACHEPREFIX", "PYTHONPATH")  # of the one who builds: they must not reach into the build
    environment = {name: value for name, value in os.environ.items() if name not in left_out} | dict(more or {})
    try:
        done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    except OSError as error:
        raise BuildError(f"{command[0]} could not be started: {error}") from error
    if done.returncode:
        raise BuildError(f"{done.stdout}{done.stderr}\n{Path(command[0]).name} failed; its own words are above.")
    return done.stdout
