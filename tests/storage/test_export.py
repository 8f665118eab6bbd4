# SPDX-License-Identifier: GPL-3.0-or-later
"""The export has every row as it is, in tables that no spreadsheet takes for a formula, and is all or nothing."""

import csv
import json
import os
from pathlib import Path

import apsw
import pytest
from stored import begun, moment
from test_backup import rows
from test_checksums import written_by_everyone

from psoas_trainer.core.csv_cell import plain_cell
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.export import export
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.migrations import SCRIPTS
from psoas_trainer.storage.tables import columns_of

HOSTILE = ('=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "\t=1", "'=1", 'say "no", then\r\n=1', "\0=1",
           "\ud7ffÄ\U0001f600", "<img src='file:///etc/passwd'>")  # fmt: skip


def exported(connection: apsw.Connection, folder: Path) -> Path:
    made: Path = finish(export(connection, folder, moment(), "1.2.3"))
    return made


def test_the_json_is_every_row_as_it_is(connection: apsw.Connection, tmp_path: Path) -> None:
    uuid = written_by_everyone(connection)
    made = exported(connection, tmp_path)
    document = json.loads((made / "psoas-trainer.json").read_text(encoding="utf-8"))
    about = document["about"]
    assert (about["application"], about["version"], about["schema"]) == ("Psoas Trainer", "1.2.3", len(SCRIPTS))
    assert about["exported"]["offset_minutes"] == 120
    there = rows(connection)
    assert set(document["tables"]) == set(there)
    for table, values in there.items():
        names = columns_of(connection, table)
        plain = [[value.hex() if isinstance(value, bytes) else value for value in row] for row in values]
        assert [list(row.values()) for row in document["tables"][table]] == plain, table
        assert all(tuple(row) == names for row in document["tables"][table])
    assert uuid in (made / "psoas-trainer.json").read_text(encoding="utf-8")


def test_hostile_texts_are_texts_in_every_table(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    for number, text in enumerate(HOSTILE):
        uuid = begun(connection, person, number)
        save_feedback(connection, uuid, Feedback(note=text, pain_now=0), moment())
    made = exported(connection, tmp_path)
    with (made / "sessions.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert tuple(plain_cell(line["note"]) for line in lines) == HOSTILE
    assert not [line for line in lines if line["note"].startswith(("=", "+", "-", "@", "\t", "\0"))]
    assert {line["pain_now"] for line in lines} == {"0"}, "numbers stay numbers"
    assert lines[0]["started"] == "2026-05-04T15:06:40"
    assert lines[0]["offset_minutes"] == "120"


def test_every_table_has_its_head_and_its_rows(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    made = exported(connection, tmp_path)
    counted = {}
    for name in ("sessions", "sets", "days", "pain_stops", "answers", "favourites"):
        with (made / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            head, *lines = csv.reader(file)
        assert all(len(line) == len(head) for line in lines)
        counted[name] = len(lines)
    assert counted == {"sessions": 1, "sets": 2, "days": 2, "pain_stops": 2, "answers": 1, "favourites": 1}
    assert {file.name for file in made.iterdir()} == {f"{name}.csv" for name in counted} | {"psoas-trainer.json"}


def test_it_is_private_and_writes_over_nothing(connection: apsw.Connection, tmp_path: Path) -> None:
    made = {exported(connection, tmp_path) for _ in range(2)}
    assert {each.name for each in made} == {"psoas-trainer-2026-05-04", "psoas-trainer-2026-05-04-2"}
    if os.name == "posix":
        assert {file.stat().st_mode & 0o077 for each in made for file in (each, *each.iterdir())} == {0}


def test_given_up_or_refused_it_leaves_nothing(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    target = tmp_path / "there"
    target.mkdir()
    work = export(connection, target, moment(), "1")
    for _ in range(3):
        next(work)
    work.close()
    assert list(target.iterdir()) == []
    with pytest.raises(StorageError) as caught:
        exported(connection, tmp_path / "nowhere")
    assert caught.value.kind is Trouble.FOLDER_NOT_WRITABLE
