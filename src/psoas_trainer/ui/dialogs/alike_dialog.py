# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks who is meant, where a person could be taken for somebody else."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.clinic.likeness import Likeness
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.fill import fill
from psoas_trainer.storage.clinic_people_list import PersonEntry
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.dialogs.stop_dialog import StopDialog
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import BUTTON_HEIGHT, HIT, SPACE_2, SPACE_3
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.widgets.button import Kind, PillButton
from psoas_trainer.ui.widgets.flow_row import FlowRow
from psoas_trainer.ui.widgets.hairline import Hairline
from psoas_trainer.ui.widgets.label import TextLabel

Alike = tuple[int, PersonCard, Likeness]
_MOST = 8


class AlikeDialog(StopDialog):
    """Everyone with the second identifier; the one who was chosen first."""

    def __init__(
        self,
        parent: QWidget,
        look: Look,
        texts: PersonText,
        entry: PersonEntry,
        others: Iterable[Alike],
        then: Callable[[int], None],
    ) -> None:
        super().__init__(parent, look)
        self._texts, self._then = texts, then
        others = tuple(others)[:_MOST]
        title = self.tr("Who is it?")
        self.setAccessibleName(title)
        line = self.tr("More than one person here has a name or a number like this. Compare before you go on.")
        self.buttons: dict[int, PillButton] = {}
        rows = [self._row(entry.person, entry.card, self.tr("This is whom you chose."), "primary")]
        rows += [self._row(person, card, texts.likeness(like), "outline") for person, card, like in others]
        self.cancel = PillButton(look, self.tr("Cancel"), "plain", height=BUTTON_HEIGHT)
        self.cancel.clicked.connect(self.lift)
        self.escaped.connect(self.lift)
        head = [TextLabel(look, "title", "ink", title, wrap=True), TextLabel(look, "body", "ink-2", line, wrap=True)]
        self.lay_out(head, rows, [FlowRow((self.cancel,), SPACE_3, SPACE_2)])

    @classmethod
    def open(
        cls,
        parent: QWidget,
        look: Look,
        texts: PersonText,
        entry: PersonEntry,
        others: Iterable[Alike],
        then: Callable[[int], None],
    ) -> "AlikeDialog":
        """Lays it over the window of `parent` and returns at once; `then` gets who is meant."""
        dialog = cls(parent, look, texts, entry, others, then)
        dialog.lay(dialog.buttons[entry.person])
        announce(dialog, dialog.accessibleName())
        return dialog

    def _row(self, person: int, card: PersonCard, why: str, kind: Kind) -> QWidget:
        look, known = self._look, self._texts.known_by(card)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(look, "heading", "ink", card.full_name, wrap=True))
        words.addWidget(TextLabel(look, "body", "ink", known, wrap=True))
        words.addWidget(TextLabel(look, "small", "ink-2", why, wrap=True))
        button = self.buttons[person] = PillButton(look, self.tr("This one"), kind, height=HIT)
        spoken = self.tr("This one: %1. %2", "a name and what else the person is known by")
        button.setAccessibleName(fill(spoken, card.full_name, known))
        button.clicked.connect(lambda: self._choose(person))
        holder = QWidget()
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        row.addWidget(button)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(Hairline(look))
        column.addLayout(row)
        return holder

    def _choose(self, person: int) -> None:
        self.lift()
        self._then(person)
