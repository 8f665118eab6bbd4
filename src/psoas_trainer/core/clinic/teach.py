# SPDX-License-Identifier: GPL-3.0-or-later
"""Teach mode: what was changed while both stood at the screen becomes the new draft."""

from collections.abc import Sequence

from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.plan import PlanItem


def taught(plan: ClinicPlan, items: Sequence[PlanItem]) -> ClinicPlan:
    """The plan with what a session had at its end: exercise, version, amounts and the side that comes first.

    The lines of the warm-up are not the plan's. Rows that were left out of the session stay as they were; what the
    person may have grows so far that it holds the new amount.
    """
    played = [item for item in items if not item.warm_up]
    rows, place = list(plan.rows), 0
    for item in played:
        while place < len(rows) and rows[place].exercise_id != item.planned.exercise_id:
            place += 1
        if place == len(rows):
            break
        rows[place] = _taught(rows[place], item)
        place += 1
    return plan._replace(rows=tuple(rows))


def _taught(row: PlanRow, item: PlanItem) -> PlanRow:
    chosen = item.chosen
    if item.reason is not None:
        return row  # something stood in for it today: that is not what was taught
    amounts = [each for each in (chosen.dose.amount, chosen.dose.left, chosen.dose.right) if each]
    return row._replace(
        dose=chosen.dose,
        variant_id=chosen.variant_id,
        first_side=chosen.first_side,
        tempo=row.tempo if chosen.variant_id == row.variant_id else (),
        least=None if row.least is None else min(row.least, *amounts),
        most=None if row.most is None else max(row.most, *amounts),
    )
