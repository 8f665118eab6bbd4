# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a plan leaves a range, the person chooses within it: it is played, shown, and can be taken back."""

import pytest
from plan_samples import PLAN, keep_plan
from program import entered
from PySide6.QtWidgets import QLabel

from psoas_trainer.core.changes import Change
from psoas_trainer.core.clinic.own_amounts import AmountKey
from psoas_trainer.core.routine import CLINIC_PLAN
from psoas_trainer.storage.clinic_amounts import own_amounts
from psoas_trainer.ui.dialogs.handout_dialog import HandoutDialog
from psoas_trainer.ui.dialogs.plan_amounts_dialog import PlanAmountsDialog
from psoas_trainer.ui.play_request import PlayRequest


def home(program, content, plan=PLAN):
    one = entered(program)
    one.version = keep_plan(one, content, one.app._ground.store.person, plan)
    one.app._ground.store.changed.emit(frozenset({Change.PLANS}))
    one.settle()
    one.window.show_page("routines")
    one.card = lambda: one.window.page("routines").list.card(CLINIC_PLAN)
    return one


def opened(one):
    one.click(one.card().buttons["amounts"])
    [dialog] = [each for each in one.window.findChildren(PlanAmountsDialog) if each.isVisible()]
    return dialog


def chosen(one):
    person = one.app._ground.store.person
    return one.thread.call(lambda connection: own_amounts(connection, person, one.version))


def bridges(one):
    plan = one.app.playing.trainer.plan(PlayRequest(routine_id=CLINIC_PLAN))
    [item] = [each for each in plan.items if each.chosen.exercise_id == "glute_bridge"]
    return item.planned.dose.amount, item.chosen.dose.amount


@pytest.fixture
def one(program, content):
    return home(program, content)


def test_only_what_has_a_range_is_offered_and_only_within_it(one):
    dialog = opened(one)
    assert list(dialog.steppers) == [AmountKey(1)]
    assert "From 2 to 8 reps; the plan has 4." in [each.text() for each in dialog.findChildren(QLabel)]
    stepper = dialog.steppers[AmountKey(1)].stepper
    assert (stepper.field.minimum(), stepper.field.maximum(), stepper.field.value()) == (2, 8, 4)
    assert stepper.field.accessibleName() == "Reps of Glute bridge"
    for _ in range(9):
        one.click(stepper.plus)
    assert stepper.field.value() == 8


def test_what_is_kept_is_played_and_undone(one):
    dialog = opened(one)
    one.click(dialog.steppers[AmountKey(1)].stepper.plus)
    one.click(dialog.keep)
    assert chosen(one) == {AmountKey(1): 5}
    assert bridges(one) == (4, 5)
    one.app.starter.play(PlayRequest(routine_id=CLINIC_PLAN))
    one.settle()
    works = [step.work for step in one.app.playing.player.session.steps if step.work is not None]
    assert [each.amount for each in works if each.exercise_id == "glute_bridge"] == [5, 5]
    one.app._player._leave()
    one.settle()


@pytest.mark.rest
def test_undo_brings_back_what_was_before(one):
    for presses in (1, 2):
        dialog = opened(one)
        for _ in range(presses):
            one.click(dialog.steppers[AmountKey(1)].stepper.plus)
        one.click(dialog.keep)
    assert bridges(one) == (4, 7)
    one.click(one.window.toast.action)
    assert bridges(one) == (4, 5)
    dialog = opened(one)
    one.click(dialog.planned)
    one.click(dialog.keep)
    assert bridges(one) == (4, 4)


@pytest.mark.rest
def test_not_now_keeps_nothing(one):
    dialog = opened(one)
    one.click(dialog.steppers[AmountKey(1)].stepper.plus)
    one.click(dialog.leave)
    assert chosen(one) == {}


@pytest.mark.rest
def test_a_new_version_counts_as_it_is_entered(one, content):
    dialog = opened(one)
    one.click(dialog.steppers[AmountKey(1)].stepper.plus)
    one.click(dialog.keep)
    keep_plan(one, content, one.app._ground.store.person, PLAN._replace(comfort=1))
    one.app._ground.store.changed.emit(frozenset({Change.PLANS}))
    one.settle()
    assert bridges(one) == (4, 4)


def test_the_card_says_what_may_be_changed(one):
    said = [each.text() for each in one.card().findChildren(QLabel)]
    assert any("Glute bridge. You may change this: 2 to 8 reps." in each for each in said)


def test_the_paper_of_the_plan_has_the_chosen_amounts_and_the_range(one):
    dialog = opened(one)
    one.click(dialog.steppers[AmountKey(1)].stepper.plus)
    one.click(dialog.keep)
    one.click(one.card().buttons["handout"])
    one.settle()
    [handout] = one.window.findChildren(HandoutDialog)
    words = handout.view.accessibleDescription().splitlines()
    assert "You may change this: 2 to 8 reps." in words
    assert any("2 × 5 rep" in each for each in words)
    assert any("Raise 2 s" in each and "Lower 2 s" in each for each in words), "at the speed of the plan"
    assert handout.options.wishes.days == PLAN.days
    assert "Stop when pain goes above 3 of 10." in words


@pytest.mark.rest
def test_a_plan_without_a_range_offers_nothing(program, content):
    one = home(program, content, PLAN._replace(rows=PLAN.rows[:1]))
    assert "amounts" not in one.card().buttons
    assert one.card().value.mark == "Made for you, played as it is"
    assert not any("You may change" in each.text() for each in one.card().findChildren(QLabel))
