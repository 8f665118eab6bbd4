# SPDX-License-Identifier: GPL-3.0-or-later
"""Encrypted data as it is, only to be looked at: a private copy, encrypted with the same key and never plain."""

import shutil
import tempfile
from pathlib import Path

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.storage.copy_bytes import copy_bytes
from psoas_trainer.storage.database import identify
from psoas_trainer.storage.errors import StorageError, Trouble, from_apsw, from_os
from psoas_trainer.storage.ladder import Ladder
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.soundness import check_whole
from psoas_trainer.storage.vault_head import told_apart
from psoas_trainer.storage.vault_key import DataKey, connect
from psoas_trainer.storage.view_only import journals_of


def open_sealed_view(path: Path, at: Moment, ladder: Ladder, key: DataKey) -> apsw.Connection:
    """A connection to a copy in a temporary folder of its own, which `ViewOfFile` removes. Raises StorageError."""
    if not path.is_file():
        raise StorageError(Trouble.EMPTY_BUT_HAD_DATA, path)
    folder = Path(tempfile.mkdtemp(prefix="psoas-trainer-"))
    try:
        return _opened(path, folder / path.name, at, ladder, key)
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, StorageError):
            raise StorageError(error.kind, path, error.detail, error.needed_version) from error
        if isinstance(error, OSError):
            raise from_os(error, path) from error
        if isinstance(error, apsw.Error) and (trouble := from_apsw(error, path)):
            raise told_apart(trouble, key) from error
        raise


def _opened(path: Path, copy: Path, at: Moment, ladder: Ladder, key: DataKey) -> apsw.Connection:
    for each in (path, *(journal for journal in journals_of(path) if journal.is_file() and journal.stat().st_size)):
        copy_bytes(each, copy.with_name(each.name))
    view = connect(copy, key)
    try:
        view.pragma("locking_mode", "exclusive")
        version = identify(view, copy, ladder.top, had_data=True)
        check_whole(view)
        # What is done to the copy need not outlive the program.
        for name, value in (("synchronous", 0), ("foreign_keys", 1), ("trusted_schema", 0)):
            view.pragma(name, value)
        ladder.climb(view, version)
        default_person(view, at)
        view.pragma("query_only", 1)
    except BaseException:
        view.close()
        raise
    return view
