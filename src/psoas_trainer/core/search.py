# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds exercises by what is typed and by filters; and tells which filter is in the way when none is found."""

import unicodedata
from collections.abc import Callable
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.exercise import Category, Exercise
from psoas_trainer.core.words import Words

_SIGNS: Final = MappingProxyType({code: " " for code in range(128) if unicodedata.category(chr(code)).startswith("P")})


class Filter(NamedTuple):
    """What is asked for; a part left as it is asks for nothing.

    `equipment` shows what needs that piece, `have` only what needs nothing beyond these pieces.
    """

    text: str = ""
    category: Category | None = None
    equipment: str | None = None
    position: str | None = None
    have: frozenset[str] | None = None
    starred_only: bool = False


class FilterPart(StrEnum):
    """A part of a filter that can be in the way."""

    TEXT = "text"
    CATEGORY = "category"
    EQUIPMENT = "equipment"
    POSITION = "position"
    HAVE = "have"
    STARRED = "starred"


def fold(text: str) -> str:
    """The text without case, accents and punctuation, so that what is typed quickly still matches."""
    if text.isascii():  # of ten thousand names most are, and this takes a tenth of the time
        return " ".join(text.lower().translate(_SIGNS).split())
    letters = (
        " " if unicodedata.category(letter).startswith("P") else letter
        for letter in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(letter)
    )
    return " ".join("".join(letters).casefold().split())


def find(catalogue: Catalogue, words: Words, wanted: Filter, starred: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The ids of the exercises that pass the filter, in the order of the catalogue.

    Each typed word must occur in the name, the short name, a muscle, the equipment or the position. Signs beside words
    do not matter; where nothing but signs is typed, each must stand there as it is: none of them is a wild card.
    """
    tests = tuple(_tests(words, wanted, starred).values())
    return tuple(one.id for one in catalogue.exercises.values() if all(test(one) for test in tests))


def blocking(
    catalogue: Catalogue, words: Words, wanted: Filter, starred: frozenset[str] = frozenset()
) -> tuple[FilterPart, ...]:
    """Which parts of a filter that finds nothing are responsible, or nothing when it does find something.

    A part is responsible when something would be found without it alone; where no single part is, all of them are.
    """
    tests = _tests(words, wanted, starred)
    failed = [{part for part, test in tests.items() if not test(exercise)} for exercise in catalogue.exercises.values()]
    if not all(failed):
        return ()
    alone = {next(iter(parts)) for parts in failed if len(parts) == 1}
    return tuple(part for part in tests if not alone or part in alone)


def _tests(words: Words, wanted: Filter, starred: frozenset[str]) -> dict[FilterPart, Callable[[Exercise], bool]]:
    """A test for each part that asks for something."""
    tests: dict[FilterPart, Callable[[Exercise], bool]] = {}
    typed = fold(wanted.text).split()
    signs = wanted.text.split()
    if typed:
        tests[FilterPart.TEXT] = lambda one: _mentions(one, words, typed)
    elif signs:
        tests[FilterPart.TEXT] = lambda one: all(sign in _texts(one, words) for sign in signs)
    if wanted.category is not None:
        tests[FilterPart.CATEGORY] = lambda one: one.category is wanted.category
    if wanted.equipment is not None:
        tests[FilterPart.EQUIPMENT] = lambda one: wanted.equipment in one.equipment
    if wanted.position is not None:
        tests[FilterPart.POSITION] = lambda one: one.position == wanted.position
    have = wanted.have
    if have is not None:
        tests[FilterPart.HAVE] = lambda one: have.issuperset(one.equipment)
    if wanted.starred_only:
        tests[FilterPart.STARRED] = lambda one: one.id in starred
    return tests


def _mentions(exercise: Exercise, words: Words, typed: list[str]) -> bool:
    mentioned = fold(_texts(exercise, words))
    return all(word in mentioned for word in typed)


def _texts(exercise: Exercise, words: Words) -> str:
    known = words.exercises[exercise.id]
    texts = [known.name, known.short, words.term("position", exercise.position), exercise.position.replace("_", " ")]
    texts += (words.term("muscle", muscle) for muscle in (*exercise.muscles, *exercise.helpers))
    texts += (words.term("equipment", item) for item in (*exercise.equipment, *exercise.optional_equipment))
    return "\n".join(texts)
