# SPDX-License-Identifier: GPL-3.0-or-later
"""Märta at the clinic with four weeks of her plan, and her page on a database of its own."""

from datetime import date, timedelta
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTableView, QWidget

from psoas_trainer.app_person_page import AppPersonPage
from psoas_trainer.core.clinic.measure import Measure, MeasureKind
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import ClinicPlan, PlanRow
from psoas_trainer.core.clinic.plan_faults import Possible
from psoas_trainer.core.clinic.typed_handout import columns_of, plan_on_paper, sets_of_day
from psoas_trainer.core.dose import Dose, DoseKind
from psoas_trainer.core.feedback import Feedback, PainStop
from psoas_trainer.core.pain import PainAnswer
from psoas_trainer.core.record import Moment, SessionState
from psoas_trainer.core.side import Side
from psoas_trainer.core.timing import Timing
from psoas_trainer.core.typed_session import TypedSession
from psoas_trainer.storage.clinic_entries import add_handout, add_measures, add_ratings
from psoas_trainer.storage.clinic_notes import add_note
from psoas_trainer.storage.clinic_people import add_person
from psoas_trainer.storage.clinic_plans import save_plan
from psoas_trainer.storage.clinic_sessions import follow_plan
from psoas_trainer.storage.clinic_stamp import By
from psoas_trainer.storage.database import open_database
from psoas_trainer.storage.feedback import save_feedback
from psoas_trainer.storage.pain_stops import save_pain_stop
from psoas_trainer.storage.sessions import begin_session, end_session
from psoas_trainer.storage.transaction import transaction
from psoas_trainer.storage.worker import DatabaseThread
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.print.ask import NoPrinterError
from psoas_trainer.ui.print.page_printer import PagePrinter
from psoas_trainer.ui.store import Store
from psoas_trainer.ui.widgets.toast import Toast

TODAY = date(2026, 11, 22)
DAY_MS = 86_400_000
PURPOSE = "Shows, times and records general exercises."
CARD = PersonCard("Märta Olsen", "Märta", "1971-03-12", "P-1044", "Left hip, after sitting")
TOMAS = PersonCard("Tomas Lima", "Tomas", "1990-11-30")
PLAN = ClinicPlan(
    rows=(
        PlanRow("pelvic_tilt", Dose(DoseKind.REPS, 10)),
        PlanRow("seated_leg_lift", Dose(DoseKind.REPS, 10, 2, 12, 10), rest=30),
        PlanRow("low_lunge", Dose(DoseKind.HOLD, 30, 2), first_side=Side.LEFT),
        PlanRow("glute_bridge", Dose(DoseKind.REPS, 12, 2)),
    ),
    days=(0, 1, 3, 5),
    start="2026-10-26",
    review="2026-12-07",
    comfort=3,
    note="Sit tall, no leaning back. Stop at pain 3.",
)
PAINS = (5, 4, 5, 4, 3, 4, 3, 3, 2, 3, 2, 2)


def at(day, hour=12):
    back = (TODAY - day).days * DAY_MS
    return Moment(1_795_000_000_000 - back + (hour - 12) * 3_600_000, 60, day.isoformat())


