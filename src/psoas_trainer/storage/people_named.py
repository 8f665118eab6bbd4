# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose data is kept, and who is meant by a number or a name: for commands, which have no list to choose from."""

from typing import Any, Final

import apsw

from psoas_trainer.core.clinic.one_line import one_line
from psoas_trainer.core.clinic.person import NAME_LETTERS, NUMBER_LETTERS

_KNOWN: Final = """
SELECT id FROM person WHERE deleted_ms IS NULL AND (
  EXISTS (SELECT 1 FROM person_card AS card WHERE card.person_id = person.id AND card.deleted_ms IS NULL)
  OR EXISTS (SELECT 1 FROM session WHERE session.person_id = person.id AND session.deleted_ms IS NULL))
ORDER BY id"""
_NUMBERED: Final = """
SELECT person.id FROM person JOIN person_card AS card ON card.person_id = person.id AND card.deleted_ms IS NULL
WHERE person.deleted_ms IS NULL AND card.number = ? ORDER BY person.id"""
_NAMED: Final = """
SELECT person.id FROM person JOIN person_card AS card ON card.person_id = person.id AND card.deleted_ms IS NULL
WHERE person.deleted_ms IS NULL AND card.full_name = ? ORDER BY person.id"""


def people_known(connection: apsw.Connection) -> tuple[int, ...]:
    """Everyone who has a card or has trained; nobody where there is neither."""
    found: Any = connection.execute(_KNOWN).fetchall()
    return tuple(person for (person,) in found)


def people_named(connection: apsw.Connection, wanted: str) -> tuple[int, ...]:
    """Who has exactly that number; where nobody has it, who has exactly that whole name."""
    found: Any = connection.execute(_NUMBERED, (one_line(wanted, NUMBER_LETTERS),)).fetchall()
    found = found or connection.execute(_NAMED, (one_line(wanted, NAME_LETTERS),)).fetchall()
    return tuple(person for (person,) in found)
