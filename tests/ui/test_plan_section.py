# SPDX-License-Identifier: GPL-3.0-or-later
"""The training plan in the settings, through its controls: days, goal, calendar, the numbers behind the rules."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from settings_page import open_settings, tab_stops

from psoas_trainer.core.profile import Goal, Profile
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.settings import Settings
from psoas_trainer.core.side import Side
from psoas_trainer.core.thresholds import BOUNDS, Thresholds

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def saved():
    return []


@pytest.fixture
def page(qtbot, look, saved):
    made = open_settings(qtbot, look, saved)
    made.plan_section.changed.connect(made.plan_section.show_profile)
    made.wanted = []
    made.plan_section.changed.connect(made.wanted.append)
    made.show_section("plan")
    return made


@pytest.fixture
def plan(page):
    return page.plan_section


def test_goal_length_and_side(page, plan, qtbot):
    qtbot.mouseClick(plan.goal.button("sport"), LEFT_BUTTON)
    qtbot.mouseClick(plan.length.button("eight"), LEFT_BUTTON)
    qtbot.keyClick(plan.first_side.button("as_it_is"), Qt.Key.Key_Right)
    assert page.wanted[-1] == Profile(goal=Goal.SPORT, length=SessionLength.EIGHT, first_side=Side.LEFT)
    assert type(page.wanted[-1].first_side) is Side
    qtbot.keyClick(plan.first_side.button("left"), Qt.Key.Key_Left)
    assert page.wanted[-1].first_side is None


def test_left_is_on_the_left_in_every_language(page, plan):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert plan.first_side.button("left").x() < plan.first_side.button("right").x()


def test_more_sessions_bring_their_usual_days(page, plan, qtbot):
    qtbot.mouseClick(plan.weekly.button("2"), LEFT_BUTTON)
    assert (page.wanted[-1].weekly_goal, page.wanted[-1].days) == (2, (0, 3))
    assert plan.days.days == (0, 3)
    qtbot.mouseClick(plan.weekly.button("4"), LEFT_BUTTON)
    assert plan.kinds.text() == "For strengthening: Monday, Wednesday, Friday. For stretching: Sunday."


@pytest.mark.rest
def test_a_day_is_taken_away_and_chosen_at_once(page, plan, qtbot):
    qtbot.mouseClick(plan.days.chip(2), LEFT_BUTTON)
    assert page.wanted[-1].days == (0, 4)
    assert plan.fewer.isVisible()
    assert plan.fewer.text() == "There are fewer days than sessions: 2 for 3."
    qtbot.keyClick(plan.days.chip(2), Qt.Key.Key_Space)
    assert page.wanted[-1].days == (0, 2, 4)
    assert not plan.fewer.isVisible()


@pytest.mark.rest
def test_a_day_beside_another_is_told_and_waits_for_a_second_choice(page, plan, qtbot):
    qtbot.mouseClick(plan.days.chip(1), LEFT_BUTTON)
    assert page.wanted == []
    assert plan.days.days == (0, 2, 4)
    assert plan.question.isVisible()
    assert plan.question.line.text().startswith("Tuesday is next to Monday: one of the two is then for stretching")
    qtbot.mouseClick(plan.question.no, LEFT_BUTTON)
    assert page.wanted == []
    assert not plan.question.isVisible()
    qtbot.mouseClick(plan.days.chip(1), LEFT_BUTTON)
    qtbot.mouseClick(plan.question.yes, LEFT_BUTTON)
    assert page.wanted[-1].days == (0, 1, 2, 4)
    assert plan.kinds.text() == "For strengthening: Monday, Wednesday, Friday. For stretching: Tuesday."
    assert page.focusWidget() is plan.days.chip(1)


@pytest.mark.rest
def test_strengthening_on_days_that_follow_is_off_and_can_be_chosen(page, plan, qtbot):
    assert not plan.running.isChecked()
    qtbot.mouseClick(plan.running, LEFT_BUTTON)
    assert page.wanted[-1] == Profile(running_days=True)
    qtbot.mouseClick(plan.days.chip(1), LEFT_BUTTON)
    assert not plan.question.isVisible(), "nothing has to give way"
    assert page.wanted[-1].days == (0, 1, 2, 4)
    assert plan.kinds.text() == "For strengthening: Monday, Tuesday, Wednesday, Friday."
    qtbot.keyClick(plan.running, Qt.Key.Key_Space)
    assert page.wanted[-1].running_days is False
    assert plan.kinds.text() == "For strengthening: Monday, Wednesday, Friday. For stretching: Tuesday."


@pytest.mark.rest
def test_sunday_is_next_to_monday(plan, qtbot):
    qtbot.mouseClick(plan.days.chip(6), LEFT_BUTTON)
    assert plan.question.line.text().startswith("Sunday is next to Monday")


@pytest.mark.rest
def test_another_change_closes_the_question(plan, qtbot):
    qtbot.mouseClick(plan.days.chip(1), LEFT_BUTTON)
    qtbot.mouseClick(plan.goal.button("sport"), LEFT_BUTTON)
    assert not plan.question.isVisible()


@pytest.mark.rest
def test_without_a_day_there_is_nothing_to_save(page, plan, qtbot):
    plan.show_profile(Profile(days=()))
    assert not plan.calendar.isEnabled()
    assert plan.kinds.text() == "No day is chosen: nothing is planned, and nothing reminds you."
    plan.show_profile(Profile())
    with qtbot.waitSignal(plan.calendar_requested):
        qtbot.mouseClick(plan.calendar, LEFT_BUTTON)


@pytest.mark.rest
def test_the_numbers_stand_behind_a_button(plan, qtbot):
    assert plan.numbers.steppers == {}
    qtbot.mouseClick(plan.numbers.fold, LEFT_BUTTON)
    assert plan.numbers.opened
    assert set(plan.numbers.steppers) == set(BOUNDS) - {"weekly_goal"}
    assert not plan.numbers.defaults.isVisible()
    assert plan.numbers.fold.text() == "Hide the numbers"
    qtbot.mouseClick(plan.numbers.fold, LEFT_BUTTON)
    assert not plan.numbers.opened


@pytest.mark.rest
def test_a_number_is_changed_and_goes_back(page, plan, qtbot):
    qtbot.mouseClick(plan.numbers.fold, LEFT_BUTTON)
    stepper, row = plan.numbers.steppers["stretch_amber"], plan.numbers.rows["stretch_amber"]
    assert (stepper.field.minimum(), stepper.field.maximum()) == (10, 50)  # never above the red line
    qtbot.keyClick(stepper.field, Qt.Key.Key_Up)
    assert page.wanted[-1].thresholds == Thresholds(stretch_amber=41)
    assert row.reset.isVisible()
    assert plan.numbers.steppers["stretch_red"].field.minimum() == 41
    qtbot.mouseClick(row.reset, LEFT_BUTTON)
    assert page.wanted[-1].thresholds == Thresholds()
    assert not row.reset.isVisible()


@pytest.mark.rest
def test_back_to_the_defaults_can_be_undone(page, plan, qtbot):
    mine = Thresholds(rep_step=2, balance_days=10, weekly_goal=4)
    plan.show_profile(Profile(thresholds=mine))
    qtbot.mouseClick(plan.numbers.fold, LEFT_BUTTON)
    qtbot.mouseClick(plan.numbers.defaults, LEFT_BUTTON)
    assert page.wanted[-1].thresholds == Thresholds(weekly_goal=4)
    assert not plan.numbers.defaults.isVisible()
    qtbot.mouseClick(plan.undo.yes, LEFT_BUTTON)
    assert page.wanted[-1].thresholds == mine
    assert not plan.undo.isVisible()


@pytest.mark.rest
def test_everything_can_be_reached_by_tab_and_has_a_name(page, plan, qtbot):
    qtbot.mouseClick(plan.numbers.fold, LEFT_BUTTON)
    plan.days.chip(1).click()
    stops = [stop for stop in tab_stops(page.sections.button("plan")) if plan.isAncestorOf(stop)]
    assert [stop for stop in stops if not (stop.accessibleName() or stop.text())] == []
    wanted = [plan.days.chip(day) for day in range(7)]
    wanted += [plan.question.yes, plan.question.no, plan.calendar, plan.numbers.fold]
    wanted += [stepper.field for stepper in plan.numbers.steppers.values()]
    assert set(wanted) <= set(stops)
    assert stops.index(plan.question.yes) > stops.index(plan.days.chip(6))
    assert all(stop.height() >= 44 for stop in wanted[:7])


@pytest.mark.rest
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_at_the_least_width_nothing_is_cut_off(qtbot, look, saved, direction):
    page = open_settings(qtbot, look, saved, size=(936, 600))
    page.setLayoutDirection(direction)
    page.plan_section.numbers.fold.click()
    page.plan_section.days.chip(1).click()
    for card in (page.plan_section, page.reminder_section):
        assert card.minimumSizeHint().width() <= card.width()


@pytest.mark.rest
def test_reminders_are_off_until_they_are_turned_on(page, saved, qtbot):
    section = page.reminder_section
    assert not any(switch.isChecked() for switch in section.switches.values())
    for name in ("reminders", "sitting_break", "stay_in_tray"):
        qtbot.mouseClick(section.switches[name], LEFT_BUTTON)
    assert saved[-1] == Settings(reminders=True, sitting_break=True, stay_in_tray=True)


@pytest.mark.rest
def test_the_time_of_day_is_set_by_keys_and_buttons(page, saved, qtbot):
    at = page.reminder_section.at
    qtbot.mouseClick(at.plus, LEFT_BUTTON)
    assert (saved[-1].reminder_hour, saved[-1].reminder_minute) == (18, 15)
    qtbot.mouseClick(at.minus, LEFT_BUTTON)
    qtbot.mouseClick(at.minus, LEFT_BUTTON)
    assert at.value() == time(17, 45)
    at.set_value(time(23, 50))
    qtbot.mouseClick(at.plus, LEFT_BUTTON)
    assert at.value() == time(0, 0)


@pytest.mark.rest
def test_hours_stay_whole_and_may_go_over_midnight(page, saved, qtbot):
    section = page.reminder_section
    qtbot.mouseClick(section.hour_to.plus, LEFT_BUTTON)
    assert saved[-1].sitting_to == 18
    section.hour_from.field.setFocus()
    section.hour_from.field.setTime(section.hour_from.field.time().addSecs(1800))
    assert section.hour_from.value() == time(9)
    qtbot.mouseClick(section.often.button("60"), LEFT_BUTTON)
    assert saved[-1].sitting_minutes == 60


@pytest.mark.rest
def test_what_keeps_reminders_from_coming_is_told(page, saved):
    section = page.reminder_section
    section.show_tray(available=False)
    assert section.no_tray.isVisibleTo(section)
    assert not section.switches["stay_in_tray"].isEnabled()
    section.show_tray(available=True)
    assert not section.no_tray.isVisibleTo(section)
    page.preferences.change(sitting_break=True, sitting_from=9, sitting_to=9)
    assert section.no_hours.isVisibleTo(section)
