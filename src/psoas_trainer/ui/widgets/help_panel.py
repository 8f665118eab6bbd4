# SPDX-License-Identifier: GPL-3.0-or-later
"""One group of the page "Stop and seek help": what to do, and what has to be noticed for it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_trainer.core.seek_help import HelpGroup
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import OUTLINE, RADIUS_CARD, SPACE_1, SPACE_3, SPACE_4, SPACE_5
from psoas_trainer.ui.widgets.label import TextLabel
from psoas_trainer.ui.widgets.painting import rounded

_LARGE = 1.2
"""Of the design's body type: 18 px, which can be read from the floor."""
_ICON = 28
_DOT = 3.0


class HelpPanel(QWidget):
    """A heading with an icon and large lines below it; `urgent` stands on a panel in the colours of danger."""

    def __init__(
        self, look: Look, group: HelpGroup, icon: str, *, urgent: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._urgent = urgent
        self.heading = TextLabel(look, "lead", "danger" if urgent else "ink", group.heading, wrap=True)
        self.lines = tuple(self._line(text) for text in group.lines)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(_Mark(look, icon, "danger" if urgent else "primary"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.heading, 1)
        column = QVBoxLayout(self)
        side = SPACE_5 if urgent else 0
        column.setContentsMargins(side, SPACE_4 if urgent else 0, side, SPACE_4 if urgent else 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        for line in self.lines:
            row = QHBoxLayout()
            row.setSpacing(SPACE_3)
            row.addWidget(_Dot(look, look.fonts.line("body")), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(line, 1)
            column.addLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._urgent:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        rounded(painter, QRectF(self.rect()), RADIUS_CARD, theme.colour("danger-tint"), theme.colour("danger"), OUTLINE)
        painter.end()

    def _line(self, text: str) -> TextLabel:
        line = TextLabel(self._look, "body", "ink", text, wrap=True)
        line.set_token("body", _LARGE)
        return line


class _Mark(QWidget):
    """An icon as high as the heading's line."""

    def __init__(self, look: Look, icon: str, role: str) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._role = role
        self.setFixedSize(_ICON, look.fonts.line("lead"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self._look.icons.paint(painter, QRectF(self.rect()), self._icon, self._look.theme.colour(self._role))
        painter.end()


class _Dot(QWidget):
    """The mark of one line of a list."""

    def __init__(self, look: Look, line: int) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(_ICON, round(line * _LARGE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("ink-2"))
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), _DOT, _DOT)
        painter.end()
