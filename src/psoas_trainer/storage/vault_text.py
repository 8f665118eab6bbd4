# SPDX-License-Identifier: GPL-3.0-or-later
"""The vault as a small text, with a digest that tells a damaged one from a whole one before any passphrase is tried."""

import json
from base64 import b64decode, b64encode
from hashlib import blake2b
from typing import Any, Final

from psoas_trainer.storage.vault import Vault, Wrapped
from psoas_trainer.storage.vault_box import Stretch

VERSION: Final = 1
LONGEST: Final = 100_000
_LONGEST_BOX: Final = 10_000


class NewerVaultError(Exception):
    """A newer program has written it; `version` is the form that would have to be known."""

    def __init__(self, version: int) -> None:
        super().__init__(f"keys of form {version}")
        self.version = version


def to_text(vault: Vault) -> str:
    """The vault as it is kept."""
    plain: dict[str, Any] = {
        "psoas_trainer_keys": VERSION,
        "generation": vault.generation,
        "key": vault.key_id.hex(),
        "passphrase": _plain(vault.by_passphrase),
        "recovery_key": _plain(vault.by_recovery_key),
    }
    return json.dumps({**plain, "digest": _digest(plain)}, indent=1) + "\n"


def from_text(text: str) -> Vault | None:
    """The vault, or None where anything in the text is not as it was written. Raises NewerVaultError."""
    try:
        plain = json.loads(text)
        version = plain["psoas_trainer_keys"]
        if type(version) is int and version > VERSION:
            raise NewerVaultError(version)
        if version != VERSION or plain.pop("digest") != _digest(plain):
            return None
        vault = Vault(
            bytes.fromhex(plain["key"]),
            _wrapped(plain["passphrase"]),
            _wrapped(plain["recovery_key"]),
            int(plain["generation"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return vault if len(vault.key_id) == 16 and vault.generation >= 1 else None


def _plain(wrapped: Wrapped) -> dict[str, Any]:
    how = wrapped.how
    numbers = {"memory_kib": how.memory_kib, "passes": how.passes, "lanes": how.lanes}
    return {"kind": "argon2id", "salt": how.salt.hex(), **numbers, "box": b64encode(wrapped.box).decode("ascii")}


def _wrapped(plain: dict[str, Any]) -> Wrapped:
    """Raises ValueError for numbers that are too weak, or so large that they would only keep the computer busy."""
    numbers = [plain[name] for name in ("memory_kib", "passes", "lanes")]
    if plain["kind"] != "argon2id" or any(type(number) is not int for number in numbers):
        raise ValueError
    wrapped = Wrapped(Stretch(bytes.fromhex(plain["salt"]), *numbers), b64decode(plain["box"], validate=True))
    if not wrapped.how.strong or len(wrapped.box) > _LONGEST_BOX:
        raise ValueError
    return wrapped


def _digest(plain: dict[str, Any]) -> str:
    whole = json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()
    return blake2b(whole, digest_size=16).hexdigest()
