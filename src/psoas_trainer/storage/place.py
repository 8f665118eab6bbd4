# SPDX-License-Identifier: GPL-3.0-or-later
"""Which folder holds the data and why; a choice of the person is kept in a small file of its own, and can be undone."""

import json
import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from psoas_trainer.storage.errors import StorageError, Trouble, from_os
from psoas_trainer.storage.paths import (
    ENVIRONMENT,
    DataFolder,
    make_private_folder,
    named_folder,
    place_file,
    usual_folder,
)

_OWN_FOLDER = "Psoas Trainer"
_LONGEST = 100_000


class Origin(StrEnum):
    """Why it is this folder."""

    GIVEN = "given"
    """Named when the program was started. Only another start names another one."""
    ENVIRONMENT = "environment"
    """Named by the environment variable, likewise."""
    CHOSEN = "chosen"
    """Chosen by the person in the program."""
    USUAL = "usual"
    """The system's place for a user's data."""


class Place(NamedTuple):
    """The data folder of this run; `file` is where a choice is kept, `before` the folder that was in use before it."""

    folder: DataFolder
    origin: Origin
    file: Path
    before: Path | None = None
    used: bool = False
    """A history was open in the chosen folder once: if it is not there any more, its disk was taken out."""

    @property
    def can_be_chosen(self) -> bool:
        """Whether a choice outlives this run: not where the folder is named from outside."""
        return self.origin in (Origin.CHOSEN, Origin.USUAL)


def find_place(given: str | None = None, file: Path | None = None) -> Place:
    """The folder that is given, else the environment's, else the chosen one, else the usual one. Never raises."""
    file = file or place_file()
    if given:
        return Place(named_folder(given), Origin.GIVEN, file)
    if named := os.environ.get(ENVIRONMENT):
        return Place(named_folder(named), Origin.ENVIRONMENT, file)
    kept = _read(file)
    before, chosen = _path(kept.get("before")), _path(kept.get("folder"))
    if chosen is None:
        return Place(usual_folder(), Origin.USUAL, file, before)
    return Place(DataFolder(chosen), Origin.CHOSEN, file, before, kept.get("used") is True)


def choose(place: Place, folder: Path) -> Place:
    """The data is in `folder` from now on, which is there already; kept for the next start where that is possible.

    Raises StorageError where the choice cannot be kept; then nothing has changed.
    """
    before = place.folder.path
    if not place.can_be_chosen:
        return place._replace(folder=DataFolder(folder), before=before)
    usual = folder == usual_folder().path
    used = DataFolder(folder).database.exists()
    _write(place.file, {"folder": None if usual else str(folder), "before": str(before), "used": used})
    return Place(DataFolder(folder), Origin.USUAL if usual else Origin.CHOSEN, place.file, before, used)


def note_used(place: Place) -> None:
    """A history is open in the chosen folder. A disk that does not take the note stops nobody."""
    if place.origin is Origin.CHOSEN and not place.used:
        with suppress(StorageError):
            _write(place.file, {"used": True})


def was_warned(place: Place) -> bool:
    """Whether somebody at this computer was told that this folder is a risky place."""
    return str(place.folder.path) in _warned(place)


def note_warned(place: Place) -> None:
    """It is not told by itself again, as far as the disk takes the note."""
    if not was_warned(place):
        with suppress(StorageError):
            _write(place.file, {"warned": [*_warned(place), str(place.folder.path)]})


def prepared(chosen: Path) -> Path:
    """The folder that is used where somebody points at `chosen`: it, or in one with other things a folder of its own.

    It is made where it is missing. Raises StorageError where nothing can be written there.
    """
    try:
        holds_others = chosen.is_dir() and any(chosen.iterdir()) and not DataFolder(chosen).database.exists()
        folder = chosen / _OWN_FOLDER if holds_others else chosen
        make_private_folder(folder)
        _try_writing(folder)
    except OSError as error:
        raise from_os(error, chosen) from error
    return folder


def _try_writing(folder: Path) -> None:
    """What a folder allows is known only when it was tried."""
    trial = folder / f".{os.urandom(4).hex()}.tmp"
    try:
        trial.touch(mode=0o600, exist_ok=False)
    finally:
        with suppress(OSError):
            trial.unlink()


def _warned(place: Place) -> list[str]:
    known = _read(place.file).get("warned")
    return [each for each in known if isinstance(each, str)] if isinstance(known, list) else []


def _path(value: object) -> Path | None:
    """An absolute path; anything else is none."""
    if not isinstance(value, str) or "\0" in value or not Path(value).is_absolute():
        return None
    return Path(value)


def _read(file: Path) -> dict[str, Any]:
    """What was kept; nothing where the file is missing or damaged."""
    try:
        with file.open("rb") as stream:
            plain = json.loads(stream.read(_LONGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return plain if isinstance(plain, dict) else {}


def _write(file: Path, fields: dict[str, Any]) -> None:
    """Changes some fields: after a power cut the file holds the old ones or the new. Raises StorageError."""
    new = file.with_name(f"{file.name}.{os.urandom(4).hex()}.new")
    make_private_folder(file.parent)
    try:
        number = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(number, "wb") as stream:
            stream.write(json.dumps({**_read(file), **fields}, indent=1).encode())
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(file)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        raise from_os(error, file) from error


def refuse_missing(place: Place) -> None:
    """Raises StorageError (GONE) where the chosen folder is not there any more: it is never begun anew by itself."""
    if place.origin is Origin.CHOSEN and place.used and not place.folder.path.is_dir():
        raise StorageError(Trouble.GONE, place.folder.path)
