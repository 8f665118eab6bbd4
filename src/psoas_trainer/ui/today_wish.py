# SPDX-License-Identifier: GPL-3.0-or-later
"""What was adjusted of the session for now: held while the program runs, and gone when the session is done."""

from psoas_trainer.core.own_session import Wish
from psoas_trainer.core.routine import ItemDose
from psoas_trainer.core.session_length import SessionLength
from psoas_trainer.core.side import Side

USUAL = "usual"
BALANCED, ARTICLE = "balanced", "article"
ARTICLE_ROUTINE = "article_order"


class TodayWish:
    """One for the home page."""

    def __init__(self) -> None:
        self.open = False
        self.order = BALANCED
        self.wish = Wish()

    def reset(self) -> None:
        """As usual again."""
        self.open, self.order, self.wish = False, BALANCED, Wish()

    @property
    def routine_id(self) -> str | None:
        """The routine that is wanted instead of the one that is due, or None."""
        return ARTICLE_ROUTINE if self.order == ARTICLE else None

    @property
    def side_id(self) -> str:
        """Which side first, as an id of the switch."""
        return USUAL if self.wish.first_side is None else self.wish.first_side.value

    def choose_length(self, length: str) -> None:
        """Full, fifteen or eight."""
        self.wish = self.wish._replace(length=SessionLength(length))

    def choose_side(self, side: str) -> None:
        """Left, right, or as usual."""
        self.wish = self.wish._replace(first_side=None if side == USUAL else Side(side))

    def be_warm(self, warm: bool) -> None:  # noqa: FBT001 - a switch's signal
        """Without the warm-up, or with it."""
        self.wish = self.wish._replace(already_warm=warm)

    def add(self, item: ItemDose) -> None:
        """One exercise more."""
        self.wish = self.wish._replace(added=(*self.wish.added, item))

    def take_back(self, item: ItemDose) -> None:
        """Without it again."""
        self.wish = self.wish._replace(added=tuple(each for each in self.wish.added if each != item))
