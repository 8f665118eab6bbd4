# SPDX-License-Identifier: GPL-3.0-or-later
"""Every table by name, to be counted and read whole: for backups that are compared, and for the export."""

from typing import NamedTuple

import apsw


class Table(NamedTuple):
    """A table; `size` asks how many rows it has, `rows` for all of them in the order of its key."""

    name: str
    size: str
    rows: str


TABLES: tuple[Table, ...] = (
    Table("person", "SELECT count(*) FROM person", "SELECT * FROM person ORDER BY id"),
    Table("session", "SELECT count(*) FROM session", "SELECT * FROM session ORDER BY id"),
    Table("session_item", "SELECT count(*) FROM session_item", "SELECT * FROM session_item ORDER BY id"),
    Table("set_record", "SELECT count(*) FROM set_record", "SELECT * FROM set_record ORDER BY id"),
    Table("rep", "SELECT count(*) FROM rep", "SELECT * FROM rep ORDER BY set_record_id, ordinal"),
    Table("held", "SELECT count(*) FROM held", "SELECT * FROM held ORDER BY set_record_id, local_date"),
    Table(
        "day_total",
        "SELECT count(*) FROM day_total",
        "SELECT * FROM day_total ORDER BY person_id, local_date, exercise_id, side",
    ),
    Table("screening", "SELECT count(*) FROM screening", "SELECT * FROM screening ORDER BY id"),
    Table("screening_answer", "SELECT count(*) FROM screening_answer", "SELECT * FROM screening_answer ORDER BY id"),
    Table("favourite", "SELECT count(*) FROM favourite", "SELECT * FROM favourite ORDER BY id"),
    Table("acknowledgement", "SELECT count(*) FROM acknowledgement", "SELECT * FROM acknowledgement ORDER BY id"),
    Table("pain_stop", "SELECT count(*) FROM pain_stop", "SELECT * FROM pain_stop ORDER BY id"),
    Table("feedback", "SELECT count(*) FROM feedback", "SELECT * FROM feedback ORDER BY id"),
    Table("form_slip", "SELECT count(*) FROM form_slip", "SELECT * FROM form_slip ORDER BY session_item_id"),
    Table("next_day", "SELECT count(*) FROM next_day", "SELECT * FROM next_day ORDER BY id"),
    Table("settings_copy", "SELECT count(*) FROM settings_copy", "SELECT * FROM settings_copy ORDER BY id"),
    Table("profile", "SELECT count(*) FROM profile", "SELECT * FROM profile ORDER BY id"),
    Table("own_exercise", "SELECT count(*) FROM own_exercise", "SELECT * FROM own_exercise ORDER BY id"),
    Table("own_routine", "SELECT count(*) FROM own_routine", "SELECT * FROM own_routine ORDER BY id"),
    Table("dose_step", "SELECT count(*) FROM dose_step", "SELECT * FROM dose_step ORDER BY id"),
    Table("offer_answer", "SELECT count(*) FROM offer_answer", "SELECT * FROM offer_answer ORDER BY id"),
    Table("session_move", "SELECT count(*) FROM session_move", "SELECT * FROM session_move ORDER BY id"),
    Table("session_mark", "SELECT count(*) FROM session_mark", "SELECT * FROM session_mark ORDER BY id"),
    Table("item_sides", "SELECT count(*) FROM item_sides", "SELECT * FROM item_sides ORDER BY session_item_id"),
    Table("person_card", "SELECT count(*) FROM person_card", "SELECT * FROM person_card ORDER BY id"),
    Table("plan_version", "SELECT count(*) FROM plan_version", "SELECT * FROM plan_version ORDER BY id"),
    Table("plan_draft", "SELECT count(*) FROM plan_draft", "SELECT * FROM plan_draft ORDER BY id"),
    Table("plan_template", "SELECT count(*) FROM plan_template", "SELECT * FROM plan_template ORDER BY id"),
    Table("person_note", "SELECT count(*) FROM person_note", "SELECT * FROM person_note ORDER BY id"),
    Table("measure", "SELECT count(*) FROM measure", "SELECT * FROM measure ORDER BY id"),
    Table("activity_rating", "SELECT count(*) FROM activity_rating", "SELECT * FROM activity_rating ORDER BY id"),
    Table("person_look", "SELECT count(*) FROM person_look", "SELECT * FROM person_look ORDER BY id"),
    Table("record_return", "SELECT count(*) FROM record_return", "SELECT * FROM record_return ORDER BY id"),
    Table("followed_plan", "SELECT count(*) FROM followed_plan", "SELECT * FROM followed_plan ORDER BY id"),
    Table("session_transfer", "SELECT count(*) FROM session_transfer", "SELECT * FROM session_transfer ORDER BY id"),
)


def tables_of(connection: apsw.Connection) -> tuple[Table, ...]:
    """Those that this file has: an older one has fewer."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return tuple(table for table in TABLES if table.name in there)


def columns_of(connection: apsw.Connection, table: str) -> tuple[str, ...]:
    """The names of a table's columns in the order of its rows."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return tuple(name for (name,) in rows)
