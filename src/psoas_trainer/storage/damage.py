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
    needed_version: int | None = None
    """The schema that a newer program has written, for NEWER_VERSION."""


def wants_recovery(kind: Trouble) -> bool:
    """Whether there is data here that is not reached, and a backup may help; all else passes or is waited for."""
    return kind in (
        Trouble.DAMAGED,
        Trouble.NOT_A_DATABASE,
        Trouble.FOREIGN_DATABASE,
        Trouble.FOREIGN_JOURNAL,
        Trouble.JOURNAL_MISSING,
        Trouble.EMPTY_BUT_HAD_DATA,
        Trouble.GONE,
        Trouble.NEWER_VERSION,
        Trouble.WRONG_KEY,
    )


def damage_of(error: StorageError) -> Damage:
    """The damage that an opening ended with."""
    beside = (error.path.with_name(error.path.name + ending) for ending in _ENDINGS)
    files = tuple(file for file in beside if file.exists())
    return Damage(error.kind, error.path, error.detail, files, error.needed_version)


def put_aside(damage: Damage, today: str) -> Path:
    """Moves all that belongs to the file into a folder beside it, and gives that folder.

    It is called `damaged-<today>`, or `newer-<today>` where a newer program has written the file.

    A program that ends half-way has lost nothing: what was not moved yet is where it was. Raises StorageError.
    """
    newer = damage.kind is Trouble.NEWER_VERSION
    folder = _new_folder(damage.path.parent, f"newer-{today}" if newer else f"damaged-{today}")
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
    folder = _new_folder(damage.path.parent, f"damaged-{today}")
    copy_bytes(damage.path, folder / damage.path.name)
    try:
        allow_missing_journal(damage.path)
    except OSError as error:
        raise from_os(error, damage.path) from error
    return folder


def _new_folder(parent: Path, wanted: str) -> Path:
    name, number = wanted, 1
    while os.path.lexists(parent / name):
        number += 1
        name = f"{wanted}-{number}"
    try:
        (parent / name).mkdir(mode=0o700)
    except OSError as error:
        raise from_os(error, parent) from error
    return parent / name
