# SPDX-License-Identifier: GPL-3.0-or-later
"""The small things kept about a person: who it is, stars, texts that were read, questions that were answered."""

import apsw
import pytest
from stored import moment

from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.storage.acknowledgements import acknowledge, acknowledged_version
from psoas_trainer.storage.favourites import favourites, set_favourite
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.screenings import latest_screening, save_screening


def test_there_is_one_person_without_a_name(connection: apsw.Connection) -> None:
    person = default_person(connection, moment())
    assert default_person(connection, moment(99)) == person
    rows = connection.execute("SELECT id, person_id, author_id, name, at_ms FROM person").fetchall()
    assert rows == [(person, person, person, None, moment().utc_ms)]


def test_stars_come_and_go_and_keep_their_past(connection: apsw.Connection, person: int) -> None:
    assert favourites(connection, person) == frozenset()
    for starred in (True, True, False, False, True):
        set_favourite(connection, person, "psoas_march", starred=starred, now=moment())
    set_favourite(connection, person, "low_lunge", starred=True, now=moment())
    assert favourites(connection, person) == {"psoas_march", "low_lunge"}
    assert favourites(connection, person + 1) == frozenset()
    assert connection.execute("SELECT count(*), count(deleted_ms) FROM favourite").fetchall() == [(3, 1)]


def test_the_newest_version_that_was_read_counts(connection: apsw.Connection, person: int) -> None:
    assert acknowledged_version(connection, person, "safety_note") is None
    for version in (1, 3, 3, 2):
        acknowledge(connection, person, "safety_note", version, moment())
    assert acknowledged_version(connection, person, "safety_note") == 3
    assert acknowledged_version(connection, person, "something_else") is None
    assert connection.execute("SELECT count(*) FROM acknowledgement").get == 3


def test_the_newest_answers_count_and_older_ones_stay(connection: apsw.Connection, person: int) -> None:
    assert latest_screening(connection, person, "roller") is None
    first = ScreeningRecord("roller", 1, (("pregnant", True), ("aneurysm", False)), moment(1))
    second = ScreeningRecord("roller", 2, (("aneurysm", False), ("pregnant", False)), moment(2, "2026-05-05"))
    for answered in (first, second):
        save_screening(connection, person, answered)
    assert latest_screening(connection, person, "roller") == second
    assert latest_screening(connection, person, "another") is None
    assert latest_screening(connection, person + 1, "roller") is None
    assert connection.execute("SELECT count(*) FROM screening").get == 2


def test_answers_are_kept_together_or_not_at_all(connection: apsw.Connection, person: int) -> None:
    twice = ScreeningRecord("roller", 1, (("pregnant", True), ("pregnant", False)), moment())
    with pytest.raises(apsw.ConstraintError):
        save_screening(connection, person, twice)
    assert latest_screening(connection, person, "roller") is None
