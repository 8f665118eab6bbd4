# SPDX-License-Identifier: GPL-3.0-or-later
"""The self-test of the encryption: a throw-away file opens with its passphrase, and with nothing else."""

from pathlib import Path
from typing import Final

from psoas_trainer.self_test import CheckFailedError
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.encrypt import turn_on
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.vault import new_vault, open_with_passphrase
from psoas_trainer.storage.vault_box import WrongKeyError
from psoas_trainer.storage.vault_file import read_vault
from psoas_trainer.storage.vault_head import Kind, head_of
from psoas_trainer.storage.vault_key import DataKey, new_data_key
from psoas_trainer.ui.clock import now

PASSPHRASE: Final = "a self-test and nothing else"  # noqa: S105  it opens a file that is thrown away
DATABASE: Final = "psoas-trainer.sqlite3"


def check_crypto(folder: Path) -> str:
    """Encrypts a file in a new folder, and tries three ways into it."""
    folder.mkdir(mode=0o700)
    path = folder / DATABASE
    connection = open_database(path, had_data=False)
    default_person(connection, now())
    close_database(connection)
    finish(turn_on(path, new_vault(PASSPHRASE), now().utc_ms))
    if head_of(path).kind is not Kind.SEALED:
        raise CheckFailedError("the file is not encrypted")
    if _opens(path, None) or _opens(path, new_data_key()):
        raise CheckFailedError("the file opens without its key")
    try:
        open_with_passphrase(read_vault(path), f"{PASSPHRASE}.")
    except WrongKeyError:
        pass
    else:
        raise CheckFailedError("a wrong passphrase opens the keys")
    if not _opens(path, open_with_passphrase(read_vault(path), PASSPHRASE)):
        raise CheckFailedError("the file does not open with its key")
    return "opens with its passphrase alone"


def _opens(path: Path, key: DataKey | None) -> bool:
    try:
        connection = open_database(path, had_data=True, key=key)
    except StorageError:
        return False
    close_database(connection)
    return True
