# SPDX-License-Identifier: GPL-3.0-or-later
"""How the small cards of the summary are laid out."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, SPACE_2, SPACE_3, SPACE_5
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel


def fill_titled(card: Card, look: Look, title: str, body: QWidget, bottom: int = SPACE_3) -> QVBoxLayout:
    """A heading with the body below it; gives the column, for what is to follow."""
    column = QVBoxLayout(card)
    column.setContentsMargins(CARD_PADDING, SPACE_3, CARD_PADDING, bottom)
    column.setSpacing(SPACE_2)
    column.addWidget(TextLabel(look, "heading", "ink", title))
    column.addWidget(body)
    return column


def fill_signed(card: Card, sign: QWidget, words: TextLabel) -> None:
    """A sign with the words beside it."""
    row = QHBoxLayout(card)
    row.setContentsMargins(CARD_PADDING, SPACE_3, CARD_PADDING, SPACE_3)
    row.setSpacing(SPACE_5)
    row.addWidget(sign)
    row.addWidget(words, 1)
