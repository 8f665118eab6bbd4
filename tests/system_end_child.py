# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a process with a session that runs, for the tests of its end: it says what is counted and offered.

Run as a script: data folder, and what to do. `train` counts ten reps and stays, `modal` has a dialog over it, `stuck` a
disk that does not answer any more; `hold` stands in the middle of a hold. `look` says what is offered and ends, `go_on`
what stands there when it is gone on with.
"""

import os
import sys
import threading
from pathlib import Path

REPS = 10
HELD = 7


class Child:
    """What is done in the program, which stands when its window is painted."""

    def __init__(self, clock):
        self.clock = clock
        self.thread = None

    def train(self, program):
        self._count(program)
        _say("counted")

    def modal(self, program):
        """A dialog with a loop of its own lies over the program."""
        from PySide6.QtWidgets import QMessageBox

        self.train(program)
        box = QMessageBox(program.window)
        box.setText("a question")
        box.exec()

    def stuck(self, program):
        self._count(program)
        self.thread.post(lambda _connection: threading.Event().wait(60))
        _say("counted")

    def hold(self, program):
        self._begin(program, "low_lunge")
        player = program.playing.player
        while player.position().held < HELD:
            self._pass(player)
        self.thread.wait_open()
        _say("counted")

    def go_on(self, program):
        from PySide6.QtWidgets import QApplication

        program.window.show_page("exercises")
        program.window.resume_bar.resume.click()
        player = program.playing.player
        paused = player.position().held
        self.clock.now += 3600.0
        player.tick()
        _say(f"{paused} {player.position().held}")
        program.playing.view.ask_to_close()
        QApplication.closeAllWindows()

    def look(self, program):
        from PySide6.QtWidgets import QApplication

        program.window.show_page("exercises")
        _say("offered" if program.window.offers_resume else "nothing")
        QApplication.closeAllWindows()

    def _count(self, program):
        self._begin(program, "psoas_march")
        session = program.playing.player.session
        while sum(tally.reps or 0 for tally in session.tallies.values()) < REPS:
            self._pass(program.playing.player)
        self.thread.wait_open()

    def _begin(self, program, exercise_id):
        from psoas_trainer.ui.play_request import PlayRequest

        if program.window.alone is not None:
            program.accept_safety_note()
        program.playing.trainer.start(PlayRequest(exercise_id=exercise_id))  # whatever is asked before is another story

    def _pass(self, player):
        from PySide6.QtCore import QCoreApplication

        self.clock.now += 0.5
        player.tick()
        QCoreApplication.processEvents()


def _say(word):
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main():
    from fakes import FakeClock
    from PySide6.QtCore import QTimer

    from psoas_trainer import app_player, start

    clock = FakeClock()
    child = Child(clock)
    app_player.engine_clock = lambda: clock
    app_player.programs_here = tuple
    settle, painted = start._settle, start._after_first_paint

    def settled(program, data, store, mishaps):
        settle(program, data, store, mishaps)
        child.thread = data.thread

    def after_first_paint(program):
        painted(program)
        QTimer.singleShot(0, lambda: go(program))

    def go(program):
        try:
            getattr(child, sys.argv[2])(program)
        except BaseException as error:  # noqa: BLE001  nobody would close the window
            sys.__excepthook__(type(error), error, error.__traceback__)
            os._exit(3)

    start._settle, start._after_first_paint = settled, after_first_paint
    return start.start(str(Path(sys.argv[1])))


if __name__ == "__main__":
    sys.exit(main())
