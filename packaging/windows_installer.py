# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Windows installer of a frozen program with makensis, which runs on Windows and on Linux alike."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from PySide6.QtGui import QColor, QImage, QPainter

from icons import ICO_SIZES, drawn, ico

SIDE = (328, 628)
"""The picture beside the last page: twice its size, for fine screens."""
PAPER = "#f7f3ec"
SCRIPT = Path(__file__).with_name("windows") / "psoas-trainer.nsi"


class InstallerError(Exception):
    """There is no installer; the text says why and what to do."""


def installer_name(version: str) -> str:
    """What the installer of that version is called."""
    return f"psoas-trainer-{version}-setup.exe"


def make_installer(payload: Path, out: Path, version: str, work: Path) -> Path:
    """Packs the frozen program's folder into an installer in the folder `out` and gives its path.

    `work` takes what is only made for it. Raises InstallerError. The same payload gives the same bytes.
    """
    makensis = shutil.which("makensis")
    if makensis is None:
        raise InstallerError(
            "The installer is made by makensis, which is not there. On Debian and Ubuntu `sudo apt-get install --yes "
            "nsis` gets it; on Windows, install NSIS 3 and put its folder on the PATH."
        )
    files = sorted(file.relative_to(payload) for file in payload.rglob("*") if file.is_file())
    work.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    (work / "psoas-trainer.ico").write_bytes(ico(ICO_SIZES))
    if not side_picture().save(str(work / "side.bmp")):
        raise InstallerError(f"A picture could not be written into {work}.")
    # With a byte order mark, or makensis takes the text for one of this computer's code page.
    text = file_lists(payload.resolve(), [PurePosixPath(file.as_posix()) for file in files])
    (work / "files.nsh").write_text(text, encoding="utf-8-sig")
    target = (out / installer_name(version)).resolve()
    size = sum((payload / file).stat().st_size for file in files)
    definitions = {
        "VERSION": version,
        "FILE_VERSION": file_version(version),
        "FILES": (work / "files.nsh").resolve(),
        "ICON": (work / "psoas-trainer.ico").resolve(),
        "SIDE": (work / "side.bmp").resolve(),
        "KILOBYTES": -(-size // 1024),
        "OUT": target,
    }
    command = [makensis, "-V2", "-WX", *(f"-D{name}={value}" for name, value in definitions.items()), str(SCRIPT)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise InstallerError(f"{done.stdout.strip()}\nmakensis could not make the installer.")
    return target


def side_picture() -> QImage:
    """The icon on paper, as high as the installer's last page."""
    width, height = SIDE
    picture = QImage(width, height, QImage.Format.Format_RGB888)
    picture.fill(QColor(PAPER))
    painter = QPainter(picture)
    icon = drawn(width // 2)
    painter.drawImage((width - icon.width()) // 2, (height - icon.height()) // 2, icon)
    painter.end()
    return picture


def file_version(version: str) -> str:
    """The version as the four numbers that Windows wants: '0.1.0' gives '0.1.0.0'."""
    numbers = re.match(r"\d+(\.\d+){0,3}", version)
    if numbers is None:
        raise InstallerError(f"A version begins with a number; {version!r} does not.")
    return ".".join((numbers.group().split(".") + ["0"] * 4)[:4])


def file_lists(payload: Path, files: Iterable[PurePosixPath]) -> str:
    """The macros InstallFiles and RemoveFiles: each file by its name, and folders only when they are empty."""
    install, remove, folders = [], [], set[PurePosixPath]()
    before = None
    for file in sorted(files):
        if file.parent != before:
            install.append(f'  SetOutPath "{_installed(file.parent)}"')
            before = file.parent
        install.append(f'  File "{payload / file}"')
        remove.append(f'  Delete "{_installed(file)}"')
        folders.update(folder for folder in file.parents if folder.parts)
    deepest_first = sorted(folders, key=lambda folder: (-len(folder.parts), folder))
    remove += [f'  RMDir "{_installed(folder)}"' for folder in deepest_first]
    lines = ["!macro InstallFiles", *install, "!macroend", "!macro RemoveFiles", *remove, "!macroend"]
    return "\n".join(lines) + "\n"


def _installed(path: PurePosixPath) -> str:
    # Where it is installed, makensis looks for its own names; what it packs is taken as it is written.
    return "\\".join(["$INSTDIR", *(part.replace("$", "$$") for part in path.parts)])
