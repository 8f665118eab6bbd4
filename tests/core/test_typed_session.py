# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that is typed in: its plan, its sets, and what is wrong with it."""

import pytest
from shipped import CATALOGUE

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.correction import editable_lines
from psoas_trainer.core.done_on import rep_seconds
from psoas_trainer.core.plan import SessionPlan
from psoas_trainer.core.side import Side
from psoas_trainer.core.typed_session import (
    Problem,
    as_record,
    plan_of_exercises,
    plan_of_routine,
    problems,
    typed_sets,
    usual_counts,
    work_seconds,
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return CATALOGUE


def counts_of(plan: SessionPlan, catalogue: Catalogue):
    lines = editable_lines(as_record(plan), catalogue.exercises)
    return usual_counts(plan, [one.key for line in lines for one in line.counts])


def test_every_routine_can_be_typed_in_as_it_is_written(catalogue: Catalogue) -> None:
    for routine in catalogue.routines.values():
        plan = plan_of_routine(routine.id, catalogue)
        assert plan.routine_id == routine.id
        assert len(plan.items) == len(routine.items) * routine.rounds
        sets = typed_sets(plan, catalogue, counts_of(plan, catalogue))
        assert problems(plan, sets, 1, 2) == ()
        assert work_seconds(sets, plan, catalogue) > 0


def test_sides_are_kept_apart_and_nothing_is_no_set(catalogue: Catalogue) -> None:
    plan = plan_of_exercises(("psoas_march",), catalogue)
    counts = counts_of(plan, catalogue)
    left = next(key for key in counts if key.side is Side.LEFT)
    sets = typed_sets(plan, catalogue, {left: 7, **{key: 0 for key in counts if key != left}})
    assert [(one.key, one.tally.reps, one.tally.seconds) for one in sets] == [(left, 7, None)]
    assert work_seconds(sets, plan, catalogue) == round(7 * rep_seconds(catalogue.exercises["psoas_march"]))


@pytest.mark.parametrize(
    ("exercises", "done", "began", "found"),
    [
        ((), False, 1, (Problem.NO_EXERCISE,)),
        (("low_lunge",), False, 1, (Problem.NOTHING_DONE,)),
        (("low_lunge",), True, 3, (Problem.LATER_THAN_NOW,)),
        (("low_lunge",), False, 3, (Problem.NOTHING_DONE, Problem.LATER_THAN_NOW)),
        (("low_lunge",), True, 2, ()),
    ],
)
def test_what_is_wrong_is_named(catalogue: Catalogue, exercises, done, began, found) -> None:
    plan = plan_of_exercises(exercises, catalogue)
    sets = typed_sets(plan, catalogue, counts_of(plan, catalogue)) if done else ()
    assert problems(plan, sets, began, 2) == found
