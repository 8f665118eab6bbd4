# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page shows before there is anything to show: a quiet panel, one sentence, one button."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, PLAYER_CONTROL, RADIUS_CARD
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.figure_place import FigurePlace
from psoas_trainer.ui.widgets.label import TextLabel

_PANEL = (440, 260)
_LEAST_PANEL = (220, 96)
_RESTING = "legs_up_rest"
"""The exercise whose figure rests there."""


class _Panel(FigurePlace):
    """A figure at rest, as high as there is room."""

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__(look, _RESTING, icon, RADIUS_CARD)
        self.setMaximumSize(*_PANEL)
        self.setMinimumSize(*_LEAST_PANEL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(*_PANEL)


class EmptyState(Card):
    """Fills the page; `button` is None where there is nothing to offer."""

    def __init__(
        self,
        look: Look,
        icon: str,
        title: str,
        sentence: str,
        action: str = "",
        sign: str = "play-fill",
        parent: QWidget | None = None,
    ) -> None:
        """`action` is the text of the one button, behind its icon `sign`; without a text there is none."""
        super().__init__(look, parent=parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        column.setSpacing(0)
        column.addStretch(1)
        panel = QVBoxLayout()
        panel.addWidget(_Panel(look, icon))
        column.addLayout(panel, 8)
        panel.setAlignment(centre)
        column.addSpacing(28)
        column.addWidget(TextLabel(look, "title", "ink", title, wrap=True, align=Qt.AlignmentFlag.AlignCenter))
        column.addSpacing(6)
        column.addWidget(TextLabel(look, "body", "ink-2", sentence, wrap=True, align=Qt.AlignmentFlag.AlignCenter))
        self.button: PillButton | None = None
        if action:
            self.button = PillButton(look, action, "primary", sign, PLAYER_CONTROL)
            column.addSpacing(26)
            column.addWidget(self.button, 0, centre)
        column.addStretch(1)
