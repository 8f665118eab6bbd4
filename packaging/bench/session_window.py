# SPDX-License-Identifier: GPL-3.0-or-later
"""A session in the whole program: seen and moving, with nothing moving, minimised; for session.py.

    python packaging/bench/session_window.py FOLDER ROUNDS SECONDS

Needs a display. It prints, as JSON, wake-ups a second and the share of a core for each manner and round.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from real_program import begin_session, leave, prepare, run, spent, tell, to_wait, to_work
from x_words import XWords

SETTLES_MS = 1500


class SessionWindow(QObject):
    """Goes through the manners in turns; in between nothing of its own runs."""

    def __init__(self, program: Any, rounds: int, seconds: float) -> None:
        super().__init__(program)
        self._program = program
        self._window = program.window
        self._ms = round(seconds * 1000)
        manners: tuple[tuple[str, Callable[[], None]], ...] = (
            ("moving", lambda: to_work(program)),
            ("minimised, waiting", lambda: self._minimise(to_wait)),
            ("minimised, counting", lambda: self._minimise(to_work)),
            ("still", self._still),
        )
        self._ahead = [each for _ in range(rounds) for each in manners]
        self._found: dict[str, list[dict[str, float]]] = {name: [] for name, _ in manners}

    def begin(self) -> None:
        """Starts the session and the first manner."""
        begin_session(self._program)
        self._next()

    def _next(self) -> None:
        self._reduce(reduced=False)
        if not self._ahead:
            tell(self._found)
            self._program.playing.trainer.leave()
            leave(self._program)
            return
        name, change = self._ahead.pop(0)
        self._window.showNormal()
        change()
        QTimer.singleShot(SETTLES_MS, lambda: self._measure(name))

    def _measure(self, name: str) -> None:
        before = spent()
        QTimer.singleShot(self._ms, lambda: self._note(name, before))

    def _note(self, name: str, before: tuple[float, float, int]) -> None:
        seconds, processor, wakes = (now - then for now, then in zip(spent(), before, strict=True))
        self._found[name].append({"wake-ups": wakes / seconds, "share": processor / seconds})
        self._next()

    def _minimise(self, where: Callable[[Any], None]) -> None:
        """No window manager is there to take the window off the screen."""
        where(self._program)
        self._window.showMinimized()
        with XWords(os.environ["DISPLAY"]) as words:
            words.unmap(int(self._window.winId()))

    def _still(self) -> None:
        to_work(self._program)
        self._reduce(reduced=True)

    def _reduce(self, *, reduced: bool) -> None:
        self._program._ground.preferences.change(reduced_motion=reduced)  # noqa: SLF001


def main() -> int:
    """Runs it on the folder that is named."""
    folder, rounds, seconds = Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    prepare(folder)
    kept: list[SessionWindow] = []

    def act(program: Any) -> None:
        kept.append(SessionWindow(program, rounds, seconds))
        kept[0].begin()

    return run(folder, act)


if __name__ == "__main__":
    sys.exit(main())
