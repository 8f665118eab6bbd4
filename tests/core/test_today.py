# SPDX-License-Identifier: GPL-3.0-or-later
"""The day as the home page tells it: what is due, how it is played by this person, the week, what comes, balance."""

from datetime import date, timedelta

from shipped import CATALOGUE, EVERYTHING

from psoas_trainer.core.balance import BalanceReason, Light
from psoas_trainer.core.choose import Circumstances
from psoas_trainer.core.done_on import as_done
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.own_session import Person, Wish, own_session
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.planned_days import DueKind
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.routine import ItemDose, Routine, RoutineItem
from psoas_trainer.core.schedule import SessionKind, Trained
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.today import Known, today_of, weeks_on_target

MON = date(2025, 11, 17)
TUE, WED = MON + timedelta(days=1), MON + timedelta(days=2)
USUALLY = Circumstances({}, {}, EVERYTHING)
EXERCISES = CATALOGUE.exercises
RAISE = ItemDose("supine_leg_raise", None, Dose(DoseKind.REPS, 13))


def strength(on, routine_id="balance_a"):
    return Trained(on, SessionKind.STRENGTH, routine_id)


def day(today=MON, person=None, trained=(), done=(), circumstances=USUALLY, **more):
    known = Known(today, person or Person(), tuple(done), tuple(trained))
    return today_of(known, CATALOGUE, circumstances, Timing(), **more)


def played(session):
    return [item.chosen.exercise_id for item in session.work]


def everything_of(routine_id, *days):
    items = [ItemDose(i.exercise_id, None, i.dose or EXERCISES[i.exercise_id].dose.default_dose)
             for i in CATALOGUE.routines[routine_id].items]  # fmt: skip
    return [one for on in days for each in items for one in as_done(on, each, EXERCISES[each.exercise_id])]


def test_the_first_day_offers_the_default_routine_with_its_minutes():
    today = day()
    assert (today.due.kind, today.session.routine_id) == (DueKind.SESSION, "balance_a")
    assert today.session.minutes == 24
    assert today.session.warm_up_minutes == 4
    assert today.session.left_out == ()
    assert today.week.goal == 3
    assert [each.routine_id for each in today.coming] == ["balance_b", "balance_a", "balance_b"]
    assert [each.planned.on for each in today.coming] == [WED, MON + timedelta(days=4), MON + timedelta(days=7)]


def test_what_comes_is_pictured_by_what_tells_it_from_the_default():
    a = next(each for each in day().coming if each.routine_id == "balance_a")
    b = next(each for each in day().coming if each.routine_id == "balance_b")
    assert a.pictured == ("psoas_march", "supine_leg_raise")
    assert b.pictured == ("side_lying_abduction", "side_plank")


def test_a_short_session_says_what_it_leaves_out_and_how_long_it_really_takes():
    short = day(person=Person(Profile(length=SessionLength.EIGHT))).session
    assert len(played(short)) == 4
    assert set(short.left_out) | set(played(short)) == {i.exercise_id for i in CATALOGUE.routines["balance_a"].items}
    assert short.minutes < day().session.minutes / 2
    assert (short.minutes, short.asked) == (11, 8)
    assert day().session.asked is None
    assert day(wish=Wish(length=SessionLength.FIFTEEN)).session.asked is None  # 16 is about 15
    bridge = ItemDose("glute_bridge", None, Dose(DoseKind.REPS, 10))
    assert day(wish=Wish(length=SessionLength.EIGHT, added=(bridge,))).session.asked is None
    assert day(wish=Wish(length=SessionLength.FIFTEEN)).session.length is SessionLength.FIFTEEN


def test_the_persons_own_doses_and_first_side_are_played():
    person = Person(Profile(first_side=Side.LEFT), {"supine_leg_raise": RAISE})
    lines = {item.chosen.exercise_id: item.chosen for item in day(person=person).session.work}
    assert lines["supine_leg_raise"].dose.amount == 13
    assert lines["supine_leg_raise"].first_side is Side.LEFT
    wished = day(person=person, wish=Wish(first_side=Side.RIGHT)).session
    assert {item.chosen.first_side for item in wished.work} == {Side.RIGHT, None}
    assert {item.chosen.exercise_id for item in wished.work if item.chosen.first_side is None} == {
        "glute_bridge",
        "legs_up_rest",
    }


def test_the_warm_up_begins_on_the_chosen_side_too():
    person = Person(Profile(first_side=Side.LEFT))
    warm = {item.chosen.exercise_id: item.chosen for item in day(person=person).session.plan.items if item.warm_up}
    assert [each for each, one in warm.items() if one.first_side is Side.LEFT] == ["march_in_place", "leg_swing"]
    usual = [item.chosen for item in day().session.plan.items if item.warm_up]
    assert {one.first_side for one in usual} == {None}  # the lunge's own left side says nothing of the others
    stretch = Routine("own_1", None, (RoutineItem("low_lunge", first_side=Side.LEFT),))
    catalogue = CATALOGUE._replace(routines={**CATALOGUE.routines, "own_1": stretch})
    march = today_of(Known(MON, Person()), catalogue, USUALLY, Timing(), routine_id="own_1").session.plan.items[0]
    assert (march.chosen.exercise_id, march.chosen.first_side) == ("march_in_place", Side.LEFT)


def test_who_is_warm_goes_without_the_warm_up():
    session = day(wish=Wish(already_warm=True)).session
    assert not any(item.warm_up for item in session.plan.items)
    assert session.warm_up_minutes == 0


