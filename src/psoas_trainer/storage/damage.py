# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that cannot be used: what belongs to it, and putting it aside whole. Nothing here destroys anything."""

import os
from pathlib import Path
from typing import NamedTuple

from psoas_trainer.storage.copy_bytes import copy_bytes
from psoas_trainer.storage.errors import StorageError, Trouble, from_os
from psoas_trainer.storage.open_mark import allow_missing_journal, mark_of

_ENDINGS = ("", "-wal", "-shm", "-journal", "-open")


class Damage(NamedTuple):
    """What is wrong with the file at `path`, and all files that belong to it and are still there."""

    kind: Trouble
    path: Path
    detail: str
    files: tuple[Path, ...]


def wants_recovery(kind: Trouble) -> bool:
    """Whether there was data here that is not reached any more; for all else a sentence is enough."""
    return kind in (
        Trouble.DAMAGED,
        Trouble.NOT_A_DATABASE,
        Trouble.FOREIGN_DATABASE,
        Trouble.FOREIGN_JOURNAL,
        Trouble.JOURNAL_MISSING,
        Trouble.EMPTY_BUT_HAD_DATA,
        Trouble.GONE,
    )


def damage_of(error: StorageError) -> Damage:
    """The damage that an opening ended with."""
    beside = (error.path.with_name(error.path.name + ending) for ending in _ENDINGS)
    return Damage(error.kind, error.path, error.detail, tuple(file for file in beside if file.exists()))


def put_aside(damage: Damage, today: str) -> Path:
    """Moves all that belongs to the file into a folder beside it, `damaged-<today>`, and gives that folder.

    A program that ends half-way has lost nothing: what was not moved yet is where it was. Raises StorageError.
    """
    folder = _new_folder(damage.path.parent, today)
    try:
        # The mark last: while anything is left, the next start knows that there was data.
        for file in sorted(damage.files, key=lambda each: each == mark_of(damage.path)):
            file.rename(folder / file.name)
    except OSError as error:
        raise from_os(error, damage.path) from error
    return folder


def go_on_without_journal(damage: Damage, today: str) -> Path:
    """Keeps a copy of the file as it is, and lets the next opening take it without the journal that is gone.

    Gives the copy's folder. The file itself has to pass the whole check that follows at the opening.
    """
    folder = _new_folder(damage.path.parent, today)
    copy_bytes(damage.path, folder / damage.path.name)
    try:
        allow_missing_journal(damage.path)
    except OSError as error:
        raise from_os(error, damage.path) from error
    return folder


def _new_folder(parent: Path, today: str) -> Path:
    name, number = f"damaged-{today}", 1
    while os.path.lexists(parent / name):
        number += 1
        name = f"damaged-{today}-{number}"
    try:
        (parent / name).mkdir(mode=0o700)
    except OSError as error:
        raise from_os(error, parent) from error
    return parent / name
