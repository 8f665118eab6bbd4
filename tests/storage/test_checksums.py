# SPDX-License-Identifier: GPL-3.0-or-later
"""Every writer keeps the checksums true, and no payload byte can change unseen."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import apsw
import pytest
from own_training import own_training
from said import a_stop
from stored import begun, moment, one_set, opened, progress

from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.record import ScreeningRecord, SessionState
from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.acknowledgements import acknowledge
from psoas_trainer.storage.backup_files import open_to_read
from psoas_trainer.storage.check import Fault, check
from psoas_trainer.storage.checksums import ChecksumWith, add_functions
from psoas_trainer.storage.corrections import correct_session
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.favourites import set_favourite
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.next_day import save_next_day
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.storage.sessions import delete_session, end_session, restore_session
from psoas_trainer.storage.settings_copy import keep_settings
from psoas_trainer.storage.tables import TABLES, columns_of

NOTE = "slept badly, knee 'clicked' = odd"
DERIVED = "day_total"


def written_by_everyone(connection: apsw.Connection) -> str:
    """One session and what is kept beside it, through every writer there is."""
    person = default_person(connection, moment())
    uuid = begun(connection, person)
    save_progress(connection, uuid, progress(one_set(reps=3), one_set(item=0, seconds=20)))
    save_progress(connection, uuid, progress(one_set(reps=2), one_set(item=0, seconds=15), at=moment(5)))
    save_pain_stop(connection, person, uuid, a_stop(), moment(6))
    save_pain_stop(connection, person, None, a_stop()._replace(uuid="ab" * 16), moment(6))
    end_session(connection, uuid, SessionState.STOPPED, moment(9), 30)
    save_feedback(connection, uuid, Feedback(Effort.HARD, 2, None, frozenset({1}), NOTE), moment(10))
    save_feedback(connection, uuid, Feedback(Effort.OK, 2, None, frozenset({0}), NOTE), moment(11))
    save_next_day(connection, uuid, True, moment(12))
    correct_session(connection, uuid, (one_set(reps=5),), moment(13))
    delete_session(connection, uuid, moment(14))
    restore_session(connection, uuid, moment(15))
    set_favourite(connection, person, "psoas_march", starred=True, now=moment())
    set_favourite(connection, person, "low_lunge", starred=True, now=moment())
    set_favourite(connection, person, "low_lunge", starred=False, now=moment(1))
    acknowledge(connection, person, "safety_note", 1, moment())
    save_screening(connection, person, ScreeningRecord("foam_roller", 1, (("bones", True),), moment()))
    keep_settings(connection, person, Settings(volume=40), moment())
    return uuid


def test_whatever_is_written_the_checksums_are_true(connection: apsw.Connection) -> None:
    written_by_everyone(connection)
    report = check(connection)
    assert report.findings == ()
    assert (report.sessions, report.days) == (1, 1)
    assert connection.execute("SELECT count(*) FROM session WHERE checksum = 0").get == 0


@pytest.mark.rest
def test_every_column_of_every_table_counts(connection: apsw.Connection) -> None:
    """Whatever column changes past the triggers, the check sees it: none was forgotten in the schema."""
    written_by_everyone(connection)
    own_training(connection, default_person(connection, moment()))
    connection.pragma("foreign_keys", 0)
    connection.pragma("ignore_check_constraints", 1)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    seen = 0
    for table in TABLES:
        if table.name == DERIVED:
            continue
        for column, kind in connection.execute("SELECT name, type FROM pragma_table_info(?)", (table.name,)).fetchall():
            value = {"INTEGER": 77, "TEXT": "2031-01-01", "BLOB": b"x" * 16}[kind]
            connection.execute("BEGIN")
            rows = connection.execute(table.rows).fetchall()
            key = columns_of(connection, table.name)[0]
            with suppress(apsw.ConstraintError):  # where the value would be there twice
                connection.execute(f'UPDATE "{table.name}" SET "{column}" = ? WHERE "{key}" = ?', (value, rows[-1][0]))
            if connection.execute(table.rows).fetchall() != rows:
                seen += 1
                assert not check(connection).sound, (table.name, column)
            connection.execute("ROLLBACK")
    assert seen > 200


def test_the_tables_are_all_of_the_schema(connection: apsw.Connection) -> None:
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert {table.name for table in TABLES} == names
    for table in TABLES:
        assert f"FROM {table.name}" in table.size
        assert f"FROM {table.name} " in table.rows


def test_rows_that_are_taken_away_or_put_in_past_the_program_are_seen(connection: apsw.Connection) -> None:
    written_by_everyone(connection)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    for statement in ("DELETE FROM rep WHERE ordinal = 1", "DELETE FROM feedback", "DELETE FROM favourite"):
        connection.execute("BEGIN")
        connection.execute(statement)
        assert not check(connection).sound, statement
        connection.execute("ROLLBACK")


def test_rows_that_are_deleted_by_a_statement_leave_true_checksums(connection: apsw.Connection) -> None:
    written_by_everyone(connection)
    own_training(connection, default_person(connection, moment()))
    for statement in (
        "DELETE FROM profile", "DELETE FROM own_exercise", "DELETE FROM own_routine", "DELETE FROM dose_step",
        "DELETE FROM offer_answer", "DELETE FROM session_move", "DELETE FROM session_mark", "DELETE FROM item_sides",
        "DELETE FROM pain_stop",
        "DELETE FROM next_day", "DELETE FROM form_slip", "DELETE FROM feedback", "DELETE FROM favourite",
        "DELETE FROM settings_copy", "DELETE FROM screening_answer", "DELETE FROM screening",
        "DELETE FROM acknowledgement", "DELETE FROM rep", "DELETE FROM held", "DELETE FROM day_total",
        "DELETE FROM set_record", "DELETE FROM session_item",
    ):  # fmt: skip
        connection.execute(statement)
    assert check(connection).findings == ()


@pytest.mark.parametrize("stride", [7, pytest.param(1, marks=pytest.mark.soak)])
def test_every_flipped_payload_byte_is_found(
    connection: apsw.Connection, path: Path, tmp_path: Path, stride: int, note_figure: Callable[..., None]
) -> None:
    """Each byte of every value that people gave, one after the other, in a copy of the closed file."""
    written_by_everyone(connection)
    close_database(connection)
    copy = tmp_path / "flipped.db"
    whole = path.read_bytes()
    payloads = [NOTE.encode(), b"psoas_march", b"low_lunge", b"safety_note", b"foam_roller", b"2026-05-04", b"stopped",
                b"screening_missing", b"screening", b'"volume": 40', a_stop().exercise_id.encode(), b"seated",
                (1_777_900_000_000).to_bytes(6, "big"), (1_777_900_005_000).to_bytes(6, "big")]  # fmt: skip
    places = sorted({place for payload in payloads for place in every(whole, payload)})
    assert len(places) > 500
    tried = places[::stride]
    missed = [place for place in tried if sound_with_flip(copy, whole, place)]
    note_figure("A flipped byte in what is stored", len(tried), len(missed), "found by the check")
    assert missed == []


def every(whole: bytes, payload: bytes) -> list[int]:
    """The places of all bytes of a value wherever it stands, except in the text of the schema."""
    places, start = [], whole.find(payload)
    while start >= 0:
        if not is_schema_text(whole, start):
            places += range(start, start + len(payload))
        start = whole.find(payload, start + 1)
    return places


def is_schema_text(whole: bytes, place: int) -> bool:
    page = whole[place - place % 4096 :][:4096]
    return b"CREATE " in page or b"checksum_with(" in page or b"NEW." in page or b"OLD." in page


def sound_with_flip(copy: Path, whole: bytes, place: int) -> bool:
    flipped = bytearray(whole)
    flipped[place] ^= 1 << (place % 8)
    copy.write_bytes(flipped)
    damaged = open_to_read(copy)
    try:
        add_functions(damaged)
        return check(damaged).sound
    finally:
        damaged.close()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE session SET checksum = checksum + 1", Fault.SESSION),
        ("UPDATE person SET checksum = checksum + 1", Fault.PERSON),
        ("UPDATE day_total SET reps = reps + 1", Fault.DAY_TOTAL),
        ("DELETE FROM day_total", Fault.DAY_TOTAL),
    ],
)
def test_it_says_what_is_wrong(connection: apsw.Connection, statement: str, fault: Fault) -> None:
    written_by_everyone(connection)
    connection.execute(statement)
    findings = check(connection).findings
    assert {finding.fault for finding in findings} == {fault}
    if fault is not Fault.PERSON:
        assert {finding.where for finding in findings} == {"2026-05-04"}


def test_a_lost_link_is_named(connection: apsw.Connection) -> None:
    written_by_everyone(connection)
    connection.pragma("foreign_keys", 0)
    connection.execute("UPDATE session_item SET author_id = 9 WHERE ordinal = 2")
    assert {finding.fault for finding in check(connection).findings} == {Fault.LINK}


def test_the_checksum_of_a_row_is_the_same_on_every_computer() -> None:
    row = ("rep", 1, b"\x00\xff", "Ä ‘x’ \U0001fae8", None, -5)
    put_in = ChecksumWith()(0, *row)
    assert put_in == 2578212579758603047
    assert ChecksumWith()(put_in, *row) == 0


def test_a_rep_that_was_not_committed_is_in_no_checksum(connection: apsw.Connection, person: int) -> None:
    uuid = begun(connection, person)
    with pytest.raises(LookupError):
        save_progress(connection, uuid, progress(one_set(reps=3), one_set(item=99, reps=1)))
    assert check(connection).findings == ()


def test_an_older_session_gets_its_checksum_with_the_climb(path: Path) -> None:
    from psoas_trainer.storage.database import open_database
    from psoas_trainer.storage.ladder import Ladder
    from psoas_trainer.storage.migrations import SCRIPTS

    old = open_database(path, had_data=False, ladder=Ladder(SCRIPTS[:1]))
    old.execute((Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8"))
    close_database(old)
    climbed = opened(path, had_data=True)
    assert check(climbed).findings == ()
    assert check(climbed).sessions == 3
    climbed.close()
