# SPDX-License-Identifier: GPL-3.0-or-later
"""The counted reps of sets, as rows: there are far more of them than of all else, so what is usual goes fast."""

from hashlib import blake2b
from itertools import chain
from typing import Any, Final

import apsw

from psoas_trainer.storage.export_kind import STAMP
from psoas_trainer.storage.export_sessions import REP
from psoas_trainer.storage.import_values import MOST, UUID, People, Values, row_of

RepRow = tuple[Any, ...]
"""All columns of a rep, in the order in which its checksum is made of them."""
_COLUMNS: Final = ("set_record_id", "ordinal", *STAMP)
_ADD_ONE: Final = """
INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_TOGETHER: Final = 20
_ADD_TOGETHER: Final = """
INSERT INTO rep (set_record_id, ordinal, uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms,
  edited_ms, deleted_ms) VALUES
  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),
  (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_USUAL: Final = 3
"""A rep says when it was counted, its number and its identity; whatever more it says is not usual."""


def rep_rows(given: list[Any], record: Values, people: People, number: int) -> list[RepRow]:
    """The rows of the reps of a set; `record` is the set's own row, `number` the one it has in the database.

    Raises OutsideError, as `row_of` does.
    """
    person, author = record["person_id"], record["author_id"]
    offset, date = record["offset_minutes"], record["local_date"]
    rows: list[RepRow] = []
    for rep in given:
        try:
            uuid, at, ordinal = rep["uuid"], rep["at_ms"], rep["ordinal"]
            usual = len(rep) == _USUAL and type(at) is type(ordinal) is int and UUID.fullmatch(uuid) is not None
        except (KeyError, TypeError):
            usual = False
        if usual and -MOST <= at <= MOST and -MOST <= ordinal <= MOST:
            rows.append((number, ordinal, bytes.fromhex(uuid), person, author, at, offset, date, at, None, None))
        else:
            row = row_of(REP, rep, people, record) | {"set_record_id": number}
            rows.append(tuple(row[name] for name in _COLUMNS))
    return rows


def add_reps(connection: apsw.Connection, rows: list[RepRow]) -> None:
    """Puts them in, many with each statement: the connection forgets what else it has prepared after some hundred."""
    whole = len(rows) - len(rows) % _TOGETHER
    pieces = (rows[at : at + _TOGETHER] for at in range(0, whole, _TOGETHER))
    connection.executemany(_ADD_TOGETHER, (tuple(chain.from_iterable(piece)) for piece in pieces))
    connection.executemany(_ADD_ONE, rows[whole:])


def checksum_of(rows: list[RepRow]) -> int:
    """What they give together, as the schema has it: that of each is made as in `checksums.ChecksumWith`."""
    together = 0
    for row in rows:
        digest = blake2b(ascii(("rep", *row)).encode("ascii"), digest_size=8).digest()
        together ^= int.from_bytes(digest, "little", signed=True)
    return together
