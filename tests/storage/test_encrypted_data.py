# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that is done with data is done with encrypted data, and a canary name is in no byte of any file."""

import os
import random
import shutil
from pathlib import Path

import apsw
import pytest
from encrypted_files import AT, CANARY, canaries, encrypted, filled, reading, some_vault
from stored import begun, bytes_of, contract_of, moment, one_set, progress

from psoas_trainer.core.settings import Settings
from psoas_trainer.core.unsaved_words import NextDay, UnsavedWord
from psoas_trainer.storage.backup import ONE_IN, back_up_at_once, back_up_to
from psoas_trainer.storage.backup_files import FOLDER, Reason, keys_of, list_backups, open_to_read
from psoas_trainer.storage.check import check, check_in_pieces, finish
from psoas_trainer.storage.damage import damage_of, wants_recovery
from psoas_trainer.storage.database import CONTRACT, close_database, open_database
from psoas_trainer.storage.emergency import EmergencyLog
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.move_data import move_in_one_piece
from psoas_trainer.storage.open_mark import set_mark
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.rescue import Rescue
from psoas_trainer.storage.restore import restore_in_pieces
from psoas_trainer.storage.snapshot import take_snapshot
from psoas_trainer.storage.vault_file import read_vault
from psoas_trainer.storage.vault_head import keys_beside, wants_passphrase
from psoas_trainer.storage.vault_key import DataKey, key_of, new_data_key
from psoas_trainer.storage.view_only import ViewOfFile, open_view

NAME = "SELECT name FROM person"
DAY = 86_400_000
SESSIONS = "SELECT count(*) FROM session"


def trouble(path: Path, key: DataKey | None) -> Trouble:
    before = bytes_of(path.parent)
    with pytest.raises(StorageError) as caught:
        open_database(path, had_data=True, key=key)
    assert bytes_of(path.parent) == before, "a file that is refused keeps every byte"
    return caught.value.kind


def test_no_key_a_wrong_key_and_damage_are_three_things(path: Path) -> None:
    key = encrypted(path, backups=0).key
    assert trouble(path, None) is Trouble.LOCKED_BY_PASSPHRASE
    assert not wants_recovery(Trouble.LOCKED_BY_PASSPHRASE)
    assert trouble(path, new_data_key()) is Trouble.WRONG_KEY
    whole = path.read_bytes()
    for at in (30, 1000, 5000, len(whole) - 1):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert trouble(path, key) is Trouble.DAMAGED
        assert trouble(path, None) is Trouble.LOCKED_BY_PASSPHRASE
    path.write_bytes(whole[: len(whole) // 2])
    assert trouble(path, key) is Trouble.DAMAGED
    path.write_bytes(os.urandom(100) + whole[100:])
    assert trouble(path, key) is Trouble.NOT_A_DATABASE
    path.write_bytes(b"")
    assert trouble(path, key) is Trouble.EMPTY_BUT_HAD_DATA
    # The passphrase is asked for first: only then the recovery page can show the backups.
    assert trouble(path, None) is Trouble.LOCKED_BY_PASSPHRASE


def test_every_flipped_bit_is_found(path: Path) -> None:
    key = encrypted(path, sessions=1, backups=0).key
    whole, chance = path.read_bytes(), random.Random(3)
    for _ in range(30):
        at = chance.randrange(len(whole))
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << chance.randrange(8)]) + whole[at + 1 :])
        with pytest.raises(StorageError):
            open_database(path, had_data=True, key=key)


def test_a_plain_file_in_its_place_is_not_taken_for_it(path: Path) -> None:
    key = encrypted(path, backups=0).key
    elsewhere = path.parent / "elsewhere" / path.name
    elsewhere.parent.mkdir()
    filled(elsewhere, backups=0)
    elsewhere.replace(path)
    assert not wants_passphrase(path)
    assert trouble(path, key) is Trouble.FOREIGN_DATABASE


