# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be read of a damaged file comes out of it, and the file keeps every byte."""

import json
from pathlib import Path

import pytest
from damaged_files import DAMAGES, closed, cut_off
from test_damage import every_byte

from psoas_trainer.storage.salvage import readable_sessions, salvage


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "psoas-trainer.sqlite3"


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("zero_bytes", 0),
        ("half", 5),
        ("half_a_page", 15),
        ("garbage_header", 16),
        ("torn_page", 16),
        ("damaged_index", 16),
        ("deleted_journal", 16),
        ("folder", 0),
        ("other_program", 0),
    ],
)
def test_what_can_be_read_is_written_elsewhere(path: Path, out: Path, name: str, least: int) -> None:
    DAMAGES[name](path)
    before = every_byte(path.parent)
    found = salvage(path, out)
    assert every_byte(path.parent) == before
    assert list(out.iterdir()) == [found.path]
    assert found.sessions >= least
    written = json.loads(found.path.read_text(encoding="utf-8"))["tables"]
    assert len(written.get("session", [])) == found.sessions


def test_what_stands_in_the_journal_only_is_read_too(path: Path, out: Path) -> None:
    closed(path, 3)
    cut_off(path)
    assert salvage(path, out).sessions == 5
    assert readable_sessions(path, out, "2026-05-03") == 5
    assert readable_sessions(path, out, "2026-05-04") == 0


def test_a_second_export_does_not_write_over_the_first(path: Path, out: Path) -> None:
    closed(path, 1)
    assert salvage(path, out).path != salvage(path, out).path
