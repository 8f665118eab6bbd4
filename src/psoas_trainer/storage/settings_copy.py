# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings beside the history, so that a backup carries both: a copy, and the file stays the one that counts."""

import json

import apsw

from psoas_trainer.core.record import Moment
from psoas_trainer.core.settings import Settings, from_plain, to_plain
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction

_SAVE = """
INSERT INTO settings_copy (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, settings)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (person_id) DO UPDATE SET settings = excluded.settings, edited_ms = excluded.created_ms
WHERE settings <> excluded.settings"""
_OF_PERSON = "SELECT settings FROM settings_copy WHERE person_id = ?"
_OF_THIS_COMPUTER = ("window_geometry", "had_data", "settings_of")


def keep_settings(connection: apsw.Connection, person: int, settings: Settings, at: Moment) -> None:
    """Keeps the settings for the next backup; equal ones change nothing."""
    plain = {name: value for name, value in to_plain(settings).items() if name not in _OF_THIS_COMPUTER}
    with transaction(connection):
        connection.execute(_SAVE, (*stamp(person, at), json.dumps(plain, sort_keys=True)))


def kept_settings(connection: apsw.Connection) -> str | None:
    """The settings that were kept, as JSON, or None."""
    found = connection.execute("SELECT settings FROM settings_copy ORDER BY person_id LIMIT 1").get
    return None if found is None else str(found)


def settings_of(connection: apsw.Connection, person: int) -> Settings | None:
    """The settings that were kept with that person's data, or None."""
    found = connection.execute(_OF_PERSON, (person,)).get
    return None if found is None else with_kept(Settings(), str(found))


def with_kept(settings: Settings, kept: str | None) -> Settings:
    """The present settings with those of a backup in their place; what belongs to this computer stays."""
    if kept is None:
        return settings
    try:
        plain = json.loads(kept)
    except (ValueError, RecursionError):
        return settings
    if not isinstance(plain, dict):
        return settings
    restored = from_plain({str(name): value for name, value in plain.items()})
    ours = {name: getattr(settings, name) for name in _OF_THIS_COMPUTER}
    return restored._replace(**ours)
