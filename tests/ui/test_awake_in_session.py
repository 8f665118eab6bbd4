# SPDX-License-Identifier: GPL-3.0-or-later
"""While a session runs the screen stays on, and no longer; a computer that goes to sleep pauses and asks."""

import pytest
from fakes import FakeInhibitor
from program import entered
from PySide6.QtCore import Qt, QTimer

from psoas_trainer import app_player
from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.awake.keep_awake import PAUSE_MS
from psoas_trainer.ui.awake.sleep_watch import SleepWatch
from psoas_trainer.ui.play_request import PlayRequest

HOLD = PlayRequest(exercise_id="low_lunge")
ANSWERS = ("resume", "restart", "finish")


@pytest.fixture
def screen() -> FakeInhibitor:
    """Whether the screen is held on."""
    return FakeInhibitor()


@pytest.fixture
def running(program, monkeypatch, screen):
    """A program with a hold that has run for a few seconds."""
    one = entered(program)
    monkeypatch.setattr(app_player, "inhibitor_here", lambda _parent: screen)
    one.app.starter.play(HOLD)
    one.settle()
    one.run(10 + 8)
    assert one.position.step.kind is StepKind.WORK
    return one


def pause_timer(one) -> QTimer:
    return one.app.playing.awake.findChild(QTimer)


def sleep(one):
    one.app.playing.findChild(SleepWatch).away.emit()
    one.settle()


def question(one):
    return one.app.playing.view.questions.open


def press_pause(one):
    """The one key; soon after each other two presses would mean something else."""
    one.run(2)
    one.press(Qt.Key.Key_Space)


def paused(one):
    return one.app.playing.player.session.paused


def test_nothing_is_held_before_a_session(program, monkeypatch, screen):
    one = entered(program)
    monkeypatch.setattr(app_player, "inhibitor_here", lambda _parent: screen)
    assert one.app.playing.player.session is None
    assert not screen.held


def test_the_screen_is_held_while_it_runs(running, screen):
    assert screen.held
    running.run(30)
    assert screen.held


def test_a_short_pause_keeps_it_and_a_long_one_lets_it_go(running, screen):
    press_pause(running)
    assert paused(running) is not None
    assert screen.held
    assert pause_timer(running).isActive()
    assert pause_timer(running).interval() == PAUSE_MS == 5 * 60 * 1000
    pause_timer(running).timeout.emit()
    assert not screen.held
    press_pause(running)
    assert screen.held
    assert not pause_timer(running).isActive()


@pytest.mark.rest
def test_going_on_in_time_keeps_it_without_a_gap(running, screen):
    press_pause(running)
    press_pause(running)
    assert screen.held
    assert not pause_timer(running).isActive()


@pytest.mark.rest
def test_a_stop_for_pain_counts_as_a_pause(running, screen):
    running.press(Qt.Key.Key_P)
    assert pause_timer(running).isActive()
    pause_timer(running).timeout.emit()
    assert not screen.held


@pytest.mark.rest
def test_waiting_for_the_person_counts_as_a_pause(program, monkeypatch, screen):
    one = entered(program, form_gate=True)
    monkeypatch.setattr(app_player, "inhibitor_here", lambda _parent: screen)
    one.app.starter.play(HOLD)
    one.settle()
    one.run(12)
    assert one.position.awaiting
    assert screen.held
    assert pause_timer(one).isActive()
    one.press(Qt.Key.Key_Space)
    assert not pause_timer(one).isActive()


@pytest.mark.rest
def test_it_is_let_go_when_the_session_is_over(running, screen):
    running.run(300)
    assert running.window.current == "summary"
    assert not screen.held


@pytest.mark.rest
def test_it_is_let_go_when_the_session_is_ended_early(running, screen):
    running.app.playing.player.stop()
    running.settle()
    assert not screen.held


@pytest.mark.rest
def test_it_is_let_go_when_one_leaves_for_later(running, screen):
    running.press(Qt.Key.Key_Escape)
    running.click(question(running).button("later"))
    assert not screen.held
    assert not pause_timer(running).isActive()


@pytest.mark.rest
def test_it_is_let_go_when_the_program_closes(running, screen):
    running.close()
    assert not screen.held
    assert not pause_timer(running).isActive()


