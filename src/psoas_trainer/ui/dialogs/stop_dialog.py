# SPDX-License-Identifier: GPL-3.0-or-later
"""What the dialogs of a stop have in common: a head and a foot that stay, and between them what may scroll."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_DIALOG, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, SPACE_7
from psoas_trainer.ui.widgets.alert_sign import AlertSign
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.fold_hint import FoldHint
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.pane_scroll import PaneScroll
from psoas_trainer.ui.widgets.scrim import Scrim

_WIDTH = 900
_SIDES = 36
_SIGN = 56
_LOW = 700
_MARGIN, _LOW_MARGIN = 24, 8
"""Between the window's edge and the sheet, at the least."""


class StopDialog(Scrim):
    """A subclass makes the parts and hands them to `lay_out`; what has the focus is scrolled into view."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        self._sheet = Card(look, level=3, radius=RADIUS_DIALOG)
        super().__init__(parent, self._sheet, _WIDTH)
        self._look = look
        self._column = QVBoxLayout(self._sheet)
        self._body = QVBoxLayout()
        self._scroll: PaneScroll | None = None
        self._heading: QHBoxLayout | None = None
        QApplication.instance().focusChanged.connect(self._follow)

    def lay_out(self, head: list[QWidget], body: list[QWidget], foot: list[QWidget]) -> None:
        """Head and foot are always seen; `body` scrolls in a low window."""
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(_SIDES)  # spacing is mirrored with the language, margins are not
        inner = self._body
        row.addLayout(inner, 1)
        for part in body:
            inner.addWidget(part)
        inner.addStretch(1)
        self._scroll = PaneScroll(self._look, content, reserve=_SIDES)
        FoldHint(self._look, self._scroll)
        column = self._column
        for part in head:
            column.addLayout(_inset(part))
        column.addWidget(self._scroll, 1)
        for part in foot:
            column.addLayout(_inset(part))

    def fit(self) -> None:
        """A low window leaves less room between the parts, so that more of the body is seen."""
        low = self.is_low
        self._margin = _LOW_MARGIN if low else _MARGIN
        self._column.setContentsMargins(0, SPACE_2 if low else SPACE_7, 0, SPACE_3 if low else SPACE_6)
        self._column.setSpacing(SPACE_2 if low else SPACE_3)
        air = 0 if low else SPACE_2
        self._body.setContentsMargins(0, air, 0, air)
        self._body.setSpacing(SPACE_1 if low else SPACE_2)
        if self._heading is not None:
            self._heading.setContentsMargins(0, 0, 0, 0 if low else SPACE_3)
        if self._scroll is not None:
            self._scroll.want_height_for(self.card_width)
        super().fit()

    @property
    def is_low(self) -> bool:
        """Whether the window leaves less room than the design has."""
        return self._window.height() < _LOW

    def settle(self, part: QWidget) -> None:
        """Has all layouts round a part of the body measure anew at once; by itself Qt does so later, one by one."""
        each: QWidget | None = part
        while each is not None and each is not self._sheet:
            layout = each.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
            each = each.parentWidget()

    def refit(self, part: QWidget) -> None:
        """That part of the body is of another height now: the sheet follows at once."""
        self.settle(part)
        self._column.invalidate()
        self._column.activate()
        self.fit()

    def heading(self, title: str, text: str) -> QWidget:
        """The hand, the title and a line below it; a screen reader calls the dialog by its title."""
        self.setAccessibleName(title)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(TextLabel(self._look, "title", text=title, wrap=True))
        words.addWidget(TextLabel(self._look, "body", "ink-2", text, wrap=True))
        head = QWidget()
        row = QHBoxLayout(head)
        self._heading = row
        row.setSpacing(SPACE_4)
        row.addWidget(AlertSign(self._look, "hand-palm", _SIGN))
        row.addLayout(words, 1)
        return head

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._scroll is not None and now is not None and self._scroll.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, SPACE_4)


def _inset(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_SIDES, 0, _SIDES, 0)
    row.addWidget(part)
    return row
