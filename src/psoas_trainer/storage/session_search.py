# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds sessions by their routine, what was done in them and what the person wrote of them."""

import json
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import apsw

from psoas_trainer.storage.session_queries import Cursor, SessionPage, page_of

MOST_WORDS: Final = 4
"""So many words are looked for each by itself; what follows belongs to the last one."""


class WordSought(NamedTuple):
    """One typed word: the routines and exercises whose names hold it, and the word itself for the notes."""

    routines: tuple[str, ...]
    exercises: tuple[str, ...]
    text: str


_FIND = """
SELECT at_ms, id FROM session WHERE person_id = :person AND deleted_ms IS NULL AND (at_ms, id) < (:at, :id)
  AND (:text1 IS NULL
    OR routine_id IN (SELECT value FROM json_each(:routines1))
    OR EXISTS (SELECT 1 FROM session_item AS item WHERE item.session_id = session.id AND item.deleted_ms IS NULL
      AND item.warm_up = 0 AND item.chosen_exercise IN (SELECT value FROM json_each(:exercises1)))
    OR EXISTS (SELECT 1 FROM feedback WHERE feedback.session_id = session.id AND feedback.deleted_ms IS NULL
      AND feedback.note LIKE :text1 ESCAPE '\\'))
  AND (:text2 IS NULL
    OR routine_id IN (SELECT value FROM json_each(:routines2))
    OR EXISTS (SELECT 1 FROM session_item AS item WHERE item.session_id = session.id AND item.deleted_ms IS NULL
      AND item.warm_up = 0 AND item.chosen_exercise IN (SELECT value FROM json_each(:exercises2)))
    OR EXISTS (SELECT 1 FROM feedback WHERE feedback.session_id = session.id AND feedback.deleted_ms IS NULL
      AND feedback.note LIKE :text2 ESCAPE '\\'))
  AND (:text3 IS NULL
    OR routine_id IN (SELECT value FROM json_each(:routines3))
    OR EXISTS (SELECT 1 FROM session_item AS item WHERE item.session_id = session.id AND item.deleted_ms IS NULL
      AND item.warm_up = 0 AND item.chosen_exercise IN (SELECT value FROM json_each(:exercises3)))
    OR EXISTS (SELECT 1 FROM feedback WHERE feedback.session_id = session.id AND feedback.deleted_ms IS NULL
      AND feedback.note LIKE :text3 ESCAPE '\\'))
  AND (:text4 IS NULL
    OR routine_id IN (SELECT value FROM json_each(:routines4))
    OR EXISTS (SELECT 1 FROM session_item AS item WHERE item.session_id = session.id AND item.deleted_ms IS NULL
      AND item.warm_up = 0 AND item.chosen_exercise IN (SELECT value FROM json_each(:exercises4)))
    OR EXISTS (SELECT 1 FROM feedback WHERE feedback.session_id = session.id AND feedback.deleted_ms IS NULL
      AND feedback.note LIKE :text4 ESCAPE '\\'))
ORDER BY at_ms DESC, id DESC LIMIT :limit"""
_END: Final = (2**62, 2**62)


def search_sessions(
    connection: apsw.Connection,
    person: int,
    words: Sequence[WordSought],
    before: Cursor | None = None,
    limit: int = 50,
) -> SessionPage:
    """The sessions in which each of the first words is found, the latest first, from a page's `older` on."""
    at, row = before or _END
    known: dict[str, Any] = {"person": person, "at": at, "id": row, "limit": limit + 1}
    for number in range(1, MOST_WORDS + 1):
        word = words[number - 1] if number <= len(words) else None
        known[f"text{number}"] = None if word is None else _like(word.text)
        known[f"routines{number}"] = json.dumps(() if word is None else word.routines)
        known[f"exercises{number}"] = json.dumps(() if word is None else word.exercises)
    rows: list[Any] = connection.execute(_FIND, known).fetchall()
    return page_of(connection, rows, limit)


def _like(text: str) -> str:
    """The pattern that finds the text as it stands: its signs are no wild cards."""
    for sign in ("\\", "%", "_"):
        text = text.replace(sign, f"\\{sign}")
    return f"%{text}%"
