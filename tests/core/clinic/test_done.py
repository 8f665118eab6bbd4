# SPDX-License-Identifier: GPL-3.0-or-later
"""Done of planned, measures and ratings: numbers as they are, and nothing reckoned of pain."""

from datetime import date

import pytest

from psoas_trainer.core.clinic.done import (
    DayDone,
    PlannedDays,
    PlayedSession,
    done_of_planned,
    newest_days,
    planned_on,
)
from psoas_trainer.core.clinic.measure import (
    RULES,
    ActivityRating,
    Measure,
    MeasureKind,
    fits,
    mean_rating,
    typed_thousandths,
)
from psoas_trainer.core.clinic.page import newest_of_each
from psoas_trainer.core.side import Side

MWF = PlannedDays("2026-05-04", (0, 2, 4))
TODAY = date(2026, 5, 15)


def played(*days: int, whole: bool = True) -> tuple[PlayedSession, ...]:
    return tuple(PlayedSession(f"2026-05-{day:02}", whole) for day in days)


def test_weeks_count_what_was_planned_until_now() -> None:
    first, second = done_of_planned((MWF,), (*played(4, 6, 8, 11), *played(13, whole=False)), TODAY)
    assert (first.monday, first.planned, first.whole, first.part) == ("2026-05-04", 3, 3, 0)
    assert (second.planned, second.done, second.part) == (3, 1, 1)
    assert [state for _, state in second.days] == [DayDone.FULL, DayDone.PART, DayDone.TO_COME]
    assert newest_days((first, second), 3)[-1] == ("2026-05-13", DayDone.PART)


def test_another_day_of_the_same_week_counts_for_one_that_was_missed() -> None:
    (week, _) = done_of_planned((MWF,), played(4, 5, 9), TODAY)
    assert [state for _, state in week.days] == [DayDone.FULL, DayDone.FULL, DayDone.FULL]
    (week, _) = done_of_planned((MWF,), played(5), TODAY)
    assert [state for _, state in week.days] == [DayDone.FULL, DayDone.NOT, DayDone.NOT]


def test_more_than_planned_is_said_as_it_is() -> None:
    (week, _) = done_of_planned((MWF,), played(4, 5, 6, 8), TODAY)
    assert (week.planned, week.done) == (3, 4)


def test_a_new_plan_holds_from_its_start_on() -> None:
    plans = (MWF, PlannedDays("2026-05-13", (1, 3, 5)))
    _, week = done_of_planned(plans, (), TODAY)
    assert [day for day, _ in week.days] == ["2026-05-11", "2026-05-14", "2026-05-16"]
    assert planned_on(plans, date(2026, 5, 14))
    assert not planned_on(plans, date(2026, 5, 13))
    assert not planned_on(plans, date(2026, 5, 1))


def test_before_the_start_there_is_nothing() -> None:
    assert done_of_planned((), played(4), TODAY) == ()
    assert done_of_planned((PlannedDays("2026-06-01", (0,)),), (), TODAY) == ()
    (week,) = done_of_planned((PlannedDays("2026-05-14", (0, 3)),), (), TODAY)
    assert (week.planned, week.days) == (1, (("2026-05-14", DayDone.NOT),))
    assert len(done_of_planned((PlannedDays("2025-01-01", (0,)),), (), TODAY, 4)) == 4


@pytest.mark.parametrize(
    ("text", "found"),
    [("12", 12_000), ("12.5", 12_500), ("12,55", 12_550), ("-3", -3_000), ("\u22124", -4_000), ("0", 0),
     ("1.2345", None), ("1e3", None), ("", None), ("١٢", None), ("12 kg", None)],
)  # fmt: skip
def test_numbers_are_exact(text: str, found: int | None) -> None:
    assert typed_thousandths(text) == found


def test_a_measure_keeps_to_its_kind() -> None:
    assert {kind for kind, _ in RULES} == set(MeasureKind)
    assert fits(Measure(MeasureKind.HIP_ANGLE, 12_500, "deg", Side.LEFT))
    assert fits(Measure(MeasureKind.OTHER, 7_000, "points", name="Stairs"))
    assert not fits(Measure(MeasureKind.OTHER, 7_000, "points"))
    assert not fits(Measure(MeasureKind.CHAIR_STAND, 12_000, "times", Side.LEFT))
    assert not fits(Measure(MeasureKind.HIP_STRENGTH, 12_000, "lb"))
    assert not fits(Measure(MeasureKind.OVERALL_CHANGE, 4_000, "points"))
    assert Measure(MeasureKind.HIP_ANGLE, 12_500, "deg").value == 12.5


def test_only_the_newest_of_each_counts() -> None:
    left, older = (Measure(MeasureKind.HIP_ANGLE, value, "deg", Side.LEFT) for value in (9_000, 12_000))
    right = left._replace(side=Side.RIGHT)
    assert newest_of_each((left, right, older)) == (left, right)
    ratings = (ActivityRating("stairs", 6), ActivityRating("car", 3), ActivityRating("stairs", 1))
    assert mean_rating(ratings) == 4.5
    assert mean_rating(()) is None
