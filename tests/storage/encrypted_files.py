# SPDX-License-Identifier: GPL-3.0-or-later
"""Data of a clinic for tests: a canary in everything that can hold words, and keys that are made in no time."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from stored import begun, moment, one_set, opened, progress

from psoas_trainer.storage import vault_box
from psoas_trainer.storage.backup import back_up_at_once
from psoas_trainer.storage.backup_files import Reason
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.encrypt import Converted, turn_on
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.vault import NewVault, Stretch, Vault, Wrapped
from psoas_trainer.storage.vault_box import seal
from psoas_trainer.storage.vault_key import DataKey, new_data_key

CANARY = "ZZCANARY Smith"
AT = moment().utc_ms
_NAME = "psoas-trainer.sqlite3"
_Files = tuple[tuple[str, bytes], ...]


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys from passphrases at a hundredth of the price, for tests of everything else."""
    monkeypatch.setattr(vault_box, "MEMORY_KIB", 64)
    monkeypatch.setattr(vault_box, "PASSES", 1)
    monkeypatch.setattr(vault_box, "new_stretch", lambda: Stretch(b"s" * 16, 64, 1, 1))
    monkeypatch.setattr("psoas_trainer.storage.vault.new_stretch", lambda: Stretch(b"s" * 16, 64, 1, 1))


def some_vault(key: DataKey | None = None) -> NewVault:
    """A vault whose boxes no passphrase opens, made at once."""
    key = key or new_data_key()
    box = Wrapped(Stretch(b"s" * 16), seal(key, b"nothing"))
    return NewVault(Vault(key.id, box, box), key, "")


def filled(path: Path, sessions: int = 3, backups: int = 2) -> None:
    """A plain file that was closed well, with backups; a name in a person and in a bookmark."""
    _put(path, _filled(sessions, backups))


def encrypted(path: Path, sessions: int = 3, backups: int = 2) -> NewVault:
    """The same, encrypted; always with the same key for the same numbers."""
    files, new = _encrypted(sessions, backups)
    _put(path, files)
    return new


@cache
def _filled(sessions: int, backups: int) -> _Files:
    with TemporaryDirectory() as folder:
        path = Path(folder) / _NAME
        _fill(path, sessions, backups)
        return _files(path.parent)


@cache
def _encrypted(sessions: int, backups: int) -> tuple[_Files, NewVault]:
    new = some_vault()
    with TemporaryDirectory() as folder:
        path = Path(folder) / _NAME
        _put(path, _filled(sessions, backups))
        turned_on(path, new)
        return _files(path.parent), new


def _files(folder: Path) -> _Files:
    found = sorted(file for file in folder.rglob("*") if file.is_file())
    return tuple((str(file.relative_to(folder)), file.read_bytes()) for file in found)


def _put(path: Path, files: _Files) -> None:
    for name, content in files:
        file = path.parent / (path.name + name.removeprefix(_NAME) if name.startswith(_NAME) else name)
        file.parent.mkdir(mode=0o700, exist_ok=True)
        file.write_bytes(content)
        file.chmod(0o600)


def _fill(path: Path, sessions: int, backups: int) -> None:
    connection = opened(path)
    connection.pragma("synchronous", 0)  # here nobody cuts the power
    person = default_person(connection, moment())
    connection.execute("UPDATE person SET name = ? WHERE id = ?", (CANARY, person))
    for number in range(sessions):
        save_progress(connection, begun(connection, person, number), progress(one_set(reps=20), bookmark=CANARY))
    for number in range(backups):
        back_up_at_once(connection, path.parent, Reason.EXIT, AT - 1000 + number)
    close_database(connection)


def turned_on(path: Path, new: NewVault) -> Converted:
    done: Converted = finish(turn_on(path, new, AT))
    return done


@contextmanager
def reading(path: Path, key: DataKey | None) -> Iterator:
    """The database, open."""
    connection = open_database(path, had_data=True, key=key)
    try:
        yield connection
    finally:
        close_database(connection)


def canaries(folder: Path) -> list[str]:
    """The files in a folder in which the name can be read."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file.name for file in files if CANARY.encode() in file.read_bytes())
