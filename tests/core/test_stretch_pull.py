# SPDX-License-Identifier: GPL-3.0-or-later
"""When the strength of a stretch is asked, what is too much, and that it is named once (training.md M1b)."""

import pytest
from shipped import CATALOGUE

from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Feedback
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.record import Moment, SessionRecord, SessionState, SessionSummary, SetKey, SetRecord, Tally
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.side import Side
from psoas_trainer.core.stretch_pull import first_stretch, strong_pull, too_strong, was_stretched
from psoas_trainer.core.timing import Timing

MARCH = ItemDose("psoas_march", None, Dose(DoseKind.REPS, 10))
LUNGE = ItemDose("low_lunge", None, Dose(DoseKind.HOLD, 30))
GONE = ItemDose("gone", None, Dose(DoseKind.HOLD, 30))
AT = Moment(0, 0, "2026-11-22")


def a_plan(*doses: ItemDose, warm_up: int = 0) -> SessionPlan:
    return SessionPlan(None, tuple(PlanItem(dose, dose, number < warm_up) for number, dose in enumerate(doses)))


def a_record(plan: SessionPlan, *done: tuple[int, Tally]) -> SessionRecord:
    sets = tuple(SetRecord(SetKey(line, 1, Side.LEFT), None, tally) for line, tally in done)
    summary = SessionSummary("a" * 32, None, None, SessionState.FINISHED, AT, AT, 60, False)
    return SessionRecord(summary, plan, Timing(), sets, None)


STRETCHED = a_record(a_plan(MARCH, LUNGE), (1, Tally(None, 30)))
MARCHED = a_record(a_plan(MARCH, LUNGE), (0, Tally(10)))


@pytest.mark.parametrize(("stretch", "strong"), [(None, False), *((n, n > 4) for n in range(11))])
def test_up_to_four_is_fine(stretch, strong):
    assert too_strong(stretch) is strong


@pytest.mark.parametrize(
    ("record", "asked"),
    [
        (STRETCHED, True),
        (MARCHED, False),
        (a_record(a_plan(LUNGE, MARCH, warm_up=1), (0, Tally(None, 5))), True),
        (a_record(a_plan(LUNGE), (0, Tally(None, 0))), False),
        (a_record(a_plan(LUNGE), (0, Tally())), False),
        (a_record(a_plan(GONE), (0, Tally(None, 30))), False),
        (a_record(a_plan(LUNGE)), False),
    ],
)
def test_asked_only_where_something_was_stretched(record, asked):
    assert was_stretched(record, CATALOGUE.exercises) is asked


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ((), None),
        (((STRETCHED, 6),), 6),
        (((STRETCHED, 5), (MARCHED, None)), 5),
        (((STRETCHED, 4),), None),
        (((STRETCHED, 9), (STRETCHED, None)), None),
        (((STRETCHED, 9), (STRETCHED, 3)), None),
        (((STRETCHED, None), (STRETCHED, 10)), 10),
    ],
)
def test_it_is_named_until_the_next_session_with_a_stretch(said, named):
    sessions = [(record, Feedback(stretch=stretch)) for record, stretch in said]
    assert strong_pull(sessions, CATALOGUE.exercises) == named


def test_the_first_stretch_of_a_plan():
    assert first_stretch(a_plan(MARCH, LUNGE, MARCH, LUNGE), CATALOGUE.exercises) == 1
    assert first_stretch(a_plan(GONE, MARCH), CATALOGUE.exercises) is None
