# SPDX-License-Identifier: GPL-3.0-or-later
"""Exercise packs: what is written is read, every rule is kept, and a refusal names the place (S12, R29)."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outside.made_packs import packed, packs
from outside.shipped import Shipped
from psoas_trainer.core.choose import planned_dose
from psoas_trainer.core.exercise_file import read_exercise as read_own_exercise
from psoas_trainer.core.outside.pack import Pack
from psoas_trainer.core.outside.pack_reader import read_pack
from psoas_trainer.core.outside.pack_writer import contents, write_pack
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.core.plan import PlanItem, SessionPlan
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.toml_table import TomlTable
from psoas_trainer.core.unfold import unfold

Change = Callable[[dict[str, Any]], object]


def test_all_that_ships_can_be_said_in_a_pack_and_comes_back_the_same(shipped: Shipped) -> None:
    pack = shipped.as_pack()
    assert read_pack(write_pack(pack), shipped.known) == pack


@pytest.mark.rest
@settings(max_examples=settings.default.max_examples // 2, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_every_pack_comes_back_the_same_and_is_written_the_same(shipped: Shipped, data: st.DataObject) -> None:
    pack = data.draw(packs(shipped.known))
    written = write_pack(pack)
    assert read_pack(written, shipped.known) == pack
    assert write_pack(read_pack(written, shipped.known)) == written
    keeps_our_rules(pack)
    can_be_played(pack, shipped)


def keeps_our_rules(pack: Pack) -> None:
    """The reader of the program's own files takes its numbers too."""
    for row in contents(pack)["exercises"]:
        numbers = {name: value for name, value in row.items() if name not in ("id", "words", "figure", "picture")}
        numbers = {"order": 1, "equipment": [], **numbers}
        if not numbers.get("variants"):
            numbers.pop("variants", None)
        read_own_exercise(TomlTable("pack", "", numbers), row["id"])


def can_be_played(pack: Pack, shipped: Shipped) -> None:
    exercises = {**shipped.known.exercises, **{each.exercise.id: each.exercise for each in pack.exercises}}
    for each in pack.routines:
        planned = [planned_dose(exercises[item.exercise_id], item) for item in each.routine.items]
        plan = SessionPlan(None, tuple(PlanItem(item, item) for item in planned))
        assert unfold(plan, exercises, each.routine.timing(Timing()))


def first(value: dict[str, Any], **numbers: Any) -> None:
    value["exercises"][0].update(numbers)


def named(value: dict[str, Any], exercise_id: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in value["exercises"] if row["id"] == exercise_id)
    return found


def dose(value: dict[str, Any]) -> dict[str, Any]:
    return value["exercises"][0]["dose"]


def phase(value: dict[str, Any]) -> dict[str, Any]:
    return value["exercises"][0]["phases"][0]


def said(value: dict[str, Any]) -> dict[str, Any]:
    return value["exercises"][0]["words"]


def row(value: dict[str, Any]) -> dict[str, Any]:
    return value["routines"][0]["rows"][0]


