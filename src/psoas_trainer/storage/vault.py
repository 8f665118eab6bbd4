# SPDX-License-Identifier: GPL-3.0-or-later
"""The vault: one data key in two sealed boxes, one for the clinic's passphrase and one for the recovery key on paper.

A new passphrase or a new recovery key seals the same data key anew, so the data itself is not written again.
"""

import os
from typing import NamedTuple

from psoas_trainer.core.passphrase import passphrase_bytes
from psoas_trainer.core.recovery_key import new_recovery_key, read_recovery_key
from psoas_trainer.storage.no_core_dump import forbid_core_dumps
from psoas_trainer.storage.vault_box import Stretch, WrongKeyError, new_stretch, seal, stretched, unseal
from psoas_trainer.storage.vault_key import DataKey, new_data_key


class Wrapped(NamedTuple):
    """The data key in a box, and how the box's own key is made from what people know."""

    how: Stretch
    box: bytes


class Vault(NamedTuple):
    """What stands beside the database; it gives nothing away without the passphrase or the recovery key."""

    key_id: bytes
    by_passphrase: Wrapped
    by_recovery_key: Wrapped
    generation: int = 1
    """Grows with each change: of two copies the one with the greater number counts."""


class NewVault(NamedTuple):
    """A vault that was just made. The recovery key is shown and printed now, and never again."""

    vault: Vault
    key: DataKey
    recovery_key: str

    def __repr__(self) -> str:
        return "NewVault(...)"


def new_vault(passphrase: str) -> NewVault:
    """A new data key under this passphrase and a new recovery key. Nothing is on a disk yet."""
    forbid_core_dumps()
    key, recovery_key = new_data_key(), new_recovery_key(os.urandom)
    vault = Vault(key.id, _wrapped(key, passphrase_bytes(passphrase)), _wrapped(key, recovery_key.encode()))
    return NewVault(vault, key, recovery_key)


def open_with_passphrase(vault: Vault, passphrase: str) -> DataKey:
    """The data key. Raises WrongKeyError."""
    return _unwrapped(vault, vault.by_passphrase, passphrase_bytes(passphrase))


def open_with_recovery_key(vault: Vault, typed: str) -> DataKey:
    """The data key. Raises RecoveryKeyError for a slip in typing, WrongKeyError for the key of another vault."""
    return _unwrapped(vault, vault.by_recovery_key, read_recovery_key(typed).encode())


def with_new_passphrase(vault: Vault, key: DataKey, passphrase: str) -> Vault:
    """The vault under another passphrase; the former one does not open it any more."""
    wrapped = _wrapped(key, passphrase_bytes(passphrase))
    return vault._replace(by_passphrase=wrapped, generation=vault.generation + 1)


def with_new_recovery_key(vault: Vault, key: DataKey) -> NewVault:
    """The vault under another recovery key; the printed one does not open it any more."""
    recovery_key = new_recovery_key(os.urandom)
    wrapped = _wrapped(key, recovery_key.encode())
    return NewVault(vault._replace(by_recovery_key=wrapped, generation=vault.generation + 1), key, recovery_key)


def _wrapped(key: DataKey, secret: bytes) -> Wrapped:
    how = new_stretch()
    return Wrapped(how, seal(stretched(secret, how), key.raw))


def _unwrapped(vault: Vault, wrapped: Wrapped, secret: bytes) -> DataKey:
    key = DataKey(unseal(stretched(secret, wrapped.how), wrapped.box))
    if key.id != vault.key_id:
        raise WrongKeyError
    return key
