# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes over a file that is not to be read again, before it goes; and tells where that means nothing."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final

from psoas_trainer.core.network_disk import type_in_mounts
from psoas_trainer.core.overwriting import writes_in_place
from psoas_trainer.storage.errors import from_os

_CHUNK: Final = 1 << 20
_MOUNTS: Final = Path("/proc/self/mounts")


class OldFile(StrEnum):
    """What became of a plain file that an encrypted one has taken the place of."""

    OVERWRITTEN = "overwritten"
    """It was written over. A drive that spreads its writes (SSD, USB stick) may still hold parts of it."""
    MAY_BE_KEPT = "may_be_kept"
    """It was written over and removed, but this file system writes elsewhere and may keep what was there."""
    ONLY_REMOVED = "only_removed"
    """It could only be removed: its parts stay on the disk until something else is written there."""


def overwrite_and_remove(path: Path) -> OldFile:
    """Fills a file with zeros, flushes, and removes it. Raises StorageError where it cannot even be removed."""
    try:
        overwritten = _overwrite(path)
        path.unlink(missing_ok=True)
    except OSError as error:
        raise from_os(error, path) from error
    if not overwritten:
        return OldFile.ONLY_REMOVED
    return OldFile.OVERWRITTEN if writes_in_place(_file_system(path.parent)) else OldFile.MAY_BE_KEPT


def worst(*found: OldFile) -> OldFile:
    """What has to be told of several files."""
    order = tuple(OldFile)
    return max(found, key=order.index, default=OldFile.OVERWRITTEN)


def _overwrite(path: Path) -> bool:
    try:
        number = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return False
    try:
        left = os.fstat(number).st_size
        while left > 0:
            left -= os.write(number, bytes(min(_CHUNK, left)))
        os.fsync(number)
    except OSError:
        return False
    finally:
        os.close(number)
    return True


def _file_system(folder: Path) -> str:
    """Its name, or nothing where the system does not say."""
    if sys.platform == "darwin":
        return "apfs"  # the only one that a Mac is set up with
    if sys.platform == "win32":
        return _windows_file_system(folder)
    try:
        return type_in_mounts(os.path.realpath(folder), _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))
    except OSError:
        return ""


def _windows_file_system(folder: Path) -> str:
    import ctypes

    windows = ctypes.windll.kernel32  # type: ignore[attr-defined, unused-ignore]
    name = ctypes.create_unicode_buffer(64)
    root = os.path.splitdrive(os.path.realpath(folder))[0] + "\\"
    found = windows.GetVolumeInformationW(root, None, 0, None, None, None, name, len(name))
    return name.value if found else ""
