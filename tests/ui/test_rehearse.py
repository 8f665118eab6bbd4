# SPDX-License-Identifier: GPL-3.0-or-later
"""A rehearsal through the whole program: several times as fast, marked as such, silent, and nothing of it is kept."""

import pytest
from program import entered
from PySide6.QtCore import Qt

from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.widgets.rehearse_menu import RehearseMenu

ROUTINE = "desk_break"


class Heard:
    """Takes the place of tones and voice, and remembers what it is given."""

    available = True

    def __init__(self):
        self.names = []

    def play(self, name):
        self.names.append(name)

    def say(self, cue):
        self.names.append(cue.text)

    def stop(self):
        """Nothing is said."""

    def set_volume(self, percent):
        assert 10 <= percent <= 100

    def set_manner(self, voice, rate, volume):
        """It has one voice."""


@pytest.fixture
def rehearse(program):
    """Opens the program and rehearses a routine by its More button, by keyboard alone."""

    def start(pace=10, **settings):
        one = entered(program, **settings)
        one.window.show_page("routines")
        one.settle()
        more = one.window.page("routines").list.card(ROUTINE).buttons["more"]
        more.setFocus()
        one.press(Qt.Key.Key_Space)
        menu = more.findChild(RehearseMenu)
        for _ in range({4: 1, 10: 2}[pace]):
            one.qtbot.keyClick(menu, Qt.Key.Key_Down)
        with one.qtbot.waitActive(one.window):
            one.qtbot.keyClick(menu, Qt.Key.Key_Return)
            one.window.activateWindow()  # here no desktop gives it back what the list had
        one.settle()
        return one

    return start


def kept(one, table) -> int:
    """How many rows there are, deleted ones too."""
    queries = {"session": "SELECT count(*) FROM session", "pain_stop": "SELECT count(*) FROM pain_stop"}
    return one.thread.call(lambda connection: connection.execute(queries[table]).fetchone()[0])


def run_on(one, seconds):
    """Runs in small steps, for at ten times the pace one second is ten."""
    player = one.app.playing.player
    end = one.clock.now + seconds
    while one.clock.now < end and player.session is not None:
        one.clock.now += 0.2
        player.tick()
    one.settle()


@pytest.mark.parametrize("pace", [4, 10])
def test_the_title_says_that_it_is_a_rehearsal_and_how_fast(rehearse, pace):
    one = rehearse(pace)
    trainer = one.app.playing.trainer
    assert trainer.running
    assert trainer.rehearses
    assert one.window.alone is one.app.playing.view
    assert one.app.playing.view.parts.top.title.text() == f"Rehearsal, {pace} times as fast: Desk break"


@pytest.mark.parametrize("pace", [4, 10])
def test_it_runs_so_many_times_as_fast(rehearse, pace):
    one = rehearse(pace)
    before = one.position.seconds_left
    run_on(one, 0.4)
    assert one.position.seconds_left == pytest.approx(before - 0.4 * pace, abs=0.1)


@pytest.mark.rest
def test_at_its_end_the_exercises_are_back_and_nothing_is_in_the_history(rehearse):
    one = rehearse()
    run_on(one, 120)
    assert not one.app.playing.trainer.running
    assert one.window.current == "today"
    assert one.window.alone is None
    assert one.window.toast.isVisible()
    assert one.window.toast.text == "The rehearsal is over. Nothing of it was kept."
    assert kept(one, "session") == 0
    one.window.show_page("history")
    one.settle()
    assert one.window.page("history").model.rowCount() == 0


@pytest.mark.rest
def test_ended_early_it_leaves_nothing_too(rehearse):
    one = rehearse()
    run_on(one, 3)
    one.press(Qt.Key.Key_Escape)
    one.click(one.app.playing.view.questions.open.button("finish"))
    assert one.window.current == "today"
    assert kept(one, "session") == 0


@pytest.mark.rest
def test_closed_in_the_middle_nothing_is_offered_at_the_next_start(rehearse, program):
    one = rehearse()
    run_on(one, 3)
    assert not one.window.close(), "it asks, as in a session"
    assert one.window.close()
    one.close()
    two = program()
    assert not two.window.offers_resume
    assert kept(two, "session") == 0


@pytest.mark.rest
def test_nothing_is_heard_of_it_but_the_session_after_it_is_heard(rehearse):
    one = rehearse(sound=True)
    cues = one.app.playing.cues
    heard = cues._tones = cues._speaker = Heard()
    run_on(one, 120)
    assert heard.names == []
    one.app.starter.play(PlayRequest(routine_id=ROUTINE))
    one.settle()
    one.run(20)
    assert heard.names


@pytest.mark.rest
def test_a_stop_for_pain_is_kept_for_it_hurt_but_belongs_to_no_session(rehearse):
    one = rehearse()
    run_on(one, 2)
    one.press(Qt.Key.Key_P)
    pain = one.app.playing.view.pain
    pain.open.scale.set_value(2)
    one.click(pain.open.next)
    assert kept(one, "pain_stop") == 1
    assert kept(one, "session") == 0
    rows = one.thread.call(lambda db: db.execute("SELECT session_id, strength FROM pain_stop").fetchall())
    assert rows == [(None, 2)]
    pain.dismiss()


@pytest.mark.rest
def test_a_real_session_before_it_stays_as_it_was(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    one.settle()
    one.run(18)
    one.app.playing.player.stop()
    one.settle()
    count = "SELECT uuid, state, active_seconds, bookmark FROM session"
    before = one.thread.call(lambda db: db.execute(count).fetchall())
    one.app.starter.play(PlayRequest(routine_id=ROUTINE, pace=10))
    one.settle()
    run_on(one, 120)
    assert one.thread.call(lambda db: db.execute(count).fetchall()) == before
