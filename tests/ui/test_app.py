# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole program with its window and a real database, clicked and keyed through as a person would."""

import pytest
from program import entered, on_exercises
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmapCache

from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.session_hero import SessionHero


def test_the_first_start_shows_the_safety_note_once(program):
    one = program()
    assert one.window.alone is not None
    one.press(Qt.Key.Key_Return)
    assert one.window.current == "today"
    one.close()
    assert program().window.alone is None


def test_from_the_icon_to_the_get_ready_count_in_one_more_activation(program):
    entered(program).close()
    one = program()
    one.press(Qt.Key.Key_Return)
    assert one.position.step.kind is StepKind.GET_READY
    assert one.app.playing.trainer.current_plan.routine_id == "balance_a"


@pytest.mark.rest
def test_what_is_painted_first_keeps_its_place(program, monkeypatch):
    entered(program).close()
    painted, paint = [], SessionHero.paintEvent

    def look(hero, event):
        painted.append(hero.geometry())
        paint(hero, event)

    monkeypatch.setattr(SessionHero, "paintEvent", look)
    one = program()
    assert one.window.current == "today"
    assert painted
    assert {*painted, one.window.page("today").hero.geometry()} == {painted[0]}, "the page moves below the eye"


@pytest.mark.rest
def test_a_whole_exercise_is_found_in_the_history_side_by_side(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(10 + 120 + 1)
    summary = one.window.page("summary")
    assert one.window.current == "summary"
    assert "Session done" in summary.headline.text()
    assert "10/10" in [summary.table.rows[0].value.left.text, summary.table.rows[0].value.right.text]
    one.click(summary.history)
    history = one.window.page("history")
    assert one.window.current == "history"
    assert history.model.rowCount() == 1
    assert history.detail.rows[0].value.left.text == "10/10"
    assert history.detail.rows[0].value.right.text == "10/10"


@pytest.mark.rest
def test_closed_in_the_middle_it_offers_to_go_on_and_none_of_the_answers_destroys_anything(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(10 + 6 * 5 + 1)
    one.close()
    two = on_exercises(program)
    bar = two.window.resume_bar
    assert bar.isVisible()
    two.click(bar.later)
    assert not bar.isVisible()
    two.close()
    three = on_exercises(program)
    assert three.window.resume_bar.resume.hasFocus()
    three.press(Qt.Key.Key_Return)
    assert (three.position.right, three.position.left) == (3, 2)
    assert three.app.playing.view.parts.veil.title == "Ready to go on"
    three.press(Qt.Key.Key_Space)
    three.run(3 + 6 * 15 + 1)
    assert three.window.current == "summary"
    assert three.window.page("summary").table.rows[0].value.left.text == "10/10"


@pytest.mark.rest
def test_finishing_an_open_session_shows_what_was_done(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(10 + 15)
    one.close()
    two = on_exercises(program)
    two.click(two.window.resume_bar.finish)
    assert two.window.current == "summary"
    assert two.window.page("summary").table.rows[0].value.both.text == "2/8"


def test_the_window_asks_once_before_it_closes_in_a_session(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(12)
    assert not one.window.close()
    assert one.app.playing.view.questions.open is not None
    assert one.window.close(), "the second try closes; the session stays open in the store"


@pytest.mark.rest
def test_going_on_later_offers_it_at_once(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(20)
    one.app.playing.view.ask_to_close()
    one.app.playing.view.questions.open.answer("later")
    one.settle()
    assert one.window.current == "today"
    assert not one.window.resume_bar.isVisible(), "the page says it itself"
    one.window.show_page("exercises")
    assert one.window.resume_bar.isVisible()
    one.click(one.window.resume_bar.resume)
    assert one.position.together == 1


def test_the_roller_asks_by_itself_only_once_and_rests_with_legs_up_until_then(program):
    from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog

    one = entered(program, offered=None)
    one.app.starter.play(PlayRequest(exercise_id="foam_roller_release"))
    dialog = one.window.findChild(ScreeningDialog)
    one.click(dialog.not_now)
    plan = one.app.playing.trainer.current_plan
    assert plan.items[0].chosen.exercise_id == "legs_up_rest"
    rows = one.app.playing.view.parts.card.value.rows
    assert any(row.icon == "info" for row in rows), "it says why"
    one.app.playing.player.stop()
    one.settle()
    one.app.starter.play(PlayRequest(exercise_id="foam_roller_release"))
    assert one.app.playing.trainer.running, "it is not asked again by itself"


def test_escape_from_the_roller_questions_starts_nothing_and_asks_again(program):
    from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog

    one = entered(program, offered=None)
    one.app.starter.play(PlayRequest(exercise_id="foam_roller_release"))
    dialog = one.window.findChild(ScreeningDialog)
    one.qtbot.keyClick(dialog.not_now, Qt.Key.Key_Escape)
    one.settle()
    assert not one.app.playing.trainer.running
    one.app.starter.play(PlayRequest(exercise_id="foam_roller_release"))
    assert any(each.isVisible() for each in one.window.findChildren(ScreeningDialog))


@pytest.mark.rest
def test_answered_with_no_the_roller_is_played_from_then_on(program):
    from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog

    one = entered(program, offered=None)
    one.app.starter.play(PlayRequest(exercise_id="foam_roller_release"))
    dialog = one.window.findChild(ScreeningDialog)
    for row in dialog.questions.values():
        one.click(row.no)
    one.click(dialog.go_on)
    one.click(dialog.done)
    assert one.app.playing.trainer.current_plan.items[0].chosen.exercise_id == "foam_roller_release"


@pytest.mark.rest
def test_history_delete_can_be_undone(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(18)
    one.app.playing.player.stop()
    one.settle()
    one.window.show_page("history")
    one.settle()
    history = one.window.page("history")
    one.click(history.detail.delete)
    assert history.model.rowCount() == 0
    one.click(one.window.toast.action)
    assert history.model.rowCount() == 1
    assert history.detail.title == "Supine pelvic tilt"


@pytest.mark.rest
def test_pages_by_key(program):
    one = entered(program)
    for key, page in ((Qt.Key.Key_3, "history"), (Qt.Key.Key_6, "settings"), (Qt.Key.Key_2, "exercises")):
        one.qtbot.keyClick(one.window.focusWidget() or one.window, key, Qt.KeyboardModifier.ControlModifier)
        one.settle()
        assert one.window.current == page
    one.qtbot.keyClick(one.window.focusWidget(), Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    one.settle()
    assert one.window.current == "exercises", "there are no people, so their key does nothing"


@pytest.mark.rest
def test_stopped_early_is_kept_as_stopped(program):
    one = entered(program)
    one.window.show_page("today")
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.run(18)
    one.app.playing.player.stop()
    one.settle()
    summary = one.window.page("summary")
    assert summary.headline.text() == "Session ended. What you did is kept."
    one.click(summary.done)
    assert one.window.current == "today", "where it was begun"
    one.window.show_page("history")
    one.settle()
    assert "Stopped early" in one.window.page("history").detail.when


class Heard:
    """Takes the place of the sounds and remembers them."""

    def __init__(self):
        self.names = []

    def play(self, name):
        self.names.append(name)

    def set_volume(self, percent):
        assert 10 <= percent <= 100


@pytest.mark.rest
def test_a_bell_that_is_switched_off_is_not_heard_but_the_others_are(program):
    one = entered(program, sound=True, half_time=False)
    heard = one.app.playing.cues._tones = Heard()
    one.app.starter.play(PlayRequest(exercise_id="march_in_place"))
    one.run(10 + 75)
    assert heard.names.count("half") == 0
    assert heard.names.count("ten_seconds") == 1
    one.preferences.change(half_time=True)
    one.app.starter.play(PlayRequest(exercise_id="march_in_place"))
    one.run(10 + 75)
    assert heard.names.count("half") == 1


@pytest.mark.rest
def test_pictures_of_a_whole_screen_are_kept(program):
    """On a screen of 4K one stage is larger than all that Qt keeps by itself, and drawing it anew takes 0.1 s."""
    one = entered(program)
    screen = one.window.screen().size()
    assert QPixmapCache.cacheLimit() * 1024 >= 3 * 4 * screen.width() * screen.height()
    assert QPixmapCache.cacheLimit() >= 10240


@pytest.mark.rest
def test_with_the_flash_switched_on_tones_can_be_seen_with_the_sound_off(program):
    one = entered(program, flash=True)
    one.app.starter.play(PlayRequest(exercise_id="leg_swing"))
    flash = one.app.playing.view.parts.flash
    flash.findChild(QTimer).setInterval(60_000)  # on a busy computer it would be dark again before it is looked at
    assert flash.isHidden()
    one.run(9)
    assert not flash.isHidden(), "a tick before the work"
    flash.end()
    one.preferences.change(flash=False)
    one.run(30)
    assert flash.isHidden()
