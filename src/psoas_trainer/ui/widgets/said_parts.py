# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person said of a session, as its card shows it: a stop for pain with its hand, and the note in a box."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RADIUS_TILE, SPACE_2, SPACE_3
from psoas_trainer.ui.session_said import StopValue
from psoas_trainer.ui.widgets.alert_sign import AlertSign
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import mirrored

_HAND = 22
_ICON = 18.0
_ICON_SIDE = 14.0
_TEXT_SIDE = 44


class StopRow(QWidget):
    """Quiet: it repeats what was said, when, and in which exercise."""

    def __init__(self, look: Look, value: StopValue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = TextLabel(look, "body", "ink", value.sentence, wrap=True)
        self.line = TextLabel(look, "small", "ink-2", value.line, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.sentence)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(AlertSign(look, "hand-palm", _HAND, disc=False), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


class NoteBox(Card):
    """The person's note, as it was written: plain text, with its lines."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, level=0, radius=RADIUS_TILE, role="sunken", parent=parent)
        self.setAccessibleName(self.tr("Your note"))
        self.label = TextLabel(look, "body", "ink", text, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_3, 0, SPACE_3)
        row.setSpacing(0)
        row.addSpacing(_TEXT_SIDE)  # spacing is mirrored with the language, margins are not
        row.addWidget(self.label, 1)
        row.addSpacing(round(_ICON_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        place = mirrored(painter, rect, QRectF(_ICON_SIDE, SPACE_3 + 3.0, _ICON, _ICON))
        self._look.icons.paint(painter, place, "note", self._look.theme.colour("ink-2"))
        painter.end()
