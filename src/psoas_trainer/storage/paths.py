# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the person's data and the logs live, and making those folders private."""

import os
from pathlib import Path
from typing import NamedTuple

from psoas_trainer.storage.errors import StorageError, Trouble, from_os
from psoas_trainer.storage.private_files import make_private

ENVIRONMENT = "PSOAS_TRAINER_DATA"
"""The environment variable that names another data folder."""

_NAME = "psoas-trainer"


class DataFolder(NamedTuple):
    """The folder with a person's data and the names in it."""

    path: Path

    @property
    def database(self) -> Path:
        """The one database file."""
        return self.path / "psoas-trainer.sqlite3"

    @property
    def settings(self) -> Path:
        """The settings, readable before the database is open."""
        return self.path / "settings.json"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.path / "backups"

    @property
    def pictures(self) -> Path:
        """Pictures that were drawn in an earlier run; nothing is lost with them."""
        return self.path / "pictures.cache"


def data_folder(given: str | None = None) -> DataFolder:
    """The data folder: given, else named by the environment, else chosen by the person, else the usual one."""
    from psoas_trainer.storage.place import find_place

    return find_place(given).folder


def named_folder(name: str) -> DataFolder:
    """The folder that somebody has written down, from here or from home."""
    return DataFolder(Path(name).expanduser().absolute())


def usual_folder() -> DataFolder:
    """The system's place for a user's data."""
    # Loaded only when it is asked: both folders of a test are given.
    from platformdirs import user_data_path

    return DataFolder(user_data_path(_NAME, appauthor=False))


def place_file() -> Path:
    """The small file that says which folder the person has chosen: never in the data folder itself."""
    from platformdirs import user_config_path

    folder = user_config_path(_NAME, appauthor=False)
    if folder == usual_folder().path:
        # One folder for both, on Windows and macOS; and it may be the one that cannot be written.
        folder = folder.with_name(f"{_NAME}-place")
    return folder / "place.json"


def log_folder() -> Path:
    """The system's place for a user's logs."""
    from platformdirs import user_log_path

    return user_log_path(_NAME, appauthor=False)


def make_private_folder(folder: Path) -> None:
    """Makes the folder, for the person's eyes only, where it is missing. StorageError: nothing can be written there.

    A folder that exists keeps its permissions: it was chosen by the person, and may hold other things.
    """
    try:
        make_private(folder)
    except OSError as error:
        raise from_os(error, folder) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise StorageError(Trouble.FOLDER_NOT_WRITABLE, folder)
