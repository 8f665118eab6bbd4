# SPDX-License-Identifier: GPL-3.0-or-later
"""From the stop for pain to the way on, through the dialogs: stops first, keeps every answer, follows the table."""

import pytest
from pain_page import click, leave, stopped
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.events import PauseReason
from psoas_trainer.core.pain import NextStep, PainAnswer, PainKind
from psoas_trainer.core.record import SetKey
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind
from psoas_trainer.ui.dialogs.pain_dialog import PainDialog
from psoas_trainer.ui.dialogs.pain_next_dialog import PainNextDialog
from psoas_trainer.ui.widgets.label import TextLabel

Key = Qt.Key


@pytest.mark.parametrize("press", [Key.Key_P, Key.Key_Backspace])
def test_the_clock_stands_before_anything_is_asked_and_the_stop_is_kept_with_nothing_answered(stage, press):
    page = stage("supine_leg_raise", "seated_leg_lift")
    page.run(10 + 6 + 1)
    page.key(press)
    assert page.session.paused is PauseReason.PAIN
    assert isinstance(page.view.pain.open, PainDialog)
    assert [one.answer for one in page.stops] == [PainAnswer()]
    assert page.view.pain.open.answer() == PainAnswer(side=Side.LEFT), "the side that worked is prefilled"
    left = page.session.position().seconds_left
    page.run(30)
    assert page.session.position().seconds_left == left
    leave(page)


