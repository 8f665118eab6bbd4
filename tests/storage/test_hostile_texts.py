# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever people write is kept letter by letter, or refused whole; nothing of it is taken for SQL (S01)."""

import json
from pathlib import Path

import apsw
import pytest
from said import a_stop
from stored import MARCH, begun, moment, opened

from hostile_texts import hostile_texts, is_whole
from psoas_trainer.core.feedback import Effort, Feedback
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Progress, ScreeningRecord
from psoas_trainer.core.settings import RULES, SettingKind, Settings, from_plain, to_plain
from psoas_trainer.storage.check import check
from psoas_trainer.storage.database import close_database
from psoas_trainer.storage.favourites import favourites, set_favourite
from psoas_trainer.storage.feedback import feedback_of, save_feedback
from psoas_trainer.storage.pain_stops import pain_stops_of, save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.screenings import latest_screenings, save_screening
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.storage.settings_copy import keep_settings
from psoas_trainer.storage.settings_file import load_settings, save_settings

TEXTS = hostile_texts()
WHOLE = tuple(filter(is_whole, TEXTS))
FILLED_BY_PEOPLE = {("feedback", "note")}
NOT_ASKED_FOR_YET = {("person", "name")}
CHOSEN = {
    *(("pain_stop", name) for name in ("exercise_id", "variant_id", "place", "side", "kind", "followed")),
    *(("feedback", name) for name in ("effort", "form")),
}
"""Words of our own, of which people choose one."""


@pytest.fixture
def hasty(connection: apsw.Connection) -> apsw.Connection:
    """Here nobody cuts the power."""
    connection.pragma("synchronous", 0)
    return connection


@pytest.mark.rest
def test_five_thousand_notes_are_kept_letter_by_letter(hasty: apsw.Connection, person: int, path: Path) -> None:
    uuids = [begun(hasty, person, number) for number in range(2)]
    other = Feedback(Effort.HARD, 3, None, frozenset(), "felt fine")
    save_feedback(hasty, uuids[1], other, moment())
    assert len(TEXTS) == 5000
    for text in WHOLE:
        save_feedback(hasty, uuids[0], Feedback(note=text), moment())
        kept = feedback_of(hasty, uuids[0]).note
        assert kept == (text if text.strip() else None), ascii(text)
    assert feedback_of(hasty, uuids[1]) == other
    assert check(hasty).findings == ()
    assert hasty.execute("SELECT count(*) FROM session").get == 2


def test_half_a_character_is_refused_whole_and_what_was_there_stays(hasty: apsw.Connection, person: int) -> None:
    """No field of ours gives one: Qt leaves it out."""
    uuid = begun(hasty, person)
    save_feedback(hasty, uuid, Feedback(note="before"), moment())
    for text in (text for text in TEXTS if not is_whole(text)):
        with pytest.raises(UnicodeEncodeError):
            save_feedback(hasty, uuid, Feedback(Effort.HARD, note=text), moment())
    assert feedback_of(hasty, uuid) == Feedback(note="before")
    assert not hasty.in_transaction


@pytest.mark.rest
def test_names_from_content_are_kept_letter_by_letter(hasty: apsw.Connection, person: int) -> None:
    for number, text in enumerate(WHOLE[:150]):
        odd = MARCH._replace(exercise_id=text, variant_id=text)
        plan = SessionPlan(text, (PlanItem(odd, odd),))
        uuid = begun(hasty, person, number, plan)
        save_progress(hasty, uuid, Progress(moment(), 1, text))
        record = read_session(hasty, uuid)
        assert (record.plan, record.bookmark, record.summary.first_exercise_id) == (plan, text, text)
        stop = a_stop()._replace(uuid=uuid, exercise_id=text, variant_id=text)
        save_pain_stop(hasty, person, uuid, stop, moment())
        assert pain_stops_of(hasty, uuid) == (stop,)
        set_favourite(hasty, person, text, starred=True, now=moment())
        answered = ScreeningRecord(text, 1, ((text, True),), moment())
        save_screening(hasty, person, answered)
        assert latest_screenings(hasty, person)[text] == answered
    assert favourites(hasty, person) == frozenset(WHOLE[:150])
    assert [each.routine_id for each in list_sessions(hasty, person, limit=150).sessions] == [*reversed(WHOLE[:150])]
    assert check(hasty).findings == ()


def test_every_text_that_is_kept_is_known_here(connection: apsw.Connection) -> None:
    """A new one is written by people, chosen by them, or made by the program: it is added here, and tested."""
    found = {
        (table, column)
        for table, column in connection.execute(
            "SELECT s.name, c.name FROM sqlite_schema AS s JOIN pragma_table_info(s.name) AS c "
            "WHERE s.type = 'table' AND c.type = 'TEXT'"
        )
    }
    spoken = {each for each in found if each[0] in ("feedback", "pain_stop", "person", "next_day", "form_slip")}
    dates = {each for each in spoken if each[1] == "local_date"}
    assert spoken - dates == FILLED_BY_PEOPLE | NOT_ASKED_FOR_YET | CHOSEN


@pytest.mark.some_of(3)
@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.kind is SettingKind.TEXT])
def test_a_setting_holds_the_text_or_is_the_default(name: str) -> None:
    for text in TEXTS:
        plain = json.loads(json.dumps({**to_plain(Settings()), name: text}))
        joined = str(plain[name])  # two halves side by side are one character from then on
        fits = len(joined) <= RULES[name].maximum
        assert getattr(from_plain(plain), name) == (joined if fits else getattr(Settings(), name))
        assert joined == text or not is_whole(text)


@pytest.mark.parametrize("name", ["keys", "equipment", "offered"])
def test_a_list_of_settings_does_so_too(name: str) -> None:
    for text in TEXTS:
        (joined,) = json.loads(json.dumps([text]))
        assert getattr(from_plain({**to_plain(Settings()), name: [joined]}), name) == ((joined,) if joined else None)


def test_the_settings_file_and_its_copy_beside_the_history_hold_them(
    hasty: apsw.Connection, person: int, tmp_path: Path
) -> None:
    file = tmp_path / "settings.json"
    for text in TEXTS[:60]:
        wanted = Settings(voice=text[:200], theme=text[:40], equipment=(text or "x",), keys=(f"back={text}",))
        save_settings(file, wanted)
        assert load_settings(file) == (wanted, None), ascii(text)
        keep_settings(hasty, person, wanted, moment())
        (kept,) = hasty.execute("SELECT settings FROM settings_copy").fetchall()[0]
        assert from_plain(json.loads(str(kept))) == wanted
    assert check(hasty).findings == ()


def test_what_was_kept_is_there_after_the_next_start(path: Path) -> None:
    connection = opened(path)
    connection.pragma("synchronous", 0)
    person = default_person(connection, moment())
    kept = {begun(connection, person, number): text for number, text in enumerate(WHOLE[:80]) if text.strip()}
    for uuid, text in kept.items():
        save_feedback(connection, uuid, Feedback(note=text), moment())
    close_database(connection)
    connection = opened(path)
    assert {uuid: feedback_of(connection, uuid).note for uuid in kept} == kept
    connection.close()
