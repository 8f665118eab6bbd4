# SPDX-License-Identifier: GPL-3.0-or-later
"""One fact beside the person's own past, as a sentence: a day and two numbers, no praise and no blame."""

from PySide6.QtCore import QDate, QLocale, QObject

from psoas_trainer.core.comparison import Fact
from psoas_trainer.core.done_counts import CountUnit
from psoas_trainer.core.record import Moment
from psoas_trainer.core.side import Side
from psoas_trainer.core.words import Words


class ComparisonText(QObject):
    """Whole sentences; days as the person's locale writes them."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def sentence(self, fact: Fact, session: Moment) -> str:
        """The fact, told from the day of `session`, when it began."""
        same_day = fact.at.local_date == session.local_date
        if fact.unit is CountUnit.SECONDS:
            text = self._seconds_today(fact) if same_day else self._seconds(fact)
        else:
            text = self._reps_today(fact) if same_day else self._reps(fact)
        words = self._words.exercises.get(fact.exercise_id)
        text = text.replace("%1", self._day(fact.at, session)).replace("%3", str(fact.now))
        return text.replace("%2", words.name if words is not None else fact.exercise_id)

    def _reps(self, fact: Fact) -> str:
        if fact.side is Side.LEFT:
            return self.tr("On %1 you did %n rep(s) of %2 on the left. Today you did %3.", "", fact.before)
        if fact.side is Side.RIGHT:
            return self.tr("On %1 you did %n rep(s) of %2 on the right. Today you did %3.", "", fact.before)
        return self.tr("On %1 you did %n rep(s) of %2. Today you did %3.", "", fact.before)

    def _reps_today(self, fact: Fact) -> str:
        if fact.side is Side.LEFT:
            return self.tr("Earlier today you did %n rep(s) of %2 on the left. Now you did %3.", "", fact.before)
        if fact.side is Side.RIGHT:
            return self.tr("Earlier today you did %n rep(s) of %2 on the right. Now you did %3.", "", fact.before)
        return self.tr("Earlier today you did %n rep(s) of %2. Now you did %3.", "", fact.before)

    def _seconds(self, fact: Fact) -> str:
        if fact.side is Side.LEFT:
            return self.tr("On %1 you did %2 for %n s on the left. Today it was %3 s.", "", fact.before)
        if fact.side is Side.RIGHT:
            return self.tr("On %1 you did %2 for %n s on the right. Today it was %3 s.", "", fact.before)
        return self.tr("On %1 you did %2 for %n s. Today it was %3 s.", "", fact.before)

    def _seconds_today(self, fact: Fact) -> str:
        if fact.side is Side.LEFT:
            return self.tr("Earlier today you did %2 for %n s on the left. Now it was %3 s.", "", fact.before)
        if fact.side is Side.RIGHT:
            return self.tr("Earlier today you did %2 for %n s on the right. Now it was %3 s.", "", fact.before)
        return self.tr("Earlier today you did %2 for %n s. Now it was %3 s.", "", fact.before)

    def _day(self, at: Moment, session: Moment) -> str:
        """'3 November', with its year where that is another one."""
        date = QDate.fromString(at.local_date, "yyyy-MM-dd")
        if date.year() == QDate.fromString(session.local_date, "yyyy-MM-dd").year():
            return QLocale().toString(date, self.tr("d MMMM", "a date of this year, in Qt's letters"))
        return QLocale().toString(date, self.tr("d MMMM yyyy", "a date of another year, in Qt's letters"))
