# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of all exercises in columns; filtering hides cards and never makes new ones."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP
from psoas_trainer.ui.widgets.direction import arrow_step, visual_rect
from psoas_trainer.ui.widgets.exercise_card import HEIGHT, ExerciseCard, ExerciseCardValue
from psoas_trainer.ui.widgets.own_layout import OwnLayout

_LEAST_WIDTH = 184
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _GridCard(ExerciseCard):
    """A card that stays chosen when it is pressed again, and hands the keys of the grid to the grid."""

    entered = Signal()
    moved = Signal(object)

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.click()
            self.entered.emit()
        elif key in _ENDS or arrow_step(self.layoutDirection(), key) is not None:
            self.moved.emit(key)
        else:
            super().keyPressEvent(event)


class CardGrid(QWidget):
    """As many columns as fit, the first card where reading starts. One card is chosen; Tab goes to it alone."""

    chosen = Signal(str)
    """Another card was chosen, by a click or by the arrow keys: the exercise's id."""
    clicked = Signal(str)
    """A card was pressed, the chosen one too."""
    entered = Signal(str)
    """Enter was pressed on a card."""
    reached = Signal(QWidget)
    """The arrow keys came to that card: it should be in view."""

    def __init__(self, look: Look, values: Iterable[ExerciseCardValue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cards: dict[str, _GridCard] = {}
        for value in values:
            self._add(value)
        self._shown = tuple(self._cards)
        self._chosen = ""
        self._columns = 1
        OwnLayout(self, self)
        look.figures.changed.connect(self._repaint)

    def set_values(self, values: Iterable[ExerciseCardValue]) -> None:
        """Other exercises, in their order; `show_only` says afterwards which of them are shown."""
        wanted = {value.id: value for value in values}
        for gone in [each for each in self._cards if each not in wanted]:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for value in wanted.values():
            if value.id in self._cards:
                self._cards[value.id].set_value(value)
            else:
                self._add(value)
                self._cards[value.id].hide()
        self._shown = tuple(each for each in self._shown if each in self._cards)
        if self._chosen not in self._cards:
            self._chosen = ""

    def _add(self, value: ExerciseCardValue) -> None:
        card = self._cards[value.id] = _GridCard(self._look, value, self)
        card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        card.clicked.connect(lambda _checked=False, each=value.id: self._on_click(each))
        card.entered.connect(lambda each=value.id: self.entered.emit(each))
        card.moved.connect(lambda key, each=value.id: self._move(each, key))

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the cards that are shown, in order."""
        return self._shown

    def card(self, exercise_id: str) -> ExerciseCard:
        """The card of that exercise. Raises KeyError."""
        return self._cards[exercise_id]

    @property
    def chosen_id(self) -> str:
        """The exercise whose card is chosen."""
        return self._chosen

    def show_only(self, ids: tuple[str, ...]) -> None:
        """Shows these cards, in the order of the grid."""
        if ids == self._shown:
            return
        wanted = set(ids)
        self._shown = ids
        for exercise_id, card in self._cards.items():
            card.setVisible(exercise_id in wanted)
        self._give_tab_to(self._chosen if self._chosen in wanted else next(iter(ids), ""))
        self.lay_out()
        self.updateGeometry()

    def choose(self, exercise_id: str) -> None:
        """Marks that card, without a signal. Raises KeyError."""
        if self._chosen in self._cards:
            self._cards[self._chosen].setChecked(False)
        self._chosen = exercise_id
        self._cards[exercise_id].setChecked(True)
        self._give_tab_to(exercise_id)

    def columns_for(self, width: int) -> int:
        """How many cards stand side by side in that width."""
        return max(1, (width + GAP) // (_LEAST_WIDTH + GAP))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._shown) // self.columns_for(width))
        return max(0, rows * (HEIGHT + GAP) - GAP)

    def sizeHint(self) -> QSize:
        width = max(self.width(), _LEAST_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self.heightForWidth(max(self.width(), _LEAST_WIDTH)))

    def lay_out(self) -> None:
        """Puts the shown cards in their places."""
        columns = self._columns = self.columns_for(self.width())
        step = (self.width() + GAP) / columns
        for place, exercise_id in enumerate(self._shown):
            row, column = divmod(place, columns)
            left, right = round(column * step), round((column + 1) * step) - GAP
            rect = QRect(left, row * (HEIGHT + GAP), right - left, HEIGHT)
            self._cards[exercise_id].setGeometry(visual_rect(self.layoutDirection(), self.rect(), rect))

    def _repaint(self) -> None:
        """The figures are there now, or look different."""
        for each in self._shown:
            self._cards[each].update()

    def _give_tab_to(self, exercise_id: str) -> None:
        for each, card in self._cards.items():
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == exercise_id else Qt.FocusPolicy.ClickFocus)

    def _on_click(self, exercise_id: str) -> None:
        if exercise_id != self._chosen:
            self.choose(exercise_id)
            self.chosen.emit(exercise_id)
        self.clicked.emit(exercise_id)

    def _move(self, exercise_id: str, key: Qt.Key) -> None:
        place = self._place_from(self._shown.index(exercise_id), key)
        if not 0 <= place < len(self._shown):
            return
        there = self._shown[place]
        self.choose(there)
        self._cards[there].setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(self._cards[there])
        self.chosen.emit(there)

    def _place_from(self, place: int, key: Qt.Key) -> int:
        """Where a key leads to from that place: a card on or back, a row down or up, to the first or the last."""
        if key in _ENDS:
            return 0 if key == Qt.Key.Key_Home else len(self._shown) - 1
        across = arrow_step(self.layoutDirection(), key, up_and_down=False)
        if across is not None:
            return place + across
        return place + self._columns * (arrow_step(self.layoutDirection(), key) or 0)
