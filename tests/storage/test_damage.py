# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged file is never a first start: it is refused with every byte kept, and moved aside whole."""

import hashlib
from pathlib import Path

import apsw
import pytest
from damaged_files import DAMAGES, closed, cut_off, fill
from stored import opened

from psoas_trainer.storage import soundness
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.damage import damage_of, go_on_without_journal, put_aside, wants_recovery
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.open_mark import has_mark, is_its_journal, set_mark
from psoas_trainer.storage.session_queries import list_sessions
from psoas_trainer.storage.worker import DatabaseThread


def every_byte(folder: Path) -> dict[str, str]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", DAMAGES)
@pytest.mark.parametrize("had_data", [True, False])
def test_a_damaged_file_is_refused_and_keeps_every_byte(path: Path, name: str, had_data: bool) -> None:
    DAMAGES[name](path)
    if not had_data and name == "zero_bytes":
        return  # nothing tells it from a file that somebody made for a new start
    before = every_byte(path.parent)
    for _ in range(2):
        with pytest.raises(StorageError) as caught:
            opened(path, had_data=had_data)
        assert wants_recovery(caught.value.kind)
        assert every_byte(path.parent) == before


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("zero_bytes", Trouble.EMPTY_BUT_HAD_DATA),
        ("torn_page", Trouble.DAMAGED),
        ("damaged_index", Trouble.DAMAGED),
        ("foreign_journal", Trouble.FOREIGN_JOURNAL),
        ("deleted_journal", Trouble.JOURNAL_MISSING),
        ("folder", Trouble.NOT_A_DATABASE),
        ("other_program", Trouble.FOREIGN_DATABASE),
    ],
)
def test_the_damage_has_its_name(path: Path, name: str, kind: Trouble) -> None:
    DAMAGES[name](path)
    with pytest.raises(StorageError) as caught:
        opened(path, had_data=True)
    assert caught.value.kind is kind


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", DAMAGES)
def test_what_is_damaged_is_put_aside_whole(path: Path, name: str) -> None:
    DAMAGES[name](path)
    before = every_byte(path.parent)
    damage = damage_of(StorageError(Trouble.DAMAGED, path))
    aside = put_aside(damage, "2026-05-04")
    assert aside == path.parent / "damaged-2026-05-04"
    assert every_byte(aside) == before
    assert list(path.parent.iterdir()) == [aside]
    path.write_bytes(b"damaged again")
    assert put_aside(damage_of(StorageError(Trouble.DAMAGED, path)), "2026-05-04").name == "damaged-2026-05-04-2"
    assert every_byte(aside) == before


def test_a_program_that_was_killed_starts_again_without_a_word(path: Path) -> None:
    closed(path, 3)
    cut_off(path)
    connection = opened(path, had_data=True)
    assert connection.execute("SELECT count(*) FROM session").get == 5
    close_database(connection)
    assert not has_mark(path)


def test_without_its_journal_the_file_can_be_gone_on_with_and_is_kept(path: Path) -> None:
    DAMAGES["deleted_journal"](path)
    before = path.read_bytes()
    kept = go_on_without_journal(damage_of(StorageError(Trouble.JOURNAL_MISSING, path)), "2026-05-04")
    assert (kept / path.name).read_bytes() == before
    connection = opened(path, had_data=True)
    assert len(list_sessions(connection, 1, None, 99).sessions) == 16
    close_database(connection)


def test_the_mark_lives_as_long_as_the_thread_has_the_file(path: Path) -> None:
    worker = DatabaseThread(lambda: opened(path))
    worker.wait_open()
    assert has_mark(path)
    worker.close()
    assert not has_mark(path)


def test_a_mark_without_a_file_is_no_first_start(path: Path) -> None:
    set_mark(path)
    with pytest.raises(StorageError) as caught:
        opened(path, had_data=False)
    assert caught.value.kind is Trouble.EMPTY_BUT_HAD_DATA


def test_a_journal_of_somebody_else_is_known_without_a_mark_too(path: Path) -> None:
    closed(path, 2)
    other = path.with_name("other.sqlite3")
    worker = DatabaseThread(lambda: opened(other))
    worker.call(lambda connection: fill(connection, 1))
    path.with_name(path.name + "-wal").write_bytes(other.with_name(other.name + "-wal").read_bytes())
    worker.close()
    with pytest.raises(StorageError) as caught:
        opened(path, had_data=True)
    assert caught.value.kind is Trouble.FOREIGN_JOURNAL


def test_a_journal_that_was_begun_anew_many_times_is_still_ours(path: Path) -> None:
    worker = DatabaseThread(lambda: opened(path))
    worker.call(lambda connection: fill(connection, 1))
    for _ in range(3):
        worker.call(lambda connection: connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_RESTART))
        worker.call(lambda connection: fill(connection, 1))
    assert is_its_journal(path)
    worker.close()


def test_a_large_file_is_read_by_the_first_job_and_left_alone_when_it_is_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    DAMAGES["torn_page"](path)
    monkeypatch.setattr(soundness, "_AT_ONCE_PAGES", 1)
    before = path.read_bytes()
    worker = DatabaseThread(lambda: opened(path, had_data=True))
    with pytest.raises(StorageError) as caught:
        worker.call(lambda connection: finish(soundness.check_what_is_left(connection)))
    assert caught.value.kind is Trouble.DAMAGED
    worker.close()
    assert path.read_bytes() == before
    assert has_mark(path), "the next start reads all of it again"