def fill(connection, content):
    """Märta with all of it, and Tomas with nothing; their numbers."""
    first = By(at(date(2026, 10, 26)), "JB")
    marta, tomas = add_person(connection, CARD, first), add_person(connection, TOMAS, first)
    possible = Possible(content.catalogue.exercises, content.catalogue.warm_ups)
    version = save_plan(connection, marta, PLAN, first, "First visit", possible)
    train(connection, content, marta, version.uuid)
    by = By(at(date(2026, 11, 19)), "JB")
    add_note(connection, marta, "Goal: climb stairs without holding on", first)
    add_note(connection, marta, "Ask about the car seat", by)
    for day, left, right in ((date(2026, 10, 26), 12_500, 6_000), (date(2026, 11, 19), 8_000, 6_000)):
        both = (
            Measure(MeasureKind.HIP_ANGLE, left, "deg", Side.LEFT, note="pelvis held, goniometer"),
            Measure(MeasureKind.HIP_ANGLE, right, "deg", Side.RIGHT, note="pelvis held, goniometer"),
        )
        add_measures(connection, marta, both, By(at(day), "JB"))
        add_ratings(connection, marta, (("Climb stairs", 4 + day.day // 9), ("Put on socks", 6)), By(at(day), "JB"))
    add_measures(connection, marta, (Measure(MeasureKind.OTHER, -3_500, "points", name="Stairs score"),), by)
    return marta, tomas


def filled(connection, content):
    """The same in one write: quicker."""
    with transaction(connection):
        return fill(connection, content)


def train(connection, content, person, version):
    """Full sessions on most of the days, two in part, two not; a number after most, one stop."""
    plan, catalogue = plan_on_paper(PLAN, content.catalogue)
    columns = columns_of(plan, catalogue)
    days = [date(2026, 10, 26) + timedelta(days=number) for number in range(27)]
    days = [day for day in days if day.weekday() in PLAN.days]
    for number, day in enumerate(days):
        if number in (2, 11):
            continue
        uuid = f"{number:032x}"
        if number in (5, 10):
            begin_session(connection, uuid, person, plan, Timing(), at(day))
            end_session(connection, uuid, SessionState.STOPPED, at(day, 13), 300)
            follow_plan(connection, uuid, version, By(at(day)))
            save_pain_stop(connection, person, uuid, _stop(number, at(day)), at(day))
            continue
        cells = {
            column: max(1, column.planned - (5 - number // 3 if column.side is Side.LEFT else 2)) for column in columns
        }
        sets = sets_of_day(plan, catalogue, cells)
        typed = TypedSession(uuid, plan, at(day), at(day, 13), 900, sets)
        add_handout(connection, person, (typed,), version, By(at(day), "JB"))
        if number < len(PAINS):
            save_feedback(
                connection,
                uuid,
                Feedback(pain_now=PAINS[number], note="Stairs were easy" if number == 9 else None),
                at(day),
            )


def _stop(number, moment):
    answer = PainAnswer(6, None, Side.LEFT)
    return PainStop(f"f{number:031x}", "seated_leg_lift", None, answer, moment)


class PersonRig:
    """The page in a window of its own with all that belongs to it; what it says goes to `toast`."""

    def __init__(self, qtbot, look, content, folder, size=(1192, 800)):
        self.look, self.content = look, content
        self.thread = DatabaseThread(lambda: open_database(folder / "db", had_data=False))
        self.moment = at(TODAY)
        self.store = Store(self.thread, lambda: self.moment)
        self.store.begin()
        self.marta, self.tomas = self.thread.call(lambda connection: filled(connection, content))
        self.people = PeopleDesk(self.store, folder)
        self.people.initials = "JB"
        about = {"intended_purpose": PURPOSE, "professional": "numbness."}
        settings = SimpleNamespace(settings=SimpleNamespace(timing=Timing(), clinic_name=""))
        ground = SimpleNamespace(look=look, content=content, store=self.store, about=about, preferences=settings)
        printer = lambda: PagePrinter(lambda *_asked: str(folder / "report.pdf"), self._no_printer)  # noqa: E731
        self.app = AppPersonPage(ground, self.people, lambda: self.toast, printer)
        self.view = self.app.page
        self.store.changed.connect(self.view.note_change)
        qtbot.addWidget(self.view)
        self.view.resize(*size)
        self.toast = Toast(look, self.view)
        self.view.show()
        self.view.setUpdatesEnabled(False)  # as in program.py

    def open(self, person):
        self.view.open_person(person)
        self.settle()

    def settle(self):
        for _ in range(8):
            self.thread.wait_open()
            QCoreApplication.processEvents()

    def dialog(self, kind):
        """The newest dialog of that kind over the page."""
        self.settle()
        return [each for each in self.view.findChildren(kind) if each.isVisible()][-1]

    def seen(self):
        """Every text that the page has, shown or not, and what a screen reader is told."""
        found = []
        for widget in (self.view, *self.view.findChildren(QWidget)):
            text = widget.text() if hasattr(widget, "text") and callable(widget.text) else ""
            if isinstance(widget, QTableView):
                model = widget.model()
                places = [(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
                found += [str(model.index(*place).data()) for place in places]
            found += [str(text), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
        return "\n".join(found)

    def close(self):
        self.toast.dismiss()
        self.view.hide()
        self.thread.close()

    def _no_printer(self, *_asked):
        raise NoPrinterError
