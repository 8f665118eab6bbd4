# SPDX-License-Identifier: GPL-3.0-or-later
"""The page "Stop and seek help" (training.md 5c), over whatever is shown; it can be printed and saved."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.seek_help import EMERGENCY, SeekHelp
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_DIALOG, SPACE_1, SPACE_2, SPACE_3, SPACE_5, SPACE_6
from psoas_trainer.ui.print.sheet import Sheet, SheetPart
from psoas_trainer.ui.print.sheet_printer import Outcome, SheetPrinter
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.help_panel import HelpPanel
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.scrim import Scrim

Then = Callable[[], None]

_WIDTH = 900
_SIDES = 36
_BUTTON = 56
_LARGE = 1.2
_OTHER_ICON = "info"
_ICONS: Final = MappingProxyType({EMERGENCY: "warning", "same_day": "clock", "soon": "note", "pregnancy": "first-aid"})
_SCROLLING: Final = MappingProxyType(
    {
        Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
        Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
        Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
        Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
        Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
        Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
    }
)


class SeekHelpDialog(Scrim):
    """Large words, the emergency first. Esc closes it; the arrow and page keys scroll wherever the keyboard is."""

    def __init__(
        self, parent: QWidget, look: Look, texts: SeekHelp, printer: SheetPrinter, then: Then | None = None
    ) -> None:
        card = Card(look, level=3, radius=RADIUS_DIALOG)
        super().__init__(parent, card, _WIDTH)
        self._look = look
        self._texts = texts
        self._printer = printer
        self._then = then
        self.panels = tuple(
            HelpPanel(look, group, _ICONS.get(group.id, _OTHER_ICON), urgent=group.id == EMERGENCY)
            for group in texts.groups
        )
        self._make_parts()
        self._lay_out(card)
        self.setAccessibleName(texts.title)
        self.setAccessibleDescription(texts.introduction)
        self.close_page.clicked.connect(self._end)
        self.escaped.connect(self._end)
        self.print_page.clicked.connect(lambda: self._say(self._printer.print_sheet(self, self.sheet())))
        self.save_page.clicked.connect(lambda: self._say(self._printer.save_pdf(self, self.sheet())))

    @classmethod
    def open(
        cls, parent: QWidget, look: Look, texts: SeekHelp, printer: SheetPrinter, then: Then | None = None
    ) -> "SeekHelpDialog":
        """Lays the page over the window of `parent`, and over a question that lies there, and returns at once.

        `then` is called when it is closed; the keyboard is then where it was before.
        """
        dialog = cls(parent, look, texts, printer, then)
        dialog.lay(dialog.close_page)
        announce(dialog, f"{texts.title}. {texts.introduction}", urgent=True)
        return dialog

    def sheet(self) -> Sheet:
        """The page as it is printed."""
        texts = self._texts
        parts = tuple(SheetPart(each.heading, each.lines, each.id == EMERGENCY) for each in texts.groups)
        return Sheet(texts.title, texts.introduction, parts, texts.closing)

    def fit(self) -> None:
        self._scroll.want_height_for(self.card_width - _SIDES)
        super().fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button would go to the next one at an arrow key."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._scrolls(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._scrolls(event):
            super().keyPressEvent(event)

    def _scrolls(self, event: QKeyEvent) -> bool:
        """Scrolls where the key is one for that; tells whether it was."""
        action = _SCROLLING.get(event.key())
        if action is None:
            return False
        event.accept()
        self._scroll.verticalScrollBar().triggerAction(action)
        return True

    def _make_parts(self) -> None:
        look, texts = self._look, self._texts
        self.title = TextLabel(look, "title", text=texts.title, wrap=True)
        self.introduction = self._large(texts.introduction, "ink-2")
        self.closing = self._large(texts.closing, "ink")
        self.message = TextLabel(look, "body-strong", "ink", wrap=True)
        self.message.hide()
        self.close_page = PillButton(look, self.tr("Close"), height=_BUTTON)
        self.print_page = PillButton(look, self.tr("Print"), kind="outline", icon="printer", height=_BUTTON)
        self.save_page = PillButton(look, self.tr("Save as PDF"), "outline", "download-simple", _BUTTON)
        for button in (self.close_page, self.print_page, self.save_page):
            button.installEventFilter(self)
        self._scroll = PaneScroll(look, self._list(), texts.title, _SIDES)

    def _lay_out(self, card: Card) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_SIDES, 0, _SIDES, 0)
        head.setSpacing(SPACE_1)
        head.addWidget(self.title)
        head.addWidget(self.introduction)
        body = QHBoxLayout()
        body.addSpacing(_SIDES)
        body.addWidget(self._scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(_SIDES, 0, _SIDES, 0)
        foot.setSpacing(SPACE_2)
        foot.addWidget(self.message)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_3)
        for button in (self.close_page, self.print_page, self.save_page):
            buttons.addWidget(button)
        buttons.addStretch(1)
        foot.addLayout(buttons)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, SPACE_6, 0, SPACE_5)
        column.setSpacing(SPACE_3)
        column.addLayout(head)
        column.addLayout(body, 1)
        column.addLayout(foot)

    def _list(self) -> QWidget:
        whole = _Column()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_5)
        for panel in self.panels:
            column.addWidget(panel)
        column.addWidget(self.closing)
        column.addStretch(1)
        return whole

    def _large(self, text: str, role: str) -> TextLabel:
        label = TextLabel(self._look, "body", role, text, wrap=True)
        label.set_token("body", _LARGE)
        return label

    def _say(self, outcome: Outcome | None) -> None:
        """What became of printing or saving, above the buttons; nothing where the person changed their mind."""
        self.message.setVisible(outcome is not None)
        if outcome is not None:
            self.message.setText(outcome.text)
            self.message.set_role("ok" if outcome.done else "danger")
            announce(self, outcome.text)
        self.fit()

    def _end(self) -> None:
        self.lift()
        if self._then is not None:
            self._then()


class _Column(QWidget):
    """Asks for no height of its own: the one that its lines need in the width they get is enough."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
