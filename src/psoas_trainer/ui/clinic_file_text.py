# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said about plan files and record files: whose they are, what they bring, and why one is not taken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.clinic.plan import played
from psoas_trainer.core.clinic.seal import ClinicFileError, FileFault
from psoas_trainer.core.dose import DoseKind
from psoas_trainer.core.fill import fill
from psoas_trainer.core.outside.refusal import OutsideError, Refusal
from psoas_trainer.ui.pack_text import PackText

if TYPE_CHECKING:
    from psoas_trainer.core.clinic.plan import PlanRow, PlanVersion
    from psoas_trainer.core.clinic.plan_file import HandedTo, PlanFile
    from psoas_trainer.storage.clinic_record import Returned

_OF_THE_FILE = (Refusal.UNREADABLE, Refusal.NOT_A_FILE, Refusal.FILE_TOO_LARGE, Refusal.CHANGING)


class ClinicFileText(QObject):
    """Whole sentences in the program's language."""

    def plan_refused(self, error: OutsideError) -> str:
        """Why a plan file is not taken."""
        if isinstance(error, ClinicFileError):
            return self._plan_fault(error.fault)
        if error.refusal in _OF_THE_FILE:
            return PackText().refusal(error)
        if error.refusal is Refusal.ID_UNKNOWN:
            return self.tr(
                "The plan has an exercise that this program does not have. Nothing was taken. Install the newest"
                " program, or ask the clinic for a plan without it."
            )
        text = self.tr(
            "Something in the plan cannot be used here: %1. Nothing was taken. Ask the clinic for it again.", "a place"
        )
        return text.replace("%1", error.where or self.tr("the file"))

    def _plan_fault(self, fault: FileFault) -> str:
        match fault:
            case FileFault.NOT_OURS:
                return self.tr("The file is no plan of Psoas Trainer. Nothing was taken.")
            case FileFault.NEWER:
                return self.tr(
                    "The plan was made by a newer Psoas Trainer. Nothing was taken. Install the newer program first."
                )
            case FileFault.CUT_OFF:
                return self.tr("The end of the plan is missing. Nothing was taken. Copy the file again.")
            case FileFault.CHANGED:
                return self.tr(
                    "The plan was changed after the clinic saved it. Nothing was taken. Ask the clinic for it again."
                )
            case FileFault.OTHER_PERSON:
                return self.tr("The plan is for another person. Nothing was taken.")

    def record_refused(self, error: OutsideError) -> str:
        """Why a record file is not taken."""
        if isinstance(error, ClinicFileError):
            return self._record_fault(error.fault)
        if error.refusal in _OF_THE_FILE:
            return PackText().refusal(error)
        text = self.tr(
            "Something in the record cannot be used here: %1. Nothing was taken. Ask for it again.", "a place"
        )
        return text.replace("%1", error.where or self.tr("the file"))

    def _record_fault(self, fault: FileFault) -> str:
        match fault:
            case FileFault.NOT_OURS:
                return self.tr("The file is no record of Psoas Trainer. Nothing was taken.")
            case FileFault.NEWER:
                return self.tr(
                    "The record was made by a newer Psoas Trainer. Nothing was taken. Install the newer program first."
                )
            case FileFault.CUT_OFF:
                return self.tr("The end of the record is missing. Nothing was taken. Copy the file again.")
            case FileFault.CHANGED:
                return self.tr("The record was changed after it was saved. Nothing was taken. Ask for it again.")
            case FileFault.OTHER_PERSON:
                return self.tr(
                    "The record is of somebody who is not among the people here. Nothing was taken. A record goes back"
                    " to the clinic whose plan came last."
                )

    def day(self, local_date: str) -> str:
        """A local date (YYYY-MM-DD) as people write it."""
        date = QDate.fromString(local_date, "yyyy-MM-dd")
        return QLocale().toString(date, self.tr("d MMMM yyyy", "a date, in Qt's letters"))

    def whose(self, person: "HandedTo") -> str:
        """Whom a file is about: always the name, and the birth date where it is known."""
        if person.birth_date is None:
            return self.tr("For %1", "a name").replace("%1", person.name)
        text = self.tr("For %1, born %2", "a name and a date")
        return fill(text, person.name, self.day(person.birth_date))

    def title(self, file: "PlanFile") -> str:
        """Who says that it is theirs."""
        if file.clinic is None:
            return self.tr("A plan from a clinic")
        return self.tr("A plan from %1", "the name of a clinic").replace("%1", file.clinic)

    def version(self, version: "PlanVersion") -> str:
        """Which version it is, when and by whom it was saved."""
        text = self.tr("Version %1, saved on %2 by %3", "a number, a date, initials")
        if version.initials is None:
            text = self.tr("Version %1, saved on %2", "a number and a date")
        return fill(text, str(version.version), self.day(version.saved_date), version.initials or "")

    def days(self, version: "PlanVersion") -> str:
        """On which days, from when until when."""
        plan = version.plan
        names = [QLocale().dayName(day + 1, QLocale.FormatType.LongFormat) for day in plan.days]
        days = QLocale().createSeparatedList(names)
        if plan.review is None:
            text = self.tr("%1, from %2", "days of the week, a date")
        else:
            text = self.tr("%1, from %2, review on %3", "days of the week, two dates")
            text = text.replace("%3", self.day(plan.review))
        return fill(text, days, self.day(plan.start))

    def room(self, row: "PlanRow") -> str:
        """From where to where the person may have an exercise."""
        amounts = played(row.dose) or (row.dose.amount,)
        least = min(amounts) if row.least is None else row.least
        most = max(amounts) if row.most is None else row.most
        reps = row.dose.kind is DoseKind.REPS
        text = self.tr("yours to choose: %1 to %2 reps") if reps else self.tr("yours to choose: %1 to %2 s")
        return fill(text, str(least), str(most))

    def comfort(self, version: "PlanVersion") -> str:
        """The comfort line; empty where there is none."""
        if version.plan.comfort is None:
            return ""
        text = self.tr("Comfort line: %1 of 10. Above it you stop the exercise.")
        return text.replace("%1", str(version.plan.comfort))

    def returned(self, name: str, returned: "Returned") -> str:
        """What a record brought."""
        if returned.nothing:
            text = self.tr("Everything in the record of %1 is here already. Nothing was changed.", "a name")
        elif returned.added or returned.changed:
            count = returned.added + returned.changed
            text = self.tr("The record of %1 brought %n session(s).", "a name", count)
        else:
            text = self.tr("The record of %1 brought ratings and stops, and no new session.", "a name")
        if returned.elsewhere:
            more = self.tr("%n session(s) of it belong to somebody else here and stay there.", "", returned.elsewhere)
            text = f"{text} {more}"
        return text.replace("%1", name)
