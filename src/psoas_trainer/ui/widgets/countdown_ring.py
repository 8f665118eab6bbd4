# SPDX-License-Identifier: GPL-3.0-or-later
"""The ring that runs down, with the big digits in its middle."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.metrics import RING_DIAMETER
from psoas_trainer.ui.widgets.ring_face import FULL_TURN, RingFace, RingRole, RingShown

_STEPS = FULL_TURN // 2
"""Arcs are compared in these parts of a turn: a third of a pixel at 296 px."""


class CountdownRing(QWidget):
    """Fits any square; at 296 px its digits are 150 px. It repaints only when what it shows changed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """It stands on the page; where it does not, `set_ground` tells that."""
        super().__init__(parent)
        self._face = RingFace(look)
        self._digits_size = 0.0
        self._place()
        self.set_ground("bg")
        self.setMinimumSize(48, 48)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_value(
        self,
        fraction_left: float,
        digits: str,
        caption: str = "",
        role: RingRole = "primary",
        *,
        dim: bool = False,
    ) -> None:
        """What is left of the whole (0 to 1, from 12 o'clock on), the digits and the words under them.

        `dim` while nothing runs. Without a change of what can be seen this does nothing, so it may be called often.
        """
        arc = round(max(0.0, min(1.0, fraction_left)) * _STEPS) * (FULL_TURN // _STEPS)
        face, shown = self._face, RingShown(arc, digits, caption, role, dim)
        if shown == face.shown:
            return
        box = face.take(shown)
        if box is None:
            self.update()
        else:
            self.update(*box)

    def set_digits_size(self, pixels: float) -> None:
        """The font size of the digits, for which the band becomes thinner; 0 is in proportion to the ring."""
        if pixels != self._digits_size:
            self._digits_size = pixels
            self._place()
            self.update()

    def set_ground(self, role: str | None) -> None:
        """The plain colour that it stands on: then nothing under it is painted anew each second. None: see-through."""
        if role != self._face.ground:
            self._face.ground = role
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, role is not None)
            self.update()

    def set_spoken(self, text: str) -> None:
        """What a screen reader finds here; set when something worth hearing happens, not each second."""
        if text != self.accessibleName():
            self.setAccessibleName(text)

    @property
    def digits(self) -> str:
        """The digits that are shown."""
        return self._face.shown.digits

    @property
    def caption(self) -> str:
        """The words under the digits."""
        return self._face.shown.caption

    @property
    def fraction_left(self) -> float:
        """The part of the ring that is drawn, 0 to 1."""
        return self._face.shown.arc / FULL_TURN

    def sizeHint(self) -> QSize:
        return QSize(RING_DIAMETER, RING_DIAMETER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._face.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.paint(self, event)

    def _place(self) -> None:
        self._face.place(self.width(), self.height(), self._digits_size)
