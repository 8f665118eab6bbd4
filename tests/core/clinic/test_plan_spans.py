# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person may change stands on the handout of their plan: for just the exercises that leave a range."""

from clinic_plans import some_plan
from shipped import CATALOGUE

from psoas_trainer.core.clinic.own_amounts import AmountKey, open_amounts
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_handout import handout_of_plan, spans_of
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.handout import Span
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing

BRIDGE = PlanRow("glute_bridge", Dose(DoseKind.REPS, 10, 2), least=8, most=12)
LIFT = PlanRow("seated_leg_lift", Dose(DoseKind.REPS, 10, 1, 12, 10), least=8, most=None)
FIXED = PlanRow("pelvic_tilt", Dose(DoseKind.REPS, 8))


def plan(*rows):
    return ClinicPlan(rows, (0, 2), "2026-05-04")


def may(of, chosen=None):
    return [row.may for row in handout_of_plan(of, CATALOGUE, {}, Timing(), chosen=chosen or {}).rows]


def test_each_exercise_has_its_own_range_or_none():
    assert may(plan(BRIDGE, FIXED)) == [(Span(None, 8, 12),), ()]


def test_sides_apart_have_a_range_each():
    assert may(plan(LIFT)) == [(Span(Side.LEFT, 8, 12), Span(Side.RIGHT, 8, 10))]


def test_what_the_person_chose_is_printed_with_the_range_of_the_plan():
    chosen = {AmountKey(0): 11}
    [row] = handout_of_plan(plan(BRIDGE._replace(most=None, least=5)), CATALOGUE, {}, Timing(), chosen={}).rows
    assert (row.dose.amount, row.may) == (10, (Span(None, 5, 10),))
    [row] = handout_of_plan(plan(BRIDGE), CATALOGUE, {}, Timing(), chosen=chosen).rows
    assert (row.dose.amount, row.may) == (11, (Span(None, 8, 12),))


def test_another_exercise_in_its_place_has_no_range():
    roller = PlanRow("foam_roller_release", Dose(DoseKind.TIME, 60), least=30, most=60)
    first, second = handout_of_plan(plan(roller, BRIDGE), CATALOGUE, {}, Timing()).rows
    assert (first.instead_of, first.may) == ("foam_roller_release", ())
    assert second.may == (Span(None, 8, 12),)


def test_every_open_number_of_any_plan_is_on_its_paper():
    for seed in range(40):
        of = some_plan(seed)
        spans = [(Span(each.key.side, each.least, each.most), each.key.row) for each in open_amounts(of)]
        printed = may(of)
        assert [span for row in printed for span in row] == [span for span, _ in spans]
        assert tuple(printed) == spans_of(of)
