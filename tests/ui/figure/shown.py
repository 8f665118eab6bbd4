# SPDX-License-Identifier: GPL-3.0-or-later
"""A figure on a stage of its own, with a clock that the test moves."""

from exercise_page import settle
from PySide6.QtCore import QAbstractAnimation, QRect, QVariantAnimation
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from psoas_trainer.core.figure.moment import at_end, moment
from psoas_trainer.core.figure.timeline import in_cycle
from psoas_trainer.ui.widgets.figure_view import FigureView

WIDE = (640, 360)


class Shown:
    """A figure in a window of its own."""

    def __init__(self, qtbot, look, size):
        self.look = look
        self.now = self.cost = 0.0
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.view = FigureView(look, self.window)
        self.view.setGeometry(QRect(0, 0, *size))
        self.view.set_stage(QRect(0, 0, *size), None, 0.0)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def show(self, shown):
        self.now += 1 / 30
        self.view.set_moment(shown)
        settle()

    def clock(self):
        """Each look at it takes as long as half a picture is to take."""
        self.now += self.cost / 2
        return self.now

    def end(self, name, side):
        return at_end(name, self.look.figures.movement(name), side)

    def at(self, name, phase, share, side=None, seconds=0.0):
        movement = self.look.figures.movement(name)
        frame = in_cycle(movement, movement.first_cycle, phase, share, seconds)
        return moment(name, movement, frame, side)

    def painted_by(self, moments):
        """How many pictures these moments take, one after the other."""
        before = self.view.pictures
        for each in moments:
            self.show(each)
        return self.view.pictures - before

    @property
    def turning(self):
        return self.view.findChild(QVariantAnimation)

    @property
    def moving(self):
        return self.turning.state() is QAbstractAnimation.State.Running

    def grab(self) -> QImage:
        return self.view.grab().toImage()
