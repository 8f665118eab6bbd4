# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sessions of a week into a file of the person's choice, under an identity that stays."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import apsw

from psoas_trainer.storage.errors import from_os


def write_calendar(connection: apsw.Connection, person: int, path: Path, text_for: Callable[[str], str]) -> None:
    """Writes what `text_for` makes for the person's uuid, whole or not at all. StorageError where that cannot be.

    LookupError for a person that does not exist.
    """
    found = connection.execute("SELECT uuid FROM person WHERE id = ?", (person,)).fetchone()
    if found is None:
        raise LookupError(f"no person {person}")
    uuid: bytes = found[0]
    new = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    try:
        new.write_bytes(text_for(uuid.hex()).encode("utf-8"))
        new.replace(path)
    except OSError as error:
        with suppress(OSError):
            new.unlink()
        raise from_os(error, path) from error
