# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of the emergency log: what is held as one line each, and which of them count."""

from base64 import b64decode, b64encode
from contextlib import suppress
from pathlib import Path
from typing import Final

from psoas_trainer.core.unsaved import Unsaved, from_line, to_line
from psoas_trainer.core.unsaved_words import UnsavedWord, word_from_line, word_to_line
from psoas_trainer.storage.emergency import is_private
from psoas_trainer.storage.vault_key import DataKey

_SEALED: Final = "sealed "
_LONGEST: Final = 50_000_000
Held = Unsaved | UnsavedWord
"""A session with its counts, or something that was said; each under its `uuid`."""


def line_of(held: Held, key: DataKey | None = None) -> str:
    """One whole line, as `read_log` reads it; with a key nobody else reads it."""
    line = word_to_line(held) if isinstance(held, UnsavedWord) else to_line(held)
    if key is None:
        return line
    # Loaded only where something is encrypted.
    from psoas_trainer.storage.vault_box import seal

    return f"{_SEALED}{b64encode(seal(key, line.encode())).decode('ascii')}\n"


def read_log(name: str, folders: tuple[Path, ...], key: DataKey | None = None) -> tuple[Held, ...]:
    """The newest whole line under each uuid; lines that were cut off are left out. Never raises."""
    newest: dict[str, Held] = {}
    for folder in folders:
        for found in _read_file(folder / name, key).values():
            _keep_newer(newest, found)
    return tuple(newest.values())


def _read_file(path: Path, key: DataKey | None) -> dict[str, Held]:
    here: dict[str, Held] = {}
    with suppress(OSError):
        if is_private(path) and path.stat().st_size <= _LONGEST:
            for written in path.read_text(encoding="utf-8", errors="replace").splitlines():
                line = _opened(written, key)
                if (word := word_from_line(line)) is not None:
                    here[word.uuid] = word  # in one file the order says what is newer, whatever the clock was set to
                elif (unsaved := from_line(line)) is not None:
                    _keep_newer(here, unsaved)
    return here


def _opened(line: str, key: DataKey | None) -> str:
    """The line itself; nothing where it is another key's, or was cut off."""
    if not line.startswith(_SEALED):
        return line
    if key is None:
        return ""
    from psoas_trainer.storage.vault_box import WrongKeyError, unseal

    try:
        return unseal(key, b64decode(line.removeprefix(_SEALED), validate=True)).decode()
    except (ValueError, WrongKeyError):
        return ""


def _keep_newer(newest: dict[str, Held], found: Held) -> None:
    known = newest.get(found.uuid)
    if isinstance(found, UnsavedWord):
        if not isinstance(known, UnsavedWord) or known.at.utc_ms <= found.at.utc_ms:
            newest[found.uuid] = found
    elif not isinstance(known, Unsaved):
        newest[found.uuid] = found
    elif known.progress.active_seconds <= found.progress.active_seconds:
        # The beginning stands wherever it was not kept yet; it does not change.
        newest[found.uuid] = found._replace(begun=found.begun or known.begun)
