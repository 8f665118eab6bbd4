# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts, versions that never change again, templates; sessions that follow a plan and change hands; the page."""

from pathlib import Path

import apsw
import pytest
from at_the_clinic import BERG, MARTA, PLAN, VERSION, at_the_clinic
from clinic_plans import POSSIBLE
from said import a_stop
from stored import begun, moment, one_set, opened, progress

from psoas_trainer.core.clinic.done import DayDone
from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.clinic.page import PainGiven, PainSource, SideWeek, summary_of
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import PlanTemplate, Release
from psoas_trainer.core.clinic.plan_faults import Found, PlanFault
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.side import Side
from psoas_trainer.storage.check import check, finish
from psoas_trainer.storage.clinic_notes import (
    add_measure,
    add_note,
    add_rating,
    delete_measure,
    delete_note,
    delete_rating,
    measures,
    ratings,
    restore_note,
)
from psoas_trainer.storage.clinic_page import person_page, weeks_done
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import (
    PlanFaultyError,
    accept_plan,
    delete_template,
    discard_draft,
    draft_of,
    plan_of,
    plan_version,
    plan_versions,
    save_draft,
    save_plan,
    save_template,
    templates,
)
from psoas_trainer.storage.clinic_sessions import follow_plan, followed_plan, give_session, take_back, transfers
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.day_totals import day_totals
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.storage.export_file import export_json
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.import_file import import_file
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.sessions import end_session

NO_NUMBER = a_stop()._replace(answer=a_stop().answer._replace(strength=None))


@pytest.fixture
def marta(connection: apsw.Connection, person: int) -> int:
    assert person == 1
    return add_person(connection, MARTA, BERG)


def test_a_draft_is_kept_until_it_is_saved(connection: apsw.Connection, marta: int) -> None:
    assert draft_of(connection, marta) is None
    unfinished = PLAN._replace(rows=(), days=())
    save_draft(connection, marta, unfinished, BERG)
    assert draft_of(connection, marta) == unfinished
    save_draft(connection, marta, PLAN, BERG)
    assert draft_of(connection, marta) == PLAN
    first = save_plan(connection, marta, PLAN, BERG, "First visit", POSSIBLE)
    assert draft_of(connection, marta) is None
    assert (first.version, first.initials, first.reason, first.plan) == (1, "JB", "First visit", PLAN)
    assert plan_of(connection, marta) == first


def test_old_versions_stay_readable_and_never_change(connection: apsw.Connection, marta: int) -> None:
    first = save_plan(connection, marta, PLAN, BERG, None, POSSIBLE)
    second = save_plan(connection, marta, PLAN._replace(comfort=2), By(moment(99), " "), " ", POSSIBLE)
    assert (second.version, second.initials, second.reason) == (2, None, None)
    assert plan_versions(connection, marta) == (second, first)
    assert plan_version(connection, first.uuid) == first
    for column in ("document = '{}'", "version = 9", "initials = 'XX'", "reason = 'other'", "days = ''"):
        with pytest.raises(apsw.ConstraintError, match="a saved plan does not change"):
            connection.execute(f"UPDATE plan_version SET {column}")
    assert plan_versions(connection, marta) == (second, first)


def test_what_is_held_back_takes_initials_which_are_stored_with_the_row(
    connection: apsw.Connection, marta: int
) -> None:
    held = POSSIBLE._replace(held=frozenset({"supine_leg_raise"}))
    with pytest.raises(PlanFaultyError) as caught:
        save_plan(connection, marta, PLAN, BERG, None, held)
    assert caught.value.found == (Found(PlanFault.INITIALS, 1),)
    assert plan_of(connection, marta) is None
    march, raised, lunge = PLAN.rows
    allowed = raised._replace(released=Release(" JB ", "2026-05-04"))
    saved = save_plan(connection, marta, PLAN._replace(rows=(march, allowed, lunge)), BERG, None, held)
    assert saved.plan.rows[1].released == Release("JB", "2026-05-04")
    assert plan_of(connection, marta) == saved


def test_a_discarded_draft_can_be_brought_back(connection: apsw.Connection, marta: int) -> None:
    save_draft(connection, marta, PLAN, BERG)
    discard_draft(connection, marta, BERG)
    assert draft_of(connection, marta) is None
    save_draft(connection, marta, PLAN, BERG)
    assert draft_of(connection, marta) == PLAN


