# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program is and is not, and the licences of everything in it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.ui.about_texts import AboutTexts
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.disclosure import Disclosure
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel


class AboutSection(Card):
    """Texts as they are given; a licence opens in its place."""

    help_requested = Signal()
    """Show the page "Stop and seek help"."""

    def __init__(
        self, look: Look, about: AboutTexts, licences: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """`licences` are full texts by the name of what they are for, in the order in which they are shown."""
        super().__init__(look, parent=parent)
        self.licences = {name: Disclosure(look, name, text) for name, text in licences.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, SPACE_4, CARD_PADDING, SPACE_4)
        column.setSpacing(0)
        column.addWidget(TextLabel(look, "card-title", "ink", self.tr("About")))
        version = self.tr("Psoas Trainer %1").replace("%1", about.version)
        column.addWidget(TextLabel(look, "body-strong", "ink", version, wrap=True))
        paragraphs = [about.intended_purpose, about.article]
        for text in paragraphs:
            column.addSpacing(SPACE_2)
            column.addWidget(TextLabel(look, "body", "ink-2", text, wrap=True))
        column.addSpacing(SPACE_4)
        column.addWidget(TextLabel(look, "label", "ink", self.tr("Before you train")))
        for text in about.safety.strip().split("\n\n"):
            column.addSpacing(SPACE_2)
            column.addWidget(TextLabel(look, "body", "ink-2", " ".join(text.split()), wrap=True))
        self.help = PillButton(look, self.tr("Stop and seek help"), "outline", "first-aid", HIT)
        self.help.clicked.connect(self.help_requested)
        column.addSpacing(SPACE_4)
        column.addWidget(self.help, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(SPACE_4)
        column.addWidget(Hairline(look))
        column.addSpacing(SPACE_3)
        column.addWidget(TextLabel(look, "label", "ink", self.tr("Licences of everything in this program")))
        column.addSpacing(SPACE_2)
        for disclosure in self.licences.values():
            column.addWidget(disclosure)
