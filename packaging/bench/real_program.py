# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person starts it, on a folder of its own, with something that is done in it; for the benches."""

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from psoas_trainer.core.record import Moment, ScreeningRecord
from psoas_trainer.storage.acknowledgements import acknowledge
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.paths import DataFolder
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.ui.beginning import SAFETY_NOTE
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.resources import Resources

EXERCISE = "supine_leg_raise"
_READ_TEXTS = 1_000
"""Newer than any version of the safety note."""


def prepare(folder: Path) -> None:
    """A data folder after the first start: the note was read, and every question was answered with no."""
    from psoas_trainer.start import RESOURCES

    resources = Resources()
    resources.register(RESOURCES)
    screenings = read_shipped_content(resources, "en").catalogue.screenings
    folder.mkdir(mode=0o700, exist_ok=True)
    at: Moment = now()
    connection = open_database(DataFolder(folder).database, had_data=False)
    person = default_person(connection, at)
    acknowledge(connection, person, SAFETY_NOTE, _READ_TEXTS, at)
    for screening in screenings.values():
        answers = tuple((each, False) for each in screening.questions)
        save_screening(connection, person, ScreeningRecord(screening.id, screening.version, answers, at))
    close_database(connection)
    (folder / "settings.json").write_text('{"had_data": true, "sound": false, "speech": false}', encoding="utf-8")


def run(folder: Path, act: Callable[[Any], None]) -> int:
    """Starts the program there and, behind its first picture, calls `act` with it; ends when the window closes."""
    from PySide6.QtCore import QTimer

    from psoas_trainer import start

    painted = start._after_first_paint  # noqa: SLF001  nothing of the program is there for benches

    def after_first_paint(program: Any) -> None:
        painted(program)
        QTimer.singleShot(0, lambda: or_end(program))

    def or_end(program: Any) -> None:
        try:
            act(program)
        except BaseException:  # noqa: BLE001  nobody would close the window
            traceback.print_exc()
            os._exit(3)

    start._after_first_paint = after_first_paint  # noqa: SLF001
    return start.start(str(folder))


def begin_session(program: Any) -> None:
    """Plays the exercise with the usual dose, and what is told before it is answered with its first button."""
    from psoas_trainer.ui.play_request import PlayRequest

    program.starter.play(PlayRequest(exercise_id=EXERCISE))
    if not program.playing.trainer.running:
        raise SystemExit("The session did not begin: something is asked before it.")


def to_work(program: Any) -> None:
    """To the beginning of the exercise's first rep."""
    player = program.playing.player
    player.back()
    while (step := player.position().step) is not None and step.work is None:
        player.skip()


def to_wait(program: Any) -> None:
    """To the wait before the exercise, which is made a long one."""
    player = program.playing.player
    player.back()
    player.extend(60)


def leave(program: Any) -> None:
    """Ends the program in the middle of what it does, with nothing on the screen for the interpreter to tear down."""
    from PySide6.QtWidgets import QApplication

    program.window.hide()
    QApplication.exit(0)


def spent() -> tuple[float, float, int]:
    """Now, the processor's seconds and the wake-ups of this process so far."""
    switches = 0
    for task in os.listdir("/proc/self/task"):
        for line in Path(f"/proc/self/task/{task}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                switches += int(line.split()[1])
    return time.monotonic(), time.process_time(), switches


def tell(found: object) -> None:
    """Hands what was found to the process that waits for it."""
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
