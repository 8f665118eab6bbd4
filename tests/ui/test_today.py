# SPDX-License-Identifier: GPL-3.0-or-later
"""The home page: every state of the day, Adjust in place, what is offered and added, by mouse and by keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from today_page import MONDAY, moment, opener, session, source_content, weeks

from psoas_trainer.core.profile import Goal, Profile
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.storage.dose_steps import current_doses, put_off
from psoas_trainer.storage.profiles import save_profile
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.painted_button import PaintedButton

TUESDAY = MONDAY + timedelta(days=1)
BALANCE_A = ("psoas_march", "supine_leg_raise", "seated_leg_lift", "psoas_plank", "glute_bridge", "dead_bug")
NO = tuple((each, False) for each in ("heart", "pregnancy", "surgery", "joints", "bones", "hernia", "aneurysm", "organs", "blood", "cancer", "new_signs", "supervision"))  # fmt: skip  # noqa: E501


@pytest.fixture(scope="module")
def shipped():
    return source_content()


@pytest.fixture
def today(qtbot, look, resources, shipped, tmp_path):
    with opener(qtbot, look, resources, shipped, tmp_path) as open_page:
        yield open_page


def with_profile(**values):
    return lambda connection, person: save_profile(connection, person, Profile(**values), moment(MONDAY))


def test_start_has_the_focus_and_enter_starts(today):
    one = today()
    assert one.button("start").hasFocus()
    one.press(Qt.Key.Key_Return)
    assert one.asked == [PlayRequest("balance_a")]


def test_the_session_is_told_with_figures_minutes_and_equipment(today):
    one = today()
    assert one.hero.title.text() == "Psoas balance A"
    assert one.names == [*BALANCE_A, "low_lunge", "legs_up_rest"]
    facts = [words for _, words in one.hero.facts.facts]
    assert facts[0] == "24 min"
    assert all(word in facts[2] for word in ("Mat", "loop band", "chair", "wall or heavy chair"))
    assert "foam roller" not in facts[2], "the rest with legs up stands in for it"
    assert "warm-up of 4 min" in one.hero.note.text()


@pytest.mark.parametrize(("hour", "words"), [(3, "evening"), (4, "morning"), (12, "afternoon"), (18, "evening")])
def test_the_greeting_follows_the_clock_and_names_nobody(today, hour, words):
    assert today(hour=hour).page.greeting.text() == f"Good {words}"


def test_the_goal_changes_words_and_nothing_else(today):
    ease = today()
    facts, note = ease.hero.facts.facts, ease.hero.note.text()
    ease.profile.change(goal=Goal.SPORT)
    assert ease.hero.facts.facts == facts
    assert ease.hero.note.text() != note


def test_a_picture_opens_its_exercise(today):
    one = today()
    one.click(one.hero.thumbs[1])
    assert one.asked == ["supine_leg_raise"]
    assert one.hero.thumbs[1].accessibleName() == "Supine leg raise, 10 rep(s) each side. Opens the exercise."


def test_the_desk_break_is_one_press_away(today):
    one = today()
    assert one.page.desk_break.text() == "Desk break, 6 min", "what it really takes, with the rests"
    one.click(one.page.desk_break)
    assert one.asked == [PlayRequest("desk_break")]


def test_done_today_has_a_tick_the_next_date_and_no_primary_button(today, shipped):
    one = today(session(shipped, "balance_a", MONDAY))
    assert one.hero.title.text() == "Done for today"
    assert "Wednesday 25 November, Psoas balance B" in one.hero.sentence.text()
    assert one.hero.sign.isVisible()
    assert {each.kind for each in one.hero.buttons.values()} == {"outline", "plain"}
    one.click(one.button("again"))
    one.click(one.button("history"))
    assert one.asked == [PlayRequest("balance_a"), "history"]


def test_a_rest_day_says_what_is_next_and_offers_something_light(today, shipped):
    one = today(session(shipped, "balance_a", MONDAY), day=TUESDAY)
    assert one.hero.title.text() == "Nothing is due today"
    assert "Wednesday 25 November" in one.hero.sentence.text()
    assert one.button("start").kind == "outline"
    one.press(Qt.Key.Key_Return)
    assert one.asked == [PlayRequest("hip_flexor_ease")]


def test_a_session_under_way_is_resumed_with_its_minutes_to_go(today, shipped):
    one = today(session(shipped, "balance_a", MONDAY, ended=False, lines=7))
    assert one.hero.eyebrow.text() == "Session under way"
    assert one.hero.facts.facts[0][1].endswith("to go")
    one.press(Qt.Key.Key_Return)
    one.click(one.button("finish"))
    assert one.asked == ["resume", "finish"]
    one.app.note_unfinished(None)
    assert one.hero.title.text() == "Psoas balance A"


def test_the_week_counts_against_the_goal_and_a_missed_day_is_no_reproach(today, shipped):
    one = today(*weeks(shipped, 2)[:-1], with_profile(), day=MONDAY + timedelta(days=1))
    value = [day.state for day in one.page.week.days._days]
    assert value == ["missed", "rest", "planned", "rest", "planned", "rest", "rest"]
    spoken = one.page.week.days.accessibleName()
    assert "Monday 23 November: no session" in spoken
    assert "missed" not in spoken


@pytest.mark.rest
def test_weeks_in_a_row_are_told_also_where_they_began_long_ago(today, shipped):
    one = today(*weeks(shipped, 15))
    assert one.page.week.run.text().startswith("15 week")


def test_an_empty_history_says_so_quietly(today):
    page = today().page
    assert page.balance.sentence.text() == "Nothing yet in these days."
    assert page.week.run.text() == "Week by week"
    assert not page.sides.isVisible()
    assert not page.offer.isVisible()
    assert all(card.isVisible() for card in page.coming)


def article_week(content):
    return [session(content, "article_order", MONDAY - timedelta(days=each)) for each in (7, 5, 3)]


@pytest.mark.rest
def test_a_week_of_the_article_alone_says_kindly_what_is_missing(today, shipped):
    one = today(*article_week(shipped))
    card = one.page.balance
    assert card.glutes.figure.text().startswith("0 set")
    assert "Today's session has something for them" in card.glutes.sentence.text()
    assert not card.glutes.add.isVisible(), "balance A has it"


@pytest.mark.rest
def test_in_the_article_order_one_press_adds_glutes_and_core_and_takes_them_back(today, shipped):
    one = today(*article_week(shipped))
    one.click(one.button("adjust"))
    one.click(one.page.adjust.order.button("article"))
    assert "glute_bridge" not in one.names
    assert one.page.balance.glutes.add.text() == "Add Glute bridge"
    one.click(one.page.balance.glutes.add)
    one.click(one.page.balance.core.add)
    assert {"glute_bridge", "dead_bug"} <= set(one.names)
    one.click(one.toast.action)
    assert "dead_bug" not in one.names
    assert "glute_bridge" in one.names
    one.click(one.button("start"))
    (request,) = one.asked
    assert request.routine_id == "article_order"
    assert [each.exercise_id for each in request.wish.added] == ["glute_bridge"]


def test_on_a_rest_day_an_addition_begins_at_once(today, shipped):
    one = today(*article_week(shipped), session(shipped, "article_order", MONDAY), day=TUESDAY)
    one.click(one.page.balance.glutes.add)
    assert one.asked == [PlayRequest(exercise_id="glute_bridge")]


@pytest.mark.rest
def test_both_looks_back_have_their_figures(today, shipped):
    card = today(*weeks(shipped, 3)).page.balance
    assert card.value.shares[0][1].percent > 60
    assert "Well balanced" in card.sentence.text()
    card.span.button("short").click()
    assert card.bar.accessibleName() == dict(card.value.shares)["short"].spoken


@pytest.mark.rest
def test_left_and_right_stand_there_only_above_ten_points(today, shipped):
    even = today(*weeks(shipped, 2))
    assert not even.page.sides.isVisible()
    even.close()


@pytest.mark.rest
def test_left_and_right_are_told_in_neutral_words(today, shipped):
    sides = today(*weeks(shipped, 2, less_left=3)).page.sides
    assert sides.isVisible()
    assert sides.accessibleName() == "Seated leg lift: left 70 %, right 100 %"
    assert "weak" not in sides.sentence.text()


def test_a_step_is_offered_with_why_taken_and_taken_back(today, shipped):
    one = today(*weeks(shipped, 2))
    card = one.page.offer
    assert card.title.text() == "Psoas march: a next step?"
    assert card.why.text().startswith("10 of 10 on both sides in the last 6 session")
    one.click(card.takes[0])
    assert one.job(current_doses)["psoas_march"].dose.amount == 11
    assert one.toast.text == "Psoas march from now on: 11 rep(s) each side."
    assert one.hero.thumbs[0].value.amount.startswith("11")
    one.click(one.toast.action)
    assert one.job(current_doses) == {}
    assert one.hero.thumbs[0].value.amount.startswith("10")


def test_not_now_shows_the_next_one_and_keeps_the_answer(today, shipped):
    one = today(*weeks(shipped, 2))
    one.click(one.page.offer.not_now)
    assert one.page.offer.title.text() == "Supine leg raise: a next step?"
    assert one.job(put_off) == {"psoas_march:ready:-:11:1": MONDAY.isoformat()}


def test_answers_that_hold_everything_back_say_so_and_whom_to_ask(today):
    one = today()
    answers = tuple((each, each == "heart") for each, _ in NO)
    one.app.note_screening(ScreeningRecord("general", 1, answers, moment(MONDAY)))
    assert one.hero.eyebrow.text() == "Not today"
    assert "safety questions" in one.hero.sentence.text()
    one.click(one.button("questions"))
    one.click(one.button("help"))
    assert one.asked == ["general", "help"]


def test_what_answers_hold_back_is_named_and_the_rest_is_played(today):
    one = today()
    answers = tuple((each, each == "hernia") for each, _ in NO)
    one.app.note_screening(ScreeningRecord("general", 1, answers, moment(MONDAY)))
    assert "Your answers hold back: Psoas march, Supine leg raise" in one.hero.sentence.text()
    assert "seated_leg_lift" in one.names
    assert "questions" in one.hero.buttons


def test_at_midnight_the_page_is_of_the_new_day(today, shipped):
    one = today(session(shipped, "balance_a", MONDAY))
    one.today = TUESDAY
    one.page.hide()
    one.page.show()
    one.settle()
    assert one.page.day.text() == "Tuesday 24 November"
    assert one.hero.title.text() == "Nothing is due today"


def test_below_1180_the_second_column_stands_below(today):
    one = today()
    assert one.page.week.mapTo(one.page, QPoint(0, 0)).x() > 700
    one.page.resize(1024 - 88, 600)
    one.settle()
    hero = one.hero.mapTo(one.page, QPoint(0, 0))
    week = one.page.week.mapTo(one.page, QPoint(0, 0))
    assert week.y() > hero.y() + one.hero.height() - 1
    start = one.button("start")
    assert one.page.rect().contains(start.rect().translated(start.mapTo(one.page, QPoint(0, 0))))


@pytest.mark.rest
def test_the_keyboard_reaches_everything_in_reading_order(today, shipped):
    one = today(*weeks(shipped, 2))
    one.page.desk_break.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(24):
        seen.append(QApplication.focusWidget())
        one.press(Qt.Key.Key_Tab)
    order = [
        one.page.desk_break,
        one.hero.thumbs[0],
        one.button("start"),
        one.button("adjust"),
        one.page.offer.takes[0],
    ]
    places = [seen.index(each) for each in order]
    assert places == sorted(places)


@pytest.mark.rest
@pytest.mark.some_of(3)
@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_part_is_named_plain_and_painted(today, shipped, look, theme, direction):
    look.theme.apply(theme)
    one = today(*weeks(shipped, 2, less_left=3))
    one.holder.setLayoutDirection(direction)
    one.click(one.button("adjust"))
    assert not one.holder.grab().isNull()
    assert {label.textFormat() for label in one.page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    for button in (each for each in one.page.findChildren(PaintedButton) if each.isVisible()):
        assert button.text() or button.accessibleName()
    primary = [each for each in one.page.findChildren(PillButton) if each.kind == "primary" and each.isVisible()]
    assert primary == [one.button("start")]