def test_without_its_keys_the_file_still_says_what_it_is(path: Path) -> None:
    encrypted(path, backups=0)
    for file in keys_beside(path):
        file.unlink()
    assert wants_passphrase(path)
    assert trouble(path, None) is Trouble.LOCKED_BY_PASSPHRASE


def test_the_contract_holds(path: Path) -> None:
    new = encrypted(path)
    with reading(path, new.key) as connection:
        assert contract_of(connection) == CONTRACT
        assert key_of(connection) == new.key
        name = connection.execute(NAME).get
        assert name == CANARY


def test_the_name_is_in_no_byte_while_the_program_runs_and_after_it_was_killed(path: Path, tmp_path: Path) -> None:
    new = encrypted(path)
    connection = open_database(path, had_data=True, key=new.key)
    connection.execute("UPDATE person SET name = ?", (f"{CANARY} the second",))
    save_progress(connection, begun(connection, 1, 99), progress(one_set(reps=3), bookmark=CANARY))
    back_up_at_once(connection, path.parent, Reason.ASKED, AT - AT % ONE_IN)  # one that is restored on trial
    snapshot = finish(take_snapshot(connection))
    assert snapshot.connection.execute(NAME).get == f"{CANARY} the second"
    killed = tmp_path / "killed"
    killed.mkdir()
    connection.cache_flush()
    for file in (file for file in path.parent.iterdir() if file.is_file()):
        shutil.copy(file, killed)  # as a kill would leave it, with the journal
    shutil.copytree(path.parent / FOLDER, killed / FOLDER)
    assert (killed / f"{path.name}-wal").stat().st_size > 0
    assert canaries(killed) == []
    snapshot.drop()
    connection.close()
    set_mark(killed / path.name)
    with reading(killed / path.name, new.key) as again:
        assert again.execute(NAME).get == f"{CANARY} the second"
    assert canaries(tmp_path) == []


def test_a_backup_opens_alone_with_the_same_key(path: Path, tmp_path: Path) -> None:
    new = encrypted(path)
    with reading(path, new.key) as connection:
        made = finish(back_up_to(connection, tmp_path / "stick.db"))
    assert read_vault(made) == new.vault
    copy = open_to_read(made, new.key)
    assert copy.execute(NAME).get == CANARY
    copy.close()
    for key in (None, new_data_key()):
        with pytest.raises(StorageError) as caught:
            open_to_read(made, key)
        assert caught.value.kind is Trouble.LOCKED_BY_PASSPHRASE


def test_old_backups_go_with_their_keys(path: Path) -> None:
    new = encrypted(path, backups=0)
    with reading(path, new.key) as connection:
        for hour in range(4):  # of one day of last year: one of them stays
            back_up_at_once(connection, path.parent, Reason.EXIT, AT - 360 * DAY + hour * 1000 + 1)
        back_up_at_once(connection, path.parent, Reason.EXIT, AT + 1)
    left = [info.path for info in list_backups(path.parent, new.key)]
    assert len(left) == 3
    assert {file for file in (path.parent / FOLDER).iterdir() if file.name.endswith(".keys")} == set(map(keys_of, left))


@pytest.mark.rest
def test_every_way_of_restoring(path: Path, tmp_path: Path) -> None:
    """Encrypted or plain into encrypted or plain, of this key or another."""
    (tmp_path / "other").mkdir()
    other = encrypted(tmp_path / "other" / path.name, sessions=1, backups=0)
    plain = tmp_path / "plain" / "chosen.db"
    plain.parent.mkdir()
    filled(plain, sessions=2, backups=0)
    chosen = (tmp_path / "other" / path.name).rename(tmp_path / "other" / "chosen.db")
    path = tmp_path / "own" / path.name
    path.parent.mkdir()
    new = encrypted(path, sessions=4, backups=0)
    own = list_backups(path.parent, new.key)[0].path
    ways = [(own, None, 4), (plain, None, 2), (chosen, other.key, 1)]
    for number, (source, source_key, sessions) in enumerate(ways):
        with reading(path, new.key) as connection:
            done = finish(restore_in_pieces(connection, path.parent, source, AT + number + 1, source_key))
            assert done.sessions == connection.execute(SESSIONS).get == sessions
            assert check(connection).sound
        assert canaries(path.parent) == []
    with reading(path, new.key) as connection, pytest.raises(StorageError) as caught:
        finish(restore_in_pieces(connection, path.parent, chosen, AT + 9))
    assert (caught.value.kind, caught.value.path) == (Trouble.LOCKED_BY_PASSPHRASE, chosen)
    with reading(plain, None) as connection:
        finish(restore_in_pieces(connection, plain.parent, own, AT + 9, new.key))
        assert connection.execute(SESSIONS).get == 4
    assert not wants_passphrase(plain)


