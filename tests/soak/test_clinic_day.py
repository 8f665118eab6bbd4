# SPDX-License-Identifier: GPL-3.0-or-later
"""A day at an encrypted clinic in the real program, watched from outside: nobody's name is in a byte of any file."""

import json
import signal
import subprocess
import sys
import time

import pytest

import build_resources
from clinic_day import CANARY, PASSPHRASE
from psoas_trainer.storage.acknowledgements import acknowledge
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.encrypt import turn_on
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.vault import new_vault
from psoas_trainer.storage.vault_lock import unlock
from psoas_trainer.ui.beginning import SAFETY_NOTE
from psoas_trainer.ui.clock import now
from whole_program import ROOT, environment

PATIENCE = 150.0
NAME = CANARY.split()[0]
WORDS = (NAME, "the knee hurt", "sleeps badly", "on the stairs")
SETTINGS = '{"had_data": true, "several_people": true, "speech": false, "sound": false}'


@pytest.fixture
def home(tmp_path):
    build_resources.compile_resources(ROOT)
    home = tmp_path / "home"
    path = home / "data" / "psoas-trainer.sqlite3"
    path.parent.mkdir(mode=0o700, parents=True)
    connection = open_database(path, had_data=False)
    acknowledge(connection, default_person(connection, now()), SAFETY_NOTE, 1_000, now())
    close_database(connection)
    for _ in turn_on(path, new_vault(PASSPHRASE), now().utc_ms):
        pass
    (home / "data" / "settings.json").write_text(SETTINGS, encoding="utf-8")
    return home


def watching(home):
    command = [sys.executable, str(ROOT / "tests" / "name_watch.py"), str(home), *WORDS]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def working(home, done):
    command = [sys.executable, str(ROOT / "tests" / "clinic_day.py"), str(home / "data"), str(done)]
    return subprocess.Popen(command, env=environment(home), cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


@pytest.mark.parametrize("end", ["SIGKILL", "SIGSEGV"])
def test_no_file_has_the_name_while_the_day_lasts_and_behind_a_crash(home, tmp_path, note_figure, end):
    done, watch, day = tmp_path / "done", watching(home), working(home, tmp_path / "done")
    until = time.monotonic() + PATIENCE
    try:
        while not done.exists() and day.poll() is None and time.monotonic() < until:
            with pytest.raises(subprocess.TimeoutExpired):
                day.wait(0.2)
    finally:
        day.send_signal(getattr(signal, end))
        said = day.communicate()[1]
        told = json.loads(watch.communicate()[0])
    assert done.exists(), said.decode()
    note_figure(f"Files with a name in them in a day at an encrypted clinic, ended by {end}", told["looks"])
    assert told["found"] == []
    assert all(word.encode() not in said for word in WORDS), "nor was it said on the terminal"
    left = {path.name for path in home.rglob("*") if path.is_file()}
    assert {"psoas-trainer.sqlite3", "psoas-trainer.sqlite3-wal", "settings.json", "psoas-trainer.log"} <= left
    assert any(path.parent.name == "backups" for path in home.rglob("*.sqlite3"))
    assert not any(name.startswith("core") for name in left)
    key = unlock(home / "data" / "psoas-trainer.sqlite3", PASSPHRASE, 0)
    connection = open_database(home / "data" / "psoas-trainer.sqlite3", had_data=True, key=key)
    assert connection.execute("SELECT count(*) FROM person_card WHERE full_name = ?", (CANARY,)).get == 1
    close_database(connection)
