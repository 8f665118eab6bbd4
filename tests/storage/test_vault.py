# SPDX-License-Identifier: GPL-3.0-or-later
"""The vault: one data key, opened by the passphrase and by the recovery key, and found again where a file is lost."""

import json
import os
import random
import time
from pathlib import Path

import pytest
from encrypted_files import AT, encrypted, quick_keys, some_vault

from psoas_trainer.core.recovery_key import RecoveryKeyError, grouped
from psoas_trainer.storage.backup_files import keys_of, list_backups
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.vault import (
    new_vault,
    open_with_passphrase,
    open_with_recovery_key,
    with_new_passphrase,
    with_new_recovery_key,
)
from psoas_trainer.storage.vault_box import LANES, MEMORY_KIB, PASSES, WrongKeyError, new_stretch, seal, unseal
from psoas_trainer.storage.vault_file import keep_vault, keep_vault_everywhere, read_vault
from psoas_trainer.storage.vault_head import keys_beside
from psoas_trainer.storage.vault_key import new_data_key
from psoas_trainer.storage.vault_lock import (
    NotUnlockedError,
    TooSoonError,
    change_passphrase,
    change_recovery_key,
    seconds_to_wait,
    unlock,
    unlock_with_recovery_key,
)
from psoas_trainer.storage.vault_text import NewerVaultError, from_text, to_text
from psoas_trainer.storage.vault_tries import tries_file

__all__ = ["quick_keys"]
RIGHT = "four words and a comma"


def test_today_s_numbers_are_those_that_were_asked_for() -> None:
    assert MEMORY_KIB >= 64 * 1024
    assert PASSES >= 3
    assert LANES >= 1
    assert new_stretch().strong
    assert not new_stretch()._replace(memory_kib=32 * 1024).strong
    assert not new_stretch()._replace(passes=2).strong


def test_unlocking_takes_less_than_a_second(path: Path) -> None:
    new = new_vault(RIGHT)
    keep_vault(path, new.vault)
    # Of all its threads together: no computer takes longer, however busy this one is.
    began = time.process_time()
    assert unlock(path, RIGHT, AT) == new.key
    assert time.process_time() - began < 1


def test_both_secrets_open_it_and_nothing_else(quick_keys: None) -> None:
    new = new_vault(RIGHT)
    assert open_with_passphrase(new.vault, RIGHT) == new.key
    assert open_with_recovery_key(new.vault, grouped(new.recovery_key).lower()) == new.key
    for wrong in ("", RIGHT.upper(), RIGHT + " ", new.recovery_key):
        with pytest.raises(WrongKeyError):
            open_with_passphrase(new.vault, wrong)
    with pytest.raises(WrongKeyError):
        open_with_recovery_key(new.vault, new_vault(RIGHT).recovery_key)
    with pytest.raises(RecoveryKeyError):
        open_with_recovery_key(new.vault, RIGHT)


def test_the_key_is_in_no_text_of_it(quick_keys: None) -> None:
    new = new_vault(RIGHT)
    shown = (repr(new), str(new), repr(new.key), str(new.key), repr((new.key,)), f"{new.key}", to_text(new.vault))
    for secret in (new.key.raw.hex(), repr(new.key.raw)[2:-1], new.recovery_key, RIGHT):
        assert not any(secret in text for text in shown)


def test_a_new_passphrase_and_a_new_recovery_key_shut_out_the_former(quick_keys: None) -> None:
    new = new_vault(RIGHT)
    other = with_new_passphrase(new.vault, new.key, "quite another one")
    assert (
        open_with_passphrase(other, "quite another one") == open_with_recovery_key(other, new.recovery_key) == new.key
    )
    with pytest.raises(WrongKeyError):
        open_with_passphrase(other, RIGHT)
    third = with_new_recovery_key(other, new.key)
    assert open_with_recovery_key(third.vault, third.recovery_key) == new.key
    with pytest.raises(WrongKeyError):
        open_with_recovery_key(third.vault, new.recovery_key)
    assert (new.vault.generation, other.generation, third.vault.generation) == (1, 2, 3)


def test_a_box_opens_whole_or_not_at_all() -> None:
    key, chance = new_data_key(), random.Random(7)
    box = seal(key, b"ZZCANARY" * 9)
    assert unseal(key, box) == b"ZZCANARY" * 9
    assert b"ZZCANARY" not in box
    assert seal(key, b"ZZCANARY" * 9) != box
    spoilt = [b"", b"x", box[:-1], box[:1024], os.urandom(len(box)), box + b"x" * 1024]
    for _ in range(100):
        at = chance.randrange(len(box))
        spoilt.append(box[:at] + bytes([box[at] ^ 1 << chance.randrange(8)]) + box[at + 1 :])
    for each in spoilt:
        try:
            assert unseal(key, each) == b"ZZCANARY" * 9  # a longer one: what is behind its end is not read
            assert each == box + b"x" * 1024
        except WrongKeyError:
            continue
    with pytest.raises(WrongKeyError):
        unseal(new_data_key(), box)


def test_the_text_is_read_whole_or_not_at_all() -> None:
    vault = some_vault().vault
    text = to_text(vault)
    assert from_text(text) == vault
    chance = random.Random(8)
    for _ in range(200):
        at = chance.randrange(len(text))
        assert from_text(text[:at] + chr(chance.randrange(33, 127)) + text[at + 1 :]) in (None, vault)
        assert from_text(text[:at]) in (None, vault)
    for nonsense in (
        "",
        "null",
        "[]",
        "{}",
        '{"psoas_trainer_keys": true}',
        "[" * 100_000,
        '{"psoas_trainer_keys": 1}',
    ):
        assert from_text(nonsense) is None


