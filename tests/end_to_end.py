# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's whole visit to the real program, in a process of its own, with a name that must be found nowhere.

Run as a script: data folder, file for what was seen, "again" for the day after. The canary goes into notes, a search, a
request and into faults.
"""

import json
import os
import shutil
import sys
import threading
from pathlib import Path

import visit_more

CANARY = "ZZCANARY Smith"
INTERNET = frozenset({2, 10, 17, 30})
"""AF_INET, AF_INET6 and AF_PACKET of Linux; AF_INET6 of macOS."""


class Seen:
    """What the audit hook and the looks at the process found."""

    def __init__(self):
        self.sockets = []
        self.titles = set()
        self.internet = set()
        self.libraries = set()
        self.clipboard = set()
        self.emergency = []
        self.report = ""
        sys.addaudithook(self._heed)

    def _heed(self, event, arguments):
        if event == "socket.__new__":
            self.sockets.append([int(arguments[1]), int(arguments[2])])
        elif event in ("socket.connect", "socket.bind"):
            self.sockets.append([int(arguments[0].family), str(arguments[1])])

    def look(self, app):
        """Titles of all windows, and what the system knows of this process."""
        self.titles |= {widget.windowTitle() for widget in app.allWidgets() if widget.windowTitle()}
        self.clipboard |= {app.clipboard().text(), app.clipboard().text(app.clipboard().Mode.Selection)}
        proc = Path("/proc/self")
        if not proc.exists():
            return
        mine = {_target(each) for each in (proc / "fd").iterdir()}
        for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
            table = proc / "net" / kind
            lines = table.read_text(encoding="ascii").splitlines()[1:] if table.exists() else []
            self.internet |= {f"{kind} {line}" for line in lines if f"socket:[{line.split()[9]}]" in mine}
        words = (proc / "maps").read_text(encoding="utf-8", errors="replace").split()
        self.libraries |= {Path(word).name for word in words if ".so" in word}


def _target(link):
    try:
        return str(link.readlink())
    except OSError:
        return ""


def visit(program, clock, seen, folder):
    """Trains, notes how it was, searches, looks at every page; the program fails in between, with the name at hand."""
    from PySide6.QtWidgets import QApplication

    from psoas_trainer.instance_client import ask_running
    from psoas_trainer.ui.play_request import PlayRequest

    app = QApplication.instance()
    if program.window.alone is not None:
        program.accept_safety_note()
    program.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
    player = program.playing.player
    for _ in range(40):
        clock.now += 1.0
        player.tick()
        app.processEvents()
    seen.look(app)
    _fail_with_the_name(folder)
    player.stop()
    while program.window.current != "summary":
        app.processEvents()
    visit_more.note(program.window.page("summary"), f"{CANARY}: the knee hurt")
    visit_more.refused_for_a_while(program, clock, app, seen, CANARY)
    visit_more.look_after_the_data(program, app, seen, folder)
    for page in ("history", "settings", "exercises"):
        program.window.show_page(page)
        app.processEvents()
        seen.look(app)
    asking = threading.Thread(target=ask_running, args=(folder, {"do": "find", "text": CANARY}))
    asking.start()
    while asking.is_alive():
        app.processEvents()
    seen.look(app)


def _fail_with_the_name(folder):
    faults = (lambda: int(CANARY), lambda: {}[CANARY], lambda: (folder / CANARY).read_bytes())
    for fault in faults:
        try:
            fault()
        except (ValueError, KeyError, OSError) as error:
            sys.excepthook(type(error), error, error.__traceback__)


def main():
    folder, found = Path(sys.argv[1]), Path(sys.argv[2])
    seen = Seen()
    from fakes import FakeClock
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from psoas_trainer import app_player, start

    clock = FakeClock()
    app_player.engine_clock = lambda: clock
    # Without the one that wakes a service of the system, which outlives the test and has sockets of its own.
    found_here = shutil.which
    shutil.which = lambda name, *more, **named: None if "spd-say" in name else found_here(name, *more, **named)
    painted = start._after_first_paint

    def after_first_paint(program):
        painted(program)
        QTimer.singleShot(0, lambda: go(program))

    def go(program):
        try:
            if "again" in sys.argv:
                visit_more.the_day_after(program, QApplication.instance(), seen, CANARY)
            else:
                visit(program, clock, seen, folder)
        except BaseException as error:  # noqa: BLE001  the window must not wait for somebody to close it
            sys.__excepthook__(type(error), error, error.__traceback__)
            os._exit(3)
        QApplication.closeAllWindows()

    start._after_first_paint = after_first_paint
    status = start.start(str(folder))
    kept = {name: sorted(value) if isinstance(value, set) else value for name, value in vars(seen).items()}
    found.write_text(json.dumps(kept), encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main())
