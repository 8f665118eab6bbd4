# SPDX-License-Identifier: GPL-3.0-or-later
"""The frozen program: a folder with everything in it, Python and Qt too, that starts where neither is installed."""

import re
import shutil
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple

from build_archive import date_alike
from build_environments import call, same_each_time, site_packages
from build_licences import gather
from build_parts_list import parts_list, with_frozen, write_list
from build_resources import BuildError
from frozen_parts import brought_along
from icons import write_icons
from run_paths import forget_build_paths

NAME = "psoas-trainer"
INSIDE = "_internal"
"""PyInstaller's folder for all but the program file."""


class Place(NamedTuple):
    """Where things are while the program is built, and the two Pythons: with the wheel alone, and with the tools."""

    root: Path
    dist: Path
    epoch: int
    version: str
    runtime: Path
    tools: Path

    @property
    def work(self) -> Path:
        """The folder for what is only made on the way."""
        return self.root / "build"


def freeze(place: Place) -> Path:
    """Makes the folder dist/psoas-trainer, with licences and the list of parts, and tries that it starts.

    Raises BuildError.
    """
    _check_python()
    site = site_packages(place.runtime)
    write_icons(place.work / "icons")
    (place.work / "version.txt").write_text(place.version + "\n", encoding="ascii")
    # PyInstaller keeps what it has stripped; such leftovers of another build must not come in.
    more = same_each_time(place.epoch) | {
        "PYTHONPATH": str(site),
        "PYINSTALLER_CONFIG_DIR": str(place.work / "pyinstaller"),
    }
    shutil.rmtree(place.work / "frozen", ignore_errors=True)
    spec = str(place.root / "packaging" / f"{NAME}.spec")
    folders = ("--distpath", str(place.dist), "--workpath", str(place.work / "frozen"))
    call(str(place.tools), "-m", "PyInstaller", "--clean", "--noconfirm", *folders, spec, cwd=place.root, more=more)
    folder = place.dist / NAME
    if sys.platform == "linux":
        forget_build_paths(folder)
    _add_papers(place, folder, more)
    date_alike(folder, place.epoch)
    _try(folder, place.version)
    return folder


def _add_papers(place: Place, folder: Path, more: dict[str, str]) -> None:
    """Beside the program file: licences and the list of parts."""
    libraries = brought_along(folder / INSIDE) if sys.platform == "linux" else []
    tools_site = site_packages(place.tools)
    gather(place.root, folder / "licences", tools_site, libraries)
    listed = parts_list(place.runtime, place.tools, place.root, more)
    frozen = with_frozen(listed, _version_in(tools_site), libraries)
    write_list(frozen, folder / f"{NAME}.cdx.json")
    write_list(frozen, place.dist / f"{NAME}-{place.version}-{system()}.cdx.json")


def system() -> str:
    """What this build runs on, as files are called by it: 'linux-x86_64', 'windows-amd64', 'macos-arm64'."""
    name, _, machine = sysconfig.get_platform().partition("-")
    names = {"win": "windows", "macosx": "macos"}
    return f"{names.get(name, name)}-{machine.rpartition('-')[2].lower()}"


def _version_in(tools_site: Path) -> str:
    folder = next(iter(sorted(tools_site.glob("pyinstaller-*.dist-info"))))
    found = re.match(r"pyinstaller-(.+)\.dist-info", folder.name)
    return found[1] if found else ""


def _check_python() -> None:
    """Raises BuildError where this Python cannot be frozen on this Linux."""
    if sys.platform != "linux":
        return
    if not shutil.which("objdump") or not shutil.which("strip"):
        raise BuildError(
            "Freezing needs objdump and strip. On Debian and Ubuntu this gets them:\n\n"
            "    sudo apt-get install --yes binutils\n"
        )
    library = sysconfig.get_config_var("INSTSONAME") or ""
    places = (
        Path(sysconfig.get_config_var("LIBDIR") or ""),
        Path("/usr/lib", sysconfig.get_config_var("MULTIARCH") or ""),
    )
    if not any((place / library).exists() for place in places) or ".so" not in library:
        version = sysconfig.get_python_version()
        raise BuildError(
            "Freezing needs Python's shared library, which this Python lacks. For that of Debian and Ubuntu this gets "
            f"it:\n\n    sudo apt-get install --yes libpython{version}\n\n"
            "A Python that was built by hand needs --enable-shared."
        )


def _try(folder: Path, version: str) -> None:
    """Raises BuildError where the finished program does not even say its version, or its content is not in it."""
    program = folder / (f"{NAME}-cli.exe" if sys.platform == "win32" else NAME)
    said = call(str(program), "--version").strip()
    if version not in said:
        raise BuildError(f"The program should say its version, {version}, and says {said!r}.")
    if "psoas_march" not in call(str(program), "exercises"):
        raise BuildError("The program does not find its exercises.")
