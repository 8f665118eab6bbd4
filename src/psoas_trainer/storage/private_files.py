# SPDX-License-Identifier: GPL-3.0-or-later
"""Folders and files that nobody but the person reads: made so, and put right where something has loosened them."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

_FOLDER: Final = 0o700
_FILE: Final = 0o600
_OURS: Final = (
    "psoas-trainer.*",
    "psoas-trainer-*.tmp",
    "settings.json*",
    "pictures.cache*",
    "unsaved-*.jsonl",
    "*.log",
    "*.log.*",
    "crash-*.txt",
)
_OUR_FOLDERS: Final = ("backups", "damaged-*")


def make_private(folder: Path) -> None:
    """Makes the folder and each missing one above it, for the person's eyes only. OSError where that cannot be."""
    missing = [folder]
    while not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    for each in reversed(missing):
        each.mkdir(mode=_FOLDER, exist_ok=True)


def keep_private(folder: Path, *, ours: bool) -> tuple[Path, ...]:
    """Takes from others what they may read of ours in that folder, and returns what had to be put right.

    `ours`: the program made the folder itself; one that the person chose keeps its permissions. Nothing is done where
    the system has no such permissions, or where they cannot be changed.
    """
    if os.name != "posix" or not folder.is_dir():
        return ()
    loose = [path for path in _files(folder) if _is_loose(path)]
    if ours and _is_loose(folder):
        loose.append(folder)
    for path in loose:
        with suppress(OSError):
            path.chmod(_FOLDER if path.is_dir() else _FILE)
    return tuple(loose)


def _files(folder: Path) -> list[Path]:
    found = [path for pattern in _OURS for path in folder.glob(pattern)]
    for pattern in _OUR_FOLDERS:
        for inside in folder.glob(pattern):
            if inside.is_dir() and not inside.is_symlink():
                found += [inside, *inside.iterdir()]
    return found


def _is_loose(path: Path) -> bool:
    mode = path.lstat().st_mode
    return not stat.S_ISLNK(mode) and bool(stat.S_IMODE(mode) & 0o077)