@pytest.mark.some_of(3)
@pytest.mark.parametrize(
    ("change", "refusal", "where"),
    [
        (lambda v: v.update(format="other"), Refusal.FOREIGN_KIND, "/format"),
        (lambda v: v.update(version=2), Refusal.NEWER_VERSION, "/version"),
        (lambda v: v.update(version="1"), Refusal.WRONG_KIND, "/version"),
        (lambda v: v.update(version=True), Refusal.WRONG_KIND, "/version"),
        (lambda v: v.pop("version"), Refusal.MISSING, "/version"),
        (lambda v: v.pop("name"), Refusal.MISSING, "/name"),
        (lambda v: v.update(name=" "), Refusal.LETTERS, "/name"),
        (lambda v: v.update(name="x" * 81), Refusal.TEXT_TOO_LONG, "/name"),
        (lambda v: v.update(language="en_us"), Refusal.NOT_A_CHOICE, "/language"),
        (lambda v: v.update(language="../de"), Refusal.NOT_A_CHOICE, "/language"),
        (lambda v: v.update(script="x"), Refusal.UNKNOWN, "/script"),
        (lambda v: v.update(exercises={}), Refusal.WRONG_KIND, "/exercises"),
        (lambda v: v.update(exercises=[1]), Refusal.WRONG_KIND, "/exercises/0"),
        (lambda v: v["exercises"].extend(v["exercises"] * 20), Refusal.OUT_OF_RANGE, "/exercises"),
        (lambda v: v["exercises"].append(v["exercises"][0]), Refusal.ID_TAKEN, "/exercises/15/id"),
        (lambda v: v["routines"].append(v["routines"][0]), Refusal.ID_TAKEN, "/routines/5/id"),
        (lambda v: v["routines"][0].update(id="desk_break"), Refusal.ID_TAKEN, "/routines/0/id"),
        (lambda v: first(v, id="low_lunge"), Refusal.ID_TAKEN, "/0/id"),
        (lambda v: first(v, id="../../x"), Refusal.LETTERS, "/0/id"),
        (lambda v: first(v, category="magic"), Refusal.NOT_A_CHOICE, "/0/category"),
        (lambda v: first(v, category=1), Refusal.WRONG_KIND, "/0/category"),
        (lambda v: first(v, position="upside_down"), Refusal.ID_UNKNOWN, "/0/position"),
        (lambda v: first(v, muscles=[]), Refusal.OUT_OF_RANGE, "/0/muscles"),
        (lambda v: first(v, muscles=["psoas", "heart"]), Refusal.ID_UNKNOWN, "/0/muscles/1"),
        (lambda v: first(v, muscles=["psoas", "psoas"]), Refusal.ID_TAKEN, "/0/muscles/1"),
        (lambda v: first(v, equipment=["anvil"]), Refusal.ID_UNKNOWN, "/0/equipment/0"),
        (lambda v: first(v, focus="core"), Refusal.DOES_NOT_FIT, "/0/focus"),
        (lambda v: first(v, side_rule="together"), Refusal.DOES_NOT_FIT, "/0/first_side"),
        (lambda v: first(v, first_side=None), Refusal.WRONG_KIND, "/0/first_side"),
        (lambda v: first(v, screening="roller"), Refusal.UNKNOWN, "/0/screening"),
        (lambda v: first(v, figure="nothing"), Refusal.ID_UNKNOWN, "/0/figure"),
        (lambda v: first(v, figure="glute_bridge"), Refusal.DOES_NOT_FIT, "/0/figure"),
        (lambda v: first(v, picture="pictures/a.png"), Refusal.DOES_NOT_FIT, "/0/picture"),
        (lambda v: dose(v).update(maximum=101), Refusal.OUT_OF_RANGE, "/0/dose/maximum"),
        (lambda v: dose(v).update(maximum=12.0), Refusal.WRONG_KIND, "/0/dose/maximum"),
        (lambda v: dose(v).update(default=99), Refusal.OUT_OF_RANGE, "/0/dose/default"),
        (lambda v: phase(v).pop("seconds"), Refusal.DOES_NOT_FIT, "/0/phases"),
        (lambda v: phase(v).update(seconds=61), Refusal.OUT_OF_RANGE, "/0/phases/0/seconds"),
        (lambda v: phase(v).update(seconds="2"), Refusal.WRONG_KIND, "/0/phases/0/seconds"),
        (lambda v: said(v).pop("left"), Refusal.MISSING, "/0/words/left"),
        (lambda v: said(v).update(name="..."), Refusal.LETTERS, "/0/words/name"),
        (lambda v: said(v).update(name="a\u202eb"), Refusal.LETTERS, "/0/words/name"),
        (lambda v: said(v).update(steps=["a"] * 6), Refusal.OUT_OF_RANGE, "/0/words/steps"),
        (lambda v: said(v).update(cues="a"), Refusal.WRONG_KIND, "/0/words/cues"),
        (lambda v: said(v)["phases"].clear(), Refusal.MISSING, None),
        (lambda v: v["routines"][0].update(warm_up="none"), Refusal.ID_UNKNOWN, "/routines/0/warm_up"),
        (lambda v: v["routines"][0].update(rounds=11), Refusal.OUT_OF_RANGE, "/routines/0/rounds"),
        (lambda v: v["routines"][0].update(rows=[]), Refusal.OUT_OF_RANGE, "/routines/0/rows"),
        (lambda v: row(v).update(exercise="gone"), Refusal.ID_UNKNOWN, "/row/exercise"),
        (lambda v: row(v).update(variant="gone"), Refusal.ID_UNKNOWN, "/row/variant"),
        (lambda v: row(v).update(amount=0), Refusal.OUT_OF_RANGE, "/row/amount"),
        (lambda v: row(v).update(left=0, right=0), Refusal.DOES_NOT_FIT, "/row/right"),
        (lambda v: row(v).update(left=1), Refusal.OUT_OF_RANGE, "/row/left"),
        (lambda v: (v.update(exercises=[], routines=[])), Refusal.MISSING, "/routines"),
    ],
)  # fmt: skip
def test_what_breaks_a_rule_is_refused_with_its_place(
    shipped: Shipped, whole: dict[str, Any], change: Change, refusal: Refusal, where: str | None
) -> None:
    value = copy.deepcopy(whole)
    change(value)
    with pytest.raises(OutsideError) as caught:
        read_pack(packed(value), shipped.known)
    assert caught.value.refusal is refusal
    if where is not None:
        whole_way = where.replace("/row/", "/routines/0/rows/0/").replace(
            "/0/", "/exercises/0/", where.startswith("/0/")
        )
        assert caught.value.where == f"pack.json#{whole_way}"


