# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person chooses of a plan lies in the range that the plan leaves, and only what has a range changes."""

from random import Random

import pytest
from clinic_plans import NOTHING, some_plan
from shipped import CATALOGUE

from psoas_trainer.core.clinic.own_amounts import AmountKey, as_planned, open_amounts, with_amounts
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_play import session_of
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.side import Side

BRIDGE = PlanRow("glute_bridge", Dose(DoseKind.REPS, 12), least=8, most=15)
LUNGE = PlanRow("low_lunge", Dose(DoseKind.HOLD, 30, 2, 40, 20), least=15, most=45)
MARCH = PlanRow("psoas_march", Dose(DoseKind.REPS, 10, 2))
PLAN = ClinicPlan((MARCH, BRIDGE, LUNGE), (0, 2, 4), "2026-05-04")


def test_the_numbers_with_a_range_are_open_and_no_others() -> None:
    assert [tuple(each) for each in open_amounts(PLAN)] == [
        (AmountKey(1), 12, 8, 15),
        (AmountKey(2, Side.LEFT), 40, 15, 45),
        (AmountKey(2, Side.RIGHT), 20, 15, 45),
    ]


def test_a_side_that_is_left_out_stays_left_out() -> None:
    one_sided = LUNGE._replace(dose=Dose(DoseKind.HOLD, 30, 2, 30, 0))
    assert [each.key for each in open_amounts(PLAN._replace(rows=(one_sided,)))] == [AmountKey(0, Side.LEFT)]


def test_only_one_end_of_a_range_leaves_the_other_at_what_is_planned() -> None:
    [only] = open_amounts(PLAN._replace(rows=(BRIDGE._replace(least=None),)))
    assert (only.least, only.most) == (12, 15)
    assert open_amounts(PLAN._replace(rows=(BRIDGE._replace(least=12, most=12),))) == ()


@pytest.mark.parametrize("plans", [60, pytest.param(2000, marks=pytest.mark.soak)])
def test_what_is_chosen_is_played_within_the_range_and_everything_else_as_it_is(plans: int) -> None:
    for seed in range(plans):
        chance, plan = Random(seed), some_plan(seed)
        rows = tuple(
            row._replace(least=max(1, row.dose.amount - 5), most=row.dose.amount + 60) if chance.random() < 0.3 else row
            for row in plan.rows
        )
        plan = plan._replace(rows=rows)
        chosen = {AmountKey(chance.randint(0, 9), chance.choice([None, *Side])): chance.randint(-5, 700)}
        chosen |= {each.key: chance.randint(-5, 700) for each in open_amounts(plan)}
        own = with_amounts(plan, chosen)
        assert with_amounts(plan, {}) == plan
        for each in open_amounts(plan):
            number = own.rows[each.key.row].dose.on(each.key.side)
            assert each.least <= number <= each.most
            if each.least <= chosen[each.key] <= each.most:
                assert number == chosen[each.key]
        untouched = {each.key.row for each in open_amounts(plan)}
        assert all(own.rows[at] == row for at, row in enumerate(plan.rows) if at not in untouched)


def test_the_session_keeps_what_was_planned_beside_what_is_chosen() -> None:
    own = with_amounts(PLAN, {AmountKey(1): 15, AmountKey(2, Side.LEFT): 500, AmountKey(0): 3})
    session = as_planned(session_of(own, CATALOGUE, NOTHING), own, PLAN)
    items = [item for item in session.items if not item.warm_up]
    assert [item.planned.dose for item in items] == [row.dose for row in PLAN.rows]
    assert items[0].chosen.dose == MARCH.dose
    assert items[1].chosen.dose.amount == 15
    assert items[2].chosen.dose.on(Side.LEFT) == 45
    assert items[2].chosen.dose.on(Side.RIGHT) == 20
