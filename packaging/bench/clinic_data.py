# SPDX-License-Identifier: GPL-3.0-or-later
"""An encrypted clinic with many people and their sessions, for what is measured on it.

The plain file is made by bulk statements, with the checksums that the schema's own triggers make; then it is encrypted
as the program does it, backup and all. At the end come somebody of whom very much is kept, and who is looked for: she
has a plan, answers, and no session yet.
"""

from datetime import date, timedelta
from pathlib import Path

import apsw
from full_person import add_full

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.clinic.person import PersonCard, folded
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.clinic.plan_json import plan_text
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.storage.acknowledgements import acknowledge
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.day_totals import rebuild_day_totals
from psoas_trainer.storage.encrypt import turn_on
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.storage.stamp import stamp
from psoas_trainer.storage.transaction import transaction
from psoas_trainer.storage.vault import new_vault
from psoas_trainer.ui.beginning import SAFETY_NOTE

PASSPHRASE = "seven brown teapots sing"
WANTED = PersonCard("Ida Zetterberg", "", "1990-11-30")
GIVEN = ("Märta", "Tomas", "Imani", "Dagmar", "Emma", "Mahmoud", "Mai", "Samantha", "Jørn", "Zoë", "Ana", "Li")
FAMILY = ("Olsen", "Lima", "Maat", "Maier", "Roy", "Said", "Tran", "Ames", "Berg", "Núñez", "O'Neill", "Kowalski")
REPS_OF_SESSION = 100
EAGER = 7
"""The number of somebody who has done every twentieth of all sessions."""
SETTINGS = '{"had_data": true, "several_people": true, "speech": false, "sound": false}'


def make_clinic(folder: Path, catalogue: Catalogue, now: Moment, people: int, reps: int) -> Path:
    """The encrypted database in a folder that has none yet; it opens with PASSPHRASE."""
    path, by = folder / "psoas-trainer.sqlite3", By(now)
    connection = open_database(path, had_data=False)
    with transaction(connection):
        acknowledge(connection, default_person(connection, now), SAFETY_NOTE, 1_000, now)
        fill(connection, people - 2, reps, now)
        add_full(connection, catalogue, now)
        _add_wanted(connection, catalogue, by)
    rebuild_day_totals(connection)
    close_database(connection)
    (folder / "settings.json").write_text(SETTINGS, encoding="utf-8")
    for _ in turn_on(path, new_vault(PASSPHRASE), now.utc_ms):
        pass
    return path


def _add_wanted(connection: apsw.Connection, catalogue: Catalogue, by: By) -> None:
    person = add_person(connection, WANTED, by)
    plan = ClinicPlan((PlanRow("psoas_march", Dose(DoseKind.REPS, 12)),), (0,), by.at.local_date)
    save_plan(connection, person, plan, by, None, Possible(catalogue.exercises))
    for screening in catalogue.screenings.values():
        answers = tuple((each, False) for each in screening.questions)
        save_screening(connection, person, ScreeningRecord(screening.id, screening.version, answers, by.at))


def fill(connection: apsw.Connection, people: int, reps: int, now: Moment) -> None:
    """People with a card and a plan each, and sessions that followed it, spread over all of them."""
    start = (date.fromisoformat(now.local_date) - timedelta(days=91)).isoformat()
    plan = ClinicPlan((PlanRow("psoas_march", Dose(DoseKind.REPS, 12, 2)),), (0, 2, 4), start)
    document = plan_text(plan)
    for person in range(1, people + 1):
        connection.execute(
            "INSERT OR IGNORE INTO person "
            "(uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*stamp(person, now), person),
        )
        given, family = GIVEN[person % len(GIVEN)], FAMILY[person // len(GIVEN) % len(FAMILY)]
        born = (date(1930, 1, 1) + timedelta(days=person * 3)).isoformat()
        card = PersonCard(f"{given} {family}", given, born, f"P-{person}")
        connection.execute(
            "INSERT INTO person_card (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
            "full_name, given_name, birth_date, number, note, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*stamp(person, now), *card, folded(card)),
        )
        for version in (1, 2):
            connection.execute(
                "INSERT INTO plan_version (uuid, person_id, author_id, at_ms, offset_minutes, local_date, created_ms, "
                "version, days, start_date, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*stamp(person, now), version, "024", plan.start, document),
            )
    for number in range(reps // REPS_OF_SESSION):
        add_session(connection, EAGER if number % 20 == 0 else number % people + 1, number, now)


def add_session(connection: apsw.Connection, person: int, number: int, now: Moment) -> None:
    """One session of that person: a set of each side with fifty reps, a number on the scale and a note."""
    back = number * 7 % 84
    day = date.fromisoformat(now.local_date) - timedelta(days=back)
    at = Moment(now.utc_ms - back * 86_400_000 - number, 120, day.isoformat())
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
