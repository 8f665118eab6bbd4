# SPDX-License-Identifier: GPL-3.0-or-later
"""Who could be taken for somebody else: the same or a similar name, the same number, the same birth date."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.search import fold


class Likeness(StrEnum):
    """What two people have in common, the strongest first."""

    SAME_NUMBER = "same_number"
    SAME_NAME_AND_BIRTH_DATE = "same_name_and_birth_date"
    SAME_NAME = "same_name"
    """Without a look at case, accents, signs and the order of its parts."""
    SIMILAR_NAME_SAME_BIRTH_DATE = "similar_name_same_birth_date"
    SIMILAR_NAME = "similar_name"
    """One letter other, more or less, or two that changed places; in a long name two of these."""


_ORDER: Final = tuple(Likeness)
_LONG: Final = 12
_MOST: Final = 2
_SHORTEST: Final = 4
"""Letters of names that one letter makes similar: Ann and Jan are not."""


class NameKey(NamedTuple):
    """A person's card made ready to be compared with many."""

    name: str
    sorted_name: str
    letters: str
    birth_date: str | None
    number: str | None


def name_key(card: PersonCard) -> NameKey:
    """The key of a card."""
    name = fold(card.full_name)
    in_order = " ".join(sorted(name.split()))
    number = fold(card.number or "").replace(" ", "") or None
    return NameKey(name, in_order, in_order.replace(" ", ""), card.birth_date, number)


def likeness(one: NameKey, other: NameKey) -> Likeness | None:
    """The strongest thing that two people have in common, or None where nobody could mix them up."""
    if one.number is not None and one.number == other.number:
        return Likeness.SAME_NUMBER
    born_alike = one.birth_date is not None and one.birth_date == other.birth_date
    if one.sorted_name == other.sorted_name or one.letters == other.letters:
        return Likeness.SAME_NAME_AND_BIRTH_DATE if born_alike else Likeness.SAME_NAME
    if not _similar(one, other):
        return None
    return Likeness.SIMILAR_NAME_SAME_BIRTH_DATE if born_alike else Likeness.SIMILAR_NAME


def alike(card: PersonCard, others: Iterable[tuple[int, PersonCard]]) -> tuple[tuple[int, Likeness], ...]:
    """Who of the others, by their keys there, could be taken for that person; the strongest likeness first."""
    key = name_key(card)
    found = ((number, likeness(key, name_key(other))) for number, other in others)
    known = [(number, like) for number, like in found if like is not None]
    return tuple(sorted(known, key=lambda each: _ORDER.index(each[1])))


class Trace(NamedTuple):
    """What whoever is alike has in their folded card (`person.folded`): all but so many of the letters, or the number.

    Of ten thousand people nearly all are sorted out by that, before they are compared.
    """

    letters: frozenset[str]
    most: int
    number: str | None

    def among(self, cards: Iterable[tuple[int, str]]) -> list[int]:
        """Who of these could be alike, by the numbers that stand beside their folded cards."""
        letters, most, number = self
        if number is None:
            return [person for person, text in cards if len(letters.difference(text)) <= most]
        return [
            person for person, text in cards if len(letters.difference(text)) <= most or number in text.replace(" ", "")
        ]


def trace(card: PersonCard) -> Trace:
    """The trace of a card: each change of a name takes one letter away from it at most."""
    key = name_key(card)
    return Trace(frozenset(key.letters), _most(len(key.letters)), key.number)


def _similar(one: NameKey, other: NameKey) -> bool:
    most = _most(min(len(one.letters), len(other.letters)))
    if not most:
        return False
    # Both orders: sorted, for parts that changed places; as written, for a first letter that is another.
    return _distance(one.sorted_name, other.sorted_name, most) <= most or _distance(one.name, other.name, most) <= most


def _most(letters: int) -> int:
    """How many changes make names of so many letters similar."""
    if letters < _SHORTEST:
        return 0
    return _MOST if letters >= _LONG else 1


def _distance(one: str, other: str, most: int) -> int:
    """How many letters are other, more, less or swapped with their neighbour; more than `most` where that is passed."""
    if abs(len(one) - len(other)) > most or not _shares_a_piece(one, other, 2 * most + 1):
        return most + 1
    far = most + 1
    before: list[int] = []
    last = [min(column, far) for column in range(len(other) + 1)]
    for row, letter in enumerate(one, start=1):
        # Farther from the diagonal than `most` nothing can be near: those places are not looked at.
        line = [far] * (len(other) + 1)
        line[0] = min(row, far)
        for column in range(max(1, row - most), min(len(other), row + most) + 1):
            wanted = other[column - 1]
            least = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted:
                least = min(least, before[column - 2] + 1)
            line[column] = least
        if min(line) > most:
            return far
        before, last = last, line
    return last[-1]


def _shares_a_piece(one: str, other: str, pieces: int) -> bool:
    """Whether any of so many pieces of a text stands in the other: each change spoils two of them at most."""
    return any(piece in other for piece in _pieces(one, pieces))


def _pieces(text: str, pieces: int) -> list[str]:
    cuts = [len(text) * number // pieces for number in range(pieces + 1)]
    return [text[first:last] for first, last in pairwise(cuts)]
