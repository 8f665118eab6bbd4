# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's own Python environment, .venv: made when missing, brought up to date when its description changed."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import system_libraries
from build_resources import compile_resources


class SetUpError(Exception):
    """The environment could not be made; the text says why and what to do."""


class VirtualEnv:
    """The folder .venv beside pyproject.toml. After `ready()`, `python` can be run."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / ".venv"
        self._stamp = self._folder / "psoas-trainer.json"
        self.compiled = self._folder / "compiled"
        self.tools = self._folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.tools / ("python.exe" if os.name == "nt" else "python")

    def ready(self, platform: str) -> None:
        """Brings everything up to date: environment, system libraries and compiled resources.

        `platform` is the Qt platform that must work ('offscreen', 'xcb', 'wayland'). Takes well under a second when
        nothing changed. Raises SetUpError, MissingLibrariesError or BuildError.
        """
        state = self._read_stamp()
        wanted = self._fingerprint()
        fresh = state.get("installed") != wanted or not os.access(self.python, os.X_OK)
        if fresh:
            self._make()
            print("Installing what the program needs; the first time this takes a minute or two.")
            # The build requirements go into .venv too: then PySide6 is unpacked once, not once more for the build.
            self._pip(*self._project()["build-system"]["requires"])
            state = {"installed": wanted}
        needs = _needs()
        if state.get("needs") != needs:
            state |= {"needs": needs, "libraries": []}
        if platform not in state["libraries"]:
            self._provide_libraries(platform)
            state["libraries"].append(platform)
        if compile_resources(self._root, self.tools):
            print("Compiled the resources.")
        if fresh:
            self._pip("--no-build-isolation", "--editable", ".[dev]")
        self._stamp.write_text(json.dumps(state), encoding="utf-8")

    def _project(self) -> dict[str, Any]:
        return tomllib.loads((self._root / "pyproject.toml").read_text(encoding="utf-8"))

    def _fingerprint(self) -> str:
        """Changes with anything that asks for a new installation: the project's description, the hook, the Python."""
        digest = hashlib.sha256(f"{sys.version} {sys.base_prefix}".encode())
        for name in ("pyproject.toml", "packaging/build_hook.py"):
            digest.update((self._root / name).read_bytes())
        return digest.hexdigest()

    def _read_stamp(self) -> dict[str, Any]:
        try:
            state: dict[str, Any] = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return state

    def _make(self) -> None:
        if self._same_python():
            return
        if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
            raise SetUpError(
                "This Python cannot make virtual environments: its venv module is missing. On Debian and Ubuntu this "
                "installs it:\n\n    sudo apt-get install --yes python3-venv\n"
            )
        print(f"Making .venv with Python {sys.version.split()[0]}.")
        done = self._run(sys.executable, "-m", "venv", "--clear", str(self._folder))
        if done.returncode:
            raise SetUpError(f"{done.stdout.strip()}\nThe virtual environment {self._folder} could not be made.")

    def _same_python(self) -> bool:
        """True when .venv works and was made by the Python that runs now."""
        if not os.access(self.python, os.X_OK):
            return False
        question = "import pip, sys; print(sys.version, sys.base_prefix)"
        return self._run(str(self.python), "-c", question).stdout.strip() == f"{sys.version} {sys.base_prefix}"

    def _provide_libraries(self, platform: str) -> None:
        if sys.platform == "linux":
            where = "import importlib.util; print(*importlib.util.find_spec('PySide6').submodule_search_locations)"
            pyside = Path(self._run(str(self.python), "-c", where).stdout.strip())
            system_libraries.provide(pyside, platform)

    def _pip(self, *arguments: str) -> None:
        done = self._run(
            str(self.python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--upgrade", *arguments
        )
        if done.returncode:
            raise SetUpError(f"{done.stdout.strip()}\nThe installation failed; pip's own words are above.")

    def _run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self._root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )


def _needs() -> str:
    """Changes with the list of what is needed of the system: then it is looked for again."""
    return hashlib.sha256(Path(system_libraries.__file__).read_bytes()).hexdigest()
