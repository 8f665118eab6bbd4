# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns one closed database from plain to encrypted, or back: a copy beside it is read back, then takes its place.

The former file keeps a second name until it was written over: a program that is killed meanwhile does that later.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

import apsw

from psoas_trainer.storage.backup import fingerprint
from psoas_trainer.storage.backup_files import open_to_read
from psoas_trainer.storage.check import finish, structure_in_pieces
from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw, from_os
from psoas_trainer.storage.overwrite import OldFile, overwrite_and_remove
from psoas_trainer.storage.vault_file import flush_folder
from psoas_trainer.storage.vault_key import DataKey, write_into

FORMER: Final = ".former"
NEW: Final = ".converting"


def convert_file(path: Path, now: DataKey | None, wanted: DataKey | None) -> OldFile:
    """Puts the same data, encrypted with `wanted` or plain, in the place of a closed file without a journal.

    What became of a plain file is the answer. Raises StorageError; then the file is as it was.
    """
    new = path.with_name(path.name + NEW)
    try:
        finish_former(path)
        _write_new(path, new, now, wanted)
        former = _swap(path, new)
    except apsw.Error as error:
        raise from_apsw(error, path) or error from error
    except OSError as error:
        raise from_os(error, path) from error
    finally:
        _remove_new(new)
    if former is None:
        return OldFile.ONLY_REMOVED
    return overwrite_and_remove(former)


def finish_former(path: Path) -> OldFile | None:
    """Ends what a killed program has begun with that file: its former content is written over, its half copy removed.

    None where there was nothing to end. Raises StorageError.
    """
    _remove_new(path.with_name(path.name + NEW))
    former = path.with_name(path.name + FORMER)
    try:
        if not former.exists():
            return None
        if not path.exists():
            former.rename(path)
            return None
        if former.samefile(path):
            # Killed before the swap: a second name of the very file that counts.
            former.unlink()
            return None
    except OSError as error:
        raise from_os(error, former) from error
    return overwrite_and_remove(former)


def _write_new(path: Path, new: Path, now: DataKey | None, wanted: DataKey | None) -> None:
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600))
    source = open_to_read(path, now)
    try:
        write_into(source, new, wanted)
        expected = fingerprint(source)
    finally:
        source.close()
    written = open_to_read(new, wanted)
    try:
        findings = finish(structure_in_pieces(written))
        found = fingerprint(written)
    finally:
        written.close()
    if findings or found != expected:
        raise StorageError(Trouble.DAMAGED, path, str(findings[0] if findings else f"{found} instead of {expected}"))
    number = os.open(new, os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _swap(path: Path, new: Path) -> Path | None:
    """Gives the name to the new file in one step; the former file's second name, None where the disk has none."""
    former: Path | None = path.with_name(path.name + FORMER)
    try:
        os.link(path, str(former))
    except OSError:
        former = None
    new.replace(path)
    flush_folder(path.parent)
    return former


def _remove_new(new: Path) -> None:
    """A copy that was not finished; of a plain one nothing is to be left."""
    for each in (new, new.with_name(new.name + "-journal"), new.with_name(new.name + "-wal")):
        with suppress(OSError, StorageError):
            if each.exists():
                overwrite_and_remove(each)