def test_templates_are_kept_by_name(connection: apsw.Connection, marta: int) -> None:
    uuid = save_template(connection, PlanTemplate("", "After sitting", PLAN), BERG)
    save_template(connection, PlanTemplate(uuid, "Runner", PLAN._replace(comfort=1)), BERG)
    (template,) = templates(connection)
    assert template == PlanTemplate(uuid, "Runner", PLAN._replace(comfort=1))
    delete_template(connection, uuid, BERG)
    assert templates(connection) == ()
    save_template(connection, template, BERG)
    assert templates(connection) == (template,)
    with pytest.raises(ValueError, match="name"):
        save_template(connection, PlanTemplate("", "  ", PLAN), BERG)


def test_a_plan_that_was_changed_from_outside_is_damage(connection: apsw.Connection, marta: int) -> None:
    save_draft(connection, marta, PLAN, BERG)
    connection.execute("UPDATE plan_draft SET document = '[]'")
    with pytest.raises(StorageError):
        draft_of(connection, marta)


def trained(connection: apsw.Connection, person: int, seconds: int = 0, *, whole: bool = True) -> str:
    uuid = begun(connection, person, seconds)
    save_progress(
        connection, uuid, progress(one_set(reps=5), one_set(side=Side.RIGHT, reps=4), one_set(item=0, seconds=20))
    )
    state = SessionState.FINISHED if whole else SessionState.STOPPED
    end_session(connection, uuid, state, moment(seconds + 9), 30)
    return uuid


def test_a_session_is_given_to_the_person_who_trained_and_taken_back(connection: apsw.Connection, marta: int) -> None:
    lima = add_person(connection, PersonCard("Tomas Lima", "Tomas"), BERG)
    uuid = trained(connection, marta)
    follow_plan(connection, uuid, VERSION.uuid, BERG)
    save_pain_stop(connection, marta, uuid, a_stop(), moment(6))
    save_feedback(connection, uuid, Feedback(pain_now=2), moment(10))
    totals = day_totals(connection, marta, "2026-05-01", "2026-05-09")
    record = read_session(connection, uuid)
    give_session(connection, uuid, lima, By(moment(50), "JB"))
    assert day_totals(connection, marta, "2026-05-01", "2026-05-09") == ()
    assert day_totals(connection, lima, "2026-05-01", "2026-05-09") == totals
    assert read_session(connection, uuid) == record
    (transfer,) = transfers(connection, uuid)
    assert (transfer.at, transfer.initials, transfer.undone) == (moment(50), "JB", False)
    assert followed_plan(connection, uuid) == VERSION.uuid
    assert check(connection).findings == ()
    give_session(connection, uuid, lima, BERG)
    assert len(transfers(connection, uuid)) == 1, "it belongs to them already"
    assert take_back(connection, uuid, By(moment(60)))
    assert day_totals(connection, marta, "2026-05-01", "2026-05-09") == totals
    assert transfers(connection, uuid)[0].undone
    assert not take_back(connection, uuid, By(moment(61)))
    assert check(connection).findings == ()
    with pytest.raises(LookupError):
        give_session(connection, uuid, 99, BERG)
    with pytest.raises(LookupError):
        follow_plan(connection, "0" * 32, VERSION.uuid, BERG)