@pytest.mark.rest
def test_the_recovery_page_works_with_the_key(path: Path, tmp_path: Path) -> None:
    new = encrypted(path, sessions=6)
    whole = path.read_bytes()
    path.write_bytes(os.urandom(16) + whole[16:])
    with pytest.raises(StorageError) as caught:
        open_database(path, had_data=True, key=new.key)
    assert wants_recovery(caught.value.kind)
    page = Rescue(damage_of(caught.value), "2026-05-04", new.key)
    assert page.missing(page.backups()[0]) == 0
    out = tmp_path / "out"
    out.mkdir()
    assert page.export(out).sessions == 6
    page.restore(page.backups()[0])
    with reading(path, new.key) as connection:
        assert connection.execute(NAME).get == CANARY
    assert canaries(path.parent / FOLDER) == []
    assert Rescue(damage_of(caught.value), "2026-05-04").backups() == ()


def test_looking_only(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = encrypted(path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    connection = open_view(path, moment(), key=new.key)
    view = ViewOfFile(connection, path)
    assert view.outcome(lambda connection: connection.execute(NAME).get) == CANARY
    assert view.outcome(lambda connection: connection.execute("UPDATE person SET name = 'x'")).kind is Trouble.READ_ONLY
    assert canaries(tmp_path) == []
    view.close()
    assert list((tmp_path / "temp").iterdir()) == []
    for key, kind in ((None, Trouble.LOCKED_BY_PASSPHRASE), (new_data_key(), Trouble.WRONG_KEY)):
        with pytest.raises(StorageError) as caught:
            open_view(path, moment(), key=key)
        assert caught.value.kind is kind


def test_checking_and_moving(path: Path, tmp_path: Path) -> None:
    new = encrypted(path)
    target = DataFolder(tmp_path / "moved")
    with reading(path, new.key) as connection:
        assert finish(check_in_pieces(connection)).sound
        finish(move_in_one_piece(connection, target.path, Settings()))
    assert read_vault(target.database) == new.vault
    with reading(target.database, new.key) as connection:
        assert connection.execute(NAME).get == CANARY


def test_the_emergency_log_is_read_with_the_key_only(path: Path, tmp_path: Path) -> None:
    key, folders = new_data_key(), (tmp_path / "logs",)
    log = EmergencyLog(path, lambda: folders)
    log.use_key(key)
    log.hold(UnsavedWord(CANARY, NextDay(None), moment()))
    log.close()
    assert canaries(tmp_path) == []
    for other, owed in ((key, 1), (None, 0), (new_data_key(), 0)):
        again = EmergencyLog(path, lambda: folders)
        again.use_key(other)
        assert len(again.owed()) == owed
        again.close()


def test_a_new_encrypted_file_is_never_plain(path: Path) -> None:
    new = some_vault()
    connection = open_database(path, had_data=False, key=new.key)
    connection.execute("CREATE TEMP TABLE seen (x)")
    close_database(connection)
    assert wants_passphrase(path)
    plain = apsw.Connection(str(path))
    with pytest.raises(apsw.NotADBError):
        plain.execute("SELECT * FROM person").fetchall()
    plain.close()
