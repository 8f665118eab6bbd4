# SPDX-License-Identifier: GPL-3.0-or-later
"""Planning over time on the home page: the lighter week, a session on another day, what the hips have had enough of."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from today_page import MONDAY, moment, opener, session, source_content, weeks

from psoas_trainer.core.profile import Profile
from psoas_trainer.core.schedule import Move
from psoas_trainer.storage.profiles import save_profile
from psoas_trainer.storage.session_moves import session_moves
from psoas_trainer.storage.training_blocks import lighter_weeks
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.session_planner import SessionPlanner

DAY = timedelta(days=1)
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + number * DAY for number in (1, 2, 3))
UNTIL = "Sunday 29 November"


@pytest.fixture(scope="module")
def shipped():
    return source_content()


@pytest.fixture
def today(qtbot, look, resources, shipped, tmp_path):
    with opener(qtbot, look, resources, shipped, tmp_path) as open_page:
        yield open_page


@pytest.fixture
def fourth_week(today, shipped):
    """The first day of the fourth week of a block."""
    return today(*weeks(shipped, 3))


def with_profile(**values):
    return lambda connection, person: save_profile(connection, person, Profile(**values), moment(MONDAY))


def amounts(one):
    return {thumb.value.id: thumb.value.amount for thumb in one.hero.thumbs}


def planned(one, routine_id="balance_b"):
    """What the player gets."""
    screenings = {}
    planner = SessionPlanner(
        one.content, one.store, one.preferences, lambda: moment(one.today), screenings, one.desk.person
    )
    return {item.planned.exercise_id: item.planned.dose.sets for item in planner.plan(PlayRequest(routine_id)).items}


def test_the_lighter_week_is_offered_and_until_then_nothing_changes(fourth_week):
    card = fourth_week.page.offer
    assert card.title.text() == "Week 4 of 6: a lighter one?"
    assert UNTIL in card.why.text()
    assert [button.text() for button in card.takes if button.isVisible()] == ["Make it lighter"]
    assert card.not_now.text() == "Keep my usual sets"
    assert planned(fourth_week)["side_plank"] == 3
    assert "Lighter" not in fourth_week.hero.sentence.text()


def test_taken_it_is_told_played_and_given_back_with_one_click(fourth_week):
    one = fourth_week
    usual, title = amounts(one), one.hero.title.text()
    assert title == "Psoas balance A"
    assert usual["low_lunge"] == "2 × 20 s a side"
    one.click(one.page.offer.takes[0])
    assert one.toast.text == f"Half of the sets until {UNTIL}."
    assert one.hero.sentence.text() == "Lighter week: half of the sets."
    assert amounts(one)["low_lunge"] == "20 s a side"
    assert planned(one)["side_plank"] == 2
    assert planned(one)["low_lunge"] == 1
    assert one.page.offer.title.text() == "This is a lighter week"
    assert not one.page.offer.not_now.isVisible()
    one.click(one.page.offer.takes[0])
    assert amounts(one) == usual
    assert one.toast.text == "Your usual sets stay."
    assert not one.page.offer.isVisible() or "lighter" not in one.page.offer.title.text()
    assert one.job(lighter_weeks) == {MONDAY.isoformat(): False}
    one.click(one.toast.action)
    assert amounts(one)["low_lunge"] == "20 s a side", "undone: lighter, as before that click"


def test_kept_as_usual_the_page_is_quiet_about_it_and_the_answer_can_be_taken_back(fourth_week):
    one = fourth_week
    one.click(one.page.offer.not_now)
    assert planned(one)["side_plank"] == 3
    assert "next step" in one.page.offer.title.text(), "and what else is offered has its place again"
    one.click(one.toast.action)
    assert one.page.offer.title.text().startswith("Week 4 of 6")


@pytest.mark.parametrize(("day", "light"), [(MONDAY + 6 * DAY, True), (MONDAY + 7 * DAY, False)])
def test_after_the_week_the_usual_sets_come_back_by_themselves(today, shipped, day, light):
    one = today(*weeks(shipped, 3))
    one.click(one.page.offer.takes[0])
    one.today = day
    one.desk.look_at_the_clock()
    one.settle()
    assert (planned(one)["side_plank"] == 2) is light


@pytest.mark.rest
@pytest.mark.parametrize(("count", "days"), [(2, 0), (3, 5)])
def test_in_other_weeks_and_after_a_pause_nothing_is_made_lighter(today, shipped, count, days):
    one = today(*weeks(shipped, count, last=MONDAY), day=MONDAY + days * DAY)
    assert "lighter" not in one.page.offer.title.text()


def test_what_comes_in_the_lighter_week_is_shorter_and_what_comes_after_is_not(fourth_week):
    one = fourth_week
    before = [card.value.minutes for card in one.page.coming]
    one.click(one.page.offer.takes[0])
    after = [card.value.minutes for card in one.page.coming]
    assert [minutes != usual for minutes, usual in zip(after, before, strict=True)] == [True, True, False]


def chosen(one, button):
    """The words of the days that the button offers."""
    one.click(button)
    return [action.text() for action in one.app._moves.menu.actions()]


def pick(one, words):
    menu = one.app._moves.menu
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()
    one.settle()


@pytest.mark.rest
def test_todays_session_gets_another_day_and_what_follows_moves_along(today):
    one = today(with_profile())
    assert "move" not in one.hero.buttons
    one.click(one.button("adjust"))
    assert chosen(one, one.button("move")) == ["Tuesday 24 November", "Sunday 29 November"]
    pick(one, "Tuesday 24 November")
    assert one.toast.text == "Psoas balance A is on Tuesday 24 November now."
    assert one.hero.title.text() == "Nothing is due today"
    assert [card.value.day for card in one.page.coming] == ["Tue 24 Nov (was Mon)", "Thu 26 Nov", "Sat 28 Nov"]
    assert one.job(lambda connection, person: session_moves(connection, person, "")) == (Move(MONDAY, TUESDAY),)
    one.click(one.toast.action)
    assert one.hero.title.text() == "Psoas balance A"
    assert one.job(lambda connection, person: session_moves(connection, person, "")) == ()


@pytest.mark.rest
def test_a_session_to_come_gets_another_day_and_goes_home_again(today, shipped):
    one = today(session(shipped, "balance_a", MONDAY), with_profile())
    wednesday = one.page.coming[0]
    assert wednesday.other_day.accessibleName() == "Give Psoas balance B on Wed 25 Nov another day"
    assert "Thursday 26 November" in chosen(one, wednesday.other_day)
    pick(one, "Thursday 26 November")
    assert wednesday.value.day == "Thu 26 Nov (was Wed)"
    assert "was Wed" in wednesday.accessibleName()
    assert "Wednesday 25 November" in chosen(one, wednesday.other_day)
    pick(one, "Wednesday 25 November")
    assert wednesday.value.day == "Wed 25 Nov"


def test_the_keyboard_reaches_the_days(today):
    one = today(with_profile())
    one.click(one.button("adjust"))
    stops, widget = [], one.button("start")
    for _ in range(80):
        stops.append(widget)
        widget = widget.nextInFocusChain()
    wanted = [one.button("move"), *(card.other_day for card in one.page.coming if card.other_day.isVisible())]
    places = [stops.index(each) for each in wanted]
    assert len(places) > 1
    assert places == sorted(places)


def test_with_days_that_follow_each_other_more_days_are_free(today):
    one = today(with_profile(running_days=True))
    one.click(one.button("adjust"))
    assert chosen(one, one.button("move")) == [
        "Tuesday 24 November", "Thursday 26 November", "Saturday 28 November", "Sunday 29 November",
    ]  # fmt: skip


@pytest.mark.rest
def test_days_that_follow_each_other_are_planned_where_they_are_wanted(today, shipped):
    one = today(session(shipped, "balance_a", MONDAY), with_profile(days=(0, 1, 3)), day=TUESDAY)
    assert one.hero.title.text() != "Psoas balance B", "Tuesday follows Monday"
    one.profile.change(running_days=True)
    assert one.hero.title.text() == "Psoas balance B"


def test_hips_that_had_enough_today_are_left_alone_and_the_page_says_why(today, shipped):
    twice = [session(shipped, "hip_flexor_ease", MONDAY) for _ in range(3)]
    one = today(*twice)
    assert "low_lunge" not in one.names
    told = "Stretched enough for now: Low lunge hip-flexor stretch. A hip has up to 2 minutes a day, and 10 in 7 days."
    assert one.hero.sentence.text() == told
    assert "low_lunge" not in planned(one)
    one.today = TUESDAY
    one.desk.look_at_the_clock()
    one.settle()
    assert "low_lunge" in one.names


@pytest.mark.rest
@pytest.mark.some_of(3)
@pytest.mark.parametrize("theme", ["light", "high-contrast"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_button_for_another_day_mirrors_and_has_room(fourth_week, look, theme, direction):
    look.theme.apply(theme)
    one = fourth_week
    one.holder.setLayoutDirection(direction)
    one.settle()
    card = one.page.coming[0]
    button = card.other_day
    assert not card.grab().isNull()
    assert min(button.width(), button.height()) >= 44
    right = button.geometry().center().x() > card.width() / 2
    assert right is (direction is Qt.LayoutDirection.LeftToRight)
    assert isinstance(card.childAt(button.geometry().center()), QWidget)
