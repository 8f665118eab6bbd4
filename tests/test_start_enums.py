# SPDX-License-Identifier: GPL-3.0-or-later
"""Enumerations that are made the lean way are the ones that Python's `enum` would have made."""

import enum
import pickle
import subprocess
import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag, StrEnum
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_trainer import start_enums

SOURCE = str(Path(__file__).resolve().parent.parent / "src")


def python_s(method: Any) -> Any:
    """Python's own way, also where this process has begun with the other, which keeps it in its closure."""
    ways = [method, *(cell.cell_contents for cell in method.__closure__ or ())]
    return next(way for way in ways if isinstance(way, FunctionType) and way.__module__ == "enum")


PLAIN = python_s(EnumType._create_)
LEAN = start_enums.lean(PLAIN)
PLAIN_NEW = python_s(EnumType.__new__)
LEAN_NEW = start_enums.lean_texts(PLAIN_NEW, PLAIN)
BASES = (Enum, IntEnum, Flag, IntFlag)
NAMES = st.text("abXY_1", min_size=1, max_size=5) | st.sampled_from(("name", "value", "real", "mro", "_x_", "None_"))
ITEMS = st.lists(st.tuples(NAMES, st.integers(-3, 40) | st.sampled_from((2**31, -(2**31), 2**40))), max_size=8)


def made(how: Any, base: type[Enum], items: list[tuple[str, int]]) -> type[Enum] | str:
    """The class that this way makes, or its refusal."""
    try:
        return how(base, "Made", items, module=__name__, boundary=enum.KEEP)
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def told(one: type[Enum] | str) -> object:
    """All that can be seen of an enumeration, as plain values."""
    if isinstance(one, str):
        return one
    asked = range(-5, 45) if issubclass(one, Flag) and one.__members__ else ()
    return (
        repr(one),
        {name: repr(value) for name, value in vars(one).items() if not hasattr(value, "__get__")},
        {name: (str(m), repr(m), f"{m}", hash(m), m.name, m.value, plain(vars(m))) for name, m in members(one)},
        [repr(m) for m in one],
        [repr(one(value)) for value in asked],
        [repr(~m) + repr(m | 2) for m in one] if issubclass(one, IntFlag) else [],
        [repr(list(m)) for m in one] if issubclass(one, Flag) else [],
        dir(one),
        one.__mro__[1:],
    )


def members(one: type[Enum]) -> list[tuple[str, Any]]:
    """With the second names of a value; each is what the class gives for its name too."""
    assert all(getattr(one, name) is member and one[name] is member for name, member in one.__members__.items())
    return list(one.__members__.items())


def plain(attributes: dict[str, Any]) -> dict[str, object]:
    """Without the class, which is another one."""
    return {name: value for name, value in attributes.items() if name != "__objclass__"}


@given(base=st.sampled_from(BASES), items=ITEMS)
def test_any_members_come_out_as_from_python(base: type[Enum], items: list[tuple[str, int]]):
    assert told(made(LEAN, base, items)) == told(made(PLAIN, base, items))


@pytest.mark.parametrize("base", BASES)
def test_plain_members_are_made_the_lean_way(base: type[Enum]):
    kind = start_enums.Kind(base, PLAIN)
    assert kind.fits([("One", 1), ("Two", 2), ("Also", 2)], enum.KEEP)
    assert not any(
        kind.fits(items, enum.KEEP)
        for items in ([("One", "1")], [("name", 1)], [("_One", 1)], [("One", 1), ("One", 2)], (("One", 1),), "One Two")
    )


def test_members_can_be_kept_and_read_back(monkeypatch: pytest.MonkeyPatch):
    colour = made(LEAN, Enum, [("Red", 1), ("Blue", 2)])
    monkeypatch.setitem(globals(), "Made", colour)
    assert pickle.loads(pickle.dumps(colour.Blue)) is colour.Blue


def test_other_ways_to_name_members_are_python_s():
    assert [one.value for one in LEAN(Enum, "Made", "A B", module=__name__)] == [1, 2]
    assert [one.value for one in LEAN(Enum, "Made", {"A": "x"}, module=__name__)] == ["x"]
    assert LEAN(Enum, "Made", [("A", "x")], module=__name__, type=str).A == "x"


