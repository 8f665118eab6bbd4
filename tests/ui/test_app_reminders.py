# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders, tray and calendar in the whole program: what is shown, what each answer does, when the window stays."""

import pytest
from program import entered
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon
from reminder_rig import Reminding

from psoas_trainer import app_plan
from psoas_trainer.core.profile import Profile
from psoas_trainer.core.reminder import ReminderKind
from psoas_trainer.core.thresholds import Thresholds
from psoas_trainer.storage.profiles import profile as kept_profile
from psoas_trainer.ui.play_request import PlayRequest

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def reminding(program, monkeypatch):
    made = []

    def opened(settings=None, **more):
        one = entered(program, **(settings or {}))
        made.append(Reminding(one, monkeypatch, **more))
        return made[-1]

    yield opened
    for one in made:
        one.reminding.close()
    assert QGuiApplication.quitOnLastWindowClosed()


def test_by_default_there_is_no_sign_and_nothing_is_waited_for(reminding):
    one = reminding()
    assert one.signs == []
    assert one.alarm.at is None
    one.program.preferences.change(reminders=True)
    assert one.sign.visible
    assert one.alarm.at is not None
    one.program.preferences.change(reminders=False)
    assert not one.sign.visible


def test_a_bar_tells_of_the_session_and_starts_it(reminding):
    one = reminding({"reminders": True})
    one.ring()
    one.program.settle()
    bar = one.bar()
    assert bar.isVisible()
    assert one.program.window.focusWidget() is not bar.buttons["start"]
    one.program.click(bar.buttons["start"])
    assert one.asked == [PlayRequest(routine_id="balance_a")]
    assert one.bar() is None


@pytest.mark.rest
def test_what_is_told_names_nothing_about_the_person(reminding):
    one = reminding({"reminders": True, "sitting_break": True})
    one.program.window.hide()
    one.ring()
    one.ring()
    content = one.program.app._ground.content
    names = [words.name for words in content.words.exercises.values()]
    names += [words.name for words in content.words.routines.values()]
    assert len(one.sign.said) == 2
    for _title, text in one.sign.said:
        assert not [name for name in names if name in text]


def test_in_an_hour_and_not_today(reminding):
    one = reminding({"reminders": True})
    one.ring()
    at = one.utc_ms
    one.program.click(one.bar().buttons["later"])
    assert one.bar() is None
    assert one.alarm.at == at + 3_600_000
    one.ring()
    one.program.click(one.bar().buttons["away"])
    assert one.bar() is None
    assert one.alarm.at > at + 86_400_000
    assert one.asked == []


def test_getting_up_offers_the_desk_break(reminding):
    one = reminding({"sitting_break": True})
    one.utc_ms += 60_000
    one.ring()
    bar = one.bar(ReminderKind.SITTING)
    one.program.click(bar.buttons["break"])
    assert one.asked == [PlayRequest(routine_id="desk_break")]
    assert one.bar(ReminderKind.SITTING) is None


@pytest.mark.rest
def test_the_menu_of_the_sign(reminding):
    one = reminding({"reminders": True})
    assert [action.text() for action in one.sign.menu.actions() if action.text()] == [
        "Open", "Start today's session", "Desk break", "Quit",
    ]  # fmt: skip
    one.program.window.hide()
    one.sign.click("Open")
    assert one.program.window.isVisible()
    one.sign.click("Start today's session")
    one.sign.click("Desk break")
    assert [request.routine_id for request in one.asked] == ["balance_a", "desk_break"]


@pytest.mark.rest
def test_where_nothing_is_due_the_day_is_shown(reminding):
    one = reminding({"reminders": True}, days=(2,))
    one.sign.click("Start today's session")
    assert (one.asked, one.pages) == ([], ["today"])


@pytest.mark.rest
def test_a_click_on_the_sign_or_its_message_opens_the_window(reminding):
    one = reminding({"reminders": True})
    one.program.window.hide()
    one.sign.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert one.program.window.isVisible()
    one.program.window.hide()
    one.sign.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert not one.program.window.isVisible()
    one.sign.messageClicked.emit()
    assert one.program.window.isVisible()


@pytest.mark.rest
def test_a_closed_window_stays_away_only_where_the_person_wants_it(reminding):
    one = reminding({"reminders": True})
    window = one.program.window
    assert window.close()
    window.show()
    one.program.preferences.change(stay_in_tray=True)
    window.close()
    assert not window.isVisible()
    assert not QGuiApplication.quitOnLastWindowClosed()
    window.come_to_front()
    assert QGuiApplication.quitOnLastWindowClosed()


