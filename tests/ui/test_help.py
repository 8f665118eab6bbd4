# SPDX-License-Identifier: GPL-3.0-or-later
"""The page "Stop and seek help" is one step away, from a stop for pain and from the settings, also over a question."""

import pytest
from program import entered
from PySide6.QtCore import Qt

from psoas_trainer.storage.session_queries import open_session
from psoas_trainer.ui.dialogs.pain_dialog import PainDialog
from psoas_trainer.ui.dialogs.seek_help_dialog import SeekHelpDialog
from psoas_trainer.ui.play_request import PlayRequest


def helped(one):
    return one.window.findChildren(SeekHelpDialog)


@pytest.mark.rest
def test_from_the_settings(program):
    one = entered(program)
    one.window.show_page("settings")
    one.settle()
    one.click(one.window.page("settings").about_section.help)
    (page,) = helped(one)
    one.qtbot.keyClick(page, Qt.Key.Key_Escape)
    one.settle()
    assert not page.isVisible()


@pytest.mark.rest
def test_from_a_stop_for_pain_and_the_question_is_still_there_afterwards(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(12)
    one.press(Qt.Key.Key_P)
    dialog = one.app.playing.view.pain.open
    assert isinstance(dialog, PainDialog)
    dialog.help.wanted.emit()
    (page,) = helped(one)
    assert page.isVisible()
    one.press(Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert one.app.playing.view.pain.open is dialog
    assert one.app.playing.player.session.paused is not None
    one.click(dialog.finish)
    (stop,) = one.app._ground.store.pain_stops_today_and_yesterday()
    assert stop.followed == "finish"
    assert stop.answer.strength is None


@pytest.mark.rest
def test_strong_pain_is_locked_for_a_day_and_says_so(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(12)
    one.press(Qt.Key.Key_P)
    one.app.playing.view.pain.open.scale.set_value(8)
    one.click(one.app.playing.view.pain.open.next)
    for page in helped(one):
        page.lift()
    one.click(next(iter(one.app.playing.view.pain.open.cards.values())).button)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.settle()
    assert not one.app.playing.trainer.running
    texts = [label.text() for label in one.window.findChildren(type(one.app.playing.view.parts.phase))]
    assert any("until tomorrow" in text for text in texts)
    one.press(Qt.Key.Key_Escape)


def test_the_window_closes_over_a_stop_and_the_session_can_be_taken_up_again(program):
    one = entered(program)
    one.app.starter.play(PlayRequest(exercise_id="supine_leg_raise"))
    one.run(12)
    one.press(Qt.Key.Key_P)
    assert one.window.close()
    one.app.close()
    one.settle()
    assert one.app._ground.store._thread.call(lambda connection: open_session(connection, 1)) is not None