def stretch(value: dict[str, Any], **dose: Any) -> None:
    named(value, "my_low_lunge")["dose"].update(dose)


def roller(value: dict[str, Any], **dose: Any) -> None:
    named(value, "my_foam_roller_release")["dose"].update(dose)


def as_time(value: dict[str, Any]) -> None:
    row = named(value, "my_low_lunge")
    row["dose"].update(kind="time", maximum=31)
    row["phases"] = [{"id": "hold"}]
    row.pop("figure")


def by_a_variant(value: dict[str, Any]) -> None:
    row = named(value, "my_low_lunge")
    row["dose"].update(kind="time", maximum=31)
    row["phases"] = [{"id": "hold", "seconds": 2}]
    row["variants"] = [{"id": "arm_up", "level": "harder", "phases": [{"id": "hold"}]}]


def lunges(value: dict[str, Any], **more: Any) -> None:
    value["routines"][0].update(rows=[{"exercise": "low_lunge", "sets": 2, "amount": 30}], **more)


def on_one_side(value: dict[str, Any]) -> None:
    row = {"exercise": "low_lunge", "sets": 3, "amount": 15, "left": 30}
    value["routines"][0]["rows"] = [row, {"exercise": "low_lunge", "sets": 2, "amount": 20}]


@pytest.mark.parametrize(
    ("change", "refusal", "most"),
    [
        (lambda v: stretch(v, maximum=31), Refusal.STRETCH_TOO_LONG, 30),
        (lambda v: stretch(v, sets_maximum=5), Refusal.STRETCH_TOO_LONG, 120),
        (lambda v: named(v, "my_low_lunge")["phases"][0].update(seconds=11), Refusal.STRETCH_TOO_LONG, 10),
        (as_time, Refusal.STRETCH_TOO_LONG, 30),
        (by_a_variant, Refusal.STRETCH_TOO_LONG, 30),
        (lambda v: lunges(v, rounds=3), Refusal.STRETCH_TOO_LONG, 120),
        (on_one_side, Refusal.STRETCH_TOO_LONG, 120),
        (lambda v: roller(v, maximum=61), Refusal.ROLLER_TOO_LONG, 60),
        (lambda v: roller(v, sets_maximum=2), Refusal.ROLLER_TOO_LONG, 90),
        (lambda v: v["routines"][0].update(rounds=4, rows=[{"exercise": "foam_roller_release"}]),
         Refusal.ROLLER_TOO_LONG, 90),
        (lambda v: named(v, "my_psoas_plank").update(optional_equipment=["roller"]), Refusal.DOES_NOT_FIT, None),
    ],
)  # fmt: skip
def test_no_pack_loosens_the_caps(
    shipped: Shipped, whole: dict[str, Any], change: Change, refusal: Refusal, most: int | None
) -> None:
    value = copy.deepcopy(whole)
    change(value)
    with pytest.raises(OutsideError) as caught:
        read_pack(packed(value), shipped.known)
    assert (caught.value.refusal, caught.value.most) == (refusal, most)


def test_the_edges_of_the_caps_are_allowed(shipped: Shipped, whole: dict[str, Any]) -> None:
    value = copy.deepcopy(whole)
    lunges(value, rounds=2)
    read_pack(packed(value), shipped.known)


def test_whatever_has_a_roller_is_asked_about_before_it_is_played(shipped: Shipped, whole: dict[str, Any]) -> None:
    read = read_pack(packed(whole), shipped.known)
    rolled = [each.exercise for each in read.exercises if "roller" in each.exercise.equipment]
    guards = [(one.screening, one.stand_in, one.day_limit) for one in rolled]
    assert guards == [("roller", "legs_up_rest", 90)]
    bare = shipped.known._replace(screenings=())
    with pytest.raises(OutsideError):
        read_pack(packed(whole), bare)


def test_a_later_version_is_refused_with_its_number(shipped: Shipped) -> None:
    later = {"format": "psoas-trainer-pack", "version": 7, "something": "else"}
    with pytest.raises(OutsideError) as caught:
        read_pack(packed(later), shipped.known)
    assert (caught.value.refusal, caught.value.least, caught.value.most) == (Refusal.NEWER_VERSION, 7, 1)
