# SPDX-License-Identifier: GPL-3.0-or-later
"""A person in words: always two ways to know them, and what is new about them."""

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.clinic.done import DayDone
from psoas_trainer.core.clinic.likeness import Likeness
from psoas_trainer.core.clinic.person import PersonCard
from psoas_trainer.core.fill import fill
from psoas_trainer.storage.clinic_people_index import Look
from psoas_trainer.storage.clinic_people_list import PersonEntry
from psoas_trainer.storage.clinic_people_rows import PersonRow


class PersonText(QObject):
    """Whole sentences and short lines about people."""

    def known_by(self, card: PersonCard) -> str:
        """The other ways to know the person besides the name; it says so where there is none."""
        if card.birth_date is not None and card.number is not None:
            text = self.tr("Born %1, number %2")
            return fill(text, self.day(card.birth_date), card.number)
        if card.birth_date is not None:
            return self.tr("Born %1").replace("%1", self.day(card.birth_date))
        if card.number is not None:
            return self.tr("Number %1").replace("%1", card.number)
        return self.tr("No birth date and no number yet")

    def day(self, local_date: str) -> str:
        """A date as people here write it."""
        return QLocale().toString(QDate.fromString(local_date, "yyyy-MM-dd"), self.tr("d MMM yyyy"))

    def look(self, look: Look) -> str:
        """What there is to look at."""
        match look:
            case Look.NOTE:
                return self.tr("A note is waiting")
            case Look.PAIN_STOP:
                return self.tr("A stop for pain")
            case Look.RECORD:
                return self.tr("A record came back")

    def looks(self, entry: PersonEntry) -> str:
        """All of it, one a line."""
        return "\n".join(self.look(each) for each in entry.looks)

    def done(self, row: PersonRow) -> str:
        """The newest planned days as a sentence."""
        if not row.days:
            return self.tr("No planned days yet")
        text = self.tr("%1 of %2 planned days done, %3 in part")
        whole, part = row.days.count(DayDone.FULL), row.days.count(DayDone.PART)
        return fill(text, str(whole), str(len(row.days)), str(part))

    def pain(self, row: PersonRow) -> str:
        """The newest number that was given."""
        if row.pain is None:
            return self.tr("No number for pain was given")
        return self.tr("Pain %1 of 10, as given").replace("%1", str(row.pain))

    def review(self, row: PersonRow) -> str:
        """When the plan is looked at again."""
        return self.tr("None set", "no date of review") if row.review is None else self.day(row.review)

    def spoken(self, entry: PersonEntry, row: PersonRow | None) -> str:
        """The whole line for a screen reader."""
        said = [entry.card.full_name, self.known_by(entry.card)]
        if entry.card.note:
            said.append(entry.card.note)
        if entry.archived:
            said.append(self.tr("Archived"))
        if entry.due:
            said.append(self.tr("Due today"))
        said += [self.look(each) for each in entry.looks]
        if row is not None:
            said += [self.done(row), self.pain(row)]
        return ". ".join(said)

    def likeness(self, like: Likeness) -> str:
        """Why somebody could be taken for somebody else."""
        match like:
            case Likeness.SAME_NUMBER:
                return self.tr("The same number")
            case Likeness.SAME_NAME_AND_BIRTH_DATE:
                return self.tr("The same name and birth date")
            case Likeness.SAME_NAME:
                return self.tr("The same name")
            case Likeness.SIMILAR_NAME_SAME_BIRTH_DATE:
                return self.tr("A similar name and the same birth date")
            case Likeness.SIMILAR_NAME:
                return self.tr("A similar name")

    def initials(self, card: PersonCard) -> str:
        """One or two letters for a circle."""
        words = [each for each in card.full_name.replace(",", " ").split() if each[0].isalnum()]
        return "".join(each[0] for each in (*words[:1], *words[1:][-1:])).upper()
