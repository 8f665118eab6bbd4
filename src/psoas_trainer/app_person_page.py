# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of the composition root for a person's page: the page, and the dialogs in which things are entered."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from psoas_trainer.app_ground import Ground
from psoas_trainer.core.clinic.done import DayDone
from psoas_trainer.core.clinic.page import PersonPage
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.storage.errors import StorageError
from psoas_trainer.ui.dose_text import DoseText
from psoas_trainer.ui.models.measure_text import MeasureText
from psoas_trainer.ui.models.person_charts import PersonCharts
from psoas_trainer.ui.models.person_page_text import PersonPageText
from psoas_trainer.ui.people_desk import PeopleDesk
from psoas_trainer.ui.person_desk import PersonDesk, TakeBack
from psoas_trainer.ui.print.page_printer import PagePrinter, PrintJob
from psoas_trainer.ui.views.person_view import PersonView
from psoas_trainer.ui.widgets.toast import Toast


class AppPersonPage(QObject):
    """Holds the page, its desk and its dialogs together; it goes with the page."""

    def __init__(
        self,
        ground: Ground,
        people: PeopleDesk,
        toast: Callable[[], Toast],
        printer: Callable[[], PagePrinter] = PagePrinter,
    ) -> None:
        """`toast` is where it is said that something was kept."""
        super().__init__()
        self._ground, self._toast, self._printer = ground, toast, printer
        self._content = ground.content
        self.desk = PersonDesk(ground.store, people, self)
        catalogue, words = self._content.catalogue, self._content.words
        self.page = PersonView(ground.look, self.desk, catalogue, words, DoseText())
        self.setParent(self.page)
        self._text = PersonPageText(self)
        self._charts = PersonCharts(catalogue, words, self._text, self)
        page, desk = self.page, self.desk
        page.note_requested.connect(self._add_note)
        page.measure_requested.connect(self._add_measure)
        page.rating_requested.connect(self._rate)
        page.type_in_requested.connect(self._ask_versions)
        page.summary_requested.connect(self._show_summary)
        page.report_requested.connect(self._show_report)
        page.handout_requested.connect(self._ask_screenings)
        page.note_unwanted.connect(lambda uuid: desk.delete_note(uuid, self._told(self.tr("Note deleted"))))
        page.measures_unwanted.connect(
            lambda found: desk.delete_measures(found, self._told(self.tr("Measure deleted")))
        )
        page.ratings_unwanted.connect(lambda found: desk.delete_ratings(found, self._told(self.tr("Rating deleted"))))

    def _add_note(self, person: int) -> None:
        from psoas_trainer.ui.dialogs.person_note_dialog import PersonNoteDialog

        def keep(text: str, initials: str) -> None:
            self.desk.work_as(initials)
            self.desk.add_note(person, text, self._told(self.tr("Note saved")))

        if (shown := self.page.page) is not None:
            PersonNoteDialog.open(self.page, self._ground.look, shown.card, self.desk.initials, keep)

    def _add_measure(self, person: int) -> None:
        from psoas_trainer.ui.dialogs.measure_dialog import MeasureDialog

        def keep(measures: Any, initials: str) -> None:
            self.desk.work_as(initials)
            self.desk.add_measures(person, measures, self._told(self.tr("Measure saved")))

        if (shown := self.page.page) is not None:
            MeasureDialog.open(self.page, self._ground.look, shown.card, self.desk.initials, keep)

    def _rate(self, person: int) -> None:
        from psoas_trainer.ui.dialogs.ratings_dialog import RatingsDialog

        def keep(ratings: Any, initials: str) -> None:
            self.desk.work_as(initials)
            self.desk.add_ratings(person, ratings, self._told(self.tr("Ratings saved")))

        if (shown := self.page.page) is not None:
            before = tuple(dict.fromkeys(each.activity for each in shown.ratings))
            RatingsDialog.open(self.page, self._ground.look, shown.card, self.desk.initials, before, keep)

    def _ask_versions(self, person: int) -> None:
        self.desk.versions(person, lambda outcome: self._type_in(person, outcome))

    def _type_in(self, person: int, outcome: object) -> None:
        from psoas_trainer.ui.dialogs.typed_handout_dialog import Filled, TypedHandoutDialog

        def keep(sessions: Any, version: str, initials: str) -> None:
            self.desk.work_as(initials)
            text = self.tr("%n session(s) typed in", "", len(sessions))
            self.desk.add_handout(person, sessions, version, self._told(text))

        shown = self._shown(person, outcome)
        if shown is None or not isinstance(outcome, tuple) or not outcome:
            return
        versions: tuple[PlanVersion, ...] = outcome
        there = (DayDone.FULL, DayDone.PART)
        trained = frozenset(day for week in shown.weeks for day, state in week.days if state in there)
        newest = tuple(sorted(versions, key=lambda each: -each.version))
        filled = Filled(shown.card, newest, trained, self._ground.store.now())
        content = self._content
        TypedHandoutDialog.open(
            self.page, self._ground.look, content.catalogue, content.words, filled, self.desk.initials, keep
        )

    def _show_summary(self, _person: int) -> None:
        from psoas_trainer.ui.dialogs.person_summary_dialog import PersonSummaryDialog
        from psoas_trainer.ui.models.person_summary_text import PersonSummaryText

        if (shown := self.page.page) is not None:
            text = PersonSummaryText(self._text, self._charts, MeasureText(self), self)
            write = lambda notes: text.text(shown, notes)  # noqa: E731 - of the page as it is shown now
            dialog = PersonSummaryDialog.open(self.page, self._ground.look, write, self._notes(shown))
            text.setParent(dialog)

    def _show_report(self, _person: int) -> None:
        from psoas_trainer.ui.dialogs.report_dialog import ReportDialog
        from psoas_trainer.ui.print.referral_report_pages import report_job
        from psoas_trainer.ui.print.referral_report_text import ReferralReportText

        if (shown := self.page.page) is None:
            return
        look, printer = self._ground.look, self._printer()
        text = ReferralReportText(self._charts, self._text, str(self._ground.about["intended_purpose"]).strip())

        def make(notes: tuple[str, ...], clinic: str) -> PrintJob:
            report = text.report(shown, notes, clinic, self.desk.today)
            return report_job(report, printer.number, look.fonts.family, QGuiApplication.layoutDirection())

        clinic = self._ground.preferences.settings.clinic_name
        dialog = ReportDialog.open(self.page, look, make, printer, self._notes(shown), clinic)
        text.setParent(dialog)
        printer.setParent(dialog)

    def _ask_screenings(self, person: int) -> None:
        from psoas_trainer.storage.screenings import latest_screenings

        self._ground.store.ask(
            lambda connection: latest_screenings(connection, person), lambda outcome: self._handout(person, outcome)
        )

    def _handout(self, person: int, outcome: object) -> None:
        from psoas_trainer.app_plan_editor import open_plan_handout

        shown = self._shown(person, outcome)
        if shown is not None and shown.plan is not None and isinstance(outcome, dict):
            open_plan_handout(self._ground, self.page, shown.plan.plan, outcome, self._printer())

    def _notes(self, page: PersonPage) -> tuple[tuple[str, str, str], ...]:
        return tuple((note.uuid, note.text, self._text.noted(note)) for note in page.notes)

    def _shown(self, person: int, outcome: object) -> PersonPage | None:
        """The page that is shown, where it is still that person's and the disk answered."""
        if isinstance(outcome, StorageError):
            self._ground.store.failed.emit(outcome)
            return None
        if isinstance(outcome, Exception):
            raise outcome
        return self.page.page if self.page.person == person else None

    def _told(self, text: str) -> Callable[[object, TakeBack], None]:
        """Says that it was kept, and offers to take it back; a failure is told by the window."""

        def told(outcome: object, take_back: TakeBack) -> None:
            if isinstance(outcome, StorageError):
                self._ground.store.failed.emit(outcome)
            elif isinstance(outcome, Exception):
                raise outcome
            else:
                self._toast().show_message(text, self.tr("Undo"), take_back)

        return told


def make_person_page(ground: Ground, people: PeopleDesk, toast: Callable[[], Toast]) -> PersonView:
    """The page; it leads to the list, to the plan and to training by its signals."""
    return AppPersonPage(ground, people, toast).page
