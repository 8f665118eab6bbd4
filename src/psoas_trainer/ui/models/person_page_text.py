# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's page in words: the plan, done of planned, pain, and what was noted; dates as the locale writes them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.clinic.day_counts import DayCounts
from psoas_trainer.core.clinic.done import DayDone
from psoas_trainer.core.clinic.page import ClinicNote, PainGiven, PainSource
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.clinic.plan import PlanVersion
from psoas_trainer.core.fill import fill


class PersonPageText(QObject):
    """Whole phrases in the program's language."""

    def identity(self, card: PersonCard) -> tuple[str, ...]:
        """What else one knows the person by, each as a whole phrase; that there is nothing, where that is so."""
        found = []
        if card.birth_date is not None:
            found.append(self.tr("Born %1").replace("%1", self.date(card.birth_date)))
        if card.number is not None:
            found.append(self.tr("Number %1").replace("%1", card.number))
        return tuple(found) or (self.tr("No birth date and no number yet"),)

    def comfort(self, comfort: int | None) -> str:
        """The comfort line of the plan; empty where there is none."""
        return "" if comfort is None else self.tr("Comfort line: pain %1").replace("%1", str(comfort))

    def version(self, version: PlanVersion) -> str:
        """'version 3, from 9 Nov 2026, 4 days a week'."""
        sentence = self.tr("version %1, from %2, %n day(s) a week", "a plan", len(version.plan.days))
        return fill(sentence, str(version.version), self.date(version.plan.start))

    def plan_note(self, version: PlanVersion) -> str:
        """What the plan says to the person, and whose words these are; empty where it says nothing."""
        if version.plan.note is None or version.initials is None:
            return version.plan.note or ""
        signed = self.tr("“%1” %2", "words to the person, and the initials of who wrote them")
        return fill(signed, version.plan.note, version.initials)

    def done(self, counts: DayCounts) -> str:
        """'10 of 14 planned days trained in full, 2 in part'."""
        sentence = self.tr("%1 of %n planned day(s) trained in full, %2 in part", "", counts.planned)
        return fill(sentence, str(counts.full), str(counts.part))

    def more(self, counts: DayCounts) -> str:
        """The sessions besides the planned days; empty where there are none."""
        return self.tr("%n more session(s) besides the planned days", "", counts.more) if counts.more else ""

    def state(self, state: DayDone) -> str:
        """How a planned day stands."""
        match state:
            case DayDone.FULL:
                return self.tr("Full session")
            case DayDone.PART:
                return self.tr("Part of it")
            case DayDone.NOT:
                return self.tr("Not done")
        return self.tr("Still to come")

    def source(self, source: PainSource) -> str:
        """When the number was given."""
        return self.tr("At a stop") if source is PainSource.STOP else self.tr("After the session")

    def strength(self, pain: PainGiven) -> str:
        """The number as it was given."""
        return self.tr("no number given") if pain.strength is None else str(pain.strength)

    def noted(self, note: ClinicNote) -> str:
        """When and by whom: '12 Nov 2026, JB'."""
        if note.of_person:
            sentence = self.tr("%1, said by the person after a session", "a date")
        elif note.initials is None:
            return self.date(note.local_date)
        else:
            sentence = self.tr("%1, %2", "a date, and the initials of who wrote it")
        return fill(sentence, self.date(note.local_date), note.initials or "")

    def review(self, version: PlanVersion | None) -> str:
        """The day on which the plan is looked at again."""
        if version is None or version.plan.review is None:
            return self.tr("No date set")
        return self.date(version.plan.review)

    def mean(self, mean: float) -> str:
        """The mean of the newest ratings."""
        number = QLocale().toString(mean, "f", 1)
        return self.tr("Mean of the newest ratings: %1 of 10").replace("%1", number)

    def date(self, day: str) -> str:
        """'9 Nov 2026'."""
        form = self.tr("d MMM yyyy", "a date, in Qt's letters")
        return QLocale().toString(QDate(date.fromisoformat(day)), form)

    def short_dates(self, days: Sequence[str]) -> tuple[str, ...]:
        """'9 Nov', under an axis."""
        form, locale = self.tr("d MMM", "a short date, in Qt's letters"), QLocale()
        words = {day: locale.toString(QDate(*map(int, day.split("-"))), form) for day in dict.fromkeys(days)}
        return tuple(words[day] for day in days)
