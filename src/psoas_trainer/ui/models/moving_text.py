# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a session that gets another day."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.planned_days import Planned


class MovingText(QObject):
    """Words for the days to choose from, for what was done, and for a session that was moved."""

    def day(self, day: date) -> str:
        """'Tuesday 24 November'."""
        return self._written(day, self.tr("dddd d MMMM", "a day, in Qt's letters"))

    def planned(self, planned: Planned) -> str:
        """The day of a session to come, and the one that it had before."""
        day = self._written(planned.on, self.tr("ddd d MMM", "a date of this year, in Qt's letters"))
        if planned.moved_from is None:
            return day
        text = self.tr("%1 (was %2)", "the day of a session, the day that it had before")
        before = QLocale().standaloneDayName(planned.moved_from.isoweekday(), QLocale.FormatType.ShortFormat)
        return text.replace("%2", before).replace("%1", day)

    def move(self, name: str, day: str) -> str:
        """What the button at a session to come does."""
        text = self.tr("Give %1 on %2 another day", "the name of a session, its day")
        return text.replace("%2", day).replace("%1", name)

    def moved(self, name: str, to: date) -> str:
        """What was done."""
        text = self.tr("%1 is on %2 now.", "the name of a session, its new day")
        return text.replace("%2", self.day(to)).replace("%1", name)

    def _written(self, day: date, form: str) -> str:
        return QLocale().toString(QDate(day.year, day.month, day.day), form)
