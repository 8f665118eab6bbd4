# SPDX-License-Identifier: GPL-3.0-or-later
"""Thousands of broken packs: each is refused with an OutsideError, or is a good pack; nothing is written (R29, S12)."""

import json
import random
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outside.mutations import as_text, mutated_archive, mutated_bytes, mutated_value
from outside.pictures import jpeg, png, webp
from outside.shipped import Shipped, sample
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.exercise import Category
from psoas_trainer.core.outside.archive_writer import write_archive
from psoas_trainer.core.outside.pack import Known, Pack
from psoas_trainer.core.outside.pack_reader import read_pack
from psoas_trainer.core.outside.pack_writer import write_pack
from psoas_trainer.core.outside.refusal import OutsideError
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.step import MICROS
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.unfold import unfold


def fuzzed(members: dict[str, bytes], value: Any, chance: random.Random) -> bytes:
    """One broken pack, in one of the ways that a file can be broken."""
    name = next(name for name in members if name != "pack.json")
    match chance.randrange(8):
        case 0:
            return mutated_bytes(write_archive(members), chance)
        case 1:
            return mutated_archive(members, chance)
        case 2:
            return write_archive({**members, "pack.json": mutated_bytes(members["pack.json"], chance)})
        case 3:
            picture = chance.choice((png(), jpeg(), webp(), webp(kind=b"VP8L"), webp(kind=b"VP8 ")))
            return write_archive({**members, name: mutated_bytes(picture, chance)})
        case _:
            return write_archive({**members, "pack.json": as_text(mutated_value(value, chance), chance)})


def check_good(pack: Pack, known: Known) -> None:
    """What was read can be written, read again and played, and keeps the caps: told from the steps themselves."""
    assert read_pack(write_pack(pack), known) == pack
    exercises = {**known.exercises, **{each.exercise.id: each.exercise for each in pack.exercises}}
    for each in pack.routines:
        planned = [planned_dose(exercises[item.exercise_id], item) for item in each.routine.items]
        items = [PlanItem(item, item) for item in planned] * each.routine.rounds
        held: Counter[object] = Counter()
        for step in unfold(SessionPlan(None, tuple(items)), exercises, Timing()):
            exercise = exercises[step.work.exercise_id] if step.work is not None else None
            if exercise is None or step.work is None:
                continue
            if exercise.category is Category.STRETCH and exercise.dose.kind is DoseKind.HOLD:
                longest = max(phase.micros for phase in step.work.phases) / MICROS
                assert longest <= 30
                held[step.side] += step.work.amount if "psoas" in exercise.muscles else 0
            if "roller" in exercise.equipment:
                held["roller"] += step.work.amount
        assert held.pop("roller", 0) <= 90
        assert all(seconds <= 120 for seconds in held.values())


@pytest.mark.parametrize("tries", [1_200, pytest.param(100_000, marks=pytest.mark.soak)])
def test_a_broken_pack_is_refused_or_is_a_good_one(shipped, tmp_path, monkeypatch, writes, note_figure, tries) -> None:
    monkeypatch.chdir(tmp_path)
    members = sample(shipped)
    value = json.loads(members["pack.json"])
    assert read_pack(write_archive(members), shipped.known).routines
    refused: Counter[str] = Counter()
    unhandled = []
    for number in range(tries):
        data = fuzzed(members, value, random.Random(number))
        writes.on = True
        try:
            pack = read_pack(data, shipped.known)
        except OutsideError as error:
            refused[error.refusal] += 1
            unhandled += [(number, error.where)] if not error.where.isprintable() else []
        except Exception as error:  # noqa: BLE001  counted, and told all at once
            unhandled.append((number, repr(error)))
        else:
            check_good(pack, shipped.known)
        finally:
            writes.on = False
    more = f"{refused.total():,} refused in {len(refused)} ways, {len(writes.seen)} files written"
    note_figure("Broken exercise packs", tries, len(unhandled), more)
    assert unhandled == []
    assert writes.seen == []
    assert list(tmp_path.iterdir()) == []
    assert len(refused) >= 20, "the samples are broken in many ways"
    assert tries // 2 < refused.total() < tries, "some are still good"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@given(st.binary(max_size=300) | anything.map(lambda value: json.dumps(value).encode()), st.booleans())
def test_whatever_stands_in_the_file_is_refused(shipped: Shipped, content: bytes, packed: bool) -> None:
    with pytest.raises(OutsideError):
        read_pack(write_archive({"pack.json": content}) if packed else content, shipped.known)
