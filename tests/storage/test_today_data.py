# SPDX-License-Identifier: GPL-3.0-or-later
"""What the home page is told by the file, against plain questions of our own; and that ten years cost no more."""

import apsw
import pytest
from stored import TIMING, moment, one_set, opened, progress

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Effort, Feedback, PainStop
from psoas_trainer.core.pain import PainAnswer
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.storage.dose_steps import answer_offer, take_step
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.profiles import save_profile
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_marks import Mark, mark_session
from psoas_trainer.storage.sessions import begin_session, delete_session, end_session
from psoas_trainer.storage.stamp import new_uuid
from psoas_trainer.storage.today_data import TodayData, newest_sessions, today_data, trained_earlier

DAY_S = 86_400
TODAY = "2026-05-04"
MARCH = ItemDose("march_in_place", None, Dose(DoseKind.TIME, 60))
RAISE = ItemDose("supine_leg_raise", None, Dose(DoseKind.REPS, 10))
PLAN = SessionPlan("balance_a", (PlanItem(MARCH, MARCH, warm_up=True), PlanItem(RAISE, RAISE)))


@pytest.fixture
def file(tmp_path):
    connection = opened(tmp_path / "data.sqlite3")
    yield connection
    connection.close()


@pytest.fixture
def person(file):
    return default_person(file, moment())


def day(ago: int) -> str:
    from datetime import date, timedelta

    return (date.fromisoformat(TODAY) - timedelta(days=ago)).isoformat()


def at(ago: int, seconds: int = 0):
    return moment(seconds - ago * DAY_S, day(ago))


def trained(file: apsw.Connection, person: int, ago: int, reps: int = 10, plan=PLAN, *, ended: bool = True) -> str:
    uuid = new_uuid()
    begin_session(file, uuid, person, plan, TIMING, at(ago))
    sets = (one_set(1, reps=reps),) if reps else ()
    save_progress(file, uuid, progress(*sets, at=at(ago, 60), active=60))
    if ended:
        end_session(file, uuid, SessionState.FINISHED, at(ago, 90), 60)
    return uuid


def test_before_anything_was_done_nothing_is_known(file, person):
    assert today_data(file, person, moment()) == TodayData()


def test_what_was_done_lately_is_told_without_the_warm_up(file, person):
    trained(file, person, 2)
    trained(file, person, 0)
    data = today_data(file, person, moment(3600))
    assert [(each.local_date, each.routine_id, each.exercise_ids) for each in data.trained] == [
        (day(2), "balance_a", ("supine_leg_raise",)),
        (TODAY, "balance_a", ("supine_leg_raise",)),
    ]
    assert data.last_trained == TODAY
    assert [(each.local_date, each.exercise_id, each.reps) for each in data.totals] == [
        (day(2), "supine_leg_raise", 10),
        (TODAY, "supine_leg_raise", 10),
    ]


def test_what_runs_was_deleted_or_had_nothing_counted_is_no_training(file, person):
    trained(file, person, 1, reps=0)
    trained(file, person, 0, ended=False)
    delete_session(file, trained(file, person, 3), moment())
    data = today_data(file, person, moment(3600))
    assert data.trained == ()
    assert data.last_trained == day(1), "an ended one is a visit, whatever was counted"


def test_a_session_that_ended_in_its_warm_up_is_no_training(file, person):
    uuid = new_uuid()
    begin_session(file, uuid, person, PLAN, TIMING, at(0))
    save_progress(file, uuid, progress(one_set(0, reps=0, seconds=14), at=at(0, 60), active=14))
    end_session(file, uuid, SessionState.STOPPED, at(0, 90), 14)
    data = today_data(file, person, moment(3600))
    assert (data.trained, data.last_trained) == ((), TODAY)


def test_the_days_that_the_balance_looks_at_are_the_persons(file, person):
    trained(file, person, 27)
    trained(file, person, 28)
    assert [each.local_date for each in today_data(file, person, moment()).totals] == [day(27)]
    save_profile(file, person, Profile(thresholds=Thresholds(balance_long_days=60)), moment())
    data = today_data(file, person, moment())
    assert [each.local_date for each in data.totals] == [day(28), day(27)]
    assert data.profile == Profile(thresholds=Thresholds(balance_long_days=60))


def test_what_is_older_than_twelve_weeks_is_read_when_it_is_wanted(file, person):
    trained(file, person, 84)
    trained(file, person, 85)
    trained(file, person, 450)
    assert [each.local_date for each in today_data(file, person, moment()).trained] == [day(84)]
    assert [each.local_date for each in trained_earlier(file, person, day(84))] == [day(85)]
    assert [each.local_date for each in trained_earlier(file, person, day(85))] == []
    assert [each.local_date for each in trained_earlier(file, person, day(440))] == [day(450)]


def test_steps_answers_and_the_warm_up_that_was_left_out(file, person):
    eleven = RAISE._replace(dose=Dose(DoseKind.REPS, 11))
    take_step(file, person, eleven, "ready", at(1))
    answer_offer(file, person, "low_lunge:ready:-:25:2", at(3), taken=False)
    answer_offer(file, person, "low_lunge:ready:-:25:2", at(1), taken=False)
    mark_session(file, trained(file, person, 0), Mark.ALREADY_WARM, moment())
    data = today_data(file, person, moment(3600))
    assert data.doses == {"supine_leg_raise": eleven}
    assert data.put_off == {"low_lunge:ready:-:25:2": day(1)}
    assert data.warm_last_time


def test_stops_of_two_days_and_the_newest_in_red_within_a_year(file, person):
    for ago, strength in ((1, 2), (3, 8), (40, 9), (400, 10)):
        stop = PainStop(new_uuid(), "low_lunge", None, PainAnswer(strength), at(ago))
        save_pain_stop(file, person, None, stop, moment())
    data = today_data(file, person, moment())
    assert [stop.answer.strength for stop in data.stops] == [2]
    assert data.red == at(3)
    assert today_data(file, person, at(-400)).red is None


def test_the_newest_sessions_come_whole_with_what_was_said_oldest_first(file, person):
    first, second = trained(file, person, 2), trained(file, person, 1)
    trained(file, person, 0, ended=False)
    save_feedback(file, second, Feedback(Effort.OK), moment())
    found = newest_sessions(file, person)
    assert [(record.summary.uuid, said.effort) for record, said in found] == [(first, None), (second, Effort.OK)]


def test_an_unreadable_session_is_passed_over(file, person):
    trained(file, person, 2)
    trained(file, person, 1)
    file.execute("UPDATE session SET active_seconds = 99999999999 WHERE local_date = ?", (day(2),))
    assert [record.summary.started.local_date for record, _ in newest_sessions(file, person)] == [day(1)]


@pytest.mark.rest
def test_the_cost_follows_what_is_shown_and_not_the_whole_history(file, person):
    """Counted in steps of the database's own machine, which no other work on the computer changes."""

    def steps() -> int:
        counted = 0

        def count() -> bool:
            nonlocal counted
            counted += 1
            return False

        file.set_progress_handler(count, 100)
        today_data(file, person, moment(3600))
        file.set_progress_handler(None)
        return counted

    for ago in range(0, 80, 2):
        trained(file, person, ago)
    recent = steps()
    for ago in range(100, 700):
        trained(file, person, ago)
    assert steps() <= recent * 1.2 + 5
