# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes out of a damaged file what can still be read, table by table and around the places that cannot."""

import json
import os
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.storage.copy_bytes import copy_bytes
from psoas_trainer.storage.errors import StorageError, from_os
from psoas_trainer.storage.ladder import APPLICATION_ID
from psoas_trainer.storage.open_mark import journal_of
from psoas_trainer.storage.vault_head import mended_head
from psoas_trainer.storage.vault_key import DataKey, connect

_TABLES: tuple[tuple[str, str], ...] = (
    ("person", "SELECT id AS k, * FROM person WHERE id > ? ORDER BY id"),
    ("session", "SELECT id AS k, * FROM session WHERE id > ? ORDER BY id"),
    ("session_item", "SELECT id AS k, * FROM session_item WHERE id > ? ORDER BY id"),
    ("set_record", "SELECT id AS k, * FROM set_record WHERE id > ? ORDER BY id"),
    ("rep", "SELECT set_record_id AS k, * FROM rep WHERE set_record_id > ? ORDER BY set_record_id"),
    ("held", "SELECT set_record_id AS k, * FROM held WHERE set_record_id > ? ORDER BY set_record_id"),
    ("screening", "SELECT id AS k, * FROM screening WHERE id > ? ORDER BY id"),
    ("screening_answer", "SELECT id AS k, * FROM screening_answer WHERE id > ? ORDER BY id"),
    ("favourite", "SELECT id AS k, * FROM favourite WHERE id > ? ORDER BY id"),
    ("acknowledgement", "SELECT id AS k, * FROM acknowledgement WHERE id > ? ORDER BY id"),
    ("pain_stop", "SELECT id AS k, * FROM pain_stop WHERE id > ? ORDER BY id"),
    ("feedback", "SELECT id AS k, * FROM feedback WHERE id > ? ORDER BY id"),
    ("form_slip", "SELECT session_item_id AS k, * FROM form_slip WHERE session_item_id > ? ORDER BY session_item_id"),
    ("next_day", "SELECT id AS k, * FROM next_day WHERE id > ? ORDER BY id"),
    ("profile", "SELECT id AS k, * FROM profile WHERE id > ? ORDER BY id"),
    ("own_exercise", "SELECT id AS k, * FROM own_exercise WHERE id > ? ORDER BY id"),
    ("own_routine", "SELECT id AS k, * FROM own_routine WHERE id > ? ORDER BY id"),
    ("dose_step", "SELECT id AS k, * FROM dose_step WHERE id > ? ORDER BY id"),
    ("offer_answer", "SELECT id AS k, * FROM offer_answer WHERE id > ? ORDER BY id"),
    ("session_move", "SELECT id AS k, * FROM session_move WHERE id > ? ORDER BY id"),
    ("session_mark", "SELECT id AS k, * FROM session_mark WHERE id > ? ORDER BY id"),
    ("item_sides", "SELECT session_item_id AS k, * FROM item_sides WHERE session_item_id > ? ORDER BY session_item_id"),
    ("person_card", "SELECT id AS k, * FROM person_card WHERE id > ? ORDER BY id"),
    ("plan_version", "SELECT id AS k, * FROM plan_version WHERE id > ? ORDER BY id"),
    ("plan_draft", "SELECT id AS k, * FROM plan_draft WHERE id > ? ORDER BY id"),
    ("plan_template", "SELECT id AS k, * FROM plan_template WHERE id > ? ORDER BY id"),
    ("person_note", "SELECT id AS k, * FROM person_note WHERE id > ? ORDER BY id"),
    ("measure", "SELECT id AS k, * FROM measure WHERE id > ? ORDER BY id"),
    ("activity_rating", "SELECT id AS k, * FROM activity_rating WHERE id > ? ORDER BY id"),
    ("person_look", "SELECT id AS k, * FROM person_look WHERE id > ? ORDER BY id"),
    ("record_return", "SELECT id AS k, * FROM record_return WHERE id > ? ORDER BY id"),
    ("followed_plan", "SELECT id AS k, * FROM followed_plan WHERE id > ? ORDER BY id"),
    ("session_transfer", "SELECT id AS k, * FROM session_transfer WHERE id > ? ORDER BY id"),
)
_FARTHEST: Final = 10_000_000
_Rows = list[dict[str, Any]]


class _NotOursError(Exception):
    """A row that nobody has written: its page holds something else."""


class Salvaged(NamedTuple):
    """What came out: the file it was written to, the sessions in it, and the tables with places that were not read."""

    path: Path
    sessions: int
    rows: int
    incomplete: tuple[str, ...]


def salvage(database: Path, folder: Path, key: DataKey | None = None) -> Salvaged:
    """Writes what can be read of a damaged database into a new file (JSON) in `folder`; the database is only read.

    `key` opens an encrypted one; what is written is plain. Raises StorageError where `folder` cannot be written to.
    """
    work = folder / f"reading-{os.urandom(4).hex()}.tmp"
    try:
        work.mkdir(mode=0o700)
        try:
            tables, incomplete = _best_reading(database, work, key=key)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        return _write(folder, database.stem, tables, incomplete)
    except OSError as error:
        raise from_os(error, folder) from error


