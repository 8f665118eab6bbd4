# SPDX-License-Identifier: GPL-3.0-or-later
"""The small settings file beside the database: readable before it, always whole, never a reason not to start."""

import os
from contextlib import suppress
from pathlib import Path

from psoas_trainer.core.settings import Settings, from_plain, to_plain
from psoas_trainer.storage.errors import StorageError, Trouble, from_os

_LONGEST = 1_000_000
"""Bytes; a file beyond it is not ours and is not read into memory."""


def load_settings(path: Path) -> tuple[Settings, StorageError | None]:
    """The settings and what was wrong with the file, or None. No file is no problem: all settings are the defaults.

    A damaged or unreadable file is kept under its name with '.bad'; the defaults stand in for it, except `had_data`:
    the program ran here before, so an empty database is not taken for a first start.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_LONGEST + 1)
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        _put_aside(path)
        return Settings(had_data=True), from_os(error, path)
    try:
        return from_plain(_parsed(text)), None
    except ValueError as error:
        _put_aside(path)
        return Settings(had_data=True), StorageError(Trouble.DAMAGED, path, str(error))


def _put_aside(path: Path) -> None:
    with suppress(OSError):
        path.replace(path.with_name(path.name + ".bad"))


def save_settings(path: Path, settings: Settings) -> None:
    """Replaces the file in one step: after a power cut it holds the old settings or the new. Raises StorageError."""
    import json

    text = json.dumps(to_plain(settings), indent=1).encode() + b"\n"
    new = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    try:
        _write_durably(new, text)
        new.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        raise from_os(error, path) from error


def _parsed(text: bytes) -> dict[str, object]:
    """The file's names and values. ValueError for all that is not a JSON object in UTF-8."""
    import json

    if len(text) > _LONGEST:
        raise ValueError("too long")
    try:
        plain = json.loads(text)
        json.dumps(plain, ensure_ascii=False).encode()  # half a letter could be shown and handed on by nobody
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(plain, dict):
        raise ValueError("not an object")  # noqa: TRY004  one kind of damage for the caller
    return plain


def _write_durably(path: Path, text: bytes) -> None:
    # From its first moment for the person's eyes only.
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(file, "wb") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Makes a new name in the folder durable, where a folder can be opened (not on Windows)."""
    if os.name != "posix":
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)
