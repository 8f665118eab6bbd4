# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan as JSON: the text that the database keeps, and what stands in a plan file (docs/clinic-files.md)."""

import json
from datetime import date
from typing import Any, Final

from psoas_trainer.core.clinic.person import INITIALS_LETTERS
from psoas_trainer.core.clinic.plan import (
    LEAST_TEMPO,
    MOST_COMFORT,
    MOST_REPS,
    MOST_REST,
    MOST_ROWS,
    MOST_SECONDS,
    MOST_SETS,
    MOST_TEMPO,
    PLAN_NOTE_LETTERS,
    ClinicPlan,
    PlanRow,
    Release,
    Tempo,
    tidy_plan,
)
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.json_reader import read_json
from psoas_trainer.core.outside.outside_values import IDENTIFIER, OutsideValues
from psoas_trainer.core.outside.refusal import Refusal
from psoas_trainer.core.side import Side

_ROW: Final = ("variant", "left", "right", "tempo", "rest", "first_side", "least", "most", "released")
_PLAN: Final = ("review", "warm_up", "comfort", "note")
_DATE_LETTERS: Final = 10

Plain = dict[str, Any]


def plan_values(plan: ClinicPlan) -> Plain:
    """The plan as values for JSON; what is not known is left out."""
    tidied = tidy_plan(plan)
    values = {
        "start": tidied.start,
        "review": tidied.review,
        "days": list(tidied.days),
        "warm_up": tidied.warm_up,
        "comfort": tidied.comfort,
        "note": tidied.note,
        "rows": [_row_values(row) for row in tidied.rows],
    }
    return _known(values)


def plan_text(plan: ClinicPlan) -> str:
    """The text that the database keeps; the same plan gives the same text."""
    return json.dumps(plan_values(plan), ensure_ascii=False, allow_nan=False)


def read_plan_text(text: str) -> ClinicPlan:
    """The plan of that text. Raises OutsideError."""
    value = read_json(text.encode())
    if not isinstance(value, dict):
        raise OutsideValues({}).error(Refusal.WRONG_KIND)
    return read_plan(OutsideValues(value))


def read_plan(values: OutsideValues) -> ClinicPlan:
    """The plan of those values, all of it. Raises OutsideError. Whether it can be played `plan_faults` tells."""
    values.expect(("start", "days", "rows"), _PLAN)
    days = values.data["days"]
    if not isinstance(days, list) or not all(type(day) is int and 0 <= day <= 6 for day in days):
        raise values.error(Refusal.WRONG_KIND, "days")
    return ClinicPlan(
        rows=tuple(_read_row(row) for row in values.rows("rows", MOST_ROWS, 0)),
        days=tuple(sorted(set(days))),
        start=read_date(values, "start"),
        review=read_date(values, "review") if values.has("review") else None,
        warm_up=values.optional_identifier("warm_up"),
        comfort=values.optional_integer("comfort", 0, MOST_COMFORT),
        note=values.optional_words("note", PLAN_NOTE_LETTERS) or None,
    )


def read_date(values: OutsideValues, name: str) -> str:
    """A date (YYYY-MM-DD) of that name. Raises OutsideError."""
    found = values.words(name, _DATE_LETTERS)
    try:
        known = date.fromisoformat(found)
    except ValueError as error:
        raise values.error(Refusal.WRONG_KIND, name) from error
    if known.isoformat() != found:
        raise values.error(Refusal.WRONG_KIND, name)
    return found


def _row_values(row: PlanRow) -> Plain:
    values = {
        "exercise": row.exercise_id,
        "variant": row.variant_id,
        **row.dose._asdict(),
        "tempo": dict(row.tempo) or None,
        "rest": row.rest,
        "first_side": row.first_side,
        "least": row.least,
        "most": row.most,
        "released": None if row.released is None else {"by": row.released.initials, "on": row.released.date},
    }
    return _known(values)


def _read_row(values: OutsideValues) -> PlanRow:
    values.expect(("exercise", "kind", "amount", "sets"), _ROW)
    kind = values.choice("kind", DoseKind)
    most = MOST_REPS if kind is DoseKind.REPS else MOST_SECONDS
    return PlanRow(
        exercise_id=values.identifier("exercise"),
        dose=Dose(
            kind,
            values.integer("amount", 1, most),
            values.integer("sets", 1, MOST_SETS),
            values.optional_integer("left", 0, most),
            values.optional_integer("right", 0, most),
        ),
        variant_id=values.optional_identifier("variant"),
        tempo=_read_tempo(values),
        rest=values.optional_integer("rest", 0, MOST_REST),
        first_side=values.optional_choice("first_side", Side),
        least=values.optional_integer("least", 1, most),
        most=values.optional_integer("most", 1, most),
        released=_read_release(values.inside("released")) if values.has("released") else None,
    )


def _read_tempo(values: OutsideValues) -> Tempo:
    if not values.has("tempo"):
        return ()
    inside = values.inside("tempo")
    if not 1 <= len(inside.data) <= limits.PHASES:
        raise values.error(Refusal.OUT_OF_RANGE, "tempo", least=1, most=limits.PHASES)
    for name in inside.data:
        if len(name) > limits.ID_LETTERS or not IDENTIFIER.fullmatch(name):
            raise inside.error(Refusal.LETTERS, name)
    found = tuple((name, inside.seconds(name, MOST_TEMPO)) for name in inside.data)
    assert all(seconds >= LEAST_TEMPO for _, seconds in found)  # the reader of seconds sees to it
    return found


def _read_release(values: OutsideValues) -> Release:
    values.expect(("by", "on"))
    return Release(values.words("by", INITIALS_LETTERS), read_date(values, "on"))


def _known(values: Plain) -> Plain:
    return {name: value for name, value in values.items() if value is not None}
