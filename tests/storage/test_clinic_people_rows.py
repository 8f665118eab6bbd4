# SPDX-License-Identifier: GPL-3.0-or-later
"""What a line of the list shows besides the card; a person's own settings; bins that are cleared for everybody."""

from at_the_clinic import BERG, PLAN, VERSION
from stored import begun, moment, opened

from psoas_trainer.core.clinic.done import DayDone
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.feedback import Feedback, PainStop
from psoas_trainer.core.pain import PainAnswer
from psoas_trainer.core.personal_settings import PERSONAL, with_personal
from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.core.settings import Settings
from psoas_trainer.storage.check import finish
from psoas_trainer.storage.clinic_people import add_person, delete_person
from psoas_trainer.storage.clinic_people_bin import purge_all
from psoas_trainer.storage.clinic_people_list import list_people
from psoas_trainer.storage.clinic_people_rows import PersonRow, people_rows
from psoas_trainer.storage.clinic_plans import accept_plan
from psoas_trainer.storage.clinic_sessions import follow_plan
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.sessions import delete_session, end_session
from psoas_trainer.storage.settings_copy import keep_settings, settings_of

DAY_MS = 86_400_000


def test_planned_days_pain_and_review_are_those_of_each(tmp_path):
    connection = opened(tmp_path / "training.sqlite")
    default_person(connection, moment())
    ann, ben = (add_person(connection, PersonCard(name, name, None, name), BERG) for name in ("Ann", "Ben"))
    version = VERSION._replace(plan=PLAN._replace(days=tuple(range(7)), start=moment().local_date))
    accept_plan(connection, ann, version, BERG)
    session = begun(connection, ann)
    follow_plan(connection, session, VERSION.uuid, BERG)
    end_session(connection, session, SessionState.FINISHED, moment(60), 60)
    save_pain_stop(connection, ann, None, PainStop("5f" * 16, "pelvic_tilt", None, PainAnswer(6), moment(5)), moment(5))
    save_feedback(connection, session, Feedback(pain_now=2), moment(61))
    rows = people_rows(connection, (ann, ben), moment(70))
    assert rows[ann].days == (DayDone.FULL,)
    assert rows[ann].review == PLAN.review
    assert rows[ann].pain in (2, 6)
    assert rows[ben] == PersonRow()
    connection.close()


def test_the_list_goes_on_where_it_ended(tmp_path):
    connection = opened(tmp_path / "training.sqlite")
    for number in range(7):
        add_person(connection, PersonCard(f"Name {number}", "N", None, str(number)), BERG)
    first, rest = (list_people(connection, moment(), most=4, skip=skip) for skip in (0, 4))
    assert [len(first.entries), len(rest.entries), rest.found] == [4, 3, 7]
    assert {each.person for each in first.entries}.isdisjoint(each.person for each in rest.entries)
    connection.close()


def test_settings_are_kept_for_each_person_and_the_computers_stay(tmp_path):
    connection = opened(tmp_path / "training.sqlite")
    first = default_person(connection, moment())
    assert settings_of(connection, first) is None
    keep_settings(connection, first, Settings(set_rest=45, volume=10, several_people=True, settings_of=9), moment())
    own = settings_of(connection, first)
    now = with_personal(Settings(volume=70, several_people=True), own, first)
    assert (now.set_rest, now.volume, now.several_people, now.settings_of) == (45, 70, True, first)
    assert with_personal(now, None, 2) == Settings(volume=70, several_people=True, settings_of=2)
    assert set(PERSONAL) <= set(Settings._fields)
    connection.close()


def test_what_is_thirty_days_old_goes_for_everybody(tmp_path):
    connection = opened(tmp_path / "training.sqlite")
    first = default_person(connection, moment())
    ann, ben = (add_person(connection, PersonCard(name, name, None, name), BERG) for name in ("Ann", "Ben"))
    for person in (first, ann):
        delete_session(connection, begun(connection, person), moment(9))
    delete_person(connection, ben, BERG)
    later = Moment(moment().utc_ms + 40 * DAY_MS, 0, "2026-12-31")
    for person in (first, ann):
        begun(connection, person, 39 * 86_400)
    assert finish(purge_all(connection, tmp_path, later)) == 3
    assert connection.execute("SELECT count(*) FROM session WHERE deleted_ms IS NOT NULL").get == 0
    assert connection.execute("SELECT count(*) FROM person").get == 2
    connection.close()
