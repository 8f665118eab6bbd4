# SPDX-License-Identifier: GPL-3.0-or-later
"""The twelve questions before strengthening: asked first, never skipped, and what a yes leads to."""

import pytest
from program import Program, entered
from PySide6.QtCore import QPoint, Qt
from today_page import source_content

from psoas_trainer.storage.screenings import latest_screening
from psoas_trainer.ui.dialogs.before_start_dialog import BeforeStartDialog
from psoas_trainer.ui.dialogs.screening_dialog import ScreeningDialog
from psoas_trainer.ui.dialogs.seek_help_dialog import SeekHelpDialog
from psoas_trainer.ui.play_request import PlayRequest

MARCH = PlayRequest(exercise_id="psoas_march")
LUNGE = PlayRequest(exercise_id="low_lunge")
ROUTINE = PlayRequest(routine_id="balance_a")


@pytest.fixture(autouse=True)
def unanswered(monkeypatch):
    monkeypatch.setattr(Program, "answered", False)


@pytest.fixture(scope="module")
def content():
    """As it stands in the source tree."""
    return source_content()


def shown(one, kind):
    return next((each for each in one.window.findChildren(kind) if each.isVisible()), None)


def play(one, request):
    one.app.starter.play(request)
    one.settle()
    return shown(one, ScreeningDialog)


def answer(one, dialog, *yes):
    for question, row in dialog.questions.items():
        one.click(row.yes if question in yes else row.no)
    one.click(dialog.go_on)
    return dialog.text.text()


def running(one):
    return one.app.playing.trainer.running


def kept(one):
    return one.thread.call(lambda connection: latest_screening(connection, 1, "general"))


def test_all_twelve_are_seen_at_once_before_the_first_strengthening(program):
    one = entered(program)
    dialog = play(one, ROUTINE)
    assert len(dialog.questions) == 12
    assert all(row.answer is None for row in dialog.questions.values())
    bottom = dialog._card.geometry().bottom()
    last = tuple(dialog.questions.values())[-1]
    assert last.mapTo(dialog, QPoint(0, last.height())).y() < bottom
    assert not running(one)


def test_a_stretch_is_played_without_questions(program):
    one = entered(program)
    assert play(one, LUNGE) is None
    assert running(one)


@pytest.mark.rest
def test_twelve_times_no_starts_and_is_kept_with_its_date_and_version(program):
    one = entered(program)
    dialog = play(one, MARCH)
    assert "Nothing is held back." in answer(one, dialog)
    one.click(dialog.done)
    assert running(one)
    record = kept(one)
    assert (record.version, len(record.answers), record.any_yes) == (1, 12, False)
    one.app.playing.player.stop()
    one.settle()
    assert play(one, ROUTINE) is None, "asked once"


@pytest.mark.rest
def test_not_now_and_escape_start_nothing_and_it_is_asked_again(program):
    one = entered(program)
    one.click(play(one, MARCH).not_now)
    assert not running(one)
    assert kept(one) is None
    dialog = play(one, MARCH)
    one.qtbot.keyClick(dialog.not_now, Qt.Key.Key_Escape)
    one.settle()
    assert not running(one)
    assert play(one, MARCH) is not None


@pytest.mark.rest
def test_a_yes_names_what_follows_and_what_is_played_is_told_before_it_starts_once(program):
    one = entered(program)
    dialog = play(one, ROUTINE)
    text = answer(one, dialog, "hernia", "blood")
    assert "Hernia: what presses on the belly" in text
    assert "Blood: the roller stays off." in text
    assert "Ask a health professional" in text
    one.click(dialog.done)
    before = shown(one, BeforeStartDialog)
    told = {row.name: (row.instead, row.why) for row in before.rows}
    assert told["Psoas march"][0] == "Not played today"
    assert "Ask a health professional" in told["Psoas march"][1]
    assert told["Foam-roller release"][0] == "Instead: Rest with legs up"
    one.click(before.start)
    played = {item.chosen.exercise_id for item in one.app.playing.trainer.current_plan.items}
    assert "seated_leg_lift" in played
    assert not {"psoas_march", "supine_leg_raise", "psoas_plank", "foam_roller_release"} & played
    one.app.playing.player.stop()
    one.settle()
    one.app.starter.play(ROUTINE)
    one.settle()
    assert shown(one, BeforeStartDialog) is None, "told already"
    assert running(one)


@pytest.mark.rest
def test_new_signs_are_urgent_and_lead_to_the_page_with_whom_to_turn_to(program):
    one = entered(program)
    dialog = play(one, ROUTINE)
    assert answer(one, dialog, "new_signs").startswith("New numbness, weakness in a leg")
    one.click(dialog.done)
    assert shown(one, SeekHelpDialog) is not None
    assert not running(one)
    one.press(Qt.Key.Key_Escape)
    one.app.starter.play(LUNGE)
    one.settle()
    assert shown(one, BeforeStartDialog).accessibleName() == "Not today"


@pytest.mark.rest
def test_answered_again_with_no_everything_is_played(program):
    one = entered(program)
    dialog = play(one, MARCH)
    answer(one, dialog, "heart")
    one.click(dialog.done)
    one.click(shown(one, BeforeStartDialog).not_now)
    one.app.starter.ask("general", lambda: None)
    dialog = shown(one, ScreeningDialog)
    answer(one, dialog)
    one.click(dialog.done)
    assert play(one, MARCH) is None
    assert running(one)


@pytest.mark.rest
def test_the_roller_asks_its_own_questions_after_the_general_ones(program):
    one = entered(program, offered=None)
    dialog = play(one, ROUTINE)
    answer(one, dialog)
    one.click(dialog.done)
    assert len(shown(one, ScreeningDialog).questions) == 11
