# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that is under way among others that are sound, and what a disk or another program makes of its rows."""

import json
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

import apsw
from stored import LEGS_UP, LUNGE, MARCH, TIMING, begun, moment, one_set, progress

from psoas_trainer.core.bookmark import Bookmark
from psoas_trainer.core.content_files import read_content
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.session import Session
from psoas_trainer.core.side import Side
from psoas_trainer.core.unfold import unfold
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.sessions import end_session

ASSETS = Path(__file__).parents[2] / "assets"
FOLDERS = ("exercises", "routines", "warm_ups", "screening", "lang")
LINES = (LUNGE, MARCH._replace(variant_id=None), LEGS_UP)
PLAN = SessionPlan("article_order", tuple(PlanItem(line, line, warm_up=line is LUNGE) for line in LINES))
EXTREME = (-1, 0, 1, 2**31 - 1, 2**31, 2**32, 2**53, 2**63 - 1, -(2**63))
ODD = ("", "\0", "'; DROP TABLE session; --", "%s%n", "\u202e", "x" * 5000, "9999-99-99", "{}", "[[", "1e999", "NaN")
LINKS = ("session_id", "session_item_id")
"""Left out: a count that moves into another session is one more there, and only the checksums know better."""
# Each column of each row of the draft; the names are the schema's own.
ROWS = """
SELECT 'session', id FROM session WHERE id = :id
UNION ALL SELECT 'session_item', id FROM session_item WHERE session_id = :id
UNION ALL SELECT 'set_record', id FROM set_record WHERE session_item_id IN (
  SELECT id FROM session_item WHERE session_id = :id)"""


def real_content() -> Any:
    """The content that ships."""
    files = [file for folder in FOLDERS for file in sorted((ASSETS / folder).rglob("*.toml"))]
    return read_content({file.relative_to(ASSETS).as_posix(): file.read_text(encoding="utf-8") for file in files})


def filled(connection: apsw.Connection, content: Any) -> tuple[list[str], str]:
    """Three sessions that were ended, and one under way: their identities."""
    person = default_person(connection, moment())
    sound = []
    for number in range(3):
        sound.append(begun(connection, person, number * 3600))
        save_progress(connection, sound[-1], progress(one_set(reps=9), one_set(side=Side.RIGHT, reps=9), active=60))
        end_session(connection, sound[-1], SessionState.FINISHED, moment(number * 3600 + 900), 600)
    draft = begun(connection, person, 20_000, PLAN)
    session = Session(unfold(PLAN, content.catalogue.exercises, TIMING))
    place = Bookmark(session.cursor, session.edits).to_text()
    sets = (one_set(0, 1, Side.LEFT, seconds=12), one_set(1, 1, Side.LEFT, reps=3))
    save_progress(connection, draft, progress(*sets, active=42, bookmark=place, at=moment(20_042)))
    return sound, draft


def forget_the_rules(connection: apsw.Connection) -> None:
    """From now on anything may be written, as a disk does: no trigger, no check, no foreign key."""
    connection.pragma("foreign_keys", 0)
    connection.pragma("ignore_check_constraints", 1)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)


def spoil(connection: apsw.Connection, draft: str, chance: Random) -> str:
    """Changes one value in the rows of the draft, in its bookmark every second time; says which."""
    which = {"id": connection.execute("SELECT id FROM session WHERE uuid = ?", (bytes.fromhex(draft),)).get}
    table, row = chance.choice(connection.execute(ROWS, which).fetchall())
    column = ""
    if chance.random() < 0.5:
        table, row, column = "session", which["id"], "bookmark"
    columns = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
    column, kind = chance.choice([each for each in columns if column in ("", each[0]) and each[0] not in LINKS])
    old = connection.execute(f'SELECT CAST("{column}" AS BLOB) FROM "{table}" WHERE id = ?', (row,)).get
    number = (
        connection.execute(f'SELECT "{column}" FROM "{table}" WHERE id = ?', (row,)).get if kind == "INTEGER" else 0
    )
    new, cast = spoilt(kind, old or b"", number, chance), "TEXT" if kind == "TEXT" else kind
    with suppress(apsw.ConstraintError, apsw.MismatchError):  # nothing is written where there is no room for it
        connection.execute(f'UPDATE "{table}" SET "{column}" = CAST(? AS {cast}) WHERE id = ?', (new, row))
    return f"{table}.{column} = {new!r:.80}"


def spoilt(kind: str, old: bytes, number: int | None, chance: Random) -> int | bytes | None:
    """Another value of that kind; a text as bytes, for it may be none any more."""
    if kind == "INTEGER":
        flipped = (number or 0) ^ (1 << chance.randrange(63))
        return chance.choice((flipped, flipped, chance.choice(EXTREME), None))
    if chance.random() < 0.2:
        return chance.choice((None, chance.choice(ODD).encode(), chance.randbytes(chance.randrange(40))))
    if old.startswith(b"{") and chance.random() < 0.5:
        return json.dumps(_other_json(json.loads(old), chance)).encode()
    data = bytearray(old or b"\0")
    for _ in range(chance.choice((1, 1, 2, 8))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data[: chance.randrange(len(data))] if chance.random() < 0.2 else data)


def _other_json(value: Any, chance: Random) -> Any:
    """The same shape with one thing in it changed."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        key = chance.choice(sorted(value))
        return {**value, key: _other_json(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        at = chance.randrange(len(value))
        return [*value[:at], _other_json(value[at], chance), *value[at + 1 :]]
    step = ["work", 7, 1, 10**15, "left", None]
    edit = {"kind": "Replaced", "index": 1, "dropped": 1, "steps": [step]}
    longer = {"kind": "Longer", "index": 0, "seconds": 10**18}
    wild: tuple[Any, ...] = (None, True, -1, 3, 10**18, 10**400, 1.5, "left", [], {}, [edit], [longer], [longer] * 50)
    return chance.choice(wild)
