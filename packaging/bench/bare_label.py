# SPDX-License-Identifier: GPL-3.0-or-later
"""A label that counts seconds down and nothing else: what a countdown can cost at least; for countdown.py."""

import math
import time

from countdown_times import Countdown
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel


class BareLabel:
    """An empty window with a label, whose digits change at deadlines on the monotonic clock."""

    def __init__(self, seconds: int) -> None:
        self._app = QApplication([])
        self._seconds = seconds
        self._label = QLabel(str(seconds))
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.resize(300, 300)
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def run(self) -> Countdown:
        """What the seconds cost; when they were painted is not asked."""
        self._label.show()
        self._app.processEvents()
        before, self._start = time.process_time(), time.monotonic()
        self._tick()
        self._app.exec()
        return Countdown([], time.process_time() - before)

    def _tick(self) -> None:
        passed = time.monotonic() - self._start
        if passed >= self._seconds:
            self._app.quit()
            return
        self._label.setText(str(self._seconds - int(passed)))
        self._timer.start(math.ceil((int(passed) + 1 - (time.monotonic() - self._start)) * 1000))