def test_a_window_that_would_be_out_of_reach_comes_back(reminding):
    one = reminding({"stay_in_tray": True})
    one.program.window.close()
    one.program.preferences.change(stay_in_tray=False)
    assert one.program.window.isVisible()


@pytest.mark.rest
def test_without_a_tray_closing_closes(reminding):
    one = reminding({"stay_in_tray": True, "reminders": True}, tray=False)
    assert not one.reminding.stays
    assert one.program.window.close()
    assert QGuiApplication.quitOnLastWindowClosed()


@pytest.mark.rest
def test_quit_ends_it_also_from_the_tray(reminding, monkeypatch):
    ended = []
    monkeypatch.setattr("psoas_trainer.app_reminders.QCoreApplication.quit", lambda: ended.append(True))
    one = reminding({"stay_in_tray": True})
    one.program.window.close()
    one.sign.click("Quit")
    assert ended == [True]
    assert QGuiApplication.quitOnLastWindowClosed()


@pytest.mark.rest
def test_with_a_session_that_runs_quit_and_close_ask(reminding):
    one = reminding({"stay_in_tray": True})
    window, asked = one.program.window, []
    window.close_asked.disconnect()
    window.close_asked.connect(lambda: asked.append(True))
    window.may_close = lambda: False
    window.close()
    one.sign.click("Quit")
    assert asked == [True, True]
    assert window.isVisible()


@pytest.mark.rest
def test_the_plan_in_the_settings_is_kept_and_saved_for_a_calendar(reminding, qtbot, tmp_path, monkeypatch):
    one = reminding()
    app = one.program.app
    file = tmp_path / "mine.ics"
    answer = lambda _title, suggested, _kind: str(file) if suggested else ""  # noqa: E731
    monkeypatch.setattr(app_plan, "_asking", lambda _over: answer)
    page = one.program.window.page("settings")
    plan = page.plan_section
    one.program.window.show_page("settings")
    assert plan.days.days == (6,)
    qtbot.mouseClick(plan.days.chip(2), LEFT_BUTTON)
    qtbot.mouseClick(plan.calendar, LEFT_BUTTON)
    one.program.settle()
    assert plan.saved.text() == "Saved as mine.ics. Open that file, and your calendar program takes the sessions in."
    first = file.read_text(encoding="utf-8")
    assert "RRULE:FREQ=WEEKLY;BYDAY=WE,SU;WKST=MO\n" in first
    assert "T180000\n" in first
    qtbot.mouseClick(plan.days.chip(2), LEFT_BUTTON)
    qtbot.mouseClick(plan.calendar, LEFT_BUTTON)
    one.program.settle()
    second = file.read_text(encoding="utf-8")
    uid, sequence = ([line for line in first.split("\n") if line.startswith(name)] for name in ("UID:", "SEQUENCE:"))
    assert uid[0] in second
    assert int(value(second, "SEQUENCE")) > int(sequence[0].partition(":")[2])
    person = app._ground.store.person
    assert one.program.thread.call(lambda connection: kept_profile(connection, person)) == Profile(days=(6,))
    assert [path.name for path in tmp_path.glob("*.new")] == []


def value(text, name):
    return next(line.partition(":")[2] for line in text.split("\n") if line.startswith(f"{name}:"))


@pytest.mark.rest
def test_a_folder_that_takes_no_file_is_told(reminding, qtbot, tmp_path, monkeypatch):
    one = reminding()
    answer = lambda *_: str(tmp_path / "gone" / "mine.ics")  # noqa: E731
    monkeypatch.setattr(app_plan, "_asking", lambda _over: answer)
    page = one.program.window.page("settings")
    qtbot.mouseClick(page.plan_section.calendar, LEFT_BUTTON)
    one.program.settle()
    told = "Nothing was saved: that folder cannot be written to. Choose another one."
    assert page.plan_section.saved.text() == told
    assert one.program.preferences.settings.calendar_revision == 0


@pytest.mark.rest
def test_other_data_shows_its_own_plan(reminding, qtbot):
    one = reminding()
    page = one.program.window.page("settings")
    one.profile.reset(Profile(days=(1, 5), thresholds=Thresholds(weekly_goal=2)))
    assert page.plan_section.days.days == (1, 5)
    assert page.plan_section.weekly.current == "2"
