# SPDX-License-Identifier: GPL-3.0-or-later
"""The home page: the session for now, what is next to it, and what comes."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import GAP, PAGE_MARGIN, RAIL_WIDTH, SPACE_3, SPACE_5, SPACE_6, SPACE_8
from psoas_trainer.ui.widgets.balance_card import BalanceCard, BalanceValue
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.coming_card import ComingCard, ComingValue
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.offer_card import OfferCard, OfferValue
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.session_hero import HeroValue, SessionHero
from psoas_trainer.ui.widgets.side_gap_card import SideGapCard, SideGapValue
from psoas_trainer.ui.widgets.week_card import WeekCard, WeekValue

if TYPE_CHECKING:
    from psoas_trainer.ui.widgets.adjust_panel import AdjustPanel, AdjustValue, AdjustWords

_WIDE = 1180 - RAIL_WIDTH
"""From this width of the page on, the second column stands beside the session (DESIGN.md section 4)."""
_SECOND = 360
_COMING = 3


class DayValue(NamedTuple):
    """All that the page shows. `offer` and `sides` are None where there is nothing to say."""

    greeting: str
    day: str
    hero: HeroValue
    week: WeekValue
    balance: BalanceValue
    coming: tuple[ComingValue, ...]
    adjust: "AdjustValue | None" = None
    offer: OfferValue | None = None
    sides: SideGapValue | None = None


class TodayView(QWidget):
    """Shows values; every wish is a signal. The first button of the session has the focus, so Enter starts."""

    asked = Signal(str)
    """The id of a button of the session: start, adjust, move, resume, finish, again, history, questions, help."""
    move_requested = Signal(int)
    """The session to come of that number is to have another day."""
    desk_break_requested = Signal()
    exercise_requested = Signal(str)
    shown = Signal()
    """The page came to the front: time may have passed."""

    def __init__(
        self,
        look: Look,
        words: "Callable[[], AdjustWords]",
        spans: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        """`words` gives the choices of Adjust when it is first opened.

        `spans` are the ids and words of the looks back of the balance.
        """
        super().__init__(parent)
        self._look = look
        self._words = words
        self._panel: AdjustPanel | None = None
        self._wide: bool | None = None
        self.greeting = TextLabel(look, "title", wrap=True)
        self.day = TextLabel(look, "body", "ink-2", wrap=True)
        self.desk_break = PillButton(look, self.tr("Desk break"), "outline", icon="lightning", height=44)
        self.desk_break.hide()
        self.hero = SessionHero(look)
        self.offer = OfferCard(look)
        self.week = WeekCard(look)
        self.balance = BalanceCard(look, spans)
        self.sides = SideGapCard(look)
        self.coming = tuple(ComingCard(look) for _ in range(_COMING))
        self._coming_title = TextLabel(look, "heading", text=self.tr("Coming up"))
        self._lay_out()
        self.hero.asked.connect(self.asked)
        self.hero.exercise_requested.connect(self.exercise_requested)
        self.desk_break.clicked.connect(self.desk_break_requested)
        for number, card in enumerate(self.coming):
            card.move_requested.connect(lambda number=number: self.move_requested.emit(number))

    @property
    def adjust(self) -> "AdjustPanel":
        """The panel in the place of the pictures, made when it is first wanted: the first picture does not show it."""
        if self._panel is None:
            from PySide6.QtGui import QKeySequence, QShortcut

            from psoas_trainer.ui.widgets.adjust_panel import AdjustPanel

            self._panel = AdjustPanel(self._look, self._words())
            self.hero.hold(self._panel)
            escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._panel)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self._close_panel)
        return self._panel

    def _close_panel(self) -> None:
        """By its own button, where the keyboard goes: what had it is not seen any more."""
        button = self.hero.buttons.get("adjust")
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            button.click()

    def show_day(self, value: DayValue) -> None:
        """Shows the day; `adjust` opens its panel in the place of the pictures."""
        self.greeting.setText(value.greeting)
        self.day.setText(value.day)
        self.hero.set_value(value.hero)
        if value.adjust is not None:
            self.adjust.set_value(value.adjust)
        self.hero.show_panel(shown=value.adjust is not None)
        self.week.set_value(value.week)
        self.balance.set_value(value.balance)
        self._show_optional(value)
        for number, card in enumerate(self.coming):
            card.setVisible(number < len(value.coming))
            if number < len(value.coming):
                card.set_value(value.coming[number])
        self._coming_title.setVisible(bool(value.coming))
        self._order_tabs()

    def show_break(self, minutes: int) -> None:
        """There is a break from sitting, which takes so long."""
        self.desk_break.setText(self.tr("Desk break, %n min", "", minutes))
        self.desk_break.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
        self.hero.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= _WIDE)

    def _show_optional(self, value: DayValue) -> None:
        self.offer.setVisible(value.offer is not None)
        if value.offer is not None:
            self.offer.set_value(value.offer)
        self.sides.setVisible(value.sides is not None)
        if value.sides is not None:
            self.sides.set_value(value.sides)

    def _arrange(self, *, wide: bool) -> None:
        """Beside the session, or below it in a row."""
        if wide is self._wide:
            return
        self._wide = wide
        for part in (self._top, self._second, self._bottom):
            self._grid.removeWidget(part)
        direction = QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight
        self._column.setDirection(direction)
        self._second.setMinimumWidth(_SECOND if wide else 0)
        self._second.setMaximumWidth(_SECOND if wide else 16777215)
        self._grid.addWidget(self._top, 0, 0)
        if wide:
            self._grid.addWidget(self._second, 0, 1, 2, 1)
            self._grid.addWidget(self._bottom, 1, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(self._second, 1, 0)
            self._grid.addWidget(self._bottom, 2, 0, Qt.AlignmentFlag.AlignTop)

    def _order_tabs(self) -> None:
        """As the parts are read: what is made anew would come last by itself."""
        parts = (
            self.desk_break,
            *self.hero.thumbs,
            *(() if self._panel is None else (self._panel,)),
            *self.hero.buttons.values(),
            self.offer,
            self.balance,
            *(card.other_day for card in self.coming),
        )
        stops = [stop for part in parts for stop in _stops(part)]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _lay_out(self) -> None:
        self._top, self._second, self._bottom = QWidget(), QWidget(), QWidget()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(SPACE_6)
        top.addWidget(self.hero, 1)
        top.addWidget(self.offer)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._second)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_6)
        for card in (self.week, self.balance, self.sides):
            self._column.addWidget(card)
        self._column.addStretch(1)
        self._lay_out_coming()
        content = QWidget()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_6)
        self._grid.setVerticalSpacing(SPACE_6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(1, 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, SPACE_6, 0, SPACE_8)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(SPACE_5)
        column.addLayout(self._grid)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addSpacing(PAGE_MARGIN)
        whole.addWidget(PaneScroll(self._look, content, reserve=PAGE_MARGIN))
        self._arrange(wide=True)

    def _lay_out_coming(self) -> None:
        bottom = QVBoxLayout(self._bottom)
        bottom.setContentsMargins(0, 0, 0, 0)
        bottom.setSpacing(SPACE_3)
        bottom.addWidget(self._coming_title)
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        for coming in self.coming:
            cards.addWidget(coming, 1)
        bottom.addLayout(cards)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.greeting)
        words.addWidget(self.day)
        head = QHBoxLayout()
        head.setSpacing(SPACE_6)
        head.addLayout(words, 1)
        head.addWidget(self.desk_break, 0, Qt.AlignmentFlag.AlignVCenter)
        return head


def _stops(part: QWidget) -> list[QWidget]:
    """What of a part takes the keyboard, in the order in which it was made."""
    return [each for each in (part, *part.findChildren(QWidget)) if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
