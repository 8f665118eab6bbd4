# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of its own: the program is updated in the midst of a session, which goes on to its end for pain.

Argument: the data folder. What was seen is printed as JSON.
"""

import json
import os
import sys
from pathlib import Path

from fakes import FakeClock
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from psoas_trainer import app_player, app_updated, start, start_settle
from psoas_trainer.app_updated import UpdatedError
from psoas_trainer.ui.play_request import PlayRequest
from visit_more import wait_for


def go(program, clock, app, seen):
    window = program.window
    program.accept_safety_note()
    wait_for(app, lambda: app_updated._guard() is not None)
    guard = app_updated._guard()
    program.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    playing = program.playing
    wait_for(app, lambda: all(f"psoas_trainer.{name}" in sys.modules for name in app_updated._NEEDED))
    guard._file, guard._all = guard._file.with_name("gone.py"), True
    run(clock, playing.player, app)
    playing.view.press("pain")
    wait_for(app, lambda: playing.view.pain.open is not None)
    seen["asked"] = type(playing.view.pain.open).__name__
    playing.view.pain.open.next.click()
    app.processEvents()
    playing.view.pain.dismiss()
    playing.view.ask_to_close()
    playing.view.questions.open.answer("finish")
    wait_for(app, lambda: window.alone is None and window.current == "summary")
    app.processEvents()
    seen["held up in the session"] = [str(each) for each in seen.pop("errors")]
    seen["errors"] = []
    seen["bar"] = app_updated_bar(window) is not None
    try:
        window.show_page("learn")
    except UpdatedError as error:
        seen["held up behind it"] = error.name
    wait_for(app, lambda: app_updated_bar(window) is not None)
    bar = app_updated_bar(window)
    seen["text"], seen["in front"] = bar.text, window.current
    bar.buttons["close"].click()


def app_updated_bar(window):
    notice = window.findChild(app_updated.UpdateNotice)
    return notice.bar


def run(clock, player, app):
    for _ in range(25):
        clock.now += 1.0
        player.tick()
        app.processEvents()


def main():
    clock, seen = FakeClock(), {"errors": []}
    app_player.engine_clock = lambda: clock
    app_player.programs_here = tuple
    start_settle._LATER_MS = 10
    painted, find_spec = start._after_first_paint, app_updated.UpdateGuard.find_spec

    def find(self, name, *more):
        try:
            return find_spec(self, name, *more)
        except UpdatedError as error:
            seen["errors"].append(error)
            raise

    app_updated.UpdateGuard.find_spec = find

    def after_first_paint(program):
        painted(program)
        QTimer.singleShot(0, lambda: visit(program))

    def visit(program):
        try:
            go(program, clock, QApplication.instance(), seen)
        except BaseException as error:  # noqa: BLE001  nobody would close the window
            sys.__excepthook__(type(error), error, error.__traceback__)
            os._exit(3)

    start._after_first_paint = after_first_paint
    status = start.start(str(Path(sys.argv[1])))
    seen.pop("errors")
    sys.stdout.write(json.dumps(seen))
    return status


if __name__ == "__main__":
    sys.exit(main())