@pytest.mark.rest
def test_going_to_sleep_pauses_and_asks(running):
    left = running.position.seconds_left
    sleep(running)
    assert paused(running) is PauseReason.ASLEEP
    assert question(running).accessibleName() == "Paused while the computer slept or was locked"
    texts = [question(running).button(each).text() for each in ANSWERS]
    assert texts == ["Resume", "Restart this hold", "End session"]
    running.run(60)
    assert running.position.seconds_left == left, "nothing of that time is counted"


@pytest.mark.rest
def test_told_twice_it_asks_once(running):
    sleep(running)
    first = question(running)
    sleep(running)
    assert question(running) is first


@pytest.mark.rest
def test_resume_goes_on_where_it_was_after_a_lead_in(running):
    left = running.position.seconds_left
    sleep(running)
    running.click(question(running).button("resume"))
    assert paused(running) is None
    running.run(3)
    assert running.position.seconds_left == pytest.approx(left, abs=1)


@pytest.mark.rest
def test_restart_begins_this_hold_anew(running):
    before = running.position
    assert before.held == 5
    sleep(running)
    running.click(question(running).button("restart"))
    assert paused(running) is None
    running.run(3 + 1)
    assert (running.position.step.item, running.position.side) == (before.step.item, before.side)
    assert running.position.held == 0


@pytest.mark.rest
def test_finish_ends_and_keeps_what_was_done(running):
    sleep(running)
    running.click(question(running).button("finish"))
    assert running.window.current == "summary"
    (row,) = running.window.page("summary").table.rows
    assert "5 s" in (row.value.left.text, row.value.right.text)


def stall(one):
    """Nothing of the program ran for 20 seconds, and no clock says that the computer slept."""
    one.clock.now += 20
    one.app.playing.player.tick()
    one.settle()


@pytest.mark.rest
def test_a_gap_without_a_sleep_asks_the_same(running):
    left = running.position.seconds_left
    stall(running)
    assert paused(running) is PauseReason.STALLED
    assert question(running).accessibleName() == "Paused while the computer was busy"
    assert [question(running).button(each).text() for each in ANSWERS] == texts_of_a_hold()
    assert running.position.seconds_left == left, "nothing of that time is counted"
    running.click(question(running).button("restart"))
    running.run(3 + 1)
    assert running.position.held == 0


def texts_of_a_hold():
    return ["Resume", "Restart this hold", "End session"]


@pytest.mark.rest
def test_a_shorter_gap_is_caught_up(running):
    before = running.position.held
    running.clock.now += 4
    running.app.playing.player.tick()
    running.settle()
    assert question(running) is None
    assert running.position.held == before + 4


@pytest.mark.rest
def test_a_clock_that_tells_of_a_sleep_asks_too(running):
    running.clock.suspended += 3 * 3600
    running.app.playing.player.tick()
    running.settle()
    assert paused(running) is PauseReason.ASLEEP
    assert question(running) is not None


@pytest.mark.rest
def test_where_nothing_is_held_there_is_nothing_to_restart(program):
    one = entered(program)
    one.app.starter.play(HOLD)
    one.settle()
    one.run(4)
    sleep(one)
    with pytest.raises(KeyError):
        question(one).button("restart")
    one.click(question(one).button("resume"))
    assert paused(one) is None


@pytest.mark.rest
def test_a_rep_is_called_a_rep(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.settle()
    one.run(10 + 8)
    sleep(one)
    assert question(one).button("restart").text() == "Restart this rep"


@pytest.mark.rest
def test_no_full_screen_is_frozen(running):
    running.press(Qt.Key.Key_F11)
    assert running.window.isFullScreen()
    sleep(running)
    assert question(running).isVisible()
    assert question(running).geometry() == running.window.rect()
    running.press(Qt.Key.Key_Escape)
    assert question(running) is None
    running.press(Qt.Key.Key_Escape)
    assert not running.window.isFullScreen()
    press_pause(running)
    assert paused(running) is None


@pytest.mark.rest
def test_finish_leaves_the_full_screen(running):
    running.press(Qt.Key.Key_F11)
    sleep(running)
    running.click(question(running).button("finish"))
    assert running.window.current == "summary"
    assert not running.window.isFullScreen()


def test_escape_leaves_it_paused(running):
    sleep(running)
    running.press(Qt.Key.Key_Escape)
    assert question(running) is None
    assert paused(running) is PauseReason.ASLEEP
    press_pause(running)
    assert paused(running) is None


def test_a_session_that_is_paused_already_is_not_asked_about(running):
    press_pause(running)
    sleep(running)
    assert paused(running) is PauseReason.PERSON
    assert question(running) is None
