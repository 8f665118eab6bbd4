# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever is answered to the offer to go on, and if nothing is: nothing of the session is lost (R04)."""

import pytest
from program import entered, on_exercises
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from psoas_trainer.core.record import SessionState
from psoas_trainer.storage.session_queries import list_sessions, read_session
from psoas_trainer.ui.play_request import PlayRequest


@pytest.fixture
def offered(program):
    """A program that offers to go on with a session in which a few reps were counted."""
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(10 + 6 * 5 + 1)
    one.close()
    two = on_exercises(program)
    assert two.window.resume_bar.isVisible()
    return two


def stored(one):
    """The newest session as it is kept."""

    def read(connection):
        return read_session(connection, list_sessions(connection, 1).sessions[0].uuid)

    return one.thread.call(read)


@pytest.mark.rest
def test_the_bar_has_no_answer_that_takes_something_away(offered):
    buttons = [button.text() for button in offered.window.resume_bar.findChildren(QAbstractButton)]
    assert buttons == ["Resume", "Finish", "Later"]


@pytest.mark.some_of(3)
@pytest.mark.parametrize("answer", ["resume", "finish", "later", "escape", "close"])
def test_every_answer_keeps_what_was_done(offered, answer):
    before = stored(offered)
    assert before.sets
    if answer == "escape":
        offered.press(Qt.Key.Key_Escape)
    elif answer == "close":
        assert offered.window.close()
        offered.settle()
    else:
        offered.click(getattr(offered.window.resume_bar, answer))
    after = stored(offered)
    assert after.sets == before.sets
    ends = {"finish": SessionState.STOPPED}
    assert after.summary.state is ends.get(answer, SessionState.RUNNING)


@pytest.mark.rest
def test_escape_is_later(offered, program):
    assert offered.window.resume_bar.resume.hasFocus()
    offered.press(Qt.Key.Key_Escape)
    assert not offered.window.resume_bar.isVisible()
    offered.close()
    assert on_exercises(program).window.resume_bar.isVisible(), "the next start offers it again"


@pytest.mark.rest
@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_6, "settings"), (Qt.Key.Key_3, "history")])
def test_another_page_takes_the_keyboard_with_it(offered, key, page):
    offered.qtbot.keyClick(offered.window, key, Qt.KeyboardModifier.ControlModifier)
    offered.settle()
    assert offered.window.current == page
    assert offered.window.page(page).isAncestorOf(offered.window.focusWidget())
