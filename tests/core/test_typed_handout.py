# SPDX-License-Identifier: GPL-3.0-or-later
"""A handout that comes back: its boxes, its days, and sets that are just the numbers that were typed."""

from datetime import date

from clinic_plans import some_plan
from hypothesis import given
from hypothesis import strategies as st
from shipped import CATALOGUE

from psoas_trainer.core.clinic.day_counts import DayCounts, counts_of
from psoas_trainer.core.clinic.done import PlannedDays, PlayedSession, done_of_planned
from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.clinic.measure_rows import measure_rows
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.typed_handout import (
    MOST_DAYS,
    columns_of,
    offered_days,
    plan_on_paper,
    sets_of_day,
    with_day,
)
from psoas_trainer.core.done_counts import CountUnit
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side

PLAN = ClinicPlan(
    (PlanRow("pelvic_tilt", Dose(DoseKind.REPS, 10)), PlanRow("seated_leg_lift", Dose(DoseKind.REPS, 10, 2, 12, 10))),
    (0, 3),
    "2026-11-02",
)


def test_the_boxes_are_those_of_the_paper_with_each_side():
    plan, catalogue = plan_on_paper(PLAN, CATALOGUE)
    assert [(each.exercise_id, each.side, each.planned, each.sets) for each in columns_of(plan, catalogue)] == [
        ("pelvic_tilt", None, 10, 1),
        ("seated_leg_lift", Side.LEFT, 12, 2),
        ("seated_leg_lift", Side.RIGHT, 10, 2),
    ]


@given(st.integers(0, 10_000), st.data())
def test_what_is_typed_is_what_is_kept_in_every_set(seed, data):
    plan, catalogue = plan_on_paper(some_plan(seed), CATALOGUE)
    columns = columns_of(plan, catalogue)
    cells = {each: data.draw(st.one_of(st.none(), st.integers(0, each.most))) for each in columns}
    kept = {one.key: one.tally for one in sets_of_day(plan, catalogue, cells)}
    for column, number in cells.items():
        for key, tally in kept.items():
            if (key.item, key.side) == (column.item, column.side):
                done = tally.seconds if column.unit is CountUnit.SECONDS else tally.reps
                assert done == number
        count = sum((key.item, key.side) == (column.item, column.side) for key in kept)
        assert count == (column.sets if number else 0), "an empty box and a 0 were not done"


def test_an_exercise_that_is_not_there_any_more_is_left_out():
    gone = PLAN._replace(rows=(*PLAN.rows, PlanRow("gone", Dose(DoseKind.REPS, 5))))
    plan, catalogue = plan_on_paper(gone, CATALOGUE)
    assert len(columns_of(plan, catalogue)) == 3


def test_the_planned_days_are_offered_from_the_start_until_today():
    today = date(2026, 11, 12)
    assert [each.day for each in offered_days(PLAN, today, 4)] == [2, 5, 9, 12]
    assert [each.day for each in offered_days(PLAN, today, 1)] == [9, 12]
    assert offered_days(PLAN, date(2026, 10, 1), 4) == ()
    assert with_day((today,), date(2026, 11, 3)) == (date(2026, 11, 3), today)
    assert with_day((today,), today) == (today,)
    assert len(offered_days(PLAN._replace(start="2020-01-01", days=tuple(range(7))), today, 52)) == MOST_DAYS


def test_days_are_counted_once_and_sessions_besides_apart():
    plans = (PlannedDays("2026-11-02", (0, 3)),)
    played = [PlayedSession("2026-11-02", True), PlayedSession("2026-11-03", True), PlayedSession("2026-11-03", True)]
    weeks = done_of_planned(plans, [*played, PlayedSession("2026-11-09", False)], date(2026, 11, 12))
    assert counts_of(weeks) == DayCounts(full=2, part=1, none=0, more=1)
    assert counts_of(weeks).planned == 3, "today is still to come"
    assert counts_of(()) == DayCounts()


def test_left_and_right_of_one_moment_make_one_row():
    at, later = Moment(1, 0, "2026-11-02"), Moment(2, 0, "2026-11-09")
    left = Measure(MeasureKind.HIP_ANGLE, 12_500, "deg", Side.LEFT, at=at, uuid="a")
    right = left._replace(side=Side.RIGHT, thousandths=6_000, uuid="b")
    again = left._replace(at=later, uuid="c")
    rows = measure_rows((again, right, left))
    assert [row.uuids for row in rows] == [("c",), ("a", "b")]
    assert len(measure_rows((left, left._replace(uuid="d")))) == 2, "two numbers of a side do not hide each other"
