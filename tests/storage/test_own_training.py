# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person decides and makes: profile, own content, steps of doses, marks and sides of a session, days."""

import apsw
from stored import begun, moment, one_set, progress

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.profile import Goal, Profile
from psoas_trainer.core.record import SessionState
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.core.timing import Timing
from psoas_trainer.storage.check import check
from psoas_trainer.storage.dose_steps import answer_offer, current_doses, put_off, take_step, take_step_back
from psoas_trainer.storage.history_days import HistoryDay, first_day, history_days
from psoas_trainer.storage.own_content import OwnContent, OwnExercise, OwnRoutine, delete_own, own_content, save_own
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.profiles import profile, save_profile
from psoas_trainer.storage.progress import save_progress
from psoas_trainer.storage.session_marks import Mark, mark_session, marks_of, was_warm_last_time
from psoas_trainer.storage.session_queries import read_session
from psoas_trainer.storage.sessions import begin_session, delete_session, end_session

TOMORROW = "2026-05-05"


def person_of(connection: apsw.Connection) -> int:
    return default_person(connection, moment())


def test_a_profile_is_kept_whole_and_nobody_decided_before(connection: apsw.Connection) -> None:
    person = person_of(connection)
    assert profile(connection, person) is None
    decided = Profile(Goal.SPORT, SessionLength.EIGHT, (1, 3), Side.LEFT, Thresholds(weekly_goal=2, side_points=15))
    save_profile(connection, person, Profile(), moment())
    save_profile(connection, person, decided, moment(1))
    assert profile(connection, person) == decided
    assert check(connection).sound


def test_own_content_is_kept_changed_and_taken_away(connection: apsw.Connection) -> None:
    person = person_of(connection)
    made = OwnContent((OwnExercise("own_1", "{}", b"\x89PNG"),), (OwnRoutine("mine", '{"name": "Mine"}'),))
    save_own(connection, person, made, moment())
    assert own_content(connection, person) == made
    save_own(connection, person, OwnContent(routines=(OwnRoutine("mine", "{}"),)), moment(1))
    assert own_content(connection, person).routines == (OwnRoutine("mine", "{}"),)
    delete_own(connection, person, moment(2), exercises=("own_1",), routines=("mine",))
    assert own_content(connection, person) == OwnContent()
    save_own(connection, person, made, moment(3))
    assert own_content(connection, person) == made
    assert check(connection).sound


def test_the_newest_step_of_a_dose_counts_and_can_be_taken_back(connection: apsw.Connection) -> None:
    person = person_of(connection)
    assert current_doses(connection, person) == {}
    more = ItemDose("psoas_march", None, Dose(DoseKind.REPS, 11))
    take_step(connection, person, more, "more_reps", moment())
    take_step(connection, person, more._replace(dose=Dose(DoseKind.REPS, 12)), "more_reps", moment(1))
    assert current_doses(connection, person)["psoas_march"].dose.amount == 12
    take_step_back(connection, person, "psoas_march", moment(2))
    assert current_doses(connection, person) == {"psoas_march": more}
    take_step_back(connection, person, "psoas_march", moment(3))
    take_step_back(connection, person, "psoas_march", moment(4))
    assert current_doses(connection, person) == {}
    assert check(connection).sound


def test_an_offer_put_off_is_remembered_with_its_day(connection: apsw.Connection) -> None:
    person = person_of(connection)
    answer_offer(connection, person, "psoas_march:more_reps", moment(), taken=False)
    answer_offer(connection, person, "low_lunge:longer", moment(1), taken=True)
    answer_offer(connection, person, "psoas_march:more_reps", moment(2, TOMORROW), taken=False)
    assert put_off(connection, person) == {"psoas_march:more_reps": TOMORROW}
    assert check(connection).sound


def test_a_session_is_marked_and_warm_twice_in_a_row_is_known(connection: apsw.Connection) -> None:
    person = person_of(connection)
    assert not was_warm_last_time(connection, person)
    uuid = begun(connection, person)
    end_session(connection, uuid, SessionState.FINISHED, moment(50), 40)
    mark_session(connection, uuid, Mark.ALREADY_WARM, moment(51))
    assert was_warm_last_time(connection, person)
    mark_session(connection, uuid, Mark.ALREADY_WARM, moment(52), "I walked here")
    assert not was_warm_last_time(connection, person)
    mark_session(connection, uuid, Mark.TYPED_IN, moment(53))
    assert marks_of(connection, uuid) == {Mark.ALREADY_WARM: "I walked here", Mark.TYPED_IN: None}
    assert check(connection).sound


def test_a_dose_for_each_side_and_the_first_side_come_back(connection: apsw.Connection) -> None:
    person = person_of(connection)
    dose = ItemDose("supine_leg_raise", None, Dose(DoseKind.REPS, 10, 2, 6, 12), Side.LEFT)
    plan = SessionPlan("mine", (PlanItem(dose, dose), PlanItem(dose._replace(first_side=None), dose)))
    uuid = "0" * 31 + "1"
    begin_session(connection, uuid, person, plan, Timing(), moment())
    first, second = read_session(connection, uuid).plan.items
    assert (first.planned, first.chosen) == (dose, dose)
    assert second.chosen == dose
    save_progress(connection, uuid, progress(one_set(0, side=Side.LEFT, reps=5), one_set(0, side=Side.RIGHT, reps=12)))
    end_session(connection, uuid, SessionState.FINISHED, moment(60), 55)
    assert check(connection).sound


def test_days_of_the_history_are_those_of_ended_sessions(connection: apsw.Connection) -> None:
    person = person_of(connection)
    assert first_day(connection, person) is None
    for number, date in enumerate(("2026-05-04", "2026-05-04", TOMORROW, TOMORROW)):
        uuid = f"{number:032x}"
        dose = ItemDose("glute_bridge", None, Dose(DoseKind.REPS, 10))
        begin_session(connection, uuid, person, SessionPlan(None, (PlanItem(dose, dose),)), Timing(), moment(0, date))
        if number < 3:
            end_session(connection, uuid, SessionState.FINISHED, moment(60, date), 100 + number)
    assert history_days(connection, person, "2026-05-01", "2026-05-31") == (
        HistoryDay("2026-05-04", 201, 2, 0),
        HistoryDay(TOMORROW, 102, 1, 0),
    )
    assert first_day(connection, person) == "2026-05-04"
    delete_session(connection, f"{0:032x}", moment(70))
    assert history_days(connection, person, "2026-05-04", "2026-05-04") == (HistoryDay("2026-05-04", 101, 1, 0),)
    asked = """
SELECT local_date, sum(active_seconds), count(*) FROM session
WHERE person_id = 1 AND local_date BETWEEN 'a' AND 'b' AND deleted_ms IS NULL AND state <> 'running'
GROUP BY local_date ORDER BY local_date"""
    assert "session_day" in " ".join(str(row) for row in connection.execute(f"EXPLAIN QUERY PLAN {asked}"))
