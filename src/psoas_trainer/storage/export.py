# SPDX-License-Identifier: GPL-3.0-or-later
"""All that is kept in files that other programs read: JSON with every row as it is, and tables for spreadsheets.

In pieces: each `yield` gives how far it is, in percent.
"""

import csv
import json
import os
import shutil
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

import apsw

from psoas_trainer.core.csv_cell import safe_cell
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.errors import StorageError, Trouble, damaged, from_apsw, from_os
from psoas_trainer.storage.tables import columns_of, tables_of

FORMAT = 1
_ROWS_A_PIECE = 500

# Times are local, as they were on the clock of that day, with the offset from UTC in minutes beside them.
_CSV: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "sessions.csv",
        (
            "session",
            "started",
            "offset_minutes",
            "ended",
            "routine",
            "state",
            "active_seconds",
            "corrected",
            "deleted",
            "effort",
            "pain_now",
            "form",
            "note",
            "worse_next_day",
        ),
        """
SELECT lower(hex(session.uuid)),
  strftime('%Y-%m-%dT%H:%M:%S', session.at_ms / 1000 + session.offset_minutes * 60, 'unixepoch'),
  session.offset_minutes,
  strftime('%Y-%m-%dT%H:%M:%S', session.ended_ms / 1000 + session.ended_offset_minutes * 60, 'unixepoch'),
  session.routine_id, session.state, session.active_seconds, session.corrected_ms IS NOT NULL,
  session.deleted_ms IS NOT NULL, feedback.effort, feedback.pain_now, feedback.form, feedback.note, next_day.worse
FROM session LEFT JOIN feedback ON feedback.session_id = session.id AND feedback.deleted_ms IS NULL
  LEFT JOIN next_day ON next_day.session_id = session.id AND next_day.deleted_ms IS NULL
ORDER BY session.at_ms, session.id""",
    ),
    (
        "sets.csv",
        (
            "session",
            "date",
            "line",
            "warm_up",
            "planned_exercise",
            "exercise",
            "variant",
            "set",
            "side",
            "reps",
            "seconds",
        ),
        """
SELECT lower(hex(session.uuid)), record.local_date, item.ordinal, item.warm_up, item.planned_exercise,
  record.exercise_id, record.variant_done, record.set_number, record.side, record.reps, record.seconds
FROM session JOIN session_item AS item ON item.session_id = session.id
  JOIN set_record AS record ON record.session_item_id = item.id
WHERE session.deleted_ms IS NULL AND record.deleted_ms IS NULL
ORDER BY session.at_ms, session.id, item.ordinal, record.set_number, record.id""",
    ),
    (
        "days.csv",
        ("date", "exercise", "side", "reps", "seconds", "sets"),
        """
SELECT local_date, exercise_id, side, reps, seconds, sets FROM day_total
ORDER BY local_date, exercise_id, side""",
    ),
    (
        "pain_stops.csv",
        (
            "session",
            "at",
            "offset_minutes",
            "exercise",
            "variant",
            "strength",
            "place",
            "side",
            "kind",
            "unwell",
            "followed",
        ),
        """
SELECT lower(hex(session.uuid)),
  strftime('%Y-%m-%dT%H:%M:%S', stop.at_ms / 1000 + stop.offset_minutes * 60, 'unixepoch'), stop.offset_minutes,
  stop.exercise_id, stop.variant_id, stop.strength, stop.place, stop.side, stop.kind, stop.unwell, stop.followed
FROM pain_stop AS stop LEFT JOIN session ON session.id = stop.session_id
WHERE stop.deleted_ms IS NULL ORDER BY stop.at_ms, stop.id""",
    ),
    (
        "answers.csv",
        ("date", "questionnaire", "version", "question", "yes"),
        """
SELECT screening.local_date, screening.questionnaire, screening.version, answer.question_id, answer.yes
FROM screening JOIN screening_answer AS answer ON answer.screening_id = screening.id
WHERE screening.deleted_ms IS NULL ORDER BY screening.at_ms, screening.id, answer.ordinal""",
    ),
    (
        "favourites.csv",
        ("exercise", "since"),
        "SELECT exercise_id, local_date FROM favourite WHERE deleted_ms IS NULL ORDER BY at_ms, id",
    ),
)


def export(connection: apsw.Connection, folder: Path, at: Moment, app_version: str) -> Generator[int, None, Path]:
    """Writes a new folder in `folder` with everything in it, or nothing; its path. Raises StorageError."""
    target = _free_name(folder, f"psoas-trainer-{at.local_date}")
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    try:
        unfinished.mkdir(mode=0o700, parents=False)
        yield from _write_json(connection, unfinished / "psoas-trainer.json", at, app_version)
        for number, (name, head, question) in enumerate(_CSV):
            _write_csv(connection, unfinished / name, head, question)
            yield 80 + 20 * number // len(_CSV)
        unfinished.replace(target)
    except OSError as error:
        raise from_os(error, folder) from error
    except apsw.Error as error:
        raise from_apsw(error, Path(connection.filename)) or error from error
    except UnicodeDecodeError as error:
        raise damaged(connection, error) from error
    except UnicodeEncodeError as error:  # a folder whose name no disk can hold
        raise StorageError(Trouble.FOLDER_NOT_WRITABLE, folder, str(error)) from error
    finally:
        with suppress(OSError, UnicodeEncodeError):
            shutil.rmtree(unfinished)
    return target


def _free_name(folder: Path, name: str) -> Path:
    target, number = folder / name, 1
    while os.path.lexists(target):  # of a name that no disk can hold it says no; making it says why
        number += 1
        target = folder / f"{name}-{number}"
    return target


def _write_json(connection: apsw.Connection, path: Path, at: Moment, app_version: str) -> Generator[int, None, None]:
    """Every row of every table as it is kept, deleted ones too; what is bytes (identities) in hexadecimal digits."""
    about = {
        "application": "Psoas Trainer",
        "version": app_version,
        "format": FORMAT,
        "schema": connection.pragma("user_version"),
        "exported": {"utc_ms": at.utc_ms, "offset_minutes": at.offset_minutes, "local_date": at.local_date},
        "times": "UTC milliseconds since 1970, with the local offset in minutes east and the local date of that moment",
    }
    with _private(path) as file:
        file.write('{"about": ' + json.dumps(about) + ',\n "tables": {')
        tables = tables_of(connection)
        for number, table in enumerate(tables):
            file.write(("," if number else "") + f"\n  {json.dumps(table.name)}: [")
            columns = columns_of(connection, table.name)
            # Read at once, so that nothing that is written meanwhile is there by half.
            rows = connection.execute(table.rows).fetchall()
            for row_number, row in enumerate(rows):
                values = {name: _plain(value) for name, value in zip(columns, row, strict=True)}
                file.write((",\n   " if row_number else "\n   ") + json.dumps(values))
                if row_number % _ROWS_A_PIECE == 0:
                    yield 80 * (number + row_number // max(1, len(rows))) // len(tables)
            file.write("]")
        file.write("\n }\n}\n")


def _write_csv(connection: apsw.Connection, path: Path, head: tuple[str, ...], question: str) -> None:
    with _private(path) as file:
        writer = csv.writer(file)
        writer.writerow(head)
        for row in connection.execute(question):
            writer.writerow([safe_cell(value) if isinstance(value, str) else value for value in row])


def _private(path: Path) -> TextIO:
    # The mark at the beginning tells spreadsheets that it is UTF-8; JSON must not have it.
    encoding = "utf-8-sig" if path.suffix == ".csv" else "utf-8"
    return open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding=encoding, newline="")


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value
