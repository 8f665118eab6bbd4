# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the columns of the list of people stand, and their titles above it."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import fill, mirrored, write

_SIDES = 24.0
_SIGN = 32.0
_GAP = 16.0
_DONE = 166.0
_PAIN = 68.0
_REVIEW = 118.0
_NARROW = 760.0
"""Below it there is no room for what the person comes for."""


class PeopleColumns(NamedTuple):
    """The places of one line, as they are read from left to right."""

    person: QRectF
    about: QRectF
    done: QRectF
    pain: QRectF
    review: QRectF
    sign: QRectF


def columns_of(rect: QRectF) -> PeopleColumns:
    """The columns of a line; in a narrow list what the person comes for has no width."""
    right = rect.right() - _SIDES
    fixed: list[QRectF] = []
    for width in (_SIGN, _REVIEW, _PAIN, _DONE):
        fixed.append(QRectF(right - width, rect.top(), width, rect.height()))
        right -= width + _GAP
    sign, review, pain, done = fixed
    left = rect.left() + _SIDES
    room = right - left
    about = 0.0 if rect.width() < _NARROW else room * 0.36
    person = QRectF(left, rect.top(), room - about - (_GAP if about else 0.0), rect.height())
    return PeopleColumns(person, QRectF(right - about, rect.top(), about, rect.height()), done, pain, review, sign)


class PeopleHeader(QWidget):
    """The titles; a screen reader hears them with each line."""

    def __init__(self, look: Look, view: QWidget, parent: QWidget | None = None) -> None:
        """They stand above the lines of `view`, whatever room its scroll bar takes."""
        super().__init__(parent)
        self._look = look
        self._view = view
        view.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.fonts.line("label") + 20)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        rect = QRectF(self._view.x(), 0.0, self._view.width(), self.height())
        columns = columns_of(rect)
        titles = (
            (columns.person, self.tr("Person")),
            (columns.about, self.tr("About")),
            (columns.done, self.tr("Done of planned")),
            (columns.pain, self.tr("Pain")),
            (columns.review, self.tr("Review")),
        )
        font, ink = self._look.fonts.font("label"), self._look.theme.colour("ink-2")
        for place, title in titles:
            if place.width() > 0.0:
                write(painter, mirrored(painter, rect, place), font, ink, title)
        fill(
            painter,
            QRectF(rect.left() + _SIDES, rect.bottom(), rect.width() - 2 * _SIDES, 1.0),
            self._look.theme.colour("line"),
        )
        painter.end()
