# SPDX-License-Identifier: GPL-3.0-or-later
"""Weeks in a row: a day counts once, the week that runs breaks nothing, no journey loses or doubles a week."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer.core.record import Moment
from psoas_trainer.core.regularity import GOAL, Week, regularity

MONDAY = date(2026, 5, 4)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)

days = st.dates(date(2025, 11, 1), date(2026, 6, 30)).map(date.isoformat)
goals = st.integers(1, 7)
first_days = st.integers(0, 6)
offsets = st.integers(-11 * 60, 14 * 60)


def on(*numbers):
    """The dates so many days after a Monday."""
    return [(MONDAY + timedelta(days=number)).isoformat() for number in numbers]


def at(utc, offset):
    local = utc + timedelta(minutes=offset)
    return Moment(round(utc.timestamp() * 1000), offset, local.date().isoformat())


def test_without_a_date_nothing_is_said():
    assert regularity([], "2026-05-04") == ((), 0, 0, ())
    assert GOAL == 3


@pytest.mark.parametrize(
    ("trained", "today", "run", "longest"),
    [
        ((0, 2, 4), 4, 1, 1),
        ((0, 2), 4, 0, 0),
        ((0, 2, 4, 7, 9), 11, 1, 1),  # two of three in the week that runs
        ((0, 2, 4, 7, 9), 14, 0, 1),  # which has ended
        ((0, 2, 4, 7, 9, 11), 11, 2, 2),
        ((0, 2, 4, 7, 9, 11), 20, 2, 2),  # nothing yet in the third week, on its Sunday
        ((0, 2, 4, 7, 9, 11), 21, 0, 2),
        ((0, 1, 2, 14, 15, 16, 21, 22, 23), 27, 2, 2),  # a week between
        ((0, 1, 2, 7, 8, 9, 21, 22, 23), 27, 1, 2),
        ((6, 7, 8), 13, 0, 0),  # Sunday belongs to the week before
        ((0, 2, 4), 3, 1, 1),  # a date ahead of today, as after a journey east over the date line
        ((0, 2, 4, 3652, 3653, 3654), 7, 1, 1),  # a clock that was ten years ahead for some days
        ((-3652, -3651, -3650, 0, 2, 4), 4, 1, 1),
    ],
)
def test_weeks_in_a_row(trained, today, run, longest):
    said = regularity(on(*trained), *on(today))
    assert (said.run, said.longest) == (run, longest)


def test_weeks_and_the_days_of_this_one():
    said = regularity(on(9, 7, 0, 0, 2, 4), *on(10))
    assert said.weeks == (Week("2026-05-04", 3, met=True), Week("2026-05-11", 2, met=False))
    assert said.this_week == ("2026-05-11", "2026-05-13")


@pytest.mark.parametrize(("first_day", "expected"), [(0, ["2026-05-04"]), (6, ["2026-05-10"]), (5, ["2026-05-09"])])
def test_a_week_begins_where_it_is_said(first_day, expected):
    said = regularity(on(6), *on(6), 1, first_day=first_day)
    assert [week.start for week in said.weeks] == expected


@pytest.mark.parametrize(("goal", "first_day"), [(0, 0), (8, 0), (3, 7), (3, -1)])
def test_nonsense_is_refused(goal, first_day):
    with pytest.raises(ValueError, match="goal"):
        regularity([], "2026-05-04", goal, first_day=first_day)
    with pytest.raises(ValueError, match="isoformat"):
        regularity(["4 May"], "2026-05-04")


def test_the_ends_of_the_calendar_are_no_trouble():
    said = regularity(["0001-01-01", "9999-12-31"], "9999-12-31", 1, first_day=6)
    assert [week.start for week in said.weeks] == ["0001-01-01", "9999-12-26"]


@given(st.lists(days, max_size=60), days, goals, first_days, st.data())
def test_the_same_day_again_in_any_order_changes_nothing(trained, today, goal, first_day, data):
    said = regularity(trained, today, goal, first_day=first_day)
    doubled = data.draw(st.permutations(trained + trained[: data.draw(st.integers(0, len(trained)))]))
    assert regularity(doubled, today, goal, first_day=first_day) == said
    assert sum(week.days for week in said.weeks) <= len(set(trained))
    assert 0 <= said.run <= said.longest <= len(said.weeks)
    assert all(1 <= week.days <= 7 for week in said.weeks)


@given(st.lists(days, max_size=60), days, days, goals)
def test_one_day_more_never_makes_a_run_shorter(trained, more, today, goal):
    before, after = regularity(trained, today, goal), regularity([*trained, more], today, goal)
    assert after.run >= before.run
    assert after.longest >= before.longest


@given(st.lists(days, max_size=60), days, goals)
def test_runs_are_what_counting_week_by_week_gives(trained, today, goal):
    """The same, told otherwise: week after week from the first to today's."""
    start_of = {each: date.fromisoformat(each) - timedelta(days=date.fromisoformat(each).weekday()) for each in trained}
    counts = Counter(start_of[each] for each in set(trained))
    this_week = date.fromisoformat(today) - timedelta(days=date.fromisoformat(today).weekday())
    run, longest, week = 0, 0, min(counts, default=this_week)
    while week <= this_week:
        if counts[week] >= goal:
            run += 1
        elif week != this_week:
            run = 0
        longest = max(longest, run)
        week += WEEK
    said = regularity(trained, today, goal)
    assert (said.run, said.longest) == (run, longest)


