# SPDX-License-Identifier: GPL-3.0-or-later
"""The amounts that a person has chosen within the range that the plan leaves them; never others."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow, within
from psoas_trainer.core.dose import Dose
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.side import Side


class AmountKey(NamedTuple):
    """One number of a plan: that of a row, counted from 0, or of a side of it where left and right are apart."""

    row: int
    side: Side | None = None


_ENDLESS: Final = 1_000_000
OwnAmounts = Mapping[AmountKey, int]
"""What the person chose; what is not in it is played as it is planned."""


class OpenAmount(NamedTuple):
    """A number that the person may change: what is planned, and from where to where they may have it."""

    key: AmountKey
    planned: int
    least: int
    most: int


def open_amounts(plan: ClinicPlan) -> tuple[OpenAmount, ...]:
    """All numbers that the person may change, in the order of the plan."""
    found = []
    for place, row in enumerate(plan.rows):
        for side in _parts(row.dose):
            planned = row.dose.on(side)
            one = row._replace(dose=Dose(row.dose.kind, planned))
            least, most = within(one, 0), within(one, _ENDLESS)
            if planned and least <= planned <= most and least < most:
                found.append(OpenAmount(AmountKey(place, side), planned, least, most))
    return tuple(found)


def with_amounts(plan: ClinicPlan, chosen: OwnAmounts) -> ClinicPlan:
    """The plan with what the person chose, as far as it lies in the range; with nothing chosen it is the plan."""
    rows = list(plan.rows)
    for each in open_amounts(plan):
        number = max(each.least, min(each.most, chosen.get(each.key, each.planned)))
        if number != each.planned:
            rows[each.key.row] = _with(rows[each.key.row], each.key.side, number)
    return plan._replace(rows=tuple(rows))


def as_planned(session: SessionPlan, own: ClinicPlan, plan: ClinicPlan) -> SessionPlan:
    """The session that was made of `own`, with what the clinician entered as that which is planned."""
    rows, items = iter(zip(own.rows, plan.rows, strict=True)), []
    for item in session.items:
        row = None if item.warm_up else next((plain for mine, plain in rows if is_of(item, mine)), None)
        items.append(item if row is None else item._replace(planned=item.planned._replace(dose=row.dose)))
    return session._replace(items=tuple(items))


def _parts(dose: Dose) -> tuple[Side | None, ...]:
    return (None,) if dose.left is None and dose.right is None else tuple(Side)


def _with(row: PlanRow, side: Side | None, number: int) -> PlanRow:
    match side:
        case None:
            return row._replace(dose=row.dose._replace(amount=number))
        case Side.LEFT:
            return row._replace(dose=row.dose._replace(left=number))
        case Side.RIGHT:
            return row._replace(dose=row.dose._replace(right=number))


def is_of(item: PlanItem, row: PlanRow) -> bool:
    """Whether that exercise of a session was planned by that row."""
    planned = item.planned
    return (planned.exercise_id, planned.variant_id, planned.dose) == (row.exercise_id, row.variant_id, row.dose)
