# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the summary that asks how strong the stretch was, 0 to 10. It need not be answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.stretch_pull import too_strong
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_1, SPACE_2, SPACE_3
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.number_scale import NumberScale

_SCALE = 36
_ROWS = 2


class StretchCard(Card):
    """From 5 on it says to ease off (training.md M1b). Pressing the answer again takes it back."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        name = self.tr("How strong was the stretch? 0 to 10")
        self._scales = tuple(NumberScale(look, name, height=_SCALE, rows=rows) for rows in range(1, _ROWS + 1))
        self._words = TextLabel(look, "body", "ink-2")
        self.ease_off = TextLabel(look, "body", "ink", wrap=True)
        self._asks = False
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_3, CARD_PADDING, SPACE_2)
        column.setSpacing(SPACE_1)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(TextLabel(look, "heading", "ink", self.tr("How strong was the stretch?")))
        head.addWidget(self._words, 1)
        column.addLayout(head)
        for scale in self._scales:
            column.addWidget(scale)
            scale.changed.connect(self._on_number)
        column.addWidget(self.ease_off)
        self.fit(0)
        self._show_value(None)

    @property
    def scale(self) -> NumberScale:
        """The one that is in sight: in one row where there is room for it."""
        return next(scale for scale in self._scales if not scale.isHidden())

    @property
    def value(self) -> int | None:
        """The answer; None while there is none."""
        return self._scales[0].value

    def set_value(self, value: int | None) -> None:
        """Shows that answer, without `changed`; one that is there is shown wherever it was not asked for."""
        self._show_value(value)

    def ask(self, *, asks: bool) -> None:
        """Whether it is asked: only where something was stretched."""
        self._asks = asks
        self.setVisible(asks or self.value is not None)

    def fit(self, width: int) -> None:
        """There is that much room: in little of it the numbers of one row would be too narrow to be hit."""
        one, two = self._scales
        wide = width - 2 * CARD_PADDING >= one.minimumSizeHint().width()
        one.setVisible(wide)
        two.setVisible(not wide)

    def _on_number(self, value: int | None) -> None:
        self._show_value(value)
        self.setVisible(True)  # what was just taken back may be said again
        announce(self.scale, self.ease_off.text())
        self.changed.emit()

    def _show_value(self, value: int | None) -> None:
        for scale in self._scales:
            scale.set_value(value)
        self._words.setText("" if value is None else self.tr("%1 of 10").replace("%1", str(value)))
        strong = too_strong(value)
        advice = self.tr(
            "Ease off next time: a smaller range, so that the pull is 4 of 10 at most. Pain in stretching adds nothing."
        )
        self.ease_off.setText(advice if strong else "")
        self.ease_off.setVisible(strong)
        self.setVisible(self._asks or value is not None)
