# SPDX-License-Identifier: GPL-3.0-or-later
"""An exported file comes into the data whole or not at all, doubles nothing, and brings back nothing deleted."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
import pytest
from stored import begun, moment, one_set, opened, progress
from test_checksums import written_by_everyone
from test_import_property import exported, taken_in

from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.record import SessionState
from psoas_trainer.storage.backup_files import Reason, list_backups
from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.favourites import favourites, set_favourite
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.import_document import Imported
from psoas_trainer.storage.import_file import Import, import_file
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.restore import restore_in_pieces
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.sessions import delete_session, end_session

Edit = Callable[[dict[str, Any]], None]


@pytest.fixture
def away(tmp_path: Path) -> apsw.Connection:
    """The data of another computer."""
    (tmp_path / "away").mkdir()
    return opened(tmp_path / "away" / "psoas-trainer.sqlite3")


@pytest.fixture
def file(away: apsw.Connection, tmp_path: Path) -> Path:
    """An export of it."""
    written_by_everyone(away)
    exported(away, tmp_path / "away.json")
    return tmp_path / "away.json"


def test_another_computers_history_is_mine_here(connection: apsw.Connection, person: int, file: Path) -> None:
    begun(connection, person, 500)
    taken = taken_in(connection, file.parent, file)
    assert taken.imported == Imported(added=1, others=6)
    assert connection.execute("SELECT DISTINCT person_id FROM session").fetchall() == [(person,)]
    assert connection.execute("SELECT count(*) FROM person").get == 1
    assert favourites(connection, person) == {"psoas_march"}
    assert check(connection).findings == ()


def test_a_document_from_before_the_stretch_was_asked_about(
    connection: apsw.Connection, person: int, file: Path
) -> None:
    document = json.loads(file.read_bytes())
    document["schema"] = 7
    assert "stretch" not in sessions(document)["feedback"]
    file.write_text(json.dumps(document), encoding="utf-8")
    taken_in(connection, file.parent, file)
    assert connection.execute("SELECT stretch, pain_now IS NULL FROM feedback").fetchall() == [(None, False)]


def test_how_strong_the_stretch_was_comes_along(connection: apsw.Connection, person: int, file: Path) -> None:
    document = json.loads(file.read_bytes())
    sessions(document)["feedback"]["stretch"] = 6
    file.write_text(json.dumps(document), encoding="utf-8")
    taken_in(connection, file.parent, file)
    again = json.loads(exported(connection, file.parent / "again.json"))
    assert sessions(again)["feedback"]["stretch"] == 6


def test_what_was_changed_later_wins_and_it_is_said(
    connection: apsw.Connection, away: apsw.Connection, tmp_path: Path
) -> None:
    uuids = [begun(away, default_person(away, moment()), number) for number in range(3)]
    for uuid in uuids:
        save_progress(away, uuid, progress(one_set(reps=3), at=moment(10)))
    exported(away, tmp_path / "a.json")
    taken_in(connection, tmp_path, tmp_path / "a.json")

    save_progress(away, uuids[0], progress(one_set(reps=9), at=moment(20)))
    save_progress(away, uuids[1], progress(one_set(reps=9), at=moment(20)))
    save_feedback(away, uuids[2], Feedback(Effort.HARD, note="there"), moment(20))
    exported(away, tmp_path / "b.json")
    save_progress(connection, uuids[1], progress(one_set(reps=5), at=moment(30)))
    save_feedback(connection, uuids[2], Feedback(Effort.EASY, note="here"), moment(30))
    taken = taken_in(connection, tmp_path, tmp_path / "b.json")

    assert taken.imported == Imported(changed=1, kept=1)
    assert [read_session(connection, uuid).sets[0].tally.reps for uuid in uuids] == [9, 5, 3]
    assert feedback_of(connection, uuids[2]).note == "here"
    assert check(connection).findings == ()


def test_deleted_stays_deleted(connection: apsw.Connection, away: apsw.Connection, tmp_path: Path) -> None:
    uuid = begun(away, default_person(away, moment()))
    set_favourite(away, 1, "bridge", starred=True, now=moment())
    exported(away, tmp_path / "a.json")
    taken_in(connection, tmp_path, tmp_path / "a.json")
    delete_session(connection, uuid, moment(5))
    set_favourite(connection, 1, "bridge", starred=False, now=moment(5))
    end_session(away, uuid, SessionState.STOPPED, moment(50), 5)
    exported(away, tmp_path / "a.json")
    assert taken_in(connection, tmp_path, tmp_path / "a.json").imported == Imported(deleted=1)
    assert favourites(connection, 1) == frozenset()
    assert connection.execute("SELECT deleted_ms FROM session").get == moment(5).utc_ms


def test_the_same_choice_made_twice_is_one(connection: apsw.Connection, person: int, file: Path) -> None:
    set_favourite(connection, person, "psoas_march", starred=True, now=moment(100))
    taken_in(connection, file.parent, file)
    rows = connection.execute("SELECT at_ms FROM favourite WHERE deleted_ms IS NULL").fetchall()
    assert rows == [(moment(100).utc_ms,)]


def test_it_is_undone_by_the_backup_before_it(connection: apsw.Connection, person: int, file: Path) -> None:
    set_favourite(connection, person, "bridge", starred=True, now=moment())
    before = exported(connection, file.parent / "before.json")
    taken = taken_in(connection, file.parent, file)
    assert [info.reason for info in list_backups(file.parent)] == [Reason.IMPORT]
    assert taken.undo is not None
    finish(restore_in_pieces(connection, file.parent, taken.undo, moment(1).utc_ms))
    assert exported(connection, file.parent / "after.json") == before


def test_where_all_is_there_nothing_is_done(connection: apsw.Connection, file: Path) -> None:
    taken_in(connection, file.parent, file)
    assert taken_in(connection, file.parent, file) == Import(Imported(), None)


def test_what_is_written_meanwhile_is_not_lost(connection: apsw.Connection, person: int, file: Path) -> None:
    work = import_file(connection, file.parent, file, 1, None)
    next(work)
    for _ in range(3):
        next(work)
    uuid = begun(connection, person, 700)
    assert finish(work).imported.added == 1
    assert read_session(connection, uuid)
    assert connection.execute("SELECT count(*) FROM session").get == 2


def test_given_up_it_leaves_nothing(connection: apsw.Connection, person: int, file: Path) -> None:
    begun(connection, person, 500)
    before = exported(connection, file.parent / "before.json")
    for stop_after in range(1, 9):
        work = import_file(connection, file.parent, file, 1, None)
        for _ in range(stop_after):
            next(work)
        work.close()
    assert exported(connection, file.parent / "after.json") == before
    assert [name for name in os.listdir(file.parent / "backups") if not name.endswith(".sqlite3")] == []


def sessions(document: dict[str, Any]) -> Any:
    return document["sessions"][0]


EDITS: tuple[tuple[str, Edit, Refusal], ...] = (
    ("newer document", lambda doc: doc.update(version=2), Refusal.NEWER_VERSION),
    ("newer schema", lambda doc: doc.update(schema=99), Refusal.NEWER_VERSION),
    ("foreign", lambda doc: doc.update(format="other"), Refusal.FOREIGN_KIND),
    ("no end", lambda doc: doc.pop("end"), Refusal.MISSING),
    ("one taken out", lambda doc: doc["sessions"].clear(), Refusal.MISSING),
    ("doubled", lambda doc: doc["sessions"].append(sessions(doc)), Refusal.ID_TAKEN),
    ("a name too many", lambda doc: sessions(doc).update(calories=5), Refusal.UNKNOWN),
    ("a list too many", lambda doc: doc.update(more=1), Refusal.UNKNOWN),
    ("a text for a number", lambda doc: sessions(doc).update(active_seconds="9"), Refusal.WRONG_KIND),
    ("yes for a number", lambda doc: sessions(doc).update(active_seconds=True), Refusal.WRONG_KIND),
    ("a broken number", lambda doc: sessions(doc).update(at_ms=1.5), Refusal.WRONG_KIND),
    ("no date", lambda doc: sessions(doc).update(local_date="2026-02-31"), Refusal.WRONG_KIND),
    ("a huge number", lambda doc: sessions(doc).update(active_seconds=10**20), Refusal.OUT_OF_RANGE),
    ("below zero", lambda doc: sessions(doc).update(active_seconds=-1), Refusal.DOES_NOT_FIT),
    ("no such state", lambda doc: sessions(doc).update(state="paused"), Refusal.DOES_NOT_FIT),
    ("no such reason", lambda doc: sessions(doc)["items"][0].update(reason="because"), Refusal.DOES_NOT_FIT),
    ("no such place", lambda doc: doc["pain_stops"][0].update(place="ear"), Refusal.DOES_NOT_FIT),
    ("nobody", lambda doc: sessions(doc).update(person="0" * 32), Refusal.ID_UNKNOWN),
    ("no identity", lambda doc: sessions(doc).update(uuid="x"), Refusal.WRONG_KIND),
    ("a stretch beyond ten", lambda doc: sessions(doc)["feedback"].update(stretch=11), Refusal.DOES_NOT_FIT),
    ("half a letter", lambda doc: sessions(doc)["feedback"].update(note="\ud800"), Refusal.LETTERS),
    ("no picture", lambda doc: doc["own_exercises"].append({"uuid": "1" * 32}), Refusal.WRONG_KIND),
    ("out of order", lambda doc: doc.update(people=doc.pop("people")), Refusal.ID_UNKNOWN),
)


@pytest.mark.some_of(3)
@pytest.mark.parametrize(("edit", "refusal"), [row[1:] for row in EDITS], ids=[row[0] for row in EDITS])
def test_an_edited_file_is_refused_whole(connection: apsw.Connection, file: Path, edit: Edit, refusal: Refusal) -> None:
    document = json.loads(file.read_bytes())
    edit(document)
    file.write_text(json.dumps(document), encoding="utf-8")
    refused(connection, file, refusal)


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (lambda data: data[:-1].rstrip()[:-1], Refusal.MISSING),
        (lambda data: data[: len(data) // 2], Refusal.MISSING),
        (lambda data: b"", Refusal.MISSING),
        (lambda data: data * 2, Refusal.NOT_JSON),
        (lambda data: data.replace(b'"sessions"', b'"people"'), Refusal.NAME_TWICE),
        (lambda data: b"\xff\xfe" + data, Refusal.NOT_UTF_8),
        (lambda data: b"[" * 100_000, Refusal.NOT_JSON),
        (lambda data: b'{"format":' + b"[" * 100_000, Refusal.TOO_DEEP),
        (lambda data: b"SQLite format 3\0", Refusal.NOT_JSON),
    ],
)
def test_a_damaged_file_is_refused_whole(
    connection: apsw.Connection, file: Path, spoil: Callable[[bytes], bytes], refusal: Refusal
) -> None:
    file.write_bytes(spoil(file.read_bytes()))
    refused(connection, file, refusal)


def refused(connection: apsw.Connection, file: Path, refusal: Refusal) -> None:
    begun(connection, default_person(connection, moment()), 900)
    before = exported(connection, file.parent / "before.json")
    with pytest.raises(OutsideError) as caught:
        taken_in(connection, file.parent, file)
    assert caught.value.refusal is refusal, caught.value
    assert exported(connection, file.parent / "after.json") == before
    assert list_backups(file.parent) == ()


def test_what_is_no_file_is_refused(connection: apsw.Connection, tmp_path: Path) -> None:
    for source, refusal in ((tmp_path, Refusal.NOT_A_FILE), (tmp_path / "nowhere", Refusal.UNREADABLE)):
        with pytest.raises(OutsideError) as caught:
            taken_in(connection, tmp_path, source)
        assert caught.value.refusal is refusal


def test_how_it_is_laid_out_does_not_matter(connection: apsw.Connection, file: Path) -> None:
    file.write_text(json.dumps(json.loads(file.read_bytes()), indent=4), encoding="utf-8-sig")
    assert taken_in(connection, file.parent, file).imported.added == 1
