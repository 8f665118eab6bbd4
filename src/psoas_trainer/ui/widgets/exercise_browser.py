# SPDX-License-Identifier: GPL-3.0-or-later
"""The browsing side of the exercise page: title, search and filters stay, the cards scroll below them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.search import FilterPart
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import SPACE_1, SPACE_2, SPACE_4, SPACE_7
from psoas_trainer.ui.widgets.card_grid import CardGrid
from psoas_trainer.ui.widgets.exercise_card import ExerciseCardValue
from psoas_trainer.ui.widgets.filter_bar import FilterBar, FilterWords
from psoas_trainer.ui.widgets.library_switch import EXERCISES, LibrarySwitch
from psoas_trainer.ui.widgets.nothing_found import NothingFound
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.search_field import SearchField

_RING = 6
"""Room at the edges of what scrolls, so that a focus ring is not cut off."""
_BAR = 12


class ExerciseBrowser(QWidget):
    """Puts the parts in their places; what they do together is the caller's."""

    def __init__(
        self,
        look: Look,
        words: FilterWords,
        have: tuple[str, ...] | None,
        cards: Iterable[ExerciseCardValue],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.search = SearchField(look, self.tr("Search by name, muscle or equipment"), self.tr("Search the exercises"))
        self.filters = FilterBar(look, words, have)
        self.grid = CardGrid(look, cards)
        self.nothing = NothingFound(look)
        self.nothing.hide()
        self.switch = LibrarySwitch(look, EXERCISES)
        self._scroll = PaneScroll(look, self._make_content(), reserve=_BAR + _RING)
        self.grid.reached.connect(lambda card: self._scroll.ensureWidgetVisible(card, 0, SPACE_4))
        self._lay_out()

    def scroll_to_top(self) -> None:
        """Shows the first cards."""
        self._scroll.verticalScrollBar().setValue(0)

    def reveal(self, exercise_id: str) -> None:
        """Scrolls until that card can be seen."""
        self._scroll.ensureWidgetVisible(self.grid.card(exercise_id), 0, SPACE_4)

    def clear(self, parts: Iterable[FilterPart]) -> None:
        """Takes these parts of what is asked for back."""
        for each in parts:
            self.filters.clear(each)
            if each is FilterPart.TEXT:
                self.search.edit.clear()

    def show_found(self, ids: tuple[str, ...]) -> None:
        """Shows these cards, or that nothing was found."""
        self.grid.show_only(ids)
        for part, shown in ((self.grid, bool(ids)), (self.nothing, not ids)):
            if part.isHidden() is shown:
                part.setVisible(shown)

    def _make_content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_RING, _RING, 0, SPACE_4)
        column.setSpacing(0)
        column.addWidget(self.grid)
        column.addWidget(self.nothing)
        column.addStretch(1)
        return content

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_7)
        head.addWidget(self.switch)
        head.addWidget(self.search, 1)
        above = QVBoxLayout()
        above.setSpacing(SPACE_2)
        above.addLayout(head)
        above.addWidget(self.filters)
        top = QHBoxLayout()
        top.addSpacing(_RING)
        top.addLayout(above, 1)
        top.addSpacing(_BAR + _RING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(SPACE_1)
        column.addWidget(self._scroll, 1)
