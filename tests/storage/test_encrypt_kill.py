# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed while encryption is turned on or off: one whole database is left, and the next start does the rest."""

import shutil
from collections.abc import Callable
from pathlib import Path

import killed_encrypt
import pytest
from encrypted_files import canaries, filled, reading, some_vault, turned_on
from killed_encrypt import KEY, NAME
from test_backup import rows

from psoas_trainer.storage.backup_files import list_backups
from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.encrypt import tidy
from psoas_trainer.storage.vault_file import read_vault
from psoas_trainer.storage.vault_head import keys_beside, wants_passphrase

# The suite takes some of the points, the long run all of them.
DEATHS = [10, pytest.param(200, marks=pytest.mark.soak)]


def points(number: int, deaths: int) -> list[int]:
    """So many of the things that are done, spread over all of them, and the last few one by one."""
    stride = max(1, number // max(1, deaths - 4))
    return sorted({*range(1, number, stride), *range(max(1, number - 3), number + 1)})


def tries_of(way: str, folder: Path, deaths: int) -> list[Path]:
    def copied(number: int) -> Path:
        return Path(shutil.copytree(folder, folder.with_name(f"{way}_{number}")))

    number = int(killed_encrypt.run(way, (copied(0), 0)))
    tries = [(copied(last), last) for last in points(number, deaths)]
    killed_encrypt.run(way, *tries)
    return [path for path, _ in tries]


def what_is_wrong(folder: Path, expected: object) -> list[str]:
    """Opens it as the next start does, with the passphrase where one is asked for, and lets it put things in order."""
    path, wrong = folder / NAME, []
    key = KEY if wants_passphrase(path) else None
    if key is not None and read_vault(path).key_id != KEY.id:
        wrong.append("vault")
    with reading(path, key) as connection:
        if rows(connection) != expected or check(connection).findings:
            wrong.append("data")
        finish(tidy(path, key))
    if not all(info.good for info in list_backups(folder, KEY)) or len(list_backups(folder, KEY)) < 1:
        wrong.append("backups")
    if key is not None and canaries(folder):
        wrong.append(f"plain: {canaries(folder)}")
    if key is None and keys_beside(path)[0].exists() and canaries(folder) == []:
        wrong.append("keys")
    leftover = [
        file.name for file in folder.rglob("*") if file.name.endswith((".former", ".converting", ".old-journal"))
    ]
    return wrong + leftover


@pytest.mark.parametrize("deaths", DEATHS)
@pytest.mark.parametrize("way", ["on", pytest.param("off", marks=pytest.mark.rest)])
def test_killed_in_turning_it(way: str, deaths: int, tmp_path: Path, note_figure: Callable[..., None]) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    path = folder / NAME
    filled(path, sessions=2, backups=1)
    with reading(path, None) as connection:
        expected = rows(connection)
    if way == "off":
        turned_on(path, some_vault(KEY))
    tries = tries_of(way, folder, deaths)
    wrong = {each.name: found for each in tries if (found := what_is_wrong(each, expected))}
    turned = sum(wants_passphrase(each / NAME) for each in tries)
    note_figure(f"Killed while encryption was turned {way}", len(tries), len(wrong), "not whole")
    assert wrong == {}
    assert 0 < turned < len(tries)
    # And whatever was left, it can be turned on again.
    plain = next(each for each in tries if not wants_passphrase(each / NAME))
    turned_on(plain / NAME, some_vault(KEY))
    assert what_is_wrong(plain, expected) == []
