# SPDX-License-Identifier: GPL-3.0-or-later
"""What is typed into the plan editor is what it shows, keeps, plays and prints."""

from random import Random

import pytest
from clinic_plans import POSSIBLE, entered_is_played, some_plan
from PySide6.QtCore import QDate

from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow, Release, tidy_plan
from psoas_trainer.core.clinic.plan_draft import empty_plan
from psoas_trainer.core.clinic.plan_work import PlanWork
from psoas_trainer.core.dose import Dose
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.routine_row_texts import RoutineRowTexts
from psoas_trainer.ui.plan_text import PlanText
from psoas_trainer.ui.views.plan_panes import PlanPanes
from psoas_trainer.ui.widgets.rest_chip import USUAL

TODAY = "2026-05-04"
HELD = POSSIBLE._replace(held=frozenset(key for key, each in POSSIBLE.exercises.items() if each.screening is not None))


@pytest.fixture
def panes(qtbot, look, content):
    made = PlanPanes(
        look,
        content,
        RoutineRowTexts(content, DoseText()),
        PlanText(content, DoseText(), Timing),
        lambda: TODAY,
    )
    qtbot.addWidget(made)
    return made


def enter(panes, plan: ClinicPlan) -> None:
    """Types a plan, control by control."""
    for place, row in enumerate(plan.rows):
        panes.library.add_button(row.exercise_id).click()
        enter_row(panes, place, row)
    settings = panes.settings
    for day in range(7):
        if (day in plan.days) is not (day in settings.days.days):
            settings.days.chip(day).click()
    settings.start.edit.setDate(QDate.fromString(plan.start, "yyyy-MM-dd"))
    settings.comfort.stepper.field.setValue(-1 if plan.comfort is None else plan.comfort)
    if plan.review is not None:
        settings.reviewed.click()
        settings.review.edit.setDate(QDate.fromString(plan.review, "yyyy-MM-dd"))
    if plan.warm_up is not None:
        settings.warm_up._choose(plan.warm_up)
    settings.note.edit.setPlainText(plan.note or "")
    settings.note.tell()


def enter_row(panes, place: int, row: PlanRow) -> None:
    card = panes.rows.cards[place]
    if row.variant_id is not None:
        card.variant._choose(row.variant_id)
    enter_dose(card, row.dose)
    if row.rest is not None:
        card.pause.stepper.field.setValue(row.rest)
    if row.first_side is not None:
        card.first._choose(row.first_side.value)
    if row.tempo:
        card.speed.click()
        for phase, seconds in row.tempo:
            card.phases[phase].stepper.field.setValue(round(seconds * 10))
    if row.least is not None or row.most is not None:
        card.free.click()
        card.least.stepper.field.setValue(row.least or card.least.stepper.value())
        card.most.stepper.field.setValue(row.most or card.most.stepper.value())
    if not card.hold.isHidden():
        card.initials.edit.setText("JB")


def enter_dose(card, dose: Dose) -> None:
    card.sets.stepper.field.setValue(dose.sets)
    if dose.left is None and dose.right is None:
        card.amount.stepper.field.setValue(dose.amount)
        return
    card.apart.click()
    for side in sorted(Side, key=dose.on, reverse=True):  # never nothing on both, not even half-way
        card.sides.sides[side].stepper.field.setValue(dose.on(side))


def shown_row(card, row: PlanRow) -> PlanRow:
    """The row as it can be read off its controls; kind and the order of the phases are those of the exercise."""
    apart = not card.sides.isHidden()
    left, right = (card.sides.sides[side].stepper.value() for side in (Side.LEFT, Side.RIGHT))
    amount = max(left, right) if apart else card.amount.stepper.value()
    dose = Dose(row.dose.kind, amount, card.sets.stepper.value(), left if apart else None, right if apart else None)
    variant, first, rest = card.variant.chosen, card.first.chosen, card.pause.stepper.value()
    free = not card.least.isHidden()
    return PlanRow(
        row.exercise_id,
        dose,
        variant[0] if variant and variant[0] != USUAL else None,
        tuple((phase, stepper.stepper.value() / 10) for phase, stepper in card.phases.items()),
        rest if rest >= 0 else None,
        Side(first[0]) if first and first[0] != USUAL else None,
        card.least.stepper.value() if free else None,
        card.most.stepper.value() if free else None,
        Release(card.initials.text, TODAY) if card.initials.text else None,
    )


@pytest.mark.parametrize("plans", [6, pytest.param(400, marks=pytest.mark.soak)])
def test_what_is_typed_is_shown_and_played_and_printed(panes, plans):
    for seed in range(plans):
        wanted = some_plan(seed)
        panes.open(PlanWork(empty_plan(TODAY), HELD))
        enter(panes, wanted)
        made = panes.plan
        assert [shown_row(card, row) for card, row in zip(panes.rows.cards, made.rows, strict=True)] == list(made.rows)
        assert tidy_plan(made)._replace(rows=()) == tidy_plan(wanted)._replace(rows=()), seed
        for row, asked in zip(made.rows, wanted.rows, strict=True):
            sides = [row.dose.on(side) == asked.dose.on(side) for side in Side]
            assert all(sides), seed
            assert (row.dose.sets, row.rest, row.first_side) == (asked.dose.sets, asked.rest, asked.first_side)
            assert set(asked.tempo) <= set(row.tempo)
            assert asked.least in (None, row.least)
            assert asked.most in (None, row.most)
        entered_is_played(made)


def test_what_is_typed_is_taken_back_step_by_step(panes):
    chance = Random(7)
    for seed in chance.sample(range(1000), 3):
        panes.open(PlanWork(empty_plan(TODAY), HELD))
        enter(panes, some_plan(seed))
        made = panes.plan
        while panes.work.history.can_undo:
            panes.undo()
        assert panes.plan == empty_plan(TODAY)
        assert not panes.rows.cards
        while panes.work.history.can_redo:
            panes.redo()
        assert panes.plan == made
        assert [shown_row(card, row) for card, row in zip(panes.rows.cards, made.rows, strict=True)] == list(made.rows)
