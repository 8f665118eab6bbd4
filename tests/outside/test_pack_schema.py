# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/psoaspack.schema.json and the reader agree, as far as a schema can say anything."""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from outside.mutations import mutated_value
from outside.pictures import png
from outside.shipped import Shipped, sample
from psoas_trainer.core.outside import limits
from psoas_trainer.core.outside.pack_reader import read_contents
from psoas_trainer.core.outside.pack_writer import contents
from psoas_trainer.core.outside.picture import read_picture
from psoas_trainer.core.outside.refusal import OutsideError, Refusal

SCHEMA = Path(__file__).parents[2] / "docs" / "psoaspack.schema.json"
# What a schema can tell by itself; the rest needs other values, or this program's ids.
BY_SHAPE = frozenset({Refusal.MISSING, Refusal.UNKNOWN, Refusal.WRONG_KIND, Refusal.NOT_A_CHOICE})
# These belong there or not by the side rule, the phases and the variants.
BY_CONTEXT = ("to_left", "to_right", "phases", "variants", "routines")

Valid = Callable[[Any], bool]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def valid(schema: dict[str, Any]) -> Valid:
    check = fastjsonschema.compile(schema)

    def asked(value: Any) -> bool:
        try:
            check(value)
        except fastjsonschema.JsonSchemaException:
            return False
        return True

    return asked


def test_all_that_ships_fits_the_schema(shipped: Shipped, valid: Valid) -> None:
    assert valid(contents(shipped.as_pack()))
    assert not valid({})


@pytest.mark.parametrize("tries", [400, pytest.param(10_000, marks=pytest.mark.soak)])
def test_the_schema_takes_what_the_reader_takes(shipped: Shipped, valid: Valid, note_figure, tries: int) -> None:
    value = json.loads(sample(shipped)["pack.json"])
    names = {row["picture"] for row in value["exercises"] if "picture" in row}
    pictures = {name: read_picture(png()) for name in names}
    apart, taken = [], 0
    for number in range(tries):
        changed = mutated_value(value, random.Random(number))
        try:
            read_contents(changed, pictures, shipped.known)
        except OutsideError as error:
            in_context = any(step in BY_CONTEXT for step in error.place[-2:])
            if error.refusal in BY_SHAPE and not in_context and valid(changed):
                apart.append((number, str(error)))
        else:
            taken += 1
            if not valid(changed):
                apart.append((number, "taken by the reader alone"))
    note_figure("Broken contents: the schema and the reader", tries, len(apart), f"{taken:,} of them are still good")
    assert apart == []
    assert taken


def test_the_limits_stand_in_the_schema_too(schema: dict[str, Any]) -> None:
    said = schema["definitions"]
    assert said["name"]["maxLength"] == limits.NAME_LETTERS
    assert said["short"]["maxLength"] == limits.SHORT_LETTERS
    assert said["sentence"]["maxLength"] == limits.SENTENCE_LETTERS
    assert said["id"]["maxLength"] == limits.ID_LETTERS
    assert said["phases"]["maxItems"] == limits.PHASES
    assert said["routine"]["properties"]["rows"]["maxItems"] == limits.ROWS
    assert said["routine"]["properties"]["rounds"]["maximum"] == limits.ROUNDS
    assert said["exercise"]["properties"]["variants"]["maxItems"] == limits.VARIANTS
    assert said["exercise"]["properties"]["muscles"]["maxItems"] == limits.IDS
    assert said["words"]["properties"]["cues"]["maxItems"] == limits.SENTENCES
    assert schema["properties"]["exercises"]["maxItems"] == limits.EXERCISES
    assert schema["properties"]["routines"]["maxItems"] == limits.ROUTINES
