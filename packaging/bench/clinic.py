# SPDX-License-Identifier: GPL-3.0-or-later
"""A clinic with many people: the list, a search and one person's page, each beside what it may cost.

PYTHONPATH=src .venv/bin/python packaging/bench/clinic.py [PEOPLE] [REPS]
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import apsw

from psoas_trainer.core.clinic.person import PersonCard, folded
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_json import plan_text
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.record import Moment
from psoas_trainer.storage.clinic_page import person_page
from psoas_trainer.storage.clinic_people import people_alike
from psoas_trainer.storage.clinic_people_list import list_people
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.day_totals import rebuild_day_totals
from psoas_trainer.storage.stamp import stamp

TODAY = date(2026, 5, 4)
NOW = Moment(1_777_900_000_000, 120, TODAY.isoformat())
GIVEN = ("Märta", "Tomas", "Imani", "Dagmar", "Emma", "Mahmoud", "Mai", "Samantha", "Jørn", "Zoë", "Ana", "Li")
FAMILY = ("Olsen", "Lima", "Maat", "Maier", "Roy", "Said", "Tran", "Ames", "Berg", "Núñez", "O'Neill", "Kowalski")
REPS_OF_SESSION = 100
LIST_MS, PAGE_MS = 50, 100


def fill(connection: apsw.Connection, people: int, reps: int) -> None:
    """People with a card and a plan each, and sessions that followed it, spread over all of them."""
    plan = ClinicPlan((PlanRow("psoas_march", Dose(DoseKind.REPS, 12, 2)),), (0, 2, 4), "2026-02-02")
    document = plan_text(plan)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)  # the checksums are not what is measured
    connection.execute("BEGIN")
    for person in range(1, people + 1):
        who = stamp(person, NOW)
        connection.execute(
            "INSERT INTO person (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*who, person),
        )
        given, family = GIVEN[person % len(GIVEN)], FAMILY[person // len(GIVEN) % len(FAMILY)]
        born = (date(1930, 1, 1) + timedelta(days=person * 3)).isoformat()
        card = PersonCard(f"{given} {family}", given, born, f"P-{person}")
        connection.execute(
            "INSERT INTO person_card (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
            "full_name, given_name, birth_date, number, note, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*stamp(person, NOW), *card, folded(card)),
        )
        for version in (1, 2):
            connection.execute(
                "INSERT INTO plan_version (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
                "version, days, start_date, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*stamp(person, NOW), version, "024", plan.start, document),
            )
    for number in range(reps // REPS_OF_SESSION):
        add_session(connection, number % people + 1, number)
    connection.execute("COMMIT")
    rebuild_day_totals(connection)


def add_session(connection: apsw.Connection, person: int, number: int) -> None:
    """One session of that person: a set of each side with fifty reps, a number on the scale and a note."""
    day = TODAY - timedelta(days=number * 7 % 84)
    at = Moment(NOW.utc_ms - (TODAY - day).days * 86_400_000 - number, 120, day.isoformat())
    connection.execute(
        "INSERT INTO session (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, routine_id, "
        "state, ended_ms, ended_offset_minutes, ended_local_date, active_seconds, get_ready, switch, set_rest, "
        "exercise_rest, position_change, warm_up_get_ready) VALUES (?, ?, ?, ?, ?, ?, ?, 'clinic_plan', 'finished', "
        "?, 120, ?, 600, 10, 8, 60, 30, 15, 5)",
        (*stamp(person, at), at.utc_ms + 600_000, at.local_date),
    )
    session = connection.last_insert_rowid()
    connection.execute(
        "INSERT INTO followed_plan (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
        "session_id, version_uuid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*stamp(person, at), session, "ab" * 16),
    )
    connection.execute(
        "INSERT INTO feedback (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, session_id, "
        "pain_now, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 2, 'went well')",
        (*stamp(person, at), session),
    )
    add_sets(connection, person, session, at)


def add_sets(connection: apsw.Connection, person: int, session: int, at: Moment) -> None:
    """Its one line, with a set on each side."""
    connection.execute(
        "INSERT INTO session_item (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
        "session_id, ordinal, warm_up, planned_exercise, planned_kind, planned_amount, planned_sets, chosen_exercise, "
        "chosen_kind, chosen_amount, chosen_sets) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 'psoas_march', 'reps', 50, 1, "
        "'psoas_march', 'reps', 50, 1)",
        (*stamp(person, at), session),
    )
    item = connection.last_insert_rowid()
    for side in ("left", "right"):
        connection.execute(
            "INSERT INTO set_record (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
            "session_item_id, set_number, side, exercise_id, reps) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, "
            "'psoas_march', 50)",
            (*stamp(person, at), item, side),
        )
        record = connection.last_insert_rowid()
        connection.executemany(
            "INSERT INTO rep (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
            "set_record_id, ordinal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(*stamp(person, at), record, ordinal) for ordinal in range(1, REPS_OF_SESSION // 2 + 1)],
        )


def best(work: Callable[[], object], tries: int = 9) -> float:
    """The shortest of some tries, in milliseconds."""
    times = []
    for _ in range(tries):
        began = time.process_time()
        work()
        times.append((time.process_time() - began) * 1000)
    return min(times)


def main() -> None:
    """Prints a line for each number."""
    people, reps = (
        int(sys.argv[place]) if len(sys.argv) > place else most for place, most in ((1, 10_000), (2, 1_000_000))
    )
    with tempfile.TemporaryDirectory() as folder:
        connection = open_database(Path(folder) / "psoas-trainer.sqlite3", had_data=False)
        fill(connection, people, reps)
        twin = PersonCard("Marta Olsen", "Marta", "1971-03-12")
        for name, work, most in (
            ("the list", lambda: list_people(connection, NOW), LIST_MS),
            ("a search by name", lambda: list_people(connection, NOW, "ma ols"), LIST_MS),
            ("a search by birth date", lambda: list_people(connection, NOW, "12.3.1971"), LIST_MS),
            ("one person's page", lambda: person_page(connection, 7, NOW), PAGE_MS),
            ("who is like a new person", lambda: people_alike(connection, twin), 10 * LIST_MS),
        ):
            print(f"{name:28} {best(work):8.1f} ms of {most}")
        connection.close()


if __name__ == "__main__":
    main()
