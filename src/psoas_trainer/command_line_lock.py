# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks for the passphrase of encrypted data on the terminal: never as an argument, which others could read."""

import sys
from getpass import getpass
from pathlib import Path

from psoas_trainer.storage.vault_head import wants_passphrase
from psoas_trainer.storage.vault_key import DataKey
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.lock_text import LockText


class NotOpenedError(Exception):
    """Why the data was not opened, as a sentence."""


def asked_key(database: Path) -> DataKey | None:
    """The key of the database, None for plain data. Raises NotOpenedError, and StorageError where the keys are gone."""
    if not wants_passphrase(database):
        return None
    from psoas_trainer.storage.vault_lock import NotUnlockedError, TooSoonError, seconds_to_wait, unlock

    text, at = LockText(), now().utc_ms
    if not sys.stdin.isatty():
        raise NotOpenedError(text.no_terminal())
    wait = seconds_to_wait(database, at)
    if wait:
        raise NotOpenedError(text.too_soon(wait))
    try:
        return unlock(database, getpass(text.prompt()), now().utc_ms)
    except TooSoonError as error:
        raise NotOpenedError(text.too_soon(error.wait)) from error
    except NotUnlockedError as error:
        raise NotOpenedError(text.wrong(error.wait)) from error
