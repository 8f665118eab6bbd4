# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents that are written are those that docs/export.schema.json describes, with every text as it was."""

import json
import re
from pathlib import Path
from typing import Any

import apsw
import pytest
from own_training import own_training
from stored import begun, moment
from test_checksums import written_by_everyone
from test_import_property import exported, taken_in

from hostile_texts import hostile_texts, is_whole
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.export_csv import COLUMNS, Names
from psoas_trainer.storage.export_file import TargetExistsError, export_csv, export_json
from psoas_trainer.storage.export_people import OF_PEOPLE, PERSON
from psoas_trainer.storage.export_range import DateRange
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.tables import TABLES

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "export.schema.json").read_text(encoding="utf-8"))
TYPES = {"string": str, "integer": int, "boolean": bool, "object": dict, "array": list}
DERIVED = {"day_total"}


def faults(value: Any, rule: dict[str, Any], where: str = "") -> list[str]:
    """What of a schema is not kept; the few words of it that ours uses."""
    if "$ref" in rule:
        return faults(value, SCHEMA["definitions"][rule["$ref"].rpartition("/")[2]], where)
    if "const" in rule or "enum" in rule:
        return [] if value in rule.get("enum", [rule.get("const")]) else [f"{where}: {value!r}"]
    kind = TYPES[rule["type"]]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        return [f"{where}: {value!r} is no {rule['type']}"]
    if kind is list:
        return [fault for number, one in enumerate(value) for fault in faults(one, rule["items"], f"{where}/{number}")]
    if kind is dict:
        known = rule["properties"]
        found = [f"{where}: no {name}" for name in rule["required"] if name not in value]
        found += [f"{where}: {name} is unknown" for name in value if name not in known]
        return found + [
            fault
            for name, one in value.items()
            if name in known
            for fault in faults(one, known[name], f"{where}/{name}")
        ]
    if kind is str and "pattern" in rule and not re.search(rule["pattern"], value):
        return [f"{where}: {value!r}"]
    return []


def test_it_is_as_the_schema_says(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    own_training(connection, 1)
    document = json.loads(exported(connection, tmp_path / "all.json"))
    assert faults(document, SCHEMA) == []
    assert list(document) == SCHEMA["required"]
    del document["sessions"][0]["state"]
    document["sessions"][0]["calories"] = 1
    assert len(faults(document, SCHEMA)) == 2, "the schema is looked at"


def test_every_table_is_in_it(connection: apsw.Connection, tmp_path: Path) -> None:
    """A table that is added to the schema has to be thought of here."""
    written_by_everyone(connection)
    own_training(connection, 1)
    text = exported(connection, tmp_path / "all.json").decode()
    for table in TABLES:
        if table.name in DERIVED:
            continue
        rows = connection.execute(table.rows).fetchall()
        columns = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table.name,))]
        assert rows, table.name
        for row in rows:
            assert row[columns.index("uuid")].hex() in text, table.name


def test_every_column_is_in_the_schema(connection: apsw.Connection) -> None:
    names = {name for definition in SCHEMA["definitions"].values() for name in definition.get("properties", {})}
    left_out = {"id", "checksum", "person_id", "author_id", "session_id", "session_item_id", "set_record_id"}
    for table in TABLES:
        if table.name not in DERIVED:
            columns = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
            assert columns - left_out - {"screening_id"} <= names, table.name
    assert {kind.name for kind in (PERSON, *OF_PEOPLE)} < set(SCHEMA["properties"])


def test_texts_are_as_they_were(connection: apsw.Connection, person: int, tmp_path: Path) -> None:
    connection.pragma("synchronous", 0)
    texts = [text for text in hostile_texts()[:200] if is_whole(text) and text.strip()]
    uuids = [begun(connection, person, number) for number in range(len(texts))]
    for uuid, text in zip(uuids, texts, strict=True):
        save_feedback(connection, uuid, Feedback(note=text), moment())
    notes = [each["feedback"]["note"] for each in json.loads(exported(connection, tmp_path / "a.json"))["sessions"]]
    assert notes == [feedback_of(connection, uuid).note for uuid in uuids]


def test_a_range_has_its_sessions_and_all_else(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    made = finish(export_json(connection, tmp_path / "a.json", "1", DateRange("2026-05-05", "2026-06-01")))
    document = json.loads(made.read_bytes())
    assert document["sessions"] == []
    assert len(document["favourites"]) == 2
    assert taken_in(connection, tmp_path, made).imported.nothing


def test_a_target_that_is_there_stays(connection: apsw.Connection, tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.write_text("mine", encoding="utf-8")
    for work in (export_json(connection, target, "1"), export_csv(connection, target, Names({}, {}))):
        with pytest.raises(TargetExistsError):
            finish(work)
    assert target.read_text(encoding="utf-8") == "mine"
    with pytest.raises(StorageError) as caught:
        finish(export_json(connection, tmp_path / "nowhere" / "x", "1"))
    assert caught.value.kind is Trouble.FOLDER_NOT_WRITABLE
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")] == []


def test_the_table_has_a_row_for_each_set_and_side(connection: apsw.Connection, tmp_path: Path) -> None:
    written_by_everyone(connection)
    made = finish(export_csv(connection, tmp_path / "a.csv", Names({"psoas_march": "=March"}, {})))
    head, *rows = made.read_text(encoding="utf-8-sig").splitlines()
    assert tuple(head.split(",")) == COLUMNS
    assert len(rows) == 2
    assert "psoas_march,'=March," in rows[1]
