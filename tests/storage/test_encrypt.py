# SPDX-License-Identifier: GPL-3.0-or-later
"""Encryption is turned on over a file in use and off again: nothing is lost, and nothing is left to be read."""

import os
from pathlib import Path

import pytest
from encrypted_files import AT, canaries, encrypted, filled, reading, some_vault, turned_on
from stored import bytes_of
from test_backup import rows

from psoas_trainer.core.overwriting import writes_in_place
from psoas_trainer.storage import encrypt, encrypt_file, overwrite
from psoas_trainer.storage.backup_files import FOLDER, list_backups, put_aside
from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.encrypt import plain_files, tidy, turn_off, turn_on
from psoas_trainer.storage.encrypt_file import finish_former
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.overwrite import OldFile, overwrite_and_remove, worst
from psoas_trainer.storage.vault_file import read_vault
from psoas_trainer.storage.vault_head import Kind, head_of, keys_beside, wants_passphrase


def test_on_and_off_again_with_every_row_and_every_backup(path: Path) -> None:
    filled(path)
    with reading(path, None) as connection:
        before = rows(connection)
    assert len(canaries(path.parent)) == 3
    new = some_vault()
    done = turned_on(path, new)
    assert (done.backups, done.left) == (3, ())
    assert canaries(path.parent) == []
    assert wants_passphrase(path)
    with reading(path, new.key) as connection:
        assert rows(connection) == before
        assert check(connection).sound
    assert all(info.good and info.sessions == 3 for info in list_backups(path.parent, new.key))
    assert not any(info.good for info in list_backups(path.parent))
    assert finish(turn_off(path, new.key, AT + 1)).backups == 4
    assert not wants_passphrase(path)
    with reading(path, None) as connection:
        assert rows(connection) == before
    assert [info.sessions for info in list_backups(path.parent)] == [3] * 4
    assert [file.name for file in path.parent.rglob("*.keys*")] == []


def test_every_file_of_it_is_the_person_s_alone(path: Path) -> None:
    encrypted(path)
    modes = {file.name: oct(file.stat().st_mode & 0o777) for file in path.parent.rglob("*") if file.is_file()}
    assert set(modes.values()) == {"0o600"}, modes


def test_each_yield_gives_how_far_it_is(path: Path) -> None:
    filled(path, backups=3)
    percents = list(turn_on(path, some_vault(), AT))
    assert percents == sorted(percents)
    assert 0 <= percents[0] < percents[-1] <= 100


@pytest.mark.rest
def test_the_plain_file_s_own_blocks_are_written_over(path: Path) -> None:
    filled(path, backups=0)
    second = path.with_name("a second name")
    os.link(path, second)
    assert turned_on(path, some_vault()).old in (OldFile.OVERWRITTEN, OldFile.MAY_BE_KEPT)
    assert set(second.read_bytes()) == {0}


@pytest.mark.rest
def test_a_disk_without_second_names_is_told_of(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path)

    def no_link(*_: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", no_link)
    new = some_vault()
    assert turned_on(path, new).old is OldFile.ONLY_REMOVED
    assert canaries(path.parent) == []
    with reading(path, new.key) as connection:
        assert check(connection).sessions == 3


@pytest.mark.parametrize(
    ("name", "in_place"), [("ext4", True), ("NTFS", True), ("btrfs", False), ("ReFS", False), ("", False)]
)
def test_file_systems_that_keep_the_old(
    name: str, in_place: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert writes_in_place(name) is in_place
    monkeypatch.setattr(overwrite, "_file_system", lambda _folder: name)
    (tmp_path / "old").write_bytes(b"x" * 3_000_000)
    assert overwrite_and_remove(tmp_path / "old") is (OldFile.OVERWRITTEN if in_place else OldFile.MAY_BE_KEPT)
    assert not (tmp_path / "old").exists()


def test_of_several_files_the_worst_is_told() -> None:
    assert worst() is OldFile.OVERWRITTEN
    assert worst(OldFile.OVERWRITTEN, OldFile.ONLY_REMOVED, OldFile.MAY_BE_KEPT) is OldFile.ONLY_REMOVED


@pytest.mark.rest
def test_what_cannot_be_encrypted_is_named(path: Path) -> None:
    filled(path, backups=2)
    aside = put_aside(list_backups(path.parent)[0].path)
    torn = path.parent / "damaged-2026-05-04" / path.name
    torn.parent.mkdir()
    torn.write_bytes(b"torn and no database")
    new = some_vault()
    assert turned_on(path, new).left == tuple(sorted((aside, torn)))
    assert plain_files(path.parent) == tuple(sorted((aside, torn)))
    assert all(info.good for info in list_backups(path.parent, new.key) if info.path != aside)


@pytest.mark.parametrize("part", ["backup", "copy", "swap"])
def test_a_full_disk_leaves_the_plain_file(path: Path, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path)
    with reading(path, None) as connection:
        before = rows(connection)

    def full(*_: object, **__: object) -> None:
        raise StorageError(Trouble.DISK_FULL, path)

    place = {"backup": (encrypt, "back_up"), "copy": (encrypt_file, "write_into"), "swap": (encrypt_file, "_swap")}
    new = some_vault()
    with monkeypatch.context() as broken:
        broken.setattr(*place[part], full)
        with pytest.raises(StorageError) as caught:
            turned_on(path, new)
    assert caught.value.kind is Trouble.DISK_FULL
    assert not any(file.exists() for file in keys_beside(path))
    assert not [file for file in path.parent.iterdir() if file.name.endswith((".converting", ".former"))]
    with reading(path, None) as connection:
        assert rows(connection) == before


def test_a_copy_that_is_not_the_same_is_never_put_in_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path)
    real = encrypt_file.write_into

    def one_session_less(connection, target, key):
        real(connection, target, key)
        copy = encrypt_file.open_to_read(path)
        copy.close()
        spoilt = encrypt.open_database(target, had_data=True, key=key)
        spoilt.execute("UPDATE session SET deleted_ms = 1 WHERE id = 1")
        spoilt.close()

    monkeypatch.setattr(encrypt_file, "write_into", one_session_less)
    with pytest.raises(StorageError) as caught:
        turned_on(path, some_vault())
    assert caught.value.kind is Trouble.DAMAGED
    assert head_of(path).kind is Kind.PLAIN


def test_a_second_name_of_the_file_itself_is_never_written_over(path: Path) -> None:
    """Killed between the second name and the swap."""
    filled(path, backups=0)
    former = path.with_name(path.name + ".former")
    os.link(path, former)
    before = path.read_bytes()
    assert finish_former(path) is None
    assert not former.exists()
    assert path.read_bytes() == before


def test_given_up_half_way_it_is_as_it_was(path: Path) -> None:
    filled(path)
    work = turn_on(path, some_vault(), AT)
    while next(work) < 35:
        pass
    work.close()
    assert not wants_passphrase(path)
    assert not keys_beside(path)[0].exists()
    with reading(path, None) as connection:
        assert check(connection).sound
        finish(tidy(path, None))


def test_tidying_up_where_all_is_in_order_changes_nothing(path: Path) -> None:
    new = encrypted(path)
    before = bytes_of(path.parent), bytes_of(path.parent / FOLDER)
    assert finish(tidy(path, new.key)).backups == 0
    assert (bytes_of(path.parent), bytes_of(path.parent / FOLDER)) == before
    assert read_vault(path) == new.vault
