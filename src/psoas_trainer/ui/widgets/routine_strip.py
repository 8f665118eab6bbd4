# SPDX-License-Identifier: GPL-3.0-or-later
"""The routines in one row: what each is, how long it takes, what it needs, a button that starts it, and more."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP, HIT, RADIUS_CARD, SPACE_1, SPACE_2, SPACE_4
from psoas_trainer.ui.play_request import PlayRequest
from psoas_trainer.ui.tooltip import set_tooltip
from psoas_trainer.ui.widgets.button import IconButton, PillButton
from psoas_trainer.ui.widgets.card import paint_sheet
from psoas_trainer.ui.widgets.painted_button import PaintedButton
from psoas_trainer.ui.widgets.painting import mirrored, text_width, write
from psoas_trainer.ui.widgets.pane_scroll import ClearScroll, SheetBar
from psoas_trainer.ui.widgets.round_button import RoundButton

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.rehearse_menu import RehearseMenu

_HEIGHT = 96
_BAR = 12
_AROUND = 6
"""Room round the cards, so that a focus ring is not cut off."""
_TEXT_WIDTH = 140
"""What is needed is shortened to this; name, minutes and note are never shortened."""
_NAME, _LINE = 22, 18


class RoutineCardValue(NamedTuple):
    """The words of a routine; `note` is what must be said with it, and may be empty."""

    id: str
    name: str
    minutes: str
    equipment: str
    note: str = ""


class RoutineCard(QWidget):
    """Paints its words; at its end are the button that starts it and a smaller one with what else can be done."""

    rehearsal_requested = Signal(int)
    """The routine shall be rehearsed, so many times as fast."""

    def __init__(self, look: Look, value: RoutineCardValue, *, first: bool, parent: QWidget | None = None) -> None:
        """The `first` routine has the page's primary button."""
        super().__init__(parent)
        self._look = look
        name = self._start_name(value)
        self.button: PaintedButton = (
            PillButton(look, self.tr("Start"), icon="play-fill", height=HIT, parent=self)
            if first
            else RoundButton(look, "play-fill", name, diameter=HIT, show_caption=False, parent=self)
        )
        self.more = IconButton(look, "caret-down", self.tr("More about %1", "a routine").replace("%1", value.name))
        self.more.clicked.connect(self.open_more)
        self._menu: RehearseMenu | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addStretch(1)
        row.addWidget(self.button)
        row.addWidget(self.more)
        row.addSpacing(SPACE_2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(value)

    def set_value(self, value: RoutineCardValue) -> None:
        """Shows these words."""
        self._value = value
        self.button.setAccessibleName(self._start_name(value))
        self.more.set_name(self.tr("More about %1", "a routine").replace("%1", value.name))
        said = self.tr("%1, %2. You need: %3.", "name, minutes and equipment of a routine")
        for number, word in enumerate((value.minutes, value.equipment), start=2):
            said = said.replace(f"%{number}", word)
        said = said.replace("%1", value.name)
        self.setAccessibleName(said)
        self.button.setAccessibleDescription(" ".join(text for text in (said, value.note) if text))
        set_tooltip(self, said)
        self.updateGeometry()
        self.update()

    @property
    def value(self) -> RoutineCardValue:
        """What is shown."""
        return self._value

    def menu(self) -> "RehearseMenu":
        """What else can be done with the routine, made when it is first wanted."""
        if self._menu is None:
            from psoas_trainer.ui.widgets.rehearse_menu import RehearseMenu

            self._menu = RehearseMenu(self)
            self._menu.chosen.connect(self.rehearsal_requested)
        self._menu.setAccessibleName(self.more.accessibleName())
        self._menu.setFont(self._look.fonts.font("label"))
        return self._menu

    def open_more(self) -> None:
        """Shows the list below its button."""
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _start_name(self, value: RoutineCardValue) -> str:
        return self.tr("Start %1", "a routine").replace("%1", value.name)

    def sizeHint(self) -> QSize:
        text = round(self._text_width())
        buttons = self.button.sizeHint().width() + SPACE_1 + self.more.sizeHint().width()
        return QSize(SPACE_4 + text + GAP + buttons + SPACE_2, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, fonts, value = self._look.theme, self._look.fonts, self._value
        rect = QRectF(self.rect())
        paint_sheet(painter, rect, theme, theme.colour("surface"), RADIUS_CARD)
        lines = [("micro", value.minutes), ("micro", value.equipment)]
        if value.note:
            lines.append(("micro-strong", value.note))
        top = (_HEIGHT - _NAME - _LINE * len(lines)) / 2 - 1
        width = self._text_width() + 1
        place = QRectF(SPACE_4, top, width, _NAME)
        write(painter, mirrored(painter, rect, place), fonts.font("card-title"), theme.colour("ink"), value.name)
        for number, (token, text) in enumerate(lines):
            place = QRectF(SPACE_4, top + _NAME + number * _LINE, width, _LINE)
            write(painter, mirrored(painter, rect, place), fonts.font(token), theme.colour("ink-2"), text)
        painter.end()

    def _text_width(self) -> float:
        fonts, value = self._look.fonts, self._value
        return max(
            text_width(fonts.font("card-title"), value.name),
            text_width(fonts.font("micro"), value.minutes),
            text_width(fonts.font("micro-strong"), value.note),
            _TEXT_WIDTH,
        )


class RoutineStrip(ClearScroll):
    """The first routine is the one that is offered; Tab and the arrow keys go from button to button."""

    play_requested = Signal(object)
    """A PlayRequest: a routine shall be played, or rehearsed."""

    def __init__(self, look: Look, values: Iterable[RoutineCardValue], parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBar(SheetBar(look, Qt.Orientation.Horizontal))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT + 2 * _AROUND + _BAR - 4)
        self.setAccessibleName(self.tr("Routines"))
        self._look = look
        self._row = row = QHBoxLayout(content)
        row.setContentsMargins(_AROUND, _AROUND, _AROUND, 2)
        row.setSpacing(GAP)
        self._cards: dict[str, RoutineCard] = {}
        row.addStretch(1)
        for value in values:
            self._add(value)

    def card(self, routine_id: str) -> RoutineCard:
        """The card of that routine. Raises KeyError."""
        return self._cards[routine_id]

    @property
    def first_button(self) -> PaintedButton | None:
        """The button of the routine that is offered, or None where there is no routine."""
        return next((card.button for card in self._cards.values()), None)

    def set_values(self, values: Iterable[RoutineCardValue]) -> None:
        """New words; routines that are new come last, those that are not named go."""
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

    def _add(self, value: RoutineCardValue) -> None:
        card = RoutineCard(self._look, value, first=not self._cards)
        card.button.clicked.connect(lambda _checked=False, each=value.id: self._play(each))
        card.rehearsal_requested.connect(lambda pace, each=value.id: self._play(each, pace))
        self._cards[value.id] = card
        self._row.insertWidget(self._row.count() - 1, card, 0, Qt.AlignmentFlag.AlignTop)

    def _play(self, routine_id: str, pace: int = 1) -> None:
        self.play_requested.emit(PlayRequest(routine_id=routine_id, pace=pace))
