# SPDX-License-Identifier: GPL-3.0-or-later
"""Records that are made the lean way are the named tuples that Python's `typing` would have made."""

import copy
import pickle
import subprocess
import sys
import typing
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import pytest

from psoas_trainer import start_records

SOURCE = str(Path(__file__).resolve().parent.parent / "src")
Kind = TypeVar("Kind")


class Pair(NamedTuple):
    """Two numbers."""

    first: int
    second: int = 2

    @property
    def sum(self) -> int:
        """Of both."""
        return self.first + self.second

    @classmethod
    def twice(cls, value: int) -> "Pair":
        """The same twice."""
        return cls(value, value)

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"


BODY: dict[str, Any] = {
    name: value for name, value in vars(Pair).items() if name in ("sum", "twice", "__str__", "__doc__")
}
BODY |= {"__module__": __name__, "__qualname__": "Pair", "__annotations__": {"first": int, "second": int}, "second": 2}


PLAIN = getattr(typing.NamedTupleMeta.__new__, "__self__", None)
PLAIN = typing.NamedTupleMeta.__new__ if PLAIN is None else PLAIN._plain
LEAN = start_records.RecordMaker(PLAIN).make


@pytest.fixture(params=[PLAIN, LEAN], ids=["plain", "lean"])
def pair(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The class above, made both ways."""
    made = request.param(typing.NamedTupleMeta, "Pair", NamedTuple.__mro_entries__((NamedTuple,)), dict(BODY))
    monkeypatch.setitem(globals(), "Pair", made)
    return made


def test_a_record_does_what_a_named_tuple_does(pair: Any):
    one = pair(3)
    assert one == (3, 2)
    assert (one.first, one.second, one.sum, str(one), repr(one)) == (3, 2, 5, "3 and 2", "Pair(first=3, second=2)")
    assert pair.twice(4) == pair(second=4, first=4)
    assert one._replace(second=7) == (3, 7)
    assert one._asdict() == {"first": 3, "second": 2}
    assert pair._make([5, 6]) == (5, 6)
    assert type(one._replace(first=1)) is type(pair._make((1, 2))) is pair
    assert copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one
    assert hash(one) == hash((3, 2))
    assert isinstance(one, tuple)
    assert not hasattr(one, "__dict__")
    match one:
        case pair(first, second):
            assert (first, second) == (3, 2)


def test_a_record_knows_what_a_named_tuple_knows(pair: Any):
    assert (pair._fields, pair._field_defaults, pair.__match_args__) == (
        ("first", "second"),
        {"second": 2},
        ("first", "second"),
    )
    assert (pair.__name__, pair.__qualname__, pair.__module__, pair.__doc__) == (
        "Pair",
        "Pair",
        __name__,
        "Two numbers.",
    )
    assert pair.__annotations__ == pair.__new__.__annotations__ == {"first": int, "second": int}
    assert pair.first.__doc__ == "Alias for field number 0"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda pair: pair(), "Pair.__new__() missing 1 required positional argument: 'first'"),
        (lambda pair: pair(1, 2, 3), "Pair.__new__() takes from 2 to 3 positional arguments but 4 were given"),
        (lambda pair: pair(1, third=3), "Pair.__new__() got an unexpected keyword argument 'third'"),
        (lambda pair: pair._make([1]), "Expected 2 arguments, got 1"),
        (lambda pair: pair(1)._replace(third=3), "Got unexpected field names: ['third']"),
        (lambda pair: setattr(pair(1), "first", 2), "can't set attribute"),
        (lambda pair: setattr(pair(1), "other", 2), "'Pair' object has no attribute 'other'"),
    ],
)
def test_what_is_wrong_is_told_in_the_same_words(pair: Any, wrong: Any, told: str):
    with pytest.raises((TypeError, ValueError, AttributeError)) as caught:
        wrong(pair)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    "body",
    [
        {"__annotations__": {"_private": int}},
        {"__annotations__": {"first": int, "second": int}, "first": 1},
        {"__annotations__": {"first": int}, "__new__": None},
        {"__annotations__": {"first": int}, "_make": None},
    ],
)
def test_what_typing_refuses_is_refused(body: dict[str, Any]):
    bases = NamedTuple.__mro_entries__((NamedTuple,))
    for how in (PLAIN, LEAN):
        with pytest.raises((TypeError, ValueError, AttributeError)):
            how(typing.NamedTupleMeta, "Wrong", bases, {"__module__": __name__, "__qualname__": "Wrong", **body})


def test_records_of_a_kind_and_empty_ones_are_typing_s(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(typing.NamedTupleMeta, "__new__", LEAN)

    class Boxed(NamedTuple, Generic[Kind]):
        content: Kind

    class Nothing(NamedTuple):
        pass

    assert (Boxed[int](3).content, Nothing()) == (3, ())


# Each record of the core and the storage, with what it says of itself and of one with numbers in it.
ALL = """
{before}
import importlib, pkgutil, psoas_trainer.core, psoas_trainer.storage
found = {{}}
for package in (psoas_trainer.core, psoas_trainer.storage):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        for one in vars(importlib.import_module(module.name)).values():
            if isinstance(one, type) and issubclass(one, tuple) and hasattr(one, "_fields"):
                found[one.__module__, one.__qualname__] = one
for key, one in sorted(found.items()):
    made = one._make(range(len(one._fields)))
    print(*key, one._fields, list(one._field_defaults), one.__match_args__, one.__doc__, sorted(vars(one)))
    print(tuple.__repr__(made), made._asdict(), one.__new__.__defaults__ == tuple(one._field_defaults.values()))
print(len(found))
"""


def all_records(before: str) -> str:
    """What a new process prints of them."""
    code = f"import sys; sys.path.insert(0, {SOURCE!r})\n{ALL.format(before=before)}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.rest
def test_all_of_the_program_s_come_out_as_from_typing():
    plain = all_records("")
    assert int(plain.splitlines()[-1]) > 200
    assert all_records("from psoas_trainer.start_records import make_records_lean as lean; lean()") == plain
