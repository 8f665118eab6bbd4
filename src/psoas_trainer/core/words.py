# SPDX-License-Identifier: GPL-3.0-or-later
"""What the content says in one language: plain values, filled from assets/lang/<code>/."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from psoas_trainer.core.side import Side

EQUIPMENT_INSIDE: Final = "equipment_inside"
"""The kind of the words of equipment as they stand inside a sentence; a language may do without it."""


class VariantWords(NamedTuple):
    """The name of a variant and its one instruction."""

    name: str
    instruction: str


class ExerciseWords(NamedTuple):
    """Every text of one exercise; whole sentences, nothing is put together from parts.

    `short` is the name for speech and for the far tier; `left` and `right` are what the player shows in its largest
    type ("Left leg"); `set_up` is the one line of the get-ready count; `to_left` and `to_right` say how to change sides
    (empty where sides alternate or there are none); `note` is shown beside the dose ("Stretching does not ...").
    """

    name: str
    short: str
    left: str
    right: str
    side_means: str
    set_up: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    errors: tuple[str, ...]
    breathing: str
    phases: Mapping[str, str]
    variants: Mapping[str, VariantWords]
    cautions: tuple[str, ...] = ()
    to_left: str = ""
    to_right: str = ""
    note: str = ""

    def side(self, side: Side) -> str:
        """The far-tier name of a side ("Left hip")."""
        return self.left if side is Side.LEFT else self.right

    def change_to(self, side: Side) -> str:
        """How to change to that side, or an empty text."""
        return self.to_left if side is Side.LEFT else self.to_right


class RoutineWords(NamedTuple):
    """The name of a routine, what it is in one sentence, and what must be said with it (may be empty)."""

    name: str
    summary: str
    note: str = ""


class ScreeningWords(NamedTuple):
    """A questionnaire: its title, why it is asked, the questions by id, and what follows.

    `consequences` says for a question what a yes leads to; `urgent` is said where an answer cannot wait.
    """

    title: str
    why: str
    questions: Mapping[str, str]
    reminder: str
    held_back: str
    allowed: str
    consequences: Mapping[str, str] = MappingProxyType({})
    urgent: str = ""


class Words(NamedTuple):
    """All content words of one language; a text missing there is the English one, text by text."""

    language: str
    exercises: Mapping[str, ExerciseWords]
    routines: Mapping[str, RoutineWords]
    screenings: Mapping[str, ScreeningWords]
    terms: Mapping[str, Mapping[str, str]]
    """Names by kind ('muscle', 'equipment', 'position', 'category', 'reason') and id."""

    def term(self, kind: str, term_id: str) -> str:
        """The name of a muscle, a piece of equipment, a position ...; the id itself where no word is known."""
        return self.terms.get(kind, {}).get(term_id, term_id)

    def equipment(self, pieces: Iterable[str]) -> list[str]:
        """The names of these pieces for a line of its own: the first as at its beginning, the others as inside it."""
        return [self.inside(piece) if place else self.term("equipment", piece) for place, piece in enumerate(pieces)]

    def inside(self, piece: str) -> str:
        """The name of a piece of equipment inside a sentence."""
        return self.terms.get(EQUIPMENT_INSIDE, {}).get(piece) or self.term("equipment", piece)
