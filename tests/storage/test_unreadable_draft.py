# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft that cannot be read stops nothing: it is set aside and named, and nothing else is lost (R05)."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import apsw
import pytest
from spoilt_draft import filled, forget_the_rules, real_content, spoil
from stored import begun, moment, opened

from psoas_trainer.core.bookmark import place, read_bookmark
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.instant import Instant
from psoas_trainer.core.record import SessionRecord
from psoas_trainer.core.session import Session
from psoas_trainer.core.unfold import unfold
from psoas_trainer.storage.check import Fault, check, finish
from psoas_trainer.storage.errors import StorageError, Trouble
from psoas_trainer.storage.next_day import session_to_ask_about
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.session_queries import list_sessions, open_session, read_session
from psoas_trainer.storage.stamp import uuid_bytes
from psoas_trainer.storage.unreadable import Unreadable, unreadable_sessions

IS_SHOWN = "SELECT count(*) FROM session WHERE uuid = ? AND person_id = ? AND deleted_ms IS NULL"


class Spoilt:
    """A file with three sound sessions and a draft, whose rows are changed and put back again."""

    def __init__(self, path: Path) -> None:
        self.content = real_content()
        self.connection = opened(path)
        self.person = default_person(self.connection, moment())
        self.sound, self.draft = filled(self.connection, self.content)
        self.before = [read_session(self.connection, uuid) for uuid in self.sound]
        forget_the_rules(self.connection)
        self.read = 0
        self.set_aside = 0

    def try_once(self, chance: Random) -> list[str]:
        """What was wrong after one change."""
        self.connection.execute("BEGIN")
        what = spoil(self.connection, self.draft, chance)
        try:
            return [f"{what}: {wrong}" for wrong in self.wrong()]
        except Exception as error:  # noqa: BLE001  whatever it is, it would have stopped a start
            return [f"{what}: {error!r}"]
        finally:
            self.connection.execute("ROLLBACK")

    def wrong(self) -> Iterator[str]:
        """As the program starts: what is offered, what the history shows, what is named, and all others untouched."""
        record = open_session(self.connection, self.person)
        listed = [summary.uuid for summary in list_sessions(self.connection, self.person).sessions]
        named = [each.uuid for each in finish(unreadable_sessions(self.connection, self.person))]
        session_to_ask_about(self.connection, self.person, "2026-05-05")
        if [uuid for uuid in reversed(listed) if uuid in self.sound] != self.sound:
            yield "a sound session is not listed"
        if [read_session(self.connection, uuid) for uuid in self.sound] != self.before:
            yield "a sound session is another one"
        shown = self.connection.execute(IS_SHOWN, (uuid_bytes(self.draft), self.person)).get
        if shown and self.draft not in (*listed, *named):
            yield "the draft is neither shown nor named"
        if record is not None and record.summary.uuid in named:
            yield "what cannot be read is offered"
        self.read += record is not None
        self.set_aside += bool(named)
        if record is not None:
            play_on(record, self.content)


def play_on(record: SessionRecord, content: Any) -> None:
    """As the trainer takes a session up; content that lacks a part is its KeyError."""
    try:
        steps = unfold(record.plan, content.catalogue.exercises, record.timing)
    except KeyError:
        return
    tallies = {each.key: each.tally for each in record.sets}
    steps, cursor, edits = place(steps, read_bookmark(record.bookmark), tallies)
    assert {step.item for step in steps} <= set(range(len(record.plan.items)))
    active = record.summary.active_seconds
    session = Session(
        steps, cursor=cursor, tallies=tallies, edits=edits, paused=PauseReason.RESUMED, active_seconds=active
    )
    if not session.over:
        session.start(Instant(0.0))
        session.resume(Instant(0.0))
        for second in range(1, 40):
            session.advance(Instant(second * 2.0))
            session.position()


@pytest.mark.rest
def test_two_hundred_changes_stop_nothing(path: Path) -> None:
    spoilt, chance = Spoilt(path), Random(5)
    wrong = [said for _ in range(200) for said in spoilt.try_once(chance)]
    spoilt.connection.close()
    assert wrong == []
    assert spoilt.read > 50, "most changes leave a draft that can be played"
    assert spoilt.set_aside > 20


@pytest.mark.soak
def test_ten_thousand_changes_stop_nothing(path: Path, note_figure: Any) -> None:
    spoilt, chance = Spoilt(path), Random(11)
    wrong = [said for _ in range(10_000) for said in spoilt.try_once(chance)]
    spoilt.connection.close()
    more = f"{spoilt.set_aside} times the draft could not be read, was set aside and named"
    note_figure(
        "Session under way changed on the disk: the start goes on, nothing else is lost", 10_000, len(wrong), more
    )
    assert wrong == []


def _bytes_in(connection: apsw.Connection, statement: str, uuid: str, data: bytes) -> None:
    forget_the_rules(connection)
    connection.execute(statement, (data, uuid_bytes(uuid)))


OF_DRAFT = "(SELECT id FROM session WHERE uuid = ?)"
BYTES = (
    "UPDATE session SET bookmark = CAST(? AS TEXT) WHERE uuid = ?",
    "UPDATE session SET routine_id = CAST(? AS TEXT) WHERE uuid = ?",
    "UPDATE session SET local_date = CAST(? AS TEXT) WHERE uuid = ?",
    "UPDATE session_item SET chosen_exercise = CAST(? AS TEXT) WHERE session_id = " + OF_DRAFT,
)


@pytest.mark.parametrize("statement", BYTES)
def test_bytes_that_are_no_text_are_damage_and_no_bug(connection: apsw.Connection, person: int, statement: str) -> None:
    sound, spoilt = begun(connection, person), begun(connection, person, 60)
    _bytes_in(connection, statement, spoilt, b"2026-05-\xff\xfe")
    with pytest.raises(StorageError) as caught:
        read_session(connection, spoilt)
    assert caught.value.kind is Trouble.DAMAGED
    record = open_session(connection, person)
    assert record is not None
    assert record.summary.uuid == sound
    (named,) = finish(unreadable_sessions(connection, person))
    assert named == Unreadable(spoilt, None if "local_date" in statement else "2026-05-04")
    assert Fault.SESSION in {finding.fault for finding in check(connection).findings}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at_ms", 2**62),
        ("offset_minutes", 5000),
        ("local_date", "2026-02-30"),
        ("active_seconds", 2**40),
        ("switch", -5),
    ],
)
def test_what_no_person_could_have_done_is_damage(
    connection: apsw.Connection, person: int, column: str, value: object
) -> None:
    uuid = begun(connection, person)
    forget_the_rules(connection)
    connection.execute(f'UPDATE session SET "{column}" = ?', (value,))
    with pytest.raises(StorageError) as caught:
        read_session(connection, uuid)
    assert caught.value.kind is Trouble.DAMAGED
    assert open_session(connection, person) is None


def test_a_plan_without_end_is_not_unfolded(connection: apsw.Connection, person: int) -> None:
    begun(connection, person)
    forget_the_rules(connection)
    connection.execute("UPDATE session_item SET chosen_sets = ?", (2**40,))
    assert open_session(connection, person) is None


def test_where_all_is_well_nothing_is_named(connection: apsw.Connection, person: int) -> None:
    filled(connection, real_content())
    assert finish(unreadable_sessions(connection, person)) == ()
