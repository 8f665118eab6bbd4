# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of its own: a day at a clinic on encrypted data, with a name that must be in no byte of any file.

Arguments: the data folder, and a file that is written when the day is over. Then it waits to be struck down.
"""

import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import visit_more

CANARY = "ZZCANARY Smith"
PASSPHRASE = "seven brown teapots sing"


def unlock() -> None:
    """Types the passphrase into the page that asks for it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from psoas_trainer.ui.views.lock_view import LockView

    timer = QTimer(QApplication.instance())
    timer.setInterval(5)

    def look() -> None:
        tops = QApplication.topLevelWidgets()
        page = next((each for each in tops if isinstance(each, LockView) and each.isVisible()), None)
        if page is not None:
            timer.stop()
            page.passphrase.edit.setText(PASSPHRASE)
            page.unlock.click()

    timer.timeout.connect(look)
    timer.start()


class Day:
    """What reception and a clinician do; each step ends when the disk has it."""

    def __init__(self, program, clock, folder):
        from PySide6.QtWidgets import QApplication

        self.program, self.clock, self.folder = program, clock, folder
        self.app = QApplication.instance()
        self.clinic = program.people.clinic

    def wait(self, what):
        visit_more.wait_for(self.app, what)

    def answered(self, ask):
        """What comes back from the disk."""
        came = []
        ask(lambda outcome, *_: came.append(outcome))
        self.wait(lambda: came)
        assert not isinstance(came[0], Exception), came[0]
        return came[0]

    def enter(self):
        """A person with a plan, notes, measures and ratings; their name is typed into the search."""
        from psoas_trainer.core.clinic.measure import Measure, MeasureKind
        from psoas_trainer.core.clinic.person import PersonCard
        from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
        from psoas_trainer.core.clinic.plan_faults import Possible
        from psoas_trainer.core.dose import Dose, DoseKind
        from psoas_trainer.storage.clinic_entries import add_measures, add_ratings
        from psoas_trainer.storage.clinic_notes import add_note
        from psoas_trainer.storage.clinic_plans import save_draft, save_plan

        card = PersonCard(CANARY, CANARY.split(maxsplit=1)[0], "1971-03-12", CANARY.lower(), f"{CANARY}, left hip")
        person = self.answered(lambda then: self.clinic.people.add(card, then))
        plan = ClinicPlan((PlanRow("pelvic_tilt", Dose(DoseKind.REPS, 4)),), tuple(range(7)), "2026-01-05", note=CANARY)
        by, store = self.clinic.people.by, self.program._ground.store
        exercises = self.program._ground.content.catalogue.exercises
        measure = Measure(MeasureKind.OTHER, 3_000, "points", name=CANARY, note=CANARY)

        def keep(connection):
            save_plan(connection, person, plan, by, CANARY, Possible(exercises))
            save_draft(connection, person, plan._replace(note=f"{CANARY} again"), by)
            add_note(connection, person, f"{CANARY} sleeps badly", by)
            add_measures(connection, person, (measure,), by)
            add_ratings(connection, person, ((f"{CANARY} on the stairs", 4),), by)

        self.answered(lambda then: store.write(keep, then=then))
        self.clinic.show_people()
        page = self.program.window.page("people")
        page.search.edit.setText(CANARY)
        self.wait(lambda: page.current is not None and page.current.person == person)
        self.clinic.open_person(person)
        self.wait(lambda: self.program.window.page("person").page is not None)
        return person

    def train(self):
        """Sessions of that person: with a note, and one that the disk takes only later; the program fails between."""
        from psoas_trainer.ui.play_request import PlayRequest

        seen = SimpleNamespace(look=lambda _app: None)
        self.program.starter.play(PlayRequest(exercise_id="pelvic_tilt"))
        self.wait(lambda: self.program.playing.trainer.running)
        for _ in range(30):
            self.clock.now += 1.0
            self.program.playing.player.tick()
            self.app.processEvents()
        self.program.playing.player.stop()
        self.wait(lambda: self.program.window.current == "summary")
        visit_more.note(self.program.window.page("summary"), f"{CANARY}: the knee hurt")
        fail_with_the_name(self.folder)
        visit_more.refused_for_a_while(self.program, self.clock, self.app, seen, CANARY)

    def look_after_it(self):
        """A backup, a change of the settings, all pages."""
        self.program._ground.preferences.change(reduced_motion=True)
        for page in ("today", "exercises", "routines", "history", "learn", "settings"):
            self.program.window.show_page(page)
            self.app.processEvents()
        news = []
        desk = self.program.data.desk
        desk.news.connect(news.append)
        desk.back_up()
        self.wait(lambda: news and not desk.busy)
        assert not news[-1].trouble, news[-1]


def fail_with_the_name(folder):
    """Faults in the program, with the name in what they say."""
    for fault in (lambda: int(CANARY), lambda: {}[CANARY], lambda: (folder / CANARY).read_bytes()):
        try:
            fault()
        except (ValueError, KeyError, OSError) as error:
            sys.excepthook(type(error), error, error.__traceback__)


def main():
    folder, done = Path(sys.argv[1]), Path(sys.argv[2])
    from fakes import FakeClock
    from PySide6.QtCore import QTimer

    from psoas_trainer import app_player, start

    clock, made, painted = FakeClock(), start._make_stage, start._after_first_paint
    app_player.engine_clock = lambda: clock
    found_here = shutil.which
    shutil.which = lambda name, *more, **named: None if "spd-say" in name else found_here(name, *more, **named)

    def stage():
        whole = made()
        unlock()
        return whole

    def after_first_paint(program):
        painted(program)
        QTimer.singleShot(0, lambda: go(program))

    def go(program):
        day = Day(program, clock, folder)
        day.enter()
        day.train()
        day.look_after_it()
        done.touch()

    start._make_stage, start._after_first_paint = stage, after_first_paint
    return start.start(str(folder))


if __name__ == "__main__":
    sys.exit(main())
