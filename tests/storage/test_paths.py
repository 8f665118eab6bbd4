# SPDX-License-Identifier: GPL-3.0-or-later
"""The data folder is the one that was asked for, else the system's, and is private."""

import os
import stat
from pathlib import Path

import platformdirs
import pytest

from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.paths import ENVIRONMENT, data_folder, log_folder, make_private_folder


def test_the_given_folder_goes_before_the_environment_and_this_before_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    assert data_folder().path == platformdirs.user_data_path("psoas-trainer", appauthor=False)
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "environment"))
    assert data_folder().path == tmp_path / "environment"
    assert data_folder(str(tmp_path / "given")).path == tmp_path / "given"
    monkeypatch.setenv(ENVIRONMENT, "")
    assert data_folder().path == platformdirs.user_data_path("psoas-trainer", appauthor=False)


def test_a_folder_may_be_given_from_here_or_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder("here").path == tmp_path / "here"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert data_folder("~/there").path == tmp_path / "there"


def test_the_names_in_it(tmp_path: Path) -> None:
    folder = data_folder(str(tmp_path))
    assert folder.database == tmp_path / "psoas-trainer.sqlite3"
    assert folder.settings == tmp_path / "settings.json"


def test_asking_makes_nothing(tmp_path: Path) -> None:
    data_folder(str(tmp_path / "new"))
    log_folder()
    assert list(tmp_path.iterdir()) == []


def test_a_new_folder_is_private_and_an_old_one_is_left_as_it_is(tmp_path: Path) -> None:
    new, old = tmp_path / "above" / "new", tmp_path / "old"
    old.mkdir(mode=0o755)
    before = stat.S_IMODE(old.stat().st_mode)
    for folder in (new, old):
        make_private_folder(folder)
    assert stat.S_IMODE(new.stat().st_mode) == (0o700 if os.name == "posix" else 0o777)
    assert stat.S_IMODE(old.stat().st_mode) == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(StorageError) as caught:
            make_private_folder(folder)
        assert (caught.value.kind, caught.value.path) == (Trouble.FOLDER_NOT_WRITABLE, folder)


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may write everywhere, so permissions would prove nothing here.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(StorageError) as caught:
        make_private_folder(tmp_path)
    assert caught.value.kind is Trouble.FOLDER_NOT_WRITABLE
