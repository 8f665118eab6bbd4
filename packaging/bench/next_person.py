# SPDX-License-Identifier: GPL-3.0-or-later
"""From the lock to the next person's get-ready count, by keyboard alone, in the real window: beside its 15 seconds.

QT_QPA_PLATFORM=offscreen PYTHONPATH=src .venv/bin/python packaging/bench/next_person.py [PEOPLE] [REPS] [FOLDER]

The keys are pressed as fast as the program takes them; to what it needs a person's time is added: a fifth of a second
for each key, and two glances of a second, at the list and at who it is. With FOLDER the data is made there and stays.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from clinic_data import PASSPHRASE, WANTED, make_clinic
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer import start
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.views.lock_view import LockView

NAME = WANTED.full_name.split()[-1].lower()
WITHIN, A_KEY, A_GLANCE = 15.0, 0.2, 1.0


class Reception:
    """Goes from step to step; each is tried every few milliseconds until it says that it is done."""

    def __init__(self) -> None:
        self.program: Any = None
        self._page: Any = None
        self.keys = 0
        self.seconds: dict[str, float] = {}
        self._last = time.monotonic()
        self._steps: list[tuple[str, Callable[[], bool]]] = [
            ("the lock", self._unlock), ("the people", self._search), ("the list", self._choose),
            ("who it is", self._confirm), ("the count", self._counts),
        ]  # fmt: skip
        self.timer = QTimer()
        self.timer.setInterval(5)
        self.timer.timeout.connect(self._step)

    def _step(self) -> None:
        name, step = self._steps[0]
        if not step():
            return
        self.seconds[name] = time.monotonic() - self._last
        self._last = time.monotonic()
        self._steps.pop(0)
        if not self._steps:
            self.timer.stop()
            self.program.playing.trainer.leave()
            self.program = self._page = None  # nothing of the window is left to the end of the process
            QApplication.exit(0)

    def _unlock(self) -> bool:
        tops = QApplication.topLevelWidgets()
        page = next((each for each in tops if isinstance(each, LockView) and each.isVisible()), None)
        if page is None:
            return False
        self._type(page.passphrase.edit, PASSPHRASE)
        self._press(page.passphrase.edit, Qt.Key.Key_Return)
        return True

    def _search(self) -> bool:
        if self.program is None or self.program.window.current != "people":
            return False
        self._page = self.program.window.page("people")
        self._type(self._page.search.edit, NAME)
        return True

    def _choose(self) -> bool:
        entry = self._page.current
        if entry is None or entry.card.full_name != WANTED.full_name:
            return False
        self._press(self._page.search.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return True

    def _confirm(self) -> bool:
        from psoas_trainer.ui.dialogs.confirm_person import ConfirmPersonDialog

        found = [each for each in self.program.window.findChildren(ConfirmPersonDialog) if each.isVisible()]
        if not found:
            return False
        self._press(found[0].yes, Qt.Key.Key_Return)
        return True

    def _counts(self) -> bool:
        return bool(self.program.playing.trainer.running and self.program.playing.view.isVisible())

    def _type(self, field: QWidget, text: str) -> None:
        for letter in text:
            self._press(field, Qt.Key.Key_unknown, text=letter)

    def _press(
        self,
        field: QWidget,
        key: Qt.Key,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        text: str = "",
    ) -> None:
        self.keys += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(field, QKeyEvent(kind, key, held, text))


def main() -> int:
    """The exit status: 0 where it is fast enough."""
    people, reps = (
        int(sys.argv[place]) if len(sys.argv) > place else most for place, most in ((1, 10_000), (2, 1_000_000))
    )
    reception: list[Reception] = []
    real_stage, real_paint = start._make_stage, start._after_first_paint  # noqa: SLF001

    def stage() -> Any:
        made = real_stage()
        reception.append(Reception())
        reception[0].timer.start()
        return made

    def paint(program: Any) -> None:
        real_paint(program)
        reception[0].program = program

    start._make_stage, start._after_first_paint = stage, paint  # noqa: SLF001
    resources = Resources()
    resources.register(start.RESOURCES)
    with tempfile.TemporaryDirectory() as room:
        folder = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(room)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not (folder / "psoas-trainer.sqlite3").exists():
            make_clinic(folder, read_shipped_content(resources, "en").catalogue, now(), people, reps)
        start.start(str(folder))
    done = reception[0]
    for step, seconds in done.seconds.items():
        print(f"{step:<12} {seconds:6.2f} s")
    program = sum(seconds for step, seconds in done.seconds.items() if step != "the lock")
    whole = program + done.keys * A_KEY + 2 * A_GLANCE
    print(f"the program {program:.2f} s; with a person's {done.keys} keys {whole:.1f} s of {WITHIN:.0f}")
    return 0 if whole <= WITHIN else 1


if __name__ == "__main__":
    sys.exit(main())
