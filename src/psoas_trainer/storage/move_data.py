# SPDX-License-Identifier: GPL-3.0-or-later
"""Moving the data to another folder: copied as a backup is and read back; then the former file takes no more writes.

It stays where it is, as it is.
"""

from collections.abc import Generator
from pathlib import Path

import apsw

from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.backup import back_up_to
from psoas_trainer.storage.paths import DataFolder, make_private_folder, usual_folder
from psoas_trainer.storage.settings_file import save_settings
from psoas_trainer.storage.whereabouts import whereabouts

_MOST_NAMES = 100


def folder_on_this_computer(now: Path) -> Path | None:
    """A folder for the data that is no risky place and holds no other history; None where there is none."""
    usual = usual_folder().path
    if whereabouts(usual).risky:
        return None
    names = (usual, *(usual.with_name(f"{usual.name}-{number}") for number in range(2, _MOST_NAMES)))
    return next((each for each in names if each != now and not DataFolder(each).database.exists()), None)


def move_in_one_piece(connection: apsw.Connection, folder: Path, settings: Settings) -> Generator[int, None, Path]:
    """Copies the open database and the settings into `folder`, which it returns; nothing is written between and after.

    Raises StorageError; then the data is where it was and goes on being written there.
    """
    yield 0
    target = DataFolder(folder)
    make_private_folder(folder)
    for _ in back_up_to(connection, target.database):
        pass  # without a pause: nobody writes into the old file what the new one has not
    save_settings(target.settings, settings)
    connection.pragma("query_only", 1)
    return folder
