# SPDX-License-Identifier: GPL-3.0-or-later
"""The history before the first session: a figure at rest, one sentence, one button, and the ghost of a heat map."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, HIT, PLAYER_CONTROL, RADIUS_CARD, SPACE_2
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.figure_place import FigurePlace
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import faint, rounded

_PANEL, _LEAST_PANEL = (440, 260), (180, 80)
_RESTING = "legs_up_rest"
_PITCH, _SQUARE, _CORNER = 22.0, 18.0, 5.0
_ROWS, _COLUMNS = 4, 40
_PALE = 0.35


class _Panel(FigurePlace):
    def __init__(self, look: Look) -> None:
        super().__init__(look, _RESTING, "chart-bar", RADIUS_CARD)
        self.setMaximumSize(*_PANEL)
        self.setMinimumSize(*_LEAST_PANEL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(*_PANEL)


class _Ghost(QWidget):
    """Squares without a day: as many as there is room for."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(round(_COLUMNS * _PITCH), round(_ROWS * _PITCH))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(_PITCH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        colour = faint(theme.colour("heat-0"), 1.0 if theme.high_contrast else _PALE)
        columns = min(_COLUMNS, int(self.width() / _PITCH))
        left = (self.width() - columns * _PITCH + _PITCH - _SQUARE) / 2
        for row in range(min(_ROWS, int(self.height() / _PITCH))):
            for column in range(columns):
                rounded(painter, QRectF(left + column * _PITCH, row * _PITCH, _SQUARE, _SQUARE), _CORNER, colour)
        painter.end()


class EmptyHistory(Card):
    """`button` is None where there is nothing to start; `add` and `bin` are quiet ways beside it."""

    def __init__(self, look: Look, title: str, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        """`action` is the text of the one button; without it there is none."""
        super().__init__(look, parent=parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        column.setSpacing(0)
        panel = QVBoxLayout()
        panel.addWidget(_Panel(look))
        column.addLayout(panel, 8)
        panel.setAlignment(centre)
        column.addSpacing(24)
        column.addWidget(TextLabel(look, "title", "ink", title, wrap=True, align=Qt.AlignmentFlag.AlignCenter))
        column.addSpacing(6)
        column.addWidget(TextLabel(look, "body", "ink-2", sentence, wrap=True, align=Qt.AlignmentFlag.AlignCenter))
        self.button: PillButton | None = None
        if action:
            self.button = PillButton(look, action, "primary", "play-fill", PLAYER_CONTROL)
            column.addSpacing(20)
            column.addWidget(self.button, 0, centre)
        self.add = PillButton(look, self.tr("Add a session"), "plain", "plus", HIT)
        self.bin = PillButton(look, self.tr("Bin"), "plain", "trash", HIT)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.bin)
        row.addStretch(1)
        column.addSpacing(8)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(_Ghost(look), 2)
