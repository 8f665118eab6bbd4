# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock in the real program: a used home file is encrypted, locked and opened; nobody's name is left anywhere."""

import json
import subprocess
import sys

import pytest
from encrypted_files import CANARY, canaries, filled, reading

import build_resources
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.vault_lock import unlock, unlock_with_recovery_key
from whole_program import ROOT, environment

PASSPHRASE = "seven brown teapots sing"
UNLOCKED_WITHIN = 1.0
"""Seconds, on a computer that does nothing else; three times that where the whole suite runs beside it."""


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """What was seen in a visit, and the home it was in."""
    build_resources.compile_resources(ROOT)
    home = tmp_path_factory.mktemp("locked") / "home"
    data = home / "data"
    data.mkdir(mode=0o700, parents=True)
    filled(data / "psoas-trainer.sqlite3")
    (data / "settings.json").write_text('{"had_data": true, "several_people": true}', encoding="utf-8")
    command = [sys.executable, str(ROOT / "tests" / "lock_visit.py"), str(data), str(home.parent / "seen.json")]
    done = subprocess.run(command, env=environment(home), capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    return home, json.loads((home.parent / "seen.json").read_text(encoding="utf-8")), done.stderr


def test_nothing_of_anybody_is_left_in_the_program_when_it_is_locked(visit):
    _, seen, _ = visit
    assert seen["before"] > 3
    assert seen["locked"] == []
    assert seen["tops"] == ["LockView"]
    assert seen["focus"]


def test_a_wrong_passphrase_opens_nothing_and_the_right_one_does_so_in_time(visit):
    _, seen, _ = visit
    assert "not the passphrase" in seen["wrong"]
    assert seen["seconds"] < 3 * UNLOCKED_WITHIN
    assert seen["search"], "the people are in front, with the keyboard in their search"


def test_a_file_that_is_brought_while_it_is_locked_is_opened_behind_the_passphrase(visit):
    _, seen, _ = visit
    assert seen["status"] == 0
    assert seen["opened while locked"] == []
    assert seen["opened"] == ["from a friend.psoasrecord"]


def test_the_name_is_in_no_file_any_more(visit):
    home, seen, said = visit
    assert canaries(home) == []
    assert CANARY not in said
    assert "Traceback" not in said
    assert any("written over" in line or "removed" in line for line in seen["news"])


def test_all_data_opens_with_the_passphrase_and_with_the_printed_key(visit):
    home, seen, _ = visit
    path = home / "data" / "psoas-trainer.sqlite3"
    key = unlock(path, PASSPHRASE, 0)
    assert unlock_with_recovery_key(path, seen["key"], 0) == key
    with reading(path, key) as connection:
        assert connection.execute("SELECT count(*) FROM person WHERE name = ?", (CANARY,)).get == 1
    with pytest.raises(StorageError) as refused, reading(path, None):
        pass
    assert refused.value.kind is Trouble.LOCKED_BY_PASSPHRASE
