# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign at the lower edge of what scrolls: there is more below. It goes when the end is reached."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import faint, rounded

_HEIGHT = 36
_INSET = 24
"""The edges of the sheet below stay clear."""
_DISC, _ICON = 28.0, 16.0
_STEPS = 12


class FoldHint(QWidget):
    """Lies over the lower edge of a scroll area and takes no click; for a screen reader it is not there."""

    def __init__(self, look: Look, over: QScrollArea) -> None:
        super().__init__(over)
        self._look = look
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = over.verticalScrollBar()
        bar.valueChanged.connect(self._judge)
        bar.rangeChanged.connect(self._judge)
        over.installEventFilter(self)
        self._judge()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize:
            self._judge()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, whole = self._look.theme, QRectF(self.rect())
        for step in range(_STEPS):
            strip = QRectF(0.0, whole.height() * step / _STEPS, whole.width(), whole.height() / _STEPS + 1.0)
            rounded(painter, strip, 0.0, faint(theme.colour("surface"), (step + 1) / _STEPS * 0.5))
        disc = QRectF(0.0, 0.0, _DISC, _DISC)
        disc.moveCenter(whole.center())
        rounded(painter, disc, _DISC / 2, theme.colour("surface"), theme.colour("outline"), 1.5)
        icon = QRectF(0.0, 0.0, _ICON, _ICON)
        icon.moveCenter(disc.center())
        self._look.icons.paint(painter, icon, "caret-down", theme.colour("ink"))
        painter.end()

    def _judge(self) -> None:
        bar = self._over.verticalScrollBar()
        self.setVisible(bar.value() < bar.maximum())
        self.setGeometry(_INSET, self._over.height() - _HEIGHT, self._over.width() - 2 * _INSET, _HEIGHT)
        self.raise_()