def test_the_page_has_what_was_done_and_said(connection: apsw.Connection, marta: int) -> None:
    accept_plan(connection, marta, VERSION, BERG)
    uuid = trained(connection, marta)
    follow_plan(connection, uuid, VERSION.uuid, BERG)
    save_feedback(connection, uuid, Feedback(pain_now=2, note="Easier than last week"), moment(10))
    save_pain_stop(connection, marta, uuid, NO_NUMBER, moment(6))
    note = add_note(connection, marta, "Ask about\nthe car seat", BERG)
    gone = add_note(connection, marta, "wrong person", BERG)
    delete_note(connection, gone, BERG)
    angle = Measure(MeasureKind.HIP_ANGLE, 12_500, "deg", Side.LEFT, note="pelvis held")
    add_measure(connection, marta, angle, BERG)
    add_rating(connection, marta, "Climb stairs", 4, BERG)
    page = person_page(connection, marta, moment(date="2026-05-06"))
    assert page.card == MARTA
    assert page.plan == VERSION
    assert [(week.planned, week.done) for week in page.weeks] == [(2, 1)]
    assert page.weeks[0].days[0] == ("2026-05-04", DayDone.FULL)
    assert set(page.pain) == {
        PainGiven("2026-05-04", PainSource.AFTER, 2),
        PainGiven("2026-05-04", PainSource.STOP, None),
    }
    assert set(page.sides) == {
        SideWeek("psoas_march", "2026-05-04", 5, 4, 0, 0),
        SideWeek("low_lunge", "2026-05-04", 0, 0, 20, 0),
    }
    assert [(each.text, each.of_person) for each in page.notes] == [
        ("Ask about the car seat", False),
        ("Easier than last week", True),
    ]
    assert page.measures[0]._replace(uuid="") == angle._replace(at=BERG.at, initials="JB")
    assert (page.ratings[0].activity, page.ratings[0].rating) == ("Climb stairs", 4)
    summary = summary_of(page, (note,))
    assert (summary.planned, summary.whole, summary.part, summary.plan_version) == (2, 1, 0, 1)
    assert [each.text for each in summary.notes] == ["Ask about the car seat"]
    assert weeks_done(connection, marta, moment(date="2026-05-06")) == page.weeks
    restore_note(connection, gone, BERG)
    assert len(person_page(connection, marta, moment(date="2026-05-06")).notes) == 3


def test_someone_without_a_card_has_no_page(connection: apsw.Connection, person: int) -> None:
    with pytest.raises(LookupError):
        person_page(connection, person, moment())


def test_what_is_no_number_or_rating_is_not_kept(connection: apsw.Connection, marta: int) -> None:
    with pytest.raises(ValueError, match="measure"):
        add_measure(connection, marta, Measure(MeasureKind.OTHER, 1, "points"), BERG)
    for activity, rating in (("", 3), ("stairs", 11), ("stairs", -1)):
        with pytest.raises(ValueError, match="rating"):
            add_rating(connection, marta, activity, rating, BERG)
    with pytest.raises(ValueError, match="note"):
        add_note(connection, marta, " \n", BERG)
    uuid = add_measure(connection, marta, Measure(MeasureKind.OTHER, 1, "points", name="Score"), BERG)
    rated = add_rating(connection, marta, "stairs", 0, BERG)
    assert ratings(connection, marta)[0].rating == 0
    delete_measure(connection, uuid, BERG)
    delete_rating(connection, rated, BERG)
    assert measures(connection, marta) == ratings(connection, marta) == ()


def test_every_row_says_who_wrote_it(connection: apsw.Connection, person: int) -> None:
    at_the_clinic(connection, person, begun(connection, person))
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    written = [
        table
        for table in tables
        if connection.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = 'initials'", (table,)).get
    ]
    assert len(written) == 11
    for table in written:
        assert connection.execute(f"SELECT min(initials) FROM {table}").get == "JB", table


def test_a_document_with_a_plan_that_cannot_be_read_is_refused_whole(
    connection: apsw.Connection, person: int, tmp_path: Path
) -> None:
    at_the_clinic(connection, person, begun(connection, person))
    made: Path = finish(export_json(connection, tmp_path / "all.json", "1"))
    (tmp_path / "other").mkdir()
    other = opened(tmp_path / "other" / "psoas-trainer.sqlite3")
    before = made.read_text(encoding="utf-8")
    for good, bad in (('\\"comfort\\": 3', '\\"comfort\\": 9'), ('"kind":"hip_angle"', '"kind":"charm"')):
        made.write_text(before.replace(good, bad), encoding="utf-8")
        assert made.read_text(encoding="utf-8") != before
        with pytest.raises(OutsideError):
            finish(import_file(other, tmp_path / "other", made, moment(900).utc_ms, None))
    assert other.execute("SELECT count(*) FROM plan_version").get == 0
    made.write_text(before, encoding="utf-8")
    finish(import_file(other, tmp_path / "other", made, moment(900).utc_ms, None))
    assert plan_versions(other, person) == plan_versions(connection, person)
    other.close()
