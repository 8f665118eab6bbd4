# SPDX-License-Identifier: GPL-3.0-or-later
"""No way leads round what was answered, and each stop is about what hurt."""

import pytest
from pain_page import click, stopped
from PySide6.QtCore import Qt

from psoas_trainer.core.pain import NextStep, PainAnswer
from psoas_trainer.core.side import Side
from psoas_trainer.core.step import StepKind

Key = Qt.Key


def test_after_a_stop_with_nothing_answered_space_goes_on(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.key(Key.Key_P)
    page.key(Key.Key_Escape, page.view.pain.open)
    assert page.stops[-1].answer == PainAnswer(), "a side that was only prefilled is no answer"
    page.key(Key.Key_Space)
    assert page.session.paused is None


@pytest.mark.rest
def test_a_stop_in_a_rest_is_about_what_was_done_before_it(stage):
    page = stage("supine_leg_raise", "seated_leg_lift", "low_lunge")
    page.run_to(StepKind.REST, 3)
    dialog = stopped(page, 2, after=1)
    assert page.stops[-1].exercise_id == "supine_leg_raise"
    assert list(dialog.cards) == [NextStep.SKIP, NextStep.FINISH], "it is over: there is nothing to ease"
    click(page, dialog.cards[NextStep.SKIP].button)
    assert page.session.position().step.kind is StepKind.REST, "what comes next stays"
    assert page.session.position().step.item == 1


def test_a_stop_while_sides_are_switched_is_on_the_side_that_worked(stage):
    page = stage("low_lunge")
    page.run_to(StepKind.SWITCH, 2)
    page.key(Key.Key_P)
    assert page.view.pain.open.answer() == PainAnswer(side=Side.LEFT)
    page.view.pain.dismiss()


def test_feeling_unwell_is_no_way_round_strong_pain(stage):
    page = stage("supine_leg_raise", "seated_leg_lift")
    page.run(11)
    page.key(Key.Key_P)
    page.view.pain.open.scale.set_value(8)
    click(page, page.view.pain.open.unwell)
    click(page, page.view.pain.open.well)
    assert list(page.view.pain.open.cards) == [NextStep.FINISH]
    page.view.pain.dismiss()


@pytest.mark.rest
def test_ending_at_once_after_strong_pain_still_says_whom_to_ask(stage):
    page = stage("supine_leg_raise")
    page.run(11)
    page.key(Key.Key_P)
    page.view.pain.open.scale.set_value(8)
    click(page, page.view.pain.open.finish)
    assert page.session.over
    assert page.helped == [page.view]


@pytest.mark.rest
def test_the_easier_version_asks_only_for_what_it_needs(stage):
    page = stage("psoas_march", "seated_leg_lift")
    assert "loop band" in page.parts.card.value.rows[-1].text
    dialog = stopped(page, 2)
    click(page, dialog.cards[NextStep.EASIER].button)
    assert "loop band" not in page.parts.card.value.rows[-1].text
