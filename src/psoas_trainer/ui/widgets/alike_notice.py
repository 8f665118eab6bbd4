# SPDX-License-Identifier: GPL-3.0-or-later
"""A warning that lists who could be taken for the person whose card is being typed."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.clinic.likeness import Likeness
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.fill import fill
from psoas_trainer.ui.announce import announce
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import HIT, OUTLINE, RADIUS_TILE, SPACE_2, SPACE_3, SPACE_4
from psoas_trainer.ui.models.person_text import PersonText
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import rounded
from psoas_trainer.ui.widgets.sign import Sign

_MOST = 5
_SIGN = 28


class AlikeNotice(QWidget):
    """Hidden while there is nobody."""

    chosen = Signal(int)
    """That person is meant."""

    def __init__(self, look: Look, texts: PersonText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._texts = look, texts
        self.line = TextLabel(look, "body-strong", "ink", wrap=True)
        self.buttons: dict[int, PillButton] = {}
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(Sign(look, "warning", _SIGN, _SIGN / 2))
        head.addWidget(self.line, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        column.addLayout(head)
        column.addLayout(self._rows)
        self.hide()

    def show_people(self, people: Iterable[tuple[int, PersonCard, Likeness]]) -> None:
        """Lists them, the strongest likeness first; nobody hides it."""
        everybody = tuple(people)
        while (item := self._rows.takeAt(0)) is not None:
            holder = item.widget()
            if holder is not None:
                holder.hide()
                holder.deleteLater()
        self.buttons.clear()
        for person, card, like in everybody[:_MOST]:
            self._rows.addWidget(self._row(person, card, like))
        text = self.tr("%n person(s) here could be taken for this one. Is it one of them?", "", len(everybody))
        self.line.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(everybody))
        if everybody:
            announce(self, text, urgent=True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        rounded(painter, QRectF(self.rect()), RADIUS_TILE, theme.colour("warn-tint"), theme.colour("warn"), OUTLINE)
        painter.end()

    def _row(self, person: int, card: PersonCard, like: Likeness) -> QWidget:
        look, texts = self._look, self._texts
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(look, "body-strong", "ink", card.full_name, wrap=True))
        words.addWidget(TextLabel(look, "body", "ink", texts.known_by(card), wrap=True))
        words.addWidget(TextLabel(look, "small", "ink", texts.likeness(like), wrap=True))
        button = self.buttons[person] = PillButton(look, self.tr("This one"), "outline", height=HIT)
        spoken = self.tr("It is %1, %2", "a name and what else the person is known by")
        button.setAccessibleName(fill(spoken, card.full_name, texts.known_by(card)))
        button.clicked.connect(lambda: self.chosen.emit(person))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addLayout(words, 1)
        row.addWidget(button)
        return holder
