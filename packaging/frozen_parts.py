# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the files that PyInstaller finds belong in the program, and which modules it must not even look at."""

import re
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

UNUSED_MODULES = (
    "_hashlib",  # only with these comes OpenSSL, and without them hashlib has its own
    "_ssl",
    "ssl",
    "lib2to3",
    "pip",
    "pydoc",
    "qtawesome",  # its font is taken along as a file; its code is never imported
    "qtpy",
    "setuptools",
    "tkinter",
    "unittest",
)
UNUSED_HOOKS = ("pyi_rth_inspect", "pyi_rth_pkgutil")
"""PyInstaller's own starts of modules that the program does not use: each would lengthen its start."""
ICON_FONT = ("__init__.py", "fonts/phosphor-*.ttf")
"""What is taken of qtawesome: the font, and the file by which Python finds the folder."""

BRING_ALONG = (
    "libxcb-*.so.*",  # all but the core, which comes with every X server; libxcb-cursor is often missing
    "libxkbcommon*.so.*",
    "libgssapi_krb5.so.*",
    "libkrb5.so.*",
    "libk5crypto.so.*",
    "libkrb5support.so.*",
    "libcom_err.so.*",
    "libkeyutils.so.*",
    "libbrotli*.so.*",
    "libffi.so.*",
    "libbz2.so.*",
    "liblzma.so.*",
    "libpython3*.so*",
)
"""Libraries of the building Linux that go along. Every desktop has the others, and they must fit its drivers."""

_PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "imageformats": ("qsvg", "qjpeg", "qwebp", "qico"),
    "iconengines": ("qsvgicon",),
    "styles": ("*",),
    "platforminputcontexts": ("composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"),
    "platformthemes": ("qgtk3", "qxdgdesktopportal"),
    "printsupport": ("*",),
    "wayland-decoration-client": ("*",),
    "wayland-shell-integration": ("xdg-shell",),
}
"""Folders of plugins, with the names of those that stay; nothing draws with OpenGL, so none of its plugins does."""
_QT_LIBRARIES = ("Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "WaylandClient", "Widgets", "XcbQpa")
_QT_LIBRARIES += ("WlShellIntegration",)
_DROPPED = ("opengl32sw.dll", "d3dcompiler_*.dll", "libcrypto*", "libssl*", "libxcb-glx*", "*.qm", "*.pyi", "*.lib")


def stays(destination: str, source: str) -> bool:
    """Whether the file that would lie at `destination` in the program, copied from `source`, is needed there."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if any(fnmatchcase(path.name, pattern) for pattern in _DROPPED):
        return False
    if "plugins" in path.parts[:-1]:
        folder = path.parts[path.parts.index("plugins") + 1]
        return any(fnmatchcase(_plain(path), pattern) for pattern in _PLUGINS.get(folder, ()))
    library = re.match(r"(?:lib)?Qt6?([A-Z]\w*?)(?:\.so|\.dll|\.dylib|\.framework|$)", _qt_part(path))
    if library and "abi3" not in path.name and path.suffix != ".pyd":
        return library[1] in _QT_LIBRARIES
    if is_from_linux(source):
        return goes_along(path.name)
    return "qml" not in path.parts and "translations" not in path.parts


def is_from_linux(source: str) -> bool:
    """Whether a library comes from the building Linux itself, and not from Python or a wheel."""
    return bool(re.match(r"(/usr)?/lib(32|64|x32)?/.*\.so(\.|$)", source)) and "/python3" not in source


def goes_along(library: str) -> bool:
    """Whether the Linux library of that name is brought along."""
    return any(fnmatchcase(library, pattern) for pattern in BRING_ALONG)


def brought_along(folder: Path) -> list[Path]:
    """The libraries of the building Linux in a finished program's folder; Python's own is not one of them."""
    return sorted(each for each in folder.glob("lib*.so*") if goes_along(each.name) and "python" not in each.name)


def _plain(path: PurePosixPath) -> str:
    """A plugin's name, without what the systems put around it: libqxcb.so and qxcb.dll are 'qxcb'."""
    return path.name.split(".")[0].removeprefix("lib")


def _qt_part(path: PurePosixPath) -> str:
    """The part of a path that names a Qt library: on macOS a folder of it, elsewhere the file."""
    return next((part for part in path.parts if part.endswith(".framework")), path.name)
