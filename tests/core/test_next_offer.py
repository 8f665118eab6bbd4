# SPDX-License-Identifier: GPL-3.0-or-later
"""Which one step is offered: one at a time, on what was played as planned, and not again for a week."""

from datetime import date, timedelta

from shipped import CATALOGUE, EVERYTHING, USUAL

from psoas_trainer.core.attempts import Attempt, SetDone
from psoas_trainer.core.choose import Circumstances, choose
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.dose_steps import ChangeKind
from psoas_trainer.core.feedback import Form
from psoas_trainer.core.next_offer import QUIET_DAYS, next_offer, offer_name
from psoas_trainer.core.own_session import Person, Wish, own_session
from psoas_trainer.core.plan import Reason
from psoas_trainer.core.progression import OfferReason
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session_length import SessionLength

TODAY = date(2025, 11, 22)
EXERCISES = CATALOGUE.exercises
RAISE = ItemDose("supine_leg_raise", None, Dose(DoseKind.REPS, 10))
SEATED = ItemDose("seated_leg_lift", None, Dose(DoseKind.REPS, 10))


def done(item, times=2, reps=None):
    amount = item.dose.amount if reps is None else reps
    one = Attempt(TODAY, item, (SetDone(amount, amount),) * item.dose.sets, 4, Form.HELD)
    return [one._replace(on=TODAY - timedelta(days=3 - number)) for number in range(times)]


def offered(attempts, person=None, wish=None, circumstances=None, today=TODAY, last=TODAY, **more):
    known = person or Person()
    own = own_session(CATALOGUE.routines["balance_a"], CATALOGUE, known, wish or Wish())
    plan = choose(own.routine, CATALOGUE, circumstances or Circumstances({}, {}, EVERYTHING))
    return next_offer(
        plan.items,
        EXERCISES,
        attempts,
        today=today,
        last_trained=last,
        thresholds=USUAL,
        have=EVERYTHING,
        doses=known.doses,
        **more,
    )


def test_two_good_sessions_offer_one_rep_more_for_the_first_exercise_only():
    found = offered([*done(RAISE), *done(SEATED)])
    assert (found.exercise_id, found.reason) == ("supine_leg_raise", OfferReason.READY)
    assert [(each.kind, each.to.dose.amount) for each in found.changes] == [(ChangeKind.MORE_REPS, 11)]
    assert offered(done(RAISE, 1)) is None


def test_put_off_it_waits_a_week_and_the_next_one_is_offered():
    attempts = [*done(RAISE), *done(SEATED)]
    found = offered(attempts)
    name = offer_name(found, found.changes[0])
    assert name == "supine_leg_raise:ready:-:11:1"
    assert offered(attempts, put_off={name: TODAY}).exercise_id == "seated_leg_lift"
    assert offered(attempts, put_off={name: TODAY - timedelta(days=QUIET_DAYS)}).exercise_id == "supine_leg_raise"


def test_what_was_not_played_as_planned_is_no_ground_for_a_step():
    eased = Circumstances({}, {}, EVERYTHING, eased={"supine_leg_raise": ("bent_rest",)})
    assert offered(done(RAISE), circumstances=eased) is None
    held = Circumstances({}, {}, EVERYTHING, {"supine_leg_raise": Reason.PAIN_TODAY})
    assert offered(done(RAISE), circumstances=held) is None


def test_a_taken_step_is_where_the_next_begins():
    eleven = RAISE._replace(dose=Dose(DoseKind.REPS, 11))
    person = Person(doses={"supine_leg_raise": eleven})
    assert offered(done(RAISE), person) is None
    assert offered(done(eleven), person).changes[0].to.dose.amount == 12


def test_a_short_session_does_not_make_fewer_holds_the_persons_own():
    once = ItemDose("low_lunge", None, Dose(DoseKind.HOLD, 20, 1))
    assert offered(done(once), wish=Wish(length=SessionLength.EIGHT)) is None
    twice = ItemDose("low_lunge", None, Dose(DoseKind.HOLD, 20, 2))
    found = offered(done(twice), wish=Wish(length=SessionLength.EIGHT))
    assert found.changes[0].to.dose == Dose(DoseKind.HOLD, 25, 2)


def test_after_a_gap_a_step_back_is_offered_for_what_was_beyond_the_beginning():
    person = Person(doses={"supine_leg_raise": RAISE._replace(dose=Dose(DoseKind.REPS, 13))})
    found = offered([], person, last=TODAY - timedelta(days=20))
    assert found.reason is OfferReason.LONG_GAP
    assert found.figures.days == 20
