# SPDX-License-Identifier: GPL-3.0-or-later
"""What a command reads from: the data itself, or a copy of it that the window gives which has the data open."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from psoas_trainer.command_line_lock import NotOpenedError, asked_key
from psoas_trainer.instance_client import ask_running
from psoas_trainer.instance_lock import InstanceLock
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.import_file import import_into
from psoas_trainer.storage.paths import DataFolder, make_private_folder
from psoas_trainer.storage.worker import Connection
from psoas_trainer.ui.trouble_text import TroubleText

_OPEN = "Psoas Trainer is open on this data. Close its window and try again.\n"


class WrongError(Exception):
    """What is wrong with the command, or stands in its way, as a sentence."""


def is_open(_answer: dict[str, Any]) -> WrongError:
    """That the window has to be closed, whatever it answered."""
    return WrongError(_OPEN)


def export_request(path: Path, which: DateRange, *, force: bool = False) -> dict[str, Any]:
    """What the running program is asked: to write that part of the data to the path."""
    return {"do": "export", "path": str(path), "from": which.first, "to": which.last, "force": force}


@contextmanager
def reading(
    folder: DataFolder,
    which: DateRange = DateRange(),  # noqa: B008 - it cannot change
    failure: Callable[[dict[str, Any]], WrongError] = is_open,
) -> Iterator[Connection]:
    """Raises WrongError where neither can be had; `failure` says what a refusal of the running program means."""
    with tempfile.TemporaryDirectory() as room:
        path = Path(room) / "data.json"
        answer = ask_running(folder.path, export_request(path, which))
        if answer is None:
            with opened(folder) as connection:
                yield connection
        elif not answer.get("ok"):
            raise failure(answer)
        else:
            copy = open_database(Path(room) / "copy.sqlite3", had_data=False)
            try:
                finish(import_into(copy, path))
                yield copy
            finally:
                close_database(copy)


@contextmanager
def opened(folder: DataFolder) -> Iterator[Connection]:
    """A connection of our own: nobody else has the data open meanwhile. Raises WrongError."""
    lock = InstanceLock(folder.path)
    if not lock.take():
        raise WrongError(_OPEN)
    try:
        make_private_folder(folder.path)
        try:
            connection = open_database(folder.database, had_data=True, key=asked_key(folder.database))
        except NotOpenedError as error:
            raise WrongError(f"{error}\n") from error
        except StorageError as error:
            raise WrongError(f"{TroubleText().opening(error)}\n") from error
        try:
            yield connection
        finally:
            close_database(connection)
    finally:
        lock.release()