def written(how: Any, items: list[tuple[str, object]], more: dict[str, object]) -> type[Enum] | str:
    """What comes of `class Made(StrEnum)` with these members, and more in its body."""
    try:
        body = EnumType.__prepare__("Made", (StrEnum,))
        for name, value in ("__module__", __name__), ("__qualname__", "Made"), *items, *more.items():
            body[name] = value
        return how(EnumType, "Made", (StrEnum,), body)
    except (TypeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("items", [[("mro", "m")], [("", "e")], [("title", "t")], [("A", 3)], [("A", "a"), ("A", "b")]])
def test_texts_that_are_not_plain_are_python_s(items: list[tuple[str, object]]):
    assert told(written(LEAN_NEW, items, {})) == told(written(PLAIN_NEW, items, {}))


TEXTS = st.lists(st.tuples(NAMES | st.just("title"), st.text("ab", max_size=2) | st.just(3)), max_size=5)
MORE = st.sampled_from(
    ({}, {"__doc__": "Said."}, {"other": property(len)}, {"_missing_": classmethod(lambda *_: None)})
)


@given(items=TEXTS, more=MORE)
def test_texts_come_out_as_from_python(items: list[tuple[str, object]], more: dict[str, object]):
    lean, plain = written(LEAN_NEW, items, more), written(PLAIN_NEW, items, more)
    assert told(lean) == told(plain)
    if not isinstance(lean, str):
        assert [(m, m.upper(), m.__class__) for m in lean] == [(m, m.upper(), lean) for m in plain]
        assert lean.__doc__ == plain.__doc__


def test_a_text_can_be_a_key_be_matched_and_have_more_to_it():
    one = written(LEAN_NEW, [("LEFT", "left"), ("RIGHT", "right")], {"other": property(lambda each: each.upper())})
    assert {"left": 1}[one.LEFT] == 1
    assert (one("right"), one["RIGHT"], f"{one.LEFT}", one.LEFT.other) == (one.RIGHT, one.RIGHT, "left", "LEFT")
    with pytest.raises(ValueError, match="'up' is not a valid Made"):
        one("up")


# Every enumeration of the parts of Qt that the program uses, with all that Python knows of it.
QT = """
import sys
{before}
import enum, importlib
found = {{}}
for part in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtDBus"):
    try:
        module = importlib.import_module(f"PySide6.{{part}}")
    except ImportError:
        continue
    for name in dir(module):
        owner = getattr(module, name)
        for one in [owner, *vars(owner).values()] if isinstance(owner, type) else [owner]:
            if isinstance(one, enum.EnumType) and one.__module__.startswith("PySide6"):
                found[one.__module__, one.__qualname__] = one
for key, one in sorted(found.items()):
    print(*key, one.__mro__[1:], sorted(vars(one)))
    for name, m in one.__members__.items():
        same = getattr(one, name) is m and one(m.value) is one[m.name]
        print(name, repr(m), str(m), m.value, hash(m), same, *sorted(vars(m)))
    if issubclass(one, enum.Flag) and one.__members__:
        print([repr(~m) for m in one], one._flag_mask_, one._all_bits_, one._singles_mask_, repr(one(0)), list(one))
print(len(found), sum(len(one.__members__) for one in found.values()))
"""


def qt(before: str) -> str:
    """What a new process prints of all of Qt's enumerations."""
    code = f"import sys; sys.path.insert(0, {SOURCE!r})\n{QT.format(before=before)}"
    run = [sys.executable, "-c", code]
    env = {"PYTHONHASHSEED": "1", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(run, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.rest
def test_all_of_qt_s_come_out_as_from_python():
    plain = qt("")
    classes, all_members = map(int, plain.splitlines()[-1].split())
    assert classes > 300
    assert all_members > 4000
    assert qt("from psoas_trainer.start_enums import make_enumerations_lean as lean; lean()") == plain


def test_it_is_this_program_s_own_doing_and_only_where_it_was_tried(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(EnumType, "_create_", PLAIN)
    monkeypatch.setattr(EnumType, "__new__", PLAIN_NEW)
    monkeypatch.setattr(start_enums, "_TRIED", ((2, 7),))
    start_enums.make_enumerations_lean()
    assert (EnumType._create_, EnumType.__new__) == (PLAIN, PLAIN_NEW)
