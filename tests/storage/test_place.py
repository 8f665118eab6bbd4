# SPDX-License-Identifier: GPL-3.0-or-later
"""The chosen folder holds from start to start, can be undone, gives way to one that is named, and never begun anew."""

import os
from pathlib import Path

import pytest

from psoas_trainer.storage import paths, place
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.paths import ENVIRONMENT, DataFolder, usual_folder
from psoas_trainer.storage.place import (
    Origin,
    choose,
    find_place,
    note_used,
    note_warned,
    prepared,
    refuse_missing,
    was_warned,
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a choice is kept; the usual folder is in the test's own folder too."""
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    for module in (paths, place):
        monkeypatch.setattr(module, "usual_folder", lambda: DataFolder(tmp_path / "usual"))
    return tmp_path / "config" / "place.json"


def test_without_a_choice_it_is_the_usual_folder(file: Path, tmp_path: Path) -> None:
    found = find_place(None, file)
    assert (found.folder.path, found.origin, found.before) == (tmp_path / "usual", Origin.USUAL, None)
    assert not file.exists()


def test_a_choice_holds_at_the_next_start_and_is_undone_by_another(file: Path, tmp_path: Path) -> None:
    (tmp_path / "usual").mkdir()
    (tmp_path / "chosen").mkdir()
    chosen = choose(find_place(None, file), tmp_path / "chosen")
    assert find_place(None, file) == chosen
    assert (chosen.folder.path, chosen.origin, chosen.before) == (
        tmp_path / "chosen",
        Origin.CHOSEN,
        tmp_path / "usual",
    )
    assert paths.data_folder() == find_place().folder != chosen.folder, "each file has its own choice"
    back = choose(chosen, tmp_path / "usual")
    assert find_place(None, file) == back
    assert (back.folder.path, back.origin, back.before) == (tmp_path / "usual", Origin.USUAL, tmp_path / "chosen")


def test_a_folder_that_is_named_goes_before_a_choice_and_a_choice_then_holds_for_the_run(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(find_place(None, file), tmp_path / "chosen")
    before = file.read_bytes()
    assert find_place(str(tmp_path / "given"), file).origin is Origin.GIVEN
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "environment"))
    named = find_place(None, file)
    assert (named.folder.path, named.origin) == (tmp_path / "environment", Origin.ENVIRONMENT)
    for one in (named, find_place(str(tmp_path / "given"), file)):
        other = choose(one, tmp_path / "other")
        assert (other.folder.path, other.before) == (tmp_path / "other", one.folder.path)
        assert not other.can_be_chosen
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"folder": 3}', '{"folder": "not/absolute"}', '{"folder": "/a\\u0000b"}', "[" * 9000],
)
def test_a_damaged_file_is_no_choice(file: Path, tmp_path: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    assert find_place(None, file).folder.path == tmp_path / "usual"
    choose(find_place(None, file), tmp_path / "chosen")
    assert find_place(None, file).folder.path == tmp_path / "chosen"


def test_a_choice_that_cannot_be_kept_changes_nothing(file: Path, tmp_path: Path, monkeypatch) -> None:
    found = find_place(None, file)

    def full(*_arguments: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError) as caught:
        choose(found, tmp_path / "chosen")
    assert caught.value.kind is Trouble.DISK_FULL
    assert find_place(None, file) == found
    assert list(file.parent.iterdir()) == []


def test_a_chosen_folder_that_was_used_and_is_gone_is_not_begun_anew(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    refuse_missing(choose(find_place(None, file), folder))
    note_used(find_place(None, file))
    with pytest.raises(StorageError) as caught:
        refuse_missing(find_place(None, file))
    assert (caught.value.kind, caught.value.path) == (Trouble.GONE, folder)
    folder.mkdir()
    refuse_missing(find_place(None, file))


def test_a_warning_is_remembered_on_this_computer_for_that_folder(file: Path, tmp_path: Path) -> None:
    one, other = (find_place(str(tmp_path / name), file) for name in ("one", "other"))
    assert not was_warned(one)
    note_warned(one)
    note_warned(one)
    assert was_warned(one)
    assert not was_warned(other)
    note_warned(other)
    assert was_warned(one)
    assert was_warned(find_place(str(tmp_path / "other"), file))


def test_a_folder_with_other_things_gets_a_folder_for_ours(tmp_path: Path) -> None:
    new, full, ours = tmp_path / "new", tmp_path / "documents", tmp_path / "ours"
    for folder in (full, ours):
        folder.mkdir()
    (full / "letter.txt").touch()
    (ours / "psoas-trainer.sqlite3").touch()
    (ours / "letter.txt").touch()
    assert prepared(new) == new
    assert prepared(full) == full / "Psoas Trainer"
    assert prepared(ours) == ours
    assert list(new.iterdir()) == list((full / "Psoas Trainer").iterdir()) == []


def test_a_folder_that_takes_nothing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()

    def refuse(*_arguments: object, **_more: object) -> None:
        raise PermissionError(13, "no")

    with pytest.raises(StorageError) as caught:
        prepared(tmp_path / "file")
    assert caught.value.kind is Trouble.FOLDER_NOT_WRITABLE
    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(StorageError) as caught:
        prepared(tmp_path / "new")
    assert caught.value.kind is Trouble.FOLDER_NOT_WRITABLE


@pytest.mark.parametrize("together", [True, False])
def test_the_choice_never_lies_in_the_usual_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, together: bool
) -> None:
    import platformdirs

    data = tmp_path / "data" / "psoas-trainer"
    config = data if together else tmp_path / "config" / "psoas-trainer"
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: data)
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: config)
    assert usual_folder().path == data
    assert not paths.place_file().is_relative_to(data)
