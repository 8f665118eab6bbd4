# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards after a stop: one for each offered step, in its order, in whole sentences."""

import pytest

from psoas_trainer.core.pain import NextStep, PainAnswer, pain_advice
from psoas_trainer.core.words import VariantWords
from psoas_trainer.ui.pain_request import NextCard
from psoas_trainer.ui.pain_writer import PainWriter, Stopped

STOPPED = Stopped("raise", VariantWords("Knee bent", "Keep it bent."), "lift", "Seated lift", 6, 4)


def cards(strength, stopped=STOPPED, *, easier=True):
    advice = pain_advice(PainAnswer(strength), easier=easier, eased=False)
    return {card.step: card for card in PainWriter().cards(advice, stopped)}


@pytest.mark.parametrize("strength", [None, *range(11)])
def test_there_is_a_card_for_each_offered_step_in_its_order(strength):
    assert tuple(cards(strength)) == pain_advice(PainAnswer(strength), easier=True, eased=False).offered


def test_the_green_row():
    assert cards(2) == {
        NextStep.EASIER: NextCard(
            NextStep.EASIER, "Do the easier one", "Knee bent\nKeep it bent.", "Switch to easier", "raise"
        ),
        NextStep.SKIP: NextCard(
            NextStep.SKIP, "Skip to the next", "Leave this exercise for today. Seated lift is next.", "Skip it", "lift"
        ),
        NextStep.FINISH: NextCard(
            NextStep.FINISH,
            "Finish here",
            "What you did is kept, here 6 on the left and 4 on the right.",
            "End session",
        ),
    }


def test_the_amber_row_says_that_relatives_are_skipped_too():
    assert cards(4)[NextStep.SKIP].text == "Skip this exercise and those like it today. Seated lift is next."
    alone = STOPPED._replace(next_id="", next_name="")
    assert "Nothing comes after them" in cards(4, alone)[NextStep.SKIP].text


def test_going_on_shows_the_exercise():
    card = cards(0)[NextStep.RESUME]
    assert (card.title, card.button, card.exercise_id) == ("Go on", "Go on", "raise")


def test_the_last_exercise_has_nothing_after_it():
    card = cards(2, Stopped("raise"), easier=False)[NextStep.SKIP]
    assert (card.text, card.exercise_id) == ("Leave this exercise for today. It is the last one.", "")


def test_without_sides_no_sides_are_named():
    assert cards(2, Stopped("raise"), easier=False)[NextStep.FINISH].text == "What you did is kept."
