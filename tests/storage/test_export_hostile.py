# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever people wrote, the export is tables that every reader parses, with no formula in them, and JSON as it was."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from stored import MARCH, begun, moment
from test_csv_cell import begins_a_formula
from test_export import exported

from hostile_texts import hostile_texts, is_whole
from psoas_trainer.core.csv_cell import plain_cell
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.favourites import set_favourite
from psoas_trainer.storage.feedback import save_feedback

TEXTS = tuple(text for text in hostile_texts()[:240] if is_whole(text) and text.strip())
WEST = Moment(1_777_900_000_000, -570, "2026-05-03")


@pytest.fixture
def made(connection: apsw.Connection, person: int, tmp_path: Path) -> Path:
    """An export of a history in which every text is a hostile one."""
    connection.pragma("synchronous", 0)
    for number, text in enumerate(TEXTS):
        odd = MARCH._replace(exercise_id=text, variant_id=text)
        uuid = begun(connection, person, number, SessionPlan(text, (PlanItem(odd, odd),)))
        save_feedback(connection, uuid, Feedback(note=text, pain_now=3), WEST)
        set_favourite(connection, person, text, starred=True, now=WEST)
    return exported(connection, tmp_path)


def tables(made: Path) -> Iterator[tuple[Path, list[dict[str, str]]]]:
    for file in sorted(made.glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as stream:
            yield file, list(csv.DictReader(stream, strict=True))


def test_each_table_is_well_formed_and_has_no_formula(made: Path) -> None:
    seen = 0
    for file, rows in tables(made):
        assert file.read_bytes().endswith(b"\r\n")
        for row in rows:
            assert None not in row, "no row has more cells than the head"
            for cell in row.values():
                seen += 1
                number = cell.removeprefix("-").isdigit()
                assert number or not begins_a_formula(cell), (file.name, cell)
    assert seen > 10 * len(TEXTS)


def test_the_texts_can_be_had_back_and_numbers_are_numbers(made: Path) -> None:
    rows = {file.name: rows for file, rows in tables(made)}
    for column in ("routine", "note"):
        assert tuple(plain_cell(row[column]) for row in rows["sessions.csv"]) == TEXTS
    assert {plain_cell(row["exercise"]) for row in rows["favourites.csv"]} == set(TEXTS)
    assert {(row["offset_minutes"], row["pain_now"]) for row in rows["sessions.csv"]} == {("120", "3")}


def test_the_json_holds_them_letter_by_letter(made: Path) -> None:
    data = (made / "psoas-trainer.json").read_bytes()
    data.decode("ascii")
    kept = json.loads(data)["tables"]
    assert tuple(row["note"] for row in kept["feedback"]) == TEXTS
    assert tuple(row["planned_exercise"] for row in kept["session_item"]) == TEXTS
    assert {row["offset_minutes"] for row in kept["feedback"]} == {-570}


def test_bytes_that_are_no_text_are_damage_and_leave_nothing(
    connection: apsw.Connection, person: int, tmp_path: Path
) -> None:
    save_feedback(connection, begun(connection, person), Feedback(note="a"), moment())
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.execute("UPDATE feedback SET note = CAST(? AS TEXT)", (b"\xff",))
    target = tmp_path / "there"
    target.mkdir()
    with pytest.raises(StorageError) as caught:
        exported(connection, target)
    assert caught.value.kind is Trouble.DAMAGED
    assert list(target.iterdir()) == []


@pytest.mark.parametrize("name", ["half \ud800", "x" * 300])
def test_a_folder_that_cannot_be_is_refused_in_a_sentence(
    connection: apsw.Connection, tmp_path: Path, name: str
) -> None:
    with pytest.raises(StorageError):
        exported(connection, tmp_path / name)
