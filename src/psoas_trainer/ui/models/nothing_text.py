# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a search found nothing, and what one press changes, in words."""

from PySide6.QtCore import QObject

from psoas_trainer.core.catalogue import Catalogue
from psoas_trainer.core.search import Filter, FilterPart, blocking, find
from psoas_trainer.core.words import Words


class NothingText(QObject):
    """Words for the part of a filter that is in the way."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def reason(self, wanted: Filter, part: FilterPart | None) -> str:
        """Why nothing is found; without a part all of them together are the reason."""
        term = self._words.term
        match part:
            case FilterPart.TEXT:
                return self.tr("No exercise here mentions “%1”.").replace("%1", wanted.text.strip())
            case FilterPart.CATEGORY:
                return self.tr("Nothing in “%1” fits the rest.").replace("%1", term("category", wanted.category or ""))
            case FilterPart.EQUIPMENT:
                piece = self._words.inside(wanted.equipment or "")
                return self.tr("Of these, none needs: %1.").replace("%1", piece)
            case FilterPart.POSITION:
                position = term("position", wanted.position or "")
                return self.tr("Of these, none has this position: %1.").replace("%1", position)
            case FilterPart.HAVE:
                return self.tr("Each of these needs more than you have.")
            case FilterPart.STARRED:
                return self.tr("None of these has a star yet.")
        return self.tr("No exercise fits all the filters together.")

    def action(self, part: FilterPart | None) -> str:
        """What the one button does."""
        match part:
            case FilterPart.TEXT:
                return self.tr("Clear the search")
            case FilterPart.CATEGORY:
                return self.tr("Show every kind")
            case FilterPart.EQUIPMENT:
                return self.tr("Any equipment")
            case FilterPart.POSITION:
                return self.tr("Any position")
            case FilterPart.HAVE:
                return self.tr("Show more than I have")
            case FilterPart.STARRED:
                return self.tr("Show those without a star")
        return self.tr("Clear all filters")


def part_to_clear(catalogue: Catalogue, words: Words, wanted: Filter, starred: frozenset[str]) -> FilterPart | None:
    """The one part that is in the way, what was typed only as the last choice; None where all together are."""
    parts = blocking(catalogue, words, wanted, starred)
    for part in sorted(parts, key=lambda each: each is FilterPart.TEXT):
        if find(catalogue, words, _without(wanted, part), starred):
            return part
    return None


def _without(wanted: Filter, part: FilterPart) -> Filter:
    """The filter with that part left out."""
    empty = Filter()
    match part:
        case FilterPart.TEXT:
            return wanted._replace(text=empty.text)
        case FilterPart.CATEGORY:
            return wanted._replace(category=None)
        case FilterPart.EQUIPMENT:
            return wanted._replace(equipment=None)
        case FilterPart.POSITION:
            return wanted._replace(position=None)
        case FilterPart.HAVE:
            return wanted._replace(have=None)
        case FilterPart.STARRED:
            return wanted._replace(starred_only=False)
