# SPDX-License-Identifier: GPL-3.0-or-later
"""An encrypted clinic with many people: the list, a search, one person's page, unlocking, a handout as PDF.

PYTHONPATH=src .venv/bin/python packaging/bench/clinic.py [PEOPLE] [REPS] [FOLDER]

Each number stands beside what it may cost: the processor's time of all threads, and the clock's. With FOLDER the data
is made there and stays, and where it is there already it is measured again.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import apsw
from clinic_data import EAGER, PASSPHRASE, WANTED, make_clinic

from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.content import Content
from psoas_trainer.start import RESOURCES
from psoas_trainer.storage.clinic_page import person_page
from psoas_trainer.storage.clinic_people import people_alike
from psoas_trainer.storage.clinic_people_index import KnownPeople
from psoas_trainer.storage.clinic_people_list import Shown, list_people
from psoas_trainer.storage.clinic_people_rows import people_rows
from psoas_trainer.storage.clinic_plans import plan_of
from psoas_trainer.storage.database import close_database, open_database
from psoas_trainer.storage.screenings import latest_screenings
from psoas_trainer.storage.vault_lock import unlock
from psoas_trainer.ui.clock import now
from psoas_trainer.ui.content_source import read_shipped_content
from psoas_trainer.ui.resources import Resources

LIST_MS, PAGE_MS, UNLOCK_MS, PDF_MS = 50, 100, 1000, 1000
TRIES = 9
EXERCISES = 12
SEEN = 20
"""Lines of the list that are read whole at once: those that are in sight."""


def best(work: Callable[[], object], tries: int = TRIES) -> tuple[float, float]:
    """The shortest of some tries in milliseconds: of the processor, and by the clock."""
    spent, passed = [], []
    for _ in range(tries):
        began, at = time.process_time(), time.perf_counter()
        work()
        spent.append((time.process_time() - began) * 1000)
        passed.append((time.perf_counter() - at) * 1000)
    return min(spent), min(passed)


def tell(name: str, work: Callable[[], object], most: int, tries: int = TRIES) -> bool:
    """Prints a line; whether it is fast enough, by the processor: what else runs here is not in that."""
    spent, passed = best(work, tries)
    print(f"{name:36} {spent:8.1f} ms of the processor {passed:8.1f} ms by the clock, at most {most}", flush=True)
    return spent <= most


def measure_unlocking(path: Path) -> bool:
    """The key from the passphrase, and the file opened with it: what stands before the window."""

    def once() -> None:
        key = unlock(path, PASSPHRASE, now().utc_ms)
        close_database(open_database(path, had_data=True, key=key))

    return tell("the passphrase, and the file opened", once, UNLOCK_MS, 5)


def measure_reading(connection: apsw.Connection) -> bool:
    """What the list and a person's page ask."""
    at, twin = now(), PersonCard("Marta Olsen", "Marta", "1971-03-12")
    wanted = list_people(connection, at, WANTED.full_name).entries[0].person
    known = KnownPeople()
    seen = tuple(entry.person for entry in list_people(connection, at, most=SEEN).entries)

    def seek(text: str) -> Callable[[], object]:
        return lambda: list_people(connection, at, text, known=known)

    return all(
        [
            tell("the list, read anew", lambda: list_people(connection, at), LIST_MS),
            tell(f"what stands beside {SEEN} names", lambda: people_rows(connection, seen, at), LIST_MS),
            tell("the list of who is due", lambda: list_people(connection, at, shown=Shown.DUE, known=known), LIST_MS),
            tell("a search by name", seek("ma ols"), LIST_MS),
            tell("a search by birth date", seek("12.3.1971"), LIST_MS),
            tell("a search for one letter", seek("a"), LIST_MS),
            tell("a search for nobody", seek("zzz"), LIST_MS),
            tell("one person's page", lambda: person_page(connection, wanted, at), PAGE_MS),
            tell("the page of who is eager", lambda: person_page(connection, EAGER, at), PAGE_MS),
            tell("who is like a new person", lambda: people_alike(connection, twin), 10 * LIST_MS),
        ]
    )


def measure_handout(connection: apsw.Connection, resources: Resources, content: Content, folder: Path) -> bool:
    """A plan as PDF, from the question to the closed file; the first has the letters and figures still to be made."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtWidgets import QApplication

    from psoas_trainer.core.clinic.plan_handout import handout_of_plan, wishes_of
    from psoas_trainer.core.settings import Settings
    from psoas_trainer.ui.about_file import read_about
    from psoas_trainer.ui.look import Look
    from psoas_trainer.ui.print.handout_pages import Foot, handout_job
    from psoas_trainer.ui.print.handout_text import HandoutText
    from psoas_trainer.ui.print.page_printer import PagePrinter, write_pdf

    application = QApplication([])
    look, about, printer = Look.from_resources(resources), read_about(resources, "en"), PagePrinter()
    text, foot = HandoutText(content, str(about["professional"])), Foot(str(about["intended_purpose"]), printer.number)
    chosen = list(content.catalogue.exercises)[:EXERCISES]

    def once() -> None:
        version, screenings = plan_of(connection, EAGER), latest_screenings(connection, EAGER)
        assert version is not None
        plan = version.plan._replace(rows=tuple(version.plan.rows[0]._replace(exercise_id=each) for each in chosen))
        handout = handout_of_plan(plan, content.catalogue, screenings, Settings().timing, wishes_of(plan))
        words = text.words(handout, "Your plan", date.fromisoformat(now().local_date))
        job = handout_job(words, foot, look, QApplication.layoutDirection(), large=False)
        write_pdf(folder / "handout.pdf", job, QPageSize(QPageSize.PageSizeId.A4))

    kept = [
        tell(f"the first handout, {EXERCISES} exercises", once, PDF_MS, 1),
        tell("the next handouts", once, PDF_MS, 3),
    ]
    del application
    return all(kept)


def main() -> int:
    """Prints a line for each number; the exit status is 0 where all are kept."""
    people, reps = (
        int(sys.argv[place]) if len(sys.argv) > place else most for place, most in ((1, 10_000), (2, 1_000_000))
    )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    resources = Resources()
    resources.register(RESOURCES)
    content = read_shipped_content(resources, "en")
    with tempfile.TemporaryDirectory() as room:
        folder = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(room)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / "psoas-trainer.sqlite3"
        if not path.exists():
            make_clinic(folder, content.catalogue, now(), people, reps)
        print(f"{people} people, {reps} reps, {path.stat().st_size / 1e6:.0f} MB encrypted")
        kept = [measure_unlocking(path)]
        connection = open_database(path, had_data=True, key=unlock(path, PASSPHRASE, now().utc_ms))
        try:
            kept.append(measure_reading(connection))
            kept.append(measure_handout(connection, resources, content, Path(room)))
        finally:
            close_database(connection)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
