# SPDX-License-Identifier: GPL-3.0-or-later
"""A moved session is kept until it is taken back; an older document, which knows of none, is still taken in."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import apsw
import pytest
from own_training import own_training
from stored import moment
from test_import_property import exported, taken_in

from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.schedule import Move
from psoas_trainer.storage.check import check
from psoas_trainer.storage.profiles import profile, save_profile
from psoas_trainer.storage.session_moves import save_move, session_moves

MONDAY, TUESDAY, SATURDAY = date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 9)


def test_a_move_is_kept_changed_and_taken_back(connection: apsw.Connection, person: int) -> None:
    save_move(connection, person, Move(MONDAY, TUESDAY), moment())
    assert session_moves(connection, person, "2026-05-05") == (Move(MONDAY, TUESDAY),)
    assert session_moves(connection, person, "2026-05-06") == ()
    save_move(connection, person, Move(MONDAY, SATURDAY), moment(1))
    assert session_moves(connection, person, "2026-05-06") == (Move(MONDAY, SATURDAY),)
    save_move(connection, person, Move(MONDAY, MONDAY), moment(2))
    assert session_moves(connection, person, "") == ()
    save_move(connection, person, Move(MONDAY, TUESDAY), moment(3))
    assert session_moves(connection, person, "") == (Move(MONDAY, TUESDAY),)
    assert check(connection).findings == ()


def test_days_that_follow_each_other_are_kept_and_off_before_anything_is_said(
    connection: apsw.Connection, person: int
) -> None:
    save_profile(connection, person, Profile(), moment())
    assert connection.execute("SELECT running_days FROM profile").get is None
    save_profile(connection, person, Profile(running_days=True), moment(1))
    assert profile(connection, person) == Profile(running_days=True)


def older(document: dict[str, Any]) -> dict[str, Any]:
    """The same as a program with schema 5 wrote it."""
    del document["session_moves"], document["end"]["session_moves"], document["profiles"][0]["running_days"]
    return document | {"schema": 5}


def test_an_older_document_is_taken_in(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    own_training(connection, person)
    file = tmp_path / "older.json"
    file.write_text(json.dumps(older(json.loads(exported(connection, tmp_path / "all.json")))), encoding="utf-8")
    assert taken_in(connection, tmp_path, file).imported.nothing


def test_a_document_of_today_without_its_moves_is_cut_off(
    connection: apsw.Connection, person: int, tmp_path: Path
) -> None:
    own_training(connection, person)
    file = tmp_path / "cut.json"
    document = older(json.loads(exported(connection, tmp_path / "all.json"))) | {"schema": 6}
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(OutsideError):
        taken_in(connection, tmp_path, file)


def test_a_day_that_no_calendar_has_is_refused(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    own_training(connection, person)
    file = tmp_path / "odd.json"
    document = json.loads(exported(connection, tmp_path / "all.json"))
    document["session_moves"][0] |= {"moved_date": "2026-02-31", "edited_ms": 1_900_000_000_000}
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(OutsideError):
        taken_in(connection, tmp_path, file)
