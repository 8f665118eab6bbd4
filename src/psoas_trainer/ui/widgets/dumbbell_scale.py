# SPDX-License-Identifier: GPL-3.0-or-later
"""The scale of left and right, below the rows, where it stays while they scroll."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.widgets.dumbbell import Dumbbell

_HEIGHT = 20


class DumbbellScale(QWidget):
    """Stands under the lines of that chart, wherever they are."""

    def __init__(self, chart: Dumbbell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self.setFixedHeight(_HEIGHT)
        chart.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - only the chart is watched
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Paint):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        left = self.mapFromGlobal(self._chart.mapToGlobal(QPoint())).x()
        self._chart.draw_scale(painter, QRectF(left, 0.0, self._chart.width(), _HEIGHT))
        painter.end()
