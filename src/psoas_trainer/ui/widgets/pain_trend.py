# SPDX-License-Identifier: GPL-3.0-or-later
"""Pain as it was given, number after number, and the comfort line of the plan as a dashed line behind."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.low_trend import LowTrend
from psoas_trainer.ui.widgets.painting import pen


class PainTrend(LowTrend):
    """Every number is drawn alike, on whichever side of the line it is: nothing is judged."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent)
        self._comfort: int | None = None

    def set_comfort(self, comfort: int | None) -> None:
        """The line stands there on the scale; None: there is none."""
        self._comfort = comfort
        self.update()

    def draw(self, painter: QPainter, area: QRectF) -> None:
        if self._comfort is not None:
            plot = self._plot(area)
            y = self._y(plot, self._comfort)
            line = pen(self._look.theme.colour("danger"), 1.5)
            line.setDashPattern([5.0, 3.0])
            painter.setPen(line)
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        super().draw(painter, area)
