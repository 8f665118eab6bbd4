# SPDX-License-Identifier: GPL-3.0-or-later
"""The choices of Adjust and of the first start, as ids and words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from psoas_trainer.core.content import Content
from psoas_trainer.core.exercise import Level
from psoas_trainer.core.profile import Goal
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side
from psoas_trainer.ui.today_wish import ARTICLE, ARTICLE_ROUTINE, BALANCED, USUAL

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.adjust_panel import AdjustWords, Pairs

COMFORT = "comfort"
"""The questionnaire that is answered with chips."""


class AdjustText(QObject):
    """Words in the program's language; equipment in the order of the content."""

    def __init__(self, content: Content, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = content

    @property
    def has_orders(self) -> bool:
        """Whether there is the article's order to be chosen."""
        return ARTICLE_ROUTINE in self._content.catalogue.routines

    @property
    def everything(self) -> tuple[str, ...]:
        """All equipment that any version of anything needs."""
        exercises = self._content.catalogue.exercises.values()
        needed = dict.fromkeys(piece for one in exercises for piece in one.equipment)
        variants = [each for one in exercises for each in one.variants]
        return tuple(needed | dict.fromkeys(piece for each in variants for piece in each.equipment or ()))

    @property
    def asked_for(self) -> tuple[str, ...]:
        """What is asked for: what the exercises need, and the easier version that is tried first."""
        exercises = self._content.catalogue.exercises.values()
        needed = dict.fromkeys(piece for one in exercises for piece in one.equipment)
        for one in exercises:
            easier = next((each for each in one.variants if each.level is Level.EASIER), None)
            if easier is not None and one.screening is None:
                needed |= dict.fromkeys(easier.equipment or ())
        return tuple(needed)

    def told(self, picked: tuple[str, ...], have: tuple[str, ...] | None) -> tuple[str, ...]:
        """The equipment to be kept when these were picked: what is not asked for stays as it was."""
        others = [each for each in self.everything if each not in self.asked_for]
        return tuple(sorted({*picked, *(each for each in others if have is None or each in have)}))

    def words(self) -> "AdjustWords":
        """All choices of the panel."""
        from psoas_trainer.ui.widgets.adjust_panel import AdjustWords

        sides = (
            (USUAL, self.tr("As usual")),
            (Side.LEFT.value, self.tr("Left")),
            (Side.RIGHT.value, self.tr("Right")),
        )
        orders = ((BALANCED, self.tr("Balanced")), (ARTICLE, self.tr("As in the article")))
        return AdjustWords(self.lengths(), orders, sides, self.equipment(self.asked_for), self._easy())

    def lengths(self) -> "Pairs":
        """How long a session is to be."""
        return (
            (SessionLength.FULL.value, self.tr("Full, about 25 min")),
            (SessionLength.FIFTEEN.value, self.tr("15 min")),
            (SessionLength.EIGHT.value, self.tr("8 min")),
        )

    def takes(self, minutes: int) -> str:
        """How long the session for now really takes."""
        return self.tr("All in all about %n min.", "", minutes)

    def goals(self) -> "Pairs":
        """What somebody trains for; it changes words and never an amount."""
        return ((Goal.EASE.value, self.tr("Everyday ease")), (Goal.SPORT.value, self.tr("Sport")))

    def equipment(self, pieces: tuple[str, ...]) -> "Pairs":
        """The words of these pieces."""
        return tuple((each, self._content.words.term("equipment", each)) for each in pieces)

    def eased(self, screenings: Mapping[str, ScreeningRecord]) -> tuple[str, ...]:
        """What the person wants to go easy on."""
        record = screenings.get(COMFORT)
        return () if record is None else tuple(question for question, yes in record.answers if yes)

    def _easy(self) -> "Pairs":
        """Short words for the questions that ease; the whole question is too long for a chip."""
        words = {
            "back": self.tr("Low back"),
            "kneeling": self.tr("Kneeling"),
            "wrists": self.tr("Wrists, shoulders"),
            "hips": self.tr("Hip pinch"),
        }
        screening = self._content.catalogue.screenings.get(COMFORT)
        asked = screening.questions if screening is not None else ()
        return tuple((each, words.get(each, each)) for each in asked)
