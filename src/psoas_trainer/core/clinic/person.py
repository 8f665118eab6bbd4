# SPDX-License-Identifier: GPL-3.0-or-later
"""Who a person is at the front desk: always two ways to know them, their name and their birth date or number."""

from typing import Final, NamedTuple

from psoas_trainer.core.clinic.one_line import one_line, one_line_or_none
from psoas_trainer.core.search import fold

NAME_LETTERS: Final = 80
NUMBER_LETTERS: Final = 40
NOTE_LETTERS: Final = 400
INITIALS_LETTERS: Final = 8


class PersonCard(NamedTuple):
    """A person's card; `given_name` is all that the player shows. None: not known.

    `birth_date` is YYYY-MM-DD, `number` the clinic's own.
    """

    full_name: str
    given_name: str
    birth_date: str | None = None
    number: str | None = None
    note: str | None = None

    @property
    def identified(self) -> bool:
        """Whether there is a second way to know the person besides the name."""
        return self.birth_date is not None or self.number is not None


def tidy_card(card: PersonCard) -> PersonCard:
    """The card as it is kept: in single lines, with the first name made from the whole one where it is left empty."""
    name = one_line(card.full_name, NAME_LETTERS)
    given = one_line(card.given_name, NAME_LETTERS) or first_name(name)
    return PersonCard(
        name,
        given,
        card.birth_date,
        one_line_or_none(card.number, NUMBER_LETTERS),
        one_line_or_none(card.note, NOTE_LETTERS),
    )


def first_name(full_name: str) -> str:
    """The name that the player would show: the first word, behind a comma where there is one ("Olsen, Marta")."""
    family, comma, given = full_name.partition(",")
    words = (given if comma and given.strip() else family).split()
    return words[0] if words else ""


def initials_of(text: str | None) -> str | None:
    """Who wrote something, as it is kept; None where that is not known."""
    return one_line_or_none(text, INITIALS_LETTERS)


def folded(card: PersonCard) -> str:
    """What a search compares: the name and the number without case, accents and signs."""
    return fold(f"{card.full_name} {card.given_name} {card.number or ''}")
