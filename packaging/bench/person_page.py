# SPDX-License-Identifier: GPL-3.0-or-later
"""From the key in the list of people to that person's page, laid out and painted, in the window of a large clinic.

QT_QPA_PLATFORM=offscreen PYTHONPATH=src python packaging/bench/person_page.py [FOLDER] [TIMES] [PEOPLE] [REPS]

Enter is pressed in the search, and where the program asks who of several is meant, Enter again: then it counts from
there. A line for the first page of a run, and one for those after it; of each the milliseconds of the processor (all
threads) and of the clock until the page's first whole picture, and those of the processor until nothing more happens.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from clinic_data import PASSPHRASE, WANTED, make_clinic
from full_person import FULL
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer import start
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.views.lock_view import LockView

WITHIN = 100
STEP_MS, STILL_MS = 10, 500
ASKED_SECONDS = 0.4
CHECKED_MS = 3500
"""The program reads its whole file three seconds after the start; once, and not while what is measured here is."""
ONE_OF_MANY = "p-1%03d"
"""Numbers of people who have a session each, and share their names with others."""


class Took(NamedTuple):
    """Milliseconds: of the processor and by the clock to the picture; of the processor to the rest after it."""

    spent: float
    passed: float
    whole: float


class Watch(QObject):
    """Sees when a page that shows a person was painted."""

    def __init__(self, page: Any, painted: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._painted = page, painted
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        if event.type() == QEvent.Type.Paint and self._page.page is not None:
            # The picture is sent when what is done now is over; what waits comes behind that.
            QApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:  # noqa: ARG002, N802
        self._painted()


class Reception:
    """Opens one page after the other, and goes back to the list after each."""

    def __init__(self, wanted: list[str]) -> None:
        self.program: Any = None
        self.took: list[Took] = []
        self._wanted = wanted
        self._step: Callable[[], None] = self._unlock
        self._began = self._at = 0.0
        self._watch: Watch | None = None
        self._taken: tuple[float, float] | None = None
        self.timer = QTimer()
        self.timer.setInterval(STEP_MS)
        self.timer.timeout.connect(lambda: self._step())  # noqa: PLW0108 - it is another one each time

    def _unlock(self) -> None:
        tops = QApplication.topLevelWidgets()
        page = next((each for each in tops if isinstance(each, LockView) and each.isVisible()), None)
        if page is not None:
            for letter in PASSPHRASE:
                press(page.passphrase.edit, Qt.Key.Key_unknown, letter)
            press(page.passphrase.edit, Qt.Key.Key_Return)
            self._step = self._await_list

    def _await_list(self) -> None:
        if self.program is not None and self.program.window.current == "people":
            self.program.window.page_shown.connect(self._on_page)
            self._then(self._seek)

    def _on_page(self, page_id: str) -> None:
        if page_id == "person" and self._watch is None:
            self._watch = Watch(self.program.window.page("person"), self._on_painted)

    def _seek(self) -> None:
        people = self.program.window.page("people")
        people.search.edit.setText(self._wanted[0])
        people.search.edit.setFocus()
        self._then(self._open)

    def _open(self) -> None:
        people = self.program.window.page("people")
        entry = people.current
        if entry is not None and self._wanted[0] in (entry.card.full_name, (entry.card.number or "").lower()):
            self._press(people.search.edit)

    def _press(self, field: QWidget) -> None:
        self._began, self._at = time.process_time(), time.perf_counter()
        press(field, Qt.Key.Key_Return)
        self._step = self._await_page

    def _await_page(self) -> None:
        """To look for a question costs a millisecond: not before the page could be there."""
        from psoas_trainer.ui.dialogs.alike_dialog import AlikeDialog

        if time.perf_counter() - self._at < ASKED_SECONDS:
            return
        if found := [each for each in self.program.window.findChildren(AlikeDialog) if each.isVisible()]:
            self._then(lambda: self._press(next(iter(found[0].buttons.values()))))

    def _on_painted(self) -> None:
        if self._taken is None:
            self._taken = time.process_time() - self._began, time.perf_counter() - self._at
            self._then(self._go_back)

    def _go_back(self) -> None:
        assert self._taken is not None
        whole = time.process_time() - self._began
        self.took.append(Took(*(1000 * each for each in (*self._taken, whole))))
        self._taken = self._watch = None
        self._wanted.pop(0)
        if self._wanted:
            self.program.window.page("person").head.back.click()
            self._then(self._seek, STILL_MS if len(self.took) > 1 else CHECKED_MS)
            return
        self.program.window.page("person").head.back.click()
        self._then(self._end)

    def _end(self) -> None:
        self.timer.stop()
        self.program.window.hide()  # the focus goes before what has it
        self.program = None  # nothing of the window is left to the end of the process
        QApplication.exit(0)

    def _then(self, step: Callable[[], None], still_ms: int = STILL_MS) -> None:
        """Waits until nothing happens any more."""
        self._step = lambda: None
        QTimer.singleShot(still_ms, lambda: setattr(self, "_step", step))


def press(field: QWidget, key: Qt.Key, text: str = "") -> None:
    """Presses a key there."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def run(folder: Path, wanted: list[str]) -> list[Took]:
    """Starts the program on that folder, and opens these pages, found by the name or the number."""
    kept: list[Reception] = []
    real_stage, real_paint = start._make_stage, start._after_first_paint  # noqa: SLF001

    def stage() -> Any:
        made = real_stage()
        kept.append(Reception(wanted))
        kept[0].timer.start()
        return made

    def paint(program: Any) -> None:
        real_paint(program)
        kept[0].program = program

    start._make_stage, start._after_first_paint = stage, paint  # noqa: SLF001
    start.start(str(folder))
    return kept[0].took


def tell(name: str, took: list[Took]) -> bool:
    """Prints the line of the best and of the middle one; whether the best was in time, by the processor."""
    best, middle = (Took(*map(pick, zip(*took, strict=True))) for pick in (min, statistics.median))
    numbers = "; ".join(f"{low:6.1f} to {usual:6.1f}" for low, usual in zip(best, middle, strict=True))
    print(f"{name:32} {numbers}", flush=True)
    return best.spent <= WITHIN


def main() -> int:
    """The exit status: 0 where it is fast enough."""
    given = sys.argv[1:]
    times, people, reps = (
        int(given[at]) if len(given) > at else most for at, most in ((1, 8), (2, 10_000), (3, 10**6))
    )
    resources = Resources()
    resources.register(start.RESOURCES)
    with tempfile.TemporaryDirectory() as room:
        folder = Path(given[0]) if given else Path(room)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not (folder / "psoas-trainer.sqlite3").exists():
            make_clinic(folder, read_shipped_content(resources, "en").catalogue, now(), people, reps)
        kinds = {
            "who has a plan of one exercise": [WANTED.full_name] * times,
            "who has very much": [FULL.full_name] * times,
            "another one each time": [ONE_OF_MANY % number for number in range(times)],
        }
        took = run(folder, [each for several in kinds.values() for each in several])
    print(f"ms, the best to the middle one {' ' * 4} of the processor;     by the clock; the processor in all")
    kept = [tell("the first page of a run", took[:1])]
    for place, (name, several) in enumerate(kinds.items()):
        begin = place * times
        kept.append(tell(name, took[max(1, begin) : begin + len(several)]))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
