# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what Qt and the tests lack of this Linux, and gets it or says which one command does."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

# Where Debian and Ubuntu keep what PySide6's libraries, platform plugins and build tools load.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "dbus-daemon": "dbus",
}
# A bus for tests of what is said to the desktop. Who only runs the program has the desktop's own.
TEST_PROGRAMS = ("dbus-daemon",)

Which = Callable[[str], str | None]

_ALWAYS = ("Qt/libexec/rcc", "lrelease", "QtWidgets.abi3.so", "QtSvg.abi3.so", "QtNetwork.abi3.so")
_PLATFORMS = "Qt/plugins/platforms"


class MissingLibrariesError(Exception):
    """Qt cannot work here yet; the text says what to do."""


def qt_files(platform: str) -> tuple[str, ...]:
    """The files of PySide6, inside its folder, that must load for Qt's platform 'offscreen', 'xcb' or 'wayland'."""
    return (*_ALWAYS, f"{_PLATFORMS}/libq{platform}.so")


def missing_in(ldd_output: str) -> set[str]:
    """The libraries that `ldd` could not find."""
    return {line.split()[0] for line in ldd_output.splitlines() if line.rstrip().endswith("=> not found")}


def missing_libraries(pyside: Path, platform: str) -> set[str]:
    """The sonames that Qt lacks for that platform; none where there is no `ldd` to ask."""
    ldd = shutil.which("ldd")
    if ldd is None:
        return set()
    files = [str(pyside / name) for name in qt_files(platform) if (pyside / name).exists()]
    done = subprocess.run([ldd, *files], capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"})
    return missing_in(done.stdout)


def missing_programs(platform: str, which: Which = shutil.which) -> set[str]:
    """The programs that the tests lack; none where windows are meant to be seen."""
    return {name for name in TEST_PROGRAMS if platform == "offscreen" and which(name) is None}


def install_command(names: Iterable[str], which: Which = shutil.which) -> list[str] | None:
    """The command (without sudo) that installs these libraries and programs here; None for an unknown package tool."""
    if which("apt-get"):
        packages = sorted({DEBIAN_PACKAGES.get(name, name) for name in names})
        return ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    for tool in ("dnf", "zypper"):
        if which(tool):  # these find a package by the file or the library in it
            wanted = (f"/usr/bin/{name}" if name in TEST_PROGRAMS else f"{name}()(64bit)" for name in sorted(names))
            return [tool, "install", "-y", *wanted]
    return None


def provide(pyside: Path, platform: str, say: Callable[[str], object] = print, which: Which = shutil.which) -> None:
    """Sees to it that Qt and the tests find all they need; raises MissingLibrariesError, which says what to do."""
    missing = _missing(pyside, platform)
    if not missing:
        return
    command = install_command(missing, which)
    if command is None:
        raise MissingLibrariesError(
            f"Parts of the system are missing; please install them: {', '.join(sorted(missing))}"
        )
    if command[0] != "apt-get" or os.geteuid() != 0:
        words = " ".join(f"'{word}'" if "(" in word else word for word in command)
        raise MissingLibrariesError(
            f"Some parts of the system are missing. This command installs them:\n\n    sudo {words}\n"
        )
    say(f"Installing the missing parts of the system: {' '.join(command[4:])}")
    _apt("update")
    done = _apt(*command[1:])
    left = _missing(pyside, platform)
    if left:
        raise MissingLibrariesError(
            f"{done.stdout.strip()}\nParts of the system are still missing: {', '.join(sorted(left))}"
        )


def _missing(pyside: Path, platform: str) -> set[str]:
    return missing_libraries(pyside, platform) | missing_programs(platform)


def _apt(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs apt-get quietly. Its status does not matter: what counts is what is there afterwards."""
    return subprocess.run(
        ["apt-get", "-q", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
