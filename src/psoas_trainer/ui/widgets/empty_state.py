# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page shows before there is anything to show: a quiet panel, one sentence, one button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import CARD_PADDING, PLAYER_CONTROL, RADIUS_CARD
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.card import Card
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import faint
from psoas_trainer.ui.widgets.stage_panel import paint_stage

_PANEL = (440, 260)
_LEAST_PANEL = (220, 96)
_GLYPH = 96.0


class _Panel(QWidget):
    """The place of the figure: as high as there is room, with the page's icon in it."""

    def __init__(self, look: Look, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self.setMaximumSize(*_PANEL)
        self.setMinimumSize(*_LEAST_PANEL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(*_PANEL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        paint_stage(painter, rect, self._look.theme, RADIUS_CARD, ratio=self.devicePixelRatioF())
        size = min(_GLYPH, rect.height() - 24.0)
        glyph = QRectF(0.0, 0.0, size, size)
        glyph.moveCenter(rect.center())
        self._look.icons.paint(painter, glyph, self._icon, faint(self._look.theme.colour("primary"), 0.45))
        painter.end()


class EmptyState(Card):
    """Fills the page; `button` is None where there is nothing to offer."""

    def __init__(
        self, look: Look, icon: str, title: str, sentence: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        """`action` is the text of the one button; without it there is none."""
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
            self.button = PillButton(look, action, "primary", "play-fill", PLAYER_CONTROL)
            column.addSpacing(26)
            column.addWidget(self.button, 0, centre)
        column.addStretch(1)
