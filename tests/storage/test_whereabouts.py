# SPDX-License-Identifier: GPL-3.0-or-later
"""The place of a folder is found out here, on this system, with samples in the place of what the system says."""

import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from psoas_trainer.core.synced_folder import Service
from psoas_trainer.storage import whereabouts as module
from psoas_trainer.storage.whereabouts import Whereabouts, is_on_network, is_scarce, whereabouts


class Usage(NamedTuple):
    free: int


def test_a_folder_of_one_s_own_is_no_risk(tmp_path: Path) -> None:
    assert whereabouts(tmp_path, {}) == Whereabouts()
    assert not whereabouts(tmp_path, {}).risky


def test_the_path_and_the_link_behind_it_and_the_environment_count(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "data").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    assert whereabouts(tmp_path / "Dropbox" / "data", {}).service is Service.DROPBOX
    assert whereabouts(tmp_path / "link" / "data", {}).service is Service.DROPBOX
    assert whereabouts(tmp_path / "work", {"OneDrive": str(tmp_path / "work")}).service is Service.ONEDRIVE
    assert whereabouts(tmp_path / "work", {"OneDrive": ""}).service is None


def test_a_mark_above_the_folder_counts(tmp_path: Path) -> None:
    folder = tmp_path / "files" / "deep" / "data"
    folder.mkdir(parents=True)
    (tmp_path / "files" / ".stfolder").mkdir()
    found = whereabouts(folder, {})
    assert found == Whereabouts(Service.OTHER)
    assert found.risky


def test_another_computer_s_disk_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/vda / ext4 rw 0 0\nnas:/x {tmp_path / 'far'} nfs4 rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(module, "_MOUNTS", mounts)
    assert is_on_network(tmp_path / "far" / "data")
    assert not is_on_network(tmp_path / "near")
    assert whereabouts(tmp_path / "far", {}) == Whereabouts(network=True)
    mounts.unlink()
    assert not is_on_network(tmp_path / "far")


def test_macos_and_windows_are_asked_in_their_own_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(module, "_statfs", lambda _path: bytes(100))
    assert is_on_network(tmp_path)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(module, "_drive_kind", lambda _path: 4)
    assert is_on_network(tmp_path)
    monkeypatch.setattr(module, "_drive_kind", lambda _path: 3)
    assert not is_on_network(tmp_path)


def test_a_system_that_does_not_answer_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: str) -> bytes:
        raise OSError(5, "no")

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(module, "_statfs", refuse)
    assert not is_on_network(tmp_path)


def test_less_than_50_mb_is_scarce(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    for free, scarce in ((0, True), (49_999_999, True), (50_000_000, False)):
        monkeypatch.setattr(shutil, "disk_usage", lambda _folder, free=free: Usage(free))
        assert is_scarce(tmp_path) is scarce
    monkeypatch.undo()
    assert not is_scarce(tmp_path / "missing")
