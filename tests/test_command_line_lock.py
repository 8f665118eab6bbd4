# SPDX-License-Identifier: GPL-3.0-or-later
"""A command on encrypted data asks for the passphrase on the terminal, or says why it does nothing."""

import sys
from pathlib import Path

import pytest
from encrypted_files import encrypted, quick_keys, turned_on
from encrypted_files import filled as filled_plain
from stored import moment

from psoas_trainer import command_line_lock
from psoas_trainer.command_line import run
from psoas_trainer.command_line_lock import NotOpenedError, asked_key
from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.requests import Desk, perform
from psoas_trainer.storage.vault import new_vault

__all__ = ["quick_keys"]
RIGHT = "four words and a comma"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(command_line_lock, "now", lambda: moment())
    return tmp_path / "psoas-trainer.sqlite3"


def typed(monkeypatch: pytest.MonkeyPatch, passphrase: str | None) -> None:
    """What somebody types when asked; None where nobody may be."""

    def ask(_prompt: str) -> str:
        assert passphrase is not None
        return passphrase

    monkeypatch.setattr(command_line_lock, "getpass", ask)


def test_plain_data_asks_nobody(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled_plain(path, sessions=1, backups=0)
    typed(monkeypatch, None)
    assert asked_key(path) is None


def test_the_right_passphrase_opens_it(
    path: Path, quick_keys: None, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled_plain(path, sessions=1, backups=0)
    new = new_vault(RIGHT)
    turned_on(path, new)
    typed(monkeypatch, RIGHT)
    assert asked_key(path) == new.key
    typed(monkeypatch, "another")
    waits = []
    for _ in range(6):
        with pytest.raises(NotOpenedError) as caught:
            asked_key(path)
        waits.append("30" in str(caught.value))
    assert waits == [False] * 4 + [True] * 2
    typed(monkeypatch, None)
    with pytest.raises(NotOpenedError) as caught:
        asked_key(path)
    assert "no other is taken" in str(caught.value)


def test_without_a_terminal_it_says_so(path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    encrypted(path, sessions=1, backups=0)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    typed(monkeypatch, None)
    with pytest.raises(NotOpenedError) as caught:
        asked_key(path)
    assert "terminal" in str(caught.value)


def test_nobody_gets_an_open_clinic_s_data_by_asking_the_program_that_runs(path: Path) -> None:
    """The window may be locked; whoever sits there can start a command."""
    new = encrypted(path, sessions=1, backups=0)
    desk, target = Desk("1", moment, Settings), path.with_name("out.json")
    export = {"do": "export", "path": str(target), "from": "0001-01-01", "to": "9999-12-31"}
    connection = open_database(path, had_data=True, key=new.key)
    try:
        assert perform(connection, export, desk)["error"] == "locked_by_passphrase"
        assert perform(connection, {"do": "backup", "path": str(path.with_name("copy.db"))}, desk)["ok"]
        assert perform(connection, {"do": "check"}, desk)["ok"]
    finally:
        close_database(connection)
    assert not target.exists()


@pytest.mark.parametrize("command", ["check", "backup", "export", "handout"])
def test_each_command_asks(
    command: str,
    path: Path,
    quick_keys: None,
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture,
) -> None:
    filled_plain(path, sessions=1, backups=0)
    turned_on(path, new_vault(RIGHT))
    out = str(path.with_name(f"out.{command}"))
    ways = {"check": [], "backup": [out], "export": ["--format", "json", "--out", out]}
    arguments = (ways | {"handout": ["desk_break", "--out", out]})[command]
    typed(monkeypatch, "another")
    assert run(["--data-dir", str(path.parent), command, *arguments]) == 1
    assert "not the passphrase" in capsys.readouterr().err
    assert not Path(out).exists()
    typed(monkeypatch, RIGHT)
    assert run(["--data-dir", str(path.parent), command, *arguments]) == 0
    assert capsys.readouterr().err == ""