def test_one_click_stops_too(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    click(page, page.parts.pain)
    assert page.session.paused is PauseReason.PAIN
    leave(page)


def test_nothing_to_say_is_kept_as_nothing_and_goes_on(stage):
    page = stage("supine_leg_raise")
    dialog = stopped(page)
    click(page, dialog.nothing)
    assert page.session.paused is None
    assert page.stops[-1].answer.strength is None
    assert page.stops[-1].followed is NextStep.RESUME
    assert page.parts.phase.text() == "Get ready", "three seconds of lead-in"


@pytest.mark.rest
@pytest.mark.parametrize("choice", ["nothing"])
@pytest.mark.parametrize("number", [2, 4, 7])
def test_it_was_nothing_does_not_override_what_was_just_answered(stage, choice, number):
    page = stage("supine_leg_raise", "seated_leg_lift")
    page.run(11)
    page.key(Key.Key_P)
    page.view.pain.open.scale.set_value(number)
    click(page, getattr(page.view.pain.open, choice))
    assert isinstance(page.view.pain.open, PainNextDialog)
    assert page.session.paused is PauseReason.PAIN
    page.view.pain.dismiss()


def test_two_of_ten_offers_the_easier_version_which_ends_the_set_with_what_is_missing(stage):
    page = stage("supine_leg_raise", "seated_leg_lift")
    dialog = stopped(page, 2, after=10 + 3 * 6 + 1)
    assert list(dialog.cards) == [NextStep.EASIER, NextStep.SKIP, NextStep.FINISH]
    assert dialog.cards[NextStep.EASIER].button.hasFocus()
    click(page, dialog.cards[NextStep.EASIER].button)
    assert page.session.paused is PauseReason.PAIN, "nobody is hurried on"
    assert page.session.position().step.kind is StepKind.GET_READY
    assert page.parts.stage.value.headline == "Easier now"
    assert page.parts.stage.value.subline == "Leg raise: Resting leg bent"
    page.key(Key.Key_Space)
    page.run(10 + 3)
    assert page.session.position().step.work.variant_id == "bent_rest"
    assert (page.parts.right.value.done, page.parts.right.value.target) == (0, 8)
    page.run(16 * 6)
    assert page.session.tallies[SetKey(0, 1, Side.RIGHT)].reps == 2
    assert page.session.tallies[SetKey(0, 2, Side.RIGHT)].reps == 8
    assert page.session.position().step.item == 1


def test_in_the_easier_version_a_second_stop_offers_no_easier_one(stage):
    page = stage("supine_leg_raise", "seated_leg_lift")
    dialog = stopped(page, 2)
    click(page, dialog.cards[NextStep.EASIER].button)
    page.key(Key.Key_Space)
    page.run(10 + 5)
    dialog = stopped(page, 2, after=1)
    assert list(dialog.cards) == [NextStep.SKIP, NextStep.FINISH]
    page.view.pain.dismiss()


@pytest.mark.rest
def test_four_of_ten_skips_the_exercise_and_its_relatives_today(stage):
    page = stage("supine_leg_raise", "seated_leg_lift", "low_lunge")
    dialog = stopped(page, 4)
    click(page, dialog.cards[NextStep.SKIP].button)
    names = {page.view.pain._plan.items[step.item].chosen.exercise_id for step in page.session.steps[2:]}
    assert names == {"low_lunge"}, "the seated lift strengthens too"
    assert page.session.position().step.item == 2
    assert page.session.paused is PauseReason.PAIN
    assert page.stops[-1].followed is NextStep.SKIP


@pytest.mark.rest
def test_seven_of_ten_ends_the_session_and_opens_the_page_with_whom_to_ask(stage):
    page = stage("supine_leg_raise", "seated_leg_lift")
    ends = []
    page.view.finished.connect(ends.append)
    dialog = stopped(page, 7)
    assert list(dialog.cards) == [NextStep.FINISH]
    assert page.helped == [page.view]
    page.key(Key.Key_Escape, dialog)
    page.key(Key.Key_Escape, page.view.pain.open)
    assert page.view.pain.open is None
    for key in (Key.Key_Space, Key.Key_P, Key.Key_Right):
        page.key(key)
        page.view.key.release()
        dialog = page.view.pain.open
        assert list(dialog.cards) == [NextStep.FINISH], "staying is no way round it"
        page.key(Key.Key_Escape, dialog)
        page.view.pain.open.scale.set_value(0)
        click(page, page.view.pain.open.nothing)
        assert list(page.view.pain.open.cards) == [NextStep.FINISH], "nor another answer"
        assert page.stops[-1].answer.strength == 7
        page.key(Key.Key_Escape, page.view.pain.open)
        page.key(Key.Key_Escape, page.view.pain.open)
    page.key(Key.Key_Space)
    dialog = page.view.pain.open
    click(page, dialog.cards[NextStep.FINISH].button)
    assert ends == [False]
    assert page.stops[-1].answer.strength == 7


@pytest.mark.rest
def test_behind_the_last_exercise_only_the_end_is_offered_and_all_that_was_done_is_kept(stage):
    page = stage("supine_leg_raise")
    ends = []
    page.view.finished.connect(ends.append)
    dialog = stopped(page, 4)
    assert list(dialog.cards) == [NextStep.FINISH], "there is nothing to skip to"
    click(page, dialog.cards[NextStep.FINISH].button)
    assert ends == [False]
    assert page.session.tallies[SetKey(0, 1, Side.RIGHT)].reps == 1


@pytest.mark.rest
def test_feeling_unwell_is_kept_and_ends_or_goes_on(stage):
    page = stage("supine_leg_raise")
    dialog = stopped(page)
    click(page, dialog.unwell)
    assert page.stops[-1].unwell
    unwell = page.view.pain.open
    assert unwell.finish.hasFocus()
    click(page, unwell.well)
    assert page.session.paused is None
    stopped(page, after=1)
    click(page, page.view.pain.open.unwell)
    click(page, page.view.pain.open.finish)
    assert page.session.over


@pytest.mark.rest
def test_the_page_with_whom_to_ask_is_one_step_away_and_the_question_stays(stage):
    page = stage("supine_leg_raise")
    dialog = stopped(page)
    dialog.help.wanted.emit()
    assert page.helped == [page.view]
    assert page.view.pain.open is dialog
    leave(page)


@pytest.mark.rest
def test_staying_keeps_the_answers_and_the_session_paused(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.key(Key.Key_P)
    page.key(Key.Key_3, QApplication.focusWidget())
    page.key(Key.Key_Escape, page.view.pain.open)
    assert page.view.pain.open is None
    assert page.session.paused is PauseReason.PAIN
    assert page.stops[-1].answer.strength == 3
    assert page.stops[-1].followed is None
    page.key(Key.Key_Space)
    assert isinstance(page.view.pain.open, PainNextDialog), "what was answered has to be followed"
    page.view.pain.dismiss()


@pytest.mark.rest
def test_alarming_pain_needs_no_number(stage):
    page = stage("supine_leg_raise", "seated_leg_lift")
    dialog = stopped(page)
    dialog.kind.set_current(PainKind.SHARP)
    click(page, dialog.next)
    assert list(page.view.pain.open.cards) == [NextStep.FINISH]
    assert page.stops[-1].answer == PainAnswer(side=Side.RIGHT, kind=PainKind.SHARP)
    click(page, page.view.pain.open.cards[NextStep.FINISH].button)


def test_no_question_says_saved_while_a_count_is_not(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.view.mark_unsaved(frozenset({SetKey(0, 1, Side.RIGHT)}))
    page.key(Key.Key_P)
    texts = " ".join(child.text() for child in page.view.pain.open.findChildren(TextLabel))
    assert "not saved yet" in texts
    assert "What you did so far is saved" not in texts
    leave(page)


@pytest.mark.rest
def test_the_pain_key_works_over_the_list_of_keys_and_with_shift(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.key(Key.Key_Question)
    page.key(Key.Key_P, page.view.questions.open.button("close"))
    assert isinstance(page.view.pain.open, PainDialog)
    leave(page)
    page.player.resume()
    page.qtbot.keyClick(page.view, Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert page.session.paused is PauseReason.PAIN
    leave(page)


def test_without_letters_the_button_names_the_key_that_still_stops(stage):
    page = stage("supine_leg_raise")
    page.preferences.change(letter_keys=False)
    assert "Backspace" in page.parts.pain.accessibleName()
    page.run(11)
    page.key(Key.Key_P)
    assert page.session.paused is None
    page.key(Key.Key_Backspace)
    assert page.session.paused is PauseReason.PAIN
    leave(page)
