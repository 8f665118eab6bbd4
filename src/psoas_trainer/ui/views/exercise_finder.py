# SPDX-License-Identifier: GPL-3.0-or-later
"""What a filter finds in the catalogue, and where it finds nothing: why, and what would help."""

from PySide6.QtCore import QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.search import Filter, FilterPart, find
from psoas_trainer.ui.models.nothing_text import NothingText, part_to_clear


class ExerciseFinder:
    """Asks the core, with the content that is loaded."""

    def __init__(self, content: Content, parent: QObject) -> None:
        self._catalogue, self._words = content.catalogue, content.words
        self._nothing = NothingText(content.words, parent)

    def find(self, wanted: Filter, favourites: frozenset[str]) -> tuple[str, ...]:
        """The ids of the exercises that pass, in their order."""
        return find(self._catalogue, self._words, wanted, favourites)

    def to_clear(self, wanted: Filter, favourites: frozenset[str]) -> tuple[FilterPart, ...]:
        """The part without which something would be found, or all of them where no single one helps."""
        part = part_to_clear(self._catalogue, self._words, wanted, favourites)
        return tuple(FilterPart) if part is None else (part,)

    def explain(self, wanted: Filter, favourites: frozenset[str]) -> tuple[str, str]:
        """Why nothing is found, and the words of the button that helps."""
        part = part_to_clear(self._catalogue, self._words, wanted, favourites)
        return self._nothing.reason(wanted, part), self._nothing.action(part)