def test_a_newer_program_s_keys_are_told_from_damaged_ones(path: Path) -> None:
    text = json.dumps({"psoas_trainer_keys": 2, "whatever": None})
    with pytest.raises(NewerVaultError):
        from_text(text)
    keys_beside(path)[0].write_text(text, encoding="utf-8")
    with pytest.raises(StorageError) as caught:
        read_vault(path)
    assert (caught.value.kind, caught.value.needed_version) == (Trouble.NEWER_VERSION, 2)


def test_weaker_numbers_are_not_taken_from_a_file() -> None:
    vault = some_vault().vault
    weak = vault.by_passphrase._replace(how=vault.by_passphrase.how._replace(memory_kib=8))
    assert from_text(to_text(vault._replace(by_passphrase=weak))) is None


def test_it_is_kept_twice_for_the_person_alone(path: Path) -> None:
    vault = some_vault().vault
    keep_vault(path, vault)
    for file in keys_beside(path):
        assert file.stat().st_mode & 0o777 == 0o600
        whole = file.read_bytes()
        for spoilt in (b"", whole[: len(whole) // 2], os.urandom(500)):
            file.write_bytes(spoilt)
            assert read_vault(path) == vault
        file.unlink()
        assert read_vault(path) == vault
        keep_vault(path, vault)


def test_of_two_copies_the_newer_one_counts(path: Path) -> None:
    vault = some_vault().vault
    keep_vault(path, vault)
    newer = vault._replace(generation=2)
    keys_beside(path)[1].write_text(to_text(newer), encoding="utf-8")  # killed between the two
    assert read_vault(path) == newer


def test_a_vault_that_is_lost_beside_the_data_is_found_beside_a_backup(path: Path) -> None:
    new = encrypted(path)
    assert len([info for info in list_backups(path.parent, new.key) if keys_of(info.path).exists()]) == 3
    keys_beside(path)[0].unlink()
    keys_beside(path)[1].write_bytes(b"not a vault")
    assert read_vault(path) == new.vault
    for info in list_backups(path.parent, new.key):
        keys_of(info.path).unlink()
    with pytest.raises(StorageError) as caught:
        read_vault(path)
    assert caught.value.kind is Trouble.KEYS_MISSING


def test_a_changed_passphrase_reaches_every_backup_of_this_key_only(path: Path) -> None:
    new = encrypted(path, backups=1)
    stranger = path.parent / "backups" / "other.sqlite3.keys"
    stranger.write_text(to_text(some_vault().vault), encoding="utf-8")
    before = stranger.read_bytes()
    changed = new.vault._replace(generation=2)
    keep_vault_everywhere(path, changed)
    kept = [*keys_beside(path), *(keys_of(info.path) for info in list_backups(path.parent, new.key))]
    assert len(kept) == 4
    assert [from_text(file.read_text("utf-8")) for file in kept] == [changed] * 4
    assert stranger.read_bytes() == before


def test_unlocking_mends_what_was_lost_and_changes_what_is_wished(path: Path, quick_keys: None) -> None:
    new = new_vault(RIGHT)
    keep_vault(path, new.vault)
    keys_beside(path)[0].unlink()
    assert unlock_with_recovery_key(path, new.recovery_key, AT) == new.key
    assert all(file.exists() for file in keys_beside(path))
    change_passphrase(path, new.key, "quite another one")
    printed = change_recovery_key(path, new.key)
    assert unlock(path, "quite another one", AT) == unlock_with_recovery_key(path, printed, AT) == new.key
    for former in (lambda: unlock(path, RIGHT, AT), lambda: unlock_with_recovery_key(path, new.recovery_key, AT)):
        with pytest.raises(NotUnlockedError):
            former()


def test_five_wrong_tries_are_waited_for_over_restarts_and_clocks(path: Path, quick_keys: None) -> None:
    new = new_vault(RIGHT)
    keep_vault(path, new.vault)
    waits = []
    for _ in range(5):
        with pytest.raises(NotUnlockedError) as caught:
            unlock(path, "wrong", AT)
        waits.append(caught.value.wait)
    assert waits == [0, 0, 0, 0, 30]
    # Nothing of it is in memory: each call is a new start.
    for now in (AT, AT + 29_000, AT - 86_400_000):
        with pytest.raises(TooSoonError):
            unlock(path, RIGHT, now)
    set_back = AT - 86_400_000
    assert seconds_to_wait(path, set_back + 29_000) == 1
    with pytest.raises(NotUnlockedError) as caught:
        unlock_with_recovery_key(path, new_vault(RIGHT).recovery_key, set_back + 30_000)
    assert caught.value.wait == 60
    with pytest.raises(RecoveryKeyError):
        unlock_with_recovery_key(path, "1234", set_back + 30_000)
    assert unlock(path, RIGHT, set_back + 90_000) == new.key
    assert not tries_file(path).exists()


@pytest.mark.parametrize("written", ["", "{}", "[1, 2, 3]", '{"wrong": "0", "left_ms": 0, "seen_ms": 0}', "x" * 5000])
def test_writing_into_the_file_of_tries_is_no_way_round_them(path: Path, written: str) -> None:
    tries_file(path).write_text(written, encoding="ascii")
    assert seconds_to_wait(path, AT) == 30


def test_a_try_counts_though_the_program_is_killed_in_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_vault(path, some_vault().vault)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("psoas_trainer.storage.vault.stretched", killed)
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            unlock(path, RIGHT, AT)
    assert seconds_to_wait(path, AT) == 30
