# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds people by what is typed: parts of the name in any order, the number, the birth date as people write it."""

import unicodedata
from datetime import date
from typing import NamedTuple

from psoas_trainer.core.clinic.birth_date import birth_prefixes
from psoas_trainer.core.search import fold


class _Word(NamedTuple):
    text: str
    dates: tuple[str, ...]


class PeopleQuery(NamedTuple):
    """What was typed, made ready once for many people."""

    words: tuple[_Word, ...] = ()
    dates: tuple[str, ...] = ()

    def finds(self, folded: str, birth_date: str | None) -> bool:
        """Whether it finds the person of that folded text (`person.folded`); a query of nothing finds everyone."""
        # Asked of ten thousand people at each letter that is typed.
        if self.dates and birth_date is not None and birth_date.startswith(self.dates):
            return True
        for text, dates in self.words:
            if text not in folded and not (dates and birth_date is not None and birth_date.startswith(dates)):
                return False
        return True


def people_query(text: str, today: date) -> PeopleQuery:
    """The query of a typed text. What is made of signs alone asks for nothing."""
    words = []
    for typed in text.split():
        folded = fold(typed)
        if folded:
            words.append(_Word(folded, birth_prefixes(typed, today)))
    return PeopleQuery(tuple(words), birth_prefixes(text, today) if words else ())


def hits(name: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where in a name the typed words stand, as (first, behind the last) letters, to be marked; none twice."""
    plain: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(name):
        for one in unicodedata.normalize("NFKD", letter.casefold()):
            if not unicodedata.combining(one):
                plain.append(one)
                places.append(place)
    folded = "".join(plain)
    marked = set[int]()
    for word in fold(text).split():
        at = folded.find(word)
        while at >= 0:
            marked.update(range(places[at], places[at + len(word) - 1] + 1))
            at = folded.find(word, at + len(word))
    return tuple(_runs(sorted(marked)))


def _runs(places: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs
