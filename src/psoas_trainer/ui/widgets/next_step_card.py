# SPDX-License-Identifier: GPL-3.0-or-later
"""One step that is offered after a stop: its picture, what it is, and the button that takes it."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_trainer.core.pain import NextStep
from psoas_trainer.ui.figure.thumbnails import Thumbnail
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, PLAYER_CONTROL, RADIUS_CARD, RADIUS_TILE, SELECTED, SPACE_1, SPACE_3
from psoas_trainer.ui.pain_request import NextCard
from psoas_trainer.ui.widgets.button import PillButton
from psoas_trainer.ui.widgets.direction import visual_rect
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import CENTRE, rounded, text_width, write
from psoas_trainer.ui.widgets.stage_panel import StagePanel

_TAG_HEIGHT = 26
_TAG_END = 18
_TAG_PADDING = 16
_PICTURE = 108
_EDGE = 4.0
_GLYPH = 40.0
_INSET = 18

_ICONS: Final = MappingProxyType(
    {
        NextStep.RESUME: "play",
        NextStep.EASIER: "person-simple",
        NextStep.SKIP: "skip-forward-fill",
        NextStep.FINISH: "flag",
    }
)


class _Picture(StagePanel):
    """The exercise's figure; where there is none, the icon of the step."""

    def __init__(self, look: Look, card: NextCard) -> None:
        super().__init__(look, radius=RADIUS_TILE)
        self._card = card
        self.setFixedHeight(_PICTURE)
        look.figures.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        figures, exercise_id, ratio = self._look.figures, self._card.exercise_id, self.devicePixelRatioF()
        place = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        wanted = Thumbnail(exercise_id, place.width(), place.height(), ratio)
        figure = figures.thumbnail(wanted) if exercise_id else None
        painter = QPainter(self)
        if figure is not None:
            painter.drawPixmap(place.topLeft(), figure)
        elif not exercise_id or figures.lacks(exercise_id):
            glyph = QRectF(0.0, 0.0, _GLYPH, _GLYPH)
            glyph.moveCenter(place.center())
            self._look.icons.paint(painter, glyph, _ICONS[self._card.step], self._look.theme.colour("primary"))
        painter.end()


class _SuggestedTag(QWidget):
    """Lies over the border and the picture; the button's name says the same to a screen reader."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._text = self.tr("Suggested")
        wide = text_width(look.fonts.font("chip-strong"), self._text) + 2 * _TAG_PADDING
        self.setFixedSize(round(wide), _TAG_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._look.theme, QRectF(self.rect())
        rounded(painter, rect, _TAG_HEIGHT / 2, theme.colour("primary"))
        write(painter, rect, self._look.fonts.font("chip-strong"), theme.colour("on-primary"), self._text, CENTRE)
        painter.end()


class NextStepCard(QWidget):
    """The suggested one has a strong border and a tag that says so; it alone has the solid button."""

    wanted = Signal()
    """The person takes this step."""

    def __init__(self, look: Look, card: NextCard, *, suggested: bool, alone: bool = False) -> None:
        """`alone`: there is no other card, so it is wide and has no picture."""
        super().__init__()
        self._look = look
        self._alone = alone
        self.suggested = suggested
        self._tag: _SuggestedTag | None = None
        self._picture = _Picture(look, card)
        self.button = PillButton(look, card.button, "primary" if suggested else "outline", height=PLAYER_CONTROL)
        self.button.setAccessibleDescription(card.text)
        self.button.clicked.connect(self.wanted)
        self.setAccessibleName(card.title)
        if suggested:
            self.setAccessibleName(self.tr("%1, suggested").replace("%1", card.title))
            self.button.setAccessibleName(self.tr("%1, suggested").replace("%1", card.button))
        self._lay_out(card)
        if suggested:
            self._tag = _SuggestedTag(look, self)

    def show_picture(self, *, shown: bool) -> None:
        """With its picture, or without it where the window is low."""
        self._picture.setVisible(shown and not self._alone)
        self.updateGeometry()

    def _lay_out(self, card: NextCard) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(_INSET - SPACE_3, 0, _INSET - SPACE_3, 0)
        words.setSpacing(SPACE_1)
        words.addWidget(TextLabel(self._look, "heading", "ink", card.title, wrap=True))
        words.addWidget(TextLabel(self._look, "body", "ink-2", card.text, wrap=True))
        words.addStretch(1)
        words.addSpacing(SPACE_3)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading if self._alone else Qt.AlignmentFlag(0))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, _TAG_HEIGHT // 2 + SPACE_3, SPACE_3, _INSET)
        column.setSpacing(SPACE_3)
        column.addWidget(self._picture)
        column.addLayout(words, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._tag is not None:
            place = QRect(self.width() - _TAG_END - self._tag.width(), 0, self._tag.width(), _TAG_HEIGHT)
            self._tag.setGeometry(visual_rect(self.layoutDirection(), self.rect(), place))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        sheet = QRectF(self.rect()).adjusted(0.0, _TAG_HEIGHT // 2, 0.0, 0.0)
        if self.suggested:
            rounded(painter, sheet, RADIUS_CARD, theme.colour("surface"), theme.colour("primary"), SELECTED)
        else:
            border = theme.colour("outline" if theme.high_contrast else "line")
            rounded(painter, sheet, RADIUS_CARD, theme.colour("surface"), border, OUTLINE)
        painter.end()