def readable_sessions(database: Path, folder: Path, since: str, key: DataKey | None = None) -> int | None:
    """How many sessions of a damaged database can be read whose date is later than `since`; None where none can."""
    work = folder / f"reading-{os.urandom(4).hex()}.tmp"
    try:
        work.mkdir(mode=0o700)
        try:
            tables, _ = _best_reading(database, work, ("session",), key)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    except OSError:
        return None
    sessions = tables.get("session", [])
    if not sessions:
        return None
    return sum(str(row["local_date"]) > since for row in sessions if row["deleted_ms"] is None)


def _best_reading(
    database: Path, work: Path, wanted: tuple[str, ...] = (), key: DataKey | None = None
) -> tuple[dict[str, _Rows], tuple[str, ...]]:
    """As it is with its journal, with a mended head, and without the journal: the way that gives most rows."""
    best: tuple[dict[str, _Rows], tuple[str, ...]] = ({}, ())
    for name, mended, journal in (("a", False, True), ("b", True, True), ("c", False, False), ("d", True, False)):
        copy = work / name
        try:
            copy_bytes(database, copy)
            if journal and journal_of(database).is_file():
                copy_bytes(journal_of(database), journal_of(copy))
        except (StorageError, apsw.Error):
            continue  # what cannot even be copied has nothing to be read
        if mended:
            _mend(copy, key)
        found = _read_all(copy, wanted, key)
        if _rows(found[0]) > _rows(best[0]):
            best = found
        if _rows(found[0]) and not found[1]:
            break
    return best


def _mend(copy: Path, key: DataKey | None) -> None:
    """Writes a head as each of our files has it: its length is the file's own, nothing in it is free."""
    if key is not None:
        # All else of that page is one piece with its seal.
        with copy.open("r+b") as file:
            damaged = file.read(100)
            file.seek(0)
            file.write(mended_head(damaged, key))
        return
    head = struct.pack(
        ">16sHBBBBBBIIIIIIIIIIII20xII",
        b"SQLite format 3\0",
        *(4096, 2, 2, 0, 64, 32, 32),  # pages of 4096 bytes, with a journal
        *(1, 0, 0, 0, 1, 4, 0, 0, 1, 1, 0, APPLICATION_ID, 0, 0),  # schema of kind 4, text in UTF-8
    )
    with copy.open("r+b") as file:
        file.write(head)


def _read_all(copy: Path, wanted: tuple[str, ...], key: DataKey | None) -> tuple[dict[str, _Rows], tuple[str, ...]]:
    tables: dict[str, _Rows] = {}
    incomplete = []
    try:
        connection = connect(copy, key)
    except apsw.Error:
        return {}, ()
    try:
        connection.pragma("trusted_schema", 0)
        connection.pragma("writable_schema", 1)  # a copy: so that a file that was cut short is read at all
        connection.pragma("mmap_size", 0)
        for name, statement in _TABLES:
            if wanted and name not in wanted:
                continue
            rows, whole = _read_table(connection, statement)
            if rows:
                tables[name] = rows
            if not whole:
                incomplete.append(name)
    except apsw.Error:
        incomplete.append("all")
    finally:
        connection.close()
    return tables, tuple(incomplete)


def _read_table(connection: apsw.Connection, statement: str) -> tuple[_Rows, bool]:
    """The rows of a table; where a place cannot be read it goes on behind it, in growing steps."""
    rows: _Rows = []
    last, step, whole = -1, 0, True
    while last + step <= _FARTHEST:
        try:
            for row in _from(connection, statement, last + step):
                last, step = row.pop("k"), 0
                rows.append(row)
        except apsw.SQLError:
            return rows, True  # no such table: an older file has fewer
        except (apsw.Error, UnicodeDecodeError, _NotOursError):
            whole = False
            step += max(1, step // 4)
            continue
        break
    return rows, whole


def _from(connection: apsw.Connection, statement: str, key: int) -> Iterator[dict[str, Any]]:
    cursor = connection.execute(statement, (key,))
    for row in cursor:
        names = [column[0] for column in cursor.description]
        found = dict(zip(names, row, strict=True))
        if not isinstance(found["k"], int) or found["k"] < key:
            raise _NotOursError
        yield found


def _rows(tables: dict[str, _Rows]) -> int:
    return sum(map(len, tables.values()))


def _write(folder: Path, stem: str, tables: dict[str, _Rows], incomplete: tuple[str, ...]) -> Salvaged:
    path, number = folder / f"{stem}-read.json", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-read-{number}.json"
    plain = {"application": "Psoas Trainer", "incomplete": incomplete, "tables": tables}
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "w", encoding="utf-8") as stream:
        json.dump(plain, stream, indent=1, default=bytes.hex)
        stream.flush()
        os.fsync(stream.fileno())
    return Salvaged(path, len(tables.get("session", [])), _rows(tables), incomplete)
