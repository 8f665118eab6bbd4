# SPDX-License-Identifier: GPL-3.0-or-later
"""A move takes every session along or leaves all as it was; the former file stays."""

from pathlib import Path

import pytest
from damaged_files import fill
from stored import bytes_of, opened

from psoas_trainer.core.settings import Settings
from psoas_trainer.storage import move_data
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.move_data import folder_on_this_computer, move_in_one_piece
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.settings_file import load_settings
from psoas_trainer.storage.whereabouts import Whereabouts
from psoas_trainer.storage.worker import DatabaseThread


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    usual = tmp_path / "local" / "psoas-trainer"
    monkeypatch.setattr(move_data, "usual_folder", lambda: DataFolder(usual))
    monkeypatch.setattr(move_data, "whereabouts", lambda _folder: Whereabouts())
    return usual


def test_everything_is_in_the_new_folder_and_the_former_file_stays(path: Path, usual: Path) -> None:
    worker = DatabaseThread(lambda: opened(path))
    worker.call(lambda connection: fill(connection, 3))
    settings = Settings(volume=30, had_data=True)
    moved = worker.call(lambda connection: finish(move_in_one_piece(connection, usual, settings)))
    assert moved == usual
    with pytest.raises(StorageError) as caught:
        worker.call(lambda connection: fill(connection, 1))
    assert caught.value.kind is Trouble.READ_ONLY, "what came after would be missing in the new one"
    worker.close()
    assert load_settings(DataFolder(usual).settings) == (settings, None)
    for file in (path, DataFolder(usual).database):
        connection = opened(file, had_data=True)
        assert connection.execute("SELECT count(*) FROM session").get == 3
        close_database(connection)


def test_a_move_that_fails_leaves_all_as_it_was(path: Path, usual: Path) -> None:
    usual.mkdir(parents=True)
    DataFolder(usual).database.write_bytes(b"of somebody else")
    before = bytes_of(usual)
    worker = DatabaseThread(lambda: opened(path))
    worker.call(lambda connection: fill(connection, 1))
    with pytest.raises(StorageError):
        worker.call(lambda connection: finish(move_in_one_piece(connection, usual, Settings())))
    worker.call(lambda connection: fill(connection, 1))
    worker.close()
    assert bytes_of(usual) == before


def test_another_history_is_never_in_the_way(usual: Path, tmp_path: Path) -> None:
    assert folder_on_this_computer(tmp_path) == usual
    usual.mkdir(parents=True)
    assert folder_on_this_computer(tmp_path) == usual
    DataFolder(usual).database.touch()
    assert folder_on_this_computer(tmp_path) == usual.with_name("psoas-trainer-2")
    assert folder_on_this_computer(usual.with_name("psoas-trainer-2")) == usual.with_name("psoas-trainer-3")


def test_where_the_usual_folder_is_no_better_there_is_nowhere_to_go(
    usual: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(move_data, "whereabouts", lambda _folder: Whereabouts(network=True))
    assert folder_on_this_computer(tmp_path) is None
