# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's player and ring on their own, noting when each second stands on the screen; for countdown.py."""

import math
import time

from countdown_times import Countdown
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from psoas_trainer.core.attention import Attention
from psoas_trainer.core.events import Event, Finished
from psoas_trainer.core.position import Position
from psoas_trainer.core.session import Session
from psoas_trainer.core.step import MICROS, Step, StepKind
from psoas_trainer.start import RESOURCES
from psoas_trainer.ui.clock import engine_clock
from psoas_trainer.ui.look import Look
from psoas_trainer.ui.player import Player
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.widgets.countdown_ring import CountdownRing


class CountdownWindow:
    """Counts `seconds` down once; `smooth` as it is usually seen, else stepping once a second."""

    def __init__(self, seconds: int, *, smooth: bool = True) -> None:
        self._app = QApplication([])
        resources = Resources()
        resources.register(RESOURCES)
        look = Look.from_resources(resources)
        look.theme.apply("light")
        self._seconds = seconds
        self._clock = engine_clock()
        self._start = 0.0
        self._late: list[float] = []
        self._ring = _Watched(look, self._painted)
        self._ring.resize(300, 300)
        self._player = Player(self._clock)
        self._player.set_attention(Attention.PICTURES if smooth else Attention.SECONDS)
        self._player.ticked.connect(self._show)
        self._player.happened.connect(self._watch)

    def run(self) -> Countdown:
        """Until each second was painted, and until the end was told; and what it cost."""
        self._ring.show()
        self._ring.set_value(1.0, str(self._seconds))
        self._app.processEvents()
        self._late.clear()
        before = time.process_time()
        self._start = self._clock().awake
        self._player.load(Session((Step(StepKind.GET_READY, 0, 1, self._seconds * MICROS),)))
        self._app.exec()
        return Countdown(self._late, time.process_time() - before)

    def _show(self, at: Position) -> None:
        if at.step is not None:
            self._ring.set_value(at.seconds_left / at.seconds_total, str(math.ceil(at.seconds_left)))

    def _painted(self, digits: int) -> None:
        self._late.append((self._clock().awake - self._start - (self._seconds - digits)) * 1000)

    def _watch(self, events: list[Event]) -> None:
        if any(isinstance(event, Finished) for event in events):
            self._painted(0)
            self._app.quit()


class _Watched(CountdownRing):
    """Tells when other digits have been painted."""

    def __init__(self, look: Look, painted) -> None:
        super().__init__(look)
        self._tell = painted
        self._seen = ""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        if self.digits != self._seen:
            self._seen = self.digits
            self._tell(int(self.digits))
