# SPDX-License-Identifier: GPL-3.0-or-later
"""From the lock to the next person's get-ready count, by keyboard alone, in the real window: beside its 15 seconds.

QT_QPA_PLATFORM=offscreen PYTHONPATH=src .venv/bin/python packaging/bench/next_person.py [PEOPLE]

The keys are pressed as fast as the program takes them; to what it needs a person's time is added: a fifth of a second
for each key, and two glances of a second, at the list and at who it is.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import apsw
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from psoas_trainer import start
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.record import ScreeningRecord
from psoas_trainer.storage.acknowledgements import acknowledge
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.encrypt import turn_on
from psoas_trainer.storage.people import default_person
from psoas_trainer.storage.screenings import save_screening
from psoas_trainer.storage.transaction import transaction
from psoas_trainer.storage.vault import new_vault
from psoas_trainer.ui.beginning import SAFETY_NOTE
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.resources import Resources
from psoas_trainer.ui.views.lock_view import LockView

PASSPHRASE, NAME = "seven brown teapots sing", "zetterberg"
WITHIN, A_KEY, A_GLANCE = 15.0, 0.2, 1.0


def fill(folder: Path, people: int) -> None:
    """An encrypted clinic; who is looked for comes last and has a plan and answers."""
    path, by = folder / "psoas-trainer.sqlite3", By(now())
    resources = Resources()
    resources.register(start.RESOURCES)
    content = read_shipped_content(resources, "en")
    connection = open_database(path, had_data=False)
    with transaction(connection):
        acknowledge(connection, default_person(connection, by.at), SAFETY_NOTE, 1_000, by.at)
        for number in range(people - 1):
            add_person(connection, PersonCard(f"Person {number:05} Olsen", "", "1971-03-12", f"P-{number}"), by)
        _add_wanted(connection, content, by)
    close_database(connection)
    for _ in turn_on(path, new_vault(PASSPHRASE), by.at.utc_ms):
        pass
    (folder / "settings.json").write_text(
        '{"had_data": true, "several_people": true, "speech": false, "sound": false}', encoding="utf-8"
    )


def _add_wanted(connection: apsw.Connection, content: Any, by: By) -> None:
    person, questions = add_person(connection, PersonCard("Ida Zetterberg", "", "1990-11-30"), by), content.catalogue
    plan = ClinicPlan((PlanRow("psoas_march", Dose(DoseKind.REPS, 12)),), (0,), by.at.local_date)
    save_plan(connection, person, plan, by, None, Possible(questions.exercises))
    for screening in questions.screenings.values():
        answers = tuple((each, False) for each in screening.questions)
        save_screening(connection, person, ScreeningRecord(screening.id, screening.version, answers, by.at))


class Reception:
    """Goes from step to step; each is tried every few milliseconds until it says that it is done."""

    def __init__(self) -> None:
        self.program: Any = None
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
        if entry is None or entry.card.full_name != "Ida Zetterberg":
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
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
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
    with tempfile.TemporaryDirectory() as name:
        fill(Path(name), people)
        start.start(name)
    done = reception[0]
    for step, seconds in done.seconds.items():
        print(f"{step:<12} {seconds:6.2f} s")
    program = sum(seconds for step, seconds in done.seconds.items() if step != "the lock")
    whole = program + done.keys * A_KEY + 2 * A_GLANCE
    print(f"the program {program:.2f} s; with a person's {done.keys} keys {whole:.1f} s of {WITHIN:.0f}")
    return 0 if whole <= WITHIN else 1


if __name__ == "__main__":
    sys.exit(main())
