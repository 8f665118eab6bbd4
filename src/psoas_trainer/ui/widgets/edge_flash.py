# SPDX-License-Identifier: GPL-3.0-or-later
"""Lights up the edges of the player with a tone, for whoever does not hear it and looks elsewhere."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from psoas_trainer.ui.look import Look
from psoas_trainer.ui.widgets.painting import rounded

SHOWN_MS: Final = 160
LEAST_GAP: Final = 0.34
"""Seconds from flash to flash: never more than three a second (WCAG 2.3.1)."""
_EDGE = 14.0


class EdgeFlash(QWidget):
    """A frame over the whole page that lets every click through."""

    def __init__(self, look: Look, clock: Callable[[], float], parent: QWidget) -> None:
        """`clock` gives seconds that only grow."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._clock = clock
        self._role = "primary"
        self._last: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def flash(self, role: str) -> bool:
        """Lights the edges in the colour of that role; False where the last flash is too short ago."""
        now = self._clock()
        if self._last is not None and now - self._last < LEAST_GAP:
            return False
        self._last, self._role = now, role
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.update()
        self._timer.start()
        return True

    def end(self) -> None:
        """Dark at once."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), 0.0, None, self._look.theme.colour(self._role), _EDGE)
        painter.end()
