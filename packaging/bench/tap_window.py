# SPDX-License-Identifier: GPL-3.0-or-later
"""Taps on the main button of the whole program, where the person sets the pace; for tap.py.

    python packaging/bench/tap_window.py FOLDER TAPS

Needs a display. It prints, as JSON, the milliseconds of each tap from the button down until the count is painted and
sent to the screen.
"""

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from real_program import begin_session, leave, prepare, run, tell, to_work

from psoas_trainer.core.step import Counting

APART_MS = 120
WARM = 5
"""Taps that are not counted: what is made at the first of them is not made again."""


class TapWindow(QObject):
    """Taps, waits for the picture of the count, takes the rep back, and taps again."""

    def __init__(self, program: Any, taps: int) -> None:
        super().__init__(program)
        self._program = program
        self._ahead = taps + WARM
        self._taken: list[float] = []
        self._begun: float | None = None
        self._counts: tuple[int, ...] = ()

    def begin(self) -> None:
        """Starts the session, and the taps a moment later."""
        begin_session(self._program)
        playing = self._program.playing
        playing.player.set_manner(Counting.SELF_PACED, gate=False)
        to_work(self._program)
        self._trackers = (playing.view.parts.left, playing.view.parts.right)
        for tracker in self._trackers:
            tracker.installEventFilter(self)
        QTimer.singleShot(1000, self._tap)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A tracker that is painted with another count: its picture is sent when this turn of the loop is over."""
        if event.type() == QEvent.Type.Paint and self._begun is not None and self._done() != self._counts:
            begun, self._begun = self._begun, None
            QTimer.singleShot(0, lambda: self._painted(begun))
        return super().eventFilter(watched, event)

    def _done(self) -> tuple[int, ...]:
        return tuple(tracker.value.done for tracker in self._trackers)

    def _tap(self) -> None:
        self._counts = self._done()
        main = self._program.playing.view.parts.transport.main
        where = QPointF(main.rect().center())
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            held = Qt.MouseButton.LeftButton if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            place = QPointF(main.mapToGlobal(where.toPoint()))
            left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QApplication.postEvent(main, QMouseEvent(kind, where, place, left, held, plain))
        self._begun = time.perf_counter()

    def _painted(self, begun: float) -> None:
        self._taken.append(1000 * (time.perf_counter() - begun))
        self._ahead -= 1
        if self._ahead:
            QTimer.singleShot(APART_MS // 2, self._program.playing.player.remove_rep)
            QTimer.singleShot(APART_MS, self._tap)
            return
        tell(self._taken[WARM:])
        self._program.playing.trainer.leave()
        leave(self._program)


def main() -> int:
    """Runs it on the folder that is named."""
    folder, taps = Path(sys.argv[1]), int(sys.argv[2])
    prepare(folder)
    kept: list[TapWindow] = []

    def act(program: Any) -> None:
        kept.append(TapWindow(program, taps))
        kept[0].begin()

    return run(folder, act)


if __name__ == "__main__":
    sys.exit(main())
