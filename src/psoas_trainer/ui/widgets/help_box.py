# SPDX-License-Identifier: GPL-3.0-or-later
"""The red box that says when and whom to ask, with a way to all the signs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, RADIUS_CARD, SPACE_1, SPACE_3, SPACE_4, SPACE_5
from psoas_trainer.ui.widgets.alert_sign import AlertSign
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel

_ICON = 24


class HelpBox(Card):
    """A text, perhaps with a title above it, and the button *When to seek help*."""

    wanted = Signal()
    """The person wants to see when to seek help."""

    def __init__(self, look: Look, text: str, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, level=0, radius=RADIUS_CARD, role="danger-tint", parent=parent)
        self.text = TextLabel(look, "body", "ink", text, wrap=True)
        self.link = PillButton(look, self.tr("When to seek help"), kind="outline", height=HIT)
        self.link.clicked.connect(self.wanted)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1 // 2)
        if title:
            words.addWidget(TextLabel(look, "body-strong", "danger", title, wrap=True))
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_5, SPACE_3, SPACE_5, SPACE_3)
        row.setSpacing(SPACE_4)
        row.addWidget(AlertSign(look, "first-aid", _ICON, disc=False))
        row.addLayout(words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignVCenter)
