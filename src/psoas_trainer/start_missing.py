# SPDX-License-Identifier: GPL-3.0-or-later
"""What to say where the program cannot show a window: a part of the system is missing, or there is no display.

Loaded only then, and without Qt, which may be what cannot be loaded.
"""

import ctypes
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from types import MappingProxyType
from typing import Final

NO_DISPLAY: Final = "Psoas Trainer needs a graphical display, and none was found. Start it from a desktop session.\n"
_MISSING: Final = "Psoas Trainer cannot start, because parts of the system are missing or damaged: "
_LIBRARY: Final = re.compile(r"(lib[\w+.-]*?\.so[.\d]*)")
_FOR_ALL: Final = MappingProxyType(
    {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libdbus-1.so.3": "libdbus-1-3",
        "libxkbcommon.so.0": "libxkbcommon0",
    }
)
_FOR_X11: Final = MappingProxyType(
    {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libX11.so.6": "libx11-6",
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
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxcb.so.1": "libxcb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    }
)
_FOR_WAYLAND: Final = MappingProxyType(
    {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"}
)
PACKAGES: Final = MappingProxyType({**_FOR_ALL, **_FOR_X11, **_FOR_WAYLAND})
"""Where Debian and Ubuntu keep what Qt loads."""
_WAYS_TO_SHOW: Final = (
    ("zenity", "--error", "--no-markup", "--text"),
    ("kdialog", "--error"),
    ("xmessage",),
    ("notify-send", "Psoas Trainer"),
)


def why_no_window() -> str:
    """The sentence where Qt has found no way to show a window."""
    shown_on = os.environ.get("QT_QPA_PLATFORM", "")
    wanted = dict(_FOR_ALL)
    if os.environ.get("DISPLAY") or shown_on.startswith("xcb"):
        wanted |= _FOR_X11
    if os.environ.get("WAYLAND_DISPLAY") or shown_on.startswith("wayland"):
        wanted |= _FOR_WAYLAND
    missing = [name for name in wanted if not _loads(name)] if sys.platform == "linux" else []
    return _sentence(missing) if missing else NO_DISPLAY


def why_not_loaded(error: ImportError) -> str | None:
    """The sentence where a library of the system keeps Qt from being loaded; None for any other error."""
    named = _LIBRARY.search(str(error))
    if named is None or sys.platform != "linux":
        return None
    missing = [name for name in _FOR_ALL if not _loads(name)]
    return _sentence(missing or [named.group(1)])


def tell(sentence: str) -> None:
    """To the terminal; where nobody reads it, on the screen too, with whatever this desktop has for that."""
    with suppress(OSError, AttributeError):
        sys.stderr.write(sentence)
        sys.stderr.flush()
        if sys.stderr.isatty():
            return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return
    for program, *words in _WAYS_TO_SHOW:
        if path := shutil.which(program):
            with suppress(OSError):
                subprocess.Popen(  # noqa: S603  a program of the desktop, with a sentence of ours
                    [path, *words, sentence],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                return


def _sentence(missing: Iterable[str]) -> str:
    """What is missing, and the command that brings it."""
    names = sorted(missing)
    command = _command(names)
    then = f"This command installs them:\n\n    sudo {command}\n" if command else "Install them and start it again.\n"
    return f"{_MISSING}{', '.join(names)}.\n{then}"


def _command(names: list[str]) -> str:
    if shutil.which("apt-get"):
        packages = sorted({PACKAGES[name] for name in names if name in PACKAGES})
        return f"apt-get install --reinstall {' '.join(packages)}" if packages else ""
    for tool in ("dnf", "zypper"):
        if shutil.which(tool):  # these find a package by the library in it
            return " ".join((tool, "install", *(f"'{name}()(64bit)'" for name in names)))
    return ""


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