@given(st.integers(1, 5), st.lists(offsets, min_size=1, max_size=12), st.integers(0, 23))
def test_who_trains_in_each_week_keeps_every_week_wherever_they_are(goal, places, hour):
    """Once on each of so many local dates of each week, in another zone each week: no week is lost or doubled."""
    began = []
    for number, offset in enumerate(places):
        for day in range(goal):
            local = datetime.combine(MONDAY + number * WEEK + (1 + day) * DAY, datetime.min.time(), UTC)
            began.append(at(local + timedelta(hours=hour) - timedelta(minutes=offset), offset))
    today = (MONDAY + (len(places) - 1) * WEEK + 6 * DAY).isoformat()
    said = regularity((each.local_date for each in began), today, goal)
    assert (said.run, said.longest, len(said.weeks)) == (len(places), len(places), len(places))


@given(st.sampled_from([(-600, 780), (-660, 840), (-600, 840), (-480, 720)]), st.integers(0, 23), st.integers(8, 40))
def test_a_journey_west_over_the_date_line_loses_no_week(zones, hour, crossing):
    """Every 24 hours; one date was never there, or two where the zones are more than a day apart."""
    here, there = zones
    start = datetime(2026, 5, 3, hour, tzinfo=UTC) - timedelta(minutes=here)
    began = [at(start + number * DAY, here if number < crossing else there) for number in range(70)]
    dates = [each.local_date for each in began]
    last = max(dates)
    whole = len({week.start for week in regularity(dates, last, 1).weeks}) - 2  # the ends may be cut off
    assert regularity(dates, last, 5).longest >= whole


@given(st.sampled_from([(780, -600), (840, -660), (720, -480)]), st.integers(0, 23), st.integers(8, 40))
def test_a_journey_east_over_the_date_line_doubles_no_day(zones, hour, crossing):
    here, there = zones
    start = datetime(2026, 5, 3, hour, tzinfo=UTC) - timedelta(minutes=here)
    began = [at(start + number * DAY, here if number < crossing else there) for number in range(70)]
    dates = [each.local_date for each in began]
    said = regularity(dates, max(dates), 7)
    assert sum(week.days for week in said.weeks) == len(set(dates)) >= len(dates) - 2
    assert all(week.days <= 7 for week in said.weeks)


def test_apia_left_out_a_day_and_no_week_breaks():
    """Friday 30 December 2011 was not; trained on every day that was."""
    dates = [(date(2011, 12, 19) + timedelta(days=number)).isoformat() for number in range(21)]
    dates.remove("2011-12-30")
    for goal in range(1, 7):
        assert regularity(dates, "2012-01-08", goal).run == 3
    assert regularity(dates, "2012-01-08", 7).run == 1