def test_a_static_stretch_is_never_the_first_thing_cold():
    stretch = Routine("own_1", None, (RoutineItem("low_lunge"), RoutineItem("legs_up_rest")))
    catalogue = CATALOGUE._replace(routines={**CATALOGUE.routines, "own_1": stretch})
    known = Known(MON, Person())
    own = today_of(known, catalogue, USUALLY, Timing(), routine_id="own_1").session
    assert [item.chosen.exercise_id for item in own.plan.items] == ["march_in_place", "low_lunge", "legs_up_rest"]
    assert own.plan.items[0].warm_up
    assert own.warm_up_minutes == 1
    warm = day(wish=Wish(already_warm=True), routine_id="hip_flexor_ease").session
    assert played(warm)[0] == "glute_bridge"
    assert warm.warm_up_minutes == 0
    held = USUALLY._replace(held={"glute_bridge": Reason.PAIN_LOCK})
    cold = day(wish=Wish(already_warm=True), routine_id="hip_flexor_ease", circumstances=held).session
    assert [item.chosen.exercise_id for item in cold.plan.items][:2] == ["march_in_place", "low_lunge"]


def test_what_is_added_is_played_once_and_not_said_to_be_left_out():
    bridge = ItemDose("glute_bridge", None, Dose(DoseKind.REPS, 10))
    assert played(day(wish=Wish(added=(bridge,))).session).count("glute_bridge") == 1
    wish = Wish(length=SessionLength.EIGHT, added=(bridge, ItemDose("dead_bug", None, Dose(DoseKind.REPS, 8))))
    both = own_session(CATALOGUE.routines["balance_a"], CATALOGUE, Person(), wish)
    assert {"glute_bridge", "dead_bug"} <= {item.exercise_id for item in both.routine.items}
    assert not {"glute_bridge", "dead_bug"} & set(both.left_out)
    assert both.routine.id == "balance_a"


def test_another_order_is_another_routine_and_one_that_is_not_there_is_the_due_one():
    assert day(routine_id="article_order").session.routine_id == "article_order"
    assert day(routine_id="gone").session.routine_id == "balance_a"


def test_done_today_tells_the_next_and_a_rest_day_offers_a_light_one():
    done = day(trained=[strength(MON)])
    assert (done.due.kind, done.session.routine_id) == (DueKind.DONE, "balance_b")
    rest = day(TUE, trained=[strength(MON)])
    assert (rest.due.kind, rest.session.routine_id) == (DueKind.REST, "hip_flexor_ease")
    assert rest.session.kind is SessionKind.EASE


def test_the_persons_days_are_the_days():
    before = [strength(MON - timedelta(days=4))]
    assert day(TUE, Person(Profile(days=(1, 3))), before).due.kind is DueKind.SESSION
    assert day(MON, Person(Profile(days=(1, 3))), before).due.kind is DueKind.REST


def test_who_is_new_may_begin_on_any_day():
    new = day(TUE)
    assert (new.due.kind, new.session.routine_id) == (DueKind.SESSION, "balance_a")
    assert new.due.session.on == TUE


def test_earlier_pain_holds_back_today_and_not_what_comes():
    held = USUALLY._replace(held={"psoas_march": Reason.PAIN_TODAY}, seconds_today={"foam_roller_release": 90})
    today = day(circumstances=held)
    assert "psoas_march" not in played(today.session)
    assert ("psoas_march", Reason.PAIN_TODAY) in today.session.plan.left_out
    assert today.coming[1].minutes <= day().session.minutes


def test_nothing_played_is_a_session_without_lines():
    held = dict.fromkeys(EXERCISES, Reason.ANSWER_ASK)
    assert day(circumstances=USUALLY._replace(held=held)).session.plan.items == ()


def test_the_default_routines_are_green_and_need_no_addition():
    today = day(TUE, trained=[strength(MON)], done=everything_of("balance_a", MON))
    assert [part.light for part in today.balance] == [Light.GREEN] * 4
    assert today.additions == ()


def test_the_article_order_alone_misses_glutes_and_core_and_both_can_be_added():
    today = day(TUE, done=everything_of("article_order", MON))
    assert today.balance.findings == (BalanceReason.NO_GLUTES, BalanceReason.NO_CORE)
    assert [each.item.exercise_id for each in today.additions] == ["glute_bridge", "dead_bug"]


def test_what_is_held_back_or_eased_is_not_offered_as_an_addition():
    held = USUALLY._replace(held={"glute_bridge": Reason.PAIN_TODAY}, eased={"dead_bug": ("legs_only",)})
    today = day(TUE, done=everything_of("article_order", MON), circumstances=held)
    assert [each.item.exercise_id for each in today.additions] == ["side_lying_abduction", "side_plank"]


def test_weeks_on_target_count_days_and_not_desk_breaks():
    week = [strength(MON + timedelta(days=each)) for each in (0, 2, 4)]
    before = [one._replace(on=one.on - timedelta(days=7)) for one in week]
    assert weeks_on_target([*week, *before], MON + timedelta(days=5), 3) == 2
    twice = [strength(MON), strength(MON), Trained(TUE, SessionKind.BREAK, "desk_break"), strength(WED)]
    assert weeks_on_target(twice, MON + timedelta(days=6), 3) == 0
    goal = Profile(thresholds=Thresholds(weekly_goal=2))
    assert day(WED, Person(goal), trained=twice).run == 1
